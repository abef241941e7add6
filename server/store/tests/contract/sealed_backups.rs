//! Backups that are sealed as a whole, and what is said of a backup without restoring it.

use crate::common::{Folder, Site, Town, case, later, now};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use store::*;

crate::on_both_backends! {
    a_sealed_backup_comes_back;
    what_is_no_whole_sealed_backup_is_refused;
    a_backup_says_what_is_in_it;
    what_does_not_open_is_named;
}

/// An identity in a file, and its recipient.
fn identity(folder: &Folder, name: &str) -> (BackupRecipient, BackupIdentities) {
    let file = folder.join(name);
    let recipient = BackupIdentities::create(&file).unwrap();
    let mut identities = BackupIdentities::none();
    identities.read(&file).unwrap();
    (recipient, identities)
}

fn holds(bytes: &[u8], what: &str) -> bool {
    bytes.windows(what.len()).any(|window| window == what.as_bytes())
}

/// What is in a folder: names and sizes.
fn listing(folder: &Path) -> Vec<(String, u64)> {
    let entry = |entry: std::io::Result<std::fs::DirEntry>| {
        let entry = entry.unwrap();
        (
            entry.file_name().into_string().unwrap(),
            entry.metadata().unwrap().len(),
        )
    };
    let mut all: Vec<_> = std::fs::read_dir(folder).unwrap().map(entry).collect();
    all.sort();
    all
}

async fn a_sealed_backup_comes_back(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    // More than one chunk of the seal, and more rows than are read at a time.
    let many: Vec<Opened> = (0..300)
        .map(|number| town.opened(case(&format!("Barn{number}"))))
        .collect();
    let states = store.open_cases(&many).await.unwrap();
    let (ours, opens_ours) = identity(&site.folder, "ours");
    let (theirs, opens_theirs) = identity(&site.folder, "theirs");
    let folder = site.folder.join("backups");
    std::fs::create_dir(&folder).unwrap();
    let file = folder.join("sealed");
    let made = store.backup(&file, &[ours, theirs], now()).await.unwrap();
    assert_eq!(made.bytes, std::fs::metadata(&file).unwrap().len());
    let names: Vec<String> = listing(&folder).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["case-keys", "sealed"], "nothing is left beside them");
    for name in names {
        let bytes = std::fs::read(folder.join(&name)).unwrap();
        assert!(
            bytes.starts_with(b"age-encryption.org/v1\n"),
            "{name} is sealed as a whole"
        );
        let marked = ["anna@koege", "argon2id", "koege", "boernehoejde", "case-opened"];
        for marked in marked.into_iter().chain([states[0].id.as_str(), town.anna.as_str()]) {
            assert!(!holds(&bytes, marked), "{marked} stands in {name} in clear");
        }
    }
    for (other, identities) in [(site.twin(), &opens_ours), (site.other_kind(), &opens_theirs)] {
        let restored = other.open().await;
        assert_eq!(restored.restore(&file, identities).await.unwrap().rows, made.rows);
        for state in &states {
            assert_eq!(restored.load(&state.id).await.unwrap().state, *state);
        }
        assert!(restored.account_named("anna@koege").await.unwrap().is_some());
        assert!(restored.verify_audit().await.unwrap().faults.is_empty());
        restored.close().await;
    }
    store.close().await;
}

async fn refused(site: &Site, file: &Path, identities: &BackupIdentities, hint: &str) {
    let other = site.twin();
    let store = other.open().await;
    let why = store.restore(file, identities).await.unwrap_err();
    assert!(matches!(why, StoreError::Backup(_)), "{hint}: {why}");
    assert!(why.to_string().contains(hint), "{hint}: {why}");
    assert!(store.is_empty().await.unwrap(), "{hint}: nothing was written");
    store.close().await;
    let keys = KeyFile::read(&site.opening.keys).unwrap();
    let said = inspect_backup(file, &keys, identities).unwrap_err().to_string();
    assert!(said.contains(hint), "{hint}: {said}");
}

async fn what_is_no_whole_sealed_backup_is_refused(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let many: Vec<Opened> = (0..100)
        .map(|number| town.opened(case(&format!("Barn{number}"))))
        .collect();
    store.open_cases(&many).await.unwrap();
    let (ours, opens) = identity(&site.folder, "ours");
    let (_, others) = identity(&site.folder, "others");
    let file = site.folder.join("sealed");
    store.backup(&file, std::slice::from_ref(&ours), now()).await.unwrap();
    refused(&site, &file, &BackupIdentities::none(), "--identity").await;
    refused(&site, &file, &others, "sealed to somebody else").await;

    let whole = std::fs::read(&file).unwrap();
    let length = whole.len();
    assert!(length > 3 * 65_536, "the seal has several chunks: {length}");
    // Within the header, at a chunk's end, within one, and by the last byte.
    let header = whole.windows(4).position(|line| line == b"\n---").unwrap();
    let chunk = header + 1 + 4 + 43 + 1 + 16;
    for cut in [30, 100, chunk, chunk + 65_552, length / 2, length - 40, length - 1] {
        std::fs::write(&file, &whole[..cut]).unwrap();
        refused(&site, &file, &opens, "cut short or altered").await;
    }
    for place in [30, chunk + 1, chunk + 65_552, length / 2, length - 1] {
        let mut altered = whole.clone();
        altered[place] ^= 1;
        std::fs::write(&file, &altered).unwrap();
        refused(&site, &file, &opens, "").await;
    }
    std::fs::write(&file, [whole.as_slice(), b"more"].concat()).unwrap();
    refused(&site, &file, &opens, "cut short or altered").await;

    // What is no backup at all; a key file; an empty file; and the keys of the cases in the backup's place.
    for foreign in [b"%PDF-1.7\nnothing".as_slice(), b"boernehoejde keys 1\n", b""] {
        std::fs::write(&file, foreign).unwrap();
        refused(&site, &file, &opens, "no file of this kind").await;
    }
    std::fs::copy(site.folder.join("case-keys"), &file).unwrap();
    refused(&site, &file, &opens, "no file of this kind").await;

    // Whoever knows the recipient can seal a file. It is no backup of this house.
    let stranger = if site.is_sqlite() {
        Site::sqlite()
    } else {
        Site::postgres()
    };
    let their_store = stranger.open().await;
    let theirs = stranger.folder.join("theirs");
    their_store.backup(&theirs, &[ours], now()).await.unwrap();
    their_store.close().await;
    refused(&site, &theirs, &opens, "not in the key file").await;

    std::fs::write(&file, &whole).unwrap();
    let other = site.twin();
    let restored = other.open().await;
    restored.restore(&file, &opens).await.unwrap();
    restored.close().await;
    store.close().await;
}

async fn a_backup_says_what_is_in_it(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    Town::found(store.as_ref(), "dragoer").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let ali = town.open_case(store.as_ref(), case("Ali")).await;
    let (ours, opens) = identity(&site.folder, "ours");
    let folder = site.folder.join("backups");
    std::fs::create_dir(&folder).unwrap();
    let (plain, sealed) = (folder.join("monday"), folder.join("tuesday"));
    let made = store.backup(&plain, &[], now()).await.unwrap();
    store
        .erase_case(&emma.id, &town.line(Act::CaseErased, Some(&emma.id)))
        .await
        .unwrap();
    let recipients = std::slice::from_ref(&ours);
    store.backup(&sealed, recipients, later(24 * 60)).await.unwrap();
    let lines = store.verify_audit().await.unwrap().lines;

    let keys = KeyFile::read(&site.opening.keys).unwrap();
    let before = listing(&folder);
    let monday = inspect_backup(&plain, &keys, &opens).unwrap();
    let tuesday = inspect_backup(&sealed, &keys, &opens).unwrap();
    assert_eq!(listing(&folder), before, "nothing is written");
    assert_eq!((monday.rows, monday.bytes), (made.rows, made.bytes));
    assert_eq!((monday.made_at, monday.keys_made_at), (now(), later(24 * 60)));
    assert_eq!((monday.municipalities, monday.accounts), (2, 4));
    assert_eq!((monday.sealed, tuesday.made_at), (None, later(24 * 60)));
    assert_eq!(tuesday.sealed.map(|sealed| sealed.opened_for), Some(ours));
    // The keys beside them are Tuesday's: Emma comes back from neither.
    assert_eq!((monday.cases, monday.erased), (1, 1));
    assert_eq!((tuesday.cases, tuesday.erased), (1, 1));
    assert_eq!(tuesday.events, ali.version);
    assert_eq!((monday.lines + 1, tuesday.lines), (lines, lines));
    for contents in [(&monday.closed, &monday.faults), (&tuesday.closed, &tuesday.faults)] {
        assert!(contents.0.is_empty() && contents.1.is_empty(), "{contents:?}");
    }
    assert_eq!(monday.version.as_deref(), Some(env!("CARGO_PKG_VERSION")));
    std::fs::remove_file(folder.join("case-keys")).unwrap();
    let without = inspect_backup(&plain, &keys, &opens);
    assert!(matches!(without, Err(StoreError::File { .. })), "no keys beside it");
    store.close().await;
}

/// A database that was altered before it was backed up: the backup itself is whole, what it holds is not.
async fn what_does_not_open_is_named(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let ali = town.open_case(store.as_ref(), case("Ali")).await;
    let (one, other) = (emma.id.as_str(), ali.id.as_str());
    site.tamper(&format!(
        "UPDATE cases SET sealed = (SELECT sealed FROM cases WHERE id = '{other}') WHERE id = '{one}'"
    ))
    .await;
    site.tamper("UPDATE audit SET outcome = 'refused' WHERE municipality = 'koege' AND number = 2")
        .await;
    site.tamper("DELETE FROM audit_heads WHERE municipality = ''").await;
    let file = site.folder.join("backup");
    store.backup(&file, &[], now()).await.unwrap();
    let keys = KeyFile::read(&site.opening.keys).unwrap();
    let contents = inspect_backup(&file, &keys, &BackupIdentities::none()).unwrap();
    assert_eq!(contents.closed, [one]);
    let faults: Vec<_> = contents
        .faults
        .iter()
        .map(|fault| (fault.municipality.as_ref().map(|id| id.as_str()), fault.number))
        .collect();
    assert_eq!(faults, [(Some("koege"), 2), (None, 1)]);
    store.close().await;
}

#[test]
fn an_identity_is_its_owners_alone() {
    let folder = Folder::new();
    let file = folder.join("identity");
    let recipient = BackupIdentities::create(&file).unwrap();
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let again = BackupIdentities::create(&file).unwrap_err();
    assert!(matches!(again, BackupKeyError::There(_)), "{again}");
    let mut identities = BackupIdentities::none();
    identities.read(&file).unwrap();
    assert_eq!(format!("{identities:?}"), "BackupIdentities(1)");
    assert!(std::fs::read_to_string(&file).unwrap().contains(&recipient.to_string()));
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    let open = identities.read(&file).unwrap_err();
    assert!(matches!(open, BackupKeyError::Open { .. }), "{open}");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();
    for wrong in [String::new(), "# nothing\n".into(), format!("{recipient}\n")] {
        std::fs::write(&file, wrong).unwrap();
        let refused = identities.read(&file).unwrap_err();
        assert!(matches!(refused, BackupKeyError::Malformed(..)), "{refused}");
    }
}
