//! What a stolen key said, or a program with a fault, is taken back: receipts go, and what waited until they came waits again.

use crate::common::{Site, Town, case, later, now};
use crate::outbox::{lay, laying, settle, sidecar, take};
use domain::event::{CaseState, DocumentId, UserId};
use store::*;

crate::on_both_backends_and_by_sessions! {
    receipts_of_a_closed_system_are_taken_back;
    what_was_never_laid_out_is_sent_nowhere;
}

/// A system that may give receipts, and the one who closes it.
struct System {
    id: UserId,
    gry: UserId,
}

impl System {
    async fn open(store: &dyn Store, town: &Town) -> System {
        let admin = town.person(store, "drift", Role::Admin).await;
        let gry = town.person(store, "gry", Role::Coordinator).await;
        let asking = NewIntegration {
            id: new_user(),
            municipality: town.id.clone(),
            name: "Journalsystemet".into(),
            scopes: IntegrationScopes::of(&IntegrationScope::ALL),
            until: later(60 * 24 * 30),
            by: admin,
            now: now(),
        };
        let line = town.line(Act::IntegrationChanged, None);
        let token = IntegrationToken::fresh();
        assert!(store.ask_integration(&asking, &token, &line).await.unwrap());
        let settled = store.settle_integration(&asking.id, &gry, true, &line, now()).await;
        assert_eq!(settled.unwrap(), IntegrationSettled::Done);
        System { id: asking.id, gry }
    }

    async fn close(&self, store: &dyn Store, town: &Town) {
        let line = town.line(Act::IntegrationChanged, None);
        let closed = store
            .revoke_integration(&town.id, &self.id, &self.gry, &line, now())
            .await;
        assert!(closed.unwrap());
    }

    async fn gives(&self, store: &dyn Store, town: &Town, of: (&CaseState, &DocumentId), minutes: i64) {
        let receipt = Receipt {
            paper: of.1.clone(),
            case: of.0.id.clone(),
            integration: self.id.clone(),
            number: format!("2026-4711-{minutes}"),
            at: later(minutes),
        };
        let line = town.line(Act::ReceiptGiven, Some(&of.0.id));
        let given = store.give_receipt(&receipt, &line).await;
        assert_eq!(given.unwrap(), ReceiptGiven::Kept);
    }

    async fn back(&self, store: &dyn Store, town: &Town, since: Option<i64>) -> ReceiptsBack {
        let line = AuditEntry {
            what: Some(format!("{}:receipts-back", self.id)),
            ..town.line(Act::IntegrationChanged, None)
        };
        let since = since.map(later);
        store
            .take_receipts_back(&town.id, &self.id, since, &line)
            .await
            .unwrap()
    }
}

async fn receipts_of_a_closed_system_are_taken_back(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let (town, dragoer) = (Town::found(store, "koege").await, Town::found(store, "dragoer").await);
    let (system, other) = (System::open(store, &town).await, System::open(store, &dragoer).await);
    let emma = town.open_case(store, case("Emma")).await;
    // Delivered before anybody said anything; said first of; and two that waited.
    let (emma, delivered) = lay(store, &town, &emma).await;
    let parcel = take(store, &town, 0).await.unwrap();
    assert!(settle(store, &town, &parcel, Settled::Accepted(None)).await);
    let (emma, early) = lay(store, &town, &emma).await;
    let (emma, late) = lay(store, &town, &emma).await;
    for (paper, minutes) in [(&delivered, 3), (&early, 4), (&late, 9)] {
        system.gives(store, &town, (&emma, paper), minutes).await;
    }
    let karl = dragoer.open_case(store, case("Karl")).await;
    let (karl, elsewhere) = lay(store, &dragoer, &karl).await;
    other.gives(store, &dragoer, (&karl, &elsewhere), 9).await;
    assert_eq!(store.not_filed(&emma.id).await.unwrap(), NotFiled::default());

    // Whoever may still say so would say it again; nobody takes back another municipality's.
    assert_eq!(system.back(store, &town, None).await, ReceiptsBack::Open);
    assert_eq!(system.back(store, &dragoer, None).await, ReceiptsBack::Gone);
    system.close(store, &town).await;
    assert_eq!(system.back(store, &town, Some(10)).await, ReceiptsBack::Taken(0));
    assert_eq!(store.receipts_of(&emma.id).await.unwrap().len(), 3);

    assert_eq!(system.back(store, &town, Some(9)).await, ReceiptsBack::Taken(1));
    let kept: Vec<_> = store
        .receipts_of(&emma.id)
        .await
        .unwrap()
        .into_iter()
        .map(|one| one.paper)
        .collect();
    assert!(kept.len() == 2 && !kept.contains(&late), "{kept:?}");
    let again = take(store, &town, 20).await.unwrap();
    assert_eq!(again.sidecar.key, late);
    assert!(settle(store, &town, &again, Settled::Accepted(Some("J-9".into()))).await);
    assert!(take(store, &town, 600).await.is_none());

    assert_eq!(system.back(store, &town, None).await, ReceiptsBack::Taken(2));
    assert_eq!(
        system.back(store, &town, None).await,
        ReceiptsBack::Taken(0),
        "pressed twice"
    );
    assert!(store.receipts_of(&emma.id).await.unwrap().is_empty());
    let again = take(store, &town, 601).await.unwrap();
    assert_eq!(again.sidecar.key, early);
    assert!(settle(store, &town, &again, Settled::Accepted(None)).await);
    assert!(take(store, &town, 900).await.is_none(), "what was delivered stays so");
    assert_eq!(store.receipts_of(&karl.id).await.unwrap().len(), 1);
    assert_eq!(store.not_filed(&karl.id).await.unwrap(), NotFiled::default());

    let filter = AuditFilter {
        acts: vec![Act::IntegrationChanged],
        ..AuditFilter::default()
    };
    let log = store
        .audit_of(Some(&town.id), &system.gry, &filter, None, 50)
        .await
        .unwrap();
    let said: Vec<_> = (log.lines.iter())
        .filter_map(|line| line.entry.what.as_deref()?.split_once(":receipts-back:"))
        .map(|(id, count)| (id.to_owned(), count.to_owned()))
        .collect();
    let id = system.id.to_string();
    assert_eq!(said, [(id.clone(), "2".to_owned()), (id, "1".to_owned())]);
}

/// A paper that the outbox never had: its system fetched it, refused it, and said in the end where it lies.
async fn what_was_never_laid_out_is_sent_nowhere(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let system = System::open(store, &town).await;
    let emma = town.open_case(store, case("Emma")).await;
    let (mut change, fetched) = laying(&town, &emma);
    change.outbox.clear();
    let emma = store.append(&change).await.unwrap();
    let refusal = PaperRefusal {
        sidecar: sidecar(&town, &emma, fetched.clone()),
        reason: "Sagen findes ikke hos os.".to_owned(),
        at: later(1),
    };
    let line = town.line(Act::FilingRefused, Some(&emma.id));
    let given = store.give_refusal(&refusal, &line).await;
    assert_eq!(given.unwrap(), RefusalGiven::Kept);
    system.gives(store, &town, (&emma, &fetched), 2).await;
    system.close(store, &town).await;
    assert_eq!(system.back(store, &town, None).await, ReceiptsBack::Taken(1));
    assert!(store.filings_of(&emma.id).await.unwrap().is_empty());
    assert!(take(store, &town, 600).await.is_none());
    assert_eq!(store.not_filed(&emma.id).await.unwrap(), NotFiled::default());
}
