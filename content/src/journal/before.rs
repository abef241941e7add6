//! The parts before the talk itself: the child, the meeting, who was there, bisidder and rights.

use super::{Sheet, name};
use crate::error::ContentError;
use domain::band;
use domain::case::{Attended, Does, Meeting, MeetingState, Person, Reaction, ToldHow};
use domain::document::{Origin, Span, Text};

impl Sheet<'_> {
    pub(super) fn child(&self) -> Result<Vec<Text>, ContentError> {
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

    pub(super) fn meeting(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
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
        // Only what the child was handed is written down as given, in the words of that letter.
        if let Some(place) = self.letter.and_then(place_of) {
            lines.push(self.own("meeting-place-given", &place)?);
        }
        if let Some(place) = self.only_planned(meeting, place_of) {
            lines.push(self.own("meeting-place-planned", &place)?);
        }
        let stands = match meeting.state {
            Some(MeetingState::Held) => None,
            Some(MeetingState::Cancelled) => Some("meeting-off"),
            _ if self.is_ahead(meeting) => Some("meeting-ahead"),
            _ => Some("meeting-not-held"),
        };
        if let Some(stands) = stands {
            lines.push(Text::ours(self.say(stands, &[])?));
        }
        if self.from_file {
            lines.push(Text::ours(self.say("meeting-from-file", &[])?));
        }
        if let Some(topics) = self.letter.and_then(topics_of) {
            lines.push(self.own("meeting-topics-given", &topics)?);
        }
        if let Some(topics) = self.only_planned(meeting, topics_of) {
            lines.push(self.own("meeting-topics-planned", &topics)?);
        }
        Ok(lines)
    }

    /// What is planned of a talk and does not stand so in the letter that the child was handed.
    fn only_planned(&self, meeting: &Meeting, of: fn(&Meeting) -> Option<String>) -> Option<String> {
        let given = self.letter.and_then(of);
        of(meeting).filter(|planned| Some(planned) != given.as_ref())
    }

    /// Who is or was there; for a held talk, under the names of that day.
    pub(super) fn room(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
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

    /// Barnets lov § 6: that the child was told of the right, when and how, and its answer.
    pub(super) fn bisidder(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
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

    pub(super) fn rights(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
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
}

/// The place of a talk, in the words to the child.
fn place_of(meeting: &Meeting) -> Option<String> {
    meeting.place.as_ref().map(|place| place.trimmed().to_owned())
}

/// The topics of a talk, in one line.
fn topics_of(meeting: &Meeting) -> Option<String> {
    let topics: Vec<&str> = meeting.topics.iter().map(|topic| topic.trimmed()).collect();
    (!topics.is_empty()).then(|| topics.join("; "))
}
