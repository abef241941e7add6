//! The second factor of an account: what is offered to a phone, and the lines of the audit log.

use crate::auth::interrupted::urlencode;
use crate::service::error::ServiceError;
use crate::state::AppState;
use jiff::Timestamp;
use store::{Account, Act, AuditEntry, Opens, Outcome};

/// A secret that waits to be confirmed, as a page shows it.
pub struct Offered {
    /// In groups of four, to be typed by hand.
    pub secret: String,
    /// As the link in the QR code: `otpauth://totp/…`, with the defaults of RFC 6238.
    pub link: String,
}

/// The secret for whoever is at a door; `None` if the door is no more.
///
/// # Errors
/// If the store does not answer.
pub async fn offer(app: &AppState, opens: &Opens, name: &str) -> Result<Option<Offered>, ServiceError> {
    let offered = app.store.offer_factor(opens, crate::clock::now()).await?;
    Ok(offered.map(|secret| {
        let plain = secret.base32();
        let letters: Vec<char> = plain.chars().collect();
        let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
        let issuer = urlencode(&app.out.say("name", &[]));
        Offered {
            secret: groups.join(" "),
            link: format!(
                "otpauth://totp/{issuer}:{}?secret={plain}&issuer={issuer}",
                urlencode(name)
            ),
        }
    }))
}

/// A line about a change of an account's own second factor: the account's id and `what`.
#[must_use]
pub fn line(account: &Account, from: &str, what: &str, now: Timestamp) -> AuditEntry {
    AuditEntry {
        municipality: Some(account.municipality.clone()),
        who: Some(account.id.clone()),
        at: now,
        act: Act::AccountChanged,
        case: None,
        what: Some(format!("{}:{what}", account.id)),
        from: from.to_owned(),
        outcome: Outcome::Done,
    }
}
