//! The tools beside the talk: from the case to their pages, and what is pressed there. A press answers with a page and
//! changes nothing. Stored is a drawing that was left before the child threw it away, beside the case and under the talk's
//! name, like half-typed words; and one that the child itself wants to keep, with the case.

use super::at::At;
use super::begun::Begun;
use super::form;
use super::shown::{answer, calm, left, said};
use crate::error::HttpError;
use crate::http::extract::{PageForm, RunningTalk};
use crate::http::fields::Fields;
use crate::http::screen::look::Wish;
use crate::service::drawing::{self, Keeping};
use crate::service::talk::talk_of;
use crate::service::talk_screen::{TalkScreen, judge};
use crate::state::AppState;
use app::pages::talk::{Part, Place, Tools, tools};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::event::CaseState;
use domain::gate::Released;
use domain::talk_tools::strip::Strip;
use domain::talk_tools::strokes::Strokes;
use domain::talk_tools::{House, MOST_PICKS, Tool};
use serde::Deserialize;

/// The query of a tool's page.
#[derive(Debug, Default, Deserialize)]
pub struct ToolQuery {
    /// A strip's code.
    strip: Option<String>,
    /// After a press of one of the four buttons.
    said: Option<String>,
    /// After a drawing was kept: `1`, or `full` where there was no room for it.
    kept: Option<String>,
}

/// What a page shows besides the case.
#[derive(Debug, Default)]
struct Pressed {
    /// Names of the pictures that were pressed, as they were sent.
    picks: Vec<String>,
    /// The number of the picture whose page this is.
    number: Option<usize>,
    /// Whether a choice for the strip was not whole.
    unchosen: bool,
    /// Which kind reply to show after a press of one of the four buttons.
    said: Option<&'static str>,
    /// What became of a drawing that the child wanted to keep: the key of a sentence.
    kept: Option<&'static str>,
}

/// The page of all tools.
pub async fn all(
    State(app): State<AppState>,
    RunningTalk(screen): RunningTalk,
    wish: Wish,
    Query(query): Query<ToolQuery>,
) -> Result<Response, HttpError> {
    show(&app, &screen, wish, Place::Tools, after(&query)).await
}

/// The page of a tool.
pub async fn page(
    State(app): State<AppState>,
    RunningTalk(screen): RunningTalk,
    wish: Wish,
    Path(number): Path<String>,
    Query(query): Query<ToolQuery>,
) -> Result<Response, HttpError> {
    let tool = named(&number)?;
    let strip = query.strip.as_deref().and_then(Strip::read);
    let place = match (tool, strip) {
        (Tool::FirstThen, Some(strip)) => Place::Strip(strip),
        _ => Place::Tool(tool),
    };
    let kept = match query.kept.as_deref() {
        // An address that somebody typed says nothing that is not so.
        Some("1") if app.store.count_drawings(&screen.context.own.id).await? > 0 => Some("tool-kept"),
        Some("full") => Some("tool-kept-no-room"),
        _ => None,
    };
    let pressed = Pressed { kept, ..after(&query) };
    show(&app, &screen, wish, place, pressed).await
}

/// What a page shows that is not pressed into being, but led to.
fn after(query: &ToolQuery) -> Pressed {
    Pressed {
        said: said(query.said.as_deref()),
        ..Pressed::default()
    }
}

/// The page of one picture, for tools whose pictures have pages.
pub async fn picture(
    State(app): State<AppState>,
    RunningTalk(screen): RunningTalk,
    wish: Wish,
    Path((number, picture)): Path<(String, String)>,
    Query(query): Query<ToolQuery>,
) -> Result<Response, HttpError> {
    let tool = named(&number)?;
    let picture = picture.parse().map_err(|_| HttpError::NotFound)?;
    if !tool.has_pages() {
        return Err(HttpError::NotFound);
    }
    let pressed = Pressed {
        number: Some(picture),
        ..after(&query)
    };
    let house = House::of(picture).filter(|_| tool == Tool::Houses);
    let place = house.map_or(Place::Tool(tool), Place::House);
    show(&app, &screen, wish, place, pressed).await
}

/// Answers a press: the pictures as large as the screen, the strip that was chosen, or a drawing laid by, kept or thrown
/// away.
pub async fn press(
    State(app): State<AppState>,
    RunningTalk(screen): RunningTalk,
    wish: Wish,
    Path(number): Path<String>,
    PageForm(pairs): PageForm<Vec<(String, String)>>,
) -> Result<Response, HttpError> {
    let tool = named(&number)?;
    let picks: Vec<String> = pairs
        .iter()
        .filter(|(name, _)| name == "pick")
        .take(MOST_PICKS + 1)
        .map(|(_, pick)| pick.clone())
        .collect();
    let sheets = pairs.iter().filter(|(name, _)| name == "drawing").count();
    let fields = Fields::of(pairs);
    let pressed = match tool {
        Tool::Drawing => return drawn(&app, &screen, &fields, sheets).await,
        Tool::FirstThen => match chosen(&screen, &fields) {
            Some(strip) => return Ok(Redirect::to(&Place::Strip(strip).address()).into_response()),
            None => Pressed {
                unchosen: true,
                ..Pressed::default()
            },
        },
        _ if picks.len() > MOST_PICKS => return Err(HttpError::Form),
        _ => Pressed {
            picks,
            ..Pressed::default()
        },
    };
    show(&app, &screen, wish, Place::Tool(tool), pressed).await
}

/// The tool with a number.
fn named(number: &str) -> Result<Tool, HttpError> {
    number.parse().ok().and_then(Tool::of).ok_or(HttpError::NotFound)
}

/// The strip that was chosen, if the choice is whole.
fn chosen(screen: &TalkScreen, fields: &Fields) -> Option<Strip> {
    let now = screen.context.user.now.as_second();
    let minutes = fields.text("minutes")?.parse().ok()?;
    Strip::chosen(fields.text("first")?, fields.text("then")?, minutes, now)
}

/// What became of a drawing: laid by, because the page was left, or kept or thrown away by the child. `sheets`: how many the form
/// sent.
async fn drawn(app: &AppState, screen: &TalkScreen, fields: &Fields, sheets: usize) -> Result<Response, HttpError> {
    // Nothing is written while the talk is stopped.
    let state = screen.context.state(app).await?;
    if talk_of(&state.case, &screen.meeting)?.open_stop().is_some() {
        return Ok(Redirect::to(&Place::Tool(Tool::Drawing).address()).into_response());
    }
    if fields.text("throw") == Some("away") {
        // What was drawn since the page was left last is thrown away with the sheet.
        let sheet = fields.text("drawing").and_then(Strokes::read).unwrap_or_default();
        let page = form::mark_of(fields);
        Begun::change(app, screen, |begun| begun.clear_drawing(&sheet, &page)).await?;
        return Ok(Redirect::to(&Place::Tool(Tool::Drawing).address()).into_response());
    }
    if fields.text("keep") == Some("yes") && sheets == 1 {
        return keep(app, screen, fields).await;
    }
    if fields.text("go").is_none() {
        return Err(HttpError::Form);
    }
    lay_by(app, screen, fields).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Keeps a drawing, because the child pressed that. Where nothing may be kept, it lies on the page as before, and the page says
/// nothing about it.
async fn keep(app: &AppState, screen: &TalkScreen, fields: &Fields) -> Result<Response, HttpError> {
    let strokes = Strokes::read(fields.text("drawing").unwrap_or_default()).ok_or(HttpError::Form)?;
    let sheet = fields.text("sheet").filter(|id| store::is_drawing_id(id));
    let sheet = sheet.ok_or(HttpError::Form)?;
    let keeping = if strokes.is_empty() {
        Keeping::NotHere
    } else {
        drawing::keep(app, screen, sheet, &strokes).await?
    };
    if keeping == Keeping::Kept {
        let page = form::mark_of(fields);
        Begun::change(app, screen, |begun| begun.clear_drawing(&strokes, &page)).await?;
    } else {
        lay_by(app, screen, fields).await?;
    }
    let said = match keeping {
        Keeping::Kept => "?kept=1",
        Keeping::NoRoom => "?kept=full",
        Keeping::NotHere => "",
    };
    let to = format!("{}{said}", Place::Tool(Tool::Drawing).address());
    Ok(Redirect::to(&to).into_response())
}

/// Lays a form's drawing by, beside the case; without one nothing changes.
///
/// # Errors
/// [`HttpError::Form`] for what is no drawing; those of the store.
pub(super) async fn lay_by(app: &AppState, screen: &TalkScreen, fields: &Fields) -> Result<(), HttpError> {
    if !fields.sent("drawing") {
        return Ok(());
    }
    let drawing = Strokes::read(fields.text("drawing").unwrap_or_default()).ok_or(HttpError::Form)?;
    let page = form::mark_of(fields);
    Begun::change(app, screen, |begun| {
        if begun.drawing() != drawing {
            begun.lay_drawing_by(&drawing, &page);
        }
    })
    .await
}

/// What a place on the table is made into.
enum Made {
    /// Its page; none where the gate lets the screen show nothing.
    Page(Option<String>),
    /// The place of a tool that does not lie on this table, or does not any more.
    NotHere,
}

/// A page of the tools, from the current case. Whoever comes to a tool that the gate has closed, by a page from before or by a
/// typed address, is led to where it goes on.
async fn show(
    app: &AppState,
    screen: &TalkScreen,
    wish: Wish,
    place: Place,
    pressed: Pressed,
) -> Result<Response, HttpError> {
    let state = screen.context.state(app).await?;
    let begun = Begun::read(app, screen).await?;
    let (unchosen, said) = (pressed.unchosen, pressed.said);
    let goes_on = goes_on(&begun, said);
    let of = screen.clone();
    let made = app
        .work(move |app| made_page(app, &of, &state, wish, place, &pressed, &begun))
        .await??;
    Ok(match made {
        Made::Page(html) => answer(app, wish, html, unchosen),
        Made::NotHere => Redirect::to(&goes_on).into_response(),
    })
}

/// Where it goes on without the tool that somebody came to: among the talk's lines where words were begun in a house, for they
/// lie there then, otherwise with the tools. It says nothing of why, and a kind word goes along.
fn goes_on(begun: &Begun, said: Option<&str>) -> String {
    let place = if begun.is_in_a_house() {
        Place::Part(Part::Lines)
    } else {
        Place::Tools
    };
    match said {
        Some(said) => format!("{}?said={said}", place.address()),
        None => place.address(),
    }
}

fn made_page(
    app: &AppState,
    screen: &TalkScreen,
    state: &CaseState,
    wish: Wish,
    place: Place,
    pressed: &Pressed,
    begun: &Begun,
) -> Result<Made, HttpError> {
    let on = screen.context.today().0;
    let Some(release) = judge(app, &state.case, &state.confirmations, &screen.meeting, on)? else {
        return Ok(Made::Page(None));
    };
    let Released::Full(facts) = release.facts() else {
        return Ok(Made::Page(None));
    };
    let Some(talk) = &facts.talk else {
        return Ok(Made::Page(None));
    };
    let now = screen.context.user.now.as_second();
    let shown = match place {
        Place::Tool(tool) if !tool.is_open(talk.beyond_now) => return Ok(Made::NotHere),
        Place::House(_) if !Tool::Houses.is_open(talk.beyond_now) => return Ok(Made::NotHere),
        Place::House(_) => pictures(Tool::Houses, talk.beyond_now, pressed)?,
        Place::Tool(tool) => pictures(tool, talk.beyond_now, pressed)?,
        _ => Vec::new(),
    };
    let model = Tools {
        place,
        look: wish.look,
        band: facts.child.band,
        adviser: facts.speaker.face.picture(),
        lettering: facts.child.manner.lettering,
        left: left(screen, talk),
        calm: calm(talk),
        said: pressed.said,
        beyond_now: talk.beyond_now,
        shown,
        waits: begun.waits(),
        begun: match place {
            Place::House(house) => begun.in_house(house).to_owned(),
            _ => String::new(),
        },
        mark: match place {
            Place::House(house) => begun.mark(At::House(house)),
            _ => begun.mark(At::Drawing),
        },
        seconds: match place {
            Place::Strip(strip) => strip.left(now),
            _ => None,
        },
        unchosen: pressed.unchosen,
        drawing: begun.drawing(),
        prints: talk.drawing_goes_along,
        keeps: talk.keeps_drawing.then(store::new_drawing),
        kept: pressed
            .kept
            .filter(|_| talk.keeps_drawing && place == Place::Tool(Tool::Drawing)),
        practice: screen.context.own.practice,
    };
    Ok(Made::Page(Some(tools(&app.out, model))))
}

/// The pictures that were pressed, each once. One that was offered before the gate closed it is passed over, as if it had not been
/// pressed; what the tool never offers is a form that is none of ours.
fn pictures(tool: Tool, beyond_now: bool, pressed: &Pressed) -> Result<Vec<&'static str>, HttpError> {
    if let Some(number) = pressed.number {
        let place = number.checked_sub(1).ok_or(HttpError::NotFound)?;
        let tile = tool.tiles(beyond_now).nth(place).ok_or(HttpError::NotFound)?;
        return Ok(vec![tile]);
    }
    if pressed.picks.len() > 1 && !tool.takes_several() {
        return Err(HttpError::Form);
    }
    let mut shown = Vec::new();
    for pick in &pressed.picks {
        match tool.tile(pick, beyond_now) {
            Some(tile) if !shown.contains(&tile) => shown.push(tile),
            None if tool.tile(pick, true).is_none() => return Err(HttpError::Form),
            _ => {}
        }
    }
    Ok(shown)
}
