//! Up to where a child has looked at its way, on whichever server it looks.

use crate::common::{Site, Town, case};
use domain::event::CaseId;
use std::sync::Arc;
use store::*;

crate::on_both_backends! {
    what_is_new_in_a_visit_stays_new_until_the_next;
    two_servers_know_the_same_of_a_child;
    what_a_child_saw_goes_with_its_case;
}

/// The child looks at its way as it is in a version. Returns up to where it knew the way before.
async fn looks(store: &Arc<dyn Store>, case: &CaseId, visit: &SessionToken, version: u64) -> Option<u64> {
    let before = store.way_seen(case, visit).await.unwrap();
    store.note_way_seen(case, visit, before, version).await.unwrap();
    before.known
}

async fn what_is_new_in_a_visit_stays_new_until_the_next(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let laura = town.open_case(store.as_ref(), case("Laura")).await.id;
    let (first, second, third) = (SessionToken::fresh(), SessionToken::fresh(), SessionToken::fresh());
    assert_eq!(
        store.way_seen(&laura, &first).await.unwrap(),
        WaySeen::default(),
        "it has never looked"
    );
    assert_eq!(looks(&store, &laura, &first, 4).await, None);
    assert_eq!(looks(&store, &laura, &first, 7).await, Some(4), "shown while it looks");
    // Two ways were shown since, at 9 and at 12: both are after the one it saw last.
    assert_eq!(looks(&store, &laura, &second, 12).await, Some(7));
    assert_eq!(
        looks(&store, &laura, &second, 12).await,
        Some(7),
        "a reload shows the same"
    );
    let seen = store.way_seen(&laura, &second).await.unwrap();
    assert_eq!((seen.known, seen.seen), (Some(7), Some(12)));
    assert_eq!(
        looks(&store, &laura, &third, 12).await,
        Some(12),
        "the next visit has nothing new"
    );
    let noah = town.open_case(store.as_ref(), case("Noah")).await.id;
    assert_eq!(looks(&store, &noah, &third, 2).await, None, "each child has its own");
    store.close().await;
}

async fn two_servers_know_the_same_of_a_child(site: Site) {
    let servers = [site.open().await, site.open().await];
    let town = Town::found(servers[0].as_ref(), "koege").await;
    let laura = town.open_case(servers[0].as_ref(), case("Laura")).await.id;
    let (first, second) = (SessionToken::fresh(), SessionToken::fresh());
    assert_eq!(looks(&servers[0], &laura, &first, 3).await, None);
    assert_eq!(looks(&servers[1], &laura, &first, 3).await, Some(3));
    assert_eq!(looks(&servers[1], &laura, &second, 8).await, Some(3));
    assert_eq!(looks(&servers[0], &laura, &second, 8).await, Some(3));
    // A server that still shows an older page takes nothing back.
    assert_eq!(looks(&servers[0], &laura, &second, 5).await, Some(3));
    assert_eq!(servers[1].way_seen(&laura, &first).await.unwrap().known, Some(8));
    for server in servers {
        server.close().await;
    }
}

async fn what_a_child_saw_goes_with_its_case(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let laura = town.open_case(store.as_ref(), case("Laura")).await.id;
    looks(&store, &laura, &SessionToken::fresh(), 3).await;
    let kept = "SELECT visit FROM ways_seen";
    assert_eq!(site.blobs(kept).await.len(), 1);
    let line = town.line(Act::CaseErased, Some(&laura));
    store.erase_case(&laura, &line).await.unwrap();
    assert!(site.blobs(kept).await.is_empty());
    store.close().await;
}
