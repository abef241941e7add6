//! A look at a database: it tells how things stand and leaves no trace.

use crate::common::{Site, Town, case, now};
use crate::outbox::lay;
use std::collections::BTreeMap;
use store::*;

crate::on_both_backends! {
    a_look_tells_how_a_house_stands_and_changes_nothing;
    what_is_not_ours_to_open_is_told;
}

/// Every file of a folder with what is in it.
fn files(site: &Site) -> BTreeMap<std::ffi::OsString, Vec<u8>> {
    let entries = std::fs::read_dir(&site.folder.0).unwrap().map(Result::unwrap);
    entries
        .map(|entry| (entry.file_name(), std::fs::read(entry.path()).unwrap()))
        .collect()
}

async fn a_look_tells_how_a_house_stands_and_changes_nothing(site: Site) {
    let none = look(&site.opening).await.unwrap();
    if site.is_sqlite() {
        assert!(none.is_none(), "a file that is not there is not made");
    } else {
        assert_eq!(none.unwrap().fit, Fit::Empty);
    }
    assert!(files(&site).is_empty());

    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let freja = town.open_case(store.as_ref(), case("Freja")).await;
    lay(store.as_ref(), &town, &freja).await;
    let beside = look(&site.opening).await.unwrap().unwrap();
    assert_eq!(
        (beside.municipalities, beside.accounts),
        (1, 2),
        "while the house is open too"
    );
    store.close().await;

    let before = (files(&site), site.dump());
    let looked = look(&site.opening).await.unwrap().unwrap();
    assert_eq!(looked.fit, Fit::Same);
    assert!(matches!(looked.keys, Some(Ok(()))), "{looked:?}");
    assert_eq!((looked.municipalities, looked.accounts), (1, 2));
    assert_eq!(looked.towns, std::slice::from_ref(&town.id));
    assert_eq!(looked.waiting, [(town.id.clone(), 1)]);
    assert_eq!(looked.last_line, Some(now()));
    assert_eq!(files(&site), before.0);
    if site.is_sqlite() {
        assert_eq!(site.dump(), before.1);
    }
}

async fn what_is_not_ours_to_open_is_told(site: Site) {
    site.open().await.close().await;
    let keys = std::fs::read(&site.opening.keys).unwrap();
    std::fs::remove_file(&site.opening.keys).unwrap();
    let looked = look(&site.opening).await.unwrap().unwrap();
    assert!(matches!(looked.keys, Some(Err(StoreError::Keys(_)))), "{looked:?}");
    assert!(
        !site.opening.keys.exists(),
        "no new key file hides that the old one is gone"
    );

    KeyFile::read_or_create(&site.opening.keys, None).unwrap();
    let looked = look(&site.opening).await.unwrap().unwrap();
    let other = matches!(
        looked.keys,
        Some(Err(StoreError::Keys(KeyFileError::OtherStore { .. })))
    );
    assert!(other, "{looked:?}");

    std::fs::write(&site.opening.keys, keys).unwrap();
    let last = "DELETE FROM _sqlx_migrations WHERE version = (SELECT MAX(version) FROM _sqlx_migrations)";
    site.tamper(last).await;
    assert_eq!(look(&site.opening).await.unwrap().unwrap().fit, Fit::Older);
    let newer = "UPDATE _sqlx_migrations SET version = 9000 WHERE version = 1";
    site.tamper(newer).await;
    assert_eq!(look(&site.opening).await.unwrap().unwrap().fit, Fit::Newer);
}
