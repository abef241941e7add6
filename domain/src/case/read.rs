//! Reading a case file: bytes → JSON → the schema → [`Case`].
//!
//! A file comes from a stranger or from a municipality's system, so all faults are reported at once, each with its
//! place. Nothing here recurses into the file before its depth is known, and nothing is read beyond the limits of
//! docs/case-file.md: 1 MiB, depth 16.

mod faults;
mod ids;
mod json;
mod near;
mod show;

use super::Case;
use crate::finding::{self, Code, Finding};
use serde_json::Value;

/// A case file has at most this many bytes (docs/case-file.md).
pub const MOST_BYTES: usize = 1024 * 1024;
/// A case file nests at most this deep (docs/case-file.md).
pub const MOST_DEEP: usize = 16;
/// Faults beyond this number are counted but not listed, since nobody would read them.
const MOST_FAULTS: usize = 200;

/// Reads a case file.
///
/// # Errors
/// Every fault of the file, in printing order.
pub fn read(bytes: &[u8]) -> Result<Case, Vec<Finding>> {
    let (value, twice) = json::parse(bytes).map_err(|finding| vec![finding])?;
    of_value(value, twice)
}

/// Reads a case from JSON that is already parsed.
///
/// # Errors
/// Every fault of the case, in printing order.
pub fn read_value(value: Value) -> Result<Case, Vec<Finding>> {
    of_value(value, Vec::new())
}

fn of_value(mut value: Value, mut findings: Vec<Finding>) -> Result<Case, Vec<Finding>> {
    as_written_now(&mut value);
    findings.extend(faults::of(&value));
    findings.extend(ids::twice(&value));
    if findings.is_empty() {
        whole_numbers(&mut value);
        return serde_json::from_value(value)
            .map_err(|error| vec![Finding::new(Code::BadValue, "").with("value", show::text(&error.to_string()))]);
    }
    finding::sort(&mut findings);
    if findings.len() > MOST_FAULTS {
        findings.truncate(MOST_FAULTS);
        let more = Finding::new(Code::TooLarge, "").variant("faults");
        findings.insert(0, more.with("limit", MOST_FAULTS.to_string()));
    }
    Err(findings)
}

/// A file of an earlier version names one suspected person where this one lists them.
fn as_written_now(value: &mut Value) {
    if let Some(suspected) = value.pointer_mut("/safety/suspected")
        && suspected.is_string()
    {
        *suspected = Value::Array(vec![suspected.take()]);
    }
}

/// JSON Schema accepts 45.0 as a whole number; serde does not.
fn whole_numbers(value: &mut Value) {
    match value {
        Value::Object(map) => map.values_mut().for_each(whole_numbers),
        Value::Array(list) => list.iter_mut().for_each(whole_numbers),
        Value::Number(number) => {
            if let Some(float) = number.as_f64().filter(|_| number.is_f64())
                && float.fract() == 0.0
                && float.abs() <= f64::from(u32::MAX)
            {
                #[allow(clippy::cast_possible_truncation)] // whole and small, as just asked
                let whole = float as i64;
                *number = whole.into();
            }
        }
        _ => {}
    }
}
