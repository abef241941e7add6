//! What is begun beside a talk on its screen, and whoever leaves that screen.

use crate::common::{Site, Town, case, later};
use domain::draft::Draft;
use store::*;

crate::on_both_backends! {
    what_was_begun_in_a_talk_does_not_come_back_once_its_screen_is_left;
}

/// Whoever leaves a talk's screen ends its session and then erases what was begun there. What was on its way meanwhile comes
/// either before the session's end, and is erased, or finds it ended: it never stands afterwards.
async fn what_was_begun_in_a_talk_does_not_come_back_once_its_screen_is_left(site: Site) {
    const ROUNDS: i64 = 12;
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let state = town.open_case(store.as_ref(), case("Emma")).await;
    let key = town.beside_talk(&state.id, "m1");
    let begun = Draft::over(serde_json::json!({ "line": "Jeg savner min hund" }));
    for round in 0..ROUNDS {
        let screen = Town::lay_talk(store.as_ref(), &town.anna, &state.id, "m1").await;
        let saving = {
            let (store, key, screen, begun) = (store.clone(), key.clone(), screen.clone(), begun.clone());
            tokio::spawn(async move {
                let done = store.exchange_draft(&key, None, Some(&begun), Some(&screen), 1, later(round));
                done.await.unwrap()
            })
        };
        let leaving = {
            let (store, key, screen) = (store.clone(), key.clone(), screen.clone());
            tokio::spawn(async move {
                store.end_session(&screen).await.unwrap();
                store.drop_draft(&key).await.unwrap();
            })
        };
        let (saved, left) = tokio::join!(saving, leaving);
        left.unwrap();
        assert_ne!(saved.unwrap(), Exchanged::Meanwhile, "round {round}");
        assert_eq!(store.draft(&key).await.unwrap(), None, "round {round}");
        let late = store.exchange_draft(&key, None, Some(&begun), Some(&screen), 1, later(round));
        assert_eq!(late.await.unwrap(), Exchanged::Left, "round {round}");
        assert_eq!(store.draft(&key).await.unwrap(), None, "round {round}");
    }
    store.close().await;
}
