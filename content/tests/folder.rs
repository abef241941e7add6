//! A folder that lies over the built-in content, as `--content DIR` gives it.
#![allow(clippy::unwrap_used)]

use content::Content;
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
        Content::with_overlay(&folder.0).unwrap().source().folder_version()
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
    // What is no content, and no folder at all, is nothing.
    assert_eq!(says("says-notes", &[("notes.txt", b"a = Hej")]), "");
    assert_eq!(Content::embedded().source().folder_version(), "");
}
