//! What goes into the municipality's own journal by itself, and what is done where the journal does not take it.

use super::case_context::CaseContext;
use super::error::ServiceError;
use crate::auth::current_user::CurrentUser;
use crate::state::AppState;
use domain::document::Kind;
use domain::event::{CaseEvent, CaseId, DocumentId};
use domain::filing::{Format, MediaType, Sidecar};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use store::{Act, Change, Filing, FilingState, Outcome, Paper, Receipt, StoreError};

/// Which papers of a change are filed in the municipality's journal: none, unless the configuration names one. `reference`:
/// the municipality's own case number, as it may leave.
#[must_use]
pub fn of_change(app: &AppState, context: &CaseContext, reference: Option<&str>, change: &Change) -> Vec<Sidecar> {
    let municipality = &context.user.account().municipality;
    let Some(outlet) = app.outbox.outlet(municipality).filter(|_| !context.own.practice) else {
        return Vec::new();
    };
    let as_note = |paper: &Paper| {
        let mut notes = change.events.iter().filter_map(|event| match event {
            CaseEvent::JournalMade(note) => note.document.as_ref(),
            _ => None,
        });
        notes.any(|id| *id == paper.id)
    };
    let sidecar = |paper: &Paper| {
        let document = paper.document.as_ref()?;
        outlet.papers.hold(document, as_note(paper)).then(|| Sidecar {
            format: Format::V1,
            key: paper.id.clone(),
            municipality: municipality.clone(),
            case: change.case.clone(),
            reference: reference.map(str::to_owned),
            kind: document.kind,
            version: document.version,
            audience: document.audience,
            made_on: context.today(),
            media_type: MediaType::Pdf,
            bytes: paper.bytes.len() as u64,
            sha256: Sha256::digest(&paper.bytes)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
        })
    };
    change.papers.iter().filter_map(sidecar).collect()
}

/// Whether notes of talks go into the journal by themselves once the adviser says so.
#[must_use]
pub fn goes_by_itself(app: &AppState, context: &CaseContext) -> bool {
    let outlet = app.outbox.outlet(&context.user.account().municipality);
    outlet.is_some() && !context.own.practice
}

/// A paper of a case and the municipality's journal, in one state, by whichever way it goes there: sent by the outbox, or
/// fetched by a system of the municipality that gave a receipt for it (decision 0061).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed {
    /// The paper.
    pub paper: DocumentId,
    /// Which paper it is; `None` where a receipt alone tells of it, and the case knows.
    pub kind: Option<Kind>,
    /// How far it has come. A receipt says that the journal has it, whatever a delivery came to.
    pub state: FilingState,
    /// How often a delivery was begun.
    pub tries: u64,
    /// When the journal answered, or the receipt came; `None` while it waits.
    pub settled_at: Option<Timestamp>,
    /// What the journal answered to a delivery: its receipt, or its reason.
    pub answer: Option<String>,
    /// Under which number it lies, as a receipt says, where the answer does not say the same.
    pub number: Option<String>,
}

/// The papers of a case that are on their way into the journal, or there; what was sent first, the latest first.
///
/// # Errors
/// The store does not answer.
pub async fn of_case(app: &AppState, case: &CaseId) -> Result<Vec<Filed>, StoreError> {
    let filings = app.store.filings_of(case).await?;
    let receipts = app.store.receipts_of(case).await?;
    Ok(joined(filings, receipts))
}

/// One state for each paper that lies in the outbox, has a receipt, or both.
fn joined(filings: Vec<Filing>, mut receipts: Vec<Receipt>) -> Vec<Filed> {
    receipts.sort_by(|one, other| (other.at, &one.paper).cmp(&(one.at, &other.paper)));
    let mut all: Vec<Filed> = filings.into_iter().map(sent).collect();
    for receipt in receipts {
        let Some(known) = all.iter_mut().find(|known| known.paper == receipt.paper) else {
            all.push(fetched(receipt));
            continue;
        };
        if known.state != FilingState::Accepted {
            (known.state, known.settled_at, known.answer) = (FilingState::Accepted, Some(receipt.at), None);
        }
        known.number = Some(receipt.number).filter(|number| known.answer.as_ref() != Some(number));
    }
    all
}

fn sent(filing: Filing) -> Filed {
    Filed {
        paper: filing.sidecar.key,
        kind: Some(filing.sidecar.kind),
        state: filing.state,
        tries: filing.tries,
        settled_at: filing.settled_at,
        answer: filing.answer,
        number: None,
    }
}

fn fetched(receipt: Receipt) -> Filed {
    Filed {
        paper: receipt.paper,
        kind: None,
        state: FilingState::Accepted,
        tries: 0,
        settled_at: Some(receipt.at),
        answer: None,
        number: Some(receipt.number),
    }
}

/// Lays papers of the case that the journal refused out again: one, or all. Pressing twice does nothing the second time.
///
/// # Errors
/// The store does not answer.
pub async fn again(app: &AppState, context: &CaseContext, paper: Option<&DocumentId>) -> Result<(), ServiceError> {
    let mut line = context
        .user
        .entry(Act::FiledAgain, Some(&context.own.id), Outcome::Done);
    line.what = paper.map(ToString::to_string);
    if app.store.file_again(&context.own.id, paper, &line).await? > 0 {
        app.outbox.laid();
    }
    Ok(())
}

/// The same for whatever was refused of the user's municipality, but for cases that are barred to them: what a journal refused
/// while it was not itself is many papers of many cases.
///
/// # Errors
/// The store does not answer.
pub async fn all_again(app: &AppState, user: &CurrentUser) -> Result<(), ServiceError> {
    let line = user.entry(Act::FiledAgain, None, Outcome::Done);
    let account = user.account();
    if app
        .store
        .file_all_again(&account.municipality, &account.id, &line)
        .await?
        > 0
    {
        app.outbox.laid();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::case::Day;
    use domain::document::{Audience, Version};

    fn at(minute: i64) -> Timestamp {
        Timestamp::from_second(1_796_000_000 + 60 * minute).unwrap()
    }

    fn filing(paper: &str, state: FilingState, answer: Option<&str>) -> Filing {
        Filing {
            sidecar: Sidecar {
                format: Format::V1,
                key: paper.into(),
                municipality: "koege".into(),
                case: "0a".repeat(16).as_str().into(),
                reference: None,
                kind: Kind::BeforeMeeting,
                version: Version::Full,
                audience: Audience::Child,
                made_on: Day::parse("2026-11-30").unwrap(),
                media_type: MediaType::Pdf,
                bytes: 4,
                sha256: "ab".repeat(32),
            },
            state,
            tries: 2,
            made_at: at(0),
            settled_at: (state != FilingState::Pending).then(|| at(1)),
            answer: answer.map(ToOwned::to_owned),
        }
    }

    fn receipt(paper: &str, number: &str, minute: i64) -> Receipt {
        Receipt {
            paper: paper.into(),
            case: "0a".repeat(16).as_str().into(),
            integration: "i".into(),
            number: number.to_owned(),
            at: at(minute),
        }
    }

    #[test]
    fn a_paper_has_one_state_and_a_receipt_says_that_the_journal_has_it() {
        let refused = filing("refused", FilingState::Refused, Some("Sagen findes ikke hos os."));
        let filings = vec![
            refused.clone(),
            filing("waits", FilingState::Pending, None),
            filing("same", FilingState::Accepted, Some("J-1")),
            filing("other", FilingState::Accepted, Some("J-2")),
            filing("alone", FilingState::Pending, None),
        ];
        let receipts = vec![
            receipt("earlier", "N-0", 3),
            receipt("later", "N-9", 4),
            receipt("other", "N-2", 5),
            receipt("refused", "N-3", 6),
            receipt("same", "J-1", 7),
            receipt("waits", "N-4", 8),
        ];
        assert_eq!(joined(vec![refused.clone()], Vec::new()), [sent(refused)]);
        let all = joined(filings, receipts);
        let told: Vec<_> = (all.iter())
            .map(|one| {
                (
                    one.paper.as_str(),
                    one.state,
                    one.settled_at,
                    one.answer.as_deref(),
                    one.number.as_deref(),
                )
            })
            .collect();
        let accepted = FilingState::Accepted;
        assert_eq!(
            told,
            [
                ("refused", accepted, Some(at(6)), None, Some("N-3")),
                ("waits", accepted, Some(at(8)), None, Some("N-4")),
                ("same", accepted, Some(at(1)), Some("J-1"), None),
                ("other", accepted, Some(at(1)), Some("J-2"), Some("N-2")),
                ("alone", FilingState::Pending, None, None, None),
                ("later", accepted, Some(at(4)), None, Some("N-9")),
                ("earlier", accepted, Some(at(3)), None, Some("N-0")),
            ]
        );
    }
}
