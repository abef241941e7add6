//! The safety answers in words, for the card on the child's page: how papers travel, and what has to be thought of before
//! anything is said or sent.

use super::words::Words;
use crate::state::AppState;
use app::pages::child::Safety;
use domain::case::{Case, Delivery, Suspects};

/// The card. A question that has no answer says so: it counts as the unsafe one (docs/case-file.md, "Safety").
pub(super) fn safety(app: &AppState, words: &Words<'_>, case: &Case) -> Safety {
    let say = |key: &str| app.out.say(key, &[]);
    let answered = |words: String| match words.is_empty() {
        true => say("child-safety-unanswered"),
        false => words,
    };
    let answers = case.safety.clone().unwrap_or_default();
    let keeper = answers.kept_by.as_ref().and_then(|id| case.person(id));
    let keeper = keeper.and_then(|person| person.first_name.as_ref());
    let delivery = match (answers.delivery, keeper) {
        (Some(Delivery::KeptBySafeAdult), Some(name)) => app
            .out
            .say("child-safety-delivery-kept-by", &[("name", name.trimmed())]),
        // Nothing said means read aloud (docs/case-file.md, "Safety").
        (given, _) => words.code("child-safety-delivery", Some(given.unwrap_or(Delivery::ReadAloud))),
    };
    let address = answers.protected_address.map(|protected| match protected {
        true => say("child-safety-address-true"),
        false => say("child-safety-address-false"),
    });
    Safety {
        answers: vec![
            (say("child-safety-delivery"), delivery),
            (say("child-safety-address"), answered(address.unwrap_or_default())),
            (
                say("child-safety-phone"),
                answered(words.code("child-safety-phone", answers.watched_phone)),
            ),
            (
                say("child-safety-police"),
                answered(words.code("child-safety-police", answers.police)),
            ),
        ],
        suspected: answered(suspected(words, &answers.suspected)),
        at_home: words.code("child-safety-at-home", answers.suspect_at_home),
        track: answered(words.code("option-track", case.track)),
        drafted: false,
    }
}

/// Everybody who is suspected, as words for kinds of people and never as names.
fn suspected(words: &Words<'_>, suspects: &Suspects) -> String {
    let all = suspects
        .iter()
        .map(|one| words.code("child-safety-suspected", Some(one)));
    all.collect::<Vec<_>>().join(", ")
}
