//! Which fields of a case the form writes: exactly those that it shows. Any other field that is sent for a stored case
//! is ignored.

use super::Places;

const CHILD: [&str; 5] = ["first_name", "birth_date", "reads", "band", "pronoun"];
const SAFETY: [&str; 14] = [
    "suspected",
    "suspect_is",
    "suspect_at_home",
    "social_control",
    "risk_assessed",
    "journey",
    "parents_know",
    "police",
    "police_about",
    "watched_phone",
    "protected_address",
    "delivery",
    "kept_by",
    "which_home",
];
const MEETING: [&str; 10] = [
    "place_cleared",
    "starts_at#date",
    "starts_at#time",
    "minutes",
    "place",
    "other_place",
    "personal",
    "why",
    "topics",
    "stop_sign",
];
const ADVISER: [&str; 6] = [
    "first_name",
    "name",
    "about",
    "phone",
    "phone_hours",
    "number_is_neutral",
];
const SECOND: [&str; 1] = ["first_name"];
const BISIDDER: [&str; 5] = ["first_name", "role", "age", "reported", "witnessed"];

/// The safety questions of the form by their paths, without how the paper reaches the child: what is asked again after the
/// child told of something.
pub fn safety_answers() -> impl Iterator<Item = String> {
    let answers = SAFETY
        .iter()
        .filter(|field| !matches!(**field, "delivery" | "kept_by" | "which_home"));
    answers.map(|field| format!("safety.{field}"))
}

impl Places {
    /// Whether a name is a field of the form.
    #[must_use]
    pub fn writes(&self, name: &str) -> bool {
        let of = |list: &str, place: usize, fields: &[&str]| {
            let field = name.strip_prefix(&format!("{list}[{place}]."));
            field.is_some_and(|field| fields.contains(&field))
        };
        matches!(name, "municipality" | "track")
            || name.strip_prefix("child.").is_some_and(|field| CHILD.contains(&field))
            || name
                .strip_prefix("safety.")
                .is_some_and(|field| SAFETY.contains(&field))
            || of("meetings", self.meeting, &MEETING)
            || of("people", self.adviser, &ADVISER)
            || of("people", self.second, &SECOND)
            || of("people", self.bisidder, &BISIDDER)
    }
}
