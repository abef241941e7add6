//! Checks the adviser's own words, while they are typed, for what a child would stumble over. Without scripts the same
//! findings come with the page.

use crate::state::AppState;
use app::components::readability::decimal;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::band::Band;
use domain::readability;
use serde::Deserialize;

/// What an island sends.
#[derive(Deserialize)]
pub struct WordsQuery {
    /// The words.
    text: String,
    /// The band they are for.
    band: Band,
}

/// The longest text, in bytes. Own words have 600 characters at most; a few fields take several lines of them.
const LONGEST: usize = 6_000;

/// Level and line, ready to be shown.
type Lines = Vec<(&'static str, String)>;

/// Checks some words.
pub async fn check(State(app): State<AppState>, Json(asked): Json<WordsQuery>) -> Result<Json<Lines>, StatusCode> {
    if asked.text.len() > LONGEST {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let lists = app
        .pipeline
        .content()
        .lists()
        .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    if asked.text.trim().is_empty() {
        return Ok(Json(Vec::new()));
    }
    let say = |key: &str, args: &[(&str, &str)]| app.out.say(key, args);
    let mut lines: Lines = Vec::new();
    let safety = &lists.safety;
    for (key, found) in [
        ("live-event-question", safety.event_questions.find(&asked.text)),
        ("live-secrecy", safety.secrecy.find(&asked.text)),
        ("live-promise", safety.promises.find(&asked.text)),
    ] {
        if !found.is_empty() {
            lines.push((
                if key == "live-promise" { "warn" } else { "block" },
                say(key, &[("words", &found.join(" · "))]),
            ));
        }
    }
    let report = readability::of_text(&asked.text, &[], &lists.lexicon);
    let limits = readability::limits(asked.band);
    if report.net.longest_sentence > limits.longest_sentence {
        let args = [
            ("words", report.net.longest_sentence.to_string()),
            ("most", limits.longest_sentence.to_string()),
        ];
        lines.push(("warn", say("live-long", &[("words", &args[0].1), ("most", &args[1].1)])));
    }
    if !report.uncommon.is_empty() && report.net.uncommon_share > limits.uncommon_share {
        lines.push(("warn", say("live-uncommon", &[("words", &report.uncommon.join(", "))])));
    }
    for (word, better) in &report.office {
        lines.push(("warn", say("live-office", &[("word", word), ("better", better)])));
    }
    if lines.is_empty() {
        let mean = decimal(report.net.mean_sentence);
        lines.push((
            "fine",
            say("live-fits", &[("band", asked.band.as_str()), ("mean", &mean)]),
        ));
    }
    Ok(Json(lines))
}
