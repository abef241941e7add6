//! After the child told of something the safety questions stand blank in the form: what was answered before is no answer
//! now. Answers of a form that was opened before count as little.

use serde_json::Value;

/// The fields that are asked again.
pub(super) const ANSWERS: [&str; 11] = [
    "safety.suspected",
    "safety.suspect_is",
    "safety.suspect_at_home",
    "safety.social_control",
    "safety.risk_assessed",
    "safety.journey",
    "safety.parents_know",
    "safety.police",
    "safety.police_about",
    "safety.protected_address",
    "safety.watched_phone",
];

/// The hidden field of a form whose questions stood blank: how many times the child had told of something when it was made.
const ASKED: &str = "anew";

/// Takes the answers out of the case that the form lies over. All of them given in this form settles what the child told.
pub(super) fn ask(case: &mut Value) {
    if let Some(safety) = case.get_mut("safety").and_then(Value::as_object_mut) {
        safety.retain(|field, _| !ANSWERS.contains(&format!("safety.{field}").as_str()));
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
    let answer = |name: &str| ANSWERS.contains(&name);
    pairs.into_iter().filter(|(name, _)| !answer(name)).collect()
}
