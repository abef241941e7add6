//! A system of the municipality says that the journal does not take a paper: as if the outbox had been answered so, whether or
//! not the paper was ever laid there. And a door that is shut, before it counts as a refusal.

use crate::common::{Site, Town, case, later};
use crate::outbox::{WHY, lay, laying, settle, sidecar, take};
use domain::event::{DocumentId, UserId};
use store::*;

crate::on_both_backends! {
    what_a_system_refuses_is_refused_until_somebody_presses;
    what_the_journal_has_is_refused_no_more;
    since_when_nobody_was_let_in_is_known_until_another_answer_comes;
}

async fn what_a_system_refuses_is_refused_until_somebody_presses(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let gry: UserId = "gry".into();
    let emma = town.open_case(store, case("Emma")).await;
    // One that is on its way, and one that a system fetches by itself.
    let (emma, laid) = lay(store, &town, &emma).await;
    let (mut change, fetched) = laying(&town, &emma);
    change.outbox.clear();
    let emma = store.append(&change).await.unwrap();
    let on_its_way = take(store, &town, 0).await.unwrap();
    let line = town.line(Act::FilingRefused, Some(&emma.id));
    let refusal = |key: &DocumentId, reason: &str, minute| PaperRefusal {
        sidecar: sidecar(&town, &emma, key.clone()),
        reason: reason.to_owned(),
        at: later(minute),
    };
    for key in [&laid, &fetched] {
        for (reason, minute, came) in [
            ("Nej.", 1, RefusalGiven::Kept),
            (WHY, 2, RefusalGiven::Kept),
            (WHY, 3, RefusalGiven::Before(later(2))),
        ] {
            let given = store.give_refusal(&refusal(key, reason, minute), &line).await;
            assert_eq!(given.unwrap(), came, "{reason} {minute}");
        }
    }
    let filings = store.filings_of(&emma.id).await.unwrap();
    assert_eq!(filings.len(), 2);
    for filing in &filings {
        let stands = (filing.state, filing.settled_at, filing.answer.as_deref());
        assert_eq!(stands, (FilingState::Refused, Some(later(2)), Some(WHY)));
    }
    assert_eq!(store.not_filed(&emma.id).await.unwrap().refused, 2);
    assert_eq!(store.refused_filings(&town.id, &gry).await.unwrap().len(), 1);
    let lines = store.audit_of_case(&emma.id, None, 50).await.unwrap();
    let told = lines.iter().filter(|line| line.entry.act == Act::FilingRefused).count();
    assert_eq!(told, 4, "a line for each that was kept");
    // What was under way says nothing any more.
    assert!(!settle(store, &town, &on_its_way, Settled::Accepted(None)).await);
    // A press sends the one again. The other was never sent from here: it is refused no more, and no more.
    let line = town.line(Act::FiledAgain, Some(&emma.id));
    assert_eq!(store.file_again(&emma.id, None, &line).await.unwrap(), 2);
    let filings = store.filings_of(&emma.id).await.unwrap();
    assert_eq!(filings.len(), 1);
    assert_eq!(
        (&filings[0].sidecar.key, filings[0].state),
        (&laid, FilingState::Pending)
    );
    let again = take(store, &town, 4).await.unwrap();
    assert_eq!(again.sidecar.key, laid);
    assert!(
        take(store, &town, 600)
            .await
            .is_none_or(|other| other.sidecar.key == laid)
    );
}

async fn what_the_journal_has_is_refused_no_more(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await;
    let (emma, delivered) = lay(store, &town, &emma).await;
    let parcel = take(store, &town, 0).await.unwrap();
    assert!(settle(store, &town, &parcel, Settled::Accepted(Some("J-1".into()))).await);
    let (mut change, fetched) = laying(&town, &emma);
    change.outbox.clear();
    let emma = store.append(&change).await.unwrap();
    let refusal = |key: DocumentId| PaperRefusal {
        sidecar: sidecar(&town, &emma, key),
        reason: WHY.to_owned(),
        at: later(1),
    };
    let line = town.line(Act::FilingRefused, Some(&emma.id));
    // Refused first, it has its receipt in the end.
    let given = store.give_refusal(&refusal(fetched.clone()), &line).await;
    assert_eq!(given.unwrap(), RefusalGiven::Kept);
    let receipt = Receipt {
        paper: fetched.clone(),
        case: emma.id.clone(),
        integration: new_user(),
        number: "2026-4711-9".into(),
        at: later(2),
    };
    let of_receipt = town.line(Act::ReceiptGiven, Some(&emma.id));
    let given = store.give_receipt(&receipt, &of_receipt).await;
    assert_eq!(given.unwrap(), ReceiptGiven::Kept);
    for key in [delivered, fetched] {
        let given = store.give_refusal(&refusal(key), &line).await;
        assert_eq!(given.unwrap(), RefusalGiven::Filed);
    }
    assert_eq!(store.not_filed(&emma.id).await.unwrap(), NotFiled::default());
    // No paper, no refusal; nor of a case that is gone.
    let none = store.give_refusal(&refusal(new_document()), &line).await;
    assert!(matches!(none, Err(StoreError::NotFound)), "{none:?}");
    let erased = town.line(Act::CaseErased, Some(&emma.id));
    store.erase_case(&emma.id, &erased).await.unwrap();
    let none = store.give_refusal(&refusal(receipt.paper), &line).await;
    assert!(matches!(none, Err(StoreError::Erased)), "{none:?}");
    assert!(site.blobs("SELECT answer FROM outbox").await.is_empty());
}

async fn since_when_nobody_was_let_in_is_known_until_another_answer_comes(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await;
    let (emma, _) = lay(store, &town, &emma).await;
    let shut = |until, since| Settled::Shut {
        until: later(until),
        since: later(since),
    };
    let parcel = take(store, &town, 0).await.unwrap();
    assert_eq!(parcel.shut_since, None);
    assert!(settle(store, &town, &parcel, shut(10, 1)).await);
    let filing = store.filings_of(&emma.id).await.unwrap().remove(0);
    assert_eq!((filing.state, filing.settled_at), (FilingState::Pending, None));
    // A lease that ran out says nothing of the door.
    let lost = take(store, &town, 11).await.unwrap();
    assert_eq!(lost.shut_since, Some(later(1)));
    let parcel = take(store, &town, 20).await.unwrap();
    assert_eq!(parcel.shut_since, Some(later(1)));
    // Any other answer ends the row.
    assert!(settle(store, &town, &parcel, Settled::Later(later(30))).await);
    let parcel = take(store, &town, 31).await.unwrap();
    assert_eq!(parcel.shut_since, None);
    assert!(settle(store, &town, &parcel, shut(40, 31)).await);
    let parcel = take(store, &town, 41).await.unwrap();
    assert!(settle(store, &town, &parcel, Settled::Refused("HTTP 404".into())).await);
    // What is sent again by hand has its day anew.
    let line = town.line(Act::FiledAgain, Some(&emma.id));
    assert_eq!(store.file_again(&emma.id, None, &line).await.unwrap(), 1);
    assert_eq!(take(store, &town, 50).await.unwrap().shut_since, None);
}
