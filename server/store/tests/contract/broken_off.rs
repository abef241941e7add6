//! Whatever a page changes is one transaction, of a case or not: one that was broken off is done once more, and stands once,
//! with its line in the log.

use crate::common::cards::{give, opens, right};
use crate::common::trips::{trip_at, ways};
use crate::common::{Site, Town, case, later, now};
use store::*;

/// The minute that a third try waits for.
const WAITS: Waits = Waits {
    window: jiff::SignedDuration::from_mins(30),
    wait: |_| jiff::SignedDuration::from_mins(1),
};

#[tokio::test(flavor = "multi_thread")]
async fn whatever_a_page_changes_is_done_once_more_and_stands_once() {
    const WAYS: [&str; 3] = [
        "PERFORM pg_terminate_backend(pg_backend_pid())",
        "RAISE EXCEPTION 'gone' USING ERRCODE = '57P01'",
        "RAISE EXCEPTION 'in the way' USING ERRCODE = '40P01'",
    ];
    for site in ways() {
        let opened = site.open().await;
        let store = opened.as_ref();
        let town = Town::found(store, "koege").await;
        let ed = town.person(store, "ed", Role::Editor).await;
        let emma = town.open_case(store, case("Emma")).await;
        for (nth, how) in (1u64..).zip(WAYS) {
            let told = format!("{:?}: {how}", site.pooler);
            let before = store.verify_audit().await.unwrap().lines;

            trip_at(&site, ("INSERT", "cards"), 1, how);
            let card = give(store, &town, &emma, &town.anna).await;
            assert!(opens(&right(store, &card, now()).await), "{told}");

            trip_at(&site, ("INSERT", "drawings"), 1, how);
            let drawing = KeptDrawing {
                id: format!("{nth:032x}"),
                kept_at: now(),
                strokes: "0_1-1".into(),
            };
            let line = town.line(Act::DrawingKept, Some(&emma.id));
            assert!(store.keep_drawing(&emma.id, &drawing, &line).await.unwrap(), "{told}");
            assert_eq!(store.count_drawings(&emma.id).await.unwrap(), nth, "{told}");

            trip_at(&site, ("INSERT", "throttle"), 1, how);
            let two = [Counter {
                key: format!("name:{nth}"),
                free: 2,
            }];
            let tries = async || store.count_try(&two, WAITS, now()).await.unwrap();
            assert_eq!(tries().await, None, "{told}");
            assert_eq!(tries().await, None, "the first was counted once: {told}");
            assert_eq!(tries().await, Some(later(1)), "{told}");

            trip_at(&site, ("INSERT", "wordings"), 1, how);
            let wording = NewWording {
                municipality: town.id.clone(),
                file: "before-meeting/7-9".into(),
                key: format!("hello-{nth}"),
                words: Some("Hej med dig.".into()),
                why: "Sådan siger vi.".into(),
                by: ed.clone(),
                at: now(),
                instead_of: None,
            };
            assert_eq!(store.propose_wording(&wording).await.unwrap(), Ok(nth), "{told}");
            let waiting = store.wordings_waiting(&town.id).await.unwrap();
            assert_eq!(waiting.len() as u64, nth, "{told}");

            trip_at(&site, ("UPDATE", "accounts"), 1, how);
            let mut profile = store.profile(&town.anna).await.unwrap();
            profile.about = Some(format!("Jeg har {nth} katte."));
            let line = town.line(Act::AccountChanged, None);
            store.set_profile(&town.anna, &profile, &line).await.unwrap();
            assert_eq!(store.profile(&town.anna).await.unwrap(), profile, "{told}");

            // The card, the drawing and the profile have a line each.
            let verified = store.verify_audit().await.unwrap();
            assert!(verified.faults.is_empty(), "{told}");
            assert_eq!(verified.lines, before + 3, "{told}");
        }
        opened.close().await;
    }
}

/// A profile whose line cannot be written is not there either: the page that says so is right.
#[tokio::test(flavor = "multi_thread")]
async fn a_profile_stands_with_its_line_or_not_at_all() {
    let site = Site::postgres();
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let before = store.profile(&town.anna).await.unwrap();
    let changed = Profile {
        about: Some("Jeg har to katte.".into()),
        ..before.clone()
    };
    let line = town.line(Act::AccountChanged, None);
    trip_at(
        &site,
        ("INSERT", "audit"),
        2,
        "RAISE EXCEPTION 'gone' USING ERRCODE = '57P01'",
    );
    let fault = store.set_profile(&town.anna, &changed, &line).await.unwrap_err();
    assert!(matches!(fault, StoreError::Unavailable(_)), "{fault}");
    assert_eq!(store.profile(&town.anna).await.unwrap(), before);
    store.set_profile(&town.anna, &changed, &line).await.unwrap();
    assert_eq!(store.profile(&town.anna).await.unwrap(), changed);
    store.close().await;
}
