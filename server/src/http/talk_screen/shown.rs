//! From the case to a page of a talk's screen: the gate's release, the composed document, and the rows of this one
//! talk.

use super::at::At;
use super::begun::Begun;
use super::{Typed, rights, way};
use crate::error::HttpError;
use crate::http::extract::RunningTalk;
use crate::http::screen::look::Wish;
use crate::http::screen::{made, on_request};
use crate::http::words_of_time::Clock;
use crate::pipeline::Composer;
use crate::service::composer;
use crate::service::talk_paper::{self, goes_along};
use crate::service::talk_screen::{TalkScreen, has_houses, judge};
use crate::service::way_seen;
use crate::state::AppState;
use app::pages::talk::{self, Calm, Left, Line, Named, PageMark, Paper, Part, PinPage, Refused, Rows, Talk, Topic};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use content::sentences::capital;
use domain::band::Band;
use domain::case::{ChildWantsCall, StepId, StopKind};
use domain::document::Document;
use domain::event::CaseState;
use domain::facts::TalkFacts;
use domain::gate::Released;
use domain::talk_screen;
use jiff::civil::{Date, Weekday};
use jiff::{SignedDuration, ToSpan};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The query after an act.
#[derive(Debug, Default, Deserialize)]
pub struct PartQuery {
    said: Option<String>,
    #[serde(rename = "try")]
    tried: Option<String>,
    no: Option<u8>,
    s: Option<usize>,
}

/// What a page shows besides the case.
#[derive(Default)]
pub(super) struct Beside {
    /// Which kind reply to show after a press.
    pub said: Option<&'static str>,
    /// The page of a practised stop.
    pub calm: Option<Calm>,
    /// Whether the paper could not be made.
    pub no_paper: bool,
    /// Which station of the youngest's way, counted from 0.
    pub station: Option<usize>,
    /// What was typed and is not kept, and why.
    pub refused: Option<(Typed, Refused)>,
    /// What was begun in the houses and stands in the field for lines, as its form says it.
    pub from_houses: Option<String>,
    /// Which page this is.
    pub mark: PageMark,
    /// The steps of the way that are new since the child last looked at it.
    pub fresh: Vec<StepId>,
}

/// Redirects to the talk's first part.
pub async fn first() -> Response {
    Redirect::to(&Part::Hello.address()).into_response()
}

/// A page of the talk.
pub async fn page(
    State(app): State<AppState>,
    RunningTalk(screen): RunningTalk,
    wish: Wish,
    Path(number): Path<String>,
    Query(query): Query<PartQuery>,
) -> Result<Response, HttpError> {
    let Some(part) = number.parse().ok().and_then(Part::of) else {
        return Ok(Redirect::to(&Part::Hello.address()).into_response());
    };
    let beside = Beside {
        said: said(query.said.as_deref()),
        calm: match query.tried.as_deref() {
            Some("stop") if part == Part::Try => Some(Calm::Tried),
            Some("heard") if part == Part::Try => Some(Calm::TriedHeard),
            _ => None,
        },
        no_paper: query.no == Some(1),
        station: query.s.and_then(|number| number.checked_sub(1)),
        ..Beside::default()
    };
    show(&app, &screen, wish, part, beside).await
}

/// The page, from the current case.
pub(super) async fn show(
    app: &AppState,
    screen: &TalkScreen,
    wish: Wish,
    part: Part,
    mut beside: Beside,
) -> Result<Response, HttpError> {
    let state = screen.context.state(app).await?;
    let mut begun = Begun::read(app, screen).await?;
    beside.mark = begun.mark(At::Part(part));
    // Words wait in no house that the gate has closed meanwhile: they are gone on with here.
    if part == Part::Lines && begun.is_in_a_house() && !has_houses(app, screen, &state).await? {
        beside.from_houses = Some(begun.bring_out_of_the_houses());
    }
    let document = match talk_paper::made(&state, &screen.meeting) {
        Some(id) if part == Part::Paper => app.store.paper(&screen.context.own.id, &id).await?.document,
        _ => None,
    };
    let refused = beside.refused.is_some();
    let composer = composer::of_case(app, &screen.context).await?;
    // In a talk the child looks at its way as on its own screen.
    let (case, visit, version) = (&screen.context.own.id, &screen.context.user.token, state.version);
    let seen = match part {
        Part::Way => Some(app.store.way_seen(case, visit).await?),
        _ => None,
    };
    if let Some(before) = seen {
        beside.fresh = way_seen::fresh(&*app.store, &state, before).await?;
    }
    let of = screen.clone();
    let html = app
        .work(move |app| made_page(app, &composer, &of, &state, wish, part, begun, document, beside))
        .await??;
    if let Some(before) = seen.filter(|_| html.is_some()) {
        way_seen::note(&*app.store, case, visit, before, version).await?;
    }
    Ok(answer(app, wish, html, refused))
}

/// The answer with a page of the talk's screen, or that it is closed. `refused`: whether what was sent is to be put right.
pub(super) fn answer(app: &AppState, wish: Wish, html: Option<String>, refused: bool) -> Response {
    let Some(html) = html else {
        return closed(app, wish);
    };
    let mut response = Html(html).into_response();
    if refused {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

#[expect(clippy::too_many_arguments, reason = "one call, from just above")]
fn made_page(
    app: &AppState,
    composer: &Composer,
    screen: &TalkScreen,
    state: &CaseState,
    wish: Wish,
    part: Part,
    begun: Begun,
    paper: Option<Document>,
    beside: Beside,
) -> Result<Option<String>, HttpError> {
    let on = screen.context.today().0;
    let Some(release) = judge(app, &state.case, &state.confirmations, &screen.meeting, on)? else {
        return Ok(None);
    };
    let Released::Full(facts) = release.facts() else {
        return Ok(None);
    };
    let Some(talk_facts) = &facts.talk else { return Ok(None) };
    let band = facts.child.band;
    let way = way::of(app, composer, state, part, on, beside.fresh)?;
    // A child that is not asked about home has no such page, and one without a way none of it, whatever address is typed.
    let part = match part {
        Part::Home if !talk_facts.asks_of_home => Part::End,
        Part::Way if !way.is_there => Part::Rights,
        part => part,
    };
    let sheet = match part {
        Part::Hello => Some(0),
        Part::Try => Some(1),
        Part::Rights => Some(rights::SHEET),
        _ => None,
    };
    let document = match sheet {
        Some(sheet) => Some(made::nth_sheet(composer.compose(&release, None)?, sheet)),
        None => way.sheet,
    };
    let calm = calm(talk_facts).or(beside.calm);
    let way_more = match &document {
        Some(document) if part == Part::Way => on_request::way(app, composer, document)?,
        _ => None,
    };
    let (typed, refused) = beside.refused.unzip();
    let model = Talk {
        part,
        look: wish.look,
        band,
        adviser: facts.speaker.face.picture(),
        lettering: facts.child.manner.lettering,
        document: document.map(Arc::new),
        sections: if band == Band::Thirteen && part == Part::Rights {
            on_request::sections(app)?
        } else {
            BTreeMap::new()
        },
        has_way: way.is_there,
        companion: made::companion(state, on).filter(|_| part == Part::Way),
        way_more,
        station: way
            .here
            .filter(|_| band == Band::Four)
            .map(|here| beside.station.unwrap_or(here)),
        rows: rows(app, screen, talk_facts, facts.placed, band)?,
        left: left(screen, talk_facts),
        calm,
        said: beside.said,
        typed: typed.or_else(|| begun.on(part).cloned()),
        asked: begun.asked().to_owned(),
        line: begun.line,
        mark: beside.mark,
        own_words: talk_facts.own_words,
        from_houses: beside.from_houses,
        refused,
        has_paper: talk_paper::made(state, &screen.meeting).is_some(),
        paper: match paper {
            Some(document) => Some(Paper {
                stays: !goes_along(app, screen, state)?,
                document: Arc::new(document),
            }),
            None => None,
        },
        no_paper: beside.no_paper,
        fed_back: begun.fed_back,
        practice: screen.context.own.practice,
    };
    Ok(Some(talk::talk(&app.out, model)))
}

/// Which kind reply an address asks for.
pub(super) fn said(asked: Option<&str>) -> Option<&'static str> {
    ["not-answer", "dont-know"]
        .into_iter()
        .find(|known| asked == Some(*known))
}

/// The quiet that a stop or a pause puts over every page, if one holds.
pub(super) fn calm(talk: &TalkFacts) -> Option<Calm> {
    talk.stop.map(|stop| match (stop.kind, stop.heard) {
        (StopKind::Pause, _) => Calm::Pause { bisidder: stop.alone },
        (_, false) => Calm::Stopped,
        (_, true) => Calm::Heard {
            bisidder: talk.bisidder,
        },
    })
}

/// The page of a talk that the gate does not let the screen show now.
fn closed(app: &AppState, wish: Wish) -> Response {
    let closed = PinPage {
        look: wish.look,
        closed: true,
        ..PinPage::default()
    };
    Html(talk::pin(&app.out, closed)).into_response()
}

/// The time left of the talk.
pub(super) fn left(screen: &TalkScreen, talk: &TalkFacts) -> Left {
    let minutes = talk.minutes.unwrap_or(talk_screen::USUAL);
    let whole = i64::from(minutes).max(1) * 60_000;
    let ends = screen
        .until
        .checked_sub(SignedDuration::from_mins(talk_screen::AFTER))
        .unwrap_or(screen.until);
    let to = ends.as_millisecond();
    let rest = (to - screen.context.user.now.as_millisecond()).clamp(0, whole);
    Left {
        hundredths: u8::try_from((rest * 100 + whole - 1) / whole).unwrap_or(100),
        minutes: u16::try_from((rest + 59_999) / 60_000).unwrap_or(minutes),
        whole,
        rest,
    }
}

fn rows(app: &AppState, screen: &TalkScreen, talk: &TalkFacts, placed: bool, band: Band) -> Result<Rows, HttpError> {
    let clock = Clock::at(app, screen.context.user.now)?;
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let topic = |words: &String| Topic {
        picture: content::topics::picture(app.pipeline.content(), words),
        words: words.clone(),
    };
    Ok(Rows {
        topics: talk.topics.iter().map(topic).collect(),
        lines: talk
            .lines
            .iter()
            .map(|line| Line {
                id: line.id.to_string(),
                text: line.text.clone(),
                on_paper: line.on_paper,
            })
            .collect(),
        takes: talk.takes.clone(),
        tells: talk
            .tells
            .iter()
            .map(|tell| {
                let call = tell.call.map(ChildWantsCall::as_str).unwrap_or_default();
                [tell.who.to_string(), day(tell.on), call.to_owned()]
            })
            .collect(),
        unknown: talk.unknown.iter().map(|(what, by)| [what.clone(), day(*by)]).collect(),
        agreed: talk
            .agreed
            .iter()
            .map(|agreed| match agreed.by {
                Some(by) => format!("{} ({})", agreed.what, clock.day(by)),
                None => agreed.what.clone(),
            })
            .collect(),
        needs: talk.needs.clone().unwrap_or_default(),
        at_home: talk.at_home.clone().unwrap_or_default(),
        asks_of_home: talk.asks_of_home,
        placed,
        call_safe: talk.call_safe,
        talk_to: talk.talk_to.as_ref().map(ToString::to_string).unwrap_or_default(),
        next: talk.next.as_ref().map(|next| match band {
            Band::Four => clock.part_of_day(next.starts_at),
            _ => clock.local(next.starts_at),
        }),
        people: talk
            .people
            .iter()
            .map(|person| Named {
                id: person.id.to_string(),
                name: person.first_name.clone(),
                safe: person.safe,
                picture: person.face.picture(),
            })
            .collect(),
        face: talk.face,
        days: next_days(&clock),
        today: clock.today().to_string(),
    })
}

/// The days that are one tap away: today, tomorrow, and the three weekdays that follow.
fn next_days(clock: &Clock<'_>) -> Vec<(String, String)> {
    let today = clock.today();
    (0..7)
        .filter_map(|ahead| today.checked_add(ahead.days()).ok().map(|day| (ahead, day)))
        .filter(|(ahead, day)| *ahead < 2 || !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday))
        .take(5)
        .map(|(_, day)| (day.to_string(), capital(&clock.day(day))))
        .collect()
}
