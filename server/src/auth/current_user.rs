//! The signed-in user and their access to a case, as handlers see them.

use super::relying_party::RelyingParty;
use domain::actor::Actor;
use domain::event::CaseId;
use jiff::Timestamp;
use store::{Account, Act, AuditEntry, Grant, Outcome, Revision, Role, SessionToken, SignedIn};

/// The signed-in user of one request.
#[derive(Clone, Debug)]
pub struct CurrentUser {
    /// The session and the account.
    pub signed: SignedIn,
    /// The session cookie's token.
    pub token: SessionToken,
    /// Client address, after trusted proxies.
    pub from: String,
    /// The requested path.
    pub path: String,
    /// Where the user's passkeys belong to, if the page was opened by a name.
    pub relying_party: Option<RelyingParty>,
    /// The case of the address, if it is practice: its pages say so, and have the guide.
    pub practice: Option<CaseId>,
    /// When the request came.
    pub now: Timestamp,
}

impl CurrentUser {
    /// The account.
    #[must_use]
    pub fn account(&self) -> &Account {
        &self.signed.account
    }

    /// Whether the account has a role.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.account().roles.has(role)
    }

    /// The user as the actor of events.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor(self.account().id.as_str().to_owned())
    }

    /// An audit line about this request. A case id that is not well formed is left out: it may be somebody's words.
    #[must_use]
    pub fn entry(&self, act: Act, case: Option<&CaseId>, outcome: Outcome) -> AuditEntry {
        AuditEntry {
            municipality: Some(self.account().municipality.clone()),
            who: Some(self.account().id.clone()),
            at: self.now,
            act,
            case: case.filter(|case| store::is_case_id(case)).cloned(),
            what: None,
            from: self.from.clone(),
            outcome,
        }
    }
}

/// A response with this has written its lines itself, with what it did.
#[derive(Clone, Copy, Debug)]
pub struct AuditWritten;

/// What an act was about besides a case, such as an account's id or a text's name. A handler puts it into the
/// response's extensions; the guard writes it to the audit log. Ids and codes, never free text.
#[derive(Clone, Debug)]
pub struct AuditSubject(pub String);

/// A case the user may open, and by what right.
#[derive(Clone, Debug)]
pub struct OwnCase {
    /// The case.
    pub id: CaseId,
    /// Whether the user is one of its advisers.
    pub assigned: bool,
    /// The user's break-glass grant, if any.
    pub grant: Option<Grant>,
    /// The case's version when the guard checked access.
    pub version: u64,
    /// Whether it is practice, about a child that does not exist.
    pub practice: bool,
    /// How far the municipality's words had changed then.
    pub words: Revision,
}
