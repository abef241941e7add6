//! From the case to a page of the child's screen: the gate's release, the composed document, the part of it that the
//! page shows. Away from the adviser the gate must release the card too, at every visit: what was safe when it was
//! given may no longer be.

use super::look::Wish;
use super::on_request;
use crate::error::HttpError;
use crate::pipeline::{Composer, Pipeline, PipelineError};
use crate::state::AppState;
use app::components::explained::Word;
use app::pages::screen::companion::Companion;
use app::pages::screen::{Place, Screen, screen};
use domain::actor::Today;
use domain::band::Band;
use domain::case::{Case, StepId};
use domain::document::{Block, Document, Kind, Lettering, Version};
use domain::event::CaseState;
use domain::face;
use domain::gate::{Judgement, Request, may_have_companion, writer};
use domain::language::Language;
use domain::manner::Manner;
use jiff::civil::Date;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// What a page is made from, besides the case.
pub struct Ask {
    /// Whether the screen was opened with a card, away from the adviser.
    pub at_home: bool,
    /// The day.
    pub today: Date,
    /// Which page.
    pub place: Place,
    /// Which station of the youngest's path.
    pub station: Option<usize>,
    /// Whether a question was just sent.
    pub sent: bool,
    /// The word that is asked for, and the page that led to it.
    pub word: (Option<usize>, Option<Place>),
    /// Whether the companion walks to its place.
    pub walks: bool,
    /// The steps that are new since the child last looked.
    pub fresh: Vec<StepId>,
    /// Whether the adviser has a photo.
    pub face: bool,
}

/// Which sheet of the screen's document, for which day and reader.
pub struct Sheet {
    /// The page that shows it.
    pub place: Place,
    /// The day.
    pub today: Date,
    /// The language, where it is not the child's.
    pub language: Option<Language>,
    /// The steps that are marked as new.
    pub fresh: Vec<StepId>,
}

/// The gate's judgement on a document of the child's screen.
///
/// # Errors
/// If the content that the gate needs is broken.
pub fn judge(
    pipeline: &Pipeline,
    state: &CaseState,
    case: &Case,
    kind: Kind,
    today: Date,
    language: Option<Language>,
) -> Result<Judgement, PipelineError> {
    judge_with(pipeline, state, case, kind, today, language, Vec::new())
}

/// The same, with the steps that its document marks as new.
fn judge_with(
    pipeline: &Pipeline,
    state: &CaseState,
    case: &Case,
    kind: Kind,
    today: Date,
    language: Option<Language>,
    fresh: Vec<StepId>,
) -> Result<Judgement, PipelineError> {
    let version = (kind != Kind::AccessCard).then_some(Version::Full);
    let request = Request::new(kind, today)
        .version(version)
        .language(language)
        .fresh(fresh);
    pipeline.judge(case, &request, &state.confirmations, Today(today))
}

/// Whether a card may open the screen away from the adviser today.
///
/// # Errors
/// If the content that the gate needs is broken.
pub fn card_may_open(pipeline: &Pipeline, state: &CaseState, today: Date) -> Result<bool, PipelineError> {
    let judged = judge(pipeline, state, &state.case, Kind::AccessCard, today, None)?;
    Ok(judged.release.is_some())
}

/// The part of a document that a page shows; none if the gate does not release it. The steps are taken from `case` as
/// given: shown already, or still to be shown.
///
/// # Errors
/// If content is broken.
pub fn document(
    pipeline: &Pipeline,
    composer: &Composer,
    state: &CaseState,
    case: &Case,
    sheet: Sheet,
) -> Result<Option<Document>, PipelineError> {
    let Sheet {
        place,
        today,
        language,
        fresh,
    } = sheet;
    let kind = if place == Place::Rights {
        Kind::Rights
    } else {
        Kind::Screen
    };
    let Some(release) = judge_with(pipeline, state, case, kind, today, language, fresh)?.release else {
        return Ok(None);
    };
    let document = composer.compose(&release, None)?;
    Ok(Some(part(document, place)))
}

/// The sheet of the document that a page shows.
fn part(document: Document, place: Place) -> Document {
    let sheet = match place {
        Place::Timeline | Place::Rights | Place::Companion | Place::Look | Place::Words => 0,
        Place::Adults => 1,
        Place::Between => 2,
        Place::Questions => 3,
    };
    if place == Place::Rights {
        return document;
    }
    nth_sheet(document, sheet)
}

/// One sheet of a document; its first heading is the page's.
#[must_use]
pub fn nth_sheet(mut document: Document, sheet: usize) -> Document {
    let mut sheets: Vec<Vec<Block>> = vec![Vec::new()];
    for block in document.blocks.drain(..) {
        match (block, sheets.last_mut()) {
            (Block::NewPage { .. }, _) => sheets.push(Vec::new()),
            (block, Some(last)) => last.push(block),
            (_, None) => {}
        }
    }
    let mut blocks = sheets.into_iter().nth(sheet).unwrap_or_default();
    if let Some(Block::Heading { level, .. }) = blocks.first_mut() {
        *level = 1;
    }
    document.blocks = blocks;
    document
}

/// A number that tells this way from the one shown before it: another way is new to the child. `None` if nothing in it is
/// new.
#[must_use]
pub fn newness(state: &CaseState) -> Option<u64> {
    let shown = state.shown_timeline.as_ref().filter(|shown| !shown.fresh.is_empty())?;
    let mut hasher = DefaultHasher::new();
    serde_json::to_string(shown).ok()?.hash(&mut hasher);
    Some(hasher.finish())
}

/// Which station of a document's way is the one where the child is, counted from 0; none without a way.
#[must_use]
pub fn here(document: &Document) -> Option<usize> {
    document.blocks.iter().find_map(|block| match block {
        Block::Timeline { steps, .. } => Some(steps.iter().position(|step| step.featured).unwrap_or(0)),
        _ => None,
    })
}

/// The choice of a companion, for a child that may have one.
#[must_use]
pub fn companion(state: &CaseState, today: Date) -> Option<Companion> {
    let chosen = state.case.child.as_ref().and_then(|child| child.companion.clone());
    may_have_companion(&state.case, today).then(|| Companion {
        chosen: chosen.map(|code| code.0),
    })
}

/// How the words of a page are set. The page of display settings shows no document: it is set as the child's others are.
fn lettering(state: &CaseState, ask: &Ask, shown: Option<&Document>) -> Lettering {
    let child = state.case.child.as_ref().filter(|_| ask.place == Place::Look);
    let settings = || {
        let child = child?;
        Some(Manner::of(child, child.band_on(ask.today)?).lettering)
    };
    shown.map_or_else(|| settings().unwrap_or_default(), |document| document.lettering)
}

/// The words that the screen explains, in the voice of a band and the language of the page.
fn explained(composer: &Composer, band: Band, wish: Wish) -> Result<Vec<Word>, PipelineError> {
    let glossary = composer.content().glossary(wish.language.tag())?;
    let shown = glossary.shown(band).into_iter();
    Ok(shown
        .map(|one| Word {
            word: one.word,
            forms: one.forms,
            told: one.told,
        })
        .collect())
}

/// The page's HTML, and whether the child sees its way on it.
///
/// # Errors
/// If content is broken.
pub fn page(
    app: &AppState,
    composer: &Composer,
    state: &CaseState,
    ask: &Ask,
    wish: Wish,
) -> Result<(String, bool), HttpError> {
    let pipeline = &app.pipeline;
    let open = state.is_open() && (!ask.at_home || card_may_open(pipeline, state, ask.today)?);
    let companion = companion(state, ask.today);
    // A child that may have no companion is shown its way, and nothing that tells it so.
    let place = match ask.place {
        Place::Companion if companion.is_none() => Place::Timeline,
        place => place,
    };
    let language = wish.english().then(|| Language(wish.language.tag().to_owned()));
    let shown = if open && place != Place::Look {
        let sheet = Sheet {
            place,
            today: ask.today,
            language: language.clone(),
            fresh: ask.fresh.clone(),
        };
        document(pipeline, composer, state, &state.as_shown(), sheet)?
    } else {
        None
    };
    let band = shown.as_ref().map_or(Band::Ten, |document| document.band);
    let here = shown.as_ref().and_then(here);
    let sees_way = ask.place == Place::Timeline && here.is_some();
    let one_by_one = band == Band::Four && place == Place::Timeline;
    let words = match &shown {
        Some(_) => explained(composer, band, wish)?,
        None => Vec::new(),
    };
    let way_more = match &shown {
        Some(document) if place == Place::Timeline => on_request::way(app, composer, document)?,
        _ => None,
    };
    let more = match &shown {
        Some(document) if place == Place::Rights && document.band == Band::Thirteen => {
            let release = judge(pipeline, state, &state.as_shown(), Kind::Rights, ask.today, language)?.release;
            release
                .map(|release| on_request::rights(app, composer, &release))
                .transpose()?
        }
        _ => None,
    };
    let html = screen(
        &app.out,
        Screen {
            place,
            look: wish.look,
            band,
            adviser: face::of_adviser(&state.case).picture(),
            lettering: lettering(state, ask, shown.as_ref()),
            language: wish.language.tag().to_owned(),
            station: here.filter(|_| one_by_one).map(|here| ask.station.unwrap_or(here)),
            document: shown.map(Arc::new),
            companion,
            way_more,
            more,
            walks: ask.walks,
            face: ask.face,
            writer: writer(&state.case, ask.today),
            sent: ask.sent,
            words,
            word: ask.word.0,
            from: ask.word.1,
        },
    );
    Ok((html, sees_way))
}
