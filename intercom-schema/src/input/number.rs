//! Numbers of the input, read only as far as somebody asks.

/// A number as it stands in the input.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Number<'a> {
    /// A short run of digits, with a sign or without.
    Integer(i64),
    /// Any other literal, checked by the scanner.
    Literal(&'a str),
    Parsed(&'a serde_json::Number),
}

impl Number<'_> {
    /// The number as serde_json keeps it, so that what we write equals what serde_json writes.
    pub fn to_json(self) -> serde_json::Number {
        match self {
            Number::Integer(integer) => integer.into(),
            Number::Literal(literal) => serde_json::from_str(literal).unwrap_or_else(|_| 0.into()),
            Number::Parsed(number) => number.clone(),
        }
    }

    #[inline]
    pub fn as_f64(self) -> f64 {
        match self {
            Number::Integer(integer) => integer as f64,
            other => other.unusual_f64(),
        }
    }

    #[inline(never)]
    fn unusual_f64(self) -> f64 {
        match self {
            Number::Parsed(number) => number.as_f64(),
            other => other.to_json().as_f64(),
        }
        .unwrap_or(f64::NAN)
    }

    /// The integer, and whether writing that integer gives the same JSON back: `7.0` is seven, but is not written `7`.
    #[inline]
    pub fn as_i64(self) -> Option<(i64, bool)> {
        match self {
            Number::Integer(integer) => Some((integer, true)),
            other => other.unusual_i64(),
        }
    }

    #[inline(never)]
    fn unusual_i64(self) -> Option<(i64, bool)> {
        let number = self.to_json();
        if let Some(integer) = number.as_i64() {
            return Some((integer, true));
        }
        let float = number.as_f64()?;
        // Beyond 2^53 a float no longer says which integer was meant.
        (float.fract() == 0.0 && float.abs() <= 9_007_199_254_740_992.0)
            .then_some((float as i64, false))
    }

    /// As JSON Schema understands integers: no fractional part, however it is written.
    #[inline]
    pub fn is_integer(self) -> bool {
        matches!(self, Number::Integer(_)) || self.is_unusual_integer()
    }

    #[inline(never)]
    fn is_unusual_integer(self) -> bool {
        let number = self.to_json();
        number.is_i64()
            || number.is_u64()
            || number.as_f64().is_some_and(|float| float.fract() == 0.0)
    }

    /// Whether serde_json keeps it as a float.
    pub fn is_float(self) -> bool {
        self.to_json().is_f64()
    }
}
