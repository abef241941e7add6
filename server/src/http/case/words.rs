//! A case in words, for adults' pages: codes, names and events.

use crate::error::HttpError;
use crate::http::fields::code_of;
use crate::http::staff::name_of;
use crate::http::words_of_child::age_and_number;
use crate::http::words_of_time::Clock;
use crate::state::AppState;
use app::pages::child::Paper;
use domain::actor::Actor;
use domain::case::{Case, Day, Person, Words as Own};
use domain::document::{Audience, Kind, Version};
use domain::event::{CaseState, HandedOver, MadeDocument, Recorded, UserId};
use serde::Serialize;

/// The child's first name.
#[must_use]
pub fn name(case: &Case) -> String {
    case.child
        .as_ref()
        .and_then(|child| child.first_name.as_ref())
        .map(|name| name.0.clone())
        .unwrap_or_default()
}

/// Somebody as a list offers them: their id and first name. Nobody without a name is offered.
pub(super) fn named(person: &Person) -> Option<(String, String)> {
    Some((person.id.to_string(), person.first_name.as_ref()?.0.clone()))
}

/// Own words as a field shows them; blank if there are none.
#[must_use]
pub fn plain(words: Option<&Own>) -> String {
    words.map(|words| words.trimmed().to_owned()).unwrap_or_default()
}

/// A line of the parts that are not blank, with a dot between them.
pub(crate) fn line<const N: usize>(parts: [Option<String>; N]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// Who did something: a colleague, the child, or the command line.
///
/// # Errors
/// If the store does not answer.
pub async fn who(app: &AppState, by: &Actor) -> Result<String, HttpError> {
    if *by == Actor::child() {
        return Ok(app.out.say("by-child", &[]));
    }
    if *by == Actor::command_line() {
        return Ok(app.out.say("by-import", &[]));
    }
    name_of(app, &UserId::from(by.0.as_str())).await
}

/// Codes of the case in words.
pub struct Words<'a> {
    app: &'a AppState,
    clock: &'a Clock<'a>,
}

impl<'a> Words<'a> {
    /// Words in which times are relative to a clock.
    #[must_use]
    pub fn new(app: &'a AppState, clock: &'a Clock<'a>) -> Words<'a> {
        Words { app, clock }
    }

    pub(super) fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.app.out.say(key, args)
    }

    /// The sentence `PREFIX-CODE` of a code such as `first-talk`; blank for none.
    #[must_use]
    pub fn code<T: Serialize>(&self, prefix: &str, value: Option<T>) -> String {
        code_of(value)
            .map(|code| self.say(&format!("{prefix}-{code}"), &[]))
            .unwrap_or_default()
    }

    /// A meeting: what it is, and when.
    #[must_use]
    pub fn meeting_line(&self, meeting: &domain::case::Meeting) -> String {
        let when = meeting.starts_at.map(|at| self.clock.local(at.0));
        let parts = [Some(self.code("meeting", meeting.kind)), when];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// Age and case number.
    pub(super) fn about(&self, case: &Case) -> String {
        let born = case.child.as_ref().and_then(|child| child.birth_date);
        let number = case.reference.as_ref().map(|number| number.0.as_str());
        line(age_and_number(self.app, self.clock, born, number))
    }

    /// Steps that can be added, by code and name: those of the case's track in its order, then all others.
    #[must_use]
    pub fn steps_to_add(&self, case: &Case) -> Vec<(String, String)> {
        let pack = self.app.pipeline.content().pack_or_generic(case.municipality.as_ref());
        let plan = pack
            .as_ref()
            .zip(case.track)
            .and_then(|(pack, track)| Some(pack.track(track)?.words().collect::<Vec<_>>()));
        let mut steps = plan.unwrap_or_default();
        let others = content::timeline::STEPS.into_iter();
        let others: Vec<_> = others.filter(|step| !steps.contains(step)).collect();
        steps.extend(others);
        steps
            .into_iter()
            .filter_map(|word| Some((code_of(word)?, self.step(case, word))).filter(|(_, name)| !name.is_empty()))
            .collect()
    }

    /// The name of a step, as the municipality's pack has it.
    #[must_use]
    pub fn step(&self, case: &Case, word: domain::case::StepWord) -> String {
        let pack = self.app.pipeline.content().pack_or_generic(case.municipality.as_ref());
        pack.and_then(|pack| Some(pack.step(word)?.name.clone()))
            .unwrap_or_default()
    }

    pub(super) fn paper(&self, state: &CaseState, made: &MadeDocument) -> Paper {
        Paper {
            id: made.document.to_string(),
            what: self.what(made),
            draft: made.draft,
            ground: made.basis.map(|basis| {
                let ground = self.say(&format!("option-basis-{}", basis.as_str()), &[]);
                self.say("paper-ground", &[("ground", &ground)])
            }),
            when: self.say("paper-made", &[("day", &self.clock.day(made.on.0))]),
            given: state
                .handed_over
                .iter()
                .filter(|given| given.document == made.document)
                .map(|given| self.given(state, given))
                .collect(),
            forms: match (made.kind, made.audience) {
                (_, Audience::Adult) => &[],
                (Kind::Timeline, _) if made.version == Version::Full => {
                    &[("a3", "act-poster"), ("pocket", "act-pocket"), ("cards", "act-cards")]
                }
                // A page that may travel shows no place, and so has no cards.
                (Kind::Timeline, _) => &[("a3", "act-poster"), ("pocket", "act-pocket")],
                (Kind::Rights, _) => &[("a3", "act-poster"), ("cards", "act-cards")],
                (Kind::AdviserCard, _) => &[("cards", "act-cards")],
                (Kind::TakeHome, _) => &[("pocket", "act-pocket")],
                _ => &[],
            },
        }
    }

    /// What a document is: its kind, for whom, which version.
    #[must_use]
    pub fn what(&self, made: &MadeDocument) -> String {
        let kind = self.say(&format!("kind-{}", made.kind.as_str()), &[]);
        let version = match (made.audience, made.version) {
            (Audience::Adult, _) => "for-adult",
            (Audience::Child, Version::Full) => "version-full",
            (Audience::Child, Version::Neutral) => "version-neutral",
        };
        let draft = made.draft.then(|| self.say("version-draft", &[]));
        line([Some(kind), Some(self.say(version, &[])), draft])
    }

    fn given(&self, state: &CaseState, given: &HandedOver) -> String {
        let how = self.code("handed", Some(given.how));
        let keeper = given
            .kept_by
            .as_ref()
            .and_then(|id| state.case.people.iter().find(|person| person.id == *id))
            .and_then(|person| person.first_name.as_ref())
            .map(|name| self.say("handed-keeper", &[("name", &name.0)]));
        let went = given.went.as_ref().map(|went| went.trimmed().to_owned());
        line([Some(how), keeper, Some(self.clock.day(given.on.0)), went])
    }

    /// The sentence that the journal has a note.
    #[must_use]
    pub fn kept(&self, on: Day) -> String {
        self.say("journal-kept", &[("day", &self.clock.day(on.0))])
    }

    /// One event in a sentence.
    #[must_use]
    pub fn happened(&self, recorded: &Recorded, who: &str) -> String {
        self.say(&format!("event-{}", recorded.event.name()), &[("who", who)])
    }
}
