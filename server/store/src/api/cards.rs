//! Cards, with which a child opens its own screen away from the adviser. A card has a link and a short code. The store
//! keeps only keyed hashes of both, so that a copy of the database gives nobody a usable card.
//!
//! The code is short, so wrong ones are counted: in the card for as long as it lives, and for each address. A try is
//! counted before its code is looked at, in the same transaction, so that tries sent at once all count (decision 0018).

use super::{Answer, AuditEntry};
use async_trait::async_trait;
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::{SignedDuration, Timestamp};

/// Wrong codes in a card's whole life. Then the card is void: no code is looked at any more, not even the right one.
pub const CARD_TRIES: u8 = 9;
/// From this many wrong codes on, the card rests after each.
pub const CARD_FREE_TRIES: u8 = 3;
/// How long it rests.
pub const CARD_RESTS: SignedDuration = SignedDuration::from_mins(15);
/// Wrong tries from one address within [`ADDRESS_WINDOW`] after which further wrong ones have to wait. A class of
/// thirty is one address, and each of its children may use up its card. A right code never waits for others.
pub const ADDRESS_TRIES: u32 = 300;
/// How long wrong tries from an address are counted together.
pub const ADDRESS_WINDOW: SignedDuration = SignedDuration::from_mins(30);
/// How long tries with a link that nobody has are remembered: as long as a card can live, so that the answers are the
/// same.
pub const UNKNOWN_LINK_WINDOW: SignedDuration = SignedDuration::from_hours(30 * 24);

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

    /// As printed on the card: in two groups, which are easier to hold in mind while typing and are never parted by
    /// the end of a line.
    #[must_use]
    pub fn in_groups(&self) -> String {
        let (first, second) = self.0.split_at(self.0.len().min(CODE / 2));
        format!("{first}\u{a0}{second}").trim_end().to_owned()
    }

    /// Its digits.
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
    /// Until when it opens; sooner under a grant that ends sooner.
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
    /// Whether it is void, after [`CARD_TRIES`] wrong codes.
    pub void: bool,
}

/// A try to open a child's screen with a card.
#[derive(Clone, Debug)]
pub struct CardTry {
    /// What was typed or came with the link.
    pub link: CardLink,
    /// The code that was typed.
    pub code: CardCode,
    /// The address it came from.
    pub from: String,
    /// When.
    pub now: Timestamp,
}

/// What came of a [`CardTry`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The case of the link, if there is such a card and it is valid, whatever the code: for the audit log.
    pub of: Option<(MunicipalityId, CaseId)>,
    /// Whether the try was counted and its code looked at. If not it leaves no line in the audit log, however often it
    /// is repeated.
    pub counted: bool,
    /// What to answer. The same for a card with a wrong code and for a link that nobody has.
    pub result: CardTried,
}

/// The answer to a try with a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardTried {
    /// The code is right.
    Opens {
        /// The card's id.
        card: String,
        /// Who gave it.
        by: UserId,
    },
    /// Link or code is wrong.
    Wrong,
    /// Not before this time.
    Wait(Timestamp),
    /// The card is void: too many wrong codes.
    Void,
}

/// Cards.
#[async_trait]
pub trait Cards {
    /// Gives a card, writes the audit line and withdraws every earlier card of the case, in one transaction. Returns
    /// until when it opens: no longer than the right of who gives it.
    /// [`StoreError::NotFound`](crate::StoreError::NotFound) if there is no such case or account, or they have no right
    /// to open it.
    async fn give_card(&self, card: &NewCard, audit: &AuditEntry) -> Answer<Timestamp>;

    /// The card of a case that has not expired and whose right still stands, void or not: one at most.
    async fn card_of(&self, case: &CaseId, now: Timestamp) -> Answer<Option<Card>>;

    /// Withdraws the card of a case and writes the audit line; sessions opened with it end.
    async fn withdraw_cards(&self, case: &CaseId, audit: &AuditEntry) -> Answer<()>;

    /// Tries a link and a code: counts first, then looks. Does the same work whichever of them is wrong.
    async fn try_card(&self, tried: &CardTry) -> Answer<Tried>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_printed_in_two_groups_and_read_as_it_is_printed() {
        let code = CardCode::read("123456");
        assert_eq!(code.in_groups(), "123\u{a0}456");
        assert!(CardCode::read(&code.in_groups()) == code);
        assert_eq!(CardCode::read("12").in_groups(), "12");
    }
}
