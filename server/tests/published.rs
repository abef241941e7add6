//! Texts that another version of the program published, and that do not pass here: a server goes on with those before, says so,
//! and goes over to the next that pass.
#![allow(clippy::unwrap_used, reason = "a test ends where it is surprised")]

use boernehoejde::pipeline::Pipeline;
use boernehoejde::service::published::{at_start, follow, pass_here, publish};
use boernehoejde::texts::WhyBehind;
use content::Content;
use content::overlay::Overlay;
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{Act, AuditEntry, NewContentPack, Opening, Outcome, Publish, Published, Store};

/// A folder that is gone after the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("boernehoejde-published-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

async fn open(data: &Path) -> Arc<dyn Store> {
    let opening = Opening {
        url: "sqlite:house.db".into(),
        data: data.to_owned(),
        keys: data.join("keys"),
        passphrase: None,
    };
    store::open(&opening).await.unwrap()
}

/// A built-in file with one thing in it changed.
fn with(file: &str, from: &str, to: &str) -> Overlay {
    let text = Content::embedded().source().read(file).unwrap().into_owned();
    assert!(text.contains(from), "{file} says {from:?}");
    Overlay::of(BTreeMap::from([(file.to_owned(), text.replacen(from, to, 1))]))
}

fn good() -> Overlay {
    with("locales/da/staff.ftl", "nav-today = I dag", "nav-today = Vores dag")
}

fn bad() -> Overlay {
    with("locales/da/before-meeting/10-12.ftl", "$child-first", "$nobody")
}

/// Publishes as another version of the program does, by whose checks they passed.
async fn publish_elsewhere(store: &dyn Store, texts: &Overlay) -> Published {
    let at = Timestamp::UNIX_EPOCH;
    let new = NewContentPack {
        hash: texts.hash(),
        checked_by: "another version".into(),
        files: texts.files().clone(),
        at,
    };
    let line = AuditEntry {
        municipality: None,
        who: None,
        at,
        act: Act::ContentChanged,
        case: None,
        what: None,
        from: "command-line".into(),
        outcome: Outcome::Done,
    };
    store.publish_content(&new, Publish::Always, &line).await.unwrap()
}

fn today(pipeline: &Pipeline) -> String {
    pipeline.content().phrase("da", "staff", "nav-today", &[]).unwrap()
}

#[tokio::test]
async fn a_server_that_cannot_compose_the_newest_goes_on_with_those_before() {
    let folder = Folder::new("behind");
    let store = open(&folder.0).await;
    let refused = publish(&*store, &bad(), Publish::Always, "command-line").await;
    assert!(refused.unwrap_err().to_string().contains("mend this first"));
    assert_eq!(store.versions().await.unwrap().texts, 0, "nothing was published");
    let first = publish(&*store, &good(), Publish::Always, "command-line").await;
    assert_eq!(first.unwrap(), Published::New(1));

    // It runs while they come, or starts after it.
    let running = Arc::new(at_start(&*store, None).await.unwrap());
    assert_eq!((running.texts_version(), today(&running).as_str()), (1, "Vores dag"));
    assert_eq!(publish_elsewhere(&*store, &bad()).await, Published::New(2));
    let behind = follow(&running, &*store, 2).await.unwrap().unwrap_err();
    assert!(matches!(behind.why, WhyBehind::Faults(1..)), "{behind}");
    let started = at_start(&*store, None).await.unwrap();
    for pipeline in [&*running, &started] {
        assert_eq!((pipeline.texts_version(), today(pipeline).as_str()), (1, "Vores dag"));
        assert_eq!(pipeline.behind().map(|behind| behind.version), Some(2));
    }
    let pack = store.content_pack(2).await.unwrap().unwrap();
    assert!(matches!(pass_here(&pack), Err((1.., _))), "doctor is told too");

    // What passes is looked at here, whoever checked it before.
    assert_eq!(publish_elsewhere(&*store, &Overlay::default()).await, Published::New(3));
    follow(&running, &*store, 3).await.unwrap().unwrap();
    assert_eq!((running.texts_version(), today(&running).as_str()), (3, "I dag"));
    assert_eq!(running.behind(), None);
    store.close().await;
}

#[tokio::test]
async fn a_folder_is_published_once_and_takes_nothing_back() {
    let folder = Folder::new("once");
    let texts = folder.0.join("texts");
    std::fs::create_dir_all(texts.join("locales/da")).unwrap();
    let lay = |said: &Overlay| {
        for (path, text) in said.files() {
            std::fs::write(texts.join(path), text).unwrap();
        }
    };
    let store = open(&folder.0.join("data")).await;
    // A folder without texts is none.
    let empty = at_start(&*store, Some(&texts)).await.unwrap();
    assert_eq!((empty.texts_version(), today(&empty).as_str()), (0, "I dag"));
    lay(&good());
    for _ in 0..2 {
        let started = at_start(&*store, Some(&texts)).await.unwrap();
        assert_eq!((started.texts_version(), today(&started).as_str()), (1, "Vores dag"));
    }
    let back = publish(&*store, &Overlay::default(), Publish::Always, "command-line").await;
    assert_eq!(back.unwrap(), Published::New(2));
    let started = at_start(&*store, Some(&texts)).await.unwrap();
    assert_eq!((started.texts_version(), today(&started).as_str()), (2, "I dag"));
    // Nobody is there to have read them: a backup can still be restored into it.
    assert!(store.is_empty().await.unwrap());
    store.close().await;
}
