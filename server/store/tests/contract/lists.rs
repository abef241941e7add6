//! Lists, and looking for a sentence that was used before.

use crate::common::{Site, Town, case, later, morning, now};
use domain::agenda::DueClass;
use domain::case::{Plan, Room, Words};
use domain::event::{CaseEvent, CaseId, PartEvent};
use store::*;

crate::on_both_backends! {
    a_sentence_of_another_child_is_known_by_commands_too;
    lists_page_by_seeking;
    personal_sentences;
}

async fn lists_page_by_seeking(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    for number in 0..23i64 {
        let mut opened = town.opened(case(&format!("Barn{number}")));
        opened.at = later(number);
        opened.second = (number % 2 == 0).then(|| town.bo.clone());
        if number == 22 {
            (opened.adviser, opened.second) = (None, None);
        }
        store.open_case(&opened).await.unwrap();
    }
    let all = Span {
        from: now(),
        to: later(400 * 24 * 60),
    };
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let page = store.agenda_of(&town.anna, all, after.as_ref(), 7).await.unwrap();
        let Some(last) = page.last() else { break };
        after = Some(last.seek());
        seen.extend(page.into_iter().map(|row| (row.at, row.case, row.number)));
    }
    // What may lie behind the span that is listed is told without being listed.
    let behind = |from, to| store.morning_of(&town.anna, now(), now(), Span { from, to });
    assert_eq!(behind(now(), all.to).await.unwrap().later, Some(seen[0].0));
    assert_eq!(behind(all.to, all.to).await.unwrap().later, None);
    assert_eq!(
        morning(store.as_ref(), &town.anna).await,
        Morning::default(),
        "nothing else, and nothing in a year"
    );
    // A talk, two notices' deadlines, four months, a promise, a sign of life, and whether it needs a plan meanwhile.
    assert_eq!(seen.len(), 22 * 7);
    assert!(seen.windows(2).all(|pair| pair[0] < pair[1]), "in order, each once");
    let talks = store
        .agenda_of_team(&town.id, &"anna".into(), DueClass::Talks, all, None, 500)
        .await
        .unwrap();
    assert_eq!(talks.len(), 23, "each once, with or without advisers");
    let deadlines = store
        .agenda_of_team(&town.id, &"anna".into(), DueClass::Deadlines, all, None, 500)
        .await
        .unwrap();
    assert_eq!(deadlines.len(), 23 * 3);
    let reader = "gry".into();
    let load = |adviser| store.load_of(adviser, &reader, all);
    let counts = |load: Load| (load.cases, load.talks, load.deadlines);
    assert_eq!(counts(load(&town.anna).await.unwrap()), (22, 22, 22 * 3));
    assert_eq!(counts(load(&town.bo).await.unwrap()), (11, 11, 11 * 3));
    assert_eq!(counts(load(&"nobody".into()).await.unwrap()), (0, 0, 0));
    // A deadline that has passed is still one; a talk that lies behind is none.
    let later_on = Span {
        from: later(200 * 24 * 60),
        to: all.to,
    };
    assert_eq!(
        counts(store.load_of(&town.bo, &"gry".into(), later_on).await.unwrap()),
        (11, 0, 11 * 3)
    );
    let whose = [
        (OfCases::Adviser(town.anna.clone()), 22),
        (OfCases::Adviser(town.bo.clone()), 11),
        (OfCases::Municipality(town.id.clone()), 23),
        (OfCases::Unassigned(town.id.clone()), 1),
    ];
    for (of, count) in whose {
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let page = store.cases(&of, &"anna".into(), true, after.as_ref(), 5).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some(last.seek());
            seen.extend(page.into_iter().map(|row| (row.changed_at, row.case)));
        }
        assert_eq!(seen.len(), count, "{of:?}");
        assert!(seen.windows(2).all(|pair| pair[0] > pair[1]), "the last changed first");
        assert!(
            store
                .cases(&of, &"anna".into(), false, None, 5)
                .await
                .unwrap()
                .is_empty()
        );
    }
    store.close().await;
}

async fn personal_sentences(site: Site) {
    let store = site.open().await;
    let koege = Town::found(store.as_ref(), "koege").await;
    let dragoer = Town::found(store.as_ref(), "dragoer").await;
    let emma = koege.open_case(store.as_ref(), case("Emma")).await;
    let used = async |town: &Town, case: &CaseId, name: &str, text: &str| {
        store.personal_used_before(&town.id, case, name, text).await.unwrap()
    };
    let copied = "jeg har hørt at Ali er god til at klatre i træer";
    let other = new_case();
    assert!(used(&koege, &other, "Ali", copied).await);
    assert!(
        !used(
            &koege,
            &emma.id,
            "Emma",
            "Jeg har hørt, at Emma er god til at klatre i træer."
        )
        .await
    );
    assert!(
        !used(&dragoer, &other, "Ali", copied).await,
        "municipalities know nothing of each other"
    );
    assert!(!used(&koege, &other, "Ali", "Jeg har hørt, at du er god til at svømme.").await);
    let mut changed = emma.case.clone();
    changed.meetings[0].personal = Some(Words::from("Jeg har hørt, at du er god til at svømme."));
    let event = CaseEvent::CaseChanged {
        case: Box::new(changed),
        fields: vec![],
    };
    store.append(&koege.change(&emma, vec![event])).await.unwrap();
    assert!(!used(&koege, &other, "Ali", copied).await);
    assert!(used(&koege, &other, "Ali", "Jeg har hørt, at du er god til at svømme.").await);
    store.close().await;
}

async fn a_sentence_of_another_child_is_known_by_commands_too(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let mut state = town.open_case(store.as_ref(), case("Ali")).await;
    let used = async |sentence: &str| {
        let used = store.personal_used_before(&town.id, &emma.id, "Emma", sentence).await;
        used.unwrap()
    };
    let plan = |sentence: &str| Plan {
        personal: Some(Words::from(sentence)),
        ..Plan::of(&emma.case.meetings[0])
    };
    assert!(!used("Jeg har set, at Emmas hund er sød.").await);
    let planned = PartEvent::MeetingPlanned {
        meeting: "m2".into(),
        plan: plan("Jeg har set, at Alis hund er sød."),
        room: Room::default(),
    };
    state = store.append(&town.change(&state, vec![planned.into()])).await.unwrap();
    assert!(used("Jeg har set, at Emmas hund er sød.").await, "planned by a command");

    let changed = PartEvent::PlanChanged {
        meeting: "m2".into(),
        plan: plan("Jeg har set, at Aishas kat er sød."),
    };
    state = store.append(&town.change(&state, vec![changed.into()])).await.unwrap();
    assert!(
        !used("Jeg har set, at Emmas hund er sød.").await,
        "it stands nowhere any more"
    );
    assert!(
        !used("Jeg har set, at Emmas kat er sød.").await,
        "Aisha could be anybody"
    );

    let mut child = state.case.child.clone().unwrap();
    child.first_name = Some("Aisha".into());
    let named = PartEvent::ChildPut { child };
    store.append(&town.change(&state, vec![named.into()])).await.unwrap();
    assert!(
        used("Jeg har set, at Emmas kat er sød.").await,
        "under the child's own name it is the same"
    );
    store.close().await;
}
