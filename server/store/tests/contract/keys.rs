//! The key file, other keys, and erasing.

use crate::common::{Site, Town, case, later, now};
use std::os::unix::fs::PermissionsExt;
use store::*;

crate::on_both_backends_and_by_sessions! {
    the_key_file;
    what_is_not_ready;
    another_stores_file_takes_the_place_of_no_good_keys;
    other_keys;
    keys_of_machines_with_a_file_each;
    an_erased_case;
}

fn mode(site: &Site) -> u32 {
    std::fs::metadata(&site.opening.keys).unwrap().permissions().mode() & 0o777
}

fn set_mode(site: &Site, mode: u32) {
    std::fs::set_permissions(&site.opening.keys, std::fs::Permissions::from_mode(mode)).unwrap();
}

async fn the_key_file(site: Site) {
    site.open().await.close().await;
    assert_eq!(mode(&site), 0o600);
    let text = std::fs::read_to_string(&site.opening.keys).unwrap();
    for open in [0o640, 0o604, 0o660, 0o644] {
        set_mode(&site, open);
        let refused = open_fault(&site).await;
        assert!(
            matches!(refused, StoreError::Keys(KeyFileError::Open { .. })),
            "{refused}"
        );
    }
    set_mode(&site, 0o600);
    for bad in [
        "",
        "something else\n",
        "boernehoejde keys 1\n",
        "boernehoejde keys 1\nabc\n",
    ] {
        std::fs::write(&site.opening.keys, bad).unwrap();
        let refused = open_fault(&site).await;
        assert!(
            matches!(refused, StoreError::Keys(KeyFileError::Malformed(..))),
            "{bad:?}: {refused}"
        );
    }
    // A database that needs its keys gets no new ones.
    std::fs::remove_file(&site.opening.keys).unwrap();
    assert!(matches!(
        open_fault(&site).await,
        StoreError::Keys(KeyFileError::Missing(_))
    ));
    assert!(!site.opening.keys.exists());
    let stranger = if site.is_sqlite() {
        Site::sqlite()
    } else {
        Site::postgres()
    };
    stranger.open().await.close().await;
    std::fs::copy(&stranger.opening.keys, &site.opening.keys).unwrap();
    let other = open_fault(&site).await;
    assert!(
        matches!(other, StoreError::Keys(KeyFileError::OtherStore { .. })),
        "{other}"
    );
    std::fs::write(&site.opening.keys, text).unwrap();
    site.open().await.close().await;
}

/// A running store says what it lacks, and that it lacks nothing once that is mended.
async fn what_is_not_ready(site: Site) {
    let store = site.open().await;
    store.ready().await.unwrap();
    let right = std::fs::read(&site.opening.keys).unwrap();

    set_mode(&site, 0o644);
    let open = store.ready().await.unwrap_err();
    assert!(matches!(open, StoreError::Keys(KeyFileError::Open { .. })), "{open}");
    set_mode(&site, 0o600);
    store.ready().await.unwrap();

    let stranger = Site::sqlite();
    stranger.open().await.close().await;
    std::fs::copy(&stranger.opening.keys, &site.opening.keys).unwrap();
    let other = store.ready().await.unwrap_err();
    assert!(
        matches!(other, StoreError::Keys(KeyFileError::OtherStore { .. })),
        "{other}"
    );

    std::fs::remove_file(&site.opening.keys).unwrap();
    let gone = store.ready().await.unwrap_err();
    assert!(matches!(gone, StoreError::Keys(KeyFileError::Missing(_))), "{gone}");
    std::fs::write(&site.opening.keys, right).unwrap();
    set_mode(&site, 0o600);
    store.ready().await.unwrap();

    // What a newer build has done meanwhile is no fault; what is not done is one.
    site.tamper("UPDATE _sqlx_migrations SET version = 7007 WHERE version = 7")
        .await;
    let lacking = store.ready().await.unwrap_err();
    assert!(matches!(lacking, StoreError::Migration(_)), "{lacking}");
    site.tamper("UPDATE _sqlx_migrations SET version = 7 WHERE version = 7007")
        .await;
    store.ready().await.unwrap();

    site.tamper("ALTER TABLE house RENAME TO house_away").await;
    store.ready().await.unwrap_err();
    store.close().await;
}

/// Somebody lays the file of another store in the place, while servers run that hold good keys.
async fn another_stores_file_takes_the_place_of_no_good_keys(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let before = std::fs::read(&site.opening.keys).unwrap();
    let elsewhere = machine(&site, "keys-b");
    let other = open(&elsewhere).await.unwrap();
    let line = AuditEntry {
        municipality: None,
        ..town.line(Act::KeysRotated, None)
    };
    let stranger = Site::sqlite();
    stranger.open().await.close().await;
    let strangers = std::fs::read(&stranger.opening.keys).unwrap();

    // Nothing is changed under it, and nothing written into it.
    std::fs::write(&site.opening.keys, &strangers).unwrap();
    let new = Municipality {
        id: "nyby".into(),
        pack: "generic".into(),
        name: "Nyby".into(),
    };
    for refused in [
        store.rotate_keys(&line).await.map(drop),
        store.change_data_keys(&line).await.map(drop),
        store.drop_idle_keys().await.map(drop),
        store.add_municipality(&new, now()).await,
    ] {
        assert!(
            matches!(refused, Err(StoreError::Keys(KeyFileError::OtherStore { .. }))),
            "{refused:?}"
        );
    }
    assert_eq!(std::fs::read(&site.opening.keys).unwrap(), strangers);
    let read = store.load(&emma.id).await.unwrap().state;
    assert_eq!(read, emma, "with the keys it holds");

    // The other machine meets a key that it does not hold, and finds a stranger's file where its own was.
    std::fs::write(&site.opening.keys, &before).unwrap();
    let under_the_old = town.open_case(other.as_ref(), case("Ali")).await;
    let nobodys = "f".repeat(16);
    let alter = format!("UPDATE cases SET key_id = '{nobodys}' WHERE id = '{}'", emma.id);
    site.tamper(&alter).await;
    std::fs::write(&elsewhere.keys, &strangers).unwrap();
    let met = other.load(&emma.id).await.map(drop);
    assert!(matches!(met, Err(StoreError::Sealed(_))), "{met:?}");
    // What stands under its own is opened as before.
    let read = other.load(&under_the_old.id).await.unwrap().state;
    assert_eq!(read, under_the_old);
    other.close().await;
    store.close().await;
}

async fn open_fault(site: &Site) -> StoreError {
    match open(&site.opening).await {
        Err(fault) => fault,
        Ok(_) => panic!("the store opened"),
    }
}

fn lines(site: &Site) -> Vec<String> {
    std::fs::read_to_string(&site.opening.keys)
        .unwrap()
        .lines()
        .skip(1)
        .map(str::to_owned)
        .collect()
}

async fn other_keys(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let many: Vec<Opened> = (0..210)
        .map(|number| town.opened(case(&format!("Barn{number}"))))
        .collect();
    let states = store.open_cases(&many).await.unwrap();
    let old = lines(&site);
    let backup = site.folder.join("before");
    store.backup(&backup, &[], now()).await.unwrap();
    // Another node that read the key file before.
    let other_node = open(&site.opening).await.unwrap();
    let line = AuditEntry {
        municipality: None,
        ..town.line(Act::KeysRotated, None)
    };
    let rotated = store.rotate_keys(&line).await.unwrap();
    assert_eq!((rotated.wrapped, rotated.idle_keys), (210 + 1 + 1, 1));
    let both = lines(&site);
    assert_eq!((both.len(), &both[1]), (2, &old[0]));
    assert_eq!(mode(&site), 0o600);
    assert_eq!(
        other_node.load(&states[0].id).await.unwrap().state,
        states[0],
        "it reads the key file again"
    );
    // A case it opens meanwhile stands under whichever key it holds; both are in the file.
    let young = town.open_case(other_node.as_ref(), case("Ny")).await;
    assert_eq!(store.load(&young.id).await.unwrap().state, young);
    other_node.close().await;
    assert_eq!(store.drop_idle_keys().await.unwrap(), 1);
    assert_eq!(lines(&site), [both[0].clone()]);
    store.close().await;

    let store = site.open().await;
    for state in &states {
        assert_eq!(store.load(&state.id).await.unwrap().state, *state);
    }
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
    assert_eq!(store.profile(&town.anna).await.unwrap().first_name, "anna");
    // What was sealed with the dropped key is gone with it: that is what dropping means.
    let twin = site.twin();
    let restored = twin.open().await;
    assert!(matches!(
        restored.restore(&backup, &BackupIdentities::none()).await,
        Err(StoreError::Backup(_))
    ));
    restored.close().await;
    store.close().await;
}

/// Another machine, with a key file of its own.
fn machine(site: &Site, name: &str) -> Opening {
    let keys = site.folder.join(name);
    std::fs::copy(&site.opening.keys, &keys).unwrap();
    Opening {
        keys,
        ..site.opening.clone()
    }
}

async fn keys_of_machines_with_a_file_each(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let (brought, forgotten) = (machine(&site, "keys-b"), machine(&site, "keys-c"));
    let other = open(&brought).await.unwrap();
    let third = open(&forgotten).await.unwrap();

    // A key is added, and its file is brought to one of the two others. Nothing stands under it yet.
    let old = KeyFile::read(&site.opening.keys).unwrap().fingerprints();
    let fingerprint = KeyFile::read(&site.opening.keys).unwrap().add().unwrap();
    assert_eq!(
        KeyFile::read(&site.opening.keys).unwrap().fingerprints(),
        [old[0].clone(), fingerprint.clone()],
        "last, and so used for nothing"
    );
    std::fs::copy(&site.opening.keys, &brought.keys).unwrap();
    third.ready().await.unwrap();

    let line = AuditEntry {
        municipality: None,
        ..town.line(Act::KeysRotated, None)
    };
    let refused = store.rotate_keys_to("0123456789abcdef", &line).await.unwrap_err();
    assert!(
        matches!(refused, StoreError::Keys(KeyFileError::NoSuchKey { .. })),
        "{refused}"
    );
    let rotated = store.rotate_keys_to(&fingerprint, &line).await.unwrap();
    assert_eq!((rotated.wrapped, rotated.idle_keys), (3, 1));
    assert_eq!(lines(&site).len(), 2, "no further key was made");

    // The machine that has the key works on, without a new start, and goes over to it.
    other.ready().await.unwrap();
    assert_eq!(other.load(&emma.id).await.unwrap().state, emma);
    let ali = town.open_case(other.as_ref(), case("Ali")).await;
    Town::found(other.as_ref(), "nyby").await;
    // The one that lacks it says so, and is not begun on it.
    let lacks = third.ready().await.unwrap_err();
    assert!(
        matches!(lacks, StoreError::Keys(KeyFileError::OtherStore { .. })),
        "{lacks}"
    );
    third.close().await;
    assert!(matches!(
        open(&forgotten).await.map(drop),
        Err(StoreError::Keys(KeyFileError::OtherStore { .. }))
    ));

    // What the other machine made meanwhile stands under the new key too: the old one is needed by nothing.
    assert_eq!(store.drop_idle_keys().await.unwrap(), 1);
    std::fs::copy(&site.opening.keys, &brought.keys).unwrap();
    for state in [&emma, &ali] {
        assert_eq!(other.load(&state.id).await.unwrap().state, *state);
    }

    // The data keys the same way.
    let next = KeyFile::read(&site.opening.keys).unwrap().add().unwrap();
    std::fs::copy(&site.opening.keys, &brought.keys).unwrap();
    let changed = store.change_data_keys_to(&next, &line).await.unwrap();
    assert_eq!((changed.municipalities, changed.cases), (2, 2));
    assert_eq!(other.load(&ali.id).await.unwrap().state, ali);
    let again = store.change_data_keys_to(&next, &line).await.unwrap_err();
    assert!(
        matches!(again, StoreError::Keys(KeyFileError::InUse(_))),
        "nothing is called changed that was not: {again}"
    );
    other.close().await;
    store.close().await;
}

async fn an_erased_case(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let ali = town.open_case(store.as_ref(), case("Ali")).await;
    let key = DraftKey {
        case: emma.id.clone(),
        page: "meeting".into(),
        subject: String::new(),
        window: String::new(),
        user: town.anna.clone(),
    };
    let draft = domain::draft::Draft::from_case(&emma.case);
    store.save_draft(&key, &draft, emma.version, None, now()).await.unwrap();
    let child = SessionToken::fresh();
    let session = NewSession {
        user: town.anna.clone(),
        scope: Scope::Child {
            case: emma.id.clone(),
            card: None,
        },
        proof: Proof::Password(crate::common::PHC.into()),
        now: now(),
    };
    store.begin_session(&child, &session).await.unwrap();
    let line = town.line(Act::CaseErased, Some(&emma.id));
    store.erase_case(&emma.id, &line).await.unwrap();
    assert!(matches!(
        store.erase_case(&emma.id, &line).await,
        Err(StoreError::Erased)
    ));
    assert!(matches!(
        store.erase_case(&new_case(), &line).await,
        Err(StoreError::NotFound)
    ));
    assert!(matches!(store.load(&emma.id).await, Err(StoreError::Erased)));
    assert!(matches!(store.history(&emma.id).await, Err(StoreError::Erased)));
    assert!(matches!(
        store.append(&town.change(&emma, vec![])).await,
        Err(StoreError::Erased)
    ));
    assert!(matches!(
        store.save_draft(&key, &draft, 1, None, now()).await,
        Err(StoreError::Erased)
    ));
    assert!(store.drafts_of(&town.anna).await.unwrap().is_empty());
    assert!(store.signed_in(&child, now()).await.unwrap().is_none());
    assert!(store.access(&emma.id, &town.anna, now()).await.unwrap().unwrap().erased);
    let sentence = "Jeg har hørt, at Emma er god til at klatre i træer.";
    store
        .erase_case(&ali.id, &town.line(Act::CaseErased, Some(&ali.id)))
        .await
        .unwrap();
    assert!(
        !store
            .personal_used_before(&town.id, &new_case(), "Emma", sentence)
            .await
            .unwrap()
    );
    let span = Span {
        from: now(),
        to: later(400 * 24 * 60),
    };
    assert!(store.agenda_of(&town.anna, span, None, 50).await.unwrap().is_empty());
    for open in [true, false] {
        let all = OfCases::Municipality(town.id.clone());
        assert!(
            store
                .cases(&all, &"anna".into(), open, None, 50)
                .await
                .unwrap()
                .is_empty()
        );
    }
    let log = store.audit_of_case(&emma.id, None, 50).await.unwrap();
    assert_eq!(
        log.iter().map(|line| line.entry.act).collect::<Vec<_>>(),
        [Act::CaseErased, Act::CaseOpened]
    );
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
    store.close().await;
}
