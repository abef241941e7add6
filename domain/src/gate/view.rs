//! What the rules look at: the case, with what follows from the request: the meeting, the speaker ("jeg"), the age, the
//! band, the version.

use super::answers::Answers;
use super::decision::{self, Decided};
use super::printed::{self, Text};
use super::speaker::speaker;
use super::{Known, PackRules, Request, barnehus, hearing, new_adviser, new_place, roles, who_may};
use crate::band::{Band, age_on};
use crate::case::{Case, Does, InRoom, Meeting, MeetingState, Person, PersonId};
use crate::document::{Kind, Version};
use crate::face::Face;
use crate::language::Language;
use crate::meeting_news::{self, News};
use std::cell::OnceCell;

/// The meeting that the document is about, and its position in the list.
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
    /// The band that the document speaks in.
    pub(super) band: Option<Band>,
    /// The document's language, and whether the requested one is missing.
    pub(super) language: Language,
    pub(super) language_missing: bool,
    pub(super) meeting: Option<Chosen<'a>>,
    /// The decision that the document is about, if it is about one.
    pub(super) decision: Option<Decided<'a>>,
    /// The change of adviser that the document tells of, if it tells of one.
    pub(super) change: Option<new_adviser::Changed<'a>>,
    pub(super) speaker: Option<&'a Person>,
    pub(super) version: Version,
    pub(super) pack: Option<PackRules>,
    /// Every text that the document prints; no other is looked at.
    pub(super) texts: Vec<Text<'a>>,
    /// The faces of the case's people, in their order, once somebody is drawn (`super::faces`).
    pub(super) faces: OnceCell<Vec<Face>>,
}

impl<'a> View<'a> {
    pub(super) fn new(case: &'a Case, request: &'a Request, known: &'a Known<'a>) -> View<'a> {
        let answers = Answers::of(case);
        let child = case.child.as_ref();
        let age = child
            .and_then(|child| child.birth_date)
            .map(|birth| age_on(birth.0, request.on));
        let band = child.and_then(|child| child.band_on(request.on));
        // Rights follow age, never band: a child of ten that is spoken to like a younger one complains on the sheet for ten.
        let band = band.map(|band| match request.kind {
            Kind::ComplaintSheet => band.max(Band::Ten),
            _ => band,
        });
        let asked = request
            .language
            .as_ref()
            .or_else(|| child.and_then(|child| child.language.as_ref()));
        let (language, language_missing) = negotiate(asked, known.languages);
        let meeting = match request.kind {
            Kind::MeetingMoved => chosen_moved(case, request),
            Kind::NewAdviser => new_adviser::talk(case, request),
            Kind::BeforeBarnehus => barnehus::visit(case, request),
            Kind::Hearing => hearing::meeting(case, request),
            Kind::ParentsSentence => chosen_after(case, request),
            // Whoever notified hears of no meeting.
            Kind::NotifierNote => None,
            kind if kind.is_after() => chosen_after(case, request),
            _ => choose(case, request),
        };
        // A decision and a goodbye are said by whoever talks with the child, also where no talk lies ahead.
        let held = || {
            let told = request.kind.is_of_decision() || matches!(request.kind, Kind::Goodbye | Kind::NotifierNote);
            let held = case.latest_held().filter(|_| told);
            held.map(|(index, meeting)| Chosen { index, meeting })
        };
        let version = version(request, &answers);
        let change = new_adviser::chosen(case, request);
        let mut view = View {
            case,
            request,
            known,
            age,
            band,
            language,
            language_missing,
            meeting,
            decision: decision::chosen(case, request),
            change,
            speaker: match change {
                Some(changed) => new_adviser::speaker(case, changed),
                None => speaker(case, request.kind, meeting.or_else(held))
                    .or_else(|| barnehus::goes_along(case, request).filter(|_| meeting.is_none())),
            },
            version,
            pack: case.municipality.as_ref().and_then(|id| (known.pack)(id)),
            texts: Vec::new(),
            faces: OnceCell::new(),
            answers,
        };
        view.texts = printed::texts(&view);
        view
    }

    /// The position of a person in the list.
    pub(super) fn index_of(&self, person: &Person) -> Option<usize> {
        self.case.people.iter().position(|other| std::ptr::eq(other, person))
    }

    /// A person's first name for a message, or the id if there is none.
    pub(super) fn name_of(&self, person: &Person) -> String {
        person
            .first_name
            .as_ref()
            .filter(|name| !name.is_blank())
            .map_or_else(|| person.id.0.clone(), |name| name.trimmed().to_owned())
    }

    /// The advisers in the room of the chosen meeting, each once, with all their tasks.
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

    /// Everybody in the room of the chosen meeting who is in the case.
    pub(super) fn in_room(&self) -> Vec<(&'a Person, Option<Does>)> {
        self.meeting
            .map_or_else(Vec::new, |chosen| listed(self.case, &chosen.meeting.people).collect())
    }

    /// The bisidders of the chosen meeting who are in the case, with their path.
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

    /// The latest held meeting; its closing is what applies now.
    pub(super) fn latest_held(&self) -> Option<Chosen<'a>> {
        let held = self.case.latest_held();
        held.map(|(index, meeting)| Chosen { index, meeting })
    }

    /// The talk that comes after the chosen one.
    pub(super) fn next_meeting(&self) -> Option<Chosen<'a>> {
        let next = self.case.next_after(self.meeting?.meeting, self.request.on);
        next.map(|(index, meeting)| Chosen { index, meeting })
    }

    /// The meeting whose day and place the document shows; after a talk, and in place of one that was called off, that is
    /// the next one.
    pub(super) fn shown_meeting(&self) -> Option<Chosen<'a>> {
        if self.is_called_off() {
            self.next_talk()
        } else if self.request.kind.is_after() {
            self.next_meeting()
        } else {
            self.meeting
        }
    }

    /// What the child does not know yet of the meeting that the document tells it of; it waits on a day on which nobody
    /// comes.
    pub(super) fn news(&self) -> Option<News> {
        let chosen = self.meeting.filter(|_| self.request.kind == Kind::MeetingMoved)?;
        let news = News::of(chosen.meeting)?;
        let comes = |at: crate::case::LocalTime| at.0.date() >= self.request.on;
        match news {
            News::Agreed { .. } => None,
            News::Moved { now, .. } => comes(now).then_some(news),
            News::CalledOff { .. } => Some(news),
        }
    }

    /// Whether the document tells of a meeting that nobody comes to.
    pub(super) fn is_called_off(&self) -> bool {
        matches!(self.news(), Some(News::CalledOff { .. }))
    }

    /// The next meeting, where it is a talk with the adviser: of others a child is told elsewhere.
    fn next_talk(&self) -> Option<Chosen<'a>> {
        self.next_meeting().filter(|next| meeting_news::is_a_talk(next.meeting))
    }

    /// An adult of the place that the child was moved to, for the document that tells of it.
    pub(super) fn host(&self) -> Option<&'a Person> {
        new_place::host(self)
    }

    /// The child's confirmed words, as the screen of the talk shows them.
    pub(super) fn said_in_talk(&self) -> Vec<(String, &'a str)> {
        let Some(chosen) = self.meeting else { return Vec::new() };
        let said = chosen.meeting.said.iter().enumerate();
        said.filter(|(_, said)| said.confirmed == Some(true))
            .filter_map(|(nth, said)| {
                let text = said.text.as_ref().filter(|text| !text.is_blank())?;
                Some((chosen.path(&format!("said[{nth}].text")), text.0.as_str()))
            })
            .collect()
    }

    /// The child's words that a document about the chosen talk shows: confirmed, and put on the paper. Where nobody said
    /// so they stay off it: a line that nobody decided on is not printed.
    pub(super) fn said_on_paper(&self) -> Vec<(String, &'a str)> {
        let Some(chosen) = self
            .meeting
            .filter(|_| self.request.kind.is_after() && self.version == Version::Full)
        else {
            return Vec::new();
        };
        let said = chosen.meeting.said.iter().enumerate();
        said.filter(|(_, said)| said.confirmed == Some(true) && said.on_paper == Some(true))
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

    /// The meeting a neutral version may show: one in the future that is not secret.
    pub(super) fn neutral_meeting(&self) -> Option<Chosen<'a>> {
        if self.is_called_off() {
            return self.next_talk().filter(|_| self.answers.parents_know());
        }
        if self.request.kind.is_after() {
            return self.next_meeting().filter(|_| self.answers.parents_know());
        }
        self.meeting
            .filter(|_| self.answers.parents_know() && self.talk_ahead())
    }

    /// Whether the paper leaves the hands of the adviser or of a safe adult. A sheet of the talk does not, though it is neutral.
    pub(super) fn travels(&self) -> bool {
        let kind = self.request.kind;
        self.version == Version::Neutral && !kind.is_sheet()
            || kind.is_for_adults() && !kind.is_for_the_adviser()
            || self.answers.goes_home(kind)
    }

    /// Whether the child can be called or written to on the document's date.
    pub(super) fn contact_is_safe(&self) -> bool {
        self.answers
            .contact_is_safe(self.request.on, |person| who_may::is_safe_adult(&self.answers, person))
    }

    /// Whether the child may be asked to call the adviser on the document's date.
    pub(super) fn call_safe(&self) -> bool {
        self.answers
            .call_safe(self.request.on, |person| who_may::is_safe_adult(&self.answers, person))
    }

    /// Whether the document leaves the room or the adviser's hands: it is kept by somebody else, travels, or opens
    /// elsewhere. Then no word of an event may stand on it, whatever the answers say.
    pub(super) fn leaves_hands(&self) -> bool {
        let kind = self.request.kind;
        if kind.is_sheet() {
            return self.request.pocket;
        }
        let handed_over = self.answers.delivery() != crate::case::Delivery::ReadAloud && kind.is_paper();
        handed_over && !kind.is_for_adults()
            || kind.is_shared()
            || self.request.pocket
            || self.version == Version::Neutral
            || matches!(kind, Kind::AccessCard | Kind::AdviserCard | Kind::Screen)
    }

    /// Whether this is the full letter before the talk.
    pub(super) fn is_full_letter(&self) -> bool {
        self.request.kind == Kind::BeforeMeeting && self.version == Version::Full
    }
}

/// Everybody in a room who is in the case, with what they do.
pub(super) fn listed<'a>(case: &'a Case, room: &'a [InRoom]) -> impl Iterator<Item = (&'a Person, Option<Does>)> {
    room.iter().filter_map(|entry| {
        let id: &PersonId = entry.id.as_ref()?;
        Some((case.person(id)?, entry.does))
    })
}

/// The requested language (`da-DK` → `da`), or Danish if nothing exists in it; also whether it was missing.
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

/// The requested meeting, otherwise the earliest planned one on or after the date. If there is none, the first planned
/// one without a time, whose missing time then has a finding; otherwise the first without a state.
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

/// The requested meeting, otherwise the one that was moved or called off and of which the child still believes something
/// else.
fn chosen_moved<'a>(case: &'a Case, request: &Request) -> Option<Chosen<'a>> {
    let id = match &request.meeting {
        Some(id) => id,
        None => &meeting_news::untold(case)?.0.id,
    };
    case.meeting(id).map(|(index, meeting)| Chosen { index, meeting })
}

/// The requested meeting, otherwise the latest one held on or before the date.
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

/// `full` if read aloud or kept; if taken home, `full` only if the home is safe. A missing answer blocks anyway and
/// leaves `full` here, so that everything the full version needs is reported at once.
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
