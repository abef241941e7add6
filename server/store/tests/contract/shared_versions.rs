//! What one server remembers and another changes has a version, which rises with the change and with nothing else.

use crate::common::cards::{begin, give, is_open, opens, right, screen, talk, wrong};
use crate::common::{Site, Town, case, later, now};
use store::*;

crate::on_both_backends_and_by_sessions! {
    a_version_rises_with_each_change_and_every_server_reads_it;
    what_changes_nothing_raises_nothing;
    changes_at_once_are_each_counted;
    a_restore_is_a_change_of_everything;
    what_is_counted_by_one_server_counts_with_the_other;
}

async fn a_version_rises_with_each_change_and_every_server_reads_it(site: Site) {
    let one = site.open().await;
    let town = Town::found(one.as_ref(), "koege").await;
    let other = site.open().await;
    let before = other.versions().await.unwrap();
    assert_eq!(before, one.versions().await.unwrap());

    let mut profile = one.profile(&town.anna).await.unwrap();
    profile.name = "Anna Nytnavn".into();
    let line = town.line(Act::AccountChanged, None);
    one.set_profile(&town.anna, &profile, &line).await.unwrap();
    let named = other.versions().await.unwrap();
    assert!(named.profiles > before.profiles && named.municipalities == before.municipalities);

    let photo = Photo {
        media_type: "image/jpeg".into(),
        bytes: vec![1, 2, 3],
    };
    one.set_photo(&town.anna, Some(&photo), &line).await.unwrap();
    let shown = other.versions().await.unwrap();
    assert!(shown.profiles > named.profiles, "a photo is one too");
    one.set_photo(&town.anna, None, &line).await.unwrap();
    assert!(other.versions().await.unwrap().profiles > shown.profiles);

    let before = other.versions().await.unwrap();
    Town::found(one.as_ref(), "dragoer").await;
    let founded = other.versions().await.unwrap();
    assert!(founded.municipalities > before.municipalities && founded.profiles == before.profiles);
    one.close().await;
    other.close().await;
}

async fn what_changes_nothing_raises_nothing(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let before = store.versions().await.unwrap();
    let profile = store.profile(&town.anna).await.unwrap();
    let line = town.line(Act::AccountChanged, None);
    assert!(store.set_profile(&new_user(), &profile, &line).await.is_err());
    assert!(store.set_photo(&new_user(), None, &line).await.is_err());
    let again = Municipality {
        id: town.id.clone(),
        pack: "koege".into(),
        name: "Køge".into(),
    };
    assert!(store.add_municipality(&again, now()).await.is_err());
    // A change of a case has a version of its own, which each page asks for.
    town.open_case(store.as_ref(), case("Laura")).await;
    assert_eq!(store.versions().await.unwrap(), before);
    store.close().await;
}

async fn changes_at_once_are_each_counted(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let before = store.versions().await.unwrap().profiles;
    let profile = store.profile(&town.anna).await.unwrap();
    let changes = [&town.anna, &town.bo].into_iter().cycle().take(20).map(|user| {
        let (store, user, profile) = (store.clone(), user.clone(), profile.clone());
        let line = town.line(Act::AccountChanged, None);
        tokio::spawn(async move { store.set_profile(&user, &profile, &line).await.unwrap() })
    });
    for change in changes.collect::<Vec<_>>() {
        change.await.unwrap();
    }
    assert_eq!(store.versions().await.unwrap().profiles, before + 20);
    store.close().await;
}

async fn a_restore_is_a_change_of_everything(site: Site) {
    let store = site.open().await;
    Town::found(store.as_ref(), "koege").await;
    let file = site.folder.join("backup");
    store.backup(&file, &[], now()).await.unwrap();
    store.close().await;
    let other = site.twin();
    let twin = other.open().await;
    let before = twin.versions().await.unwrap();
    twin.restore(&file, &BackupIdentities::none()).await.unwrap();
    let after = twin.versions().await.unwrap();
    assert!(after.profiles > before.profiles && after.municipalities > before.municipalities);
    twin.close().await;
}

async fn what_is_counted_by_one_server_counts_with_the_other(site: Site) {
    let one = site.open().await;
    let other = site.open().await;
    let town = Town::found(one.as_ref(), "koege").await;
    let state = town.open_case(one.as_ref(), case("Laura")).await;

    // A card: its wrong codes are its own, wherever they are typed. Between them it rests.
    let card = give(one.as_ref(), &town, &state, &town.anna).await;
    for nth in 1..i64::from(CARD_TRIES) {
        let server = if nth % 2 == 0 { &one } else { &other };
        assert_eq!(
            wrong(server.as_ref(), &card, later(nth * 20)).await,
            CardTried::Wrong,
            "{nth}"
        );
    }
    let last = later(i64::from(CARD_TRIES) * 20);
    assert_eq!(wrong(one.as_ref(), &card, last).await, CardTried::Void);
    assert_eq!(right(other.as_ref(), &card, later(300)).await.result, CardTried::Void);

    // One that is withdrawn takes its screen along.
    let card = give(one.as_ref(), &town, &state, &town.anna).await;
    let CardTried::Opens { card: id, by } = right(other.as_ref(), &card, now()).await.result else {
        panic!("a right code opens");
    };
    let scope = screen(&state, Some(id));
    let token = begin(other.as_ref(), &by, scope, now()).await.unwrap();
    assert!(
        is_open(one.as_ref(), &token, later(1)).await,
        "a session goes on with the other server"
    );
    let line = town.line(Act::CardWithdrawn, Some(&state.id));
    one.withdraw_cards(&state.id, &line).await.unwrap();
    assert!(!is_open(other.as_ref(), &token, later(1)).await);
    assert!(!opens(&right(other.as_ref(), &card, later(1)).await));

    // A PIN: five wrong ones, on whichever server, and the screen's session has ended.
    let (pin, bad) = (Pin::read("24680").unwrap(), Pin::read("9999").unwrap());
    let changed = town.line(Act::AccountChanged, None);
    one.set_pin(&town.anna, &pin, &changed).await.unwrap();
    let token = begin(one.as_ref(), &town.anna, talk(&state), now()).await.unwrap();
    for left in (1..TRIES).rev() {
        let server = if left % 2 == 0 { &one } else { &other };
        let tried = server.try_pin(&token, Some(&bad), &SessionToken::fresh(), now()).await;
        assert_eq!(tried.unwrap(), PinTried::Wrong(left));
    }
    let last = other.try_pin(&token, Some(&bad), &SessionToken::fresh(), now()).await;
    assert_eq!(last.unwrap(), PinTried::Out);
    let late = one.try_pin(&token, Some(&pin), &SessionToken::fresh(), now()).await;
    assert_eq!(late.unwrap(), PinTried::Gone);
    one.close().await;
    other.close().await;
}
