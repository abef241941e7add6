//! Somebody changed the case first: both versions are shown, and nothing that was typed is lost.

use super::words::{Words, name, who};
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{answer, shell};
use crate::http::words_of_refusal::words_of_refusal;
use crate::http::words_of_time::Clock;
use crate::http::workbench::sent::is_no_field;
use crate::service::beside::in_words;
use crate::service::case_context::CaseContext;
use crate::service::error::Refused;
use crate::state::AppState;
use app::pages::stale::{Stale, stale};
use axum::http::StatusCode;
use axum::response::Response;
use domain::case::Day;
use domain::command::{Aspect, Reason, Refusal};
use domain::draft::Draft;
use domain::event::{CaseEvent, CaseState, Recorded};
use serde_json::Value;

/// The page of a refused act. If the case changed meanwhile: what was written of the same thing, what the form would write
/// (`own`), and a form that sends it again. Else the reason, the remedy, and the words that were written, so that none is lost.
///
/// # Errors
/// If the form names no version, or the store does not answer.
pub async fn refused(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    refused: &Refused,
    own: Vec<CaseEvent>,
) -> Result<Response, HttpError> {
    let (reason, now) = (&refused.refusal.reason, &refused.state);
    if let Some(field) = amended(sent, &refused.refusal) {
        return Err(sent.amend(&[(&field, reason.clone())]));
    }
    if let Reason::Stale(aspect) = reason {
        let clash = Clash {
            aspect: Some(aspect),
            own,
        };
        return show(app, context, Written::plain(sent, now), sent.version()?, now, clash).await;
    }
    let may_be_corrected = matches!(reason, Reason::WrittenUp | Reason::Held | Reason::ConfirmedLine);
    let model = Stale {
        shell: shell(app, &context.user, "").await?,
        why: Some(words_of_refusal(app, reason)),
        correct: correction(&context.user.path).filter(|_| may_be_corrected),
        case: context.page(),
        child: name(&now.case),
        words: Written::plain(sent, now).words,
        ..Stale::default()
    };
    let mut response = answer(|nonce| stale(&app.out, nonce, model));
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// The field of the form that other words or another day can put right, if the form has it. A form that names its field
/// otherwise than the command has one that is alike, or one only that can be meant.
fn amended(sent: &Fields, refusal: &Refusal) -> Option<String> {
    let named = refusal.field.as_deref().filter(|field| sent.sent(field));
    let only = |meant: &dyn Fn(&str, &str) -> bool| {
        let mut found = sent
            .pairs()
            .filter(|(name, value)| *name != "version" && meant(name, value.trim()));
        let (name, _) = found.next()?;
        found.next().is_none().then(|| name.to_owned())
    };
    let meant = |of_its_kind: &dyn Fn(&str) -> bool| {
        let last = |name: &str| name.rsplit(['.', '-', '_']).next().map(str::to_owned);
        let alike = refusal.field.as_deref().and_then(last);
        named
            .map(str::to_owned)
            .or_else(|| only(&|name, value| alike == last(name) && of_its_kind(value)))
            .or_else(|| only(&|_, value| of_its_kind(value)))
    };
    match refusal.reason {
        Reason::NoWords | Reason::NoDay => meant(&str::is_empty),
        Reason::Behind | Reason::Ahead => meant(&|value| Day::parse(value).is_some()),
        Reason::TooLong(_) => {
            let mut longest: Vec<(&str, &str)> = sent.pairs().collect();
            longest.sort_by_key(|(_, value)| value.chars().count());
            longest.last().map(|(field, _)| (*field).to_owned())
        }
        _ => None,
    }
}

/// The page for a form that writes fields of a case that changed meanwhile. Only what the writer changed is applied to
/// the current case, so that the other changes stay. `typed` is what was typed, over the case the form showed; `stands`
/// is the current case, with the same room made in it.
///
/// # Errors
/// If the store does not answer.
pub async fn over_fields(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    (typed, stands): (&Draft, &Draft),
    against: u64,
    now: &CaseState,
) -> Result<Response, HttpError> {
    let written = Written::over_case(app, sent, typed, stands, now.version);
    show(app, context, written, against, now, Clash::default()).await
}

/// What was changed by two.
#[derive(Default)]
struct Clash<'a> {
    /// Of which nothing more is known than the fields beside each other: none.
    aspect: Option<&'a Aspect>,
    /// What the form would write.
    own: Vec<CaseEvent>,
}

async fn show(
    app: &AppState,
    context: &CaseContext,
    written: Written,
    against: u64,
    now: &CaseState,
    clash: Clash<'_>,
) -> Result<Response, HttpError> {
    let history = app.store.history(&context.own.id).await?;
    let since: Vec<&Recorded> = history.iter().filter(|recorded| recorded.version > against).collect();
    let me = context.user.actor();
    let alone = since.iter().all(|recorded| recorded.by == me);
    let touched = touching(&history, against, clash.aspect);
    let theirs = since.iter().zip(&touched).filter(|(_, touched)| **touched);
    let theirs = theirs.map(|(recorded, _)| recorded.event.clone()).collect();
    let mut theirs = in_words(app, context, now, &history, theirs).await?.into_iter();
    let own = in_words(app, context, now, &history, clash.own).await?.concat();
    let mut meanwhile = Vec::new();
    for (recorded, touched) in since.into_iter().zip(touched) {
        let wrote = if touched { theirs.next() } else { None };
        meanwhile.push((recorded, who(app, &recorded.by).await?, wrote.unwrap_or_default()));
    }
    // What the form would write stands with the names of its fields; whatever else was written stands below, so that it is
    // not lost.
    let is_there = |words: &String| own.iter().any(|line| line.contains(words.as_str()));
    let others = written.words.into_iter().filter(|words| !is_there(words)).collect();
    let words_of_form = [own.clone(), others].concat();
    let shell = shell(app, &context.user, "").await?;
    let clock = Clock::at(app, context.user.now)?;
    let words = Words::new(app, &clock);
    let model = Stale {
        shell,
        why: None,
        correct: None,
        case: context.page(),
        child: name(&now.case),
        meanwhile: meanwhile
            .into_iter()
            .map(|(recorded, who, wrote)| (clock.moment(recorded.at), words.happened(recorded, &who), wrote))
            .collect(),
        alone,
        fields: written.fields,
        words: words_of_form,
        action: context.user.path.clone(),
        again: written.again,
    };
    let mut response = answer(|nonce| stale(&app.out, nonce, model));
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}

/// For each event after a version, whether it changed an aspect. Of a history that does not replay nothing is told.
fn touching(history: &[Recorded], against: u64, aspect: Option<&Aspect>) -> Vec<bool> {
    let (before, since): (Vec<&Recorded>, Vec<&Recorded>) =
        history.iter().partition(|recorded| recorded.version <= against);
    let Some((mut state, aspect)) = CaseState::replay(before).ok().zip(aspect) else {
        return vec![false; since.len()];
    };
    let mut touched = Vec::with_capacity(since.len());
    for recorded in since {
        let was = aspect.fingerprint(&state);
        let applied = state.apply(recorded).is_ok();
        touched.push(applied && aspect.fingerprint(&state) != was);
    }
    touched
}

/// The address at which the talk of a path is corrected.
fn correction(path: &str) -> Option<String> {
    let (case, rest) = path.split_once("/meeting/")?;
    let meeting = rest.split('/').next()?;
    Some(format!("{case}/meeting/{meeting}/correct"))
}

struct Written {
    fields: Vec<(String, String, String)>,
    words: Vec<String>,
    again: Vec<(String, String)>,
}

impl Written {
    fn over_case(app: &AppState, sent: &Fields, typed: &Draft, stands: &Draft, version: u64) -> Written {
        let before = Draft::over(typed.base().clone());
        let mut written = Written {
            fields: Vec::new(),
            words: Vec::new(),
            again: vec![("against".to_owned(), version.to_string())],
        };
        for (path, value) in sent.pairs() {
            if is_no_field(path) {
                let rides = !matches!(path, "base" | "against" | "keep" | "look" | "get" | "start" | "step");
                if rides {
                    written.again.push((path.to_owned(), value.to_owned()));
                }
                continue;
            }
            if same(&before.value(path), value) {
                continue;
            }
            let Some(path) = moved(path, typed.base(), stands.base()) else {
                // The person or meeting is no longer in the case: the words are shown, to be copied.
                written.words.push(value.trim().to_owned());
                continue;
            };
            let path = path.as_str();
            let label = app.pipeline.field_label(path).trim_end_matches(',').to_owned();
            written
                .fields
                .push((label, stands.value(path), value.trim().to_owned()));
            written.again.push((path.to_owned(), value.to_owned()));
        }
        written
    }

    /// Any other form: its free text is shown, and all its fields are sent again.
    fn plain(sent: &Fields, now: &CaseState) -> Written {
        let own_words = |value: &str| value.trim().contains(char::is_whitespace);
        let mut written = Written {
            fields: Vec::new(),
            words: Vec::new(),
            again: vec![("version".to_owned(), now.version.to_string())],
        };
        for (field, value) in sent.pairs() {
            if field == "version" {
                continue;
            }
            if own_words(value) {
                written.words.push(value.trim().to_owned());
            }
            written.again.push((field.to_owned(), value.to_owned()));
        }
        written
    }
}

/// The path of the same field in another state of the case. Entries of a list are matched by id, as their places may have
/// changed; none if the entry is gone.
fn moved(path: &str, before: &Value, now: &Value) -> Option<String> {
    for list in ["people", "meetings", "notices", "steps", "agreements", "decisions"] {
        let Some(rest) = path.strip_prefix(list).and_then(|rest| rest.strip_prefix('[')) else {
            continue;
        };
        let (place, field) = rest.split_once(']')?;
        let id = before[list][place.parse::<usize>().ok()?]["id"].as_str()?;
        let place = now[list].as_array()?.iter().position(|one| one["id"] == id)?;
        return Some(format!("{list}[{place}]{field}"));
    }
    for list in ["safety.police_agreed", "safety_plan", "adviser_changes"] {
        if let Some(rest) = path.strip_prefix(list).and_then(|rest| rest.strip_prefix('[')) {
            let place = rest.split_once(']')?.0.parse().ok()?;
            return line_stands(lines(before, list), lines(now, list), place).then(|| path.to_owned());
        }
    }
    Some(path.to_owned())
}

/// The lines of a list whose entries have no ids.
fn lines<'a>(case: &'a Value, list: &str) -> &'a [Value] {
    let found = list.split('.').try_fold(case, |case, name| case.get(name));
    found.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// Whether a line without an id is still in its place: it is what it was, or no line came and none went, so that this one
/// was changed. A line that was being added has no place yet.
fn line_stands(before: &[Value], now: &[Value], place: usize) -> bool {
    let written = |line: &&Value| line.as_object().is_some_and(|line| !line.is_empty());
    match (before.get(place).filter(written), now.get(place).filter(written)) {
        (Some(was), Some(is)) => was == is || before.len() == now.len(),
        _ => false,
    }
}

/// Whether two texts have the same words; browsers change line ends.
fn same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Fields {
        Fields::of(
            pairs
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
        )
    }

    fn refused(field: Option<&str>, reason: Reason) -> Refusal {
        Refusal {
            field: field.map(str::to_owned),
            reason,
        }
    }

    /// A line without an id is named by its place: words are never laid over another line than the one they were typed for.
    #[test]
    fn a_line_without_an_id_is_found_where_it_stood_or_not_at_all() {
        let plan = |lines: Value| serde_json::json!({"format": "case/1", "safety_plan": lines});
        let line = |text: &str| serde_json::json!({"text": text});
        let empty = serde_json::json!({});
        let path = "safety_plan[1].text";
        let two = plan(serde_json::json!([line("a"), line("b")]));
        let found = |before: &Value, now: Value| moved(path, before, &now).is_some();
        assert!(found(&two, two.clone()));
        assert!(found(&two, plan(serde_json::json!([line("a"), line("c")]))), "changed");
        assert!(found(&two, plan(serde_json::json!([line("a"), line("b"), line("c")]))));
        assert!(!found(&two, plan(serde_json::json!([line("b")]))), "the first went");
        assert!(
            !found(&two, plan(serde_json::json!([line("a"), empty]))),
            "it went itself"
        );
        let adds = plan(serde_json::json!([line("a"), empty]));
        assert!(!found(&adds, two.clone()), "another was added first");
        assert!(!found(&plan(Value::Null), two));
        let agreed = |what: &str| serde_json::json!({"safety": {"police_agreed": [{"what": what}]}});
        let path = "safety.police_agreed[0].with";
        assert!(moved(path, &agreed("tell-child"), &agreed("tell-parents")).is_some());
        assert!(moved(path, &agreed("tell-child"), &serde_json::json!({})).is_none());
    }

    #[test]
    fn the_field_that_is_meant_is_marked_whatever_the_form_calls_it() {
        let blank = form(&[("version", "3"), ("text", "Hej"), ("meeting_place", ""), ("note", "")]);
        let asked = |field, reason| amended(&blank, &refused(field, reason));
        assert_eq!(asked(Some("note"), Reason::NoWords).as_deref(), Some("note"));
        assert_eq!(asked(Some("place"), Reason::NoWords).as_deref(), Some("meeting_place"));
        // Two could be meant, so none is marked.
        assert_eq!(asked(Some("why"), Reason::NoWords), None);
        let behind = form(&[("version", "3"), ("until", "2026-01-02"), ("text", "Hej")]);
        assert_eq!(
            amended(&behind, &refused(Some("starts_at"), Reason::Behind)).as_deref(),
            Some("until")
        );
        assert_eq!(amended(&behind, &refused(None, Reason::NoDay)), None);
        assert_eq!(amended(&behind, &refused(Some("until"), Reason::Closed)), None);
    }
}
