//! The same thing written in two windows, on the pages of a talk and the way: what stands now is shown beside what was typed,
//! and one's own other window is nobody else.

use super::forged::{Form, forms};
use super::whole::{Whole, filled};
use e2e::server::Answer;

impl Whole {
    fn window(&self, page: &str, end: &str, has: &str) -> Form {
        let all = forms(&self.get(page));
        // The button that only keeps what was typed.
        let keeps = |form: &Form| !form.fields.contains(&("keep".into(), "paper".into()));
        let fits = |form: &Form| {
            let asks = form.fields.iter().any(|(name, _)| name == has);
            asks && keeps(form) && form.action.ends_with(end)
        };
        all.into_iter()
            .find(fits)
            .unwrap_or_else(|| panic!("{page} has no form with {has}"))
    }

    /// Two windows show the form; the first is sent with one word, the second with another.
    fn twice(&self, form: &Form, one: &[(&str, &str)], other: &[(&str, &str)]) -> Answer {
        let first = self.send(&filled(form, one));
        assert_eq!(first.status, 303, "{}", first.text());
        let second = self.send(&filled(form, other));
        assert_eq!(second.status, 409, "{}", second.text());
        second
    }
}

/// Both versions stand there, and nobody else is blamed.
fn shows(answer: &Answer, now: &str, mine: &str) {
    let page = answer.text();
    assert!(
        page.contains("Rettet i et andet vindue") && !page.contains("En anden"),
        "{page}"
    );
    let (meanwhile, yours) = page.split_once("id=\"yours\"").expect("two parts");
    assert!(meanwhile.contains(now), "what stands now, {now}: {meanwhile}");
    assert!(yours.contains(mine), "what was typed, {mine}: {yours}");
}

#[test]
fn the_ending_shows_both_and_one_word_is_not_lost() {
    let whole = Whole::new();
    let at = "/meeting/held/ending";
    let form = whole.window(at, at, "needs");
    let refused = whole.twice(&form, &[("needs", "Boller")], &[("needs", "Bamse")]);
    shows(&refused, "Boller", "Bamse");
    // Sent once more, by whoever saw both, it is written over.
    let again = forms(refused.text()).into_iter().find(|form| form.action.ends_with(at));
    assert_eq!(whole.send(&again.expect("a way on")).status, 303);
    assert!(whole.get("/export").contains("Bamse"));
}

#[test]
fn the_room_and_the_way_show_both() {
    let whole = Whole::new();
    let at = "/meeting/m1/room";
    let form = whole.window(at, at, "does.birgit");
    let refused = whole.twice(&form, &[("does.birgit", "supports")], &[("does.birgit", "writes")]);
    shows(&refused, "På mødet: Er der for barnet", "På mødet: Skriver ned");
    let (meanwhile, yours) = refused.text().split_once("id=\"yours\"").expect("two parts");
    // What is said of Birgit stands in the line below her name.
    let does = |part: &str, words: &str| {
        let mut named = part.split("Birgit").skip(1);
        named.any(|after| after.split("</li>").nth(1).is_some_and(|line| line.contains(words)))
    };
    let (supports, writes) = ("På mødet: Er der for barnet", "På mødet: Skriver ned");
    assert!(does(meanwhile, supports) && !does(meanwhile, writes), "{meanwhile}");
    assert!(does(yours, writes) && !does(yours, supports), "{yours}");

    let step = whole.window("/way", "/step/s1", "waiting_for");
    let day = e2e::clock::ahead(5).to_string();
    let with = |words: &'static str| [("waiting_for", words), ("next_contact", day.as_str())];
    let refused = whole.twice(&step, &with("Skolen"), &with("Lægen"));
    shows(&refused, "Skolen", "Lægen");
}

#[test]
fn after_a_talk_and_on_its_checklist_both_are_shown() {
    let whole = Whole::new();
    let at = "/meeting/held";
    let form = whole.window(at, at, "after");
    let refused = whole.twice(&form, &[("after", "Hjem")], &[("after", "Skole")]);
    shows(&refused, "Hjem", "Skole");

    let at = "/meeting/held/checklist";
    let point = whole.window(at, at, "read-back-why");
    let why = |words: &'static str| [("read-back-why", words)];
    let refused = whole.twice(&point, &why("Travlhed"), &why("Larm"));
    shows(&refused, "Travlhed", "Larm");
}

/// The names of fields and answers are in the language of the page; what somebody wrote stays as it is.
#[test]
fn an_english_page_names_the_fields_in_english() {
    let whole = Whole::new();
    let english = format!("{}; language=en", whole.cookie);
    let sent = |form: &Form, fields: &[(&str, &str)]| {
        let form = filled(form, fields);
        super::send(
            &whole.server,
            &english,
            &form.action,
            &super::forged::pairs(&form.fields),
        )
    };
    let at = "/meeting/m1/room";
    let form = whole.window(at, at, "does.birgit");
    assert_eq!(sent(&form, &[("does.birgit", "supports")]).status, 303);
    let refused = sent(&form, &[("does.birgit", "writes")]);
    assert_eq!(refused.status, 409, "{}", refused.text());
    for words in ["At the meeting: ", "Birgit", "Writes down"] {
        assert!(refused.text().contains(words), "{words}\n{}", refused.text());
    }
    assert!(!refused.text().contains("På mødet"), "{}", refused.text());

    let step = whole.window("/way", "/step/s1", "waiting_for");
    let day = e2e::clock::ahead(5).to_string();
    let with = |words: &'static str| [("waiting_for", words), ("next_contact", day.as_str())];
    assert_eq!(sent(&step, &with("Skolen")).status, 303);
    let refused = sent(&step, &with("Lægen"));
    for words in [
        "What is waited for: Skolen",
        "What is waited for: Lægen",
        "The child hears from us: ",
    ] {
        assert!(refused.text().contains(words), "{words}\n{}", refused.text());
    }
    assert!(!refused.text().contains("Det ventes der på"), "{}", refused.text());
}
