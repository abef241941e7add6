//! A child in a line of a list: its age and its case number.

use super::words_of_time::Clock;
use crate::state::AppState;
use domain::band::age_on;
use domain::case::Day;

/// "11 år" and "sag 2026-0506", as far as they are known.
#[must_use]
pub fn age_and_number(
    app: &AppState,
    clock: &Clock<'_>,
    born: Option<Day>,
    number: Option<&str>,
) -> [Option<String>; 2] {
    let age = born.map(|born| age_on(born.0, clock.today()).to_string());
    [
        age.map(|years| app.out.say("child-age", &[("years", &years)])),
        number.map(|number| app.out.say("child-reference", &[("number", number)])),
    ]
}
