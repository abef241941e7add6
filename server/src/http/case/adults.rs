//! How many adults a child has met in its case, in words.

use super::words::name;
use crate::http::words_of_time::Clock;
use crate::state::AppState;
use domain::adults::{Adults, Coming};
use domain::case::Case;

/// Sentences for the child's page; none in a case in which the child has met nobody.
pub(super) fn adults(app: &AppState, clock: &Clock<'_>, case: &Case) -> Vec<String> {
    let adults = Adults::of(case);
    if adults.met.is_empty() {
        return Vec::new();
    }
    let say = |key: &str, args: &[(&str, &str)]| app.out.say(key, args);
    let names: Vec<&str> = adults.met.iter().map(|adult| adult.name.as_str()).collect();
    let count = names.len().to_string();
    let mut lines = vec![say(
        "adults-met",
        &[("name", &name(case)), ("count", &count), ("names", &names.join(", "))],
    )];
    let steady = adults.steady().map(|adult| adult.name.as_str());
    lines.extend(steady.map(|steady| say("adults-steady", &[("who", steady)])));
    lines.extend(adults.coming.iter().map(|coming| {
        let when = when(clock, case, coming);
        let key = if when.is_some() {
            "adults-coming"
        } else {
            "adults-coming-adviser"
        };
        say(
            key,
            &[
                ("who", &coming.adult.name),
                ("nth", &coming.nth.to_string()),
                ("when", &when.unwrap_or_default()),
            ],
        )
    }));
    let in_a_talk = adults.coming.iter().any(|coming| coming.meeting.is_some());
    lines.extend(
        steady
            .filter(|_| in_a_talk)
            .map(|steady| say("adults-ask", &[("who", steady)])),
    );
    lines
}

/// When the talk is in which they come; `None` where it has no day, or there is none.
fn when(clock: &Clock<'_>, case: &Case, coming: &Coming) -> Option<String> {
    let (_, talk) = case.meeting(coming.meeting.as_ref()?)?;
    talk.starts_at.map(|at| clock.local(at.0))
}
