//! A decision is written down, shown as a draft, kept as one, and handed to nobody.

use super::edit::Desk;
use super::{hidden, leads_to, send};
use e2e::clock;
use e2e::server::Answer;

const LINE: &str = "Udkast. Ingen jurist har læst teksten endnu.";

impl Desk {
    /// Writes down a decision of three days ago.
    fn decides(&self, matter: &str, what: &str) {
        let day = clock::ahead(-3).to_string();
        let fields = [
            ("{}.matter", matter),
            ("{}.what", what),
            ("{}.why", "Det er for meget for dig at gå alene."),
            ("{}.how_you_counted", "Du sagde, at du helst vil gå selv."),
            ("{}.followed", "no"),
            ("{}.purpose", "At du kommer trygt hjem."),
            ("{}.lasts", "Til sommerferien."),
            ("{}.made_by", "municipality"),
            ("{}.decided_on", day.as_str()),
            ("{}.told_on", day.as_str()),
        ];
        let done = self.write(&format!("{}/edit/decision/new", self.case), &fields);
        assert_eq!(done.status, 303, "{}", done.text());
    }

    /// Sends the form that makes papers, asking for a document.
    fn asks(&self, document: &str, more: &[(&str, &str)]) -> Answer {
        let path = format!("{}/prepare", self.case);
        let against = hidden(self.get(&path).text(), "against");
        let mut fields = vec![("against", against.as_str()), ("document", document)];
        fields.extend_from_slice(more);
        send(&self.server, &self.cookie, &path, &fields)
    }
}

/// Whatever the child's age and the matter: only the complaint is for children of ten and for a list.
#[test]
fn a_decision_that_the_child_was_told_of_stands_on_today_with_the_way_to_its_paper() {
    let desk = Desk::of("Laura");
    let words = "Har fået en beslutning at vide, men intet papir om den.";
    assert!(!desk.get("/today").text().contains(words));
    desk.decides("other", "Du får en voksen, der henter dig om torsdagen.");
    let today = desk.get("/today");
    assert!(today.text().contains(words), "{}", today.text());
    let to = format!("{}/prepare?document=decision&", desk.case);
    assert!(today.text().contains(&to), "{}", today.text());
}

/// The paper of a decision is made anew when a word was wrong: the other decision still has none.
#[test]
fn a_second_paper_of_one_decision_leaves_the_other_on_today() {
    let desk = Desk::of("Laura");
    let asked = || -> Vec<String> {
        let today = desk.get("/today");
        let to = format!("{}/prepare?document=decision&amp;decision=", desk.case);
        let plain = today.text().replace("decision&decision=", "decision&amp;decision=");
        let ids = plain.split(&to).skip(1).filter_map(|rest| rest.split('"').next());
        let mut ids: Vec<String> = ids.map(str::to_owned).collect();
        ids.sort();
        ids.dedup();
        ids
    };
    desk.decides("support", "Du får en voksen, der henter dig om torsdagen.");
    let older = asked();
    assert_eq!(older.len(), 1, "{older:?}");
    desk.decides("other", "Du kan låne en computer.");
    let both = asked();
    assert_eq!(both.len(), 2, "{both:?}");
    let newer = both
        .iter()
        .find(|id| !older.contains(id))
        .expect("the newer one")
        .clone();
    for _ in 0..2 {
        let fields = [("draft", "yes"), ("decision", newer.as_str()), ("keep", "paper")];
        let kept = desk.asks("decision", &fields);
        assert!(leads_to(&kept).contains("/document/"), "{}", kept.text());
        assert_eq!(asked(), older);
    }
    // The latest is meant where none is named, and it has a paper: the older one is still asked for.
    let kept = desk.asks("decision", &[("draft", "yes"), ("keep", "paper")]);
    assert!(leads_to(&kept).contains("/document/"), "{}", kept.text());
    assert_eq!(asked(), older);
    let fields = [("draft", "yes"), ("decision", older[0].as_str()), ("keep", "paper")];
    assert!(leads_to(&desk.asks("decision", &fields)).contains("/document/"));
    assert!(asked().is_empty());
}

#[test]
fn a_decision_is_shown_as_a_draft_and_says_why() {
    let desk = Desk::of("Laura");
    let none = desk.asks("decision", &[("draft", "yes")]);
    assert!(
        none.text().contains("En afgørelse i sagen mangler og skal udfyldes"),
        "{}",
        none.text()
    );
    desk.decides("support", "Du får en voksen, der henter dig om torsdagen.");

    // Without being asked for as a draft it is not made, and the page says why and offers it.
    let stopped = desk.asks("decision", &[("look", "letter")]);
    assert_eq!(stopped.status, 200);
    assert!(
        stopped.text().contains("så papiret laves kun som udkast"),
        "{}",
        stopped.text()
    );
    assert!(stopped.text().contains(">Vis udkast</button>"));
    assert!(
        !stopped
            .text()
            .contains("Du får en voksen, der henter dig om torsdagen.</")
    );

    let shown = desk.asks("decision", &[("draft", "yes")]);
    for says in [
        LINE,
        "Det blev ikke, som du gerne ville have det.",
        "Du kan klage",
        "Det kan ikke gives til barnet.",
        ">Gem udkastet</button>",
    ] {
        assert!(shown.text().contains(says), "{says}: {}", shown.text());
    }
    // A letter that waits for nobody has no such button.
    assert!(!desk.asks("rights", &[("look", "letter")]).text().contains("Vis udkast"));
}

#[test]
fn a_draft_that_is_kept_is_handed_to_nobody() {
    let desk = Desk::of("Laura");
    desk.decides("support", "Du får en voksen, der henter dig om torsdagen.");
    for document in ["decision", "complaint-sheet"] {
        let kept = desk.asks(document, &[("draft", "yes"), ("keep", "paper")]);
        let paper = leads_to(&kept).to_owned();
        assert!(
            paper.contains("/document/") && !paper.ends_with("/hand-over"),
            "{paper}: {}",
            kept.text()
        );
        assert!(desk.get(&paper).text().contains(LINE));
        assert!(desk.get(&format!("{paper}/pdf")).body.starts_with(b"%PDF"));

        // The child's page says what it is, and offers no way to give it.
        let page = desk.get(&desk.case);
        assert!(page.text().contains("· udkast"), "{}", page.text());
        assert!(!page.text().contains(&format!("href=\"{paper}/hand-over\"")));
        let give = desk.get(&format!("{paper}/hand-over"));
        assert!(give.text().contains("Papiret er et udkast"), "{}", give.text());
        assert!(!give.text().contains("name=\"how\""), "no form to give it");

        // Whoever sends the form all the same is refused, and hears what to do.
        let version = hidden(desk.get(&format!("{}/prepare", desk.case)).text(), "against");
        let on = clock::today().to_string();
        let fields = [
            ("version", version.as_str()),
            ("how", "read-aloud"),
            ("sure", "true"),
            ("on", on.as_str()),
        ];
        let refused = send(&desk.server, &desk.cookie, &format!("{paper}/hand-over"), &fields);
        assert_eq!(refused.status, 422, "{}", refused.text());
        assert!(refused.text().contains("Fortæl barnet det selv"), "{}", refused.text());
        assert!(!desk.get(&desk.case).text().contains("læst højt"), "nothing was given");
    }
}

#[test]
fn another_decision_than_the_latest_is_chosen_by_what_it_says() {
    let desk = Desk::of("Laura");
    desk.decides("support", "Du får en voksen, der henter dig om torsdagen.");
    let one = desk.asks("decision", &[("draft", "yes")]);
    assert!(!one.text().contains("name=\"decision\""), "one needs no choice");
    desk.decides("other", "Du kan låne en computer.");
    let latest = desk.asks("decision", &[("draft", "yes")]);
    let select = latest
        .text()
        .split("name=\"decision\"")
        .nth(1)
        .expect("a choice")
        .to_owned();
    let select = select.split("</select>").next().unwrap();
    let option = select
        .split("<option")
        .find(|option| option.contains("henter dig om torsdagen"));
    let id = option.expect("the first decision").split("value=\"").nth(1).unwrap();
    let id = id.split('"').next().unwrap();
    // The latest is off the list of barnets lov § 3; the one chosen is on it.
    let beside = |answer: &Answer| answer.text().split("<article").nth(1).unwrap_or_default().to_owned();
    assert!(beside(&latest).contains("Du kan låne en computer.") && !beside(&latest).contains("klage"));
    let chosen = beside(&desk.asks("decision", &[("draft", "yes"), ("decision", id)]));
    assert!(
        chosen.contains("henter dig om torsdagen") && chosen.contains("Du kan klage"),
        "{chosen}"
    );
    // A link from elsewhere asks for it too.
    let linked = desk.get(&format!("{}/prepare?document=decision&decision={id}", desk.case));
    let linked = linked
        .text()
        .split("name=\"decision\"")
        .nth(1)
        .expect("a choice")
        .to_owned();
    let linked = linked.split("</select>").next().unwrap();
    let selected = linked.split("<option").find(|option| option.contains(" selected"));
    assert!(selected.is_some_and(|option| option.contains(id)), "{linked}");
}
