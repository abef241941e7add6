//! Tries are counted before they are looked at, known browsers have tries of their own, and what has expired is swept.

use crate::common::{PHC, Site, Town, later, now};
use std::sync::Arc;
use store::*;

crate::on_both_backends_and_by_sessions! {
    a_window_ends_and_a_right_try_is_forgotten;
    tries_are_counted_before_they_are_looked_at;
    a_browser_is_known_to_those_who_signed_in_there;
    what_has_expired_is_swept;
}

/// A minute's wait after the free tries, and one more for each beyond them.
const WAITS: Waits = Waits {
    window: jiff::SignedDuration::from_mins(30),
    wait: |over| jiff::SignedDuration::from_mins(1 + over as i64),
};

fn counter(key: &str, free: u32) -> Counter {
    Counter { key: key.into(), free }
}

/// Whether so many tries stand in a counter: one more than that many free ones has to wait, and with one more free it is
/// counted. What is counted for the looking is taken back.
async fn counted(store: &Arc<dyn Store>, key: &str, many: u32, at: jiff::Timestamp) -> bool {
    let waits = Waits {
        wait: |_| jiff::SignedDuration::from_hours(1),
        ..WAITS
    };
    let at_least = match many {
        0 => true,
        _ => store
            .count_try(&[counter(key, many)], waits, at)
            .await
            .unwrap()
            .is_some(),
    };
    let at_most = store
        .count_try(&[counter(key, many + 1)], waits, at)
        .await
        .unwrap()
        .is_none();
    store.take_back_try(key).await.unwrap();
    at_least && at_most
}

async fn a_window_ends_and_a_right_try_is_forgotten(site: Site) {
    let store = site.open().await;
    let five = [counter("name:anna", 5)];
    let tries = async |at| store.count_try(&five, WAITS, at).await.unwrap();
    for minute in 1..=5 {
        assert_eq!(tries(later(minute)).await, None);
    }
    assert_eq!(tries(later(5)).await, Some(later(6)));
    let bos = store
        .count_try(&[counter("name:bo", 5)], WAITS, later(5))
        .await
        .unwrap();
    assert_eq!(bos, None, "another name has counters of its own");
    // The window began with the first of them.
    for _ in 0..5 {
        assert_eq!(tries(later(31)).await, None);
    }
    assert_eq!(tries(later(31)).await, Some(later(32)));
    store.forget_tries("name:anna").await.unwrap();
    for _ in 0..5 {
        assert_eq!(tries(later(31)).await, None);
    }
    store.close().await;
}

async fn tries_are_counted_before_they_are_looked_at(site: Site) {
    let store = site.open().await;
    // Forty at once, by a name that five may be tried of: five are looked at.
    let counters = [counter("name:anna", 5), counter("address:1", 100)];
    let at = now();
    let tries = (0..40).map(|_| {
        let (store, counters) = (store.clone(), counters.clone());
        tokio::spawn(async move { store.count_try(&counters, WAITS, at).await.unwrap() })
    });
    let mut looked_at = 0;
    for one in tries.collect::<Vec<_>>() {
        match one.await.unwrap() {
            None => looked_at += 1,
            Some(until) => assert_eq!(until, later(1)),
        }
    }
    assert_eq!(looked_at, 5);
    // What was not looked at is counted nowhere.
    assert!(counted(&store, "address:1", 5, at).await);
    // After the wait one more, then a longer wait; what turned out right is taken back.
    assert_eq!(store.count_try(&counters, WAITS, later(1)).await.unwrap(), None);
    assert_eq!(
        store.count_try(&counters, WAITS, later(2)).await.unwrap(),
        Some(later(3))
    );
    store.take_back_try("address:1").await.unwrap();
    assert!(counted(&store, "address:1", 5, later(2)).await);
    store.take_back_try("address:none").await.unwrap();
    assert!(counted(&store, "address:none", 0, later(2)).await);
    // Two that share both counters, each named in another order, do not wait for each other for ever.
    let turned = [counters[1].clone(), counters[0].clone()];
    let (one, other) = tokio::join!(
        store.count_try(&counters, WAITS, later(40)),
        store.count_try(&turned, WAITS, later(40))
    );
    assert_eq!((one.unwrap(), other.unwrap()), (None, None));
    store.close().await;
}

async fn a_browser_is_known_to_those_who_signed_in_there(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let device = DeviceToken::fresh();
    let knows = async |who: Option<&domain::event::UserId>, at| store.knows_device(&device, who, at).await.unwrap();
    assert!(!knows(None, now()).await);
    store.know_device(&device, &town.anna, now()).await.unwrap();
    assert!(knows(None, now()).await && knows(Some(&town.anna), now()).await);
    assert!(!knows(Some(&town.bo), now()).await);
    assert!(!store.knows_device(&DeviceToken::fresh(), None, now()).await.unwrap());
    // A machine that two share knows both.
    store.know_device(&device, &town.bo, later(1)).await.unwrap();
    assert!(knows(Some(&town.anna), later(1)).await && knows(Some(&town.bo), later(1)).await);
    // Nobody's account is nobody's.
    store.know_device(&device, &new_user(), now()).await.unwrap();
    // The one used longest ago gives way.
    for minute in 2..=i64::from(MOST_DEVICES) + 1 {
        store
            .know_device(&DeviceToken::fresh(), &town.anna, later(minute))
            .await
            .unwrap();
    }
    assert!(!knows(Some(&town.anna), later(30)).await && knows(Some(&town.bo), later(30)).await);
    let long_after = now().checked_add(KNOWN_FOR).unwrap();
    assert!(knows(Some(&town.bo), long_after).await);
    let longer = long_after.checked_add(jiff::SignedDuration::from_mins(2)).unwrap();
    assert!(!knows(Some(&town.bo), longer).await);
    store.close().await;
}

async fn what_has_expired_is_swept(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    store
        .know_device(&DeviceToken::fresh(), &town.anna, now())
        .await
        .unwrap();
    store.count_try(&[counter("name:anna", 5)], WAITS, now()).await.unwrap();
    let sign_in = UnderWay {
        municipality: town.id.clone(),
        onward: "/today".into(),
        began_at: now(),
    };
    store.begin_sign_in("a secret", &sign_in, later(10)).await.unwrap();
    let token = SessionToken::fresh();
    let session = NewSession {
        user: town.anna.clone(),
        scope: Scope::Staff,
        proof: Proof::Password(PHC.into()),
        now: now(),
    };
    store.begin_session(&token, &session).await.unwrap();
    assert_eq!(store.sweep(later(1)).await.unwrap(), Swept::default());
    assert!(store.signed_in(&token, later(2)).await.unwrap().is_some());
    let swept = store.sweep(later(33)).await.unwrap();
    assert_eq!(swept, Swept { sessions: 1, others: 1 });
    let half_a_year = now().checked_add(KNOWN_FOR).unwrap();
    assert_eq!(
        store.sweep(half_a_year).await.unwrap(),
        Swept { sessions: 0, others: 2 }
    );
    assert_eq!(store.sweep(half_a_year).await.unwrap(), Swept::default());
    store.close().await;
}
