//! The captions of the child's way: `content check` demands every form that can occur, and no other.
#![allow(clippy::unwrap_used)]

use content::{Content, check};
use std::path::{Path, PathBuf};

/// A folder that overlays the built-in content and is removed after the test.
struct Overlay(PathBuf);

impl Overlay {
    /// One file of the child's way with something else in place of a line of it.
    fn new(name: &str, file: &str, was: &str, is: &str) -> Overlay {
        let built_in = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file);
        let text = std::fs::read_to_string(built_in).unwrap();
        assert_eq!(text.matches(was).count(), 1, "{was:?} in {file}");
        let folder = std::env::temp_dir().join(format!("boernehoejde-captions-{name}-{}", std::process::id()));
        let path = folder.join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text.replace(was, is)).unwrap();
        Overlay(folder)
    }

    fn faults(&self) -> Vec<String> {
        let content = Content::with_overlay(&self.0).unwrap();
        let faults = check::common(&content, &|_| true);
        faults.iter().map(ToString::to_string).collect()
    }
}

impl Drop for Overlay {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn what_is_built_in_has_no_faults() {
    let faults = check::common(&Content::embedded(), &|_| true);
    assert!(faults.is_empty(), "{faults:#?}");
}

/// docs/process-packs.md: a law's span is no promise to a child, at any age.
#[test]
fn no_caption_tells_a_child_a_span_of_the_law() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for (language, spans) in [
        ("da", ["døgn", "timer", "senest", "inden for", "til tiden"]),
        ("en", ["within", "hours", "four months", "at the latest", "in time"]),
    ] {
        for band in ["4-6", "7-9", "10-12", "13-17"] {
            let file = format!("locales/{language}/timeline/{band}.ftl");
            let text = std::fs::read_to_string(root.join(&file)).unwrap();
            for line in text.lines().filter(|line| line.starts_with("    .")) {
                let told = spans.iter().find(|span| line.contains(*span));
                assert_eq!(told, None, "{file}: {line}");
            }
        }
    }
}

#[test]
fn a_form_that_can_occur_and_one_that_may_not_be_said_are_both_told() {
    let (da, en) = ("locales/da/timeline/7-9.ftl", "locales/en/timeline/10-12.ftl");
    let placement = "    .waiting = Vi venter på at høre, hvor du skal bo.\n";
    let goodbye = "    .waiting = Vi venter med at sige farvel.\n";
    for (name, file, was, is, told) in [
        ("gone", da, goodbye, String::new(), "way-goodbye.waiting is missing"),
        (
            "moved",
            da,
            placement,
            format!("{placement}    .maybe = Måske flytter du.\n"),
            "way-placement.maybe may not be said",
        ),
        (
            "forked",
            da,
            goodbye,
            format!("{goodbye}    .one-of = Måske siger vi farvel.\n"),
            "way-goodbye.one-of may not be said",
        ),
        (
            "english",
            en,
            "    .waiting = We are waiting to say goodbye.\n",
            String::new(),
            "way-goodbye.waiting is missing",
        ),
        (
            "another-state",
            da,
            "    .done = Vi har sagt farvel.\n",
            "    .done = Det er det næste, der er sagt farvel.\n".to_owned(),
            "way-goodbye.done says \"næste\"",
        ),
        (
            "waiting-as-done",
            en,
            "    .done = We have talked together.\n",
            "    .done = We are waiting, and have talked.\n".to_owned(),
            "way-talk.done says \"waiting\"",
        ),
        (
            "no-perhaps",
            da,
            "    .maybe = Måske skal vi snakke sammen.\n",
            "    .maybe = Vi skal snakke sammen.\n".to_owned(),
            "way-talk.maybe has to begin with \"måske\"",
        ),
    ] {
        let faults = Overlay::new(name, file, was, &is).faults();
        let here = |fault: &&String| fault.starts_with(file) && fault.contains(told);
        assert!(faults.iter().any(|fault| here(&fault)), "{name}: {faults:#?}");
    }
}
