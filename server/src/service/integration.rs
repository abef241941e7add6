//! What a municipality's own system reads of its cases, and what it says of their papers (decision 0061).

use super::error::ServiceError;
use super::filing::{self, Filed};
use crate::auth::integration::CurrentIntegration;
use crate::state::AppState;
use domain::agenda::Label;
use domain::event::{CaseId, CaseState, DocumentId, MadeDocument};
use domain::filing::{Format, MediaType, Sidecar, could_hold_cpr};
use jiff::Timestamp;
use store::{
    Act, FilingState, IntegrationPage, Outcome, Paper, PaperRefusal, Receipt, ReceiptGiven, RefusalGiven, Seek,
    StoreError,
};

/// The longest number of a receipt, in characters.
pub const LONGEST_NUMBER: usize = 80;
/// The longest reason of a refusal, in characters.
pub const LONGEST_REASON: usize = 300;

/// A paper that an integration sees.
#[derive(Clone, Debug, PartialEq)]
pub struct SeenPaper {
    /// Its case.
    pub case: CaseId,
    /// What the case knows of it.
    pub made: MadeDocument,
    /// How it stands with the municipality's own journal, by whichever way it goes there; none if nobody sent or said anything.
    pub filed: Option<Filed>,
}

impl SeenPaper {
    /// Under which number it lies in the journal: as a system said it, else as the journal answered to the outbox. Nothing
    /// of an answer from before answers were looked through that could hold a CPR number.
    #[must_use]
    pub fn receipt(&self) -> Option<&str> {
        let filed = self.filed_as(FilingState::Accepted)?;
        let said = filed.number.as_deref().or(filed.answer.as_deref());
        said.filter(|said| !could_hold_cpr(said))
    }

    /// Why the journal does not take it, if it does not.
    #[must_use]
    pub fn refusal(&self) -> Option<&str> {
        let said = self.filed_as(FilingState::Refused)?.answer.as_deref();
        said.filter(|said| !could_hold_cpr(said))
    }

    fn filed_as(&self, state: FilingState) -> Option<&Filed> {
        self.filed.as_ref().filter(|filed| filed.state == state)
    }
}

/// A page of open or closed cases, in the order of their last change.
///
/// # Errors
/// If the store does not answer.
pub async fn cases(
    app: &AppState,
    who: &CurrentIntegration,
    open: bool,
    after: Option<&Seek>,
    limit: u16,
) -> Result<IntegrationPage, ServiceError> {
    let municipality = &who.integration.municipality;
    let mut page = app
        .store
        .cases_for_integration(municipality, open, after, limit)
        .await?;
    for row in &mut page.rows {
        // A row from before names were looked for in numbers: one without letters holds none.
        let number = row.label.reference.as_deref().unwrap_or_default();
        if row.label.reference_leaves.is_some() || !number.chars().any(char::is_alphabetic) {
            continue;
        }
        row.label.reference_leaves = match app.store.load(&row.case).await {
            Ok(loaded) => Some(domain::filing::reference(&loaded.state.case).is_some()),
            Err(StoreError::Erased | StoreError::NotFound) => Some(false),
            Err(error) => return Err(error.into()),
        };
    }
    Ok(page)
}

/// A case as it stands.
///
/// # Errors
/// [`ServiceError::NotFound`] if the integration does not see it; if the store does not answer.
pub async fn case(app: &AppState, who: &CurrentIntegration, case: &CaseId) -> Result<CaseState, ServiceError> {
    // Nothing else than an id is looked for: it may be anybody's words.
    if !store::is_case_id(case) || !app.store.integration_sees(&who.integration.municipality, case).await? {
        return Err(ServiceError::NotFound);
    }
    let state = app.store.load(case).await?.state;
    // The store asks its tables. Whoever took a row out of them by hand meets the case's own history here.
    if state.barred.is_empty() {
        Ok(state)
    } else {
        Err(ServiceError::NotFound)
    }
}

/// The papers of a case, in the order in which they were made, and the case itself.
///
/// # Errors
/// As [`case`].
pub async fn papers(
    app: &AppState,
    who: &CurrentIntegration,
    id: &CaseId,
) -> Result<(CaseState, Vec<SeenPaper>), ServiceError> {
    let state = case(app, who, id).await?;
    let filed = filing::of_case(app, id).await?;
    let papers = state
        .made
        .iter()
        .filter(|made| is_released(made))
        .map(|made| SeenPaper {
            case: id.clone(),
            made: made.clone(),
            filed: filed.iter().find(|filed| filed.paper == made.document).cloned(),
        });
    let papers = papers.collect();
    Ok((state, papers))
}

/// Whether a paper is one that the gate released for somebody: every paper but a draft, which is handed to nobody. A note
/// for the journal is no paper of the gate and stands in another list of the case (decision 0006).
fn is_released(made: &MadeDocument) -> bool {
    !made.draft
}

/// One paper.
///
/// # Errors
/// [`ServiceError::NotFound`] if the integration does not see it; if the store does not answer.
pub async fn paper(app: &AppState, who: &CurrentIntegration, paper: &DocumentId) -> Result<SeenPaper, ServiceError> {
    Ok(with_its_case(app, who, paper).await?.1)
}

/// One paper, and its case.
async fn with_its_case(
    app: &AppState,
    who: &CurrentIntegration,
    paper: &DocumentId,
) -> Result<(CaseState, SeenPaper), ServiceError> {
    // Ids of papers have the form of those of cases.
    if !store::is_case_id(&CaseId::from(paper.as_str())) {
        return Err(ServiceError::NotFound);
    }
    let seen = app.store.case_of_paper(&who.integration.municipality, paper).await?;
    let id = seen.ok_or(ServiceError::NotFound)?;
    let (state, papers) = papers(app, who, &id).await?;
    let found = papers.into_iter().find(|one| one.made.document == *paper);
    Ok((state, found.ok_or(ServiceError::NotFound)?))
}

/// The paper itself, byte for byte as it was made.
///
/// # Errors
/// If the store does not answer.
pub async fn content(app: &AppState, paper: &SeenPaper) -> Result<Paper, ServiceError> {
    Ok(app.store.paper(&paper.case, &paper.made.document).await?)
}

/// Keeps under which number a paper lies in the municipality's own journal; the receipt, and what came of it.
///
/// # Errors
/// As [`paper()`].
pub async fn receive(
    app: &AppState,
    who: &CurrentIntegration,
    id: &DocumentId,
    number: &str,
) -> Result<(Receipt, ReceiptGiven), ServiceError> {
    let seen = paper(app, who, id).await?;
    let receipt = Receipt {
        paper: id.clone(),
        case: seen.case,
        integration: who.integration.id.clone(),
        number: number.to_owned(),
        // As precise as it is kept, so that it is told the same each time.
        at: Timestamp::from_millisecond(who.now.as_millisecond()).unwrap_or(who.now),
    };
    let mut line = who.entry(Act::ReceiptGiven, Some(&receipt.case), Outcome::Done);
    line.what = Some(id.to_string());
    let given = app.store.give_receipt(&receipt, &line).await?;
    Ok((receipt, given))
}

/// Keeps that the municipality's own journal does not take the paper; the refusal, and what came of it. The adviser reads the reason on the
/// child's page, as if the outbox had been answered so.
///
/// # Errors
/// As [`paper()`].
pub async fn refuse(
    app: &AppState,
    who: &CurrentIntegration,
    id: &DocumentId,
    reason: &str,
) -> Result<(PaperRefusal, RefusalGiven), ServiceError> {
    let (state, seen) = with_its_case(app, who, id).await?;
    let content = content(app, &seen).await?;
    let made = seen.made;
    let refusal = PaperRefusal {
        sidecar: Sidecar {
            format: Format::V1,
            key: made.document,
            municipality: who.integration.municipality.clone(),
            case: seen.case,
            reference: domain::filing::reference(&state.case),
            kind: made.kind,
            version: made.version,
            audience: made.audience,
            made_on: made.on,
            media_type: MediaType::Pdf,
            bytes: content.bytes.len() as u64,
            sha256: made.sha256,
        },
        reason: reason.trim().to_owned(),
        // As precise as it is kept, so that it is told the same each time.
        at: Timestamp::from_millisecond(who.now.as_millisecond()).unwrap_or(who.now),
    };
    let mut line = who.entry(Act::FilingRefused, Some(&refusal.sidecar.case), Outcome::Done);
    line.what = Some(id.to_string());
    let given = app.store.give_refusal(&refusal, &line).await?;
    Ok((refusal, given))
}

/// Whether a text can be the reason of a refusal: something to read on one line, that is not too long and holds no number of the civil
/// register.
#[must_use]
pub fn is_reason(text: &str) -> bool {
    let words = text.trim();
    let fits = !words.is_empty() && words.chars().count() <= LONGEST_REASON;
    fits && !words.chars().any(char::is_control) && !could_hold_cpr(words)
}

/// Whether a text can be the number of a receipt: visible signs without blanks, so that no title and no name comes in by
/// it, and no number of the civil register.
#[must_use]
pub fn is_number(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"._:/-".contains(&byte);
    (1..=LONGEST_NUMBER).contains(&text.len()) && text.bytes().all(fits) && !could_hold_cpr(text)
}

/// The municipality's own case number as an integration reads it in a list: none that may not leave.
#[must_use]
pub fn listed_reference(label: &Label) -> Option<String> {
    let number = label.reference.as_deref().and_then(domain::filing::number);
    number.filter(|_| label.reference_leaves != Some(false))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_no_title_and_no_name() {
        for number in ["2026-014523-7", "D2026/77:1", "27.24.00-G01-7-26", "a"] {
            assert!(is_number(number), "{number}");
        }
        let long = "7".repeat(81);
        for wrong in [
            "",
            "Brev til Emma",
            "Ærø-1",
            "010203-1234",
            "2026-010203-1234",
            "610203-1234",
            "010203-1234-7",
            "1\n2",
            "<b>",
            long.as_str(),
        ] {
            assert!(!is_number(wrong), "{wrong:?}");
        }
    }

    #[test]
    fn a_reason_is_one_line_that_names_no_number_of_a_person() {
        let long = "æ".repeat(LONGEST_REASON);
        for reason in ["Sagen findes ikke hos os. Skriv sagens nummer.", " nej ", long.as_str()] {
            assert!(is_reason(reason), "{reason}");
        }
        let longer = "æ".repeat(LONGEST_REASON + 1);
        for wrong in [
            "",
            "  ",
            "Nej.\nOg nej.",
            "Det gælder 010203-1234.",
            "Sag 12 010203-1234",
            longer.as_str(),
        ] {
            assert!(!is_reason(wrong), "{wrong:?}");
        }
    }

    #[test]
    fn a_case_number_that_looks_like_a_person_is_left_out() {
        let listed = |number: Option<&str>, leaves| {
            listed_reference(&Label {
                reference: number.map(str::to_owned),
                reference_leaves: leaves,
                ..Label::default()
            })
        };
        for leaves in [None, Some(true)] {
            assert_eq!(listed(Some(" 2026-0587 "), leaves), Some("2026-0587".to_owned()));
            assert_eq!(listed(Some("Laura Hansen"), leaves), None);
        }
        assert_eq!(listed(Some("Laura 2026"), Some(false)), None, "it names somebody");
        for number in [
            "020317-1234",
            "2026-020317-1234",
            "Sag 12 020317-1234",
            "620317-1234",
            "020317-1234-7",
        ] {
            assert_eq!(listed(Some(number), None), None, "{number}");
        }
        assert_eq!(listed(Some("  "), None), None);
        assert_eq!(listed(None, None), None);
    }
}
