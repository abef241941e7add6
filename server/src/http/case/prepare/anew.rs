//! After the child told of something the safety questions stand blank in the form: what was answered before is no answer
//! now. Answers of a form that was opened before count as little.

use app::pages::workbench::safety_answers;
use serde_json::Value;
use std::collections::BTreeSet;

/// The hidden field of a form whose questions stood blank: how many times the child had told of something when it was made.
const ASKED: &str = "anew";

/// Takes the answers out of the case that the form lies over. All of them given in this form settles what the child told.
pub(in crate::http) fn ask(case: &mut Value) {
    if let Some(safety) = case.get_mut("safety").and_then(Value::as_object_mut) {
        for path in safety_answers() {
            safety.remove(path.trim_start_matches("safety."));
        }
    }
    let told = case.get_mut("disclosures").and_then(Value::as_array_mut);
    for disclosure in told.into_iter().flatten() {
        disclosure["safety_answered"] = Value::Bool(true);
    }
}

/// What a form sent, without answers that it showed filled in, or that were given before the child told again. `told`: how
/// many times it has.
pub(super) fn given(pairs: Vec<(String, String)>, told: usize) -> Vec<(String, String)> {
    let told = told.to_string();
    if pairs.iter().any(|(name, value)| name == ASKED && *value == told) {
        return pairs;
    }
    let answers: BTreeSet<String> = safety_answers().collect();
    pairs.into_iter().filter(|(name, _)| !answers.contains(name)).collect()
}
