//! The parts about the outcome of the talk: what was agreed, what comes next, the checklist, and what the child was
//! given.

use super::{Sheet, name, own};
use crate::error::ContentError;
use domain::case::{AgreementState, CheckState, Meeting};
use domain::checklist::{self, Point};
use domain::document::{Text, Version};

impl Sheet<'_> {
    pub(super) fn agreements(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
        let mut lines = Vec::new();
        for promise in &self.case.agreements {
            let made_here = promise.made_in.as_ref() == Some(&meeting.id);
            let open = promise.is_open();
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

    pub(super) fn next(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
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
            // Who was not there is in no other list of the note.
            if let Some(role) = person.role {
                line.follow_with(Text::ours(format!("({})", self.code("role", role)?)));
            }
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
        if let Some(tonight) = closing.tonight {
            lines.push(Text::ours(self.say(&format!("tonight-is-{}", tonight.as_str()), &[])?));
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

    /// The points of the checklist, and how each was met.
    pub(super) fn settled(&self, meeting: &Meeting) -> Result<Vec<Text>, ContentError> {
        let mut lines = Vec::new();
        for listed in &meeting.checklist {
            let Some(point) = listed.point.as_ref().and_then(|name| Point::of(name.trimmed())) else {
                continue;
            };
            let why = listed.why.as_ref().map_or("", |why| why.trimmed());
            let day = listed.later_on.map(|day| self.day(day.0)).transpose()?;
            // What the note says further up is not said to be open, whoever forgot to tick it.
            let shown = checklist::is_shown(self.case, meeting, point);
            let stands = match listed.state {
                None | Some(CheckState::Later) if shown => self.say("settled-shown", &[])?,
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

    /// Everything the child was ever given: a colleague has to see it in any note.
    pub(super) fn papers(&self) -> Result<Vec<Text>, ContentError> {
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
}
