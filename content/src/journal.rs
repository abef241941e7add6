//! The note for the municipality's own journal (N39): the same headings in the same order every time, from the same
//! fields, so that a colleague who reads it finds what they look for and sees what nobody noted.
//!
//! It is made from the case itself and not from what the gate released: it is written for the adviser and holds what
//! a child must never read. Nothing but the adviser's pages and `render` makes one.

use crate::Content;
use crate::error::ContentError;
use crate::sentences::Voice;
use crate::time::Times;
use domain::band::{self, Band};
use domain::case::{
    AgreementState, Attended, Case, CheckState, Does, LocalTime, Meeting, MeetingId, MeetingState, Person, PersonId,
    Reaction, Said, StopAnswer, StopSign, ToldHow,
};
use domain::checklist::Point;
use domain::document::{
    Audience, Block, Document, Format, Item, Kind, Origin, ReleaseRecord, Role, Span, Text, Version,
};
use domain::event::{Correction, Held};
use domain::language::Language;
use jiff::civil::{Date, DateTime};
use serde::Serialize;
use std::sync::Arc;

/// The meeting that a note is about where none was named: the last one held, else the last one there is.
#[must_use]
pub fn meeting_of(case: &Case) -> Option<&Meeting> {
    let held = case.latest_held().map(|(_, meeting)| meeting);
    held.or_else(|| case.meetings.iter().max_by_key(|meeting| meeting.starts_at))
}

/// What a note is written from.
pub struct Noted<'a> {
    /// The case.
    pub case: &'a Case,
    /// What was put right of its held talks.
    pub corrections: &'a [Correction],
    /// Whether the talk was held before the case came here as a file: the note says so, since nobody here saw it.
    pub from_file: bool,
}

/// Writes the note about a meeting of the case.
///
/// # Errors
/// Where the language lacks a word.
pub fn note(content: &Content, noted: &Noted<'_>, meeting: &MeetingId, on: Date) -> Result<Document, ContentError> {
    let language = Language::danish();
    let tag = language.primary();
    let voice = content.voice(
        &["journal-note.ftl".into(), "staff.ftl".into(), "pages.ftl".into()],
        &tag,
    )?;
    let case = noted.case;
    let mut sheet = Sheet {
        case,
        corrections: noted.corrections,
        from_file: noted.from_file,
        voice,
        times: Times::new(content, &tag)?,
        on,
        blocks: Vec::new(),
    };
    sheet.write(meeting)?;
    let title = sheet.say("title", &[])?;
    let band = case.child.as_ref().and_then(|child| child.birth_date);
    Ok(Document {
        format: Format::V1,
        kind: Kind::JournalNote,
        version: Version::Full,
        audience: Audience::Adult,
        band: band.map_or(Band::Ten, |born| Band::for_age(band::age_on(born.0, on))),
        direction: language.direction(),
        language,
        on,
        title,
        explained: Vec::new(),
        release: ReleaseRecord {
            confirmed: Vec::new(),
            content_version: content.version()?,
            law_date: content.law_date()?,
        },
        blocks: sheet.blocks,
    })
}

struct Sheet<'a> {
    case: &'a Case,
    corrections: &'a [Correction],
    from_file: bool,
    voice: Arc<Voice>,
    times: Times,
    on: Date,
    blocks: Vec<Block>,
}

type Written = Result<(), ContentError>;

impl Sheet<'_> {
    fn write(&mut self, meeting: &MeetingId) -> Written {
        let nothing = Meeting::default();
        let case = self.case;
        let meeting = case.meetings.iter().find(|one| one.id == *meeting).unwrap_or(&nothing);
        self.heading(1, "title")?;
        self.part("child", self.child()?)?;
        self.part("meeting", self.meeting(meeting)?)?;
        self.part("room", self.room(meeting)?)?;
        self.part("bisidder", self.bisidder(meeting)?)?;
        self.part("rights", self.rights(meeting)?)?;
        self.part("said", self.said(meeting)?)?;
        self.part("stops", self.stops(meeting)?)?;
        self.part("observed", self.observed(meeting)?)?;
        self.part("agreements", self.agreements(meeting)?)?;
        self.part("next", self.next(meeting)?)?;
        self.part("settled", self.settled(meeting)?)?;
        self.part("papers", self.papers()?)?;
        let corrected = self.corrected(&meeting.id)?;
        if !corrected.is_empty() {
            self.part("corrected", corrected)?;
        }
        let made = self.say("made", &[("day", &self.day(self.on)?)])?;
        self.blocks.push(Block::Paragraph {
            id: "made".into(),
            role: Role::Note,
            picture: None,
            text: Text::ours(made),
        });
        Ok(())
    }

    fn child(&self) -> Result<Vec<Text>, ContentError> {
        let child = self.case.child.as_ref();
        let name = child
            .and_then(|child| child.first_name.as_ref())
            .map_or("", |name| &name.0);
        let mut lines = Vec::new();
        if !name.is_empty() {
            lines.push(self.own("child-name", name)?);
        }
        if let Some(born) = child.and_then(|child| child.birth_date) {
            let years = band::age_on(born.0, self.on).to_string();
            lines.push(Text::ours(self.say("child-years", &[("years", &years)])?));
        }
        if let Some(number) = &self.case.reference {
            lines.push(self.own("child-number", &number.0)?);
        }
        Ok(lines)
    }

    fn meeting(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
        let mut lines = Vec::new();
        if let Some(kind) = meeting.kind {
            let kind = self.code("meeting", kind)?;
            lines.push(Text::ours(self.say("meeting-kind", &[("kind", &kind)])?));
        }
        if let Some(at) = meeting.started_at.or(meeting.starts_at) {
            let (from, day) = (self.times.clock(at.0.time())?, self.day(at.0.date())?);
            lines.push(Text::ours(match meeting.ended_at {
                Some(end) => {
                    let to = self.times.clock(end.0.time())?;
                    self.say("meeting-from-to", &[("day", &day), ("from", &from), ("to", &to)])?
                }
                None => self.say("meeting-at", &[("day", &day), ("from", &from)])?,
            }));
        }
        if let Some(place) = &meeting.place {
            lines.push(self.own("meeting-place", place.trimmed())?);
        }
        if meeting.state != Some(MeetingState::Held) {
            lines.push(Text::ours(self.say("meeting-not-held", &[])?));
        }
        if self.from_file {
            lines.push(Text::ours(self.say("meeting-from-file", &[])?));
        }
        for topic in &meeting.topics {
            lines.push(self.own("meeting-topic", topic.trimmed())?);
        }
        Ok(lines)
    }

    /// What stood wrong and was put right: what stood there, what stands there now, when and why.
    fn corrected(&self, meeting: &MeetingId) -> Result<Vec<Text>, ContentError> {
        let mut lines = Vec::new();
        for correction in self.corrections.iter().filter(|one| one.meeting == *meeting) {
            let day = self.day(correction.at.0.date())?;
            let what = self.say(held_key(&correction.was), &[])?;
            let mut line = Text::ours(self.say("corrected-on", &[("day", &day), ("what", &what)])?);
            line.follow_with(self.own("corrected-was", &self.held(&correction.was)?)?);
            line.follow_with(self.own("corrected-now", &self.held(&correction.now)?)?);
            line.follow_with(self.own("corrected-why", correction.why.trimmed())?);
            lines.push(line);
        }
        Ok(lines)
    }

    /// What a held talk says in one place, in words.
    fn held(&self, held: &Held) -> Result<String, ContentError> {
        let clock = |at: Option<LocalTime>| at.map(|at| self.times.clock(at.0.time())).transpose();
        Ok(match held {
            Held::Attended(people) => {
                let names = people
                    .iter()
                    .filter_map(|one| one.name.as_ref())
                    .map(|name| name.trimmed());
                names.collect::<Vec<_>>().join(", ")
            }
            Held::Times { started_at, ended_at } => {
                let times = [clock(*started_at)?, clock(*ended_at)?];
                times.into_iter().flatten().collect::<Vec<_>>().join(" – ")
            }
            Held::Line { text, .. } => text.trimmed().to_owned(),
            Held::Told { told, .. } => {
                let nothing = Meeting {
                    told: vec![told.clone()],
                    ..Meeting::default()
                };
                self.rights(&nothing)?.first().map(Text::plain).unwrap_or_default()
            }
            Held::Offered(offered) => {
                let answer = offered.as_ref().and_then(|offered| offered.answer.as_ref());
                answer.map(|answer| answer.trimmed().to_owned()).unwrap_or_default()
            }
            Held::Observed { observed, .. } => {
                let text = observed.text.as_ref();
                text.map(|text| text.trimmed().to_owned()).unwrap_or_default()
            }
        })
    }

    /// Who is there, or was: of a talk that was held as they were named on that day, whatever they are called now.
    fn room(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
        let mut lines = Vec::new();
        for person in &Attended::of(self.case, meeting) {
            let known = Person {
                first_name: person.name.clone(),
                role: person.role,
                ..Person::default()
            };
            if known.first_name.is_none() && known.role.is_none() {
                continue;
            }
            let held = meeting.state == Some(MeetingState::Held);
            let does = match (person.does, held) {
                (Some(Does::Talks), true) => "does-talks",
                (Some(Does::Writes), true) => "does-writes",
                (Some(Does::Interprets), true) => "does-interprets",
                (Some(Does::Supports), true) => "does-supports",
                (Some(Does::Talks), false) => "will-talk",
                (Some(Does::Writes), false) => "will-write",
                (Some(Does::Interprets), false) => "will-interpret",
                (Some(Does::Supports), false) => "will-support",
                (None, _) => "does-there",
            };
            let role = known.role.map(|role| self.code("role", role)).transpose()?;
            let role = role.unwrap_or_default();
            lines.push(Text(vec![
                name(&known),
                Span {
                    text: self.say(does, &[("role", &role)])?,
                    of: Origin::Ours,
                },
            ]));
        }
        Ok(lines)
    }

    /// Barnets lov § 6: that the child was told of the right, when and how, and what it answered.
    fn bisidder(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
        let mut lines = Vec::new();
        if let Some(offered) = &meeting.bisidder_offered {
            lines.push(match offered.on {
                Some(day) => Text::ours(self.say("bisidder-offered", &[("day", &self.day(day.0)?)])?),
                None => Text::ours(self.say("bisidder-offered-once", &[])?),
            });
            if let Some(by) = offered.by.as_ref().and_then(|id| self.person(id)) {
                lines.push(self.own("bisidder-by", &name(by).text)?);
            }
            if let Some(how) = &offered.how {
                lines.push(self.own("bisidder-how", how.trimmed())?);
            }
            if let Some(answer) = &offered.answer {
                lines.push(self.own("bisidder-answer", answer.trimmed())?);
            }
        }
        for id in &meeting.bisidders {
            if let Some(person) = self.person(id) {
                lines.push(self.own("bisidder-who", &name(person).text)?);
            }
        }
        Ok(lines)
    }

    fn rights(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
        let mut lines = Vec::new();
        for told in &meeting.told {
            let Some(right) = &told.right else { continue };
            let right = self.say(&format!("right-{right}"), &[])?;
            let how = match told.how {
                Some(ToldHow::Said) => "told-said",
                Some(ToldHow::ShownCard) => "told-shown-card",
                Some(ToldHow::Practised) => "told-practised",
                None => "told-somehow",
            };
            let reaction = match told.reaction {
                Some(Reaction::Understood) => "took-understood",
                Some(Reaction::NotSure) => "took-not-sure",
                Some(Reaction::NotUnderstood) => "took-not-understood",
                Some(Reaction::Declined) => "took-declined",
                None => "took-unsaid",
            };
            let args = [("how", self.say(how, &[])?), ("reaction", self.say(reaction, &[])?)];
            let args = [("right", right.as_str()), ("how", &args[0].1), ("reaction", &args[1].1)];
            lines.push(Text::ours(self.say("right-told", &args)?));
        }
        Ok(lines)
    }

    /// The child's own words are what it heard read back and said yes to. What was not read back is the adviser's note, and a
    /// line the child said no to is struck: nothing is put in its mouth.
    fn said(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
        let words = |said: &&Said| said.text.is_some();
        let mut lines = Vec::new();
        for said in meeting.said.iter().filter(words) {
            let text = said.text.as_ref().map_or("", |text| text.trimmed());
            lines.push(match said.confirmed {
                Some(true) => Text(vec![
                    Span {
                        text: self.say("said-quote", &[("words", text)])?,
                        of: Origin::Own,
                    },
                    Span {
                        text: format!(" {}", self.say("said-confirmed", &[])?),
                        of: Origin::Ours,
                    },
                ]),
                Some(false) => Text::ours(self.say("said-struck", &[])?),
                None => self.own("said-not-read-back", text)?,
            });
        }
        Ok(lines)
    }

    /// What the talk had to settle, and how each point was met.
    fn settled(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
        let mut lines = Vec::new();
        for listed in &meeting.checklist {
            let Some(point) = listed.point.as_ref().and_then(|name| Point::of(name.trimmed())) else {
                continue;
            };
            let why = listed.why.as_ref().map_or("", |why| why.trimmed());
            let day = listed.later_on.map(|day| self.day(day.0)).transpose()?;
            let stands = match listed.state {
                None => self.say("settled-open", &[])?,
                Some(CheckState::Done) => self.say("settled-done", &[])?,
                Some(CheckState::NotPossible) => self.say("settled-not-possible", &[])?,
                Some(CheckState::Later) => self.say("settled-later", &[("day", day.as_deref().unwrap_or_default())])?,
            };
            let mut line = Text::ours(format!(
                "{}: {stands}",
                self.say(&format!("point-{}", point.as_str()), &[])?
            ));
            if !why.is_empty() {
                line.follow_with(Text(vec![own(why)]));
            }
            if let Some(section) = point.section() {
                line.follow_with(Text::ours(self.say("settled-section", &[("section", section)])?));
            }
            lines.push(line);
        }
        Ok(lines)
    }

    fn stops(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
        let mut lines = Vec::new();
        for stop in &meeting.stops {
            let at = stop.at.map(|at| self.times.clock(at.0.time())).transpose()?;
            let mut line = Text::ours(match &at {
                Some(clock) => self.say("stop-at", &[("clock", clock)])?,
                None => self.say("stop", &[])?,
            });
            match &stop.kind {
                Some(StopSign::Pressed(kind)) => {
                    let key = format!("stop-{}", kind.as_str());
                    line = Text::ours(match &at {
                        Some(clock) => self.say(&format!("{key}-at"), &[("clock", clock)])?,
                        None => self.say(&key, &[])?,
                    });
                }
                Some(StopSign::OwnWords(sign)) => line.follow_with(self.own("stop-sign", sign.trimmed())?),
                None => {}
            }
            if let Some(heard) = stop.heard_at {
                let clock = self.times.clock(heard.0.time())?;
                line.follow_with(Text::ours(self.say("stop-heard", &[("clock", &clock)])?));
            }
            match &stop.answer {
                Some(StopAnswer::Chosen(choice)) => {
                    let key = format!("stop-chose-{}", choice.as_str());
                    line.follow_with(Text::ours(self.say(&key, &[])?));
                }
                Some(StopAnswer::OwnWords(words)) => line.follow_with(self.own("stop-answer", words.trimmed())?),
                None => {}
            }
            lines.push(line);
        }
        Ok(lines)
    }

    /// What was seen and heard; what it may mean is written elsewhere.
    fn observed(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
        let mut lines = Vec::new();
        for seen in &meeting.observed {
            let Some(text) = &seen.text else { continue };
            let mut line = Text(vec![own(text.trimmed())]);
            if let Some(context) = &seen.context {
                line.follow_with(self.own("observed-where", context.trimmed())?);
            }
            if let Some(at) = seen.at {
                let at = self.moment(at.0)?;
                line.follow_with(Text::ours(self.say("observed-when", &[("when", &at)])?));
            }
            lines.push(line);
        }
        if !lines.is_empty() {
            lines.push(Text::ours(self.say("observed-apart", &[])?));
        }
        Ok(lines)
    }

    fn agreements(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
        let mut lines = Vec::new();
        for promise in &self.case.agreements {
            let made_here = promise.made_in.as_ref() == Some(&meeting.id);
            let open = matches!(promise.state, None | Some(AgreementState::Open));
            let Some(what) = promise.what.as_ref().filter(|_| made_here || open) else {
                continue;
            };
            let mut line = Text(vec![own(what.trimmed())]);
            let who = promise
                .who
                .as_ref()
                .and_then(|id| self.person(id))
                .map(|person| name(person).text);
            if let Some(who) = who {
                line.follow_with(self.own("agreement-who", &who)?);
            }
            let stands = match (promise.state, promise.by, promise.kept_on) {
                (Some(AgreementState::Kept), _, Some(on)) => {
                    self.say("promise-was-kept", &[("day", &self.day(on.0)?)])?
                }
                (Some(state), _, _) if !open => self.code("promise-state", state)?,
                (_, Some(by), _) => self.say("agreement-by", &[("day", &self.day(by.0)?)])?,
                _ => self.say("agreement-open", &[])?,
            };
            line.follow_with(Text::ours(format!("({stands})")));
            lines.push(line);
        }
        Ok(lines)
    }

    fn next(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
        let mut lines = Vec::new();
        if let Some(after) = &meeting.after {
            if let Some(text) = &after.text {
                lines.push(Text(vec![own(text.trimmed())]));
            }
            if let Some(day) = after.hear_on {
                lines.push(Text::ours(self.say("next-hears", &[("day", &self.day(day.0)?)])?));
            }
        }
        let Some(closing) = &meeting.closing else {
            return Ok(lines);
        };
        for further in &closing.takes_further {
            let Some(what) = &further.what else { continue };
            let mut line = self.own("next-further", what.trimmed())?;
            if let Some(to) = &further.to {
                line.follow_with(self.own("next-to", to.trimmed())?);
            }
            lines.push(line);
        }
        for tell in &closing.tell {
            let Some(person) = tell.who.as_ref().and_then(|id| self.person(id)) else {
                continue;
            };
            let mut line = self.own("next-told", &name(person).text)?;
            if let Some(on) = tell.on {
                line.follow_with(Text::ours(self.say("next-told-on", &[("day", &self.day(on.0)?)])?));
            }
            lines.push(line);
        }
        for unknown in &closing.unknown {
            let Some(what) = &unknown.what else { continue };
            let mut line = self.own("next-unknown", what.trimmed())?;
            if let Some(by) = unknown.hear_by {
                line.follow_with(Text::ours(self.say("next-hears", &[("day", &self.day(by.0)?)])?));
            }
            lines.push(line);
        }
        if let Some(next) = &closing.next_meeting {
            let at = self.case.meetings.iter().find(|one| one.id == *next);
            if let Some(at) = at.and_then(|one| one.starts_at) {
                let at = self.moment(at.0)?;
                lines.push(Text::ours(self.say("next-meeting", &[("when", &at)])?));
            }
        }
        Ok(lines)
    }

    /// Everything the child ever got: a colleague has to see it in any note.
    fn papers(&self) -> Result<Vec<Text>, ContentError> {
        let mut lines = Vec::new();
        for given in &self.case.documents {
            let Some(kind) = &given.kind else { continue };
            let kind = self.say(&format!("kind-{}", kind.0), &[])?;
            let version = match given.version {
                Some(Version::Neutral) => self.say("version-neutral", &[])?,
                _ => self.say("version-full", &[])?,
            };
            let day = given.on.map(|on| self.day(on.0)).transpose()?.unwrap_or_default();
            let how = given.how.as_ref().map_or("", |how| how.trimmed());
            let how = match how {
                "read-aloud" | "kept-by-safe-adult" | "taken-home" => self.say(&format!("handed-{how}"), &[])?,
                other => other.to_owned(),
            };
            let args = [
                ("kind", kind.as_str()),
                ("version", &version),
                ("day", &day),
                ("how", &how),
            ];
            let mut line = Text::ours(self.say("paper", &args)?);
            if let Some(went) = &given.went {
                line.follow_with(Text(vec![own(went.trimmed())]));
            }
            lines.push(line);
        }
        Ok(lines)
    }

    /// A heading and its lines. What nobody noted is said too: in a journal silence is read as "all was well".
    fn part(&mut self, key: &str, lines: Vec<Text>) -> Written {
        self.heading(2, &format!("part-{key}"))?;
        if lines.is_empty() {
            let text = Text::ours(self.say("not-noted", &[])?);
            self.blocks.push(Block::Paragraph {
                id: format!("{key}-none"),
                role: Role::Body,
                picture: None,
                text,
            });
            return Ok(());
        }
        let items = lines.into_iter().enumerate().map(|(at, text)| Item {
            id: format!("{key}-{at}"),
            text,
        });
        self.blocks.push(Block::List {
            id: key.to_owned(),
            items: items.collect(),
        });
        Ok(())
    }

    fn heading(&mut self, level: u8, key: &str) -> Written {
        let text = Text::ours(self.say(key, &[])?);
        self.blocks.push(Block::Heading {
            id: format!("heading-{key}"),
            level,
            text,
        });
        Ok(())
    }

    fn say(&self, key: &str, args: &[(&str, &str)]) -> Result<String, ContentError> {
        self.voice.phrase(key, args)
    }

    /// A code of the case by its sentence `PREFIX-CODE`.
    fn code<T: Serialize>(&self, prefix: &str, value: T) -> Result<String, ContentError> {
        let code = serde_json::to_value(value).ok();
        let code = code.as_ref().and_then(|code| code.as_str()).unwrap_or_default();
        self.say(&format!("{prefix}-{code}"), &[])
    }

    /// A label of ours, then somebody's own words.
    fn own(&self, key: &str, words: &str) -> Result<Text, ContentError> {
        let label = self.say(key, &[])?;
        let label = Span {
            text: format!("{label} "),
            of: Origin::Ours,
        };
        Ok(Text(vec![label, own(words)]))
    }

    fn day(&self, day: Date) -> Result<String, ContentError> {
        self.times.date(day, self.on)
    }

    fn moment(&self, at: DateTime) -> Result<String, ContentError> {
        let (day, clock) = (self.day(at.date())?, self.times.clock(at.time())?);
        self.say("when-moment", &[("day", &day), ("clock", &clock)])
    }

    fn person(&self, id: &PersonId) -> Option<&Person> {
        self.case.people.iter().find(|person| person.id == *id)
    }
}

fn own(words: &str) -> Span {
    Span {
        text: words.to_owned(),
        of: Origin::Own,
    }
}

/// As colleagues know somebody: the full name where there is one.
fn name(person: &Person) -> Span {
    let name = person.name.as_ref().or(person.first_name.as_ref());
    Span {
        text: name.map(|name| name.0.clone()).unwrap_or_default(),
        of: Origin::Name,
    }
}

/// The key of what a correction is about.
fn held_key(held: &Held) -> &'static str {
    match held {
        Held::Attended(_) => "corrected-attended",
        Held::Times { .. } => "corrected-times",
        Held::Line { .. } => "corrected-line",
        Held::Told { .. } => "corrected-told",
        Held::Offered(_) => "corrected-offered",
        Held::Observed { .. } => "corrected-observed",
    }
}
