//! Why an act was refused and what to do instead, as a sentence.

use crate::state::AppState;
use domain::command::Reason;

/// The sentence of a reason, with the number that it says.
#[must_use]
pub fn words_of_refusal(app: &AppState, reason: &Reason) -> String {
    let most = reason.most().map(|most| most.to_string());
    let values: Vec<(&str, &str)> = most.iter().map(|most| ("most", most.as_str())).collect();
    app.out.say(&format!("refusal-{}", reason.key()), &values)
}
