//! What a form of the workbench sent: the rest of the case, the fields by their paths, and the choices.

use super::room::{Which, make_room};
use crate::pipeline::Beside;
use app::pages::workbench::{CHOICES, Choices, Places};
use domain::actor::Confirmation;
use domain::document::{Kind, Version};
use domain::draft::Draft;
use domain::finding::Code;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Names of what a form sends besides the fields of the case and the choices ([`CHOICES`]): confirmations, buttons, and what it
/// carries along.
const BESIDE: [&str; 18] = [
    "base",
    "draft",
    "acknowledge",
    "look",
    "get",
    "start",
    "against",
    "keep",
    "go",
    "step",
    "stand",
    "talk",
    "window",
    "from",
    "saved",
    "apart",
    "again",
    "anew",
];

/// Whether what a form sends by this name is no field of the case.
pub(crate) fn is_no_field(name: &str) -> bool {
    CHOICES.contains(&name) || BESIDE.contains(&name)
}

/// What a form sent: the rest of the case, the fields by their paths, and the choices.
pub struct Sent {
    pub(super) draft: Draft,
    pub(super) base: Value,
    pub(super) places: Places,
    pub(super) choices: Choices,
    pub(super) fresh: bool,
    /// Whether the case is stored: its letter is about the talk that the form writes, whatever else lies ahead.
    pub(super) stored: bool,
    /// What is known beside the case; nothing of a case that is not stored.
    pub beside: Beside,
    /// What was confirmed in the case of words before; known only for stored cases.
    pub confirmed_before: Vec<Confirmation>,
    /// How many times the child had told of something when a form of a stored case asked for safety anew, if it did.
    told: Option<usize>,
}

impl Sent {
    /// An empty form.
    #[must_use]
    pub fn new() -> Sent {
        let mut sent = Sent::case(json!({"format": "case/1"}), "");
        sent.fresh = true;
        sent
    }

    /// A whole case, as a file or an example gave it, on a date (blank: today).
    #[must_use]
    pub fn case(base: Value, on: &str) -> Sent {
        Sent::over(base, on, Which::OnOrAfter(on))
    }

    /// A stored case, for a paper of this kind. The letter before a talk is about one that has not begun.
    #[must_use]
    pub fn of_stored(case: Value, kind: Kind) -> Sent {
        let mut sent = Sent::over(case, "", which(kind));
        sent.stored = true;
        sent
    }

    fn over(mut base: Value, on: &str, talk: Which<'_>) -> Sent {
        let choices = Choices {
            kind: Kind::BeforeMeeting,
            version: None,
            decision: String::new(),
            notice: String::new(),
            share: String::new(),
            basis: String::new(),
            needs: [String::new(), String::new()],
            draft: false,
            adult: false,
            on: on.to_owned(),
            confirmed: Vec::new(),
            seen: BTreeMap::new(),
        };
        let places = make_room(&mut base, talk, None);
        Sent {
            draft: Draft::over(base.clone()),
            base,
            places,
            choices,
            fresh: false,
            stored: false,
            beside: Beside::default(),
            confirmed_before: Vec::new(),
            told: None,
        }
    }

    /// A saved draft about a talk (blank: the next one), over the stored case as it was when the draft was begun.
    #[must_use]
    pub fn draft(mut case: Value, draft: &Draft, talk: &str) -> Sent {
        let places = make_room(&mut case, Which::NotBegun, Some(talk));
        let mut sent = Sent::over(case, "", Which::OnOrAfter(""));
        sent.stored = true;
        sent.places = places;
        sent.draft = draft.over_another(sent.base.clone());
        sent
    }

    /// What a form of a stored case sent, over that case as the page showed it. Only the form's own fields are taken.
    #[must_use]
    pub fn stored(mut case: Value, pairs: &[(String, String)]) -> Sent {
        let talk = pairs.iter().find(|(name, _)| name == "talk").map(|(_, id)| id.as_str());
        let places = make_room(&mut case, which(choices(pairs).kind), talk);
        let own = pairs.iter().filter(|(name, _)| places.writes(name));
        let draft = Draft::from_form(case.clone(), own.map(|(name, value)| (name, value)));
        let draft = asked_again(&draft, pairs);
        let told = pairs.iter().find(|(name, _)| name == "anew");
        Sent {
            draft,
            base: case,
            places,
            choices: choices(pairs),
            fresh: false,
            stored: true,
            beside: Beside::default(),
            confirmed_before: Vec::new(),
            told: told.and_then(|(_, told)| told.parse().ok()),
        }
    }

    /// The same, asking for another document.
    #[must_use]
    pub fn asking_for(mut self, kind: Kind) -> Sent {
        if kind.is_paper() && kind.is_letter() {
            self.choices.kind = kind;
        }
        self
    }

    /// The same, asking for a document about this decision; blank: about the latest.
    #[must_use]
    pub fn about(mut self, decision: &str) -> Sent {
        decision.clone_into(&mut self.choices.decision);
        self
    }

    /// The same, asking for an answer to this underretning; blank: to the latest.
    #[must_use]
    pub fn answering(mut self, notice: &str) -> Sent {
        notice.clone_into(&mut self.choices.notice);
        self
    }

    /// What was typed.
    #[must_use]
    pub fn typed(&self) -> &Draft {
        &self.draft
    }

    /// The choices besides the fields.
    #[must_use]
    pub fn choices(&self) -> &Choices {
        &self.choices
    }

    /// The places in the case that the form writes.
    #[must_use]
    pub fn places(&self) -> Places {
        self.places
    }

    /// The id of the meeting that the form writes.
    #[must_use]
    pub fn talk(&self) -> String {
        let id = self.base["meetings"][self.places.meeting]["id"].as_str();
        id.unwrap_or_default().to_owned()
    }

    /// The place of the meeting that the form writes.
    #[must_use]
    pub fn meeting(&self) -> usize {
        self.places.meeting
    }

    /// The case as JSON, as it would be read: the meeting without a second adviser or a bisidder that nobody named.
    #[must_use]
    pub fn case_json(&self) -> Value {
        without_the_empty(self).to_json()
    }

    /// The case as JSON with the safety answers that were typed, and with nothing else of what was.
    #[must_use]
    pub fn answers_json(&self) -> Value {
        self.draft.only("safety.").to_json()
    }

    /// How many times the child had told of something when this form asked for safety anew; `None` if it did not.
    #[must_use]
    pub fn told(&self) -> Option<usize> {
        self.told
    }

    /// What a form posted. A hidden field holds the rest of the case; every other field's name is its path.
    #[must_use]
    pub fn form(pairs: &[(String, String)]) -> Sent {
        let first = |name: &str| {
            pairs
                .iter()
                .find(|(key, _)| key == name)
                .map_or("", |(_, value)| value.as_str())
        };
        let mut base: Value = serde_json::from_str(first("base")).unwrap_or_else(|_| json!({"format": "case/1"}));
        let choices = choices(pairs);
        let places = make_room(&mut base, Which::OnOrAfter(&choices.on), None);
        // Choices and buttons are not fields of the case; a stored draft holds none of them.
        let typed = pairs.iter().filter(|(name, _)| !is_no_field(name));
        let draft = Draft::from_form(base.clone(), typed.map(|(name, value)| (name, value)));
        let draft = asked_again(&draft, pairs);
        Sent {
            draft,
            base,
            places,
            choices,
            fresh: false,
            stored: false,
            beside: Beside::default(),
            confirmed_before: Vec::new(),
            told: None,
        }
    }
}

/// Which talk of a stored case a paper of this kind is about, where none is named.
fn which(kind: Kind) -> Which<'static> {
    match kind {
        Kind::BeforeMeeting => Which::NotBegun,
        _ => Which::OnOrAfter(""),
    }
}

/// The draft without the answers that somebody wants to give anew. Only answers that can contradict each other are
/// emptied that way.
fn asked_again(draft: &Draft, pairs: &[(String, String)]) -> Draft {
    let asked = pairs.iter().filter(|(name, _)| name == "again");
    let asked = asked.map(|(_, field)| field.as_str());
    draft.without(asked.filter(|field| *field == "track" || field.starts_with("safety.")))
}

/// What was chosen besides the fields of the case.
fn choices(pairs: &[(String, String)]) -> Choices {
    let first = |name: &str| {
        let found = pairs.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.as_str())
    };
    Choices {
        kind: first("document")
            .parse()
            .ok()
            .filter(|kind: &Kind| kind.is_letter() && kind.is_paper())
            .unwrap_or(Kind::BeforeMeeting),
        version: match first("version") {
            "full" => Some(Version::Full),
            "neutral" => Some(Version::Neutral),
            _ => None,
        },
        decision: first("decision").trim().to_owned(),
        notice: first("notice").trim().to_owned(),
        share: first("share").trim().to_owned(),
        basis: first("basis").trim().to_owned(),
        needs: ["needs-before", "needs-after"].map(|name| first(name).trim().to_owned()),
        draft: first("draft") == "yes",
        adult: first("audience") == "adult",
        on: first("on").trim().to_owned(),
        confirmed: ticked(pairs).map(|(code, _)| code).collect(),
        seen: ticked(pairs)
            .filter_map(|(code, seen)| Some((code, seen?.to_owned())))
            .collect(),
    }
}

/// The ticks under what has to be confirmed: a code, and where it is about words, which (`code:words`).
fn ticked(pairs: &[(String, String)]) -> impl Iterator<Item = (Code, Option<&str>)> {
    let ticks = pairs.iter().filter(|(key, _)| key == "acknowledge");
    ticks.filter_map(|(_, value)| match value.split_once(':') {
        Some((code, seen)) => Some((code.parse().ok()?, Some(seen))),
        None => Some((value.parse().ok()?, None)),
    })
}

impl Default for Sent {
    fn default() -> Sent {
        Sent::new()
    }
}

/// Takes a second adviser or a bisidder without a name out of the meeting. The entry among the people stays, so that no
/// index moves.
pub(super) fn without_the_empty(sent: &Sent) -> Draft {
    let (case, places) = (sent.draft.to_json(), sent.places);
    let mut base = sent.base.clone();
    for at in [places.second, places.bisidder] {
        let entry = &case["people"][at];
        if at == places.adviser || entry["first_name"].as_str().is_some_and(|name| !name.trim().is_empty()) {
            continue;
        }
        if let (Some(id), Some(meeting)) = (
            entry["id"].as_str(),
            base["meetings"].get_mut(places.meeting).and_then(Value::as_object_mut),
        ) {
            forget(meeting, id);
        }
    }
    sent.draft.over_another(base)
}

fn forget(meeting: &mut Map<String, Value>, id: &str) {
    for key in ["people", "bisidders"] {
        if let Some(entries) = meeting.get_mut(key).and_then(Value::as_array_mut) {
            entries.retain(|entry| entry["id"].as_str().or(entry.as_str()) != Some(id));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_no_field_of_the_case() {
        let form = |pairs: &[(&str, &str)]| {
            let owned = pairs
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            Sent::form(&owned.collect::<Vec<_>>())
        };
        for name in CHOICES {
            assert_eq!(form(&[(name, "x")]).typed(), form(&[]).typed(), "{name}");
        }
        assert_ne!(form(&[("child.school", "x")]).typed(), form(&[]).typed());
    }
}
