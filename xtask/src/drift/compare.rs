//! One description and the schemas as they are in one version, fact by fact.

use std::collections::BTreeSet;

use crate::ir::{Differs, Evidence, Ir, Kind, Member, Object, Version, Wire};
use crate::load::{VERSIONS, listed};
use crate::published::{self, Description, Shape};

use super::{Difference, Facts, Stale, Used};

#[derive(Default)]
pub(super) struct Found {
    pub facts: Facts,
    pub differences: Vec<Difference>,
    pub stale: Vec<Stale>,
}

pub(super) fn compare(
    ir: &Ir,
    version: Version,
    description: &Description,
    used: &mut Used,
) -> Found {
    let mut comparison = Comparison {
        ir,
        version,
        description,
        used,
        place: None,
        found: Found::default(),
    };
    for object in &ir.objects {
        if object.versions.contain(Some(version)) {
            comparison.object(object);
        }
    }
    comparison.found
}

struct Comparison<'a> {
    ir: &'a Ir,
    version: Version,
    description: &'a Description,
    used: &'a mut Used,
    /// The place that is looked at, if its object has several.
    place: Option<&'a str>,
    found: Found,
}

impl<'a> Comparison<'a> {
    fn object(&mut self, object: &'a Object) {
        let bearer = Bearer::object(object);
        if object.published_as.is_empty() {
            self.unpublished(&bearer);
            return;
        }
        self.found.facts.objects += 1;
        let shapes: Vec<_> = object
            .published_as
            .iter()
            .filter_map(|place| Some((place, self.description.at(place)?)))
            .collect();
        if shapes.is_empty() {
            self.differ(&bearer, Differs::Member, "nothing", "an object");
        }
        for (place, shape) in shapes {
            // Where there are several, a reader has to know which one is meant.
            self.place = (object.published_as.len() > 1).then_some(place);
            match shape.kind {
                published::Kind::Object(published) => self.members(object, &published),
                kind => self.differ(&bearer, Differs::Type, &kind.described(), "an object"),
            }
        }
        self.place = None;
    }

    /// An object that is said to be published nowhere.
    fn unpublished(&mut self, bearer: &Bearer<'a>) {
        if self.description.at(bearer.file).is_some() {
            self.found.stale.push(Stale {
                address: format!("{}/x-published-as", bearer.address()),
                message: "the object is published under its own name; remove the keyword"
                    .to_owned(),
            });
        } else {
            let evidence = self.evidence(bearer, Differs::Member);
            self.used.extend(evidence);
        }
    }

    fn members(&mut self, object: &'a Object, published: &published::Object) {
        for member in &object.members {
            let is_ours = member.versions.contain(Some(self.version));
            let bearer = Bearer::member(object, member);
            let theirs = published.members.get(&member.name);
            self.found.facts.members += usize::from(is_ours || theirs.is_some());
            match theirs {
                Some(shape) if is_ours => {
                    self.member(&bearer, member, shape);
                    self.required(&bearer, member, published.required.contains(&member.name));
                }
                Some(shape) => {
                    let published = shape.kind.described();
                    self.differ(&bearer, Differs::Member, &published, "nothing");
                }
                None if is_ours => {
                    let ours = described(&member.kind);
                    self.differ(&bearer, Differs::Member, "nothing", &ours);
                }
                None => {}
            }
        }
        for (name, shape) in &published.members {
            if object.members.iter().all(|member| member.name != *name) {
                self.found.facts.members += 1;
                let bearer = Bearer::nothing(object, name);
                self.differ(&bearer, Differs::Member, &shape.kind.described(), "nothing");
            }
        }
    }

    /// A member that both have.
    fn member(&mut self, bearer: &Bearer<'a>, member: &'a Member, shape: &Shape) {
        if member.undocumented {
            self.found.stale.push(Stale {
                address: format!("{}/x-undocumented", bearer.address()),
                message: "the member is published; remove the keyword".to_owned(),
            });
        }
        self.found.facts.types += 1;
        if !self.agree(&member.kind, shape) {
            let (published, ours) = (shape.kind.described(), described(&member.kind));
            self.differ(bearer, Differs::Type, &published, &ours);
            return;
        }
        self.values(bearer, &member.kind, shape);
        // Anything may be null, too.
        if matches!(member.kind, Kind::Wire(_, Wire::Any)) {
            return;
        }
        self.found.facts.nulls += 1;
        let nullable = member
            .nullable
            .is_some_and(|range| range.contain(Some(self.version)));
        if nullable != shape.nullable {
            let word = |nullable| match nullable {
                true => "that it may be null",
                false => "that it is never null",
            };
            let (published, ours) = (word(shape.nullable), word(nullable));
            self.differ(bearer, Differs::Nullable, published, ours);
        }
    }

    fn required(&mut self, bearer: &Bearer<'a>, member: &Member, required: bool) {
        self.found.facts.required += 1;
        if member.required != required {
            let word = |required| match required {
                true => "that it is required",
                false => "that it may be absent",
            };
            let (published, ours) = (word(required), word(member.required));
            self.differ(bearer, Differs::Required, published, ours);
        }
    }

    /// Whether one reader can read both, null and the listed values aside.
    fn agree(&self, ours: &Kind, shape: &Shape) -> bool {
        use published::Kind as Published;
        let published = &shape.kind;
        match ours {
            // Text of a certain form is text all the same.
            Kind::Text | Kind::Constant(_) | Kind::Enumeration(_) => {
                matches!(published, Published::Text | Published::Moment)
            }
            Kind::Boolean => matches!(published, Published::Boolean),
            Kind::Integer | Kind::Wire(_, Wire::Dimension) => {
                matches!(published, Published::Integer)
            }
            Kind::Number => matches!(published, Published::Number),
            Kind::Wire(_, Wire::Seconds) => {
                matches!(published, Published::Integer | Published::Number)
            }
            Kind::Wire(_, Wire::Id) => matches!(published, Published::Integer | Published::Text),
            Kind::Wire(_, Wire::Timestamp) => {
                matches!(published, Published::Integer | Published::Moment)
            }
            Kind::Wire(_, Wire::Any) | Kind::Union(_) => matches!(published, Published::Anything),
            Kind::Wire(_, Wire::Map) => {
                matches!(published, Published::Map(values) if values.kind == Published::Anything)
            }
            Kind::List(ours) => {
                matches!(published, Published::List(items) if self.agree(ours, items))
            }
            Kind::Object(name) => {
                matches!(published, Published::Object(object) if self.is_published_as(name, object))
            }
        }
    }

    fn is_published_as(&self, name: &str, published: &published::Object) -> bool {
        let object = self.ir.objects.iter().find(|object| object.name == name);
        let places = object.into_iter().flat_map(|object| &object.published_as);
        places
            .filter_map(|place| self.description.at(place))
            .any(|shape| match shape.kind {
                published::Kind::Object(object) => object.identity == published.identity,
                _ => false,
            })
    }

    fn values(&mut self, bearer: &Bearer<'a>, ours: &'a Kind, shape: &Shape) {
        if let (Kind::List(ours), published::Kind::List(items)) = (ours, &shape.kind) {
            return self.values(bearer, ours, items);
        }
        // A list in prose is no fact that could be compared.
        let Some(theirs) = &shape.values else { return };
        let ours = match ours {
            Kind::Constant(constant) => BTreeSet::from([constant.clone()]),
            Kind::Enumeration(name) => self.known(name),
            _ => {
                self.found.facts.values += theirs.len();
                let theirs: Vec<_> = theirs.iter().collect();
                return self.differ(bearer, Differs::Enum, &listed(&theirs), "any text");
            }
        };
        self.found.facts.values += ours.union(theirs).count();
        for value in ours.symmetric_difference(theirs) {
            let there = format!("the value `{value}`");
            let (published, schema) = match theirs.contains(value) {
                true => (there.as_str(), "no such value"),
                false => ("no such value", there.as_str()),
            };
            self.differ(bearer, Differs::Enum, published, schema);
        }
    }

    fn known(&self, name: &str) -> BTreeSet<String> {
        let mut enumerations = self.ir.enumerations.iter();
        let enumeration = enumerations.find(|enumeration| enumeration.name == name);
        let values = enumeration
            .into_iter()
            .flat_map(|enumeration| &enumeration.values);
        values
            .filter(|value| value.versions.contain(Some(self.version)))
            .map(|value| value.value.clone())
            .collect()
    }

    fn differ(&mut self, bearer: &Bearer<'a>, differs: Differs, published: &str, schema: &str) {
        let evidence = self.evidence(bearer, differs);
        if !evidence.is_empty() {
            self.found.facts.explained += 1;
            self.used.extend(evidence);
            return;
        }
        self.found.differences.push(Difference {
            subject: bearer.subject.clone(),
            differs,
            place: self.place.map(str::to_owned),
            published: published.to_owned(),
            schema: schema.to_owned(),
            address: bearer.exists.then(|| bearer.address()),
            file: bearer.file.to_owned(),
        });
    }

    /// All evidence that explains a difference: at its place, in the file of the type, or of the whole description.
    fn evidence(&self, bearer: &Bearer<'a>, differs: Differs) -> Used {
        let mut lists: Vec<(&str, &[Evidence])> = vec![
            (bearer.file, bearer.evidence),
            (VERSIONS, &self.ir.evidence),
        ];
        if matches!(differs, Differs::Type | Differs::Enum) {
            lists.extend(bearer.kind.and_then(|kind| self.of_type(kind)));
        }
        lists
            .into_iter()
            .flat_map(|(file, list)| list.iter().map(move |evidence| (file, evidence)))
            .filter(|(_, evidence)| {
                evidence.differs == differs && evidence.versions.contain(Some(self.version))
            })
            .map(|(file, evidence)| (file.to_owned(), evidence.place.clone()))
            .collect()
    }

    fn of_type(&self, kind: &'a Kind) -> Option<(&'a str, &'a [Evidence])> {
        let ir = self.ir;
        match kind.innermost() {
            Kind::Enumeration(name) => {
                let file = ir.enumerations.iter().find(|file| file.name == *name)?;
                Some((name, &file.evidence))
            }
            Kind::Wire(name, _) => {
                let file = ir.wires.iter().find(|file| file.name == *name)?;
                Some((name, &file.evidence))
            }
            Kind::Object(name) => {
                let file = ir.objects.iter().find(|file| file.name == *name)?;
                Some((name, &file.evidence))
            }
            Kind::Union(name) => {
                let file = ir.unions.iter().find(|file| file.name == *name)?;
                Some((name, &file.evidence))
            }
            Kind::Text
            | Kind::Constant(_)
            | Kind::Boolean
            | Kind::Integer
            | Kind::Number
            | Kind::List(_) => None,
        }
    }
}

/// What a fact is about, and whose evidence may explain it.
struct Bearer<'a> {
    subject: String,
    file: &'a str,
    pointer: String,
    exists: bool,
    evidence: &'a [Evidence],
    kind: Option<&'a Kind>,
}

impl<'a> Bearer<'a> {
    fn object(object: &'a Object) -> Self {
        Bearer {
            subject: object.name.clone(),
            file: &object.name,
            pointer: String::new(),
            exists: true,
            evidence: &object.evidence,
            kind: None,
        }
    }

    fn member(object: &'a Object, member: &'a Member) -> Self {
        Bearer {
            subject: format!("{}.{}", object.name, member.name),
            pointer: format!("/properties/{}", member.name),
            evidence: &member.evidence,
            kind: Some(&member.kind),
            ..Bearer::object(object)
        }
    }

    /// A member that the schemas do not have.
    fn nothing(object: &'a Object, name: &str) -> Self {
        Bearer {
            subject: format!("{}.{name}", object.name),
            exists: false,
            evidence: &[],
            ..Bearer::object(object)
        }
    }

    fn address(&self) -> String {
        format!("schemas/{}.json#{}", self.file, self.pointer)
    }
}

fn described(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Enumeration(_) => "text".to_owned(),
        Kind::Constant(constant) => format!("the text `{constant}`"),
        Kind::Boolean => "a boolean".to_owned(),
        Kind::Integer => "an integer".to_owned(),
        Kind::Number => "a number".to_owned(),
        Kind::Wire(name, _) => format!("`{name}`"),
        Kind::Object(name) => format!("the object `{name}`"),
        Kind::Union(name) => format!("one of the objects of `{name}`"),
        Kind::List(items) => format!("a list ({})", described(items)),
    }
}
