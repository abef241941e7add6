//! Lists, and looking for a sentence that was used before.

use crate::common::{Site, Town, case, later, now};
use domain::agenda::DueClass;
use domain::case::Words;
use domain::event::{CaseEvent, CaseId};
use store::*;

crate::on_both_backends! {
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
    // A talk, two notices' deadlines, four months, a promise, a sign of life.
    assert_eq!(seen.len(), 22 * 6);
    assert!(seen.windows(2).all(|pair| pair[0] < pair[1]), "in order, each once");
    let talks = store
        .agenda_of_team(&town.id, DueClass::Talks, all, None, 500)
        .await
        .unwrap();
    assert_eq!(talks.len(), 23, "each once, with or without advisers");
    let deadlines = store
        .agenda_of_team(&town.id, DueClass::Deadlines, all, None, 500)
        .await
        .unwrap();
    assert_eq!(deadlines.len(), 23 * 3);
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
            let page = store.cases(&of, true, after.as_ref(), 5).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some(last.seek());
            seen.extend(page.into_iter().map(|row| (row.changed_at, row.case)));
        }
        assert_eq!(seen.len(), count, "{of:?}");
        assert!(seen.windows(2).all(|pair| pair[0] > pair[1]), "the last changed first");
        assert!(store.cases(&of, false, None, 5).await.unwrap().is_empty());
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
