//! A kit: the papers of one talk in one file, for any room, without a net or a screen (docs/needs.md, N19 and N23).
//!
//! Every paper is released by the gate as itself. What the gate keeps back stays out, and the cover, which is the adviser's,
//! says so. The order is the one in which a talk needs them.

use crate::band::Band;
use crate::case::{Case, MeetingId, MeetingState};
use crate::document::Kind;
use crate::finding::{Code, Finding};
use crate::gate::Request;
use jiff::civil::Date;

/// What of a document a part of the kit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// All of it.
    Whole,
    /// The letter without the child's own page.
    Letter,
    /// The child's own page of the letter.
    OwnPage,
}

/// A part of the kit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The document that it is, or is of.
    pub kind: Kind,
    /// What of it.
    pub piece: Piece,
}

const fn whole(kind: Kind) -> Part {
    Part {
        kind,
        piece: Piece::Whole,
    }
}

/// The parts in their order, after the cover. A new sheet for the talk is one line here.
pub const PARTS: [Part; 11] = [
    Part {
        kind: Kind::BeforeMeeting,
        piece: Piece::Letter,
    },
    whole(Kind::OpeningCard),
    whole(Kind::Rights),
    whole(Kind::Timeline),
    // Blank sheets: the gate lets them reach beyond here and now only where nobody has to be found out about.
    whole(Kind::Feelings),
    whole(Kind::ThreeHouses),
    Part {
        kind: Kind::BeforeMeeting,
        piece: Piece::OwnPage,
    },
    whole(Kind::EndingSheet),
    whole(Kind::CuesCard),
    whole(Kind::BisidderGuide),
    whole(Kind::TakeHomeByHand),
];

impl Part {
    /// The key of its name in `locales/<lang>/staff.ftl`.
    #[must_use]
    pub fn key(self) -> String {
        match self.piece {
            Piece::OwnPage => "kit-own-page".to_owned(),
            Piece::Whole | Piece::Letter => format!("kind-{}", self.kind.as_str()),
        }
    }
}

/// The form in which a kit has a kind, where it is not the usual one: the page for the bisidder is one sheet, and the whole
/// guide is made by itself.
#[must_use]
pub fn form(kind: Kind) -> Option<&'static str> {
    (kind == Kind::BisidderGuide).then_some("adult-short")
}

/// How many places of a way are tried on its one sheet in a kit, most first. Two are what goes on and what comes next, as in a letter.
#[must_use]
pub fn places(band: Band) -> &'static [usize] {
    match band {
        // The hill has three places at most, whatever the way has.
        Band::Four => &[],
        Band::Seven | Band::Ten => &[4, 3, 2],
        // A line without pictures is as long as its words.
        Band::Thirteen => &[8, 6, 4, 3, 2],
    }
}

/// The request by which the gate judges a part of the kit of a meeting, on a day.
#[must_use]
pub fn request(kind: Kind, meeting: &MeetingId, on: Date) -> Request {
    Request::new(kind, on).meeting(meeting.clone())
}

/// The meeting of a kit that names none: the next that is planned, on the day or after it.
#[must_use]
pub fn meeting_of(case: &Case, on: Date) -> Option<&MeetingId> {
    let planned = case
        .meetings
        .iter()
        .filter(|talk| talk.state == Some(MeetingState::Planned));
    let ahead = planned.filter_map(|talk| Some((talk.starts_at?, &talk.id)));
    let ahead = ahead.filter(|(at, _)| at.0.date() >= on);
    ahead.min_by_key(|(at, _)| *at).map(|(_, id)| id)
}

/// Whether a kind has something to do at a meeting: the page for a bisidder does where one comes along.
#[must_use]
pub fn is_of_use(kind: Kind, case: &Case, meeting: &MeetingId) -> bool {
    let talk = case.meeting(meeting).map(|(_, talk)| talk);
    kind != Kind::BisidderGuide || talk.is_some_and(|talk| !talk.bisidders.is_empty())
}

/// Whether the cover may say what the gate says here. A cover is paper, and paper is seen by others: it names nobody, quotes
/// no word, and says nothing of what is suspected, of the home or of the police. What it may not say stands on the page where
/// the paper is prepared.
#[must_use]
pub fn may_be_told(finding: &Finding) -> bool {
    let harmless = matches!(
        finding.code,
        Code::MissingField
            | Code::AgeOutside
            | Code::TimeInThePast
            | Code::TalkHeld
            | Code::TalkNotHeld
            | Code::CaseClosed
            | Code::WaitingWithoutDay
            | Code::LanguageMissing
    );
    let elsewhere = !finding.path.starts_with("safety");
    let quotes = |name: &String| name.starts_with("name") || name.starts_with("word") || name == "id";
    harmless && elsewhere && !finding.args.keys().any(quotes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn laura() -> Case {
        serde_json::from_str(include_str!("../../content/examples/laura.json")).expect("an example")
    }

    #[test]
    fn the_letter_comes_first_and_what_is_filled_in_by_hand_last() {
        let kinds: Vec<Kind> = PARTS.iter().map(|part| part.kind).collect();
        assert_eq!(kinds.first(), Some(&Kind::BeforeMeeting));
        assert_eq!(kinds.last(), Some(&Kind::TakeHomeByHand));
        let at = |kind: Kind| kinds.iter().rposition(|one| *one == kind).expect("a part");
        assert!(
            at(Kind::Timeline) < at(Kind::BeforeMeeting),
            "the own page follows the way"
        );
        for sheet in [Kind::Feelings, Kind::ThreeHouses] {
            assert!(at(Kind::Timeline) < at(sheet) && at(sheet) < at(Kind::BeforeMeeting));
        }
        assert!(at(Kind::Feelings) < at(Kind::ThreeHouses));
        assert!(at(Kind::EndingSheet) < at(Kind::CuesCard) && at(Kind::CuesCard) < at(Kind::BisidderGuide));
        for part in PARTS {
            assert!(
                part.kind.is_letter(),
                "{:?} is released by the gate as itself",
                part.kind
            );
        }
        let mut keys = PARTS.map(Part::key).to_vec();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), PARTS.len(), "each has a name of its own");
    }

    #[test]
    fn the_kit_is_of_the_next_talk_that_is_planned() {
        let mut case = laura();
        let id = case.meetings[0].id.clone();
        assert_eq!(meeting_of(&case, date(2026, 12, 3)), Some(&id));
        assert_eq!(meeting_of(&case, date(2026, 12, 4)), None);
        let mut earlier = case.meetings[0].clone();
        earlier.id = "before".into();
        earlier.starts_at = crate::case::LocalTime::parse("2026-12-01T09:00");
        case.meetings.push(earlier);
        assert_eq!(meeting_of(&case, date(2026, 11, 30)), Some(&MeetingId::from("before")));
    }

    #[test]
    fn a_page_for_nobody_is_not_made() {
        let mut case = laura();
        let id = case.meetings[0].id.clone();
        assert!(is_of_use(Kind::BisidderGuide, &case, &id), "Birgit comes along");
        case.meetings[0].bisidders.clear();
        assert!(!is_of_use(Kind::BisidderGuide, &case, &id));
        assert!(is_of_use(Kind::OpeningCard, &case, &id));
    }

    #[test]
    fn the_cover_says_what_is_missing_and_nothing_of_anybody() {
        let told = |finding: Finding| may_be_told(&finding);
        assert!(told(Finding::new(Code::MissingField, "meetings[0].place")));
        assert!(told(Finding::new(Code::MissingField, "steps")));
        assert!(told(Finding::new(Code::TalkHeld, "meetings[0].state")));
        for quiet in [
            Finding::new(Code::MissingField, "safety.suspected"),
            Finding::new(Code::MissingField, "people[1].first_name").with("name", "Karen"),
            Finding::new(Code::EventWords, "meetings[0].why").with("words", "slog"),
            Finding::new(Code::HomeNotSafe, "safety.delivery"),
            Finding::new(Code::NoMessageUnderSocialControl, "safety.delivery"),
            Finding::new(Code::SecretTalk, "meetings[0].starts_at"),
            Finding::new(Code::SuspectedInDocument, "meetings[0].people[0]"),
        ] {
            assert!(!told(quiet.clone()), "{quiet:?}");
        }
    }
}
