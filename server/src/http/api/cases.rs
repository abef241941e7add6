//! The cases of a municipality, for its own systems.

use super::answer::json;
use super::body::{CasePage, CaseSummary, PaperList, PaperSummary};
use crate::api_error::ApiError;
use crate::auth::integration::CurrentIntegration;
use crate::service::integration;
use crate::state::AppState;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use domain::event::CaseId;
use jiff::Timestamp;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use store::Seek;

/// Cases of a page, if nothing is asked for.
pub const USUAL_PAGE: u16 = 100;
/// Most cases of a page.
pub const LONGEST_PAGE: u16 = 500;

/// What the query may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CasesQuery {
    state: Option<String>,
    after: Option<String>,
    limit: Option<String>,
}

impl CasesQuery {
    /// Whether open cases are asked for.
    fn open(&self) -> Result<bool, ApiError> {
        match self.state.as_deref() {
            None | Some("open") => Ok(true),
            Some("closed") => Ok(false),
            Some(_) => Err(ApiError::Parameter("state")),
        }
    }

    fn limit(&self) -> Result<u16, ApiError> {
        let Some(limit) = &self.limit else {
            return Ok(USUAL_PAGE);
        };
        let limit = limit
            .parse::<u16>()
            .ok()
            .filter(|limit| (1..=LONGEST_PAGE).contains(limit));
        limit.ok_or(ApiError::Parameter("limit"))
    }

    fn after(&self) -> Result<Option<Seek>, ApiError> {
        let read = |text: &String| read_place(text).ok_or(ApiError::Parameter("after"));
        self.after.as_ref().map(read).transpose()
    }
}

/// A place in the list as text: the time of a change, and the id of a case.
fn place(seek: &Seek) -> String {
    format!("{}-{}", seek.at.as_millisecond(), seek.case)
}

fn read_place(text: &str) -> Option<Seek> {
    let (at, case) = text.split_once('-')?;
    let case = Some(CaseId::from(case)).filter(store::is_case_id)?;
    let at = Some(at).filter(|at| at.bytes().all(|byte| byte.is_ascii_digit()))?;
    Some(Seek {
        at: Timestamp::from_millisecond(at.parse().ok()?).ok()?,
        case,
        number: 0,
    })
}

/// A page of the list.
pub async fn list(
    State(app): State<AppState>,
    who: CurrentIntegration,
    Query(query): Query<CasesQuery>,
    asked: HeaderMap,
) -> Result<Response, ApiError> {
    let (open, limit, after) = (query.open()?, query.limit()?, query.after()?);
    let page = integration::cases(&app, &who, open, after.as_ref(), limit).await?;
    let body = CasePage {
        cases: page.rows.iter().map(CaseSummary::from).collect(),
        next: page.next.as_ref().map(place),
    };
    // The version of a page is that of each of its cases, in their order.
    let mut versions = Sha256::new();
    for one in &body.cases {
        versions.update(format!("{} {}\n", one.id, one.version));
    }
    let hash: String = versions.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    let tag = format!("{hash}-{}", body.next.as_deref().unwrap_or("end"));
    Ok(json(&asked, &tag, &body)?)
}

/// One case.
pub async fn show(
    State(app): State<AppState>,
    who: CurrentIntegration,
    Path(case): Path<String>,
    asked: HeaderMap,
) -> Result<Response, ApiError> {
    let state = integration::case(&app, &who, &CaseId(case)).await?;
    let body = CaseSummary::from(&state);
    Ok(json(&asked, &format!("v{}", state.version), &body)?)
}

/// All that a journal said of a paper, as a text that is another one when any of it is.
pub(super) fn of_the_journal(paper: &PaperSummary) -> String {
    format!("{:?} {:?} {:?}", paper.receipt, paper.journal, paper.refusal)
}

/// The papers of one case.
pub async fn papers(
    State(app): State<AppState>,
    who: CurrentIntegration,
    Path(case): Path<String>,
    asked: HeaderMap,
) -> Result<Response, ApiError> {
    let (state, papers) = integration::papers(&app, &who, &CaseId(case)).await?;
    let body = PaperList {
        papers: papers.iter().map(PaperSummary::from).collect(),
    };
    // What the journal says is no change of the case.
    let mut said = Sha256::new();
    for paper in &body.papers {
        said.update(format!("{}\n", of_the_journal(paper)));
    }
    let hash: String = said.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(json(&asked, &format!("v{}-{hash}", state.version), &body)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_was_written_and_nothing_else_is() {
        let seek = Seek {
            at: "2026-11-30T01:02:03.004Z".parse().unwrap(),
            case: store::new_case(),
            number: 0,
        };
        assert_eq!(read_place(&place(&seek)), Some(seek.clone()));
        let case = seek.case.as_str();
        for wrong in [
            String::new(),
            "1".into(),
            format!("-1-{case}"),
            format!("+1-{case}"),
            format!("99999999999999999999-{case}"),
            format!("1-{case}0"),
            "1-' OR 1=1 --".into(),
        ] {
            assert_eq!(read_place(&wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_page_has_an_end_whatever_is_asked_for() {
        let limit = |text: &str| {
            let query = CasesQuery {
                limit: Some(text.into()),
                ..CasesQuery::default()
            };
            query.limit()
        };
        assert_eq!(limit("1"), Ok(1));
        assert_eq!(limit("500"), Ok(500));
        for wrong in ["0", "501", "50000", "-1", "", "ti", "1e2"] {
            assert_eq!(limit(wrong), Err(ApiError::Parameter("limit")), "{wrong}");
        }
        assert_eq!(CasesQuery::default().limit(), Ok(USUAL_PAGE));
    }
}
