//! What the rules look at: the case with the choices that follow from what is
//! asked: the meeting, who says "jeg", the age, the voice, the version.

use super::answers::Answers;
use super::walk::{self, FreeText};
use super::{Known, PackRules, Request, roles};
use crate::band::{Band, age_on};
use crate::case::{Case, Does, InRoom, Meeting, MeetingState, Person, PersonId};
use crate::document::{Kind, Version};
use crate::language::Language;

/// The meeting that the document is about, with its place in the list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chosen<'a> {
    pub(super) index: usize,
    pub(super) meeting: &'a Meeting,
}

impl Chosen<'_> {
    /// The path of one of its fields.
    pub(super) fn path(&self, field: &str) -> String {
        format!("meetings[{}].{field}", self.index)
    }
}

/// The case as the rules see it.
pub(super) struct View<'a> {
    pub(super) case: &'a Case,
    pub(super) request: &'a Request,
    pub(super) known: &'a Known<'a>,
    pub(super) answers: Answers<'a>,
    pub(super) age: Option<u8>,
    pub(super) band: Option<Band>,
    /// The document's language, and whether the one asked for is missing.
    pub(super) language: Language,
    pub(super) language_missing: bool,
    pub(super) meeting: Option<Chosen<'a>>,
    pub(super) speaker: Option<&'a Person>,
    pub(super) version: Version,
    pub(super) pack: Option<PackRules>,
    pub(super) texts: Vec<FreeText<'a>>,
}

impl<'a> View<'a> {
    pub(super) fn new(case: &'a Case, request: &'a Request, known: &'a Known<'a>) -> View<'a> {
        let answers = Answers::of(case);
        let child = case.child.as_ref();
        let age = child
            .and_then(|child| child.birth_date)
            .map(|birth| age_on(birth.0, request.on));
        let band = child.and_then(|child| child.band).or_else(|| age.map(Band::for_age));
        let asked = request
            .language
            .as_ref()
            .or_else(|| child.and_then(|child| child.language.as_ref()));
        let (language, language_missing) = negotiate(asked, known.languages);
        let meeting = if request.kind.is_after() {
            chosen_after(case, request)
        } else {
            choose(case, request)
        };
        let version = version(request, &answers);
        View {
            case,
            request,
            known,
            age,
            band,
            language,
            language_missing,
            meeting,
            speaker: speaker(case, request.kind, meeting),
            version,
            pack: case.municipality.as_ref().and_then(|id| (known.pack)(id)),
            texts: walk::free_text(case),
            answers,
        }
    }

    /// Where a person stands in the list.
    pub(super) fn index_of(&self, person: &Person) -> Option<usize> {
        self.case.people.iter().position(|other| std::ptr::eq(other, person))
    }

    /// A person's first name for a message, or the id where there is none.
    pub(super) fn name_of(&self, person: &Person) -> String {
        person
            .first_name
            .as_ref()
            .filter(|name| !name.is_blank())
            .map_or_else(|| person.id.0.clone(), |name| name.trimmed().to_owned())
    }

    /// The advisers in the room of the chosen meeting, each once, with all they do there.
    pub(super) fn advisers_in_room(&self) -> Vec<(&'a Person, Vec<Does>)> {
        let mut advisers: Vec<(&Person, Vec<Does>)> = Vec::new();
        for (person, does) in self.in_room() {
            if !roles::is_adviser(person) {
                continue;
            }
            match advisers.iter_mut().find(|(other, _)| std::ptr::eq(*other, person)) {
                Some((_, all)) => all.extend(does),
                None => advisers.push((person, does.into_iter().collect())),
            }
        }
        advisers
    }

    /// Everybody listed in the room of the chosen meeting whom the case knows.
    pub(super) fn in_room(&self) -> Vec<(&'a Person, Option<Does>)> {
        self.meeting
            .map_or_else(Vec::new, |chosen| listed(self.case, &chosen.meeting.people).collect())
    }

    /// The bisidders of the chosen meeting whom the case knows, with their path.
    pub(super) fn bisidders(&self) -> Vec<(String, &'a Person)> {
        let Some(chosen) = self.meeting else {
            return Vec::new();
        };
        chosen
            .meeting
            .bisidders
            .iter()
            .enumerate()
            .filter_map(|(nth, id)| {
                let person = self.case.person(id)?;
                Some((chosen.path(&format!("bisidders[{nth}]")), person))
            })
            .collect()
    }

    /// The latest meeting that was held: what it closed with stands now.
    pub(super) fn latest_held(&self) -> Option<Chosen<'a>> {
        let held = self.case.latest_held();
        held.map(|(index, meeting)| Chosen { index, meeting })
    }

    /// The talk that comes after the chosen one.
    pub(super) fn next_meeting(&self) -> Option<Chosen<'a>> {
        let next = self.case.next_after(self.meeting?.meeting, self.request.on);
        next.map(|(index, meeting)| Chosen { index, meeting })
    }

    /// The meeting whose day and place the document tells: after a talk it is the next one.
    pub(super) fn shown_meeting(&self) -> Option<Chosen<'a>> {
        if self.request.kind.is_after() {
            self.next_meeting()
        } else {
            self.meeting
        }
    }

    /// The child's words that a document about the chosen talk says: confirmed by the child, and not kept off the paper.
    pub(super) fn said_on_paper(&self) -> Vec<(String, &'a str)> {
        let Some(chosen) = self
            .meeting
            .filter(|_| self.request.kind.is_after() && self.version == Version::Full)
        else {
            return Vec::new();
        };
        let said = chosen.meeting.said.iter().enumerate();
        said.filter(|(_, said)| said.confirmed == Some(true) && said.on_paper != Some(false))
            .filter_map(|(nth, said)| {
                let text = said.text.as_ref().filter(|text| !text.is_blank())?;
                Some((chosen.path(&format!("said[{nth}].text")), text.0.as_str()))
            })
            .collect()
    }

    /// Whether the chosen meeting still lies ahead on the document's date.
    pub(super) fn talk_ahead(&self) -> bool {
        self.meeting.is_some_and(|chosen| {
            let over = matches!(chosen.meeting.state, Some(MeetingState::Held | MeetingState::Cancelled));
            let time = chosen.meeting.starts_at;
            !over && time.is_none_or(|at| at.0.date() >= self.request.on)
        })
    }

    /// The meeting a neutral version may tell of: one that lies ahead and is no secret.
    pub(super) fn neutral_meeting(&self) -> Option<Chosen<'a>> {
        if self.request.kind.is_after() {
            return self.next_meeting().filter(|_| self.answers.parents_know());
        }
        self.meeting
            .filter(|_| self.answers.parents_know() && self.talk_ahead())
    }

    /// Whether the paper leaves the adviser's or a safe adult's hands.
    pub(super) fn travels(&self) -> bool {
        self.version == Version::Neutral
            || self.request.kind.is_for_adults()
            || self.answers.goes_home(self.request.kind)
    }

    /// Whether this is the letter before the talk in full.
    pub(super) fn is_full_letter(&self) -> bool {
        self.request.kind == Kind::BeforeMeeting && self.version == Version::Full
    }
}

fn listed<'a>(case: &'a Case, room: &'a [InRoom]) -> impl Iterator<Item = (&'a Person, Option<Does>)> {
    room.iter().filter_map(|entry| {
        let id: &PersonId = entry.id.as_ref()?;
        Some((case.person(id)?, entry.does))
    })
}

/// The language asked for (`da-DK` → `da`), or Danish where nothing is written in it.
fn negotiate(asked: Option<&Language>, written: &[Language]) -> (Language, bool) {
    let Some(asked) = asked.filter(|language| !language.0.trim().is_empty()) else {
        return (Language::danish(), false);
    };
    if let Some(language) = written
        .iter()
        .find(|language| language.0.eq_ignore_ascii_case(&asked.0))
        .or_else(|| written.iter().find(|language| language.primary() == asked.primary()))
    {
        return (language.clone(), false);
    }
    let danish = Language::danish();
    let missing = asked.primary() != danish.primary();
    (danish, missing)
}

/// The meeting asked for, else the earliest planned one on or after the date.
/// Where no planned meeting has a time yet, the first one without: its missing
/// time is then a finding that says where.
fn choose<'a>(case: &'a Case, request: &Request) -> Option<Chosen<'a>> {
    if let Some(id) = &request.meeting {
        return case.meeting(id).map(|(index, meeting)| Chosen { index, meeting });
    }
    let planned = || {
        case.meetings
            .iter()
            .enumerate()
            .filter(|(_, meeting)| meeting.state == Some(MeetingState::Planned))
    };
    planned()
        .filter_map(|(index, meeting)| Some((meeting.starts_at?, index, meeting)))
        .filter(|(at, _, _)| at.0.date() >= request.on)
        .min_by_key(|(at, index, _)| (*at, *index))
        .map(|(_, index, meeting)| (index, meeting))
        .or_else(|| planned().find(|(_, meeting)| meeting.starts_at.is_none()))
        .or_else(|| {
            case.meetings
                .iter()
                .enumerate()
                .find(|(_, meeting)| meeting.state.is_none())
        })
        .map(|(index, meeting)| Chosen { index, meeting })
}

/// The meeting asked for, else the latest that was held on or before the date.
fn chosen_after<'a>(case: &'a Case, request: &Request) -> Option<Chosen<'a>> {
    if let Some(id) = &request.meeting {
        return case.meeting(id).map(|(index, meeting)| Chosen { index, meeting });
    }
    case.meetings
        .iter()
        .enumerate()
        .filter(|(_, meeting)| meeting.state == Some(MeetingState::Held))
        .filter(|(_, meeting)| meeting.starts_at.is_none_or(|at| at.0.date() <= request.on))
        .max_by_key(|(_, meeting)| meeting.starts_at)
        .map(|(index, meeting)| Chosen { index, meeting })
}

/// Who says "jeg": the adviser in the meeting who talks, else the only adviser
/// there. A document that needs no meeting falls back on the case's only adviser.
fn speaker<'a>(case: &'a Case, kind: Kind, meeting: Option<Chosen<'a>>) -> Option<&'a Person> {
    if let Some(chosen) = meeting {
        let room = || listed(case, &chosen.meeting.people).filter(|(person, _)| roles::is_adviser(person));
        let mut advisers: Vec<&Person> = room().map(|(person, _)| person).collect();
        advisers.dedup_by(|a, b| std::ptr::eq(*a, *b));
        let found = room()
            .find(|(_, does)| *does == Some(Does::Talks))
            .map(|(person, _)| person)
            .or(match advisers.as_slice() {
                [one] => Some(*one),
                _ => None,
            });
        if found.is_some() || kind == Kind::BeforeMeeting {
            return found;
        }
    }
    let mut advisers = case
        .people
        .iter()
        .filter(|person| person.role == Some(crate::case::Role::Adviser));
    match (advisers.next(), advisers.next()) {
        (Some(one), None) => Some(one),
        _ => None,
    }
}

/// `full` when read aloud or kept; taken home, `full` only where the home is safe.
/// An answer that is missing blocks on its own and leaves `full` here, so that all
/// the full version needs is told at once.
fn version(request: &Request, answers: &Answers<'_>) -> Version {
    if request.kind.is_neutral_only() {
        return Version::Neutral;
    }
    request.version.unwrap_or_else(|| {
        if answers.goes_home(request.kind) && answers.home_unsafe().is_some() {
            Version::Neutral
        } else {
            Version::Full
        }
    })
}
