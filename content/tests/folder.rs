//! A folder that lies over the built-in content, as `--content DIR` gives it.
#![allow(clippy::unwrap_used)]

use content::Content;
use content::overlay::{LARGEST, Overlay};
use std::path::{Path, PathBuf};

/// A folder of content that is removed after the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &[u8])]) -> Folder {
        let folder = std::env::temp_dir().join(format!("boernehoejde-folder-{name}-{}", std::process::id()));
        for (file, bytes) in files {
            let path = folder.join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        Folder(folder)
    }

    fn version(&self) -> String {
        Content::with_overlay(&self.0).unwrap().version().unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Bytes that are no text in UTF-8, as a font has them.
const FONT: &[u8] = &[0, 1, 0, 0, 0xff, 0xfe, 0x80];

#[test]
fn a_folder_that_holds_fonts_has_a_version_and_another_font_is_another() {
    let with = |name: &str, bytes: &[u8]| Folder::new(name, &[("content/fonts/Letters.ttf", bytes)]).version();
    let (one, other) = (with("one", FONT), with("other", &[FONT, FONT].concat()));
    assert_ne!(one, other);
    assert_ne!(one, Content::embedded().version().unwrap());
    assert_eq!(one, with("again", FONT));
}

#[test]
fn a_sentence_that_lies_there_as_it_is_built_in_changes_no_version() {
    let file = "locales/da/shared/4-6.ftl";
    let text = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file)).unwrap();
    let same = Folder::new("same", &[(file, text.as_slice())]).version();
    assert_eq!(same, Content::embedded().version().unwrap());
}

#[test]
fn two_folders_with_the_same_files_say_the_same_and_any_other_says_something_else() {
    let says = |name: &str, files: &[(&str, &[u8])]| {
        let folder = Folder::new(name, files);
        Overlay::read(&folder.0).unwrap().hash()
    };
    let file = "locales/da/shared/4-6.ftl";
    let one = says("says-one", &[(file, b"a = Hej")]);
    assert_eq!(one, says("says-same", &[(file, b"a = Hej")]));
    assert_ne!(one, says("says-other-words", &[(file, b"a = Dav")]));
    assert_ne!(
        one,
        says("says-elsewhere", &[("locales/da/shared/7-9.ftl", b"a = Hej")])
    );
    assert_ne!(one, says("says-more", &[(file, b"a = Hej"), ("content/x.toml", b"")]));
    // What is no content, what is no text, and no folder at all, is nothing.
    assert_eq!(says("says-notes", &[("notes.txt", b"a = Hej")]), "");
    assert_eq!(says("says-font", &[("content/fonts/Letters.ttf", FONT)]), "");
    assert_eq!(Overlay::default().hash(), "");
}

#[test]
fn texts_that_were_read_say_what_their_folder_said_and_go_on_when_it_changes() {
    let file = "locales/da/staff.ftl";
    let built_in = Content::embedded().source().read(file).unwrap().into_owned();
    let own = format!("{built_in}\nthe-own-word = Vores ord\n");
    let folder = Folder::new(
        "read-once",
        &[(file, own.as_bytes()), ("locales/da/own.ftl", b"a = Dav")],
    );
    let texts = Overlay::read(&folder.0).unwrap();
    let over = Content::with_texts(texts.clone());
    assert_eq!(over.version().unwrap(), folder.version());
    std::fs::remove_dir_all(&folder.0).unwrap();
    let said = |content: &Content| content.phrase("da", "staff", "the-own-word", &[]);
    assert_eq!(said(&Content::with_texts(texts.clone())).as_deref(), Some("Vores ord"));
    assert!(over.source().has("locales/da/own.ftl"));
    assert!(
        over.source()
            .list("locales/da/")
            .contains(&"locales/da/own.ftl".to_owned())
    );
    assert_eq!(Overlay::of(texts.files().clone()).hash(), texts.hash());
}

#[test]
fn a_folder_that_is_too_large_or_no_text_is_refused_in_words() {
    let refused = |name: &str, files: &[(&str, &[u8])]| {
        let folder = Folder::new(name, files);
        Overlay::read(&folder.0).unwrap_err().to_string()
    };
    let large = vec![b'a'; LARGEST];
    assert!(refused("too-large", &[("content/x.txt", large.as_slice())]).contains("more than 4 MB"));
    assert!(refused("no-text", &[("content/x.txt", FONT)]).contains("content/x.txt"));
}
