//! What can be scanned: bytes and text, borrowed, and what owns them.

use super::Scanner;
use crate::input::{Fault, Json, Limits, Stop};

impl<'a> Json<'a> for &'a str {
    type Input<const KEEPS: bool, const LINES: bool> = Scanner<'a, KEEPS, LINES>;

    fn open<const KEEPS: bool, const LINES: bool>(
        self,
        limits: Limits,
    ) -> Result<Scanner<'a, KEEPS, LINES>, Stop> {
        within(self.as_bytes(), limits)?;
        Ok(Scanner::new(self, limits))
    }

    fn bytes(&self) -> Option<&'a [u8]> {
        Some(str::as_bytes(self))
    }
}

impl<'a> Json<'a> for &'a [u8] {
    type Input<const KEEPS: bool, const LINES: bool> = Scanner<'a, KEEPS, LINES>;

    fn open<const KEEPS: bool, const LINES: bool>(
        self,
        limits: Limits,
    ) -> Result<Scanner<'a, KEEPS, LINES>, Stop> {
        within(self, limits)?;
        match simdutf8::basic::from_utf8(self) {
            Ok(text) => Ok(Scanner::new(text, limits)),
            Err(_) => Err(Stop {
                fault: Fault::Utf8,
                // The quick check does not say where.
                offset: std::str::from_utf8(self)
                    .map_or_else(|error| error.valid_up_to(), str::len),
            }),
        }
    }

    fn bytes(&self) -> Option<&'a [u8]> {
        Some(self)
    }
}

impl<'a, const N: usize> Json<'a> for &'a [u8; N] {
    type Input<const KEEPS: bool, const LINES: bool> = Scanner<'a, KEEPS, LINES>;

    fn open<const KEEPS: bool, const LINES: bool>(
        self,
        limits: Limits,
    ) -> Result<Scanner<'a, KEEPS, LINES>, Stop> {
        self.as_slice().open(limits)
    }

    fn bytes(&self) -> Option<&'a [u8]> {
        Some(self.as_slice())
    }
}

impl<'a> Json<'a> for &'a Vec<u8> {
    type Input<const KEEPS: bool, const LINES: bool> = Scanner<'a, KEEPS, LINES>;

    fn open<const KEEPS: bool, const LINES: bool>(
        self,
        limits: Limits,
    ) -> Result<Scanner<'a, KEEPS, LINES>, Stop> {
        self.as_slice().open(limits)
    }

    fn bytes(&self) -> Option<&'a [u8]> {
        Some(self.as_slice())
    }
}

impl<'a> Json<'a> for &'a String {
    type Input<const KEEPS: bool, const LINES: bool> = Scanner<'a, KEEPS, LINES>;

    fn open<const KEEPS: bool, const LINES: bool>(
        self,
        limits: Limits,
    ) -> Result<Scanner<'a, KEEPS, LINES>, Stop> {
        self.as_str().open(limits)
    }

    fn bytes(&self) -> Option<&'a [u8]> {
        Some(self.as_str().as_bytes())
    }
}

/// Refuses what is too large before anything of it is looked at.
fn within(bytes: &[u8], limits: Limits) -> Result<(), Stop> {
    match bytes.len() > limits.bytes {
        true => Err(Stop {
            fault: Fault::Size,
            offset: 0,
        }),
        false => Ok(()),
    }
}
