//! Today: what is due for the signed-in user.

mod paper;
mod talk;

use super::news;
use super::same_day::SameDays;
use super::staff::{After, answer_noted, shell_with_news};
use super::words_of_child::age_and_number;
use super::words_of_time::Clock;
use crate::auth::current_user::CurrentUser;
use crate::clock::here;
use crate::error::HttpError;
use crate::service::news::tomorrow;
use crate::service::{approval, practice};
use crate::state::AppState;
use app::pages::child::Fold;
use app::pages::today::{Group as Shown, Row, Today, today};
use axum::extract::{Query, State};
use axum::response::Response;
use domain::agenda::{DueClass, DueKind, Group, Lacks};
use domain::document::Kind;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use store::{Act, AgendaRow, Seek, Span};

/// How far back unsettled items are listed: a year.
const BACK: SignedDuration = SignedDuration::from_hours(24 * 365);
/// How far ahead items are listed at first: two weeks. What comes later is a press away, so that the page of a morning costs
/// what two weeks cost.
const NEAR: SignedDuration = SignedDuration::from_hours(24 * 14);
/// How far ahead items are listed at all: two months.
const AHEAD: SignedDuration = SignedDuration::from_hours(24 * 60);
/// Rows of one page.
const ROWS: u16 = 200;
/// The most names that a folded day shows.
const NAMES: usize = 4;
/// For this many hours before a talk everything that it lacks is said; before that, the first of it.
const LACKS_IN_FULL: SignedDuration = SignedDuration::from_hours(48);

/// The page.
pub async fn show(
    State(app): State<AppState>,
    current_user: CurrentUser,
    Query(after): Query<After>,
) -> Result<Response, HttpError> {
    let look = look(&app, &current_user, &after);
    answer_noted(&app, &current_user, Act::ListRead, look, |nonce, model| {
        today(&app.out, nonce, model)
    })
    .await
}

async fn look(app: &AppState, current_user: &CurrentUser, after: &After) -> Result<Today, HttpError> {
    let ahead = |time| current_user.now.checked_add(time).unwrap_or(Timestamp::MAX);
    let span = Span {
        from: current_user.now.checked_sub(BACK).unwrap_or(Timestamp::MIN),
        to: ahead(if after.seek().is_none() { NEAR } else { AHEAD }),
    };
    let user = &current_user.account().id;
    let later = Span {
        from: span.to,
        to: ahead(AHEAD),
    };
    let clock = Clock::at(app, current_user.now)?;
    // None of these waits for another: the morning's first page is asked for by everybody at once.
    let seek = after.seek();
    let rows = async { Ok::<_, HttpError>(app.store.agenda_of(user, span, seek.as_ref(), ROWS).await?) };
    let morning = async {
        let until = tomorrow(current_user.now);
        Ok(app.store.morning_of(user, current_user.now, until, later).await?)
    };
    let approvals = async { Ok(approval::count(app, current_user).await?) };
    let (mut rows, morning, approvals) = tokio::try_join!(rows, morning, approvals)?;
    let linked = match morning.siblings {
        true => app.store.siblings_among(user).await?,
        false => Vec::new(),
    };
    let news = news::told(app, current_user, &clock, &morning).await?;
    let more = (rows.len() == usize::from(ROWS))
        .then(|| rows.last().map(|row| After::link("/today", &row.seek())))
        .flatten();
    let later = morning.later.filter(|_| more.is_none()).map(later_link);
    rows.retain(|row| still_holds(row, current_user.now));
    in_order(&mut rows);
    let shell = shell_with_news(app, current_user, "today", news.all()).await?;
    let same_days = SameDays::among(linked, &rows);
    let offers_practice = rows.is_empty() && later.is_none() && practice::is_offered(app, current_user).await?;
    let mut groups: BTreeMap<Group, Vec<Row>> = BTreeMap::new();
    for row in rows {
        let group = Group::of(row.kind, here(row.at).datetime(), here(current_user.now).datetime());
        let same_day = same_days.said(app, &clock, &row);
        let row = Row {
            practice: morning.practice.as_ref() == Some(&row.case),
            same_day,
            kit: kit(&clock, current_user.now, &row),
            ..due(app, &clock, current_user.now, row)
        };
        groups.entry(group).or_default().push(row);
    }
    let title = |group: &Group| match group {
        Group::Day(day) => clock.day_in_full(*day),
        other => app.out.say(&format!("today-group-{}", name(*other)), &[]),
    };
    let groups = groups.into_iter().map(|(group, rows)| Shown {
        name: match group {
            Group::Day(day) => format!("day-{day}"),
            other => name(other).to_owned(),
        },
        title: title(&group),
        // What is neither now, today nor tomorrow opens on request; its day says what it holds.
        folded: matches!(group, Group::Day(_) | Group::Later),
        glance: match group {
            Group::Day(_) => glance(app, &rows),
            _ => String::new(),
        },
        rows,
    });
    Ok(Today {
        shell,
        day: clock.day_in_full(clock.today()),
        more,
        later,
        offers_practice,
        news,
        approvals,
        groups: groups.collect(),
    })
}

/// The address of what comes later, from its first moment on.
fn later_link(at: Timestamp) -> String {
    let before = Seek {
        at,
        case: "".into(),
        number: 0,
    };
    After::link("/today", &before)
}

/// Where the papers of a talk are made, and the clock of it: of talks that lie ahead and are near.
fn kit(clock: &Clock<'_>, now: Timestamp, row: &AgendaRow) -> Option<(String, String)> {
    let near = row.at >= now && row.at <= now.checked_add(LACKS_IN_FULL).unwrap_or(Timestamp::MAX);
    let talk = row.kind == DueKind::Talk && !row.what.is_empty();
    (talk && near).then(|| {
        let to = format!("/case/{}/meeting/{}/kit", row.case, row.what);
        (to, clock.clock(row.at))
    })
}

/// What is seen of a day that is folded: whose it is, and how many letters were not given. A practice child is not among
/// the names, for nothing there would say that it does not exist.
fn glance(app: &AppState, rows: &[Row]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for row in rows.iter().filter(|row| !row.practice && !row.child.is_empty()) {
        if !names.contains(&row.child.as_str()) {
            names.push(&row.child);
        }
    }
    let more = names.len().saturating_sub(NAMES);
    names.truncate(NAMES);
    let mut said = names.join(", ");
    if more > 0 {
        let count = more.to_string();
        said = app.out.say("today-glance-more", &[("names", &said), ("count", &count)]);
    }
    let letters = rows.iter().filter(|row| row.lacks.contains(&"letter")).count();
    let letters = (letters > 0).then(|| app.out.say("today-glance-letters", &[("count", &letters.to_string())]));
    let parts = [Some(said).filter(|said| !said.is_empty()), letters];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Rows as a person reads them: by time, and what is due at one moment by the child's name.
pub fn in_order(rows: &mut [AgendaRow]) {
    rows.sort_by_cached_key(|row| (row.at, row.label.sorts_by(), row.kind, row.number));
}

fn name(group: Group) -> &'static str {
    match group {
        Group::Now => "now",
        Group::Today => "today",
        Group::Tomorrow => "tomorrow",
        Group::Day(_) => "day",
        Group::Later => "later",
    }
}

/// One row in words.
pub fn due(app: &AppState, clock: &Clock<'_>, now: Timestamp, row: AgendaRow) -> Row {
    let href = format!("/case/{}", row.case);
    // What counts at once is due from midnight on: it has no hour, and is not late on its own day.
    let at_once = matches!(row.kind, DueKind::SafetyAgain | DueKind::Question)
        && here(row.at).time() == jiff::civil::Time::midnight();
    let today = here(row.at).date() == clock.today();
    let late = row.at < now && !(at_once && today);
    let mut table_first = false;
    let (when, what, act) = match row.kind {
        DueKind::Talk => {
            let talk = talk::planned(app, now, &row, late);
            table_first = talk.table_first;
            (clock.moment(row.at), talk.place, talk.act)
        }
        DueKind::Promise => {
            let words = row.label.promises.iter().find(|(id, _)| *id == row.what);
            let words = words.map(|(_, words)| words.clone()).unwrap_or_default();
            let act = (format!("{href}#promises"), "act-promise");
            (clock.until(row.at), words, Some(act))
        }
        DueKind::SignOfLife => {
            let words = row.label.waiting.iter().find(|(id, _)| *id == row.what);
            let words = words.map(|(_, words)| words.clone()).unwrap_or_default();
            (
                clock.until(row.at),
                words,
                Some((format!("{href}/prepare?document=waiting"), "act-waiting")),
            )
        }
        DueKind::Question => {
            let words = app.out.say(
                if at_once {
                    "today-question-urgent"
                } else {
                    "today-question"
                },
                &[],
            );
            let act = (format!("{href}/way#questions"), "act-question");
            (clock.until(row.at), words, Some(act))
        }
        DueKind::SafetyAgain => {
            let act = (format!("{href}/prepare"), "act-safety-again");
            (clock.until(row.at), app.out.say("today-safety-again", &[]), Some(act))
        }
        DueKind::AfterTalk => {
            let (to, name, words) = talk::held(&row);
            (clock.until(row.at), app.out.say(words, &[]), Some((to, name)))
        }
        DueKind::TellMeeting => {
            let act = (format!("{href}#part-next"), "act-tell-meeting");
            (clock.moment(row.at), app.out.say("today-tell-meeting", &[]), Some(act))
        }
        DueKind::TellAdviser => {
            let act = paper::of_change(&href, row.label.change_unwritten);
            (clock.until(row.at), app.out.say("today-tell-adviser", &[]), Some(act))
        }
        DueKind::PlanEnds => {
            let act = (format!("{href}#safety-plan"), "act-plan-ends");
            (clock.until(row.at), app.out.say("today-plan-ends", &[]), Some(act))
        }
        DueKind::NeedsPlan => {
            let act = (format!("{href}#needs-plan"), "act-needs-plan");
            let words = app.out.say("today-needs-plan", &[]);
            (clock.until(row.at), words, Some(act))
        }
        DueKind::Receipt if paper::is_named(&row.what) => {
            let paper = Kind::NotifierNote.as_str();
            let act = (
                format!("{href}/prepare?document={paper}&notice={}", row.what),
                "act-notifier",
            );
            (clock.until(row.at), app.out.say(deadline(row.kind), &[]), Some(act))
        }
        DueKind::SayGoodbye if row.label.goodbye_unwritten => {
            let act = (href.clone(), "act-goodbye-lacks");
            (clock.until(row.at), app.out.say("today-say-goodbye", &[]), Some(act))
        }
        DueKind::PrepareVisit
        | DueKind::SayGoodbye
        | DueKind::PaperOfPlan
        | DueKind::PaperOfHearing
        | DueKind::PaperOfPlace
        | DueKind::PaperOfDecision
        | DueKind::Complaint => {
            let (paper, words) = paper::of(row.kind);
            let of = paper::decision(paper, &row.what);
            let act = (format!("{href}/prepare?document={}{of}", paper.as_str()), "act-paper");
            (clock.until(row.at), app.out.say(words, &[]), Some(act))
        }
        kind => {
            let act = (format!("{href}{}", Fold::Deadlines.link()), "act-deadline");
            (clock.until(row.at), app.out.say(deadline(kind), &[]), Some(act))
        }
    };
    let when = if at_once && today {
        app.out.say("today-at-once", &[])
    } else if late && here(row.at).date() < clock.today() {
        // "i dag" is late only when it is over; a deadline of a past day says its date.
        clock.day(here(row.at).date())
    } else {
        when
    };
    // What is said of a talk far ahead is the first thing it lacks.
    let far = row.at > now.checked_add(LACKS_IN_FULL).unwrap_or(Timestamp::MAX);
    let mut lacking = if late { Vec::new() } else { lacks(row.lacks) };
    if far {
        lacking.truncate(1);
    }
    let [age, _] = age_and_number(app, clock, row.label.birth_date, None);
    Row {
        kind: if row.lacks.note { "note" } else { class(row.kind) },
        age: age.unwrap_or_default(),
        ready: row.kind == DueKind::Talk && !late && !row.lacks.letter,
        href,
        child: row.label.first_name.unwrap_or_default(),
        when,
        what,
        lacks: lacking,
        far,
        practice: false,
        same_day: None,
        late: late && row.kind != DueKind::Talk,
        glass: row.glass_broken,
        act,
        table_first,
        table: (row.kind == DueKind::Talk && here(row.at).date() == clock.today() && !row.what.is_empty())
            .then(|| format!("/case/{}/meeting/{}/table", row.case, row.what)),
        stands_out: false,
        kit: None,
    }
}

/// Whether something can still be done about a row: some end by themselves ([`DueKind::holds_days`]).
pub fn still_holds(row: &AgendaRow, now: Timestamp) -> bool {
    let hours = row.kind.holds_days().map(|days| SignedDuration::from_hours(24 * days));
    hours.is_none_or(|hours| row.at.checked_add(hours).is_ok_and(|until| until >= now))
}

/// The key of a deadline's name.
pub fn deadline(kind: DueKind) -> &'static str {
    match kind {
        DueKind::Assessment24Hours => "deadline-24-hours",
        DueKind::Receipt => "deadline-receipt",
        DueKind::FourMonths => "deadline-four-months",
        DueKind::FollowUp
        | DueKind::Talk
        | DueKind::Promise
        | DueKind::SignOfLife
        | DueKind::Question
        | DueKind::SafetyAgain
        | DueKind::TellMeeting
        | DueKind::TellAdviser
        | DueKind::PrepareVisit
        | DueKind::SayGoodbye
        | DueKind::PaperOfPlan
        | DueKind::PlanEnds
        | DueKind::NeedsPlan
        | DueKind::PaperOfDecision
        | DueKind::Complaint
        | DueKind::PaperOfHearing
        | DueKind::PaperOfPlace
        | DueKind::AfterTalk => "deadline-follow-up",
    }
}

fn lacks(lacks: Lacks) -> Vec<&'static str> {
    [
        (lacks.letter, "letter"),
        (lacks.bisidder, "bisidder"),
        (lacks.personal, "personal"),
        (lacks.promise, "promise"),
    ]
    .into_iter()
    .filter_map(|(lacking, key)| lacking.then_some(key))
    .collect()
}

/// What sort of thing a row is, for its label and its looks.
fn class(kind: DueKind) -> &'static str {
    match kind.class() {
        DueClass::Talks => "talk",
        DueClass::Deadlines => "deadline",
        DueClass::Promises => "promise",
        DueClass::Waiting => "waiting",
        DueClass::Questions => "question",
        DueClass::AfterTalks => "after-talk",
    }
}
