//! A press that is sent twice counts once, on however many servers.

use crate::common::{Site, later, now};
use jiff::SignedDuration;
use std::sync::Arc;
use store::*;

crate::on_both_backends_and_by_sessions! {
    a_press_is_known_again_by_its_number_and_in_its_own_case;
    of_many_copies_at_once_one_is_done;
    what_was_refused_may_come_again;
    a_press_whose_server_ended_is_done_by_another;
    a_press_is_forgotten_with_its_session;
}

fn press(case: &str, number: &str) -> Press {
    Press {
        case: case.into(),
        address: "/t/talk/2".into(),
        number: number.into(),
    }
}

async fn begin(store: &Arc<dyn Store>, press: &Press, at: jiff::Timestamp) -> PressBegun {
    store.begin_press(press, at).await.unwrap()
}

fn led() -> PressBegun {
    PressBegun::Led("/t/talk/3".into())
}

async fn a_press_is_known_again_by_its_number_and_in_its_own_case(site: Site) {
    let (one, other) = (site.open().await, site.open().await);
    let first = press("a", "1-2");
    assert_eq!(begin(&one, &first, now()).await, PressBegun::New);
    assert_eq!(begin(&other, &first, now()).await, PressBegun::UnderWay);
    one.end_press(&first, Some("/t/talk/3")).await.unwrap();
    assert_eq!(begin(&other, &first, later(1)).await, led());
    assert_eq!(begin(&one, &first, later(1)).await, led());
    let elsewhere = Press {
        address: "/t/talk/4".into(),
        ..first.clone()
    };
    for another in [press("b", "1-2"), press("a", "1-3"), elsewhere] {
        assert_eq!(begin(&other, &another, later(1)).await, PressBegun::New, "{another:?}");
    }
    // The database does not say whose it is.
    let marks = site.blobs("SELECT mark FROM presses").await;
    assert_eq!(marks.len(), 4);
    assert!(marks.iter().all(|mark| mark.len() == 32));
    one.close().await;
    other.close().await;
}

async fn of_many_copies_at_once_one_is_done(site: Site) {
    let servers = [site.open().await, site.open().await];
    let copies = (0..20).map(|nth| {
        let store = servers[nth % 2].clone();
        tokio::spawn(async move { begin(&store, &press("a", "1"), now()).await })
    });
    let mut new = 0;
    for copy in copies.collect::<Vec<_>>() {
        new += u32::from(copy.await.unwrap() == PressBegun::New);
    }
    assert_eq!(new, 1);
    for server in servers {
        server.close().await;
    }
}

async fn what_was_refused_may_come_again(site: Site) {
    let store = site.open().await;
    let one = press("a", "1");
    assert_eq!(begin(&store, &one, now()).await, PressBegun::New);
    store.end_press(&one, None).await.unwrap();
    assert_eq!(begin(&store, &one, now()).await, PressBegun::New);
    store.end_press(&one, Some("/t/talk/3")).await.unwrap();
    // What was done stays done, whoever says otherwise afterwards.
    store.end_press(&one, None).await.unwrap();
    assert_eq!(begin(&store, &one, now()).await, led());
    store.close().await;
}

async fn a_press_whose_server_ended_is_done_by_another(site: Site) {
    let store = site.open().await;
    let one = press("a", "1");
    assert_eq!(begin(&store, &one, now()).await, PressBegun::New);
    let almost = now()
        .checked_add(PRESS_UNDER_WAY - SignedDuration::from_secs(1))
        .unwrap();
    assert_eq!(begin(&store, &one, almost).await, PressBegun::UnderWay);
    let over = now().checked_add(PRESS_UNDER_WAY).unwrap();
    assert_eq!(begin(&store, &one, over).await, PressBegun::New);
    assert_eq!(begin(&store, &one, over).await, PressBegun::UnderWay);
    store.close().await;
}

async fn a_press_is_forgotten_with_its_session(site: Site) {
    let store = site.open().await;
    let (done, left) = (press("a", "1"), press("a", "2"));
    begin(&store, &done, now()).await;
    store.end_press(&done, Some("/t/talk/3")).await.unwrap();
    begin(&store, &left, now()).await;
    assert_eq!(store.sweep(later(9 * 60)).await.unwrap(), Swept::default());
    assert_eq!(begin(&store, &done, later(9 * 60)).await, led());
    let over = now().checked_add(PRESS_KEPT).unwrap();
    assert_eq!(
        begin(&store, &done, over).await,
        PressBegun::New,
        "it is not believed any more"
    );
    let swept = store.sweep(over).await.unwrap();
    assert_eq!(swept, Swept { sessions: 0, others: 1 }, "the one that was left");
    store.close().await;
}
