//! What random commands are made of. The store's tests draw from it too: it knows the case and the day, and no test.

use domain::case::{
    Attended, Case, Day, Does, EndingName, EndingPart, InRoom, LocalTime, MeetingId, Observed, Person, PersonId, Plan,
    PoliceAgreed, PoliceMay, RightId, Role, Room, SaidId, StepId, TakesFurther, Tell, Told, ToldHow, Tonight, Unknown,
    Words,
};
use domain::command::LineGoes;
use domain::event::Held;
use jiff::ToSpan;
use jiff::civil::Date;
use std::cell::Cell;

/// Numbers that follow from a seed: a failure names it.
pub struct Random(Cell<u64>);

impl Random {
    /// From a seed.
    pub fn new(seed: u64) -> Random {
        Random(Cell::new(seed))
    }

    fn next(&self) -> u64 {
        let mut z = self.0.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
        self.0.set(z);
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&self, most: usize) -> usize {
        usize::try_from(self.next() % most as u64).expect("small")
    }

    pub fn one_in(&self, many: usize) -> bool {
        self.below(many) == 0
    }

    pub fn of<T: Clone>(&self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }

    pub fn maybe<T>(&self, value: T) -> Option<T> {
        (!self.one_in(3)).then_some(value)
    }
}

/// Things to draw, about a case on a day.
pub struct Draw<'a> {
    pub random: &'a Random,
    pub case: &'a Case,
    pub today: Date,
}

impl Draw<'_> {
    /// One of these ids; now and then one that names nothing.
    pub fn id(&self, ids: Vec<String>) -> String {
        if ids.is_empty() || self.random.one_in(12) {
            "nobody".into()
        } else {
            self.random.of(&ids)
        }
    }

    pub fn person(&self) -> PersonId {
        PersonId(self.id(self.case.people.iter().map(|one| one.id.0.clone()).collect()))
    }

    pub fn meeting(&self) -> MeetingId {
        MeetingId(self.id(self.case.meetings.iter().map(|one| one.id.0.clone()).collect()))
    }

    pub fn day(&self) -> Day {
        let days = i64::try_from(self.random.below(20)).expect("small") - 4;
        Day(self.today.checked_add(days.days()).expect("a day"))
    }

    pub fn moment(&self) -> LocalTime {
        LocalTime(self.day().0.at(13, 0, 0, 0))
    }

    pub fn text(&self) -> Words {
        let texts = ["Vi ses.", "Jeg ringer til dig.", "Ro", "", "Du kan altid sige stop."];
        Words::from(self.random.of(&texts))
    }

    pub fn plan(&self) -> Plan {
        Plan {
            starts_at: Some(self.moment()),
            minutes: self.random.maybe(40),
            place: self.random.maybe(self.text()),
            why: self.random.maybe(self.text()),
            topics: vec![self.text()],
            ..Plan::default()
        }
    }

    pub fn room(&self) -> Room {
        let people = (0..self.random.below(3)).map(|_| InRoom {
            id: Some(self.person()),
            does: Some(self.random.of(&[Does::Talks, Does::Writes, Does::Supports])),
        });
        Room {
            people: people.collect(),
            bisidders: self.random.maybe(self.person()).into_iter().collect(),
        }
    }

    pub fn step(&self) -> StepId {
        StepId(self.id(self.case.steps.iter().map(|one| one.id.0.clone()).collect()))
    }

    pub fn agreed(&self) -> PoliceAgreed {
        PoliceAgreed {
            what: self.random.maybe(PoliceMay::TellChild),
            with: self.random.maybe("Maria Holm".into()),
            on: self.random.maybe(self.day()),
        }
    }

    pub fn somebody(&self) -> Person {
        Person {
            first_name: Some(self.random.of(&["Bo", "Ida", "Carl"]).into()),
            role: Some(
                self.random
                    .of(&[Role::Adviser, Role::Teacher, Role::Mother, Role::Friend]),
            ),
            suspected: self.random.of(&[None, Some(true), Some(false)]),
            ..Person::default()
        }
    }

    pub fn line(&self, of: &MeetingId) -> SaidId {
        let said = self.case.meeting(of);
        let said = said.map(|(_, one)| one.said.iter().map(|line| line.id.0.clone()).collect());
        SaidId(self.id(said.unwrap_or_default()))
    }

    pub fn goes(&self) -> LineGoes {
        let places = [LineGoes::OnPaper, LineGoes::OffPaper, LineGoes::Struck, LineGoes::Open];
        self.random.of(&places)
    }

    pub fn told(&self) -> Told {
        let right: RightId = self.random.of(&["stop", "not-answer", "bisidder"]).into();
        Told {
            right: self.random.maybe(right),
            how: Some(self.random.of(&[ToldHow::Said, ToldHow::Practised])),
            reaction: None,
        }
    }

    pub fn observed(&self) -> Observed {
        Observed {
            text: Some(self.text()),
            ..Observed::default()
        }
    }

    /// Something that stands of a held talk, put right.
    pub fn held(&self, meeting: &MeetingId) -> Held {
        match self.random.below(4) {
            0 => Held::Attended(vec![Attended {
                name: Some("Ole".into()),
                ..Attended::default()
            }]),
            1 => Held::Line {
                line: self.line(meeting),
                text: self.text(),
            },
            2 => Held::Told {
                nth: self.random.below(2),
                told: self.told(),
            },
            _ => Held::Observed {
                nth: self.random.below(2),
                observed: self.observed(),
            },
        }
    }

    pub fn part(&self) -> EndingPart {
        match self.random.of(&EndingName::ALL) {
            EndingName::After => EndingPart::After(Some(domain::case::After {
                known: Some(true),
                text: Some(self.text()),
                hear_on: self.random.maybe(self.day()),
            })),
            EndingName::TakesFurther => EndingPart::TakesFurther(vec![TakesFurther {
                what: Some(self.text()),
                to: None,
            }]),
            EndingName::Tell => EndingPart::Tell(vec![Tell {
                who: Some(self.person()),
                on: self.random.maybe(self.day()),
                child_wants_call: None,
            }]),
            EndingName::Unknown => EndingPart::Unknown(vec![Unknown {
                what: Some(self.text()),
                hear_by: self.random.maybe(self.day()),
            }]),
            EndingName::TalkTo => EndingPart::TalkTo(vec![self.person()]),
            EndingName::Needs => EndingPart::Needs(Some(self.text())),
            EndingName::Tonight => EndingPart::Tonight(Some(self.random.of(&Tonight::ALL))),
            EndingName::AtHome => EndingPart::AtHome(Some(self.text())),
            EndingName::ToParents => EndingPart::ToParents(self.random.maybe(self.text())),
            EndingName::Next => EndingPart::Next(self.random.maybe(self.meeting())),
        }
    }
}
