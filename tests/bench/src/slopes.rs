//! How the cost grows with the work: what a unit costs at four sizes, each four times or twice the one before.
//!
//! If it grew faster than the work, a unit would cost more in the largest document than in the smallest.

use std::hint::black_box;

use intercom_schema::{Conversation, Options};

use crate::clock;
use crate::generate;
use crate::json::{Json, Style};
use crate::measure::progress;
use crate::object;

pub struct Slope {
    pub name: &'static str,
    pub unit: &'static str,
    pub sizes: [usize; 4],
    /// Nanoseconds for a unit, at each size; the fastest of several samples.
    pub nanoseconds: [f64; 4],
}

/// The most that a unit may cost in the largest document, as a multiple of its cost in the smallest.
pub const LIMIT: f64 = 1.5;

struct Growth {
    name: &'static str,
    unit: &'static str,
    sizes: [usize; 4],
    document: fn(usize) -> Json,
    /// How many units a document of that size has.
    units: fn(usize) -> usize,
    violations: fn(usize) -> usize,
}

/// Values side by side, so that what stands around them does not matter.
const DEEP_VALUES: usize = 200;

const GROWTHS: [Growth; 4] = [
    Growth {
        name: "document size",
        unit: "byte of text",
        sizes: [16_384, 65_536, 262_144, 1_048_576],
        document: |size| {
            let mut random = fastrand::Rng::with_seed(1);
            let mut text = generate::html(&mut random, size / 6);
            text.truncate(text.floor_char_boundary(size));
            conversation("title", text)
        },
        units: |size| size,
        violations: |_| 0,
    },
    Growth {
        name: "parts",
        unit: "part",
        sizes: [60, 120, 240, 480],
        document: |size| {
            let mut random = fastrand::Rng::with_seed(2);
            generate::conversation(&mut random, size, generate::Carrier::Answer)
        },
        units: |size| size,
        violations: |_| 0,
    },
    Growth {
        name: "violations",
        unit: "violation",
        sizes: [500, 2_000, 8_000, 32_000],
        document: |size| {
            let tag = object! { "type" => "tag", "id" => "1", "name" => 7 };
            conversation(
                "tags",
                object! { "type" => "tag.list", "tags" => vec![tag; size] },
            )
        },
        units: |size| size,
        violations: |size| size,
    },
    Growth {
        name: "depth",
        unit: "level",
        sizes: [15, 30, 60, 120],
        document: |size| {
            let deep = (0..size).fold(Json::Null, |inner, _| vec![inner].into());
            let mut values = object! {};
            for number in 0..DEEP_VALUES {
                values.push(format!("value {number}"), deep.clone());
            }
            conversation("custom_attributes", values)
        },
        units: |size| size * DEEP_VALUES,
        violations: |_| 0,
    },
];

/// # Errors
/// If a document does not have the violations it should have.
pub fn measure(samples: usize) -> Result<Vec<Slope>, String> {
    let slopes = GROWTHS.iter().map(|growth| {
        progress(&format!("slope: {}", growth.name));
        one(growth, samples)
    });
    let slopes = slopes.collect();
    progress("");
    slopes
}

impl Slope {
    /// What a unit costs in the largest document, as a multiple of its cost in the smallest.
    pub fn steepness(&self) -> f64 {
        self.nanoseconds[3] / self.nanoseconds[0]
    }
}

fn one(growth: &Growth, samples: usize) -> Result<Slope, String> {
    let options = Options::new().max_violations(usize::MAX);
    let texts = growth
        .sizes
        .map(|size| (growth.document)(size).write(Style::Compact));
    for (text, size) in texts.iter().zip(growth.sizes) {
        let report = options.validate::<Conversation>(text);
        let expected = (growth.violations)(size);
        if report.violations.len() != expected {
            let found = report.violations.len();
            return Err(format!(
                "{} {size}: {found} violations, not {expected}",
                growth.name
            ));
        }
    }
    let mut nanoseconds = [f64::INFINITY; 4];
    for _ in 0..samples {
        for (index, text) in texts.iter().enumerate() {
            // About as many units at every size, so that no sample is shorter than the clock can tell.
            let times = growth.sizes[3] / growth.sizes[index];
            let started = clock::seconds();
            for _ in 0..times {
                black_box(options.validate::<Conversation>(text));
            }
            let units = (growth.units)(growth.sizes[index]) * times;
            let cost = (clock::seconds() - started) * 1e9 / units as f64;
            nanoseconds[index] = nanoseconds[index].min(cost);
        }
    }
    Ok(Slope {
        name: growth.name,
        unit: growth.unit,
        sizes: growth.sizes,
        nanoseconds,
    })
}

fn conversation(name: &'static str, value: impl Into<Json>) -> Json {
    let mut out =
        object! { "type" => "conversation", "id" => "1", "created_at" => 1, "updated_at" => 2 };
    out.push(name, value);
    out
}
