//! The tools beside a talk while an answer changes: what the gate closes under a child's hands leads it to where it goes on, loses
//! nothing that it had begun, and says nothing of why.

use super::talk_tools::{Table, shown};
use super::{answer_line, hidden, leads_to, send};
use e2e::server::Answer;

/// Where the lines of the talk are.
const LINES: &str = "/t/talk/5";
/// Where all tools are.
const TOOLS: &str = "/t/talk/tools";
/// The second house as its forms name it.
const HOUSE: &str = "tool-6-2";
/// What the adult wrote in it.
const BEGUN: &str = "Min hund er der altid";

/// The adviser answers on their own phone that nobody knows yet who is suspected: the houses and the worries are closed.
fn close(table: &Table) {
    let phone = table.server.sign_in(table.adviser);
    let prepare = format!("{}/prepare", table.case);
    let form = table.server.get_with(&[("cookie", &phone)], &prepare);
    let against = hidden(form.text(), "against");
    let fields = [
        ("against", against.as_str()),
        ("safety.suspected", "unknown"),
        ("safety.suspect_at_home", "unknown"),
        ("safety.delivery", "read-aloud"),
        ("document", "before-meeting"),
        ("keep", "paper"),
    ];
    let answered = send(&table.server, &phone, &prepare, &fields);
    assert!(leads_to(&answered).ends_with("/hand-over"), "{}", answered.text());
    let tools = table.page(TOOLS);
    assert!(tools.contains("Peg og tegn") && !tools.contains("Tre huse"), "{tools}");
}

/// Where somebody comes to in the end who is led on, and the page there, which says nothing of why.
fn comes(table: &Table, led: &Answer) -> (String, String) {
    let mut to = leads_to(led).to_owned();
    for _ in 0..3 {
        let answer = table.see(&to);
        if answer.status != 303 {
            assert_eq!(answer.status, 200, "{to}");
            let page = answer.text().to_lowercase();
            for telling in ["politi", "mistænk", "mistanke", "lukket", "ikke vises", "findes ikke"] {
                assert!(!page.contains(telling), "the screen says why: {telling}");
            }
            return (to, answer.text().to_owned());
        }
        leads_to(&answer).clone_into(&mut to);
    }
    panic!("led on and on: {to}");
}

/// Whether words stand in the field for lines, to be gone on with.
fn in_field(page: &str, words: &str) -> bool {
    page.contains(&format!(">{words}</textarea>"))
}

#[test]
fn a_line_that_is_not_quite_right_is_gone_on_with_though_its_house_is_closed() {
    let table = Table::of("lise.koege", "Laura");
    let left = [("go", "draft"), ("from", "tool-6-1"), ("line", "Mormor")];
    assert_eq!(table.put(LINES, &left).status, 204);
    let _ = table.put(LINES, &[("from", HOUSE), ("line", BEGUN)]);
    assert!(table.page(LINES).contains("Har jeg forstået dig rigtigt?"));
    close(&table);
    assert!(table.page(LINES).contains(BEGUN), "it is read back as before");
    let (to, page) = comes(&table, &answer_line(&table.server, &table.cookie, "almost"));
    assert_eq!(to, LINES);
    assert!(
        in_field(&page, &format!("Mormor\n{BEGUN}")),
        "nothing begun is lost: {page}"
    );
    // Half typed it stays there, and what is thrown away is gone.
    let houses = hidden(&page, "houses");
    let shorter = [("go", "draft"), ("houses", houses.as_str()), ("line", BEGUN)];
    assert_eq!(table.put(LINES, &shorter).status, 204);
    assert!(in_field(&table.page(LINES), BEGUN));
    // Rewritten, it goes the way of every line.
    let _ = table.put(LINES, &[("line", "Min hund er der næsten altid")]);
    let _ = answer_line(&table.server, &table.cookie, "yes");
    let page = table.page(LINES);
    assert!(
        page.contains("Min hund er der næsten altid") && in_field(&page, ""),
        "{page}"
    );
    let case = table.case().to_string();
    assert!(case.contains("Min hund er der næsten altid") && !case.contains(BEGUN));
}

#[test]
fn what_was_begun_in_the_houses_is_sent_among_the_lines_and_comes_back_no_more() {
    let table = Table::of("lise.koege", "Laura");
    let left = [("go", "draft"), ("from", HOUSE), ("line", BEGUN)];
    assert_eq!(table.put(LINES, &left).status, 204);
    let open = table.page(LINES);
    assert!(in_field(&open, "") && !open.contains("name=\"houses\""));
    close(&table);
    let page = table.page(LINES);
    assert!(in_field(&page, BEGUN), "{page}");
    let houses = hidden(&page, "houses");
    let _ = table.put(LINES, &[("houses", houses.as_str()), ("line", BEGUN)]);
    let _ = answer_line(&table.server, &table.cookie, "yes");
    assert!(in_field(&table.page(LINES), ""));
    assert_eq!(table.case().to_string().matches(BEGUN).count(), 1);
}

#[test]
fn a_stop_in_a_house_that_is_closed_holds_and_leads_to_what_was_begun_there() {
    let table = Table::of("lise.koege", "Laura");
    close(&table);
    let stop = [("kind", "stop"), ("from", HOUSE), ("line", BEGUN)];
    let (to, page) = comes(&table, &table.put("/t/talk/say", &stop));
    assert_eq!(to, LINES);
    assert!(page.contains("Jeg har hørt dig"), "{page}");
    let from = hidden(&page, "from");
    let _ = table.say("heard", &from);
    let (to, page) = comes(&table, &table.say("chose-ready", &from));
    assert_eq!(to, LINES);
    assert!(in_field(&page, BEGUN), "{page}");
}

#[test]
fn a_press_in_a_house_that_is_closed_leads_to_the_tools_that_are_there() {
    let table = Table::of("lise.koege", "Laura");
    let houses = table.page("/t/talk/tools/6");
    assert!(houses.contains("href=\"/t/talk/tools/6/2\""));
    close(&table);
    for path in ["/t/talk/tools/6", "/t/talk/tools/6/2", "/t/talk/tools/6/4"] {
        let (to, page) = comes(&table, &table.see(path));
        assert_eq!(to, TOOLS, "{path}");
        assert!(page.contains("Peg og tegn"), "{page}");
    }
    let (to, page) = comes(&table, &table.say("dont-know", HOUSE));
    assert_eq!(to, format!("{TOOLS}?said=dont-know"));
    assert!(page.contains("Du behøver ikke gætte."), "{page}");
    for kind in ["stop", "heard", "chose-pause", "chose-ready"] {
        let (to, _) = comes(&table, &table.say(kind, HOUSE));
        assert_eq!(to, TOOLS, "{kind}");
    }
}

#[test]
fn a_worry_that_is_pressed_when_worries_are_closed_shows_the_cards_that_are_there() {
    let table = Table::of("lise.koege", "Laura");
    assert!(table.page("/t/talk/tools/5").contains("value=\"worry-angry\""));
    close(&table);
    let pressed = table.put("/t/talk/tools/5", &[("pick", "worry-angry")]);
    assert_eq!(pressed.status, 200, "{}", pressed.text());
    assert_eq!(shown(pressed.text(), &[]), 0, "nothing is shown large");
    assert!(pressed.text().contains("value=\"wish-pause\"") && !pressed.text().contains("worry-"));
    // The tools that are about here and now are as they were.
    for tool in [1, 2, 3, 4, 5, 7] {
        let _ = table.page(&format!("{TOOLS}/{tool}"));
    }
    let wish = table.put("/t/talk/tools/5", &[("pick", "wish-pause")]);
    assert_eq!(shown(wish.text(), &["Jeg vil gerne have en pause"]), 1);
    let feeling = table.put("/t/talk/tools/4", &[("pick", "worried")]);
    assert_eq!(shown(feeling.text(), &["Bekymret"]), 1);
    let strip = [("first", "talk"), ("then", "play"), ("minutes", "10")];
    assert!(leads_to(&table.put("/t/talk/tools/2", &strip)).starts_with("/t/talk/tools/2?strip="));
}
