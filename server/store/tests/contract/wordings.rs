//! Wordings: a municipality's own, and two people behind each.

use crate::common::{Site, Town, later, now};
use domain::event::UserId;
use domain::language::Language;
use domain::wording::{Author, NotSettled, Stand};
use std::sync::Arc;
use store::*;
use tokio::sync::Barrier;

crate::on_both_backends! {
    two_municipalities_say_the_same_sentence_in_their_own_words;
    nobody_is_their_own_second_person;
    what_was_not_read_is_not_approved;
    of_two_who_settle_at_once_one_does;
    who_lost_the_role_approves_nothing;
    back_to_the_houses_own_words_needs_nobody;
    a_folder_is_copied_to_every_municipality_once;
    a_backup_holds_the_words_and_their_history;
    nobody_approves_with_the_database_in_hand;
    a_house_that_began_empty_takes_a_backup_with_its_words;
}

const FILE: &str = "before-meeting/7-9";

/// Makes an account of a municipality.
async fn account(store: &dyn Store, town: &Town, name: &str, roles: &[Role]) -> UserId {
    let id = new_user();
    let account = NewAccount {
        id: id.clone(),
        municipality: town.id.clone(),
        name: format!("{name}@{}", town.id),
        password: "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA".into(),
        chosen_by: ChosenBy::Holder,
        roles: Roles::of(roles).unwrap(),
        language: Language::danish(),
        profile: Profile::default(),
    };
    store.create_account(&account, now()).await.unwrap();
    id
}

/// Gives an account these roles and no others.
async fn give_roles(store: &dyn Store, user: &UserId, roles: &[Role]) {
    let known = store.account(user).await.unwrap().unwrap();
    let roles = Roles::of(roles).unwrap();
    store.set_roles(user, known.version, roles).await.unwrap();
}

/// Somebody's words for the greeting, where `instead_of` is in force.
fn greeting(town: &Town, by: &UserId, words: Option<&str>, instead_of: Option<&str>) -> NewWording {
    NewWording {
        municipality: town.id.clone(),
        file: FILE.into(),
        key: "hello".into(),
        words: words.map(str::to_owned),
        why: "Sådan siger vi.".into(),
        by: by.clone(),
        at: now(),
        instead_of: instead_of.map(str::to_owned),
    }
}

/// An approval by somebody who has just read the page.
async fn approval(store: &dyn Store, town: &Town, number: u64) -> Settle {
    let (revision, words) = store.wordings_in_force(&town.id).await.unwrap();
    let wording = store.wording(&town.id, number).await.unwrap().unwrap();
    let in_force = words.get(&wording.file).and_then(|of| of.get(&wording.key));
    Settle::Approve {
        shown: wording.fingerprint(in_force.map(String::as_str)),
        checked: revision,
    }
}

/// The greeting in force.
async fn greets(store: &dyn Store, town: &Town) -> Option<String> {
    let (_, words) = store.wordings_in_force(&town.id).await.unwrap();
    words.get(FILE)?.get("hello").cloned()
}

/// Proposes and has it approved by a coordinator.
async fn put(store: &dyn Store, town: &Town, words: &str) -> (UserId, UserId, u64) {
    let editor = account(store, town, "ida", &[Role::Editor]).await;
    let second = account(store, town, "gry", &[Role::Coordinator]).await;
    let new = greeting(town, &editor, Some(words), None);
    let number = store.propose_wording(&new).await.unwrap().unwrap();
    let settle = approval(store, town, number).await;
    let done = store.settle_wording(&town.id, number, &settle, &second, later(1)).await;
    done.unwrap().unwrap();
    (editor, second, number)
}

async fn two_municipalities_say_the_same_sentence_in_their_own_words(site: Site) {
    let store = site.open().await;
    let koege = Town::found(store.as_ref(), "koege").await;
    let dragoer = Town::found(store.as_ref(), "dragoer").await;
    let (_, _, number) = put(store.as_ref(), &koege, "Kære barn").await;
    let (_, vita, _) = put(store.as_ref(), &dragoer, "Goddag barn").await;
    assert_eq!(greets(store.as_ref(), &koege).await.unwrap(), "Kære barn");
    assert_eq!(greets(store.as_ref(), &dragoer).await.unwrap(), "Goddag barn");
    assert_eq!(store.wordings_revision(&koege.id).await.unwrap().number, 1);
    // Whoever is second in one municipality is nobody in the other.
    let back = Settle::SendBack { why: "Nej.".into() };
    let ida = account(store.as_ref(), &koege, "ulla", &[Role::Editor]).await;
    let new = greeting(&koege, &ida, Some("Halløj"), Some("Kære barn"));
    let waiting = store.propose_wording(&new).await.unwrap().unwrap();
    assert_eq!(waiting, number + 1);
    let refused = store.settle_wording(&koege.id, waiting, &back, &vita, now()).await;
    assert_eq!(refused.unwrap(), Err(NotSettled::NoRight.into()));
    let elsewhere = store.settle_wording(&dragoer.id, waiting, &back, &vita, now()).await;
    assert!(matches!(elsewhere, Err(StoreError::NotFound)));
    assert!(store.wordings_waiting(&dragoer.id).await.unwrap().is_empty());
    assert_eq!(store.wordings_of_file(&koege.id, FILE).await.unwrap().len(), 2);
    store.close().await;
}

async fn nobody_is_their_own_second_person(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let both = account(store.as_ref(), &town, "ida", &[Role::Editor, Role::Coordinator]).await;
    let new = greeting(&town, &both, Some("Kære barn"), None);
    let number = store.propose_wording(&new).await.unwrap().unwrap();
    assert_eq!(greets(store.as_ref(), &town).await, None, "a proposal is not in force");
    let settle = approval(store.as_ref(), &town, number).await;
    let own = store.settle_wording(&town.id, number, &settle, &both, now()).await;
    assert_eq!(own.unwrap(), Err(NotSettled::Own.into()));
    // An adviser may neither write nor approve.
    let adviser = store.settle_wording(&town.id, number, &settle, &town.anna, now()).await;
    assert_eq!(adviser.unwrap(), Err(NotSettled::NoRight.into()));
    let new = greeting(&town, &town.anna, Some("Hej hej"), None);
    assert_eq!(store.propose_wording(&new).await.unwrap(), Err(NotSettled::NoRight));
    assert_eq!(greets(store.as_ref(), &town).await, None);
    assert_eq!(store.wordings_waiting(&town.id).await.unwrap().len(), 1);
    store.close().await;
}

async fn what_was_not_read_is_not_approved(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (editor, second, _) = put(store.as_ref(), &town, "Kære barn").await;
    let new = greeting(&town, &editor, Some("Goddag barn"), Some("Kære barn"));
    let number = store.propose_wording(&new).await.unwrap().unwrap();
    let read = approval(store.as_ref(), &town, number).await;

    // The author writes it anew: the page that was read is of a wording that waits no more.
    let new = greeting(&town, &editor, Some("Davs barn"), Some("Kære barn"));
    let next = store.propose_wording(&new).await.unwrap().unwrap();
    let late = store.settle_wording(&town.id, number, &read, &second, now()).await;
    assert_eq!(late.unwrap(), Err(NotSettled::Settled.into()));
    let other = store.settle_wording(&town.id, next, &read, &second, now()).await;
    assert_eq!(other.unwrap(), Err(NotSettled::Changed.into()));

    // The words that it would replace are others now.
    let read = approval(store.as_ref(), &town, next).await;
    let own = greeting(&town, &editor, None, Some("Kære barn"));
    store.propose_wording(&own).await.unwrap().unwrap();
    let late = store.settle_wording(&town.id, next, &read, &second, now()).await;
    assert_eq!(late.unwrap(), Err(NotSettled::Changed.into()));
    assert_eq!(greets(store.as_ref(), &town).await, None);

    // Another editor's form that was shown before does not write over it either, nor over a proposal that waits.
    let other = account(store.as_ref(), &town, "ulla", &[Role::Editor]).await;
    let stale = greeting(&town, &other, Some("Hejsa"), Some("Kære barn"));
    assert_eq!(store.propose_wording(&stale).await.unwrap(), Err(NotSettled::Changed));
    let second_one = greeting(&town, &other, Some("Hejsa"), None);
    assert_eq!(
        store.propose_wording(&second_one).await.unwrap(),
        Err(NotSettled::AnotherWaits)
    );
    store.close().await;
}

async fn of_two_who_settle_at_once_one_does(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let editor = account(store.as_ref(), &town, "ida", &[Role::Editor]).await;
    let mut seconds = Vec::new();
    for name in ["gry", "per", "eva", "ole"] {
        seconds.push(account(store.as_ref(), &town, name, &[Role::Coordinator]).await);
    }
    for round in 0..5 {
        let words = format!("Hej nummer {round}");
        let before = greets(store.as_ref(), &town).await;
        let new = greeting(&town, &editor, Some(&words), before.as_deref());
        let number = store.propose_wording(&new).await.unwrap().unwrap();
        let approve = approval(store.as_ref(), &town, number).await;
        let start = Arc::new(Barrier::new(seconds.len()));
        let tries = seconds.iter().enumerate().map(|(nth, second)| {
            let (store, start, id) = (Arc::clone(&store), Arc::clone(&start), town.id.clone());
            let (second, approve) = (second.clone(), approve.clone());
            tokio::spawn(async move {
                let settle = match nth % 2 {
                    0 => approve,
                    _ => Settle::SendBack { why: "Ikke nu.".into() },
                };
                start.wait().await;
                store.settle_wording(&id, number, &settle, &second, now()).await
            })
        });
        let mut done = 0;
        for tried in tries.collect::<Vec<_>>() {
            match tried.await.unwrap().unwrap() {
                Ok(()) => done += 1,
                Err(why) => assert_eq!(why, NotSettled::Settled.into()),
            }
        }
        assert_eq!(done, 1, "round {round}");
        let stands = store.wording(&town.id, number).await.unwrap().unwrap().stand;
        let now_said = greets(store.as_ref(), &town).await;
        match stands {
            Stand::Approved { .. } => assert_eq!(now_said.as_deref(), Some(words.as_str())),
            Stand::SentBack { .. } => assert_eq!(now_said, before),
            other => panic!("{other:?}"),
        }
    }
    store.close().await;
}

async fn who_lost_the_role_approves_nothing(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let editor = account(store.as_ref(), &town, "ida", &[Role::Editor]).await;
    let second = account(store.as_ref(), &town, "gry", &[Role::Coordinator]).await;
    let new = greeting(&town, &editor, Some("Kære barn"), None);
    let number = store.propose_wording(&new).await.unwrap().unwrap();
    let settle = approval(store.as_ref(), &town, number).await;
    let refused = async |store: &dyn Store| {
        let refused = store.settle_wording(&town.id, number, &settle, &second, now()).await;
        assert_eq!(refused.unwrap(), Err(NotSettled::NoRight.into()));
        assert_eq!(greets(store, &town).await, None);
    };
    give_roles(store.as_ref(), &second, &[Role::Adviser]).await;
    refused(store.as_ref()).await;
    // An administrator by an earlier version, whose role as a coordinator sleeps.
    site.tamper("UPDATE accounts SET roles = 10 WHERE name = 'gry@koege'")
        .await;
    let line = town.line(Act::AccountChanged, None);
    store.believe_account("gry@koege", &line).await.unwrap();
    refused(store.as_ref()).await;
    give_roles(store.as_ref(), &second, &[Role::Coordinator]).await;
    store.set_disabled(&second, true).await.unwrap();
    refused(store.as_ref()).await;
    store.set_disabled(&second, false).await.unwrap();
    let done = store.settle_wording(&town.id, number, &settle, &second, now()).await;
    assert_eq!(done.unwrap(), Ok(()));
    // Words are checked against what else is in force: other words since then have to be looked at together.
    let new = greeting(&town, &editor, Some("Davs barn"), Some("Kære barn"));
    let number = store.propose_wording(&new).await.unwrap().unwrap();
    let read = approval(store.as_ref(), &town, number).await;
    let mut bye = greeting(&town, &editor, None, None);
    bye.key = "bye".into();
    store.propose_wording(&bye).await.unwrap().unwrap();
    let outrun = store.settle_wording(&town.id, number, &read, &second, now()).await;
    assert_eq!(outrun.unwrap(), Err(Unsettled::Outrun));
    // An author who lost the role proposes nothing, and still takes back what waits.
    give_roles(store.as_ref(), &editor, &[Role::Adviser]).await;
    let new = greeting(&town, &editor, Some("Hejsa"), Some("Kære barn"));
    assert_eq!(store.propose_wording(&new).await.unwrap(), Err(NotSettled::NoRight));
    let other = store
        .settle_wording(&town.id, number, &Settle::Withdraw, &second, now())
        .await;
    assert_eq!(other.unwrap(), Err(NotSettled::NotTheirs.into()));
    let taken = store
        .settle_wording(&town.id, number, &Settle::Withdraw, &editor, now())
        .await;
    assert_eq!(taken.unwrap(), Ok(()));
    store.close().await;
}

async fn back_to_the_houses_own_words_needs_nobody(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (editor, second, _) = put(store.as_ref(), &town, "Kære barn").await;
    let own = greeting(&town, &editor, None, Some("Kære barn"));
    let number = store.propose_wording(&own).await.unwrap().unwrap();
    assert_eq!(greets(store.as_ref(), &town).await, None);
    let wording = store.wording(&town.id, number).await.unwrap().unwrap();
    assert_eq!(wording.stand, Stand::AtOnce);
    // An earlier wording comes back as a proposal only.
    let again = greeting(&town, &editor, Some("Kære barn"), None);
    let number = store.propose_wording(&again).await.unwrap().unwrap();
    assert_eq!(greets(store.as_ref(), &town).await, None);
    let settle = approval(store.as_ref(), &town, number).await;
    let done = store.settle_wording(&town.id, number, &settle, &second, now()).await;
    assert_eq!(done.unwrap(), Ok(()));
    assert_eq!(greets(store.as_ref(), &town).await.unwrap(), "Kære barn");
    store.close().await;
}

async fn a_folder_is_copied_to_every_municipality_once(site: Site) {
    let store = site.open().await;
    let koege = Town::found(store.as_ref(), "koege").await;
    let dragoer = Town::found(store.as_ref(), "dragoer").await;
    let solroed = Town::found(store.as_ref(), "solroed").await;
    put(store.as_ref(), &solroed, "Dav barn").await;
    let from = |key: &str, words: Option<&str>| FromFolder {
        file: FILE.into(),
        key: key.into(),
        words: words.map(str::to_owned),
        why: "Vi siger kære.".into(),
        by: koege.anna.clone(),
        municipality: koege.id.clone(),
        at: now(),
    };
    let history = [
        from("hello", Some("Hejsa barn")),
        from("bye", Some("Vi ses")),
        from("hello", Some("Kære barn")),
        from("bye", None),
    ];
    let line = AuditEntry {
        municipality: None,
        who: None,
        what: Some("folder".into()),
        from: "command-line".into(),
        ..koege.line(Act::ContentChanged, None)
    };
    // Two servers start at once.
    let start = Arc::new(Barrier::new(2));
    let tries = [(); 2].map(|()| {
        let (store, start) = (Arc::clone(&store), Arc::clone(&start));
        let (history, line) = (history.to_vec(), line.clone());
        tokio::spawn(async move {
            start.wait().await;
            store.take_over_wordings(&history, &line).await.unwrap()
        })
    });
    let mut done = Vec::new();
    for tried in tries {
        done.push(tried.await.unwrap());
    }
    done.sort();
    assert_eq!(done, [None, Some(2)]);
    for town in [&koege, &dragoer] {
        let (revision, words) = store.wordings_in_force(&town.id).await.unwrap();
        assert_eq!(revision, 1);
        assert_eq!(words.get(FILE).unwrap().len(), 1, "{words:?}");
        assert_eq!(greets(store.as_ref(), town).await.unwrap(), "Kære barn");
        assert_eq!(store.wordings_of_file(&town.id, FILE).await.unwrap().len(), 4);
    }
    let of = |all: &[Numbered]| all[0].1.by.clone();
    let there = store.wordings_of_file(&koege.id, FILE).await.unwrap();
    assert_eq!(of(&there), Author::Colleague(koege.anna.clone()));
    let there = store.wordings_of_file(&dragoer.id, FILE).await.unwrap();
    assert_eq!(of(&there), Author::Elsewhere(koege.id.clone()), "not by whom");
    assert_eq!(
        greets(store.as_ref(), &solroed).await.unwrap(),
        "Dav barn",
        "it has gone its own way"
    );
    // Who comes later begins with the house's own.
    let ishoej = Town::found(store.as_ref(), "ishoej").await;
    assert!(store.wordings_revision(&ishoej.id).await.unwrap().taken_over);
    assert_eq!(greets(store.as_ref(), &ishoej).await, None);
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
    store.close().await;
}

async fn a_backup_holds_the_words_and_their_history(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (editor, _, _) = put(store.as_ref(), &town, "Kære barn").await;
    let new = greeting(&town, &editor, Some("Davs barn"), Some("Kære barn"));
    store.propose_wording(&new).await.unwrap().unwrap();
    let file = site.folder.join("backup");
    store.backup(&file, &[], now()).await.unwrap();
    for other in [site.twin(), site.other_kind()] {
        let restored = other.open().await;
        restored.restore(&file, &BackupIdentities::none()).await.unwrap();
        assert_eq!(greets(restored.as_ref(), &town).await.unwrap(), "Kære barn");
        assert_eq!(
            restored.wordings_of_file(&town.id, FILE).await.unwrap(),
            store.wordings_of_file(&town.id, FILE).await.unwrap()
        );
        assert_eq!(restored.wordings_waiting(&town.id).await.unwrap().len(), 1);
        restored.close().await;
    }
    store.close().await;
}

async fn nobody_approves_with_the_database_in_hand(site: Site) {
    let store = site.open().await;
    let koege = Town::found(store.as_ref(), "koege").await;
    let dragoer = Town::found(store.as_ref(), "dragoer").await;
    put(store.as_ref(), &koege, "Kære barn").await;
    put(store.as_ref(), &dragoer, "Goddag barn").await;
    let dump = site.dump();
    for secret in ["Kære barn", "Sådan siger vi."] {
        let found = dump.windows(secret.len()).any(|part| part == secret.as_bytes());
        assert!(!found, "{secret} stands in clear");
    }
    store.close().await;
    // One municipality's words laid into another's row, and a settled wording set back to waiting.
    site.tamper(
        "UPDATE wording_heads SET sealed = (SELECT sealed FROM wording_heads WHERE municipality = 'dragoer')
            WHERE municipality = 'koege'",
    )
    .await;
    site.tamper("UPDATE wordings SET waits = 1 WHERE municipality = 'koege'")
        .await;
    let store = site.open().await;
    let read = store.wordings_in_force(&koege.id).await;
    assert!(matches!(read, Err(StoreError::Sealed(_))), "{read:?}");
    let read = store.wordings_waiting(&koege.id).await;
    assert!(matches!(read, Err(StoreError::Sealed(_))), "{read:?}");
    store.close().await;
}

/// A new machine is started once, beside a folder of words, before the backup is read.
async fn a_house_that_began_empty_takes_a_backup_with_its_words(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let from = FromFolder {
        file: FILE.into(),
        key: "hello".into(),
        words: Some("Kære barn".into()),
        why: "Vi siger kære.".into(),
        by: town.anna.clone(),
        municipality: town.id.clone(),
        at: now(),
    };
    let line = AuditEntry {
        municipality: None,
        who: None,
        ..town.line(Act::ContentChanged, None)
    };
    assert_eq!(
        store
            .take_over_wordings(std::slice::from_ref(&from), &line)
            .await
            .unwrap(),
        Some(1)
    );
    let file = site.folder.join("backup");
    store.backup(&file, &[], now()).await.unwrap();
    for other in [site.twin(), site.other_kind()] {
        let began = other.open().await;
        assert_eq!(
            began
                .take_over_wordings(std::slice::from_ref(&from), &line)
                .await
                .unwrap(),
            Some(0)
        );
        began.restore(&file, &BackupIdentities::none()).await.unwrap();
        assert_eq!(greets(began.as_ref(), &town).await.as_deref(), Some("Kære barn"));
        began.close().await;
    }
    store.close().await;
}
