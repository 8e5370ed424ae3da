//! Looking ahead in a parsed value. A large tree is in no cache, and the processor would wait for each of its nodes, names and values, one
//! after the other; so members are looked up some at a time, and what comes behind them is fetched while they are walked.

use serde_json::Value;

use crate::input::Members as Map;

type Member<'a> = (&'a String, &'a Value);

/// Members that were looked up, of all open objects.
#[derive(Debug)]
pub(super) struct Ahead<'a> {
    /// Behind the last member of each object nothing stands.
    slots: [Option<Member<'a>>; SLOTS],
    /// Behind what the open objects and arrays need.
    end: u8,
}

const SLOTS: usize = 256;

/// How many members of an object are looked up at once.
const SOME: u8 = 16;

/// Where there is room for some: behind them, one member must fit of each object that may yet be open.
const ROOM_FOR_SOME: u8 = 112;

/// How many items of an array are touched at once.
const BATCH: usize = 16;

/// The members of an object that are still to come.
#[doc(hidden)]
#[derive(Debug)]
pub struct Members<'a> {
    /// Where those stand that were looked up: the first one, and the next one.
    start: u8,
    next: u8,
    /// What the end was before the object was opened.
    around: u8,
    rest: serde_json::map::Iter<'a>,
}

/// The items of an array that are still to come.
#[doc(hidden)]
#[derive(Debug)]
pub struct Items<'a> {
    rest: std::slice::Iter<'a, Value>,
    /// The first one of them, if it is an object that was looked up already.
    prepared: Option<Members<'a>>,
    /// Where that stands, and where the item before it stands, in turns; nothing is looked up where there is no room.
    places: Option<[u8; 2]>,
    around: u8,
}

impl<'a> Ahead<'a> {
    pub(super) fn new() -> Self {
        Ahead {
            slots: [None; SLOTS],
            end: 0,
        }
    }

    /// Where the end is, to return to it.
    pub(super) fn mark(&self) -> u8 {
        self.end
    }

    #[inline(always)]
    pub(super) fn rewind(&mut self, mark: u8) {
        self.end = mark;
        self.slots[usize::from(mark)] = None;
    }

    /// Opens an object, which may have been looked up before.
    #[inline(always)]
    pub(super) fn open(&mut self, members: &'a Map, prepared: Option<Members<'a>>) -> Members<'a> {
        match prepared {
            Some(members) => {
                self.approach::<true>(&members);
                members
            }
            None => {
                let mut members = Members::at(self.end, self.end, members);
                self.replenish(&mut members);
                members
            }
        }
    }

    /// The member that comes next, if it was looked up.
    #[inline(always)]
    pub(super) fn next(&self, members: &Members<'a>) -> Option<(&'a str, &'a Value)> {
        self.slots[usize::from(members.next)].map(|(name, value)| (&**name, value))
    }

    /// The same, which is looked up if it was not.
    #[inline(always)]
    pub(super) fn look(&mut self, members: &mut Members<'a>) -> Option<(&'a str, &'a Value)> {
        if self.next(members).is_none() && !members.are_all_seen() {
            self.replenish(members);
        }
        self.next(members)
    }

    #[inline(always)]
    pub(super) fn close(&mut self, members: &Members<'a>) {
        self.rewind(members.around);
    }

    #[inline(never)]
    fn replenish(&mut self, members: &mut Members<'a>) {
        let end = self.fill::<true>(members);
        if members.start == members.around {
            self.end = end;
        }
        self.approach::<false>(members);
    }

    /// Looks up some members, and gives back where their end is. With `NAMES`, the text of their names is fetched as well, for which the
    /// processor has to wait.
    #[inline(always)]
    fn fill<const NAMES: bool>(&mut self, members: &mut Members<'a>) -> u8 {
        let some = if members.start <= ROOM_FOR_SOME {
            SOME
        } else {
            1
        };
        // A copy that stays in registers.
        let mut rest = members.rest.clone();
        let mut end = members.start;
        for _ in 0..some {
            let Some((name, value)) = rest.next() else {
                break;
            };
            match NAMES {
                true => fetch_text(name),
                false => fetch(name),
            }
            fetch(value);
            self.slots[usize::from(end)] = Some((name, value));
            end = end.wrapping_add(1);
        }
        self.slots[usize::from(end)] = None;
        members.rest = rest;
        members.next = members.start;
        end
    }

    /// Fetches what stands in the members that were looked up: with `NAMES`, the text of their names; and the objects among their values.
    #[inline(never)]
    fn approach<const NAMES: bool>(&self, members: &Members<'a>) {
        let from = self
            .slots
            .get(usize::from(members.start)..)
            .unwrap_or_default();
        let mut objects = 0_u32;
        for (place, member) in from.iter().enumerate() {
            let Some((name, value)) = member else {
                break;
            };
            if NAMES {
                fetch_text(name);
            }
            if let Value::Object(members) = value
                && !members.is_empty()
            {
                touch(members);
                objects |= 1 << place;
            }
        }
        while objects != 0 {
            if let Some(Some((_, Value::Object(members)))) =
                from.get(objects.trailing_zeros() as usize)
            {
                fetch_some(members);
            }
            objects &= objects - 1;
        }
    }

    /// Opens an array.
    #[inline(always)]
    pub(super) fn items(&mut self, items: &'a [Value]) -> Items<'a> {
        let around = self.end;
        let places = (around <= ROOM_FOR_SOME - 2 * SOME).then(|| {
            let second = around + SOME + 1;
            self.rewind(second + SOME);
            [around, second]
        });
        touch_some(items);
        let mut items = Items {
            rest: items.iter(),
            prepared: None,
            places,
            around,
        };
        self.prepare(&mut items);
        items
    }

    /// The next item, and its members if they were looked up already.
    #[inline(always)]
    pub(super) fn item(
        &mut self,
        items: &mut Items<'a>,
    ) -> Option<(&'a Value, Option<Members<'a>>)> {
        let Some(item) = items.rest.next() else {
            self.rewind(items.around);
            return None;
        };
        let prepared = items.prepared.take();
        if items.rest.len().is_multiple_of(BATCH) {
            touch_some(items.rest.as_slice());
        }
        self.prepare(items);
        Some((item, prepared))
    }

    /// Looks up the first members of the item that comes next.
    #[inline(never)]
    fn prepare(&mut self, items: &mut Items<'a>) {
        if let Some(Value::Object(members)) = items.rest.as_slice().first()
            && let Some([place, other]) = items.places
        {
            let mut members = Members::at(place, self.end, members);
            self.fill::<false>(&mut members);
            items.prepared = Some(members);
            items.places = Some([other, place]);
        }
    }
}

impl<'a> Members<'a> {
    fn at(start: u8, around: u8, members: &'a Map) -> Self {
        Members {
            start,
            next: start,
            around,
            rest: members.iter(),
        }
    }

    #[inline(always)]
    pub(super) fn pass(&mut self) {
        self.next = self.next.wrapping_add(1);
    }

    /// Whether all members were looked up.
    #[inline(always)]
    pub(super) fn are_all_seen(&self) -> bool {
        self.rest.len() == 0
    }
}

/// Waits for nodes of many objects at once.
#[inline(never)]
fn touch_some(items: &[Value]) {
    for item in items.iter().take(BATCH) {
        if let Value::Object(members) = item {
            touch(members);
        }
    }
}

/// Waits for the first and the last node of a map.
#[inline(always)]
fn touch(members: &Map) {
    /// What a node of the standard library's map can hold.
    const NODE: usize = 11;
    let mut ends = members.iter();
    if let Some((name, value)) = ends.next() {
        fetch(name);
        fetch(value);
    }
    if members.len() > NODE
        && let Some((name, value)) = ends.next_back()
    {
        fetch(name);
        fetch(value);
    }
}

/// Fetches the members of an object that comes soon: as many as may be looked up until then.
#[inline(never)]
fn fetch_some(members: &Map) {
    for (name, value) in members.iter().take(2 * usize::from(SOME)) {
        fetch(name);
        fetch(value);
    }
}

#[inline(always)]
fn fetch_text(text: &str) {
    if let Some(first) = text.as_bytes().first() {
        fetch(first);
    }
}

#[inline(always)]
fn fetch<T>(what: &T) {
    #[cfg(target_arch = "x86_64")]
    safe_arch::prefetch_t0(what);
    #[cfg(not(target_arch = "x86_64"))]
    let _ = what;
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The same value, put together from what is read of it; some of it is read twice.
    fn copy<'a>(ahead: &mut Ahead<'a>, value: &'a Value, prepared: Option<Members<'a>>) -> Value {
        match value {
            Value::Object(map) => {
                let mut copied = Map::new();
                let mut members = ahead.open(map, prepared);
                while let Some((name, value)) = ahead.look(&mut members) {
                    members.pass();
                    if copied.len() % 3 == 1 {
                        begin(ahead, value);
                    }
                    copied.insert(name.to_owned(), copy(ahead, value, None));
                }
                ahead.close(&members);
                Value::Object(copied)
            }
            Value::Array(list) => {
                let mut copied = Vec::new();
                let mut items = ahead.items(list);
                while let Some((item, prepared)) = ahead.item(&mut items) {
                    copied.push(copy(ahead, item, prepared));
                }
                Value::Array(copied)
            }
            scalar => scalar.clone(),
        }
    }

    /// Reads the beginning of a value, as a union does, and goes back.
    fn begin<'a>(ahead: &mut Ahead<'a>, value: &'a Value) {
        let mark = ahead.mark();
        if let Value::Object(map) = value {
            let mut members = ahead.open(map, None);
            while let Some((_, value)) = ahead.look(&mut members) {
                members.pass();
                begin(ahead, value);
            }
        }
        ahead.rewind(mark);
    }

    fn object(members: usize, inside: &Value) -> Value {
        let members = (0..members).map(|index| (format!("{:02}", index * 7 % 100), json!(index)));
        let mut object: Map = members.collect();
        object.insert("50 inside".to_owned(), inside.clone());
        Value::Object(object)
    }

    #[test]
    fn every_tree_is_read_as_it_stands() {
        for members in [0, 1, 15, 16, 17, 40] {
            for items in [0, 1, 2, 3, 40] {
                let mut tree = json!(0);
                while depth(&tree) + 2 <= 127 {
                    let inside = object(members, &tree);
                    let beside = object(members, &json!([]));
                    let mut list = vec![beside; items];
                    list.insert(items / 2, inside.clone());
                    list.push(Value::Null);
                    tree = if items > 0 && depth(&tree) % 20 < 6 {
                        Value::Array(list)
                    } else {
                        inside
                    };
                }
                let mut ahead = Ahead::new();
                assert_eq!(copy(&mut ahead, &tree, None), tree, "{members} {items}");
                assert_eq!(ahead.mark(), 0);
            }
        }
    }

    #[test]
    fn nothing_is_too_deep() {
        for arrays in 1..127 {
            let inside = (0..arrays).fold(json!({ "a": 0 }), |tree, _| json!([tree, { "b": 1 }]));
            let tree = (arrays..126).fold(inside, |tree, _| object(15, &tree));
            assert_eq!(depth(&tree), 127);
            assert_eq!(copy(&mut Ahead::new(), &tree, None), tree, "{arrays}");
        }
    }

    fn depth(value: &Value) -> usize {
        match value {
            Value::Object(map) => 1 + map.values().map(depth).max().unwrap_or(0),
            Value::Array(list) => 1 + list.iter().map(depth).max().unwrap_or(0),
            _ => 0,
        }
    }
}
