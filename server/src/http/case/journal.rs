//! The note for the municipality's own journal (N39).

use super::show::{Words, name};
use super::{At, Fields, make};
use crate::doors::seat::{OwnCase, Seat};
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::http::{Fault, House};
use app::pages::journal::{Journal, journal};
use axum::Extension;
use axum::extract::{Form, Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::case::MeetingId;
use domain::document::Document;
use domain::event::{CaseEvent, CaseState, Journalled};
use std::sync::Arc;
use store::{Act, Change, Paper};

/// The note as it would be written now.
fn written(house: &House, at: &At, state: &CaseState, meeting: &MeetingId) -> Result<Document, Fault> {
    if !state.case.meetings.iter().any(|one| one.id == *meeting) {
        return Err(Fault::NotFound);
    }
    let content = house.desk.content();
    Ok(content::journal::note(content, &state.case, meeting, at.today().0)?)
}

/// The page.
pub async fn show(
    State(house): State<House>,
    Extension(seat): Extension<Seat>,
    Extension(own): Extension<OwnCase>,
    Path((_, meeting)): Path<(String, String)>,
) -> Response {
    let at = At { seat, own };
    let shown = async {
        let state = at.state(&house).await?;
        let meeting = MeetingId::from(meeting.as_str());
        let note = written(&house, &at, &state, &meeting)?;
        let shell = shell(&house, &at.seat, "").await?;
        let clock = Clock::at(&house, at.seat.now)?;
        let words = Words::new(&house, &clock);
        let kept = state
            .journalled
            .iter()
            .filter(|kept| kept.meeting.as_ref() == Some(&meeting));
        let model = Journal {
            shell,
            case: at.own.id.to_string(),
            version: state.version,
            child: name(&state.case),
            meeting: meeting.to_string(),
            note: Arc::new(note),
            kept: kept.map(|kept| words.kept(kept.on)).collect(),
        };
        Ok(answer(|nonce| journal(&house.out, nonce, model)))
    };
    shown.await.unwrap_or_else(|fault: Fault| fault.page(&house))
}

/// The note as text, under a name that tells nothing.
pub async fn text(
    State(house): State<House>,
    Extension(seat): Extension<Seat>,
    Extension(own): Extension<OwnCase>,
    Path((_, meeting)): Path<(String, String)>,
) -> Response {
    let at = At { seat, own };
    let made = async {
        let state = at.state(&house).await?;
        let note = written(&house, &at, &state, &MeetingId::from(meeting.as_str()))?;
        let name = [
            (CONTENT_TYPE, "text/plain; charset=utf-8"),
            (CONTENT_DISPOSITION, "attachment; filename=\"notat.txt\""),
        ];
        Ok((name, note.plain_text()).into_response())
    };
    made.await
        .unwrap_or_else(|fault: Fault| fault.page(&house).into_response())
}

/// The note as PDF.
pub async fn pdf(
    State(house): State<House>,
    Extension(seat): Extension<Seat>,
    Extension(own): Extension<OwnCase>,
    Path((_, meeting)): Path<(String, String)>,
) -> Response {
    let at = At { seat, own };
    let made = async {
        let state = at.state(&house).await?;
        let note = written(&house, &at, &state, &MeetingId::from(meeting.as_str()))?;
        let bytes = printed(&house, note).await?;
        let name = [
            (CONTENT_TYPE, "application/pdf"),
            (CONTENT_DISPOSITION, "attachment; filename=\"notat.pdf\""),
        ];
        Ok((name, bytes).into_response())
    };
    made.await
        .unwrap_or_else(|fault: Fault| fault.page(&house).into_response())
}

async fn printed(house: &House, note: Document) -> Result<Vec<u8>, Fault> {
    let bytes = house.work(move |house| house.desk.pdf(&note)).await?;
    bytes.map_err(super::prepare::ours)
}

/// Notes that the journal has it, and keeps the note as it was.
pub async fn keep(
    State(house): State<House>,
    Extension(seat): Extension<Seat>,
    Extension(own): Extension<OwnCase>,
    Path((_, meeting)): Path<(String, String)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let at = At { seat, own };
    let fields = Fields::of(pairs);
    let kept = async {
        let state = at.state(&house).await?;
        let meeting = MeetingId::from(meeting.as_str());
        let note = written(&house, &at, &state, &meeting)?;
        let bytes = printed(&house, note.clone()).await?;
        let id = store::new_document();
        let event = CaseEvent::JournalMade(Journalled {
            document: Some(id.clone()),
            meeting: Some(meeting.clone()),
            on: at.today(),
        });
        let change = Change {
            papers: vec![Paper {
                id,
                document: Some(note),
                bytes,
            }],
            ..at.change(fields.version()?, vec![event], Act::JournalMade)
        };
        make(
            &house,
            &at,
            &fields,
            change,
            &format!("{}/journal/{meeting}", at.page()),
        )
        .await
    };
    kept.await
        .unwrap_or_else(|fault: Fault| fault.page(&house).into_response())
}
