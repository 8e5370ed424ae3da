//! In which order an object's members come, learned from those that came.

use std::sync::atomic::{AtomicU8, Ordering};

use super::MOST_MEMBERS;

/// As many surprises show that members come in no order, and it is better not to guess.
const TOO_MANY: u8 = 128;

/// How many surprises one member makes up for that came where it was expected.
const FORGIVEN: u8 = 8;

/// How many surprises there are after one more, or one less. Once they are too many it takes some objects to believe in an order again,
/// and then all are forgotten, as that order is a new one.
#[inline(always)]
fn surprises_now(surprises: u8, is_right: bool) -> u8 {
    let now = match is_right {
        true => surprises.saturating_sub(FORGIVEN),
        false => surprises.saturating_add(1),
    };
    match (surprises >= TOO_MANY, now >= TOO_MANY) {
        (false, true) => u8::MAX,
        (true, false) => 0,
        _ => now,
    }
}

/// What came next the last time. It is a guess, shared by all walks: whatever stands here, a name counts only after it was compared.
#[derive(Debug)]
pub(crate) struct Order {
    /// After each member, and at `START`.
    next: [AtomicU8; MOST_MEMBERS + 1],
    /// How often something else came of late.
    surprises: AtomicU8,
}

impl Order {
    /// Stands for the beginning, before any member.
    pub(crate) const START: usize = MOST_MEMBERS;

    /// That of the schema, of so many members.
    pub(super) const fn of(count: usize) -> Self {
        let mut next = [const { AtomicU8::new(0) }; MOST_MEMBERS + 1];
        let mut at = 0;
        while at < count {
            next[at] = AtomicU8::new(at as u8 + 1);
            at += 1;
        }
        Order {
            next,
            surprises: AtomicU8::new(0),
        }
    }

    /// The member that is expected after this one; none of them if the object is expected to end, or nobody can tell.
    #[inline(always)]
    pub(crate) fn after(&self, member: usize) -> usize {
        match self.next.get(member) {
            Some(next) if self.surprises.load(Ordering::Relaxed) < TOO_MANY => {
                usize::from(next.load(Ordering::Relaxed))
            }
            _ => MOST_MEMBERS,
        }
    }

    /// Remembers what came after a member, as it was looked up.
    ///
    /// Where members come in no order, only the first one of each object is looked at: whatever is written here, other threads wait for.
    #[inline(always)]
    pub(crate) fn learn(&self, member: usize, next: usize) {
        let surprises = self.surprises.load(Ordering::Relaxed);
        if surprises >= TOO_MANY && member != Self::START {
            return;
        }
        let Some(expected) = self.next.get(member) else {
            return;
        };
        let is_right = usize::from(expected.load(Ordering::Relaxed)) == next;
        if !is_right {
            expected.store(next as u8, Ordering::Relaxed);
        }
        let now = surprises_now(surprises, is_right);
        if now != surprises {
            self.surprises.store(now, Ordering::Relaxed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_guesses_where_there_is_no_order() {
        let order = Order::of(3);
        assert_eq!(order.after(0), 1);
        for round in 0..200 {
            order.learn(0, 1 + round % 2);
        }
        assert_eq!(order.after(0), Order::START);
        // Only the first members show that there is an order again.
        for _ in 0..100 {
            order.learn(0, 2);
        }
        assert_eq!(order.after(0), Order::START);
        for _ in 0..20 {
            order.learn(Order::START, 1);
        }
        assert_eq!(order.after(Order::START), 1);
        order.learn(0, 2);
        assert_eq!(order.after(0), 2);
        // A surprise now and then changes nothing.
        for round in 0..1000 {
            order.learn(0, if round % 9 == 0 { 1 } else { 2 });
        }
        order.learn(0, 2);
        assert_eq!(order.after(0), 2);
    }
}
