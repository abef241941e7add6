//! What the API sends and takes. `docs/openapi.json` is made from these types.

use crate::service::integration::{SeenPaper, listed_reference};
use domain::event::{CaseState, UserId};
use domain::filing;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::{CaseRow, FilingState, PaperRefusal, Receipt};

/// A page of cases.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CasePage {
    /// The cases, last changed last.
    pub cases: Vec<CaseSummary>,
    /// Where the next page begins, for `after`; null at the end.
    pub next: Option<String>,
}

/// A case: what a system needs to match it with its own, and nothing of the child.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CaseSummary {
    /// Its id here: random, and the same for as long as the case is there.
    pub id: String,
    /// Its version: the number of changes so far.
    pub version: u64,
    /// Whether it is open.
    pub open: bool,
    /// The id of the account of its adviser; null if nobody has it.
    pub adviser: Option<String>,
    /// The same of the second adviser.
    pub second_adviser: Option<String>,
    /// The municipality's own case number, as the adviser wrote it; null if there is none, or it has no digit, holds a
    /// name of somebody in the case, or looks like a number of the civil register.
    pub reference: Option<String>,
    /// When it last changed, in UTC.
    pub changed_at: String,
}

/// The papers of a case.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PaperList {
    /// The papers that the gate released, in the order in which they were made.
    pub papers: Vec<PaperSummary>,
}

/// A paper without its words.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PaperSummary {
    /// Its id.
    pub id: String,
    /// The id of its case.
    pub case: String,
    /// Which kind of paper it is: `before-meeting`, `rights`, `timeline` and others.
    pub kind: String,
    /// `full`, which stays with a safe adult, or `neutral`, which may travel.
    pub version: String,
    /// Whom it is for: `child`, or `adult` for the adult beside the child.
    pub audience: String,
    /// The day that it was made for.
    pub on: String,
    /// SHA-256 of the PDF, as 64 hexadecimal digits.
    pub sha256: String,
    /// Its number in the municipality's own journal, once a system has said it, or the journal answered so when the paper was delivered.
    pub receipt: Option<String>,
    /// How it stands with that journal: `waiting` to be delivered, `accepted`, `refused`; null if nobody sent or said anything.
    pub journal: Option<String>,
    /// Why the journal does not take it, in its own words, as long as nobody has it sent again.
    pub refusal: Option<String>,
}

/// A paper with its words.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PaperDocument {
    /// What the list says of it.
    pub paper: PaperSummary,
    /// The words as `document/1`, whose schema `boernehoejde document-schema` prints.
    pub document: Map<String, Value>,
}

/// That a paper lies in the municipality's own journal.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReceiptSent {
    /// Its number there: no title and no name.
    #[schemars(length(min = 1, max = 80), regex(pattern = r"^[A-Za-z0-9._:/-]+$"))]
    pub number: String,
}

/// A receipt as it is kept.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReceiptKept {
    /// The id of the paper.
    pub paper: String,
    /// Its number in the municipality's own journal.
    pub number: String,
    /// When that was first said, in UTC.
    pub at: String,
}

/// That the municipality's own journal does not take a paper.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RefusalSent {
    /// One Danish sentence to the adviser, of what is wrong and what to do, with no name in it.
    #[schemars(length(min = 1, max = 300))]
    pub reason: String,
}

/// A refusal as it is kept.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RefusalKept {
    /// The id of the paper.
    pub paper: String,
    /// Why the journal does not take it.
    pub reason: String,
    /// When that was said, in UTC.
    pub at: String,
}

impl RefusalKept {
    /// A refusal that was first said at a time.
    #[must_use]
    pub fn at(refusal: &PaperRefusal, at: Timestamp) -> RefusalKept {
        RefusalKept {
            paper: refusal.sidecar.key.to_string(),
            reason: refusal.reason.clone(),
            at: at.to_string(),
        }
    }
}

/// The word for how a paper stands with the municipality's own journal.
fn journal(state: FilingState) -> String {
    let word = match state {
        FilingState::Pending => "waiting",
        FilingState::Accepted => "accepted",
        FilingState::Refused => "refused",
    };
    word.to_owned()
}

fn id(user: Option<&UserId>) -> Option<String> {
    user.map(ToString::to_string)
}

impl From<&CaseRow> for CaseSummary {
    fn from(row: &CaseRow) -> CaseSummary {
        CaseSummary {
            id: row.case.to_string(),
            version: row.version,
            open: row.open,
            adviser: id(row.adviser.as_ref()),
            second_adviser: id(row.second.as_ref()),
            reference: listed_reference(&row.label),
            changed_at: row.changed_at.to_string(),
        }
    }
}

impl From<&CaseState> for CaseSummary {
    fn from(state: &CaseState) -> CaseSummary {
        CaseSummary {
            id: state.id.to_string(),
            version: state.version,
            open: state.is_open(),
            adviser: id(state.adviser.as_ref()),
            second_adviser: id(state.second.as_ref()),
            reference: filing::reference(&state.case),
            changed_at: state.changed_at.to_string(),
        }
    }
}

impl From<&SeenPaper> for PaperSummary {
    fn from(paper: &SeenPaper) -> PaperSummary {
        let made = &paper.made;
        PaperSummary {
            id: made.document.to_string(),
            case: paper.case.to_string(),
            kind: made.kind.as_str().to_owned(),
            version: made.version.as_str().to_owned(),
            audience: made.audience.as_str().to_owned(),
            on: made.on.to_string(),
            sha256: made.sha256.clone(),
            receipt: paper.receipt().map(str::to_owned),
            journal: paper.filed.as_ref().map(|filed| journal(filed.state)),
            refusal: paper.refusal().map(str::to_owned),
        }
    }
}

impl From<&Receipt> for ReceiptKept {
    fn from(receipt: &Receipt) -> ReceiptKept {
        ReceiptKept {
            paper: receipt.paper.to_string(),
            number: receipt.number.clone(),
            at: receipt.at.to_string(),
        }
    }
}
