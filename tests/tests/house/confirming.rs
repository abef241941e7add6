//! A tick lets the words stand that the page showed beside it, and no others.

use super::checklist::house;
use super::forged::{attribute, forms, pairs};
use super::operator::Folder;
use super::send;
use e2e::server::Answer;

/// The boxes under what has to be confirmed: their values, and whether they are ticked.
fn boxes(page: &Answer) -> Vec<(String, bool)> {
    let tags = page
        .text()
        .split("<input")
        .skip(1)
        .map(|tag| tag.split('>').next().unwrap_or_default());
    tags.filter(|tag| tag.contains("name=\"acknowledge\""))
        .filter_map(|tag| Some((attribute(tag, "value")?, tag.contains(" checked"))))
        .collect()
}

#[test]
fn a_tick_counts_for_the_words_that_the_page_showed() {
    const SHOWN: &str = "Chciałbym porozmawiać z tobą o tym, jak ci się żyje w domu.";
    const OTHER: &str = "Твій тато сказав, що ти вчора плакала.";
    let folder = Folder::new("confirming");
    let (server, cookie, case) = house(&folder);
    let prepare = format!("{case}/prepare");
    let page = server.get_with(&[("cookie", &cookie)], &prepare);
    let form = forms(page.text())
        .into_iter()
        .find(|form| form.fields.iter().any(|(name, _)| name == "look"))
        .expect("the form that prepares a talk");
    // The talk that lies ahead, wherever it stands in the case.
    let mut names = form.fields.iter().rev().map(|(name, _)| name.clone());
    let why = names.find(|name| name.starts_with("meetings[") && name.ends_with("].why"));
    let why = why.expect("what the talk is about");
    let sends = |words: &str, ticks: &[String], presses: (&str, &str)| {
        let mut fields = form.fields.clone();
        fields.retain(|(name, _)| !["look", "keep", "go"].contains(&name.as_str()) && *name != why);
        fields.push((why.clone(), words.into()));
        fields.extend(ticks.iter().map(|tick| ("acknowledge".to_owned(), tick.clone())));
        fields.push((presses.0.into(), presses.1.into()));
        send(&server, &cookie, &form.action, &pairs(&fields))
    };
    let (look, make) = (("look", "letter"), ("keep", "paper"));
    let looked = sends(SHOWN, &[], look);
    let asked = boxes(&looked);
    let values: Vec<String> = asked.iter().map(|(value, _)| value.clone()).collect();
    let of_words = |value: &&String| value.starts_with("language-unread:");
    assert_eq!(
        values.iter().filter(of_words).count(),
        1,
        "{values:?} {}",
        looked.text()
    );
    assert!(asked.iter().all(|(_, ticked)| !ticked));

    // Ticked for these words, and others are sent: no paper, and the box stands empty again, for the other words.
    let refused = sends(OTHER, &values, make);
    assert_eq!(refused.status, 200, "no paper: {}", refused.text());
    let again: Vec<_> = boxes(&refused)
        .into_iter()
        .filter(|(value, _)| value.starts_with("language-unread:"))
        .collect();
    assert_eq!(again.len(), 1);
    assert!(!again[0].1 && !values.contains(&again[0].0), "{again:?}");
    // A code alone, as somebody types it into an address, names no words.
    let bare: Vec<String> = values
        .iter()
        .map(|value| value.split(':').next().unwrap().to_owned())
        .collect();
    assert_eq!(sends(SHOWN, &bare, make).status, 200, "no words, no paper");

    // The words that were shown, ticked: looked at again the box stays ticked, and the paper is made.
    assert!(boxes(&sends(SHOWN, &values, look)).iter().all(|(_, ticked)| *ticked));
    let made = sends(SHOWN, &values, make);
    assert_eq!(made.status, 303, "{}", made.text());
}
