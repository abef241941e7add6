//! Whoever opens the cases of many children is asked who they are, on however many servers they do so.

use crate::common::{Site, Town, case, later, now};
use domain::event::{CaseId, UserId};
use jiff::Timestamp;
use std::sync::Arc;
use store::*;

crate::on_both_backends! {
    many_different_cases_ask_and_the_same_ones_never_do;
    two_servers_count_together_and_not_past_each_other;
    what_was_read_goes_with_the_case_and_with_time;
}

fn nth(number: u32) -> CaseId {
    CaseId::from(format!("c{number}").as_str())
}

async fn opens(store: &Arc<dyn Store>, user: &UserId, number: u32, at: Timestamp, proved: Option<Timestamp>) -> bool {
    store.opens(user, &nth(number), at, proved).await.unwrap()
}

async fn many_different_cases_ask_and_the_same_ones_never_do(site: Site) {
    let store = site.open().await;
    let (ida, bo) = (UserId::from("ida"), UserId::from("bo"));
    for number in 0..MOST_READ {
        assert!(opens(&store, &ida, number, now(), None).await);
    }
    assert!(
        !opens(&store, &ida, MOST_READ, later(9), None).await,
        "one more within the window asks"
    );
    assert!(opens(&store, &ida, 0, later(9), None).await, "what is open stays open");
    assert!(
        opens(&store, &bo, MOST_READ, later(9), None).await,
        "each account has its own"
    );
    for number in MOST_READ..2 * MOST_READ {
        assert!(
            opens(&store, &ida, number, later(9), Some(later(8))).await,
            "a proof is good for as many again"
        );
    }
    assert!(
        !opens(&store, &ida, 2 * MOST_READ, later(9), Some(later(8))).await,
        "and no further"
    );
    assert!(
        !opens(&store, &ida, 2 * MOST_READ, later(9), Some(later(7))).await,
        "nor is an older one"
    );
    assert!(
        opens(&store, &ida, 2 * MOST_READ, later(9), Some(later(9))).await,
        "another one is"
    );
    // When the window is over, another begins.
    assert!(opens(&store, &ida, 3 * MOST_READ, later(10), None).await);
    for number in 0..MOST_READ - 1 {
        assert!(opens(&store, &ida, number, later(11), None).await);
    }
    assert!(
        !opens(&store, &ida, MOST_READ, later(11), None).await,
        "in which as many are counted"
    );
    store.close().await;
}

async fn two_servers_count_together_and_not_past_each_other(site: Site) {
    let servers = [site.open().await, site.open().await];
    let ida = UserId::from("ida");
    let tries = (0..MOST_READ + 20).map(|number| {
        let (store, ida) = (servers[number as usize % 2].clone(), ida.clone());
        tokio::spawn(async move { opens(&store, &ida, number, now(), None).await })
    });
    let mut opened = 0;
    for one in tries.collect::<Vec<_>>() {
        opened += u32::from(one.await.unwrap());
    }
    assert_eq!(opened, MOST_READ);
    for server in servers {
        server.close().await;
    }
}

async fn what_was_read_goes_with_the_case_and_with_time(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let state = town.open_case(store.as_ref(), case("Laura")).await;
    assert!(store.opens(&town.bo, &state.id, now(), None).await.unwrap());
    let read = match site.is_sqlite() {
        true => "SELECT CAST(case_id AS BLOB) FROM cases_read",
        false => "SELECT CAST(case_id AS BYTEA) FROM cases_read",
    };
    assert_eq!(site.blobs(read).await, [state.id.as_str().as_bytes()]);
    let line = town.line(Act::CaseErased, Some(&state.id));
    store.erase_case(&state.id, &line).await.unwrap();
    assert!(site.blobs(read).await.is_empty());
    for number in 0..3 {
        assert!(opens(&store, &town.anna, number, now(), None).await);
    }
    assert_eq!(store.sweep(later(9)).await.unwrap(), Swept::default());
    // The rows of two accounts, and what one of them has read.
    assert_eq!(store.sweep(later(10)).await.unwrap(), Swept { sessions: 0, others: 5 });
    store.close().await;
}
