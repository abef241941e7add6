//! Cards, with which a child opens its own screen away from the adviser. A card has a link and a short code. The store
//! keeps only keyed hashes of both, so that a copy of the database gives nobody a usable card.

use super::{Answer, AuditEntry};
use async_trait::async_trait;
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::Timestamp;

/// Letters and digits that cannot be confused, even in handwriting.
const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
/// Length of a link's token, in characters: 49 bits.
const LINK: usize = 10;
/// Length of the short code, in digits.
const CODE: usize = 6;

/// The token in a card's link: it identifies the card, and opens nothing without the code.
#[derive(Clone, PartialEq, Eq)]
pub struct CardLink(String);

impl CardLink {
    /// A new random token.
    #[must_use]
    pub fn fresh() -> CardLink {
        CardLink(pick(LETTERS, LINK))
    }

    /// From typed text or a URL, ignoring case, spaces and hyphens; `None` if it is not a link's token.
    #[must_use]
    pub fn read(text: &str) -> Option<CardLink> {
        let text: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .flat_map(char::to_lowercase)
            .collect();
        let fits = text.len() == LINK && text.bytes().all(|byte| LETTERS.contains(&byte));
        fits.then_some(CardLink(text))
    }

    /// As written in the link.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The short code that the child types.
#[derive(Clone, PartialEq, Eq)]
pub struct CardCode(String);

impl CardCode {
    /// A new random code.
    #[must_use]
    pub fn fresh() -> CardCode {
        CardCode(pick(b"0123456789", CODE))
    }

    /// The digits of what was typed. At most one more than a code has, so that a longer input never matches.
    #[must_use]
    pub fn read(text: &str) -> CardCode {
        CardCode(text.chars().filter(char::is_ascii_digit).take(CODE + 1).collect())
    }

    /// As printed on the card.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for CardLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CardLink(…)")
    }
}

impl std::fmt::Debug for CardCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CardCode(…)")
    }
}

fn pick(of: &[u8], how_many: usize) -> String {
    let mut picked = String::with_capacity(how_many);
    // Bytes at or above `even` are rejected: they would make some letters likelier than others.
    let even = 256 - 256 % of.len();
    while picked.len() < how_many {
        for byte in crate::ids::random::<32>() {
            let byte = usize::from(byte);
            if byte < even && picked.len() < how_many {
                picked.push(char::from(of[byte % of.len()]));
            }
        }
    }
    picked
}

/// A card to give to a child.
#[derive(Clone, Debug)]
pub struct NewCard {
    /// The case whose screen it opens.
    pub case: CaseId,
    /// The account that gives it. The card stops working when that account is disabled.
    pub by: UserId,
    /// The token in its link.
    pub link: CardLink,
    /// The code to type.
    pub code: CardCode,
    /// When it is given.
    pub now: Timestamp,
    /// Until when it opens.
    pub until: Timestamp,
}

/// A card that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Opaque id.
    pub id: String,
    /// Who gave it.
    pub by: UserId,
    /// When it was given.
    pub made_at: Timestamp,
    /// Until when it opens.
    pub until: Timestamp,
}

/// The result of trying a link and a code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tried {
    /// The case of the link, if the card exists and is valid, even if the code was wrong: for the audit log.
    pub of: Option<(MunicipalityId, CaseId)>,
    /// The card's id and who gave it, if the code was right too.
    pub opens: Option<(String, UserId)>,
}

/// Cards.
#[async_trait]
pub trait Cards {
    /// Gives a card, writes the audit line and withdraws every earlier card of the case, in one transaction.
    /// [`StoreError::NotFound`](crate::StoreError::NotFound) if there is no such case or account.
    async fn give_card(&self, card: &NewCard, audit: &AuditEntry) -> Answer<()>;

    /// The valid cards of a case, newest first.
    async fn cards_of(&self, case: &CaseId, now: Timestamp) -> Answer<Vec<Card>>;

    /// Withdraws every card of a case and writes the audit line; sessions opened with them end.
    async fn withdraw_cards(&self, case: &CaseId, audit: &AuditEntry) -> Answer<()>;

    /// Tries a link and a code. Does the same work whichever of them is wrong.
    async fn try_card(&self, link: &CardLink, code: &CardCode, now: Timestamp) -> Answer<Tried>;
}
