//! Drawings that a child kept: sealed, its own, erased one by one and with the case.

use crate::common::{Site, Town, case, later, now};
use domain::event::CaseId;
use jiff::Timestamp;
use store::*;

crate::on_both_backends! {
    a_drawing_is_kept_and_erased_by_itself;
    what_was_drawn_on_since_it_was_shown_stays;
    the_same_sheet_takes_its_own_place_and_no_more_than_so_many_fit;
    nobody_reads_it_in_the_database_and_no_other_case_has_it;
    it_goes_with_the_case;
    a_backup_keeps_it;
}

fn drawn(nth: u64, strokes: &str, kept_at: Timestamp) -> KeptDrawing {
    KeptDrawing {
        id: format!("{nth:032x}"),
        kept_at,
        strokes: strokes.into(),
    }
}

async fn keep(store: &dyn Store, town: &Town, case: &CaseId, drawing: &KeptDrawing) -> bool {
    let line = town.line(Act::DrawingKept, Some(case));
    store.keep_drawing(case, drawing, &line).await.unwrap()
}

async fn a_drawing_is_kept_and_erased_by_itself(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await.id;
    assert!(store.drawings(&emma).await.unwrap().is_empty());
    let (first, second) = (drawn(7, "0_1-1", now()), drawn(3, "2_10-20_11-22", later(5)));
    assert!(keep(store, &town, &emma, &first).await);
    assert!(keep(store, &town, &emma, &second).await);
    assert_eq!(store.drawings(&emma).await.unwrap(), [second.clone(), first.clone()]);
    assert_eq!(store.count_drawings(&emma).await.unwrap(), 2);
    assert_eq!(store.drawing(&emma, &second.id).await.unwrap(), second);
    let before = store.verify_audit().await.unwrap().lines;
    let line = town.line(Act::DrawingErased, Some(&emma));
    for came in [DrawingErased::Done, DrawingErased::Gone] {
        let erased = store.erase_drawing(&emma, &first.id, &first.mark(), &line).await;
        assert_eq!(erased.unwrap(), came);
    }
    assert_eq!(store.verify_audit().await.unwrap().lines, before + 1, "one line");
    assert_eq!(store.drawings(&emma).await.unwrap(), [second]);
    let gone = store.drawing(&emma, &first.id).await;
    assert!(matches!(gone, Err(StoreError::NotFound)), "{gone:?}");
}

/// Somebody looks at a drawing, the child draws on, and only then it is erased: what nobody saw stays.
async fn what_was_drawn_on_since_it_was_shown_stays(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await.id;
    let (shown, on) = (drawn(1, "0_1-1", now()), drawn(1, "0_1-1*1_2-2", later(1)));
    assert!(keep(store, &town, &emma, &shown).await);
    assert!(keep(store, &town, &emma, &on).await);
    let before = store.verify_audit().await.unwrap().lines;
    let line = town.line(Act::DrawingErased, Some(&emma));
    for mark in [shown.mark(), String::new(), on.strokes.clone()] {
        let erased = store.erase_drawing(&emma, &on.id, &mark, &line).await;
        assert_eq!(erased.unwrap(), DrawingErased::DrawnOn, "{mark}");
    }
    assert_eq!(
        store.verify_audit().await.unwrap().lines,
        before,
        "nothing is told of it"
    );
    assert_eq!(store.drawing(&emma, &on.id).await.unwrap(), on);
    // The same lines kept once more are what was seen.
    assert!(keep(store, &town, &emma, &drawn(1, &on.strokes, later(2))).await);
    let erased = store.erase_drawing(&emma, &on.id, &on.mark(), &line).await;
    assert_eq!(erased.unwrap(), DrawingErased::Done);
    assert!(store.drawings(&emma).await.unwrap().is_empty());
}

async fn the_same_sheet_takes_its_own_place_and_no_more_than_so_many_fit(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await.id;
    for nth in 0..MOST_DRAWINGS {
        assert!(keep(store, &town, &emma, &drawn(nth, "0_1-1", now())).await, "{nth}");
    }
    assert!(!keep(store, &town, &emma, &drawn(MOST_DRAWINGS, "0_1-1", now())).await);
    let on = drawn(2, "0_1-1*1_2-2", later(1));
    assert!(keep(store, &town, &emma, &on).await, "the same sheet, drawn on");
    assert_eq!(store.count_drawings(&emma).await.unwrap(), MOST_DRAWINGS);
    assert_eq!(store.drawing(&emma, &on.id).await.unwrap(), on);
}

async fn nobody_reads_it_in_the_database_and_no_other_case_has_it(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await.id;
    let noah = town.open_case(store, case("Noah")).await.id;
    let drawing = drawn(1, "2_10-20_11-22", now());
    assert!(keep(store, &town, &emma, &drawing).await);
    let sealed = site.blobs("SELECT sealed FROM drawings").await;
    assert_eq!(sealed.len(), 1);
    assert!(!sealed[0].windows(5).any(|part| part == b"10-20"), "it is sealed");
    let other = store.drawing(&noah, &drawing.id).await;
    assert!(matches!(other, Err(StoreError::NotFound)), "{other:?}");
    let line = town.line(Act::DrawingErased, Some(&noah));
    let erased = store.erase_drawing(&noah, &drawing.id, &drawing.mark(), &line).await;
    assert_eq!(erased.unwrap(), DrawingErased::Gone);
    assert!(store.drawings(&noah).await.unwrap().is_empty());
    // Carried to another case by hand, it opens there no more.
    site.tamper(&format!("UPDATE drawings SET case_id = '{noah}'")).await;
    let carried = store.drawing(&noah, &drawing.id).await;
    assert!(matches!(carried, Err(StoreError::Sealed(_))), "{carried:?}");
}

async fn it_goes_with_the_case(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await.id;
    let drawing = drawn(1, "0_1-1", now());
    assert!(keep(store, &town, &emma, &drawing).await);
    let line = town.line(Act::CaseErased, Some(&emma));
    store.erase_case(&emma, &line).await.unwrap();
    assert!(site.blobs("SELECT sealed FROM drawings").await.is_empty());
    let line = town.line(Act::DrawingKept, Some(&emma));
    let late = store.keep_drawing(&emma, &drawing, &line).await;
    assert!(matches!(late, Err(StoreError::Erased)), "{late:?}");
}

async fn a_backup_keeps_it(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await.id;
    let drawing = drawn(1, "2_10-20_11-22", now());
    assert!(keep(store.as_ref(), &town, &emma, &drawing).await);
    let folder = site.folder.join("backup");
    store.backup(&folder, &[], now()).await.unwrap();
    store.close().await;
    for other in [site.twin(), site.other_kind()] {
        let there = other.open().await;
        there.restore(&folder, &BackupIdentities::none()).await.unwrap();
        assert_eq!(there.drawings(&emma).await.unwrap(), std::slice::from_ref(&drawing));
        there.close().await;
    }
}
