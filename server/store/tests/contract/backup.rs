//! Backups: made while others write, read into either backend, refused when anything
//! about them is wrong.

use crate::common::{Site, Town, case, later, now};
use domain::actor::{Actor, Confirmation};
use domain::draft::Draft;
use domain::event::{CaseEvent, CaseId, CaseState, Recorded};
use std::collections::BTreeMap;
use std::path::Path;
use store::*;

crate::on_both_backends_and_by_sessions! {
    everything_comes_back;
    others_go_on_writing;
    what_is_cut_short_or_altered_is_refused;
    an_erased_case_is_erased_in_older_backups;
}

/// Everything the stories below compare.
type Contents = BTreeMap<CaseId, (CaseState, Vec<Recorded>)>;

async fn contents(store: &dyn Store, town: &Town) -> Contents {
    let mut all = Contents::new();
    for open in [true, false] {
        let mut after = None;
        loop {
            let of = OfCases::Municipality(town.id.clone());
            let page = store
                .cases(&of, &"anna".into(), open, after.as_ref(), 100)
                .await
                .unwrap();
            let Some(last) = page.last() else { break };
            after = Some(last.seek());
            for row in page {
                let history = store.history(&row.case).await.unwrap();
                all.insert(row.case.clone(), (store.load(&row.case).await.unwrap().state, history));
            }
        }
    }
    all
}

/// More rows than are read at a time, a paper, a draft, a grant.
async fn fill(store: &dyn Store) -> (Town, Paper, DraftKey) {
    let town = Town::found(store, "koege").await;
    let many: Vec<Opened> = (0..120)
        .map(|number| town.opened(case(&format!("Barn{number}"))))
        .collect();
    let state = store.open_cases(&many).await.unwrap().pop().unwrap();
    let (state, paper) = town.keep_paper(store, &state, vec![7; 100_000]).await;
    let state = crate::outbox::refused(store, &town, &state).await;
    let key = town.draft_key(&state.id);
    store
        .save_draft(&key, &Draft::from_case(&state.case), state.version, None, now())
        .await
        .unwrap();
    let line = town.line(Act::GlassBroken, Some(&state.id));
    store.break_glass(&state.id, &town.bo, "akut", &line).await.unwrap();
    store
        .erase_case(&many[0].id, &town.line(Act::CaseErased, Some(&many[0].id)))
        .await
        .unwrap();
    (town, paper, key)
}

async fn everything_comes_back(site: Site) {
    let store = site.open().await;
    let (town, paper, key) = fill(store.as_ref()).await;
    let file = site.folder.join("backup");
    let made = store.backup(&file, &[], now()).await.unwrap();
    assert_eq!(made.bytes, std::fs::metadata(&file).unwrap().len());
    assert!(
        matches!(store.backup(&file, &[], now()).await, Err(StoreError::Backup(_))),
        "a backup is never written over"
    );
    let before = contents(store.as_ref(), &town).await;
    assert_eq!(before.len(), 119);
    for other in [site.twin(), site.other_kind()] {
        let restored = other.open().await;
        assert_eq!(
            restored.restore(&file, &BackupIdentities::none()).await.unwrap().rows,
            made.rows
        );
        assert_eq!(contents(restored.as_ref(), &town).await, before, "event by event");
        assert_eq!(restored.paper(&key.case, &paper.id).await.unwrap(), paper);
        assert_eq!(restored.draft(&key).await.unwrap(), store.draft(&key).await.unwrap());
        let filings = restored.filings_of(&key.case).await.unwrap();
        assert_eq!(filings, store.filings_of(&key.case).await.unwrap());
        assert_eq!(filings[0].state, FilingState::Refused);
        assert_eq!(
            restored.grants_of(&key.case).await.unwrap(),
            store.grants_of(&key.case).await.unwrap()
        );
        assert_eq!(
            restored.accounts_of(&town.id).await.unwrap(),
            store.accounts_of(&town.id).await.unwrap()
        );
        let span = Span {
            from: now(),
            to: later(400 * 24 * 60),
        };
        let agenda = async |store: &dyn Store| store.agenda_of(&town.anna, span, None, 500).await.unwrap();
        assert_eq!(agenda(restored.as_ref()).await, agenda(store.as_ref()).await);
        let (ours, theirs) = (
            store.verify_audit().await.unwrap(),
            restored.verify_audit().await.unwrap(),
        );
        assert_eq!(ours, theirs);
        assert!(theirs.faults.is_empty() && theirs.lines > 0);
        assert!(matches!(
            restored.restore(&file, &BackupIdentities::none()).await,
            Err(StoreError::NotEmpty)
        ));
        // And life goes on there.
        town.open_case(restored.as_ref(), case("Ny")).await;
        restored.close().await;
        let again = other.open().await;
        assert!(again.verify_audit().await.unwrap().faults.is_empty());
        again.close().await;
    }
    store.close().await;
}

async fn others_go_on_writing(site: Site) {
    let store = site.open().await;
    let (town, _, key) = fill(store.as_ref()).await;
    let writing = {
        let (store, case, by) = (store.clone(), key.case.clone(), Actor::from(&town.anna));
        let line = town.line(Act::CaseChanged, Some(&key.case));
        tokio::spawn(async move {
            for number in 0..150 {
                let state = store.load(&case).await.unwrap().state;
                let confirmation = Confirmation::new(domain::finding::Code::HomeNotSafe, by.clone(), later(number));
                let events = vec![CaseEvent::Confirmed { confirmation }];
                let change = Change::of(&case, state.version, events, by.clone(), line.clone());
                store.append(&change).await.unwrap();
            }
        })
    };
    let mut files = Vec::new();
    while !writing.is_finished() || files.is_empty() {
        let file = site.folder.join(&format!("backup{}", files.len()));
        store
            .backup(&file, &[], later(i64::try_from(files.len()).unwrap()))
            .await
            .unwrap();
        files.push(file);
    }
    writing.await.unwrap();
    let whole = store.history(&key.case).await.unwrap();
    for file in [&files[0], &files[files.len() / 2], files.last().unwrap()] {
        let other = site.twin();
        let restored = other.open().await;
        restored.restore(file, &BackupIdentities::none()).await.unwrap();
        let history = restored.history(&key.case).await.unwrap();
        assert_eq!(history, whole[..history.len()], "one moment of the same history");
        assert_eq!(
            CaseState::replay(&history).unwrap(),
            restored.load(&key.case).await.unwrap().state
        );
        assert!(restored.verify_audit().await.unwrap().faults.is_empty());
        restored.close().await;
    }
    store.close().await;
}

async fn refused(site: &Site, file: &Path, what: &str) {
    let other = site.twin();
    let store = other.open().await;
    let answer = store.restore(file, &BackupIdentities::none()).await;
    assert!(matches!(answer, Err(StoreError::Backup(_))), "{what}: {answer:?}");
    assert!(store.is_empty().await.unwrap(), "{what}: nothing was written");
    assert!(
        store.verify_audit().await.unwrap().faults.is_empty(),
        "{what}: nothing was touched"
    );
    store.close().await;
}

async fn what_is_cut_short_or_altered_is_refused(site: Site) {
    let store = site.open().await;
    let (town, ..) = fill(store.as_ref()).await;
    let file = site.folder.join("backup");
    store.backup(&file, &[], now()).await.unwrap();
    let whole = std::fs::read(&file).unwrap();
    let keys = site.folder.join("case-keys");
    let whole_keys = std::fs::read(&keys).unwrap();
    let length = whole.len();
    for cut in [0, 10, 30, length / 2, length - 33, length - 32, length - 1] {
        std::fs::write(&file, &whole[..cut]).unwrap();
        refused(&site, &file, &format!("cut at {cut}")).await;
    }
    for place in [3, 25, 40, 60, length / 3, length / 2, length - 40, length - 1] {
        let mut altered = whole.clone();
        altered[place] ^= 1;
        std::fs::write(&file, &altered).unwrap();
        refused(&site, &file, &format!("altered at {place}")).await;
    }
    std::fs::write(&file, [whole.as_slice(), b"more"].concat()).unwrap();
    refused(&site, &file, "something behind it").await;
    std::fs::write(&file, &whole).unwrap();
    std::fs::write(&keys, &whole_keys[..whole_keys.len() - 1]).unwrap();
    refused(&site, &file, "its keys cut short").await;
    std::fs::remove_file(&keys).unwrap();
    let other = site.twin();
    let restored = other.open().await;
    assert!(
        matches!(
            restored.restore(&file, &BackupIdentities::none()).await,
            Err(StoreError::File { .. })
        ),
        "no keys beside it"
    );
    // Keys older than the backup could take young cases for erased ones.
    std::fs::write(&keys, &whole_keys).unwrap();
    let later_file = site.folder.join("later");
    store.backup(&later_file, &[], later(1)).await.unwrap();
    std::fs::write(&keys, &whole_keys).unwrap();
    assert!(
        matches!(
            restored.restore(&later_file, &BackupIdentities::none()).await,
            Err(StoreError::Backup(_))
        ),
        "keys older than it is"
    );
    restored.close().await;
    // Another house cannot open it at all.
    let stranger = if site.is_sqlite() {
        Site::sqlite()
    } else {
        Site::postgres()
    };
    let store_of_stranger = stranger.open().await;
    assert!(matches!(
        store_of_stranger.restore(&file, &BackupIdentities::none()).await,
        Err(StoreError::Backup(_))
    ));
    store_of_stranger.close().await;
    assert_eq!(contents(store.as_ref(), &town).await.len(), 119);
    store.close().await;
}

async fn an_erased_case_is_erased_in_older_backups(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let ali = town.open_case(store.as_ref(), case("Ali")).await;
    let old = site.folder.join("monday");
    store.backup(&old, &[], now()).await.unwrap();
    store
        .erase_case(&emma.id, &town.line(Act::CaseErased, Some(&emma.id)))
        .await
        .unwrap();
    let young = site.folder.join("tuesday");
    store.backup(&young, &[], later(24 * 60)).await.unwrap();
    for file in [&old, &young] {
        let other = site.twin();
        let restored = other.open().await;
        restored.restore(file, &BackupIdentities::none()).await.unwrap();
        assert!(matches!(restored.load(&emma.id).await, Err(StoreError::Erased)));
        assert!(matches!(restored.history(&emma.id).await, Err(StoreError::Erased)));
        assert_eq!(restored.load(&ali.id).await.unwrap().state, ali);
        let rows = restored
            .cases(&OfCases::Adviser(town.anna.clone()), &"anna".into(), true, None, 50)
            .await
            .unwrap();
        assert_eq!(rows.len(), 1);
        assert!(restored.verify_audit().await.unwrap().faults.is_empty());
        restored.close().await;
    }
    store.close().await;
}
