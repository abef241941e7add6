//! Stories of two advisers who change places.

use super::trial::{Trial, a_case, words};
use domain::case::{Day, Does, InRoom, LocalTime, Person, PersonId, Plan, Role, Room};
use domain::command::Command;
use domain::event::ChangedAdviser;
use jiff::civil::date;

fn ida(role: Option<Role>) -> Person {
    Person {
        first_name: Some("Ida".into()),
        name: Some("Ida Bech".into()),
        role,
        ..Person::default()
    }
}

/// One act: the second place is empty then, and whoever moved up is the same person in the case, and in the room once.
#[test]
fn the_second_adviser_becomes_the_first_as_the_same_person() {
    let mut trial = Trial::new(a_case());
    trial.does(&Command::Assign {
        adviser: Some("anna".into()),
        second: Some("bo".into()),
        why: None,
    });
    trial.does(&Command::AddPerson(ida(Some(Role::SecondAdviser))));
    let known = |trial: &Trial| -> Vec<(PersonId, Option<Role>)> {
        let people = trial.state.case.people.iter();
        let hers = people.filter(|person| person.name == Some("Ida Bech".into()));
        hers.map(|person| (person.id.clone(), person.role)).collect()
    };
    let (id, _) = known(&trial).remove(0);
    let there = |id: &PersonId, does| InRoom {
        id: Some(id.clone()),
        does: Some(does),
    };
    trial.does(&Command::PlanMeeting {
        plan: Plan {
            starts_at: LocalTime::parse("2026-12-17T13:00"),
            ..Plan::default()
        },
        room: Room {
            people: vec![there(&"hanne".into(), Does::Talks), there(&id, Does::Writes)],
            bisidders: Vec::new(),
        },
    });
    trial.does(&Command::ChangeAdviser {
        change: ChangedAdviser {
            from: "anna".into(),
            to: "bo".into(),
            on: Day(date(2026, 12, 8)),
            why: words("Hanne skal have en baby."),
            carries_over: Vec::new(),
            meet_together: None,
        },
        newcomer: ida(None),
    });
    assert_eq!(trial.state.adviser, Some("bo".into()));
    assert_eq!(trial.state.second, None);
    assert_eq!(known(&trial), [(id.clone(), Some(Role::Adviser))]);
    let hanne = trial.state.case.person(&"hanne".into()).expect("Hanne");
    assert_eq!(hanne.role, Some(Role::FormerAdviser));
    let talk = trial.state.case.meetings.last().expect("a talk");
    assert_eq!(talk.people, [there(&id, Does::Talks)]);
}
