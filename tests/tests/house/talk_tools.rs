//! The tools beside a talk, over HTTP: what lies on which table, that nothing picked is kept, and that no form or address
//! gets more out of them than the pages offer.

use super::{answer_line, leads_to, send, table};
use domain::talk_tools::strokes::POINTS;
use e2e::server::{Answer, Server};
use serde_json::Value;

/// A table with somebody at it.
pub(super) struct Table {
    pub(super) server: Server,
    pub(super) cookie: String,
    pub(super) case: String,
    pub(super) adviser: &'static str,
}

impl Table {
    pub(super) fn of(adviser: &'static str, name: &str) -> Table {
        let server = Server::demo();
        let (cookie, case, _) = table::opened(&server, adviser, name);
        Table {
            server,
            cookie,
            case,
            adviser,
        }
    }

    pub(super) fn see(&self, path: &str) -> Answer {
        self.server.get_with(&[("cookie", &self.cookie)], path)
    }

    pub(super) fn page(&self, path: &str) -> String {
        let answer = self.see(path);
        assert_eq!(answer.status, 200, "{path}");
        answer.text().to_owned()
    }

    pub(super) fn put(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        send(&self.server, &self.cookie, path, fields)
    }

    /// Presses one of the four buttons on a page, or chooses after it.
    pub(super) fn say(&self, kind: &str, from: &str) -> Answer {
        self.put("/t/talk/say", &[("kind", kind), ("from", from)])
    }

    /// The whole case, on the adviser's own phone.
    pub(super) fn case(&self) -> Value {
        let phone = self.server.sign_in(self.adviser);
        let path = format!("{}/export", self.case);
        let file = self.server.get_with(&[("cookie", &phone)], &path);
        serde_json::from_slice(&file.body).unwrap()
    }
}

/// How many pictures fill the screen, and whether these words stand there.
pub(super) fn shown(page: &str, words: &[&str]) -> usize {
    let large = page.split("id=\"large\"").nth(1).expect("the large pictures");
    for one in words {
        assert!(large.contains(one), "{one} is not shown");
    }
    large.matches("class=\"large-tile\"").count()
}

#[test]
fn a_picture_that_is_pointed_at_is_a_page_of_its_own() {
    let table = Table::of("lise.koege", "Laura");
    let board = table.page("/t/talk/tools/1");
    assert_eq!(board.matches("data-tile").count(), 12, "nine pictures and three ends");
    assert!(!board.contains("checked") && !board.contains("aria-pressed=\"true\""));
    let toilet = table.page("/t/talk/tools/1/5");
    assert_eq!(shown(&toilet, &["På toilettet"]), 1);
    assert!(!toilet.contains("Jeg er tørstig") && toilet.contains("id=\"say\""));
    for path in [
        "/t/talk/tools/1/0",
        "/t/talk/tools/1/13",
        "/t/talk/tools/1/x",
        "/t/talk/tools/8",
        "/t/talk/tools/0",
    ] {
        assert_eq!(table.see(path).status, 404, "{path}");
    }
    // What a child picks of the others stands in no address.
    for path in ["/t/talk/tools/4/1", "/t/talk/tools/5/1", "/t/talk/tools/7/1"] {
        assert_eq!(table.see(path).status, 404, "{path}");
    }
}

#[test]
fn where_somebody_is_suspected_only_here_and_now_lies_on_the_table() {
    let free = Table::of("lise.koege", "Laura");
    let all = free.page("/t/talk/tools");
    assert!(all.contains("Tre huse") && all.contains("Sådan har jeg det lige nu"));
    assert!(free.page("/t/talk/tools/5").contains("Hvem får det at vide?"));
    assert!(
        free.page("/t/talk/tools/6/2").contains("name=\"line\""),
        "the adult writes into a house"
    );
    // Somebody is suspected here, and the police may come to ask.
    let locked = Table::of("karl.dragoer", "Ali");
    let all = locked.page("/t/talk/tools");
    assert!(!all.contains("Tre huse") && all.contains("Sådan har jeg det lige nu"));
    let cards = locked.page("/t/talk/tools/5");
    assert!(cards.contains("Jeg vil gerne have en pause") && !cards.contains("Hvem får det at vide?"));
    for path in ["/t/talk/tools/6", "/t/talk/tools/6/1", "/t/talk/tools/6/4"] {
        assert_eq!(leads_to(&locked.see(path)), "/t/talk/tools", "{path}");
    }
    let pick = |tool: &str, pick: &str| locked.put(&format!("/t/talk/tools/{tool}"), &[("pick", pick)]);
    let worry = pick("5", "worry-angry");
    assert_eq!(
        (worry.status, shown(worry.text(), &[])),
        (200, 0),
        "nothing is shown of it"
    );
    assert_eq!(leads_to(&pick("6", "house-worry")), "/t/talk/tools");
    for page in [all, cards, worry.text().to_owned()] {
        let page = page.to_lowercase();
        for telling in ["politi", "mistænk", "mistanke", "lukket", "ikke vises"] {
            assert!(!page.contains(telling), "the screen says why: {telling}");
        }
    }
}

#[test]
fn what_is_picked_is_shown_and_kept_nowhere() {
    let table = Table::of("lise.koege", "Laura");
    let before = table.case();
    let feelings = table.put(
        "/t/talk/tools/4",
        &[("pick", "tired"), ("pick", "glad"), ("pick", "tired")],
    );
    assert_eq!(
        feelings.status, 200,
        "a press answers with a page, and no address tells of it"
    );
    assert_eq!(shown(feelings.text(), &["Træt", "Glad"]), 2);
    assert!(
        !feelings.text().contains("name=\"line\""),
        "a feeling is not written down"
    );
    let seven = table.put("/t/talk/tools/7", &[("pick", "7")]);
    assert_eq!(shown(seven.text(), &["7"]), 1);
    assert!(!seven.text().contains("name=\"line\""), "nor is a number");
    let none = table.put("/t/talk/tools/4", &[]);
    assert_eq!(shown(none.text(), &[]), 0, "nothing was chosen");
    // Loaded again there is nothing of it.
    for tool in 1..=7 {
        let page = table.page(&format!("/t/talk/tools/{tool}"));
        assert!(
            !page.contains("class=\"large-tile\"") && !page.contains(" checked"),
            "tool {tool}"
        );
    }
    assert_eq!(table.case(), before);
}

#[test]
fn the_words_of_a_card_are_kept_once_the_child_has_said_yes() {
    let table = Table::of("lise.koege", "Laura");
    let pick = || table.put("/t/talk/tools/5", &[("pick", "wish-pause")]);
    let card = pick();
    assert!(
        card.text().contains("value=\"Jeg vil gerne have en pause\""),
        "{}",
        card.text()
    );
    let wont = table.put("/t/talk/tools/5", &[("pick", "wont")]);
    assert!(
        !wont.text().contains("value=\"Jeg vil ikke\""),
        "that it will not is no line"
    );
    let _ = table.put("/t/talk/5", &[("line", "Jeg vil gerne have en pause")]);
    let said = |case: &Value| case.to_string().contains("Jeg vil gerne have en pause");
    assert!(!said(&table.case()), "nobody has said yes");
    // Words that wait are not sent away by others.
    let card = pick();
    assert!(!card.text().contains("name=\"line\"") && card.text().contains("href=\"/t/talk/5\""));
    let _ = answer_line(&table.server, &table.cookie, "yes");
    assert!(said(&table.case()));
}

#[test]
fn no_form_gets_more_than_a_page_offers() {
    let table = Table::of("lise.koege", "Laura");
    let before = table.case();
    let put = |tool: &str, fields: &[(&str, &str)]| table.put(&format!("/t/talk/tools/{tool}"), fields).status;
    assert_eq!(put("4", &[("pick", "hungry")]), 400, "a picture that there is not");
    assert_eq!(put("4", &[("pick", "yes")]), 400, "a picture of another tool");
    assert_eq!(put("7", &[("pick", "11")]), 400);
    assert_eq!(
        put("7", &[("pick", "1"), ("pick", "2")]),
        400,
        "one number is pointed at"
    );
    assert_eq!(put("4", &vec![("pick", "glad"); 50_000]), 400);
    assert_eq!(put("3", &vec![("drawing", "0_1-1"); 50_000]), 400);
    assert_eq!(put("9", &[("pick", "glad")]), 404);
    // A drawing is lines, in bounds, and nothing else.
    let long = format!("0{}", "_1-1".repeat(POINTS + 1));
    for drawing in ["<svg onload=alert(1)>", "7_1-1", "0_1001-1", long.as_str()] {
        assert_eq!(put("3", &[("go", "draft"), ("drawing", drawing)]), 400);
    }
    assert!(!table.page("/t/talk/tools/3").contains("<polyline"));
    // A strip that nobody chose is no strip, and no address makes its time longer.
    assert_eq!(put("2", &[("first", "talk"), ("minutes", "10")]), 422);
    assert_eq!(put("2", &[("first", "home"), ("then", "draw"), ("minutes", "10")]), 422);
    for code in ["0-1-7-5", "9-9-10-5", "x", "0-1-10--5"] {
        assert!(
            table
                .page(&format!("/t/talk/tools/2?strip={code}"))
                .contains("name=\"first\""),
            "{code}"
        );
    }
    let far = table.page(&format!("/t/talk/tools/2?strip=0-1-20-{}", i64::MAX));
    assert!(far.contains("Minutter tilbage: 20"));
    // Somewhere else is nowhere: a press leads back to the talk.
    let led = table.say("dont-know", "//example.org");
    assert_eq!(leads_to(&led), "/t/talk/1?said=dont-know");
    assert_eq!(table.case(), before);
}

#[test]
fn a_stop_leads_back_to_the_tool_and_loses_no_drawing() {
    const DRAWN: &str = "2_10-20_11-22*0_500-350";
    let table = Table::of("lise.koege", "Laura");
    let before = table.case()["child"].clone();
    let stop = [("kind", "stop"), ("from", "tool-3"), ("drawing", DRAWN)];
    assert_eq!(leads_to(&table.put("/t/talk/say", &stop)), "/t/talk/tools/3");
    for path in [
        "/t/talk/tools",
        "/t/talk/tools/1",
        "/t/talk/tools/1/5",
        "/t/talk/tools/3",
    ] {
        let page = table.page(path);
        assert!(
            page.contains("Jeg har hørt dig") && !page.contains("id=\"sheet\""),
            "{path}"
        );
    }
    let other = [("go", "draft"), ("drawing", "1_1-1")];
    let _ = table.put("/t/talk/tools/3", &other);
    let _ = table.say("heard", "tool-3");
    assert_eq!(leads_to(&table.say("chose-pause", "tool-3")), "/t/talk/tools/3");
    assert!(
        table.page("/t/talk/tools/3").contains("class=\"breath\""),
        "a pause has a circle to breathe with"
    );
    assert_eq!(leads_to(&table.say("chose-ready", "tool-3")), "/t/talk/tools/3");
    let sheet = table.page("/t/talk/tools/3");
    assert!(sheet.contains("points=\"10,20 11,22\"") && sheet.contains("points=\"500,350 500,350\""));
    assert!(
        !sheet.contains("points=\"1,1 1,1\""),
        "nothing is written while the talk is stopped"
    );
    // What the child throws away is gone.
    assert_eq!(
        leads_to(&table.put("/t/talk/tools/3", &[("throw", "away")])),
        "/t/talk/tools/3"
    );
    assert!(!table.page("/t/talk/tools/3").contains("<polyline"));
    // It never was in the case.
    assert_eq!(table.case()["child"], before);
    assert!(!table.case().to_string().contains("10-20"));
}

#[test]
fn a_drawing_leaves_the_room_on_paper_only_where_the_childs_paper_does() {
    let home = Table::of("lise.koege", "Laura");
    assert!(home.page("/t/talk/tools/3").contains("id=\"sheet-print\""));
    let stays = Table::of("karl.dragoer", "Ali");
    let sheet = stays.page("/t/talk/tools/3");
    assert!(!sheet.contains("id=\"sheet-print\"") && sheet.contains("id=\"sheet-away\""));
    assert!(
        sheet.contains("Jeg vil hellere fortælle"),
        "whoever would rather tell has a way to that"
    );
}

#[test]
fn a_strip_says_how_long_and_is_there_after_a_stop() {
    let table = Table::of("lise.koege", "Laura");
    let chosen = [("first", "talk"), ("then", "play"), ("minutes", "10")];
    let led = table.put("/t/talk/tools/2", &chosen);
    let to = leads_to(&led).to_owned();
    let code = to.strip_prefix("/t/talk/tools/2?strip=").expect(&to).to_owned();
    let page = table.page(&to);
    for words in ["Snakke", "Lege", "Minutter tilbage: 10"] {
        assert!(page.contains(words), "{words}");
    }
    let here = format!("strip-{code}");
    let _ = table.say("stop", &here);
    let _ = table.say("heard", &here);
    assert_eq!(leads_to(&table.say("chose-ready", &here)), to);
    assert_eq!(leads_to(&table.say("dont-know", &here)), format!("{to}&said=dont-know"));
    assert!(
        table
            .page(&format!("{to}&said=dont-know"))
            .contains("Du behøver ikke gætte.")
    );
}

#[test]
fn words_for_a_house_come_back_in_that_house_and_nowhere_else() {
    let table = Table::of("lise.koege", "Laura");
    let begun = "Min hund er der altid";
    let written = format!("{begun}</textarea>");
    let house = "/t/talk/tools/6/2";
    assert!(table.page(house).contains("name=\"from\" value=\"tool-6-2\""));
    let stop = [("kind", "stop"), ("from", "tool-6-2"), ("line", begun)];
    assert_eq!(leads_to(&table.put("/t/talk/say", &stop)), house);
    let _ = table.say("heard", "tool-6-2");
    assert_eq!(leads_to(&table.say("chose-ready", "tool-6-2")), house);
    assert!(table.page(house).contains(&written));
    for other in ["/t/talk/tools/6/1", "/t/talk/tools/6/3", "/t/talk/5"] {
        assert!(!table.page(other).contains(begun), "{other}");
    }
    // Left by a link they stay there too, and another house has words of its own.
    let left = [("go", "draft"), ("from", "tool-6-1"), ("line", "Mormor")];
    assert_eq!(table.put("/t/talk/5", &left).status, 204);
    assert!(table.page("/t/talk/tools/6/1").contains("Mormor</textarea>") && table.page(house).contains(&written));
    // Sent, they are read back, and the house is empty.
    let _ = table.put("/t/talk/5", &[("from", "tool-6-2"), ("line", begun)]);
    let lines = table.page("/t/talk/5");
    assert!(lines.contains(begun) && !lines.contains("Mormor"));
    let _ = answer_line(&table.server, &table.cookie, "no");
    assert!(!table.page(house).contains(begun));
    assert!(table.page("/t/talk/tools/6/1").contains("Mormor</textarea>"));
}

#[test]
fn a_word_about_not_answering_leads_back_into_the_house() {
    let table = Table::of("lise.koege", "Laura");
    let led = table.say("dont-know", "tool-6-3");
    assert_eq!(leads_to(&led), "/t/talk/tools/6/3?said=dont-know");
    assert!(table.page(leads_to(&led)).contains("Du behøver ikke gætte."));
}

#[test]
fn the_modules_are_small_and_loaded_where_they_are_used() {
    let table = Table::of("lise.koege", "Laura");
    let modules = |path: &str| -> Vec<String> {
        let page = table.page(path);
        let found = page.split("src=\"/module/").skip(1);
        found
            .map(|rest| format!("/module/{}", rest.split('"').next().unwrap()))
            .collect()
    };
    let talk = modules("/t/talk/1");
    assert_eq!(
        modules("/t/talk/tools"),
        talk,
        "the page of all tools needs nothing more"
    );
    let only = |path: &str| -> Vec<String> { modules(path).into_iter().filter(|one| !talk.contains(one)).collect() };
    let (board, drawing) = (only("/t/talk/tools/1"), only("/t/talk/tools/3"));
    assert_eq!((board.len(), drawing.len()), (1, 1));
    assert_ne!(board, drawing);
    assert_eq!(only("/t/talk/tools/2"), board);
    let mut sum = 0;
    for address in talk.iter().chain(&board).chain(&drawing) {
        let sent = table.server.get_with(&[("accept-encoding", "br")], address);
        let packed = sent
            .headers
            .iter()
            .any(|(name, value)| name == "content-encoding" && value == "br");
        assert!(packed, "{address}");
        sum += sent.body.len();
    }
    assert!(sum <= 20_000, "{sum} bytes of modules on a talk's screen");
}
