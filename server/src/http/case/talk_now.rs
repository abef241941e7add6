//! "Samtale nu": a name, an age and a room, and the first minute of the talk lies there to be read aloud.

use super::words::name;
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{answer, shell};
use crate::pipeline::PipelineError;
use crate::service::case_context::CaseContext;
use crate::service::composer;
use crate::service::talk::talk_of;
use crate::service::talk_now::{Unknown, with_known_child, with_new_child};
use crate::state::AppState;
use app::pages::phrases::Phrase;
use app::pages::talk_now::{Aloud, TalkNow, begin as form, talk_now as page};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::actor::{Today, known_words};
use domain::band::Band;
use domain::case::{Case, MeetingId};
use domain::command::Reason;
use domain::document::{Document, Kind};
use domain::finding::Level;
use domain::gate::{Request, is_acute};
use std::sync::Arc;

/// What is read aloud, in the order of the first minutes.
const ALOUD: [Kind; 2] = [Kind::OpeningCard, Kind::Rights];

/// The form for a child nobody here has met.
pub async fn ask(State(app): State<AppState>, user: CurrentUser) -> Result<Response, HttpError> {
    let shell = shell(&app, &user, "").await?;
    Ok(answer(|nonce| form(&app.out, nonce, shell)))
}

/// Opens a case with the talk in it.
pub async fn begin(State(app): State<AppState>, user: CurrentUser, fields: Fields) -> Result<Response, HttpError> {
    let first_name = fields.required("first_name")?;
    let age = fields.text("age").and_then(|age| age.parse().ok());
    let band = age.filter(|age| *age < 18).map(Band::for_age);
    let band = band.ok_or_else(|| fields.amend(&[("age", Reason::NoAge)]))?;
    let child = Unknown {
        first_name,
        band,
        place: fields.words("place"),
    };
    let (case, meeting) = with_new_child(&app, &user, child).await?.ok_or_else(|| {
        let long = |name| (name, Reason::TooLong);
        fields.amend(&[long("first_name"), long("place")])
    })?;
    Ok(Redirect::to(&format!("/case/{case}/meeting/{meeting}/now")).into_response())
}

/// Plans the talk with a child whose case is there.
pub async fn begin_here(State(app): State<AppState>, context: CaseContext) -> Result<Response, HttpError> {
    if !context.state(&app).await?.is_open() {
        return Err(HttpError::DoesNotFit);
    }
    let meeting = with_known_child(&app, &context).await?;
    Ok(Redirect::to(&format!("{}/meeting/{meeting}/now", context.page())).into_response())
}

/// What can be said and read aloud in this talk now.
pub async fn show(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let id = MeetingId::from(meeting.as_str());
    talk_of(&state.case, &id)?;
    let composer = composer::of_case(&app, &context).await?;
    let (case, today) = (state.case.clone(), context.today().0);
    let confirmed: Vec<_> = known_words(&state.confirmations).cloned().collect();
    let aloud = app.work(move |app| -> Result<Vec<Aloud>, PipelineError> {
        let one = |kind| {
            let request = Request::new(kind, today).meeting(id.clone());
            let judged = app.pipeline.judge(&case, &request, &confirmed, Today(today))?;
            let document = judged.release.as_ref().map(|release| composer.compose(release, None));
            let stops = judged
                .findings
                .iter()
                .filter(|finding| finding.level == Level::Block || judged.unconfirmed.contains(&finding.code));
            Ok(Aloud {
                key: kind.as_str(),
                document: document.transpose()?.map(Arc::<Document>::new),
                stops: stops.map(|finding| app.pipeline.message_at(finding)).collect(),
            })
        };
        ALOUD.into_iter().map(one).collect()
    });
    let model = TalkNow {
        shell: shell(&app, &context.user, "").await?,
        case: context.own.id.to_string(),
        meeting,
        child: name(&state.case),
        open: state.is_open(),
        acute: is_acute(&state.case),
        aloud: aloud.await??,
        phrases: phrases(&app, band(&state.case, today))?,
    };
    Ok(answer(|nonce| page(&app.out, nonce, model)))
}

fn band(case: &Case, today: jiff::civil::Date) -> Band {
    let child = case.child.as_ref();
    let born = child.and_then(|child| child.birth_date);
    let by_age = || born.map(|birth| Band::for_age(domain::band::age_on(birth.0, today)));
    child
        .and_then(|child| child.band)
        .or_else(by_age)
        .unwrap_or(Band::Seven)
}

fn phrases(app: &AppState, band: Band) -> Result<Vec<Phrase>, HttpError> {
    let all = content::phrases::of(app.pipeline.content(), band)?;
    let words = all.into_iter().map(|(key, say)| Phrase {
        when: app.out.say(&format!("phrase-{key}"), &[]),
        say,
        mind: app.out.say(&format!("phrase-{key}-mind"), &[]),
    });
    Ok(words.collect())
}
