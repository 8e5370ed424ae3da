//! Numbers that are more than a short run of digits.

use super::Scanner;
use crate::input::{Fault, Halt, Number};

impl<'a, const KEEPS: bool, const LINES: bool> Scanner<'a, KEEPS, LINES> {
    /// At least one digit; says how many.
    fn digits(&mut self) -> Result<usize, Halt> {
        let rest = self.rest(self.at).iter();
        match rest.take_while(|byte| byte.is_ascii_digit()).count() {
            0 => Err(self.stop(Fault::Number)),
            count => {
                self.at += count;
                Ok(count)
            }
        }
    }

    #[inline(never)]
    pub(super) fn unusual_number(&mut self) -> Result<Number<'a>, Halt> {
        let start = self.at;
        let negative = self.byte(self.at) == b'-';
        self.at += usize::from(negative);
        let leading_zero = self.byte(self.at) == b'0';
        let digits = self.digits()?;
        if leading_zero && digits > 1 {
            self.at = start;
            return Err(self.stop(Fault::Number));
        }
        let mut whole = true;
        if self.byte(self.at) == b'.' {
            whole = false;
            self.at += 1;
            self.digits()?;
        }
        if let b'e' | b'E' = self.byte(self.at) {
            whole = false;
            self.at += 1;
            if let b'+' | b'-' = self.byte(self.at) {
                self.at += 1;
            }
            self.digits()?;
        }
        let literal = self.between(start, self.at);
        // Minus zero is a float to serde_json, and 18 digits always fit.
        if whole && digits <= 18 && !(negative && leading_zero) {
            return literal
                .parse()
                .map(Number::Integer)
                .map_err(|_| self.stop(Fault::Number));
        }
        match serde_json::from_str::<serde_json::Number>(literal) {
            Ok(_) => Ok(Number::Literal(literal)),
            Err(_) => Err(self.stop_at(Fault::NumberRange, start)),
        }
    }
}
