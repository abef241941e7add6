//! The child's page and the rows of Today: what stands where, what is behind a press, and which act of a talk is next.

use super::forged::import_case;
use super::siblings::{begin, plan};
use super::{child, hidden, leads_to, send};
use e2e::clock;
use e2e::server::Server;
use serde_json::{Value, json};

/// A Thursday in the middle of a working day.
const MOMENT: &str = "2026-11-26T10:20";

/// Where an element with this id begins.
fn place(page: &str, id: &str) -> usize {
    let at = page.find(&format!("id=\"{id}\""));
    at.unwrap_or_else(|| panic!("no {id}: {page}"))
}

/// The tag of the element with this id.
fn tag<'a>(page: &'a str, id: &str) -> &'a str {
    let from = page[..place(page, id)].rfind('<').unwrap();
    page[from..].split('>').next().unwrap()
}

#[test]
fn what_is_done_stands_first_then_what_has_to_be_known_and_the_rest_is_folded() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let case = child(&server, &lise, "Laura");
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path).text().to_owned();
    let page = get(&case);
    let order = [
        "part-next",
        "meetings",
        "documents",
        "promises",
        "safety",
        "people",
        "told",
        "siblings",
        "steps",
        "decisions",
        "deadlines",
        "history",
    ];
    let places: Vec<usize> = order.into_iter().map(|id| place(&page, id)).collect();
    assert!(places.is_sorted(), "{order:?} stand at {places:?}");
    let folded = ["steps", "decisions", "deadlines", "history"];
    for id in folded {
        let tag = tag(&page, id);
        assert!(tag.starts_with("<details") && !tag.contains(" open"), "{tag}");
    }
    // A link to one of them opens it, and no other; what is none opens nothing.
    for id in folded {
        let page = get(&format!("{case}?open={id}"));
        let open: Vec<&str> = folded
            .into_iter()
            .filter(|one| tag(&page, one).contains(" open"))
            .collect();
        assert_eq!(open, [id]);
    }
    let page = get(&format!("{case}?open=everything"));
    assert!(folded.into_iter().all(|one| !tag(&page, one).contains(" open")));
}

#[test]
fn who_is_suspected_stands_behind_a_press() {
    let server = Server::demo();
    let karl = server.sign_in("karl.dragoer");
    let case = child(&server, &karl, "Ali");
    let page = server.get_with(&[("cookie", &karl)], &case);
    let (seen, rest) = page.text().split_once("class=\"hushed\"").expect("what is pressed for");
    let (hidden, after) = rest.split_once("</details>").unwrap();
    assert!(!hidden.split('>').next().unwrap().contains("open"), "it is closed");
    let words = ["En forælder eller begge", "Bekymring, der handler om en forælder"];
    for words in words {
        assert!(hidden.contains(words), "{words}: {hidden}");
        assert!(!seen.contains(words) && !after.contains(words), "{words} is open");
    }
    // Neither what is pressed gives it away.
    let summary = hidden.split("</summary>").next().unwrap();
    assert!(!summary.to_lowercase().contains("mistank"), "{summary}");
    let card = &seen[place(seen, "safety")..];
    for words in [
        "Du læser det højt og beholder det",
        "Det overvejes",
        "Ikke besvaret",
        "Nej",
    ] {
        assert!(card.contains(words), "{words}: {card}");
    }
    let again = format!("href=\"{case}/prepare?open=safety#part-safety\"");
    assert!(after.contains(&again), "one press to answer again");
}

#[test]
fn a_settled_deadline_leads_back_to_the_deadlines_and_they_are_open() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let case = child(&server, &lise, "Laura");
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path).text().to_owned();
    let there = format!("{case}?open=deadlines#deadlines");
    assert!(
        get("/today").contains("?open=deadlines#deadlines\""),
        "Today leads there"
    );
    let page = get(&case);
    let form = &page[place(&page, "deadlines")..];
    let fields = ["version", "kind", "what"].map(|name| (name, hidden(form, name)));
    let today = clock::ahead(0).to_string();
    let mut fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.push(("on", &today));
    let settled = send(&server, &lise, &format!("{case}/deadline"), &fields);
    assert_eq!(leads_to(&settled), there, "{}", settled.text());
    let decided = send_decision(&server, &lise, &case);
    assert_eq!(decided, format!("{case}?open=decisions#decisions"));
}

/// Writes a decision; where that leads.
fn send_decision(server: &Server, cookie: &str, case: &str) -> String {
    let path = format!("{case}/edit/decision/new");
    let form = server.get_with(&[("cookie", cookie)], &path);
    let against = hidden(form.text(), "against");
    let names = form.text().split("name=\"").skip(1);
    let mut names = names.filter_map(|field| field.split('"').next()?.strip_suffix(".what"));
    let entry = names.next().expect("what was decided");
    let fields = [
        ("against".to_owned(), against),
        (format!("{entry}.matter"), "support".to_owned()),
        (format!("{entry}.what"), "Du får en kontaktperson.".to_owned()),
        (format!("{entry}.decided_on"), "2026-11-20".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    leads_to(&send(server, cookie, &path, &fields)).to_owned()
}

/// The row of a child's talk on Today.
fn row(page: &str, name: &str) -> String {
    let name = format!("<bdi>{name}</bdi>");
    let mut rows = page.split("<li class=\"due kind-").skip(1);
    let row = rows.find(|row| row.starts_with("talk\"") && row.contains(&name));
    let row = row.unwrap_or_else(|| panic!("no talk of {name}: {page}"));
    row.to_owned()
}

/// How much stands out in a row: everything that looks like an act.
fn stands_out(row: &str) -> usize {
    ["class=\"act\"", "class=\"act quiet-act\""]
        .map(|look| row.matches(look).count())
        .iter()
        .sum()
}

#[test]
fn the_one_act_of_a_row_follows_the_state_of_its_talk() {
    let server = Server::demo_at(MOMENT);
    let lise = server.sign_in("lise.koege");
    let file = e2e::paths::root().join("content/examples/laura.json");
    let laura: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    // Each has a number of its own: a second case of one number is asked about.
    let begin = |number: u16, name: &str, at: &str, told: Value| {
        let mut case = laura.clone();
        case["child"]["first_name"] = json!(name);
        case["reference"] = json!(format!("2026-{number}"));
        let meeting = &mut case["meetings"][0];
        meeting["starts_at"] = json!(at);
        meeting["minutes"] = json!(30);
        if !told.is_null() {
            meeting["told"] = told;
        }
        import_case(&server, &lise, &case)
    };
    let states = [
        (
            begin(4101, "Bodil", "2026-11-27T10:00", Value::Null),
            "Bodil",
            "Forbered samtalen",
            "/prepare\"",
        ),
        (
            begin(4102, "Dagny", "2026-11-26T10:30", Value::Null),
            "Dagny",
            "Læg skærmen på bordet",
            "/table\"",
        ),
        (
            begin(
                4103,
                "Gerda",
                "2026-11-26T10:10",
                json!([{"right": "stop", "how": "said"}]),
            ),
            "Gerda",
            "Slut samtalen",
            "/ending\"",
        ),
        (
            begin(4104, "Jytte", "2026-11-26T08:00", Value::Null),
            "Jytte",
            "Skriv, hvad der blev sagt",
            "/meeting/",
        ),
    ];
    let today = server.get_with(&[("cookie", &lise)], "/today");
    for (case, name, act, to) in &states {
        let row = row(today.text(), name);
        assert_eq!(stands_out(&row), 1, "{name}: {row}");
        let acts = row.split("class=\"due-acts\"").nth(1).expect("acts");
        let shown = acts.split("class=\"act").nth(1).expect("an act");
        let shown = shown.split("</form>").next().unwrap().split("</a>").next().unwrap();
        assert!(shown.contains(act), "{name}: {shown}");
        assert!(acts.contains(&case[..]) && acts.contains(to), "{name}: {acts}");
        assert!(row.contains("class=\"due-age"), "{name}: {row}");
        // The case's own page says the same.
        let page = server.get_with(&[("cookie", &lise)], case);
        let next = &page.text()[place(page.text(), "part-next")..];
        assert!(next.split("</section>").next().unwrap().contains(act), "{name}: {next}");
    }
    // Whoever has no case sees that something is due, and not how old the child is.
    let gry = server.sign_in("gry.koege");
    assert!(!server.get_with(&[("cookie", &gry)], "/team").text().contains("due-age"));
}

#[test]
fn a_letter_that_was_made_is_given_next() {
    let server = Server::demo_at(MOMENT);
    let lise = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path).text().to_owned();
    let case = child(&server, &lise, "Mathilde");
    let before = row(&get("/today"), "Mathilde");
    assert!(
        before.contains("Forbered samtalen") && !before.contains("Giv brevet"),
        "{before}"
    );
    let against = hidden(&get(&format!("{case}/prepare")), "against");
    let fields = [
        ("against", against.as_str()),
        ("document", "before-meeting"),
        ("keep", "paper"),
    ];
    let made = send(&server, &lise, &format!("{case}/prepare"), &fields);
    let hand_over = leads_to(&made).to_owned();
    assert!(hand_over.ends_with("/hand-over"), "{} {}", made.status, made.text());
    let made = row(&get("/today"), "Mathilde");
    assert!(
        made.contains("Giv brevet") && made.contains(&format!("href=\"{hand_over}\"")),
        "{made}"
    );
    assert!(!made.contains("Forbered samtalen"), "{made}");
    let version = hidden(&get(&hand_over), "version");
    let given = [
        ("version", version.as_str()),
        ("how", "read-aloud"),
        ("on", "2026-11-26"),
        ("sure", "true"),
    ];
    assert_eq!(send(&server, &lise, &hand_over, &given).status, 303);
    let given = row(&get("/today"), "Mathilde");
    assert!(
        given.contains("Brevet er givet") && !given.contains("Giv brevet"),
        "{given}"
    );
}

#[test]
fn a_place_in_the_childs_words_stands_in_quotes_for_staff() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let case = child(&server, &lise, "Laura");
    for page in [case.as_str(), "/today"] {
        let seen = server.get_with(&[("cookie", &lise)], page).text().to_owned();
        assert!(seen.contains("»lektiecaféen på din skole«"), "{page}: {seen}");
        assert_eq!(
            seen.matches("lektiecaféen på din skole").count(),
            seen.matches("»lektiecaféen på din skole«").count(),
            "nobody on this page goes to that school"
        );
    }
}

#[test]
fn the_list_of_children_can_show_those_without_a_talk_alone() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let _ = begin(&server, &lise, "Nadja");
    let shown = |which: &str| {
        let found = send(&server, &lise, "/children", &[("shown", which)]);
        assert_eq!(found.status, 200, "{which}");
        ["Nadja", "Laura"].map(|name| found.text().contains(&format!("<bdi>{name}</bdi>")))
    };
    assert_eq!(shown("all"), [true, true]);
    assert_eq!(shown("without-meeting"), [true, false]);
    assert!(shown("due")[1], "her talk is within two weeks");
    assert_eq!(shown("something-else"), [true, true]);
}

#[test]
fn a_talk_far_ahead_says_one_thing_that_it_lacks() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    for (name, days, lacks) in [("Nadja", 5, 1), ("Nikoline", 1, 3)] {
        let case = begin(&server, &lise, name);
        plan(&server, &lise, &case, (days, "06:17"));
        let today = server.get_with(&[("cookie", &lise)], "/today");
        let row = row(today.text(), name);
        let told = [
            "Brevet er ikke givet",
            "Ikke fortalt om bisidder",
            "Ingen personlig sætning",
        ];
        let told: Vec<&str> = told.into_iter().filter(|words| row.contains(words)).collect();
        assert_eq!(told.len(), lacks, "{name}: {told:?}");
        assert!(told.contains(&"Brevet er ikke givet"), "the first of them");
    }
}

#[test]
fn the_page_of_a_child_that_waits_asks_whether_it_needs_a_plan_until_somebody_answers() {
    let server = Server::demo();
    let karl = server.sign_in("karl.dragoer");
    let case = child(&server, &karl, "Ali");
    let get = |path: &str| server.get_with(&[("cookie", &karl)], path).text().to_owned();
    let asks = |page: &str| page.contains("Skal Ali have en plan for sin sikkerhed, mens Ali venter?");
    let page = get(&case);
    assert!(asks(&page), "{page}");
    let form = &page[place(&page, "needs-plan")..];
    assert!(form.contains(&format!("href=\"{case}/edit/safety-plan/new\"")));
    assert!(get("/today").contains(&format!("href=\"{case}#needs-plan\"")));
    let version = hidden(form, "version");
    let to = format!("{case}/no-plan");
    let without = send(&server, &karl, &to, &[("version", &version), ("why", " ")]);
    assert_eq!(without.status, 422);
    assert!(asks(&get(&case)));
    let why = "Bor hos sin mormor, til politiet har svaret.";
    let kept = send(&server, &karl, &to, &[("version", &version), ("why", why)]);
    assert_eq!(leads_to(&kept), case, "{}", kept.text());
    let page = get(&case);
    assert!(!asks(&page) && !get("/today").contains(&format!("href=\"{case}#needs-plan\"")));
    assert!(
        page.contains("har brug for en plan for sin sikkerhed"),
        "the history tells it"
    );
    assert!(page.contains(why), "and why");
}

#[test]
fn the_page_counts_the_adults_whom_the_child_has_met_and_judges_no_number() {
    let server = Server::demo();
    let nina = server.sign_in("nina.dragoer");
    let case = child(&server, &nina, "Jonathan");
    let page = server.get_with(&[("cookie", &nina)], &case).text().to_owned();
    let told = page[place(&page, "adults")..].split("</div>").next().unwrap();
    for words in [
        "Jonathan har mødt 2 voksne i sagens samtaler: ",
        "Nina Krag er den, der bliver.",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    // Nobody new comes to the next talk.
    assert!(!told.contains("bliver den"), "{told}");
    // Whom nobody has met yet has met nobody.
    let karl = server.sign_in("karl.dragoer");
    let ali = child(&server, &karl, "Ali");
    let page = server.get_with(&[("cookie", &karl)], &ali).text().to_owned();
    assert!(!page.contains("id=\"adults\""), "{page}");
}
