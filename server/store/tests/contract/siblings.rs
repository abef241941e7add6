//! Brothers and sisters: who links two cases, who sees it, and that it goes with either.

use crate::common::{Site, Town, case, morning, now};
use domain::event::{CaseEvent, CaseId, CaseState, UserId};
use store::*;

crate::on_both_backends! {
    whoever_has_both_links_them_and_sees_it;
    nobody_else_links_or_parts_them;
    an_erased_case_leaves_no_trace_in_the_other;
    twenty_at_most_however_many_come_at_once;
    a_backup_keeps_them;
}

fn lines(town: &Town, cases: [&CaseId; 2]) -> [AuditEntry; 2] {
    cases.map(|case| town.line(Act::SiblingsChanged, Some(case)))
}

async fn link(store: &dyn Store, town: &Town, cases: [&CaseState; 2], by: &UserId) -> Linked {
    let cases = cases.map(|state| &state.id);
    store.link_siblings(cases, by, &lines(town, cases)).await.unwrap()
}

async fn part(store: &dyn Store, town: &Town, cases: [&CaseState; 2], by: &UserId) -> Linked {
    let cases = cases.map(|state| &state.id);
    store.part_siblings(cases, by, &lines(town, cases)).await.unwrap()
}

async fn of(store: &dyn Store, state: &CaseState, reader: &UserId) -> Vec<CaseId> {
    let rows = store.siblings_of(&state.id, reader).await.unwrap();
    rows.into_iter().map(|row| row.case).collect()
}

async fn give(store: &dyn Store, town: &Town, state: &CaseState, to: [Option<&UserId>; 2]) -> CaseState {
    let given = CaseEvent::Assigned {
        adviser: to[0].cloned(),
        second: to[1].cloned(),
        why: None,
    };
    store.append(&town.change(state, vec![given])).await.unwrap()
}

async fn whoever_has_both_links_them_and_sees_it(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let (emma, emil) = (
        town.open_case(store, case("Emma")).await,
        town.open_case(store, case("Emil")).await,
    );
    assert_eq!(link(store, &town, [&emma, &emil], &town.anna).await, Linked::Done);
    assert_eq!(link(store, &town, [&emil, &emma], &town.anna).await, Linked::Already);
    assert_eq!(of(store, &emma, &town.anna).await, std::slice::from_ref(&emil.id));
    assert_eq!(of(store, &emil, &town.anna).await, std::slice::from_ref(&emma.id));
    let among = store.siblings_among(&town.anna).await.unwrap();
    assert_eq!(among.len(), 2);
    assert!(morning(store, &town.anna).await.siblings);
    assert!(among.contains(&(emma.id.clone(), emil.id.clone())));
    // Neither case changed, and each log has one line, which names the other nowhere.
    for (state, other) in [(&emma, &emil), (&emil, &emma)] {
        assert_eq!(store.load(&state.id).await.unwrap().state, *state);
        let log = store.audit_of_case(&state.id, None, 50).await.unwrap();
        let about = log.iter().filter(|line| line.entry.act == Act::SiblingsChanged);
        assert_eq!(about.count(), 1);
        assert!(!format!("{log:?}").contains(other.id.as_str()));
    }
    // Whoever has one of them sees nothing, from either end; as second adviser of both they do.
    assert!(of(store, &emma, &town.bo).await.is_empty());
    let emil = give(store, &town, &emil, [Some(&town.anna), Some(&town.bo)]).await;
    for state in [&emma, &emil] {
        assert!(of(store, state, &town.bo).await.is_empty());
    }
    assert!(store.siblings_among(&town.bo).await.unwrap().is_empty());
    assert!(!morning(store, &town.bo).await.siblings);
    let emma = give(store, &town, &emma, [Some(&town.bo), None]).await;
    assert_eq!(of(store, &emma, &town.bo).await, std::slice::from_ref(&emil.id));
    assert!(of(store, &emma, &town.anna).await.is_empty() && of(store, &emil, &town.anna).await.is_empty());
    // A case that is closed is still a brother's.
    let day = domain::case::Day::parse("2026-11-24").unwrap();
    let ends = CaseEvent::Closed {
        on: day,
        why: None,
        ending: None,
    };
    store.append(&town.change(&emil, vec![ends])).await.unwrap();
    assert_eq!(of(store, &emma, &town.bo).await, std::slice::from_ref(&emil.id));
    assert_eq!(part(store, &town, [&emma, &emil], &town.bo).await, Linked::Done);
    assert_eq!(part(store, &town, [&emma, &emil], &town.bo).await, Linked::Already);
    assert!(of(store, &emma, &town.bo).await.is_empty());
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
}

async fn nobody_else_links_or_parts_them(site: Site) {
    let store = site.open().await;
    let (town, elsewhere) = (
        Town::found(store.as_ref(), "koege").await,
        Town::found(store.as_ref(), "dragoer").await,
    );
    let open = async |name: &str| town.open_case(store.as_ref(), case(name)).await;
    let (emma, emil, linked) = (open("Emma").await, open("Emil").await, open("Ali").await);
    let bos = store
        .open_case(&Opened {
            adviser: Some(town.bo.clone()),
            ..town.opened(case("Bodil"))
        })
        .await
        .unwrap();
    let far = elsewhere.open_case(store.as_ref(), case("Noah")).await;
    let gone = open("Gorm").await;
    let erased = town.line(Act::CaseErased, Some(&gone.id));
    store.erase_case(&gone.id, &erased).await.unwrap();
    link(store.as_ref(), &town, [&emma, &linked], &town.anna).await;
    let nothing = CaseState {
        id: "' OR 1=1 --".into(),
        ..emma.clone()
    };
    for (cases, by) in [
        ([&emma, &emma], &town.anna),
        ([&emma, &bos], &town.anna),
        ([&bos, &emma], &town.bo),
        ([&emma, &emil], &town.bo),
        ([&emma, &far], &town.anna),
        ([&far, &emma], &elsewhere.anna),
        ([&emma, &gone], &town.anna),
        ([&emma, &nothing], &town.anna),
        ([&emma, &emil], &"nobody".into()),
    ] {
        assert_eq!(link(store.as_ref(), &town, cases, by).await, Linked::Refused, "{by}");
    }
    assert_eq!(
        part(store.as_ref(), &town, [&emma, &linked], &town.bo).await,
        Linked::Refused
    );
    assert_eq!(
        of(store.as_ref(), &emma, &town.anna).await,
        std::slice::from_ref(&linked.id)
    );
    // A row that somebody writes into the database shows a case to nobody who does not have it.
    let row = format!(
        "INSERT INTO siblings (case_id, sibling) VALUES ('{}', '{}')",
        emma.id, bos.id
    );
    site.tamper(&row).await;
    let desk = format!(
        "INSERT INTO desks (adviser, case_id, open, changed_at) VALUES ('{}', '{}', 1, 1)",
        town.anna, bos.id
    );
    site.tamper(&desk).await;
    assert_eq!(
        of(store.as_ref(), &emma, &town.anna).await,
        std::slice::from_ref(&linked.id)
    );
    store.close().await;
}

async fn an_erased_case_leaves_no_trace_in_the_other(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (emma, emil) = (
        town.open_case(store.as_ref(), case("Emma")).await,
        town.open_case(store.as_ref(), case("Emil")).await,
    );
    link(store.as_ref(), &town, [&emma, &emil], &town.anna).await;
    let old = site.folder.join("old");
    store.backup(&old, &[], now()).await.unwrap();
    let erased = town.line(Act::CaseErased, Some(&emil.id));
    store.erase_case(&emil.id, &erased).await.unwrap();
    assert!(of(store.as_ref(), &emma, &town.anna).await.is_empty());
    assert!(store.siblings_among(&town.anna).await.unwrap().is_empty());
    assert!(rows(&site).await.is_empty(), "neither end is kept");
    store.backup(&site.folder.join("new"), &[], now()).await.unwrap();
    store.close().await;
    // Nor does an older backup bring it back.
    for other in [site.twin(), site.other_kind()] {
        let there = other.open().await;
        there.restore(&old, &BackupIdentities::none()).await.unwrap();
        assert!(rows(&other).await.is_empty());
        there.close().await;
    }
}

/// Every pointer there is, from one end.
async fn rows(site: &Site) -> Vec<Vec<u8>> {
    let bytes = if site.is_sqlite() {
        "CAST(case_id AS BLOB)"
    } else {
        "convert_to(case_id, 'UTF8')"
    };
    site.blobs(&format!("SELECT {bytes} FROM siblings")).await
}

async fn twenty_at_most_however_many_come_at_once(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let many: Vec<Opened> = (0..30).map(|nth| town.opened(case(&format!("Barn{nth}")))).collect();
    let many = store.open_cases(&many).await.unwrap();
    let mut at_once = tokio::task::JoinSet::new();
    for other in many {
        let (store, emma, anna) = (store.clone(), emma.id.clone(), town.anna.clone());
        let lines = lines(&town, [&emma, &other.id]);
        at_once.spawn(async move { store.link_siblings([&other.id, &emma], &anna, &lines).await.unwrap() });
    }
    let came = at_once.join_all().await;
    let count = |what| came.iter().filter(|one| **one == what).count();
    assert_eq!((count(Linked::Done), count(Linked::TooMany)), (20, 10));
    assert_eq!(of(store.as_ref(), &emma, &town.anna).await.len(), 20);
    store.close().await;
}

async fn a_backup_keeps_them(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (emma, emil) = (
        town.open_case(store.as_ref(), case("Emma")).await,
        town.open_case(store.as_ref(), case("Emil")).await,
    );
    link(store.as_ref(), &town, [&emma, &emil], &town.anna).await;
    let file = site.folder.join("backup");
    store.backup(&file, &[], now()).await.unwrap();
    store.close().await;
    for other in [site.twin(), site.other_kind()] {
        let there = other.open().await;
        there.restore(&file, &BackupIdentities::none()).await.unwrap();
        assert_eq!(
            of(there.as_ref(), &emma, &town.anna).await,
            std::slice::from_ref(&emil.id)
        );
        there.close().await;
    }
}
