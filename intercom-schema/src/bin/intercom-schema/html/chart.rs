//! Documents over time, as bars in SVG.

use std::collections::BTreeMap;

use intercom_schema::Timestamp;

use super::{classes, escaped, grouped, section};
use crate::facts::date;
use crate::report::Documents;

/// What one bar stands for.
#[derive(Clone, Copy)]
enum Unit {
    Day,
    Month,
    Year,
    Decade,
}

const UNITS: [Unit; 4] = [Unit::Day, Unit::Month, Unit::Year, Unit::Decade];

/// Bars that can be told apart.
const MOST: i64 = 110;

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 180.0;

/// Labels below the bars.
const LABELS: usize = 7;

impl Unit {
    fn name(self) -> &'static str {
        match self {
            Unit::Day => "day",
            Unit::Month => "month",
            Unit::Year => "year",
            Unit::Decade => "decade",
        }
    }

    /// The number of the unit that a day is in; `None` for what is no day.
    fn number(self, day: &str) -> Option<i64> {
        let part = |from: usize, to: usize| day.get(from..to)?.parse::<i64>().ok();
        let year = part(0, 4)?;
        Some(match self {
            Unit::Day => {
                let time: Timestamp = format!("{day}T00:00:00Z").parse().ok()?;
                time.unix_seconds().div_euclid(86_400)
            }
            Unit::Month => year * 12 + part(5, 7)? - 1,
            Unit::Year => year,
            Unit::Decade => year / 10,
        })
    }

    fn label(self, number: i64) -> String {
        match self {
            Unit::Day => date(number).unwrap_or_default(),
            Unit::Month => format!("{:04}-{:02}", number / 12, number % 12 + 1),
            Unit::Year => format!("{number:04}"),
            Unit::Decade => format!("{number:03}0s"),
        }
    }
}

/// The section, or nothing where nothing has a day.
pub(super) fn over_time(days: &BTreeMap<String, Documents>) -> String {
    let Some((unit, first, bars)) = UNITS.iter().find_map(|unit| bars(*unit, days)) else {
        return String::new();
    };
    let dated: usize = bars.iter().map(Documents::total).sum();
    let all: usize = days.values().map(Documents::total).sum();
    let note = match all - dated {
        0 => String::new(),
        more => format!(
            "<p class=\"note\">{} more without a readable <code>created_at</code>, before 1970 or after 2099.</p>\n",
            grouped(more)
        ),
    };
    let title = format!("Over time, by {} of created_at", unit.name());
    section(&title, &format!("{}{note}", svg(unit, first, &bars)))
}

/// The number of the first bar, and all bars up to the last day, empty ones between; `None` if they are too many.
fn bars(unit: Unit, days: &BTreeMap<String, Documents>) -> Option<(Unit, i64, Vec<Documents>)> {
    let numbered: Vec<_> = days
        .iter()
        .filter_map(|(day, documents)| Some((unit.number(day)?, documents)))
        .collect();
    let first = numbered.iter().map(|(number, _)| *number).min()?;
    let last = numbered.iter().map(|(number, _)| *number).max()?;
    let count = last - first + 1;
    if count > MOST {
        return None;
    }
    let mut bars = vec![Documents::default(); usize::try_from(count).ok()?];
    for (number, documents) in numbered {
        let place = usize::try_from(number - first).ok()?;
        bars.get_mut(place)?.merge(documents);
    }
    Some((unit, first, bars))
}

fn svg(unit: Unit, first: i64, bars: &[Documents]) -> String {
    let most = bars.iter().map(Documents::total).max().unwrap_or(1).max(1);
    // A single bar is no wall.
    let step = (WIDTH / bars.len() as f64).min(48.0);
    let width = (step * 0.86).max(step - 3.0);
    let mut content = format!(
        "<line x1=\"0\" x2=\"{WIDTH}\" y1=\"20\" y2=\"20\" class=\"grid\"/>\n\
         <text x=\"{WIDTH}\" y=\"14\" class=\"end\">{}</text>\n",
        grouped(most)
    );
    let stride = bars.len().div_ceil(LABELS);
    for (place, (number, documents)) in (first..).zip(bars).enumerate() {
        let x = step * place as f64;
        let label = unit.label(number);
        content.push_str(&bar(x, width, most, &label, documents));
        if place % stride == 0 && (place == 0 || x + 70.0 < WIDTH) {
            let y = HEIGHT + 38.0;
            content.push_str(&format!("<text x=\"{x:.1}\" y=\"{y}\">{label}</text>\n"));
        }
    }
    let (height, floor) = (HEIGHT + 44.0, HEIGHT + 20.0);
    format!(
        "<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"Documents by {}\">\n{content}\
         <line x1=\"0\" x2=\"{WIDTH}\" y1=\"{floor}\" y2=\"{floor}\" class=\"axis\"/>\n</svg>\n",
        unit.name()
    )
}

/// The worst at the bottom, where it is compared most easily.
fn bar(x: f64, width: f64, most: usize, label: &str, documents: &Documents) -> String {
    let mut top = HEIGHT + 20.0;
    let mut rectangles = String::new();
    for (class, _, count) in classes(documents) {
        let height = HEIGHT * count as f64 / most as f64;
        if count > 0 {
            top -= height;
            rectangles.push_str(&format!(
                "<rect x=\"{x:.2}\" y=\"{top:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" class=\"{class}\"/>"
            ));
        }
    }
    let counts: Vec<_> = classes(documents)
        .iter()
        .filter(|(_, _, count)| *count > 0)
        .map(|(_, word, count)| format!("{} {word}", grouped(*count)))
        .collect();
    format!(
        "<g><title>{}: {}</title>{rectangles}</g>\n",
        escaped(label),
        counts.join(", ")
    )
}
