//! The outbox: laid with its change or not at all, delivered by one at a time, settled by whoever has the lease.

use crate::common::{Site, Town, case, later, now};
use domain::case::Day;
use domain::document::{Audience, Kind, Version};
use domain::event::{CaseEvent, CaseState, DocumentId, Journalled};
use domain::filing::{Format, MediaType, Sidecar};
use std::sync::{Arc, Mutex};
use store::*;

crate::on_both_backends_and_by_sessions! {
    a_paper_is_laid_with_its_change_or_not_at_all;
    two_who_deliver_at_once_deliver_each_paper_once;
    a_lease_that_ran_out_is_taken_by_another;
    what_nobody_took_waits_until_its_moment;
    what_was_refused_is_laid_out_again_by_a_press;
    what_the_journal_lacks_is_counted_until_it_has_it;
    what_a_system_gave_a_receipt_for_has_arrived;
    what_is_barred_or_practice_or_erased_goes_nowhere;
    a_paper_whose_row_was_altered_goes_to_nobody_else;
}

/// Why a journal refuses in these stories.
pub const WHY: &str = "Sagen findes ikke hos os.";

pub fn sidecar(town: &Town, state: &CaseState, key: DocumentId) -> Sidecar {
    Sidecar {
        format: Format::V1,
        key,
        municipality: town.id.clone(),
        case: state.id.clone(),
        reference: Some("SAG-Emma".into()),
        kind: Kind::JournalNote,
        version: Version::Full,
        audience: Audience::Adult,
        made_on: Day::parse("2026-11-24").unwrap(),
        media_type: MediaType::Pdf,
        bytes: 4,
        sha256: "ab".repeat(32),
    }
}

/// A change that keeps a note and lays it out.
pub fn laying(town: &Town, state: &CaseState) -> (Change, DocumentId) {
    let paper = Paper {
        id: new_document(),
        document: None,
        bytes: b"%PDF".to_vec(),
    };
    let note = Journalled {
        document: Some(paper.id.clone()),
        meeting: None,
        on: Day::parse("2026-11-24").unwrap(),
    };
    let key = paper.id.clone();
    let mut change = town.change(state, vec![CaseEvent::JournalMade(note)]);
    change.outbox.push(sidecar(town, state, key.clone()));
    change.papers.push(paper);
    (change, key)
}

pub async fn lay(store: &dyn Store, town: &Town, state: &CaseState) -> (CaseState, DocumentId) {
    let (change, key) = laying(town, state);
    (store.append(&change).await.unwrap(), key)
}

pub async fn take(store: &dyn Store, town: &Town, minutes: i64) -> Option<Parcel> {
    let taken = store.take_parcel(&town.id, later(minutes), later(minutes + 2)).await;
    taken.unwrap()
}

pub async fn settle(store: &dyn Store, town: &Town, parcel: &Parcel, settled: Settled) -> bool {
    let act = match settled {
        Settled::Refused(_) => Act::FilingRefused,
        _ => Act::PaperFiled,
    };
    let line = AuditEntry {
        who: None,
        ..town.line(act, Some(&parcel.case))
    };
    store.settle_parcel(parcel, &settled, &line).await.unwrap()
}

/// A paper of a case that the journal did not take; what the case is then.
pub async fn refused(store: &dyn Store, town: &Town, state: &CaseState) -> CaseState {
    let (state, _) = lay(store, town, state).await;
    let parcel = take(store, town, 0).await.unwrap();
    assert!(settle(store, town, &parcel, Settled::Refused(WHY.into())).await);
    state
}

async fn states(store: &dyn Store, state: &CaseState) -> Vec<FilingState> {
    let filings = store.filings_of(&state.id).await.unwrap();
    filings.into_iter().map(|filing| filing.state).collect()
}

async fn a_paper_is_laid_with_its_change_or_not_at_all(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await;
    // Somebody else was quicker: neither the paper nor its place in the outbox is there.
    let (stale, _) = laying(&town, &emma);
    let (emma, key) = lay(store, &town, &emma).await;
    assert!(matches!(store.append(&stale).await, Err(StoreError::Stale(_))));
    // A paper that this change does not keep is laid by nobody.
    let (mut foreign, _) = laying(&town, &emma);
    foreign.outbox.push(sidecar(&town, &emma, key.clone()));
    assert!(matches!(store.append(&foreign).await, Err(StoreError::Refused(_))));
    let filings = store.filings_of(&emma.id).await.unwrap();
    assert_eq!(filings.len(), 1);
    assert_eq!(
        (&filings[0].sidecar.key, filings[0].state),
        (&key, FilingState::Pending)
    );
    assert_eq!((filings[0].tries, filings[0].settled_at), (0, None));
    let parcel = take(store, &town, 0).await.unwrap();
    assert_eq!(parcel.sidecar, sidecar(&town, &emma, key.clone()));
    assert_eq!(parcel.shut_since, None);
    assert_eq!((parcel.paper.id, parcel.paper.bytes), (key, b"%PDF".to_vec()));
    assert!(take(store, &town, 0).await.is_none(), "it was laid once");
}

async fn two_who_deliver_at_once_deliver_each_paper_once(site: Site) {
    let store = site.open().await;
    let town = Arc::new(Town::found(store.as_ref(), "koege").await);
    let mut laid = Vec::new();
    for number in 0..12 {
        let state = town.open_case(store.as_ref(), case(&format!("Barn{number}"))).await;
        laid.push(lay(store.as_ref(), &town, &state).await.1);
    }
    // Two servers, each with two that deliver.
    let servers = [store, site.open().await];
    let delivered = Arc::new(Mutex::new(Vec::new()));
    let mut all = tokio::task::JoinSet::new();
    for number in 0..4 {
        let (server, town, delivered) = (servers[number % 2].clone(), town.clone(), delivered.clone());
        all.spawn(async move {
            while let Some(parcel) = take(server.as_ref(), &town, 0).await {
                delivered.lock().unwrap().push(parcel.sidecar.key.clone());
                assert!(settle(server.as_ref(), &town, &parcel, Settled::Accepted(None)).await);
            }
        });
    }
    all.join_all().await;
    let mut delivered = delivered.lock().unwrap().clone();
    delivered.sort();
    laid.sort();
    assert_eq!(delivered, laid, "each of them, and none twice");
}

async fn a_lease_that_ran_out_is_taken_by_another(site: Site) {
    let (one, other) = (site.open().await, site.open().await);
    let (one, other) = (one.as_ref(), other.as_ref());
    let town = Town::found(one, "koege").await;
    let emma = town.open_case(one, case("Emma")).await;
    let (emma, key) = lay(one, &town, &emma).await;
    let first = take(one, &town, 0).await.unwrap();
    assert!(take(other, &town, 1).await.is_none(), "the lease runs");
    assert!(take(other, &town, 2).await.is_none(), "until its moment is over");
    let second = take(other, &town, 3).await.unwrap();
    assert_eq!((&first.sidecar.key, &second.sidecar.key), (&key, &key));
    assert_eq!((first.attempt, second.attempt), (1, 2));
    // The first comes back from wherever it was, and has no say any more.
    assert!(!settle(one, &town, &first, Settled::Refused(WHY.into())).await);
    assert_eq!(states(one, &emma).await, [FilingState::Pending]);
    assert!(settle(other, &town, &second, Settled::Accepted(Some("J-4711".into()))).await);
    let filing = one.filings_of(&emma.id).await.unwrap().remove(0);
    assert_eq!((filing.state, filing.tries), (FilingState::Accepted, 2));
    assert_eq!(
        (filing.answer.as_deref(), filing.settled_at),
        (Some("J-4711"), Some(now()))
    );
    assert!(!settle(other, &town, &second, Settled::Accepted(None)).await, "once");
    assert!(take(one, &town, 600).await.is_none());
    let lines = one.audit_of_case(&emma.id, None, 50).await.unwrap();
    let filed = lines.iter().filter(|line| line.entry.act == Act::PaperFiled);
    assert_eq!(filed.count(), 1, "one line says that it left");
}

async fn what_nobody_took_waits_until_its_moment(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await;
    let (emma, first) = lay(store, &town, &emma).await;
    let parcel = take(store, &town, 0).await.unwrap();
    assert!(settle(store, &town, &parcel, Settled::Later(later(10))).await);
    // What comes meanwhile does not wait behind it.
    let (emma, second) = lay(store, &town, &emma).await;
    let parcel = take(store, &town, 1).await.unwrap();
    assert_eq!(parcel.sidecar.key, second);
    assert!(settle(store, &town, &parcel, Settled::Accepted(None)).await);
    assert!(take(store, &town, 9).await.is_none());
    let again = take(store, &town, 11).await.unwrap();
    assert_eq!((again.sidecar.key, again.attempt), (first, 2));
    let lines = store.audit_of_case(&emma.id, None, 50).await.unwrap();
    let acts = [Act::PaperFiled, Act::FilingRefused];
    let told = lines.iter().filter(|line| acts.contains(&line.entry.act)).count();
    assert_eq!(told, 1, "a try that reached nobody leaves no line");
}

async fn what_was_refused_is_laid_out_again_by_a_press(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let gry: domain::event::UserId = "gry".into();
    let emma = town.open_case(store, case("Emma")).await;
    let emma = refused(store, &town, &emma).await;
    assert!(
        take(store, &town, 600).await.is_none(),
        "it is not sent again by itself"
    );
    let list = store.refused_filings(&town.id, &gry).await.unwrap();
    assert_eq!((list.len(), &list[0].case, list[0].changed_at), (1, &emma.id, now()));
    assert!(store.refused_filings(&"dragoer".into(), &gry).await.unwrap().is_empty());
    let filing = store.filings_of(&emma.id).await.unwrap().remove(0);
    assert_eq!(filing.answer.as_deref(), Some(WHY));
    let line = town.line(Act::FiledAgain, Some(&emma.id));
    let other = store.file_again(&emma.id, Some(&new_document()), &line).await;
    assert_eq!(other.unwrap(), 0);
    let open = async || {
        let vitals = store.vitals().await.unwrap();
        (vitals.filings_waiting, vitals.filings_refused)
    };
    assert_eq!(open().await, (0, 1));
    let again = store.file_again(&emma.id, Some(&filing.sidecar.key), &line).await;
    assert_eq!(again.unwrap(), 1);
    assert_eq!(
        store.file_again(&emma.id, None, &line).await.unwrap(),
        0,
        "pressed twice"
    );
    assert!(store.refused_filings(&town.id, &gry).await.unwrap().is_empty());
    assert_eq!(open().await, (1, 0));
    let parcel = take(store, &town, 1).await.unwrap();
    assert_eq!((parcel.sidecar.key, parcel.attempt), (filing.sidecar.key, 2));
    let lines = store.audit_of_case(&emma.id, None, 50).await.unwrap();
    let pressed = lines.iter().filter(|line| line.entry.act == Act::FiledAgain).count();
    assert_eq!(pressed, 1, "a press that found nothing leaves no line");
}

async fn what_the_journal_lacks_is_counted_until_it_has_it(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await;
    let lacks = async || {
        let lacks = store.not_filed(&emma.id).await.unwrap();
        (lacks.waits, lacks.refused, lacks.count())
    };
    assert_eq!(lacks().await, (0, 0, 0));
    let state = refused(store, &town, &emma).await;
    assert_eq!(lacks().await, (0, 1, 1));
    lay(store, &town, &state).await;
    assert_eq!(lacks().await, (1, 1, 2));
    let ali = town.open_case(store, case("Ali")).await;
    lay(store, &town, &ali).await;
    assert_eq!(lacks().await, (1, 1, 2), "of this case alone");
    let line = town.line(Act::FiledAgain, Some(&emma.id));
    assert_eq!(store.file_again(&emma.id, None, &line).await.unwrap(), 1);
    assert_eq!(lacks().await, (2, 0, 2));
    while let Some(parcel) = take(store, &town, 1).await {
        assert!(settle(store, &town, &parcel, Settled::Accepted(None)).await);
    }
    assert_eq!(lacks().await, (0, 0, 0));
}

async fn what_a_system_gave_a_receipt_for_has_arrived(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let gry: domain::event::UserId = "gry".into();
    let emma = town.open_case(store, case("Emma")).await;
    let emma = refused(store, &town, &emma).await;
    let (emma, second) = lay(store, &town, &emma).await;
    let on_its_way = take(store, &town, 1).await.unwrap();
    assert_eq!(on_its_way.sidecar.key, second);
    let line = town.line(Act::ReceiptGiven, Some(&emma.id));
    for filing in store.filings_of(&emma.id).await.unwrap() {
        let receipt = Receipt {
            paper: filing.sidecar.key,
            case: emma.id.clone(),
            integration: new_user(),
            number: "2026-4711-9".into(),
            at: later(2),
        };
        let given = store.give_receipt(&receipt, &line).await.unwrap();
        assert_eq!(given, ReceiptGiven::Kept);
    }
    // Refused or waiting before, it is there: nobody has to do anything about it, and nothing is lost with the case.
    let filings = store.filings_of(&emma.id).await.unwrap();
    assert_eq!(filings.len(), 2);
    for filing in &filings {
        let stands = (filing.state, filing.settled_at, filing.answer.as_deref());
        assert_eq!(stands, (FilingState::Accepted, Some(later(2)), None));
    }
    assert_eq!(store.not_filed(&emma.id).await.unwrap(), NotFiled::default());
    assert!(store.refused_filings(&town.id, &gry).await.unwrap().is_empty());
    assert_eq!(store.file_again(&emma.id, None, &line).await.unwrap(), 0);
    // What was under way says nothing any more, and nothing is delivered again.
    assert!(!settle(store, &town, &on_its_way, Settled::Refused(WHY.into())).await);
    assert!(take(store, &town, 600).await.is_none());
    assert_eq!(
        states(store, &emma).await,
        [FilingState::Accepted, FilingState::Accepted]
    );
    // What the journal had taken before keeps what it said then.
    let (emma, third) = lay(store, &town, &emma).await;
    let parcel = take(store, &town, 3).await.unwrap();
    assert!(settle(store, &town, &parcel, Settled::Accepted(Some("J-1".into()))).await);
    let before = store.filings_of(&emma.id).await.unwrap();
    let receipt = Receipt {
        paper: third,
        case: emma.id.clone(),
        integration: new_user(),
        number: "2026-4711-10".into(),
        at: later(9),
    };
    assert_eq!(store.give_receipt(&receipt, &line).await.unwrap(), ReceiptGiven::Kept);
    assert_eq!(store.filings_of(&emma.id).await.unwrap(), before);
}

async fn what_is_barred_or_practice_or_erased_goes_nowhere(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await;
    let (emma, _) = lay(store, &town, &emma).await;
    let taken = take(store, &town, 0).await.unwrap();
    assert!(settle(store, &town, &taken, Settled::Refused(WHY.into())).await);
    let (emma, key) = lay(store, &town, &emma).await;
    let barred = CaseEvent::AccountBarred {
        account: town.bo.clone(),
        why: Some("Han er i familie med barnet.".into()),
    };
    let emma = store.append(&town.change(&emma, vec![barred])).await.unwrap();
    assert!(take(store, &town, 5).await.is_none(), "nothing leaves a barred case");
    let refused = store.refused_filings(&town.id, &town.bo).await.unwrap();
    assert!(refused.is_empty(), "and nobody reads of it to whom it is barred");
    assert_eq!(store.refused_filings(&town.id, &town.anna).await.unwrap().len(), 1);
    let lifted = CaseEvent::BarLifted {
        account: town.bo.clone(),
    };
    let emma = store.append(&town.change(&emma, vec![lifted])).await.unwrap();
    let parcel = take(store, &town, 5).await.unwrap();
    assert_eq!(parcel.sidecar.key, key);
    // Erased while it is on its way: nothing is written of it any more.
    let line = town.line(Act::CaseErased, Some(&emma.id));
    store.erase_case(&emma.id, &line).await.unwrap();
    assert!(!settle(store, &town, &parcel, Settled::Accepted(None)).await);
    assert!(store.filings_of(&emma.id).await.unwrap().is_empty());
    assert!(site.blobs("SELECT sealed FROM outbox").await.is_empty());
    assert!(take(store, &town, 600).await.is_none());
    // A practice case is about nobody.
    let opened = town.opened(case("Ida"));
    let own = store.open_practice(&town.anna, &opened).await.unwrap();
    let ida = store.load(&own).await.unwrap().state;
    lay(store, &town, &ida).await;
    assert!(take(store, &town, 601).await.is_none());
}

async fn a_paper_whose_row_was_altered_goes_to_nobody_else(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await;
    lay(store, &town, &emma).await;
    site.tamper("UPDATE outbox SET municipality = 'dragoer'").await;
    let taken = store.take_parcel(&"dragoer".into(), now(), later(2)).await;
    assert!(matches!(taken, Err(StoreError::Altered(_))), "{taken:?}");
}
