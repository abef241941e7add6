//! The parts about the talk: what the child said, when it was stopped, what was observed.

use super::{Sheet, own};
use crate::error::ContentError;
use domain::case::{Day, Disclosure, Meeting, Said, StopAnswer, StopSign};
use domain::document::{Origin, Span, Text};

impl Sheet<'_> {
    /// The child's words are only the lines that were read back and that it said yes to. A line not read back is the
    /// adviser's note, and a line the child said no to is struck: no words are attributed to the child falsely.
    pub(super) fn said(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
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

    /// What the child told that nobody had asked about, in its exact words: in this talk, or outside one since the talk
    /// before.
    pub(super) fn disclosed(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
        let day = |of: &Meeting| of.starts_at.map(|at| Day(at.0.date()));
        let next = |on: Day| {
            let after = self.case.meetings.iter().filter(|one| day(one) >= Some(on));
            after.min_by_key(|one| one.starts_at).map(|one| &one.id)
        };
        let of_this = |one: &&Disclosure| match &one.meeting {
            Some(id) => *id == meeting.id,
            None => one.on.and_then(next) == Some(&meeting.id),
        };
        let mut lines = Vec::new();
        for one in self.case.disclosures.iter().filter(of_this) {
            let key = format!("disclosed-{}", one.kind.unwrap_or_default().as_str());
            lines.push(match &one.words {
                Some(words) => self.own(&key, words.trimmed())?,
                None => Text::ours(self.say(&format!("{key}-unsaid"), &[])?),
            });
        }
        Ok(lines)
    }

    pub(super) fn stops(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
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

    /// What was seen and heard; its interpretation belongs elsewhere.
    pub(super) fn observed(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
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
}
