//! A search in a whole municipality: what it looks at, what it keeps, and what goes with a case.

use crate::common::{Site, Town, case, later, now};
use domain::agenda::Wanted;
use domain::event::{CaseEvent, CaseState, UserId};
use store::*;

crate::on_both_backends! {
    it_looks_at_open_cases_that_are_not_barred;
    none_is_missed_behind_the_first_five_hundred;
    a_row_written_by_hand_is_not_found;
    a_reason_goes_with_its_case;
    what_was_erased_meanwhile_is_not_shown;
    a_backup_brings_reasons_and_leaves_those_of_erased_cases;
}

async fn names(store: &dyn Store, town: &Town, reader: &UserId, text: &str, most: usize) -> (Vec<String>, bool) {
    let wanted = Wanted::read(text).unwrap();
    let found = store.look_through(&town.id, reader, &wanted, most).await.unwrap();
    let mut names: Vec<String> = found.rows.into_iter().filter_map(|row| row.label.first_name).collect();
    names.sort();
    (names, found.more)
}

async fn happens(store: &dyn Store, town: &Town, state: &CaseState, event: CaseEvent) -> CaseState {
    store.append(&town.change(state, vec![event])).await.unwrap()
}

async fn it_looks_at_open_cases_that_are_not_barred(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let (town, elsewhere) = (Town::found(store, "koege").await, Town::found(store, "dragoer").await);
    let emma = town.open_case(store, case("Emma")).await;
    let emil = town.open_case(store, case("Emil")).await;
    let gone = town.open_case(store, case("Emilie")).await;
    let closed = town.open_case(store, case("Emanuel")).await;
    town.open_case(store, case("Ali")).await;
    elsewhere.open_case(store, case("Emre")).await;
    let nobodys = Opened {
        adviser: None,
        ..town.opened(case("Emine"))
    };
    store.open_case(&nobodys).await.unwrap();
    let day = domain::case::Day::parse("2026-11-24").unwrap();
    let ends = CaseEvent::Closed {
        on: day,
        why: None,
        ending: None,
    };
    happens(store, &town, &closed, ends).await;
    let line = town.line(Act::CaseErased, Some(&gone.id));
    store.erase_case(&gone.id, &line).await.unwrap();
    let all = (["Emil", "Emine", "Emma"].map(str::to_owned).to_vec(), false);
    assert_eq!(names(store, &town, &town.bo, "em", 10).await, all);
    assert_eq!(names(store, &town, &town.bo, "sag-emma", 10).await.0, ["Emma"]);
    // No more than were asked for, and that there are more.
    let (some, more) = names(store, &town, &town.bo, "em", 2).await;
    assert_eq!((some.len(), more), (2, true));
    assert_eq!(names(store, &town, &town.bo, "em", 3).await, all);
    // Another municipality finds its own alone.
    assert_eq!(names(store, &elsewhere, &town.bo, "em", 10).await.0, ["Emre"]);
    // Barred, it is not there, by its number neither.
    let barred = CaseEvent::AccountBarred {
        account: town.bo.clone(),
        why: None,
    };
    happens(store, &town, &emma, barred).await;
    assert_eq!(names(store, &town, &town.bo, "em", 10).await.0, ["Emil", "Emine"]);
    assert!(names(store, &town, &town.bo, "sag-emma", 10).await.0.is_empty());
    assert_eq!(names(store, &town, &town.anna, "em", 10).await, all);
    let row = store
        .look_through(&town.id, &town.anna, &Wanted::read("emil").unwrap(), 10)
        .await;
    let row = row.unwrap().rows.remove(0);
    assert_eq!((row.case, row.adviser), (emil.id, Some(town.anna.clone())));
}

async fn none_is_missed_behind_the_first_five_hundred(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    // All in the same moment, so that pages end between cases of one time.
    let mut many: Vec<Opened> = (0..1_203).map(|nth| town.opened(case(&format!("Barn{nth}")))).collect();
    many.push(Opened {
        at: later(1),
        ..town.opened(case("Zenia"))
    });
    store.open_cases(&many).await.unwrap();
    assert_eq!(names(store.as_ref(), &town, &town.bo, "zen", 10).await.0, ["Zenia"]);
    for nth in [0, 499, 500, 501, 999, 1_000, 1_202] {
        let name = format!("Barn{nth}");
        let (found, _) = names(store.as_ref(), &town, &town.bo, &format!("sag-{name}"), 10).await;
        assert_eq!(found, [name]);
    }
    store.close().await;
}

/// Whoever writes to the database moves a case into their municipality: it is not believed.
async fn a_row_written_by_hand_is_not_found(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    Town::found(store.as_ref(), "dragoer").await;
    town.open_case(store.as_ref(), case("Emma")).await;
    town.open_case(store.as_ref(), case("Emil")).await;
    site.tamper("UPDATE cases SET adviser = 'x' WHERE id = (SELECT MIN(id) FROM cases)")
        .await;
    let (found, more) = names(store.as_ref(), &town, &town.bo, "em", 10).await;
    assert_eq!((found.len(), more), (1, false));
    store.close().await;
}

fn line(town: &Town, id: &str, state: Option<&CaseState>) -> AuditEntry {
    AuditEntry {
        what: Some(format!("{id}:1")),
        ..town.line(Act::WideSearch, state.map(|state| &state.id))
    }
}

async fn keep(store: &dyn Store, town: &Town, id: &str, lines: &[AuditEntry]) -> Result<(), StoreError> {
    let search = NewSearch {
        id,
        municipality: &town.id,
        reason: "Skolen har ringet om en cykel.",
        lines,
    };
    store.keep_search(&search).await
}

async fn a_reason_goes_with_its_case(site: Site) {
    const REASON: Option<&str> = Some("Skolen har ringet om en cykel.");
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let (emma, emil) = (
        town.open_case(store, case("Emma")).await,
        town.open_case(store, case("Emil")).await,
    );
    let (both, none) = (new_search(), new_search());
    let shown = [line(&town, &both, Some(&emma)), line(&town, &both, Some(&emil))];
    keep(store, &town, &both, &shown).await.unwrap();
    let nobody = line(&town, &none, None);
    keep(store, &town, &none, std::slice::from_ref(&nobody)).await.unwrap();
    for line in shown.iter().chain([&nobody]) {
        assert_eq!(store.reason_of_search(line).await.unwrap().as_deref(), REASON);
    }
    // Both are in the log, and in each case's own.
    let filter = AuditFilter {
        acts: vec![Act::WideSearch],
        ..AuditFilter::default()
    };
    let log = store
        .audit_of(Some(&town.id), &town.bo, &filter, None, 50)
        .await
        .unwrap();
    assert_eq!(log.lines.len(), 3);
    let of_emma = store.audit_of_case(&emma.id, None, 50).await.unwrap();
    assert_eq!(of_emma[0].entry, shown[0]);
    // A line that names another's search, or another act, opens nothing.
    let forged = [
        line(&town, &none, Some(&emma)),
        line(&town, &both, None),
        line(&town, "'; --", Some(&emma)),
        line(&town, "æøåæøåæøåæøåæøåæøåæøåæ", Some(&emma)),
        AuditEntry {
            act: Act::CaseRead,
            ..shown[0].clone()
        },
        AuditEntry {
            municipality: Some("dragoer".into()),
            ..nobody.clone()
        },
    ];
    for line in &forged {
        assert_eq!(store.reason_of_search(line).await.unwrap(), None, "{line:?}");
    }
    // Erased, the reason is gone with the case; the line stays, and the other case keeps its own.
    let erased = town.line(Act::CaseErased, Some(&emma.id));
    store.erase_case(&emma.id, &erased).await.unwrap();
    assert_eq!(store.reason_of_search(&shown[0]).await.unwrap(), None);
    assert_eq!(store.reason_of_search(&shown[1]).await.unwrap().as_deref(), REASON);
    assert!(site.blobs("SELECT sealed FROM searches").await.len() == 2);
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
    store.close().await;
}

async fn what_was_erased_meanwhile_is_not_shown(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let (emma, emil) = (
        town.open_case(store, case("Emma")).await,
        town.open_case(store, case("Emil")).await,
    );
    let erased = town.line(Act::CaseErased, Some(&emma.id));
    store.erase_case(&emma.id, &erased).await.unwrap();
    let id = new_search();
    let lines = [line(&town, &id, Some(&emma)), line(&town, &id, Some(&emil))];
    let kept = keep(store, &town, &id, &lines).await;
    assert!(matches!(kept, Err(StoreError::Erased)), "{kept:?}");
    assert_eq!(
        store.reason_of_search(&lines[1]).await.unwrap(),
        None,
        "all of it or nothing"
    );
    store.close().await;
}

async fn a_backup_brings_reasons_and_leaves_those_of_erased_cases(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (emma, emil) = (
        town.open_case(store.as_ref(), case("Emma")).await,
        town.open_case(store.as_ref(), case("Emil")).await,
    );
    let id = new_search();
    let lines = [line(&town, &id, Some(&emma)), line(&town, &id, Some(&emil))];
    keep(store.as_ref(), &town, &id, &lines).await.unwrap();
    let (old, new) = (site.folder.join("old"), site.folder.join("new"));
    store.backup(&old, &[], now()).await.unwrap();
    let erased = town.line(Act::CaseErased, Some(&emma.id));
    store.erase_case(&emma.id, &erased).await.unwrap();
    store.backup(&new, &[], now()).await.unwrap();
    store.close().await;
    for other in [site.twin(), site.other_kind()] {
        let there = other.open().await;
        there.restore(&old, &BackupIdentities::none()).await.unwrap();
        assert_eq!(there.reason_of_search(&lines[0]).await.unwrap(), None);
        assert!(there.reason_of_search(&lines[1]).await.unwrap().is_some());
        assert_eq!(other.blobs("SELECT sealed FROM searches").await.len(), 1);
        there.close().await;
    }
}
