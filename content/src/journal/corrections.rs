//! Corrections of held talks.

use super::Sheet;
use crate::error::ContentError;
use domain::case::{LocalTime, Meeting, MeetingId};
use domain::document::Text;
use domain::event::Held;

impl Sheet<'_> {
    /// Each correction: the former record, the new one, when and why.
    pub(super) fn corrected(&self, meeting: &MeetingId) -> Result<Vec<Text>, ContentError> {
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

    /// One record of a held talk, in words.
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
}

/// The key of the thing that a correction is about.
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
