//! Cards: what opens a child's own screen away from the adviser's. A card has a link and a short code; the store keeps
//! keyed hashes of both, so that nobody who has the database has a card.

use super::{Answer, AuditEntry};
use async_trait::async_trait;
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::Timestamp;

/// Letters and digits that cannot be taken for one another, in any hand.
const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
/// How long what stands in the link is: 49 bits.
const LINK: usize = 10;
/// How long the short code is.
const CODE: usize = 6;

/// What stands in a card's link: it says which card, and opens nothing alone.
#[derive(Clone, PartialEq, Eq)]
pub struct CardLink(String);

impl CardLink {
    /// A new one.
    #[must_use]
    pub fn fresh() -> CardLink {
        CardLink(pick(LETTERS, LINK))
    }

    /// What somebody typed or an address held: however it is written; `None` for what cannot be one.
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

    /// As it stands in the link.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The short code that is typed.
#[derive(Clone, PartialEq, Eq)]
pub struct CardCode(String);

impl CardCode {
    /// A new one.
    #[must_use]
    pub fn fresh() -> CardCode {
        CardCode(pick(b"0123456789", CODE))
    }

    /// What somebody typed, without what they put between: never longer than a code could be.
    #[must_use]
    pub fn read(text: &str) -> CardCode {
        CardCode(text.chars().filter(char::is_ascii_digit).take(CODE + 1).collect())
    }

    /// As it stands on the card.
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
    // A byte that would make some letters likelier than others is thrown away.
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

/// A card to be given.
#[derive(Clone, Debug)]
pub struct NewCard {
    /// Whose screen it opens.
    pub case: CaseId,
    /// Who gives it; it opens nothing once they can sign in no more.
    pub by: UserId,
    /// What stands in its link.
    pub link: CardLink,
    /// What is typed.
    pub code: CardCode,
    /// When.
    pub now: Timestamp,
    /// Until when it opens.
    pub until: Timestamp,
}

/// A card that is out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Opaque.
    pub id: String,
    /// Who gave it.
    pub by: UserId,
    /// When.
    pub made_at: Timestamp,
    /// Until when it opens.
    pub until: Timestamp,
}

/// What a try with a link and a code came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tried {
    /// The case of the link, where there is such a card that still opens: for the log, whatever the code was.
    pub of: Option<(MunicipalityId, CaseId)>,
    /// Where the code was right too: the card, and who gave it.
    pub opens: Option<(String, UserId)>,
}

/// Cards.
#[async_trait]
pub trait Cards {
    /// Gives a card, with its line of the audit log; every earlier one of the case is withdrawn in the same breath.
    /// [`StoreError::NotFound`](crate::StoreError::NotFound) where there is no such case or account.
    async fn give_card(&self, card: &NewCard, audit: &AuditEntry) -> Answer<()>;

    /// The cards of a case that still open, the newest first.
    async fn cards_of(&self, case: &CaseId, now: Timestamp) -> Answer<Vec<Card>>;

    /// Withdraws every card of a case, with its line of the audit log; the screens they opened close.
    async fn withdraw_cards(&self, case: &CaseId, audit: &AuditEntry) -> Answer<()>;

    /// Tries a link and a code. The same work is done whichever of them is wrong.
    async fn try_card(&self, link: &CardLink, code: &CardCode, now: Timestamp) -> Answer<Tried>;
}
