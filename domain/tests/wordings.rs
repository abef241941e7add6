//! A sentence on an editor's page: slots as people say them, and what changed, word by word.

use domain::wording::difference::{Change, Run, difference};
use domain::wording::slots::{code, is_printed, spoken, written};
use proptest::prelude::*;

fn named() -> Vec<(String, String)> {
    [
        ("adviser-first", "rådgiverens fornavn"),
        ("child-first", "barnets fornavn"),
        ("telling", "det, du siger"),
    ]
    .map(|(fact, name)| (fact.to_owned(), name.to_owned()))
    .to_vec()
}

fn name(fact: &str) -> Option<String> {
    let all = named();
    all.into_iter().find(|(known, _)| known == fact).map(|(_, name)| name)
}

#[test]
fn a_slot_is_read_as_people_say_it_and_taken_back_in_both_spellings() {
    let file = "Hej { $child-first }, jeg hedder { $adviser-first }.";
    let page = "Hej [barnets fornavn], jeg hedder [rådgiverens fornavn].";
    assert_eq!(spoken(file, &name), page);
    for typed in [
        page,
        file,
        "Hej { $child-first }, jeg hedder [rådgiverens fornavn].",
        "Hej [Barnets  fornavn ], jeg hedder [rådgiverens fornavn].",
    ] {
        assert_eq!(written(typed, &named()).as_deref(), Ok(file), "{typed}");
    }
    assert_eq!(
        spoken("Hej {$nobody}", &name),
        "Hej { $nobody }",
        "without a name it stays"
    );
}

#[test]
fn a_slot_that_the_sentence_does_not_have_is_named() {
    let unknown = written("Hej [barnets navn] og [mor], [barnets fornavn]", &named());
    assert_eq!(unknown, Err(vec!["[barnets navn]".to_owned(), "[mor]".to_owned()]));
    let open = "Hej [barnets fornavn og { $child-first }";
    assert_eq!(
        written(open, &named()).as_deref(),
        Ok(open),
        "a bracket alone is a sign"
    );
}

#[test]
fn the_names_of_forms_are_no_slots() {
    let file = "{ $person-role ->\n    [mother] Din mor siger { $telling }\n   *[other] { $child-first } siger det\n}";
    let page =
        "{ $person-role ->\n    [mother] Din mor siger [det, du siger]\n   *[other] [barnets fornavn] siger det\n}";
    assert_eq!(spoken(file, &name), page);
    assert_eq!(written(page, &named()).as_deref(), Ok(file));
    assert_eq!(written(file, &named()).as_deref(), Ok(file));
}

/// A municipality's own file may space a slot as it likes.
#[test]
fn a_fact_is_printed_however_it_is_spaced_and_not_where_it_only_chooses_a_form() {
    let file = "{ $person-role ->\n    [mother] Hej {$child-first}\n   *[other] Hej {  $adviser-first }\n}";
    for (fact, printed) in [
        ("child-first", true),
        ("adviser-first", true),
        ("person-role", false),
        ("child", false),
    ] {
        assert_eq!(is_printed(file, fact), printed, "{fact}");
    }
    assert!(is_printed(&code("child-first"), "child-first"));
}

/// A difference as one would write it by hand: `-deleted-`, `+added+`.
fn told(old: &str, new: &str) -> String {
    let one = |run: &Run| match run.change {
        Change::Same => run.words.clone(),
        Change::Deleted => format!("-{}-", run.words),
        Change::Added => format!("+{}+", run.words),
    };
    difference(old, new).iter().map(one).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_changed_is_told_word_by_word() {
    for (old, new, change) in [
        (
            "Hej [barnets fornavn]",
            "Kære [barnets fornavn]",
            "-Hej- +Kære+ [barnets fornavn]",
        ),
        ("Vi ses i morgen", "Vi ses", "Vi ses -i morgen-"),
        ("Vi ses", "Vi ses på tirsdag", "Vi ses +på tirsdag+"),
        ("Du må gerne sige stop", "Du må sige stop", "Du må -gerne- sige stop"),
        (
            "Jeg hedder [mit navn].",
            "Jeg er [mit navn].",
            "Jeg -hedder- +er+ [mit navn].",
        ),
        ("[mit navn]", "[dit navn]", "-[mit navn]- +[dit navn]+"),
        ("a b c d", "a c b d", "a -b- c +b+ d"),
        ("Ens", "Ens", "Ens"),
        ("", "", ""),
    ] {
        assert_eq!(told(old, new), change);
    }
}

#[test]
fn a_text_without_end_is_answered_and_nothing_is_lost() {
    let (old, new) = ("ja nej ".repeat(20_000), "måske ja ".repeat(20_000));
    let runs = difference(&old, &new);
    assert_eq!(of(&runs, Change::Deleted), plain(&old));
    assert_eq!(of(&runs, Change::Added), plain(&new));
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text that is left when one kind of change alone is added to what is the same.
fn of(runs: &[Run], change: Change) -> String {
    let kept = runs
        .iter()
        .filter(|run| run.change == Change::Same || run.change == change);
    plain(
        &kept
            .map(|run| format!("{}{}", run.space, run.words))
            .collect::<String>(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_old_is_what_stayed_and_was_deleted_the_new_what_stayed_and_was_added(
        old in "([abæ]{1,2}| |\n|,|\\[a b\\]|\\[){0,30}",
        new in "([abæ]{1,2}| |\n|,|\\[a b\\]|\\[){0,30}",
    ) {
        let runs = difference(&old, &new);
        prop_assert_eq!(of(&runs, Change::Deleted), plain(&old));
        prop_assert_eq!(of(&runs, Change::Added), plain(&new));
        prop_assert!(runs.windows(2).all(|two| two[0].change != two[1].change));
    }

    #[test]
    fn what_is_read_on_the_page_is_what_the_file_has(
        words in "([a-zæøå]{1,6}| |, |\\{ \\$(adviser-first|child-first|telling) \\}){0,20}",
    ) {
        prop_assert_eq!(written(&spoken(&words, &name), &named()), Ok(words));
    }
}
