//! A case is closed, and opened again, on its page: by the form that the page offers, as somebody fills it in.

use super::forged::Form;
use super::leads_to;
use super::whole::{Whole, filled};
use e2e::clock;
use serde_json::Value;

impl Whole {
    /// What the form of the page that closes a case sends by a button.
    fn closes(&self, to: &str) -> Form {
        let form = self.form("/state", "/state", to);
        form.unwrap_or_else(|| panic!("nothing sends {to}: {}", self.get("/state")))
    }

    /// How often the child's page tells a sentence of the history.
    fn told(&self, sentence: &str) -> usize {
        let page = self.get("");
        let history = page.split("part-history").last().unwrap();
        history.matches(sentence).count()
    }
}

#[test]
fn a_case_is_closed_with_a_reason_and_what_the_child_hears_and_opened_again() {
    let desk = Whole::new();
    assert!(desk.get("").contains(&format!("href=\"{}/state\"", desk.case)));
    let page = desk.get("/state").replace('\u{a0}', " ");
    for words in [
        "Det sker, når du afslutter sagen",
        "Ét møde er stadig planlagt.",
        "Ét løfte til barnet er åbent.",
        "Barnets egen side lukker",
        "kommunens egen regel",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    // The reason is not chosen beforehand, and nobody has ticked. The day is today's, to be changed.
    let form = desk.closes("closed");
    for name in ["closed_why", "sure"] {
        assert!(page.contains(&format!("name=\"{name}\"")), "{name}");
        assert!(form.fields.iter().all(|(known, _)| known != name), "{name} is chosen");
    }
    let today = clock::today().to_string();
    assert!(form.fields.contains(&("on".to_owned(), today.clone())), "{form:?}");
    let right = filled(
        &form,
        &[
            ("closed_why", "moved"),
            ("on", &today),
            ("child_why", "Du flytter, og en ny rådgiver tager over."),
            ("stays", "Du går til fodbold\nDin lærer ved det"),
            ("come_back", "Ring til kommunen."),
            ("sure", "true"),
        ],
    );
    assert_eq!(leads_to(&desk.send(&right)), desk.case);
    let case = desk.stands();
    assert_eq!(case["state"], "closed");
    assert_eq!(case["closed_on"], today.as_str());
    assert_eq!(case["closed_why"], "moved");
    assert_eq!(case["ending"]["why"], "Du flytter, og en ny rådgiver tager over.");
    assert_eq!(
        case["ending"]["stays"],
        serde_json::json!(["Du går til fodbold", "Din lærer ved det"])
    );
    assert!(desk.get("").contains("Sagen er afsluttet."));

    // The same press once more changes nothing.
    assert_eq!(leads_to(&desk.send(&right)), desk.case);
    assert_eq!(desk.told("afsluttede sagen."), 1);

    assert!(desk.get("").contains(&format!("href=\"{}/state\"", desk.case)));
    assert!(desk.get("/state").contains("Barnet er flyttet til en anden kommune."));
    let open = desk.closes("open");
    assert_eq!(desk.send(&open).status, 422, "a case is opened for a reason");
    let open = filled(&open, &[("why", "Familien flyttede ikke alligevel.")]);
    assert_eq!(leads_to(&desk.send(&open)), desk.case);
    assert_eq!(leads_to(&desk.send(&open)), desk.case);
    let case = desk.stands();
    assert_eq!(case["state"], "open");
    assert_eq!((&case["closed_on"], &case["closed_why"]), (&Value::Null, &Value::Null));
    assert_eq!(desk.told("åbnede sagen igen."), 1);
}

#[test]
fn what_lacks_a_reason_a_tick_or_a_day_that_has_come_closes_nothing() {
    let desk = Whole::new();
    let form = desk.closes("closed");
    let today = clock::today().to_string();
    let tomorrow = clock::ahead(1).to_string();
    let whole = [
        ("closed_why", "ended"),
        ("on", today.as_str()),
        ("child_why", "Du har det godt nu."),
        ("sure", "true"),
    ];
    let refused = [
        ("closed_why", "", 422, "Vælg, hvorfor arbejdet slutter."),
        ("sure", "", 422, "Det kan ikke gøres om bagefter."),
        ("on", "", 422, "Her mangler en dag."),
        ("on", "i næste uge", 422, "Her mangler en dag."),
        ("on", tomorrow.as_str(), 422, "Dagen er ikke kommet endnu."),
        // No page of ours offers these.
        ("closed_why", "won", 400, ""),
        ("closed_why", "Ended", 400, ""),
    ];
    for (name, value, status, words) in refused {
        let answer = desk.send(&filled(&filled(&form, &whole), &[(name, value)]));
        assert_eq!(answer.status, status, "{name}={value}: {}", answer.text());
        assert!(answer.text().contains(words), "{name}={value}: {}", answer.text());
        if status == 422 {
            assert!(answer.text().contains("Du har det godt nu."), "what was typed is lost");
        }
        assert_eq!(desk.stands()["state"], "open", "{name}={value}");
    }
    // Nobody's day is made up: not where the field was emptied, and not where it was not sent.
    let mut without = filled(&form, &whole);
    without.fields.retain(|(name, _)| name != "on");
    let asked = desk.send(&without);
    assert_eq!(asked.status, 422, "{}", asked.text());
    assert!(asked.text().contains("Her mangler en dag."), "{}", asked.text());
    assert_eq!(desk.stands()["state"], "open");
}

#[test]
fn two_presses_at_once_close_a_case_once() {
    let desk = Whole::new();
    let form = desk.closes("closed");
    let today = clock::today().to_string();
    let form = filled(&form, &[("closed_why", "ended"), ("on", &today), ("sure", "true")]);
    let presses = |form: &Form| -> Vec<u16> {
        std::thread::scope(|scope| {
            let one = scope.spawn(|| desk.send(form).status);
            let other = scope.spawn(|| desk.send(form).status);
            vec![one.join().unwrap(), other.join().unwrap()]
        })
    };
    assert_eq!(presses(&form), [303, 303]);
    assert_eq!(desk.told("afsluttede sagen."), 1);
    let open = filled(&desk.closes("open"), &[("why", "Det var for tidligt.")]);
    assert_eq!(presses(&open), [303, 303]);
    assert_eq!(desk.told("åbnede sagen igen."), 1);
}

/// Nobody is let go without a word because the form may be sent without one: the row stays, and leads to what is lacking.
#[test]
fn a_case_that_was_closed_without_words_still_owes_the_child_its_goodbye() {
    let desk = Whole::new();
    let today = || {
        let page = desk.server.get_with(&[("cookie", &desk.cookie)], "/today");
        page.text().replace('\u{a0}', " ")
    };
    let row = "barnet har ikke fået sagt farvel.";
    let sees = format!("href=\"{}\"", desk.case);
    let day = clock::today().to_string();
    let silent = [
        ("closed_why", "ended"),
        ("on", day.as_str()),
        ("child_why", ""),
        ("stays", ""),
        ("come_back", ""),
        ("sure", "true"),
    ];
    let form = filled(&desk.closes("closed"), &silent);
    assert_eq!(leads_to(&desk.send(&form)), desk.case);
    let page = today();
    assert!(page.contains(row), "{page}");
    assert!(
        page.contains("hvad der mangler til farvellet") && page.contains(&sees),
        "{page}"
    );
    let page = desk.get("");
    assert!(page.contains("Der mangler ord til det: Åbn sagen igen"), "{page}");
    let paper = format!("href=\"{}/prepare?document=goodbye\"", desk.case);
    assert!(!page.contains(&paper), "{page}");
    // With words for the child the page leads to the paper, and Today does.
    let open = filled(&desk.closes("open"), &[("why", "Barnet skal have et farvel.")]);
    assert_eq!(leads_to(&desk.send(&open)), desk.case);
    let said = [
        ("child_why", "Du har det godt nu."),
        ("come_back", "Sig det til din lærer."),
    ];
    let form = filled(&filled(&desk.closes("closed"), &silent), &said);
    assert_eq!(leads_to(&desk.send(&form)), desk.case);
    assert!(desk.get("").contains(&paper));
    assert!(today().contains(&paper));
}
