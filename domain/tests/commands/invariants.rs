//! What must be so after every command.

use domain::case::{AgreementState, Case, CheckState, Meeting, MeetingState, Plan, Room, named_people};
use domain::checklist::{self, Point};
use domain::command::Command;
use domain::event::CaseState;
use std::collections::BTreeSet;

/// What may not change of a held talk, whatever is asked, but by a correction.
fn must_stand(before: &Meeting, after: &Meeting, what: &str) {
    if before.state != Some(MeetingState::Held) {
        return;
    }
    assert_eq!(after.state, before.state, "{what}: a held talk stays held");
    assert_eq!(Plan::of(after), Plan::of(before), "{what}: the plan of a held talk");
    assert_eq!(Room::of(after), Room::of(before), "{what}: the room of a held talk");
    assert_eq!(
        after.siblings_in_room, before.siblings_in_room,
        "{what}: who was there for comfort"
    );
    if !before.attended.is_empty() {
        assert_eq!(after.attended, before.attended, "{what}: who was there");
    }
    for (stands, now) in [(before.started_at, after.started_at), (before.ended_at, after.ended_at)] {
        assert!(stands.is_none() || now == stands, "{what}: when it was held");
    }
    assert_eq!(&after.told[..before.told.len()], before.told, "{what}: what was told");
    assert_eq!(
        &after.observed[..before.observed.len()],
        before.observed,
        "{what}: what was seen"
    );
    assert!(after.stops.len() >= before.stops.len(), "{what}: a stop is never gone");
}

/// Every id of a case, none twice.
pub fn ids(case: &Case) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut note = |kind: &str, id: &str| {
        assert!(ids.insert(format!("{kind} {id}")), "{kind} {id} stands twice");
    };
    case.people.iter().for_each(|one| note("person", one.id.as_str()));
    case.notices.iter().for_each(|one| note("notice", one.id.as_str()));
    case.steps.iter().for_each(|one| note("step", one.id.as_str()));
    case.agreements.iter().for_each(|one| note("promise", one.id.as_str()));
    for meeting in &case.meetings {
        note("meeting", meeting.id.as_str());
        for line in &meeting.said {
            note(&format!("line of {}", meeting.id), line.id.as_str());
        }
    }
    ids
}

/// Holds a case after a command to what stood before it. `ever` are the ids that were ever used.
pub fn hold(before: &CaseState, command: &Command, after: &CaseState, ever: &mut BTreeSet<String>, what: &str) {
    // Held talks, confirmed lines.
    let corrects = matches!(command, Command::Correct { .. });
    for meeting in &before.case.meetings {
        let (_, now) = after
            .case
            .meeting(&meeting.id)
            .unwrap_or_else(|| panic!("{what}: a meeting is gone"));
        if !corrects {
            must_stand(meeting, now, what);
            for line in meeting.said.iter().filter(|line| line.confirmed == Some(true)) {
                let stands = now.said.iter().find(|one| one.id == line.id);
                assert_eq!(
                    stands.map(|one| &one.text),
                    Some(&line.text),
                    "{what}: a confirmed line"
                );
            }
        }
        for point in now
            .checklist
            .iter()
            .filter(|point| point.state == Some(CheckState::Done))
        {
            let known = meeting.checklist.iter().any(|one| one == point);
            let named = point
                .point
                .as_ref()
                .and_then(|name| Point::of(name.trimmed()))
                .expect("a point");
            let by_words = point.why.as_ref().is_some_and(|why| !why.is_blank()) && !named.must_be_shown();
            assert!(
                known || by_words || checklist::is_shown(&after.case, now, named),
                "{what}: a point is done that nothing shows"
            );
        }
    }
    // Promises are settled once.
    for promise in &before.case.agreements {
        let now = after.case.agreements.iter().find(|one| one.id == promise.id);
        let now = now.unwrap_or_else(|| panic!("{what}: a promise is gone"));
        let reworded = matches!(command, Command::RewordPromise(other) if other.id == promise.id);
        assert!(reworded || now.what == promise.what, "{what}: what was promised");
        assert_eq!(now.made_in, promise.made_in, "{what}: where it was promised");
        if !matches!(promise.state, None | Some(AgreementState::Open)) {
            assert_eq!(now, promise, "{what}: a settled promise");
        }
    }
    // Ids: none twice, none again, none that names nothing.
    let now = ids(&after.case);
    let had = ids(&before.case);
    for id in now.difference(&had) {
        assert!(ever.insert(id.clone()), "{what}: {id} is used again");
    }
    for step in &after.case.steps {
        for way in &step.one_of {
            let there = after.case.steps.iter().any(|one| one.id == *way);
            assert!(there && *way != step.id, "{what}: {} may be {way} instead", step.id);
        }
    }
    for (path, id) in named_people(&after.case) {
        assert!(
            after.case.person(id).is_some(),
            "{what}: {path} names {id}, who is not there"
        );
    }
}
