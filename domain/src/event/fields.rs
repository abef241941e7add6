//! The fields in which two cases differ.

use crate::case::Case;

/// Paths of the fields in which two cases differ, in a form's notation (`meetings[0].why`); stored in
/// [`CaseEvent::CaseChanged`](super::CaseEvent::CaseChanged).
#[must_use]
pub fn changed_fields(before: &Case, after: &Case) -> Vec<String> {
    let json = |case: &Case| serde_json::to_value(case).unwrap_or_default();
    let mut fields = Vec::new();
    differ("", &json(before), &json(after), &mut fields);
    fields
}

fn differ(path: &str, before: &serde_json::Value, after: &serde_json::Value, fields: &mut Vec<String>) {
    use serde_json::Value;
    const NOTHING: &Value = &Value::Null;
    match (before, after) {
        (before, after) if before == after => {}
        (Value::Object(_) | Value::Null, Value::Object(_)) | (Value::Object(_), Value::Null) => {
            let keys = |value: &Value| {
                value
                    .as_object()
                    .into_iter()
                    .flat_map(|map| map.keys().cloned())
                    .collect()
            };
            let mut all: std::collections::BTreeSet<String> = keys(before);
            all.extend::<std::collections::BTreeSet<String>>(keys(after));
            for key in all {
                let below = if path.is_empty() {
                    key.clone()
                } else {
                    format!("{path}.{key}")
                };
                let part = |value: &'_ Value| value.get(&key).cloned().unwrap_or_default();
                differ(&below, &part(before), &part(after), fields);
            }
        }
        (Value::Array(_) | Value::Null, Value::Array(_)) | (Value::Array(_), Value::Null) => {
            let length = |value: &Value| value.as_array().map_or(0, Vec::len);
            for index in 0..length(before).max(length(after)) {
                let part = |value: &Value| value.get(index).cloned();
                let (before, after) = (part(before), part(after));
                differ(
                    &format!("{path}[{index}]"),
                    before.as_ref().unwrap_or(NOTHING),
                    after.as_ref().unwrap_or(NOTHING),
                    fields,
                );
            }
        }
        _ => fields.push(path.to_owned()),
    }
}
