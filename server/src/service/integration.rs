//! What a municipality's own system reads of its cases, and what it says of their papers (decision 0061).

use super::cpr::looks_like_cpr;
use super::error::ServiceError;
use crate::auth::integration::CurrentIntegration;
use crate::state::AppState;
use domain::event::{CaseId, CaseState, DocumentId, MadeDocument};
use jiff::Timestamp;
use store::{Act, IntegrationPage, Outcome, Paper, Receipt, ReceiptGiven, Seek};

/// The longest number of a receipt, in characters.
pub const LONGEST_NUMBER: usize = 80;

/// A paper that an integration sees.
#[derive(Clone, Debug, PartialEq)]
pub struct SeenPaper {
    /// Its case.
    pub case: CaseId,
    /// What the case knows of it.
    pub made: MadeDocument,
    /// Its receipt, if one was given.
    pub receipt: Option<Receipt>,
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
    let page = app
        .store
        .cases_for_integration(municipality, open, after, limit)
        .await?;
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
    let receipts = app.store.receipts_of(id).await?;
    let papers = state
        .made
        .iter()
        .filter(|made| is_released(made))
        .map(|made| SeenPaper {
            case: id.clone(),
            made: made.clone(),
            receipt: receipts.iter().find(|given| given.paper == made.document).cloned(),
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
    // Ids of papers have the form of those of cases.
    if !store::is_case_id(&CaseId::from(paper.as_str())) {
        return Err(ServiceError::NotFound);
    }
    let seen = app.store.case_of_paper(&who.integration.municipality, paper).await?;
    let id = seen.ok_or(ServiceError::NotFound)?;
    let (_, papers) = papers(app, who, &id).await?;
    let found = papers.into_iter().find(|one| one.made.document == *paper);
    found.ok_or(ServiceError::NotFound)
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

/// Whether a text can be the number of a receipt: visible signs without blanks, so that no title and no name comes in by
/// it, and no number of the civil register.
#[must_use]
pub fn is_number(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"._:/-".contains(&byte);
    (1..=LONGEST_NUMBER).contains(&text.len()) && text.bytes().all(fits) && !looks_like_cpr(text)
}

/// The municipality's own case number, as an integration reads it: none if it looks like one of the civil register.
#[must_use]
pub fn reference(number: Option<&str>) -> Option<String> {
    let number = number.map(str::trim).filter(|number| !number.is_empty());
    number.filter(|number| !looks_like_cpr(number)).map(str::to_owned)
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
            "1\n2",
            "<b>",
            long.as_str(),
        ] {
            assert!(!is_number(wrong), "{wrong:?}");
        }
    }

    #[test]
    fn a_case_number_that_looks_like_a_person_is_left_out() {
        assert_eq!(reference(Some(" 2026-0587 ")), Some("2026-0587".to_owned()));
        assert_eq!(reference(Some("020317-1234")), None);
        assert_eq!(reference(Some("  ")), None);
        assert_eq!(reference(None), None);
    }
}
