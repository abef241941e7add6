//! What is told of a place besides its caption and its day: who does it, who decides, what the child can do there.

use super::{InFork, Named, fill, say};
use crate::error::ContentError;
use crate::sentences::{Fill, Voice};
use domain::case::StepWord;
use domain::document::{Origin, Text};
use domain::timeline::Stands;
use std::collections::BTreeMap;

/// What is told of a place, a line each.
#[derive(Clone, Debug)]
pub struct Lines {
    /// The lines in reading order.
    pub texts: Vec<Text>,
    /// Which of them says who does it, counted from 0.
    pub who: Option<usize>,
}

impl Named {
    /// What else is told of it, a line each; after the last way of a fork, that it can become something else. `in_fork`: where
    /// it stands in its fork. `then`: whether another place was told already as what comes next.
    ///
    /// # Errors
    /// If a sentence is missing.
    pub fn lines(&self, voice: &Voice, key: &str, in_fork: InFork, then: bool) -> Result<Lines, ContentError> {
        let mut ends: Vec<(&str, BTreeMap<String, Fill>)> = Vec::new();
        if self.fresh {
            ends.push(("fresh", BTreeMap::new()));
        }
        let waits = self.stands == Stands::Waiting;
        if self.is_open {
            ends.push(("no-day", BTreeMap::new()));
        }
        if let Some(what) = self.waiting_for.as_ref().filter(|_| waits && !self.is_young) {
            ends.push(("waiting-for", fill("waiting-for", what, Origin::Own)));
        }
        for end in self.decides() {
            // The youngest are not told who decides.
            if voice.has(&format!("{key}-{end}")) {
                ends.push((end, BTreeMap::new()));
            }
        }
        if self.word == StepWord::Decision && matches!(self.stands, Stands::Now | Stands::Next) {
            ends.push(("tells", BTreeMap::new()));
        }
        let ahead = matches!(self.stands, Stands::Now | Stands::Next | Stands::Waiting);
        // A talk says "we" of the two, and a decision who makes it: "I see to it" would say that one person decides.
        let says_who = matches!(self.word, StepWord::Talk | StepWord::Decision);
        // Nobody is the one who takes a child away, and a goodbye is nobody's job: neither by name nor as "I".
        let is_nobodys = matches!(
            self.word,
            StepWord::Placement | StepWord::Goodbye | StepWord::ReferredNoCase
        );
        let is_told = ahead && !is_nobodys;
        let mut who = None;
        if let Some(doer) = self.who.as_ref().filter(|_| is_told) {
            who = Some(ends.len());
            let end = if waits { "who-waits" } else { "who" };
            let mut fills = fill("person-first", &doer.first_name, Origin::Name);
            fills.insert("person-role".to_owned(), Fill::Choose(doer.role.to_owned()));
            ends.push((end, fills));
        } else if is_told && self.speaker_does && !says_who {
            who = Some(ends.len());
            ends.push((if waits { "me-waits" } else { "me" }, BTreeMap::new()));
        }
        if waits && !self.says_so_itself {
            ends.push(("not-forgotten", BTreeMap::new()));
        }
        if let Some(end) = self.can(then) {
            // Below ten there is no such line, and from thirteen the screen has its own (decision 0047).
            if voice.has(&format!("{key}-{end}")) {
                ends.push((end, BTreeMap::new()));
            }
        }
        if in_fork.last {
            ends.push(("fork", BTreeMap::new()));
        }
        let texts = ends
            .iter()
            .map(|(end, fills)| voice.say(&format!("{key}-{end}"), fills))
            .collect::<Result<_, _>>()?;
        Ok(Lines { texts, who })
    }

    /// What it is, in a few words for its card, which hold when it lies in the pocket too; none for what may come.
    ///
    /// # Errors
    /// If a sentence is broken.
    pub fn label(&self, voice: &Voice, key: &str) -> Result<Option<Text>, ContentError> {
        let key = crate::steps::forms::card(key, self.step);
        let is_sure = !matches!(self.stands, Stands::Maybe | Stands::OneOf) && !self.considered;
        (is_sure && voice.has(&key)).then(|| say(voice, &key)).transpose()
    }

    /// What it is in our own words, where its caption is somebody else's: for a wall, where those fall away.
    ///
    /// # Errors
    /// If a sentence is missing.
    pub fn usual(&self, voice: &Voice, key: &str) -> Result<Option<Text>, ContentError> {
        let is_own = self.waits_for().is_some();
        is_own.then(|| self.in_our_words(voice, key)).transpose()
    }

    /// What the child can do: where it is, and at what comes next. Once at each: the same words at every place would hide the
    /// way. True at every step, also while the police may still ask: it leads to questions, and asks for nothing that happened.
    fn can(&self, then: bool) -> Option<&'static str> {
        let is_told = self.is_whole && (self.featured || (self.stands == Stands::Next && !then));
        let end = match self.stands {
            _ if !is_told => return None,
            Stands::Waiting => "can-waiting",
            Stands::Now | Stands::Next if matches!(self.word, StepWord::Talk | StepWord::FollowUp) => "can-talk",
            Stands::Now => "can-now",
            Stands::Next => "can-next",
            Stands::Done | Stands::Maybe | Stands::OneOf => return None,
        };
        Some(end)
    }

    /// Who decides, and whether the child is heard before.
    fn decides(&self) -> impl Iterator<Item = &'static str> {
        let decided_by = match self.word {
            _ if self.stands == Stands::Done => None,
            // A decision says in its caption who decides.
            StepWord::Placement => Some("decides-municipality"),
            StepWord::PoliceInterview => Some("decides-police"),
            _ => None,
        };
        let asked = self.heard_first && !self.is_asked_first();
        decided_by.into_iter().chain(asked.then_some("heard-first"))
    }
}
