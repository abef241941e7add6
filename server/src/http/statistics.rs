//! Numbers of a municipality and a quarter, for a coordinator: the page, the press that tells one, and the same as a file.

use super::fields::Fields;
use super::staff::{Said, answer, shell};
use super::words_of_time::Clock;
use crate::auth::current_user::CurrentUser;
use crate::clock::here;
use crate::error::HttpError;
use crate::service::statistics::{self, Quarters, Telling};
use crate::service::turn::UNDER_WAY;
use crate::state::AppState;
use app::components::bar::{Bar, Part};
use app::pages::statistics::{Group, QuarterShown, Statistics, statistics as page};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use domain::statistics::{FEWEST, FEWEST_CHILDREN, FEWEST_TALKS, Quarter, Split, Told, Wait, Waits};
use store::ToldQuarter;

/// The page.
pub async fn show(
    State(app): State<AppState>,
    user: CurrentUser,
    Query(said): Query<Said>,
) -> Result<Response, HttpError> {
    let done = (said.done == "told").then_some("statistics-done");
    look(&app, &user, done, None).await
}

/// Tells a quarter, once.
pub async fn tell(State(app): State<AppState>, user: CurrentUser, fields: Fields) -> Result<Response, HttpError> {
    let quarter = fields.text("quarter").and_then(|text| text.parse().ok());
    match statistics::tell(&app, &user, quarter.ok_or(HttpError::Form)?).await? {
        Telling::Told => Ok(Redirect::to("/team/statistics?done=told").into_response()),
        Telling::Refused => look(&app, &user, None, Some("statistics-refused")).await,
        Telling::UnderWay => {
            let mut response = look(&app, &user, None, Some(UNDER_WAY)).await?;
            *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
            Ok(response)
        }
    }
}

async fn look(
    app: &AppState,
    user: &CurrentUser,
    done: Option<&'static str>,
    refused: Option<&'static str>,
) -> Result<Response, HttpError> {
    let Quarters { told, ready } = statistics::quarters(app, user).await?;
    let clock = Clock::at(app, user.now)?;
    let model = Statistics {
        shell: shell(app, user, "team").await?,
        quarters: told.iter().map(|one| shown(app, &clock, one)).collect(),
        ready: (ready.into_iter())
            .map(|quarter| (quarter.to_string(), named(app, quarter)))
            .collect(),
        done,
        refused,
    };
    let mut response = answer(|nonce| page(&app.out, nonce, model));
    if refused.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// What was told as a file: words are codes, the same in every language.
pub async fn csv(State(app): State<AppState>, user: CurrentUser) -> Result<Response, HttpError> {
    let told = statistics::quarters(&app, &user).await?.told;
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"tal.csv\""),
    ];
    Ok((headers, as_csv(&told)).into_response())
}

/// A quarter in words: 3. kvartal 2026.
fn named(app: &AppState, quarter: Quarter) -> String {
    let (number, year) = (quarter.number().to_string(), quarter.year().to_string());
    app.out.say(
        "statistics-quarter",
        &[("number", number.as_str()), ("year", year.as_str())],
    )
}

/// That nothing is told, and which of what is needed may have lacked.
fn few_say(key: &str, app: &AppState) -> String {
    let (count, children) = (FEWEST_TALKS.to_string(), FEWEST_CHILDREN.to_string());
    app.out.say(key, &[("count", &count), ("children", &children)])
}

fn shown(app: &AppState, clock: &Clock<'_>, one: &ToldQuarter) -> QuarterShown {
    let id = one.quarter.to_string();
    let talks = match &one.told {
        Some(told) => app.out.say("statistics-talks", &[("count", &told.talks.to_string())]),
        None => few_say("statistics-few-talks", app),
    };
    let groups = one.told.as_ref().map(groups).unwrap_or_default().into_iter();
    QuarterShown {
        name: named(app, one.quarter),
        when: app
            .out
            .say("statistics-when", &[("day", &clock.day(here(one.at).date()))]),
        talks,
        unreadable: (one.unreadable > 0).then(|| {
            let count = one.unreadable.to_string();
            app.out.say("statistics-unreadable", &[("count", &count)])
        }),
        groups: groups.map(|told| group(app, &id, &told)).collect(),
        id,
    }
}

/// One thing that is told: its code, and its answers.
struct ToldGroup {
    code: &'static str,
    answers: Vec<Answer>,
}

/// An answer with its number.
struct Answer {
    code: &'static str,
    number: Number,
}

/// A number, as far as it is told.
#[derive(Clone, Copy)]
enum Number {
    /// It is told.
    Is(u64),
    /// Fewer than the smallest that is told.
    Few,
    /// What is left of a sum that is told: at least this.
    AtLeast(u64),
}

/// A split of a known sum, with the codes of yes and no.
fn split(told: Split, sum: u64, [yes_code, no_code]: [&'static str; 2]) -> Vec<Answer> {
    let (least_yes, least_no) = told.at_least(sum);
    let (yes, no) = match told {
        Split::Both { yes, no } => (Number::Is(yes), Number::Is(no)),
        Split::FewYes => (Number::Few, Number::AtLeast(least_no)),
        Split::FewNo => (Number::AtLeast(least_yes), Number::Few),
    };
    let answer = |code, number| Answer { code, number };
    vec![answer(yes_code, yes), answer(no_code, no)]
}

/// What is told of a quarter, in the order of the page.
fn groups(told: &Told) -> Vec<ToldGroup> {
    let mut groups: Vec<ToldGroup> = (told.measures.iter())
        .map(|(measure, known)| ToldGroup {
            code: measure.as_str(),
            answers: split(*known, told.talks, ["yes", "no"]),
        })
        .collect();
    groups.push(ToldGroup {
        code: "word-after",
        answers: match told.waits {
            Waits::Each(times) => (Wait::ALL.into_iter().zip(times))
                .map(|(wait, times)| Answer {
                    code: wait.as_str(),
                    number: Number::Is(times),
                })
                .collect(),
            Waits::Fortnight(known) => split(known, told.talks, ["within-fortnight", "longer"]),
        },
    });
    groups.push(ToldGroup {
        code: "promises-kept",
        answers: match told.promises {
            Some(promises) => split(promises.kept, promises.all, ["yes", "no"]),
            None => Vec::new(),
        },
    });
    groups
}

fn group(app: &AppState, quarter: &str, told: &ToldGroup) -> Group {
    let say = |key: String| app.out.say(&key, &[]);
    let number = |number: Number| match number {
        Number::Is(times) => times.to_string(),
        Number::Few => app.out.say("statistics-few", &[("count", &FEWEST.to_string())]),
        Number::AtLeast(least) => app.out.say("statistics-at-least", &[("count", &least.to_string())]),
    };
    let part = |number: Number| match number {
        Number::Is(size) => Part { size, open: false },
        Number::Few => Part {
            size: FEWEST - 1,
            open: true,
        },
        Number::AtLeast(size) => Part { size, open: true },
    };
    let what = match told.answers.is_empty() {
        false => say(format!("statistics-{}-what", told.code)),
        true => few_say("statistics-few-promises", app),
    };
    Group {
        id: format!("told-{quarter}-{}", told.code),
        title: say(format!("statistics-{}", told.code)),
        what,
        answers: (told.answers.iter())
            .map(|answer| {
                (
                    say(format!("statistics-{}-{}", told.code, answer.code)),
                    number(answer.number),
                )
            })
            .collect(),
        bar: Bar {
            parts: told.answers.iter().map(|answer| part(answer.number)).collect(),
        },
    }
}

/// What stands for talks or promises of which nothing is told.
const NOT_TOLD: &str = "not-told";

fn as_csv(told: &[ToldQuarter]) -> String {
    let number = |number: Number| match number {
        Number::Is(times) => times.to_string(),
        Number::Few => format!("<{FEWEST}"),
        Number::AtLeast(least) => format!(">={least}"),
    };
    let mut lines = vec!["quarter,measure,answer,count".to_owned()];
    for one in told {
        let quarter = one.quarter;
        if one.unreadable > 0 {
            lines.push(format!("{quarter},cases,unreadable,{}", one.unreadable));
        }
        let Some(known) = &one.told else {
            lines.push(format!("{quarter},talks,all,{NOT_TOLD}"));
            continue;
        };
        lines.push(format!("{quarter},talks,all,{}", known.talks));
        let promises = known.promises.as_ref();
        let promises = promises.map_or(NOT_TOLD.to_owned(), |promises| promises.all.to_string());
        lines.push(format!("{quarter},promises,all,{promises}"));
        for group in groups(known) {
            for answer in &group.answers {
                let count = number(answer.number);
                lines.push(format!("{quarter},{},{},{count}", group.code, answer.code));
            }
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::event::UserId;
    use domain::statistics::{Among, Tally};
    use jiff::Timestamp;
    use jiff::civil::date;

    #[test]
    fn a_file_tells_what_the_page_tells_and_no_more() {
        let tally = Tally {
            talks: 20,
            yes: [12, 2, 18, 20],
            waits: [9, 2, 9],
            promises: 9,
            kept: 1,
            talks_among: Among {
                children: 7,
                advisers: ["ida", "per"].map(UserId::from).into(),
            },
            promises_among: Among::default(),
        };
        let quarter = |number: i8, told| ToldQuarter {
            quarter: Quarter::of(date(2026, number * 3, 1)),
            told,
            unreadable: 0,
            at: Timestamp::UNIX_EPOCH,
        };
        let damaged = ToldQuarter {
            unreadable: 2,
            ..quarter(2, None)
        };
        let file = as_csv(&[quarter(3, tally.told()), damaged]);
        let lines = [
            "quarter,measure,answer,count",
            "2026-Q3,talks,all,20",
            "2026-Q3,promises,all,not-told",
            "2026-Q3,letter-before,yes,12",
            "2026-Q3,letter-before,no,8",
            "2026-Q3,bisidder-told-before,yes,<5",
            "2026-Q3,bisidder-told-before,no,>=16",
            "2026-Q3,bisidder-along,yes,>=16",
            "2026-Q3,bisidder-along,no,<5",
            "2026-Q3,taken-home,yes,>=16",
            "2026-Q3,taken-home,no,<5",
            "2026-Q3,word-after,within-fortnight,11",
            "2026-Q3,word-after,longer,9",
            "2026-Q2,cases,unreadable,2",
            "2026-Q2,talks,all,not-told",
        ];
        assert_eq!(file.lines().collect::<Vec<_>>(), lines);
    }
}
