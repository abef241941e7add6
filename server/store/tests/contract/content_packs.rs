//! Texts that are published: every server reads the newest, an old folder takes nothing back, and nobody else changes them.

use crate::common::{Site, Town, now};
use std::collections::BTreeMap;
use store::*;

crate::on_both_backends! {
    what_is_published_every_server_reads;
    a_folder_that_was_replaced_takes_nothing_back;
    those_of_long_ago_lose_their_files_and_keep_their_place;
    two_who_publish_at_once_are_numbered_one_after_the_other;
    what_was_altered_does_not_open;
    they_come_back_from_a_backup;
}

fn pack(greeting: &str) -> NewContentPack {
    let files = match greeting {
        "" => BTreeMap::new(),
        greeting => BTreeMap::from([("locales/da/staff.ftl".to_owned(), format!("hello = {greeting}"))]),
    };
    NewContentPack {
        hash: greeting.to_owned(),
        checked_by: "0.1.0 abcd".into(),
        files,
        at: now(),
    }
}

fn line() -> AuditEntry {
    AuditEntry {
        municipality: None,
        who: None,
        at: now(),
        act: Act::ContentChanged,
        case: None,
        what: None,
        from: "command-line".into(),
        outcome: Outcome::Done,
    }
}

async fn publish(store: &dyn Store, greeting: &str, publish: Publish) -> Published {
    store.publish_content(&pack(greeting), publish, &line()).await.unwrap()
}

async fn what_is_published_every_server_reads(site: Site) {
    let (one, other) = (site.open().await, site.open().await);
    assert_eq!(other.versions().await.unwrap().texts, 0);
    assert_eq!(
        publish(one.as_ref(), "Hej", Publish::UnlessSeen).await,
        Published::New(1)
    );
    assert_eq!(other.versions().await.unwrap().texts, 1);
    let read = other.content_pack(1).await.unwrap().unwrap();
    let new = pack("Hej");
    assert_eq!(
        (read.hash, read.checked_by, read.files),
        (new.hash, new.checked_by, new.files)
    );
    assert_eq!(
        publish(other.as_ref(), "Hej", Publish::Always).await,
        Published::Stands(1)
    );
    assert_eq!(one.versions().await.unwrap().texts, 1, "the same files are no change");
    assert_eq!(other.content_pack(2).await.unwrap(), None);
    one.close().await;
    other.close().await;
}

async fn a_folder_that_was_replaced_takes_nothing_back(site: Site) {
    let store = site.open().await;
    assert_eq!(publish(store.as_ref(), "", Publish::Always).await, Published::Stands(0));
    for (greeting, how, came) in [
        ("Hej", Publish::UnlessSeen, Published::New(1)),
        ("Dav", Publish::UnlessSeen, Published::New(2)),
        ("Hej", Publish::UnlessSeen, Published::Replaced(1)),
        ("", Publish::Always, Published::New(3)),
        ("Dav", Publish::UnlessSeen, Published::Replaced(2)),
        ("Dav", Publish::Always, Published::New(4)),
    ] {
        assert_eq!(publish(store.as_ref(), greeting, how).await, came, "{greeting} {how:?}");
    }
    let heads = store.content_packs().await.unwrap();
    let heads: Vec<(u64, &str)> = heads.iter().map(|head| (head.version, head.hash.as_str())).collect();
    assert_eq!(heads, [(4, "Dav"), (3, ""), (2, "Dav"), (1, "Hej")]);
    assert_eq!(store.content_pack(3).await.unwrap().unwrap().files, BTreeMap::new());
    store.close().await;
}

async fn those_of_long_ago_lose_their_files_and_keep_their_place(site: Site) {
    let store = site.open().await;
    let last = PACKS_KEPT + 2;
    for number in 1..=last {
        publish(store.as_ref(), &format!("Hej {number}"), Publish::Always).await;
    }
    for number in 1..=last {
        let kept = store.content_pack(number).await.unwrap().is_some();
        assert_eq!(kept, number > 2, "{number}");
    }
    let heads = store.content_packs().await.unwrap();
    assert_eq!(heads.iter().filter(|head| head.has_files).count() as u64, PACKS_KEPT);
    assert_eq!(
        publish(store.as_ref(), "Hej 1", Publish::UnlessSeen).await,
        Published::Replaced(1),
        "it is known without its files"
    );
    store.close().await;
}

async fn two_who_publish_at_once_are_numbered_one_after_the_other(site: Site) {
    let store = site.open().await;
    let published = (0..8).map(|number| {
        let store = store.clone();
        tokio::spawn(async move { publish(store.as_ref(), &format!("Hej {number}"), Publish::Always).await })
    });
    let mut versions = Vec::new();
    for one in published.collect::<Vec<_>>() {
        match one.await.unwrap() {
            Published::New(version) => versions.push(version),
            other => panic!("{other:?}"),
        }
    }
    versions.sort_unstable();
    assert_eq!(versions, (1..=8).collect::<Vec<u64>>());
    store.close().await;
}

async fn what_was_altered_does_not_open(site: Site) {
    let store = site.open().await;
    publish(store.as_ref(), "Hej", Publish::Always).await;
    publish(store.as_ref(), "Dav", Publish::Always).await;
    // The words of before, set in the place of the newest.
    let before = "UPDATE content_pack SET files = (SELECT files FROM content_pack WHERE version = 1) WHERE version = 2";
    site.tamper(before).await;
    let read = store.content_pack(2).await;
    assert!(matches!(read, Err(StoreError::Sealed(_))), "{read:?}");
    assert!(store.content_pack(1).await.unwrap().is_some());
    store.close().await;
}

async fn they_come_back_from_a_backup(site: Site) {
    let store = site.open().await;
    Town::found(store.as_ref(), "koege").await;
    publish(store.as_ref(), "Hej", Publish::Always).await;
    let file = site.folder.join("backup");
    store.backup(&file, &[], now()).await.unwrap();
    store.close().await;
    let other = site.twin();
    let twin = other.open().await;
    // Started once beside a folder of texts, and still empty.
    publish(twin.as_ref(), "Dav", Publish::UnlessSeen).await;
    twin.restore(&file, &BackupIdentities::none()).await.unwrap();
    assert_eq!(twin.versions().await.unwrap().texts, 1);
    assert_eq!(twin.content_pack(1).await.unwrap().unwrap().hash, "Hej");
    twin.close().await;
}
