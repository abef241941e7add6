//! The stories of the demo (docs/demo.md): each child's adviser signs in, opens the child's page and makes every paper that
//! the page of a talk offers, and what the story is about is there to see.

use super::{child_on, hidden, leads_to, send};
use e2e::clock;
use e2e::server::{Answer, Server};
use std::collections::BTreeMap;

/// Every child of the stories, with its adviser, and the papers that it cannot have: a sign of life where nothing is waited
/// for, and what goes home where it must not.
const CHILDREN: [(&str, &str, &[&str]); 11] = [
    ("ole.koege", "Sigurd", &["waiting", "adviser-card"]),
    ("lise.koege", "Alma", &[]),
    ("nina.dragoer", "Jonathan", &["waiting"]),
    (
        "ole.koege",
        "Amina",
        &["take-home", "take-home-by-hand", "adviser-card"],
    ),
    ("nina.dragoer", "Magnus", &["waiting"]),
    ("ole.koege", "Danylo", &[]),
    ("karl.dragoer", "Ronja", &[]),
    ("ole.koege", "Esther", &[]),
    ("ole.koege", "Vilfred", &[]),
    ("ole.koege", "Birk", &[]),
    ("lise.koege", "Ingrid", &["waiting"]),
];

/// An adviser at a child's case.
struct Desk {
    server: Server,
    cookie: String,
    case: String,
}

impl Desk {
    fn of(child: &str) -> Desk {
        let (adviser, ..) = CHILDREN.into_iter().find(|(_, name, _)| *name == child).unwrap();
        let server = Server::demo();
        let cookie = server.sign_in(adviser);
        let case = child_on(&server, &cookie, "/children", child);
        Desk { server, cookie, case }
    }

    fn get(&self, path: &str) -> Answer {
        let answer = self.server.get_with(&[("cookie", &self.cookie)], path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answer
    }

    /// What a page below the case says.
    fn page(&self, below: &str) -> String {
        words(self.get(&format!("{}{below}", self.case)).text())
    }

    /// The papers that the page of a talk offers.
    fn offered(&self) -> Vec<String> {
        let page = self.get(&format!("{}/prepare", self.case));
        let choice = page
            .text()
            .split("name=\"document\"")
            .nth(1)
            .expect("a choice of papers");
        let choice = choice.split("</select>").next().unwrap();
        let values = choice.split("<option value=\"").skip(1);
        values.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    }

    /// Makes a paper in a version (`auto`, `full` or `neutral`); its words, or what the page says instead.
    fn make(&self, kind: &str, version: &str) -> Result<String, String> {
        let prepare = format!("{}/prepare", self.case);
        let against = hidden(self.get(&prepare).text(), "against");
        let fields = [
            ("against", against.as_str()),
            ("document", kind),
            ("version", version),
            ("keep", "paper"),
        ];
        let made = send(&self.server, &self.cookie, &prepare, &fields);
        let Some(paper) = leads_to(&made).strip_suffix("/hand-over") else {
            assert_eq!(made.status, 200, "{kind}: {}", made.text());
            return Err(words(made.text()));
        };
        let pdf = self.get(&format!("{paper}/pdf"));
        assert!(pdf.body.starts_with(b"%PDF-1.7"), "{kind} is no paper");
        Ok(words(self.get(paper).text()))
    }

    /// The same, of a paper that has to come.
    fn paper(&self, kind: &str) -> String {
        let made = self.make(kind, "auto");
        made.unwrap_or_else(|instead| panic!("{kind} is not made: {instead}"))
    }
}

/// The words of a page, without its markup.
fn words(page: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for sign in page.chars() {
        match sign {
            '<' => inside = true,
            '>' => inside = false,
            '\u{a0}' => words.push(' '),
            sign if !inside => words.push(sign),
            _ => {}
        }
    }
    words
}

fn says(text: &str, all: &[&str]) {
    for words in all {
        assert!(text.contains(words), "{words}: {text}");
    }
}

fn never_says(text: &str, none: &[&str]) {
    for words in none {
        assert!(!text.contains(words), "{words}: {text}");
    }
}

#[test]
fn every_child_of_the_stories_gets_every_paper_that_it_can_have() {
    let server = Server::demo();
    let mut cookies: BTreeMap<&str, String> = BTreeMap::new();
    let page_of_stories = std::fs::read_to_string(e2e::paths::root().join("docs/demo.md")).unwrap();
    let mut desk = Desk {
        server,
        cookie: String::new(),
        case: String::new(),
    };
    for (adviser, child, cannot) in CHILDREN {
        assert!(
            page_of_stories.contains(child) && page_of_stories.contains(adviser),
            "{child} of {adviser} is in no story of docs/demo.md"
        );
        let cookie = cookies.entry(adviser).or_insert_with(|| desk.server.sign_in(adviser));
        desk.cookie = cookie.clone();
        desk.case = child_on(&desk.server, &desk.cookie, "/children", child);
        says(&desk.page(""), &[child]);
        let offered = desk.offered();
        assert!(offered.len() >= 8, "{child}: {offered:?}");
        for kind in &offered {
            let made = desk.make(kind, "auto");
            // Of a meeting that was moved and of a new place there is only then something to say, and nothing about a
            // decision is made but as a draft.
            let only_then = [
                "meeting-moved",
                "new-place",
                "new-adviser",
                "before-barnehus",
                "hearing",
                "safety-plan",
                "goodbye",
                "parents-sentence",
                "school-note",
                "decision",
                "complaint-sheet",
            ];
            let moved = match child {
                "Jonathan" => ["new-place", "new-adviser"].contains(&kind.as_str()),
                "Sigurd" => kind == "before-barnehus",
                "Alma" | "Danylo" | "Ingrid" => kind == "parents-sentence",
                _ => false,
            };
            let can = moved || !cannot.contains(&kind.as_str()) && !only_then.contains(&kind.as_str());
            assert_eq!(made.is_ok(), can, "{child}, {kind}: {made:?}");
        }
        // What was talked about before has its note, and all that was owed is settled.
        let held = desk.get(&format!("{}/journal/m1/pdf", desk.case));
        assert!(held.body.starts_with(b"%PDF"), "{child}: no note of the first talk");
        says(&desk.page("/journal/m1"), &["Barnets egne ord", "læst op for barnet"]);
    }
}

#[test]
fn a_teacher_gets_a_note_once_it_is_said_who_it_is_for_and_why_it_may_be_told() {
    let desk = Desk::of("Alma");
    let prepare = format!("{}/prepare", desk.case);
    let ask = |more: &[(&str, &str)]| {
        let against = hidden(desk.get(&prepare).text(), "against");
        let mut fields = vec![
            ("against", against.as_str()),
            ("document", "school-note"),
            ("version", "auto"),
            ("keep", "paper"),
        ];
        fields.extend(more);
        send(&desk.server, &desk.cookie, &prepare, &fields)
    };
    // Nothing is made for nobody; the page asks who it is for, among those who stand beside the child.
    let nobody = ask(&[]);
    assert_eq!(nobody.status, 200, "{}", nobody.text());
    let choice = nobody
        .text()
        .split("name=\"share\"")
        .nth(1)
        .expect("a choice of people");
    let choice = choice.split("</select>").next().unwrap();
    let people = choice.split("<option value=\"").skip(1);
    let teacher = people
        .filter_map(|rest| rest.split('"').next())
        .find(|id| !id.is_empty())
        .expect("somebody beside the child")
        .to_owned();
    assert_eq!(ask(&[("share", &teacher)]).status, 200, "no ground, no paper");
    // What this child needs is said in the adviser's words, and they are looked at before they stand on paper.
    let own = "Ro ved bordet hjælper.";
    let words_of = [("share", teacher.as_str()), ("basis", "consent"), ("needs-before", own)];
    let looked = ask(&words_of);
    assert_eq!(looked.status, 200, "own words to somebody outside are asked about");
    let tick = looked
        .text()
        .split("value=\"share-with:")
        .nth(1)
        .expect("a box for these words");
    let tick = format!("share-with:{}", tick.split('"').next().unwrap_or_default());
    let ticked: Vec<(&str, &str)> = words_of.into_iter().chain([("acknowledge", tick.as_str())]).collect();
    let told = leads_to(&ask(&ticked)).strip_suffix("/hand-over").map(str::to_owned);
    let told = told.expect("a paper with the adviser's own words");
    says(&words(desk.get(&told).text()), &[own]);
    // On which ground stands beside the paper, and in the copy of the whole case.
    says(
        &desk.page(""),
        &["Må fortælles, fordi: Dem med forældremyndigheden har sagt ja"],
    );
    let made = ask(&[("share", &teacher), ("basis", "consent")]);
    let paper = leads_to(&made).strip_suffix("/hand-over");
    let paper = paper.unwrap_or_else(|| panic!("{}", words(made.text())));
    let note = words(desk.get(paper).text());
    says(&note, &["Spørg ikke, hvad der er sket", "makulér det efter brug."]);
    never_says(&note, &["den lille dør"]);
}

#[test]
fn a_child_of_five_visits_a_house_and_nothing_names_the_police() {
    let desk = Desk::of("Sigurd");
    let letter = desk.paper("before-meeting");
    says(
        &letter,
        &["Vi skal besøge et hus for børn.", "Jeg tager den blå bil med.", "Ditte"],
    );
    let way = desk.paper("timeline");
    says(&way, &["Det næste", "Vi skal mødes i Børnehuset."]);
    for paper in [&letter, &way, &desk.paper("rights")] {
        never_says(paper, &["oliti", "56 67 31 52", "Jimmi"]);
    }
    // The parents know nothing of it: no version of the letter travels.
    assert!(desk.make("before-meeting", "neutral").is_err());
    says(&desk.page(""), &["holdt", "Jeg tager den blå bil med."]);
}

#[test]
fn a_child_that_stays_away_from_school_hears_what_was_kept_and_what_was_not() {
    let desk = Desk::of("Alma");
    says(
        &desk.page(""),
        &[
            "ikke holdt",
            "Undersøgelsen skal være færdig",
            "Kasper prøver den lille dør",
        ],
    );
    says(&desk.paper("before-meeting"), &["Jeg kommer ikke for at skælde ud."]);
    says(
        &desk.paper("after-meeting"),
        &[
            "Kasper siger ja.",
            "Jeg glemte billedet. Det er min fejl.",
            "Jeg vil gerne sidde ved vinduet.",
        ],
    );
    says(&desk.paper("waiting"), &["Jeg har ikke glemt dig."]);
}

#[test]
fn a_placed_childs_new_adviser_knows_what_it_need_not_tell_again() {
    let desk = Desk::of("Jonathan");
    let page = desk.page("");
    let card = page.find("Du overtog sagen efter Karl Brandt").expect("a card");
    assert!(Some(card) < page.find("Næste skridt"), "it stands on top: {page}");
    says(
        &page,
        &[
            "Du ser din mor hver anden lørdag, og Birthe er med.",
            "Det er ikke på grund af noget, du har gjort.",
            "tidligere rådgiver",
            "Samvær og kontakt (§ 104)",
            "Opfølgning på hjælpen",
        ],
    );
    let letter = desk.paper("before-meeting");
    says(&letter, &["Det er mig igen, Nina.", "Lørdagene med din mor"]);
    never_says(&letter, &["Karl"]);
    says(
        &desk.paper("timeline"),
        &["Vi aftaler, hvem du skal være sammen med, og hvornår."],
    );
    // What was his is hers.
    let karl = desk.server.sign_in("karl.dragoer");
    assert_eq!(desk.server.get_with(&[("cookie", &karl)], &desk.case).status, 403);
    let vita = desk.server.sign_in("vita.dragoer");
    let log = desk
        .server
        .get_with(&[("cookie", &vita)], &format!("{}/log", desk.case));
    says(log.text(), &["Vita Skov fordelte sagen."]);
}

#[test]
fn under_social_control_nothing_is_there_to_take_home() {
    let desk = Desk::of("Amina");
    let instead = desk.make("take-home", "auto").expect_err("nothing goes home");
    says(&instead, &["Ved social kontrol må barnet ikke få noget med hjem."]);
    for kind in ["before-meeting", "opening-card", "rights", "timeline", "waiting"] {
        assert!(desk.make(kind, "neutral").is_err(), "{kind} would travel");
    }
    let letter = desk.paper("before-meeting");
    says(
        &letter,
        &[
            "Jeg gemmer brevet til dig.",
            "Sig til mig, hvem du tænker på, før du spørger nogen.",
        ],
    );
    for paper in [&letter, &desk.paper("timeline"), &desk.paper("after-meeting")] {
        never_says(
            paper,
            &["56 67 31 52", "ring til mig", "Idris", "Karim", "dem, der har ansvaret"],
        );
    }
    says(
        &desk.paper("after-meeting"),
        &["Du kan sige, at du har talt med en voksen på skolen."],
    );
}

#[test]
fn a_complaint_shows_its_last_day_and_what_the_young_person_can_do() {
    let desk = Desk::of("Magnus");
    says(
        &desk.page(""),
        &["I får en familiebehandler hjem en gang om ugen.", "barnets klagefrist:"],
    );
    let page = desk.get(&format!("{}/edit/decision/d1", desk.case));
    let last = hidden(page.text(), "decisions[0].complaint_until");
    assert!(last > clock::today().to_string(), "the time runs: {last}");
    says(
        &desk.paper("rights"),
        &["Du kan klage", "Ankestyrelsen er ikke en del af kommunen."],
    );
    says(
        &desk.paper("before-meeting"),
        &["Jeg hjælper dig med at skrive klagen, hvis du vil."],
    );
    says(&desk.paper("take-home"), &["Jeg er ikke enig. Jeg vil klage."]);
    // What was decided can be read as a draft: that it did not follow him, and until when he can complain.
    let prepare = format!("{}/prepare", desk.case);
    let against = hidden(desk.get(&prepare).text(), "against");
    let fields = [
        ("against", against.as_str()),
        ("document", "decision"),
        ("draft", "yes"),
    ];
    let draft = words(send(&desk.server, &desk.cookie, &prepare, &fields).text());
    says(
        &draft,
        &[
            "Udkast. Ingen jurist har læst teksten endnu.",
            "Det blev ikke, som du",
            "Den sidste dag er",
        ],
    );
}

#[test]
fn a_child_that_speaks_ukrainian_at_home_is_told_of_its_interpreter() {
    let desk = Desk::of("Danylo");
    says(&desk.page(""), &["Oksana", "tolk", "aflyst"]);
    let letter = desk.paper("before-meeting");
    says(
        &letter,
        &["Oksana er tolk og oversætter.", "Sig til, hvis I kender hinanden."],
    );
    says(&desk.paper("opening-card"), &["Du må gerne tale dit eget sprog"]);
    says(
        &desk.paper("after-meeting"),
        &["Tolken kunne ikke komme.", "Det har vi aftalt"],
    );
}

#[test]
fn a_deaf_child_is_told_who_signs_and_how_it_says_stop() {
    let desk = Desk::of("Ronja");
    let letter = desk.paper("before-meeting");
    says(
        &letter,
        &[
            "Mille er tolk og kan tegnsprog og dansk.",
            "Læg den røde brik på bordet.",
        ],
    );
    for paper in [
        &letter,
        &desk.paper("opening-card"),
        &desk.paper("rights"),
        &desk.paper("take-home"),
    ] {
        never_says(
            &paper.to_lowercase(),
            &["hånden op", "døv", "ring til mig", "32 89 01 71"],
        );
    }
    says(&desk.paper("rights"), &["Du må gerne bruge tegnsprog"]);
}

#[test]
fn three_siblings_are_linked_and_each_has_words_of_its_own() {
    let desk = Desk::of("Esther");
    let all = ["Esther", "Vilfred", "Birk"];
    for child in all {
        let case = child_on(&desk.server, &desk.cookie, "/children", child);
        let page = desk.get(&case);
        let part = page.text().split("id=\"siblings\"").nth(1).expect("a part of the page");
        let part = part.split("</section>").next().unwrap();
        for other in all {
            assert_eq!(
                part.contains(&format!("<bdi>{other}</bdi>")),
                other != child,
                "{child}: {part}"
            );
        }
        let prepare = desk.get(&format!("{case}/prepare"));
        assert!(
            !prepare.text().contains("id=\"siblings-differ\""),
            "{child}: their safety is the same"
        );
    }
    let list = words(desk.get("/children").text());
    says(
        &list,
        &[
            "Samme dag: Vilfred klokken 10, Birk klokken 12.30",
            "Samme dag: Birk klokken 12.30, Esther klokken 14.30",
        ],
    );
    let letter = desk.paper("after-meeting");
    says(
        &letter,
        &[
            "Jeg kommer næsten aldrig ud at ride mere.",
            "Vibeke kommer hver torsdag.",
        ],
    );
    never_says(&letter, &["Vilfred", "Birk", "tegneserie", "kanin"]);
    // Whoever has none of them sees nothing of it.
    let lise = desk.server.sign_in("lise.koege");
    assert_eq!(desk.server.get_with(&[("cookie", &lise)], &desk.case).status, 403);
}

#[test]
fn where_a_parent_reads_along_the_paper_holds_what_the_child_chose() {
    let desk = Desk::of("Ingrid");
    says(
        &desk.paper("before-meeting"),
        &["Din mor er også med.", "Jeg viser dig papiret, før jeg sender det."],
    );
    for paper in [desk.paper("take-home"), desk.paper("after-meeting")] {
        says(
            &paper,
            &[
                "Jeg vil gerne spise sammen om søndagen.",
                "Du fortalte mere. Jeg skrev det ned, men ikke her.",
            ],
        );
        never_says(&paper, &["læser mine beskeder"]);
    }
    says(&desk.page(""), &["gælder ikke mere"]);
    // The adviser has all of it.
    says(&desk.page("/journal/m1"), &["læser mine beskeder"]);
}
