//! What must hold for every case, however odd.

use crate::common::rich::{asks, cases, places, rich};
use crate::common::*;
use domain::band::age_on;
use domain::case::{Case, Delivery, Matter, PersonId, Suspected};
use domain::document::{Kind, Version};
use domain::finding::{Code, Level};
use domain::gate::{Basis, Judgement, Released};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Who is at home with the child, or may be.
const CLOSE: [Suspected; 3] = [Suspected::Parent, Suspected::Family, Suspected::Unknown];

/// The codes that stand at confirm.
fn to_confirm(judgement: &Judgement) -> BTreeSet<Code> {
    judgement
        .findings
        .iter()
        .filter(|finding| finding.level == Level::Confirm)
        .map(|finding| finding.code)
        .collect()
}

fn blocked(judgement: &Judgement) -> bool {
    judgement.findings.iter().any(|finding| finding.level == Level::Block)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// No release with a standing block or an unconfirmed confirm; and one wherever
    /// neither stands, so that a rule cannot go missing without a finding.
    #[test]
    fn a_release_exists_exactly_where_nothing_stands_in_its_way(case in cases(), ask in asks()) {
        let judgement = ask.of(&case);
        let confirmed: BTreeSet<Code> = ask.confirmed.iter().copied().collect();
        let needed = to_confirm(&judgement);
        let open: Vec<Code> = needed.difference(&confirmed).copied().collect();
        prop_assert_eq!(&judgement.unconfirmed, &open);
        let free = !blocked(&judgement) && open.is_empty();
        prop_assert_eq!(judgement.release.is_some(), free, "{:#?}", lines(&judgement));
        if let Some(release) = &judgement.release {
            // What was confirmed and needed is kept with it; what was not needed is not.
            let kept: BTreeSet<Code> = release.confirmed().iter().copied().collect();
            prop_assert_eq!(kept, needed);
            prop_assert_eq!(release.version(), judgement.version);
            prop_assert_eq!(release.kind(), ask.request.kind);
        }
    }

    /// Findings are in the order they are printed, none twice.
    #[test]
    fn findings_are_ordered_and_stand_once(case in cases(), ask in asks()) {
        let judgement = ask.of(&case);
        for pair in judgement.findings.windows(2) {
            prop_assert!((pair[0].level, &pair[0].path) <= (pair[1].level, &pair[1].path));
            prop_assert_ne!(&pair[0], &pair[1]);
        }
    }

    /// The same question has the same answer.
    #[test]
    fn judging_twice_says_the_same(case in cases(), ask in asks()) {
        prop_assert_eq!(format!("{:?}", ask.of(&case)), format!("{:?}", ask.of(&case)));
    }

    /// What harms most, said again apart from the rules: a full version that a child
    /// takes home goes to a home that is safe by every answer, never under social
    /// control, and what travels holds no secret time.
    #[test]
    fn nothing_dangerous_goes_home(case in cases(), ask in asks()) {
        let judgement = ask.of(&case);
        let Some(release) = judgement.release else { return Ok(()) };
        let safety = case.safety.clone().expect("a release has the answers");
        // A screen is shown and closed again, whatever was agreed about paper.
        // A blank sheet stays with the adviser, and says nothing.
        let sheet = ask.request.kind.is_sheet();
        let stays = ask.request.kind.is_for_adults() || ask.request.kind.is_screen() || sheet;
        let home = safety.delivery == Some(Delivery::TakeHome) && !stays;
        let control = safety.social_control == Some(true);
        match release.facts() {
            Released::Full(facts) => {
                if home {
                    prop_assert!(!safety.suspected.has_any(&CLOSE));
                    prop_assert_eq!(safety.parents_know, Some(true));
                    prop_assert!(!control);
                    prop_assert!(facts.home_safe);
                }
                if facts.speaker.phone.is_some() {
                    prop_assert!(facts.call_safe || (ask.request.kind.is_for_adults() && !control));
                }
                if facts.complaint {
                    let given = case.decisions.iter().any(|decision| {
                        let born = case.child.as_ref().and_then(|child| child.birth_date);
                        let on_list = decision.matter.is_some_and(|matter| matter != Matter::Other);
                        let ten = born.zip(decision.decided_on).is_some_and(|(born, on)| age_on(born.0, on.0) >= 10);
                        on_list && ten
                    });
                    prop_assert!(given);
                }
            }
            Released::Neutral(facts) => {
                prop_assert!(!control || sheet);
                let marked = case.people.iter().any(|person| person.suspected == Some(true));
                prop_assert!(!(facts.beyond_now && (marked || safety.suspected.has_any(&CLOSE))));
                prop_assert!(facts.meeting.is_none() || safety.parents_know == Some(true));
            }
        }
        prop_assert!(!(control && home));
        // A card opens the full screen wherever it is read.
        if ask.request.kind == Kind::AccessCard {
            prop_assert!(!safety.suspected.has_any(&CLOSE));
            prop_assert_eq!((safety.parents_know, safety.social_control), (Some(true), Some(false)));
        }
    }

    /// What is folded for a pocket goes home, whatever was agreed about paper.
    #[test]
    fn nothing_dangerous_goes_into_a_pocket(case in cases(), ask in asks()) {
        let mut ask = ask;
        ask.request.pocket = true;
        let judgement = ask.of(&case);
        let Some(release) = judgement.release else { return Ok(()) };
        let safety = case.safety.clone().expect("a release has the answers");
        prop_assert_eq!(safety.social_control, Some(false));
        if let Released::Full(facts) = release.facts() {
            prop_assert!(facts.home_safe);
        }
    }

    /// What lies before the child on the table names nobody suspected, shows no line that it did not confirm, and asks
    /// nothing about a home that is not safe.
    #[test]
    fn a_talks_own_screen_holds_nothing_that_harms(case in cases(), ask in asks()) {
        let mut ask = ask;
        ask.request.kind = Kind::Talk;
        ask.request.version = Some(Version::Full);
        let judgement = ask.of(&case);
        let Some(release) = judgement.release else { return Ok(()) };
        let Released::Full(facts) = release.facts() else { panic!("asked for full") };
        let Some(talk) = &facts.talk else { return Ok(()) };
        for person in &talk.people {
            let known = case.people.iter().find(|known| known.id == person.id).expect("of the case");
            prop_assert!(known.suspected != Some(true), "{}", person.first_name);
            prop_assert!(!person.safe || known.witnessed != Some(true));
        }
        let said = case.meetings.iter().flat_map(|meeting| &meeting.said);
        let confirmed: Vec<_> = said.filter(|said| said.confirmed == Some(true)).map(|said| &said.id).collect();
        prop_assert!(talk.lines.iter().all(|line| confirmed.contains(&&line.id)));
        prop_assert!(!talk.asks_of_home || facts.home_safe);
        prop_assert!(!talk.drawing_goes_along || facts.home_safe);
        prop_assert_eq!(talk.keeps_drawing, !facts.police_lock);
        prop_assert!(!domain::gate::drawing_goes_home(&case) || (facts.home_safe && !facts.police_lock));
        let marked = case.people.iter().any(|person| person.suspected == Some(true));
        prop_assert!(!(talk.beyond_now && (facts.police_lock || marked)));
        prop_assert!(talk.at_home.is_none() || facts.home_safe);
    }

    /// A case is the same after writing and reading.
    #[test]
    fn a_case_survives_writing_and_reading(case in cases()) {
        let json = serde_json::to_string(&case).expect("writes");
        let again: Case = serde_json::from_str(&json).expect("reads");
        prop_assert_eq!(again, case);
    }
}

#[test]
fn the_rich_case_is_released_in_both_versions() {
    let case: Case = serde_json::from_value(rich()).expect("a case");
    for version in [Version::Full, Version::Neutral] {
        let judgement = Ask::letter(LAURA_DAY).version(version).of(&case);
        assert!(judgement.release.is_some(), "{:#?}", lines(&judgement));
    }
}

/// A token in every string field, one at a time: only the fields named for the
/// neutral version may be found in it. Short names of the rule's own kind are left
/// as they are: a token is no date and no id.
#[test]
fn a_neutral_release_holds_only_the_fields_named_for_it() {
    const TOKEN: &str = "Zylofag";
    let named = [
        "/child/first_name",
        "/people/0/first_name",
        "/people/0/phone",
        "/people/0/phone_hours",
        "/meetings/0/place",
    ];
    let rich = rich();
    let mut all = Vec::new();
    places(&rich, "", &mut all);
    let (mut tried, mut found) = (0, BTreeSet::new());
    for path in all {
        let mut value = rich.clone();
        value["meetings"][0]["child_knows"] = json!({"starts_at": "2026-12-02T10:00"});
        match value.pointer_mut(&path) {
            Some(Value::String(text)) => *text = TOKEN.into(),
            _ => continue,
        }
        let Ok(case) = serde_json::from_value::<Case>(value) else {
            continue;
        };
        tried += 1;
        let ending = Ask::new(Kind::TakeHome, LAURA_DAY).meeting("m2");
        let kinds = [
            Kind::BeforeMeeting,
            Kind::OpeningCard,
            Kind::Rights,
            Kind::Timeline,
            Kind::Waiting,
            Kind::MeetingMoved,
            Kind::NewAdviser,
            Kind::Goodbye,
        ];
        let asked = kinds.into_iter().map(|kind| Ask::new(kind, LAURA_DAY)).chain([ending]);
        for ask in asked {
            let judgement = ask.version(Version::Neutral).of(&case);
            let Some(release) = judgement.release else {
                continue;
            };
            let Released::Neutral(facts) = release.facts() else {
                panic!("asked for neutral");
            };
            if format!("{facts:?}").contains(TOKEN) {
                found.insert(path.clone());
            }
        }
    }
    assert!(tried > 60, "only {tried} fields took a token");
    assert_eq!(found, named.map(str::to_owned).into());
}

/// The same for the full version and the fields marked **A**: their values are
/// never said, though a rule may choose a sentence by them.
#[test]
fn a_full_release_holds_no_value_of_the_advisers_own_fields() {
    const TOKEN: &str = "Zylofag";
    let own = [
        "/reference",
        "/steps/0/reason",
        "/agreements/0/reason",
        "/decisions/0/section",
        "/documents/0/how",
        "/documents/0/went",
        "/meetings/0/observed/0/text",
        "/meetings/0/observed/0/context",
        "/meetings/0/bisidder_offered/how",
        "/meetings/0/bisidder_offered/answer",
        "/meetings/0/checklist/0/why",
        "/meetings/0/checklist/0/point",
        "/people/2/phone",
        "/people/2/phone_hours",
    ];
    for path in own {
        let mut value = rich();
        *value.pointer_mut(path).unwrap_or_else(|| panic!("{path}")) = TOKEN.into();
        for kind in Kind::LETTERS {
            let mut ask = Ask::new(kind, LAURA_DAY);
            let mut value = value.clone();
            ask.request = ask.request.share(PersonId::from("birgit"), Basis::Consent);
            if kind.is_after() || kind == Kind::ParentsSentence {
                ask = ask.meeting("m1");
                value["meetings"][0]["state"] = "held".into();
            }
            match kind {
                Kind::MeetingMoved => value["meetings"][0]["child_knows"] = json!({"starts_at": "2026-12-02T10:00"}),
                Kind::SafetyPlan => {
                    value["safety_plan"] = json!([{"text": "Mormor henter dig.", "cleared": true}]);
                    value["safety"]["delivery"] = "read-aloud".into();
                }
                Kind::ParentsSentence => {
                    value["meetings"][0]["closing"]["may_say_to_parents"] = "Vi har talt om skolen.".into();
                }
                Kind::NotifierNote => value["notices"] = json!([{"id": "n1", "received_at": "2026-11-02T10:00"}]),
                Kind::BeforeBarnehus => {
                    value["meetings"][0]["kind"] = "barnehus".into();
                    value["safety"]["delivery"] = "read-aloud".into();
                }
                Kind::Hearing => {
                    value["meetings"][0]["kind"] = "decision".into();
                    value["steps"]
                        .as_array_mut()
                        .expect("steps")
                        .push(json!({"id": "s8", "step": "hearing", "state": "next"}));
                }
                Kind::NewPlace => value["steps"]
                    .as_array_mut()
                    .expect("steps")
                    .push(json!({"id": "s9", "step": "acute", "state": "done"})),
                _ => {}
            }
            let case: Case = serde_json::from_value(value).expect("a case");
            let judgement = ask.of(&case);
            let release = judgement
                .release
                .as_ref()
                .unwrap_or_else(|| panic!("{path}: {:#?}", lines(&judgement)));
            assert!(!format!("{:?}", release.facts()).contains(TOKEN), "{path} in {kind:?}");
        }
    }
}
