//! The case as it stands, section by section.

use super::fields::{Field, json};
use super::{Sheet, Written};
use domain::access_request::{Weighed, in_meeting, in_person};
use domain::document::{Block, Text};
use serde_json::{Map, Value};

/// Facts of the case itself.
const BASICS: [&str; 10] = [
    "reference",
    "municipality",
    "track",
    "state",
    "opened_on",
    "earlier_support",
    "support_started_on",
    "closed_on",
    "closed_why",
    "siblings",
];

/// Who has the case, and since when.
const WHO: [&str; 6] = ["opened_by", "opened_at", "adviser", "second", "barred", "changed_at"];

/// What the first page or a section of its own says, or programs alone need.
const ELSEWHERE: [&str; 4] = ["id", "version", "corrections", "format"];

impl Sheet<'_> {
    pub(super) fn sections(&mut self) -> Written {
        let mut state = object(json(self.of.state));
        let mut case = object(state.remove("case").unwrap_or_default());
        ELSEWHERE
            .iter()
            .for_each(|name| drop((state.remove(*name), case.remove(*name))));
        self.basics(&mut case, &mut state)?;
        let contact = Weighed::SafeContact;
        self.part(
            "child",
            &[(&["child"], take(&mut case, "child"))],
            &self.weighed(&[contact, Weighed::Address]),
        )?;
        self.people(take(&mut case, "people"))?;
        let answers = [
            Weighed::Suspicion,
            Weighed::Police,
            Weighed::Address,
            Weighed::SafetyPlan,
        ];
        let parts = [
            (&["safety"][..], take(&mut case, "safety")),
            (&["safety_plan"], take(&mut case, "safety_plan")),
            (&["confirmations"], take(&mut state, "confirmations")),
        ];
        self.part("safety", &parts, &self.weighed(&answers))?;
        self.each(
            "notices",
            take(&mut case, "notices"),
            &self.weighed(&[Weighed::Notifier]),
        )?;
        self.meetings(take(&mut case, "meetings"))?;
        let held = [
            (&["noted_held"][..], take(&mut state, "noted_held")),
            (&["held_before_import"], take(&mut state, "held_before_import")),
        ];
        self.part("noted", &held, &[])?;
        self.each(
            "disclosures",
            take(&mut case, "disclosures"),
            &self.weighed(&[Weighed::Disclosures]),
        )?;
        self.each(
            "questions",
            take(&mut state, "questions"),
            &self.weighed(&[Weighed::Questions]),
        )?;
        self.each("steps", take(&mut case, "steps"), &self.weighed(&[Weighed::Police]))?;
        self.part("shown", &[(&["shown_way"], take(&mut state, "shown_way"))], &[])?;
        self.each("agreements", take(&mut case, "agreements"), &[])?;
        self.each(
            "decisions",
            take(&mut case, "decisions"),
            &self.weighed(&[Weighed::ChildsWords]),
        )?;
        let changes = [
            (&["adviser_changes"][..], take(&mut case, "adviser_changes")),
            (&["adviser_changes"], take(&mut state, "adviser_changes")),
        ];
        self.part("adviser-changes", &changes, &[])?;
        self.part("ending", &[(&["ending"], take(&mut case, "ending"))], &[])?;
        let papers = [
            (&["documents"][..], take(&mut case, "documents")),
            (&["made"], take(&mut state, "made")),
            (&["handed_over"], take(&mut state, "handed_over")),
            (&["journalled"], take(&mut state, "journalled")),
        ];
        self.part("papers", &papers, &[])?;
        self.papers()?;
        self.drawings()?;
        // What is new to the format has no section of its own yet.
        self.part("rest", &[(&[], Value::Object(case)), (&[], Value::Object(state))], &[])
    }

    /// Those that the case holds.
    fn weighed(&self, asked: &[Weighed]) -> Vec<Weighed> {
        let held = domain::access_request::to_weigh(self.of.state);
        asked.iter().copied().filter(|one| held.contains(one)).collect()
    }

    fn basics(&mut self, case: &mut Map<String, Value>, state: &mut Map<String, Value>) -> Written {
        let mut basics = Map::new();
        for (from, names) in [(case, &BASICS[..]), (state, &WHO)] {
            for name in names {
                if let Some(value) = from.remove(*name) {
                    basics.insert((*name).to_owned(), value);
                }
            }
        }
        let others = basics.contains_key("siblings").then_some(Weighed::OtherChildren);
        self.part("basics", &[(&[], Value::Object(basics))], others.as_slice())
    }

    /// A section of parts of the case, each at its path; nothing where they are empty.
    fn part(&mut self, key: &str, parts: &[(&[&str], Value)], weighed: &[Weighed]) -> Written {
        let mut fields = Vec::new();
        for (path, value) in parts {
            fields.extend(self.fields.of_part(path, value)?);
        }
        self.section(key, fields, weighed)
    }

    fn section(&mut self, key: &str, fields: Vec<Field>, weighed: &[Weighed]) -> Written {
        if fields.is_empty() {
            return Ok(());
        }
        self.open(key)?;
        let reasons = self.reasons(weighed)?;
        self.mark(&reasons)?;
        self.facts(fields);
        Ok(())
    }

    pub(super) fn open(&mut self, key: &str) -> Written {
        let words = self.say(&format!("copy-part-{key}"), &[])?;
        self.heading(2, Text::ours(words));
        Ok(())
    }

    /// A section with a heading for each entry of a list.
    fn each(&mut self, name: &str, all: Value, weighed: &[Weighed]) -> Written {
        let Value::Array(all) = all else { return Ok(()) };
        if all.is_empty() {
            return Ok(());
        }
        self.open(name)?;
        let reasons = self.reasons(weighed)?;
        self.mark(&reasons)?;
        for (nth, one) in all.iter().enumerate() {
            let number = (nth + 1).to_string();
            let mut words = self.say(&format!("copy-one-{name}"), &[("number", &number)])?;
            let step = one
                .get("step")
                .and_then(Value::as_str)
                .and_then(|code| self.fields.step(code));
            if let Some(step) = step {
                words = format!("{words}: {step}");
            }
            self.entry(Text::ours(words), &[], self.fields.of_part(&[name], one)?)?;
        }
        Ok(())
    }

    /// One entry of a section.
    fn entry(&mut self, heading: Text, reasons: &[String], fields: Vec<Field>) -> Written {
        self.heading(3, heading);
        self.mark(reasons)?;
        self.facts(fields);
        Ok(())
    }

    fn people(&mut self, all: Value) -> Written {
        let Value::Array(all) = all else { return Ok(()) };
        if all.is_empty() {
            return Ok(());
        }
        self.open("people")?;
        // Whatever is said of them is said of somebody else than the child.
        let others = self.say("copy-weigh-others", &[])?;
        self.mark(&[others])?;
        let people = &self.of.state.case.people;
        for (one, person) in all.iter().zip(people) {
            let name = person.first_name.as_ref().or(person.name.as_ref());
            let heading = match name {
                Some(name) => self.fields.own(&name.0),
                None => Text::ours(self.say("copy-nameless", &[])?),
            };
            let reasons = self.reasons(&in_person(person))?;
            self.entry(heading, &reasons, self.fields.of_part(&["people"], one)?)?;
        }
        Ok(())
    }

    fn meetings(&mut self, all: Value) -> Written {
        let Value::Array(all) = all else { return Ok(()) };
        if all.is_empty() {
            return Ok(());
        }
        self.open("meetings")?;
        let state = self.of.state;
        let address = self.weighed(&[Weighed::Address]);
        for (one, meeting) in all.iter().zip(&state.case.meetings) {
            let mut weighed = in_meeting(meeting);
            if meeting.place.is_some() {
                weighed.extend(&address);
            }
            let mut fields = self.fields.of_part(&["meetings"], one)?;
            for correction in state.corrections.iter().filter(|one| one.meeting == meeting.id) {
                let value = self.fields.of_event(&json(correction))?;
                let label = self.say("copy-corrected", &[])?;
                fields.push(Field { label, value });
            }
            let heading = crate::sentences::capital(&self.fields.meeting(one)?);
            let mut reasons = self.reasons(&weighed)?;
            if meeting.said.iter().any(|said| said.on_paper == Some(false)) {
                reasons.push(self.say("copy-weigh-off-paper", &[])?);
            }
            self.entry(Text::ours(heading), &reasons, fields)?;
        }
        Ok(())
    }

    /// When drawings were kept. What one shows stands on no paper for adults: it is seen on the child's page.
    fn drawings(&mut self) -> Written {
        if self.of.drawings.is_empty() {
            return Ok(());
        }
        self.open("drawings")?;
        let weigh = self.say("copy-weigh-drawings", &[])?;
        self.mark(&[weigh])?;
        for kept in self.of.drawings {
            let day = self.fields.day(kept.date())?;
            let words = self.say("copy-drawing", &[("day", &day)])?;
            self.paragraph(domain::document::Role::Body, words);
        }
        Ok(())
    }

    /// What the papers say, word for word.
    fn papers(&mut self) -> Written {
        let state = self.of.state;
        for paper in self.of.papers {
            let Some(made) = state.made(&paper.document) else {
                continue;
            };
            let kind = self
                .fields
                .phrase(&format!("kind-{}", made.kind.as_str()))
                .unwrap_or_default();
            let day = self.fields.day(made.on.0)?;
            let heading = self.say("copy-paper", &[("kind", &kind), ("day", &day)])?;
            self.heading(3, Text::ours(heading));
            let reasons = self.reasons(&self.weighed(&[Weighed::ChildsWords, Weighed::Address]))?;
            self.mark(&reasons)?;
            let id = self.id();
            let items = paper.lines.iter().filter(|line| !line.trim().is_empty()).enumerate();
            let items = items.map(|(nth, line)| domain::document::Item {
                id: format!("{id}-{nth}"),
                text: self.fields.own(line),
            });
            let items: Vec<_> = items.collect();
            if items.is_empty() {
                let words = self.say("copy-paper-bytes", &[])?;
                self.paragraph(domain::document::Role::Body, words);
            } else {
                self.blocks.push(Block::List { id, items });
            }
        }
        Ok(())
    }
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

fn take(map: &mut Map<String, Value>, name: &str) -> Value {
    map.remove(name).unwrap_or_default()
}
