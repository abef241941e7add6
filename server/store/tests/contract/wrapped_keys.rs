//! A key file that a passphrase wraps.

use crate::common::{Folder, Site, Town, case};
use std::os::unix::fs::PermissionsExt;
use store::*;
use zeroize::Zeroizing;

crate::on_both_backends! {
    a_wrapped_key_file_opens_with_its_passphrase_alone;
    a_new_store_with_a_passphrase_begins_wrapped;
}

fn words(text: &str) -> Passphrase {
    Passphrase::typed(Zeroizing::new(text.into()))
}

async fn fault(opening: &Opening) -> StoreError {
    match open(opening).await {
        Err(fault) => fault,
        Ok(_) => panic!("the store opened"),
    }
}

async fn a_wrapped_key_file_opens_with_its_passphrase_alone(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    store.close().await;
    let plain = std::fs::read_to_string(&site.opening.keys).unwrap();
    let secret = plain.lines().nth(1).unwrap()[9..].to_owned();
    let right = words("rugbrød lampe vandpyt 7");
    let file = KeyFile::read(&site.opening.keys).unwrap();
    let fingerprints = file.fingerprints();
    file.wrap(&right).unwrap();
    let wrapped = std::fs::read_to_string(&site.opening.keys).unwrap();
    assert!(!wrapped.contains(&secret), "the key is not in the file in clear");
    let mode = std::fs::metadata(&site.opening.keys).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert!(KeyFile::is_wrapped(&site.opening.keys));

    let without = fault(&site.opening).await;
    assert!(
        matches!(without, StoreError::Keys(KeyFileError::Wrapped(_))),
        "{without}"
    );
    let mut opening = site.opening.clone();
    opening.passphrase = Some(words("rugbrød lampe vandpyt 8"));
    let other = fault(&opening).await;
    assert!(
        matches!(other, StoreError::Keys(KeyFileError::WrongPassphrase(_))),
        "{other}"
    );
    opening.passphrase = Some(right.clone());
    let store = open(&opening).await.unwrap();
    store.ready().await.unwrap();
    assert_eq!(store.load(&emma.id).await.unwrap().state, emma);

    // Keys change, and the file stays wrapped; another server reads the new key by the same passphrase.
    let beside = open(&opening).await.unwrap();
    let line = AuditEntry {
        municipality: None,
        ..town.line(Act::KeysRotated, None)
    };
    store.change_data_keys(&line).await.unwrap();
    assert!(KeyFile::is_wrapped(&opening.keys));
    assert_eq!(beside.load(&emma.id).await.unwrap().state, emma);
    beside.close().await;
    store.close().await;

    // A byte that was altered is told, and no key comes out of it.
    let whole = std::fs::read_to_string(&opening.keys).unwrap();
    for place in [30, whole.len() / 2, whole.len() - 3] {
        let mut altered = whole.clone().into_bytes();
        altered[place] = if altered[place] == b'0' { b'1' } else { b'0' };
        std::fs::write(&opening.keys, altered).unwrap();
        assert!(KeyFile::read_with(&opening.keys, Some(&right)).is_err(), "byte {place}");
    }
    std::fs::write(&opening.keys, &whole).unwrap();

    let file = KeyFile::read_with(&opening.keys, Some(&right)).unwrap();
    file.check_fingerprint(&fingerprints[0]).unwrap();
    let refused = file.check_fingerprint("0000000000000000").unwrap_err();
    assert!(matches!(refused, KeyFileError::OtherFingerprint { .. }), "{refused}");
    file.unwrap().unwrap();
    assert!(!KeyFile::is_wrapped(&opening.keys));
    let store = site.open().await;
    assert_eq!(store.load(&emma.id).await.unwrap().state, emma);
    store.close().await;
}

async fn a_new_store_with_a_passphrase_begins_wrapped(site: Site) {
    let mut opening = site.opening.clone();
    opening.passphrase = Some(words("rugbrød lampe vandpyt 7"));
    open(&opening).await.unwrap().close().await;
    assert!(KeyFile::is_wrapped(&opening.keys));
    open(&opening).await.unwrap().close().await;
    let without = fault(&site.opening).await;
    assert!(
        matches!(without, StoreError::Keys(KeyFileError::Wrapped(_))),
        "{without}"
    );
}

#[test]
fn a_passphrase_is_its_owners_alone() {
    let folder = Folder::new();
    let file = folder.join("passphrase");
    std::fs::write(&file, "rugbrød lampe vandpyt 7\nnothing else\n").unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
    let open = Passphrase::read(&file).unwrap_err();
    assert!(matches!(open, KeyFileError::OpenPassphrase { .. }), "{open}");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o400)).unwrap();
    let read = Passphrase::read(&file).unwrap();
    assert!(read.same_as(&words("rugbrød lampe vandpyt 7")) && read.is_long_enough());
    assert!(!words("for kort").is_long_enough());
    assert_eq!(format!("{read:?}"), "Passphrase(…)");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();
    std::fs::write(&file, "\n").unwrap();
    let empty = Passphrase::read(&file).unwrap_err();
    assert!(matches!(empty, KeyFileError::PassphraseFile { .. }), "{empty}");
}
