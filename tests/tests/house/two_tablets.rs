//! Two tablets lie on one table and show the same talk: nothing that was begun on one is lost by what is sent on the other, and
//! nobody answers there what the child was not asked.

use super::{hidden, leads_to, send, table};
use e2e::server::{Answer, Server};
use serde_json::Value;

/// Where a talk's lines are written and read back.
const LINES: &str = "/t/talk/5";
const HOUSE: &str = "/t/talk/tools/6/2";
const SHEET: &str = "/t/talk/tools/3";
/// A part of the ending that has fields of its own.
const PART: &str = "/t/talk/10";

/// The house, and two screens of one talk.
struct Table {
    server: Server,
    case: String,
    talk: String,
    one: String,
    other: String,
}

impl Table {
    fn laid() -> Table {
        let server = Server::demo();
        let (one, case, talk) = table::opened(&server, "lise.koege", "Laura");
        let again = server.sign_in("lise.koege");
        let opened = send(&server, &again, &format!("{case}/meeting/{talk}/table"), &[]);
        assert_eq!(leads_to(&opened), "/t/talk/1", "{}", opened.text());
        let other = super::screen::given(&opened);
        Table {
            server,
            case,
            talk,
            one,
            other,
        }
    }

    fn page(&self, screen: &str, path: &str) -> Page {
        let answer = self.server.get_with(&[("cookie", screen)], path);
        assert_eq!(answer.status, 200, "{path}");
        Page(answer.text().to_owned())
    }

    /// Sends a form of a page as that page would, with its hidden fields.
    fn sends(&self, screen: &str, path: &str, page: &Page, fields: &[(&str, &str)]) -> Answer {
        let mut all: Vec<(String, String)> = Vec::new();
        for name in ["from", "page", "over", "asked", "sheet"] {
            if page.0.contains(&format!("name=\"{name}\"")) {
                all.push((name.to_owned(), hidden(&page.0, name)));
            }
        }
        let own = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        all.extend(own);
        let all: Vec<(&str, &str)> = all
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        send(&self.server, screen, path, &all)
    }

    /// Leaves a page on which something is half done.
    fn leaves(&self, screen: &str, path: &str, page: &Page, fields: &[(&str, &str)]) {
        let fields: Vec<(&str, &str)> = [("go", "draft")].into_iter().chain(fields.iter().copied()).collect();
        let left = self.sends(screen, path, page, &fields);
        assert_eq!(left.status, 204, "{}", left.text());
    }

    /// What the child said in the talk, as the case has it.
    fn said(&self) -> Vec<String> {
        let cookie = self.server.sign_in("lise.koege");
        let headers = [("cookie", cookie.as_str())];
        let file = self.server.get_with(&headers, &format!("{}/export", self.case));
        let file: Value = serde_json::from_slice(&file.body).unwrap();
        let meetings = file["meetings"].as_array().unwrap();
        let talk = meetings.iter().find(|one| one["id"] == self.talk.as_str()).unwrap();
        let said = talk["said"].as_array().cloned().unwrap_or_default();
        said.iter()
            .map(|line| line["text"].as_str().unwrap().to_owned())
            .collect()
    }
}

/// A page as it lies on a tablet, also when the other one has gone on.
struct Page(String);

impl Page {
    /// Whether these words, and no others, stand in its field for a line.
    fn holds(&self, words: &str) -> bool {
        self.0.contains(&format!(">{words}</textarea>"))
    }
}

#[test]
fn a_late_yes_confirms_nothing_that_the_child_was_not_asked_there() {
    let table = Table::laid();
    let page = table.page(&table.one, LINES);
    let _ = table.sends(&table.one, LINES, &page, &[("line", "Jeg savner min hund.")]);
    // Both tablets ask about the first line.
    let (one, other) = (table.page(&table.one, LINES), table.page(&table.other, LINES));
    assert!(one.0.contains("Har jeg forstået dig rigtigt?") && other.0.contains("Har jeg forstået dig rigtigt?"));
    let _ = table.sends(&table.one, LINES, &one, &[("answer", "no")]);
    let page = table.page(&table.one, LINES);
    let _ = table.sends(&table.one, LINES, &page, &[("line", "Far slår mig.")]);
    // The second tablet still asks about the first one.
    for late in ["yes", "no", "almost"] {
        let led = table.sends(&table.other, LINES, &other, &[("answer", late)]);
        assert_eq!(leads_to(&led), LINES, "{late}");
        assert!(
            table.said().is_empty(),
            "{late}: nobody said yes to what stands there now"
        );
        assert!(table.page(&table.one, LINES).0.contains("Far slår mig."), "{late}");
    }
    // An answer that names no line answers none.
    let _ = send(&table.server, &table.other, LINES, &[("answer", "yes")]);
    assert!(table.said().is_empty());
    let asked = table.page(&table.other, LINES);
    let _ = table.sends(&table.other, LINES, &asked, &[("answer", "yes")]);
    assert_eq!(table.said(), ["Far slår mig."]);
}

#[test]
fn a_yes_that_is_pressed_on_both_writes_the_line_once() {
    let table = Table::laid();
    for round in ["Jeg savner min hund.", "Jeg vil gerne hjem."] {
        let page = table.page(&table.one, LINES);
        let _ = table.sends(&table.one, LINES, &page, &[("line", round)]);
        let (one, other) = (table.page(&table.one, LINES), table.page(&table.other, LINES));
        std::thread::scope(|scope| {
            for (screen, page) in [(&table.one, &one), (&table.other, &other), (&table.one, &one)] {
                let table = &table;
                scope.spawn(move || table.sends(screen, LINES, page, &[("answer", "yes")]));
            }
        });
    }
    assert_eq!(table.said(), ["Jeg savner min hund.", "Jeg vil gerne hjem."]);
}

#[test]
fn what_is_begun_on_both_at_once_is_kept_of_both() {
    let table = Table::laid();
    for round in 0..6 {
        let (house, sheet) = (table.page(&table.one, HOUSE), table.page(&table.other, SHEET));
        let words = format!("Min kat {round}");
        let drawn = format!("{}_10-{round}_11-22", round % 6);
        std::thread::scope(|scope| {
            let (table, words, drawn) = (&table, words.as_str(), drawn.as_str());
            scope.spawn(move || table.leaves(&table.one, LINES, &house, &[("line", words)]));
            scope.spawn(move || table.leaves(&table.other, SHEET, &sheet, &[("drawing", drawn)]));
        });
        assert!(table.page(&table.other, HOUSE).holds(&words), "round {round}");
        assert!(
            table.page(&table.one, SHEET).0.contains(&format!("10,{round} 11,22")),
            "round {round}"
        );
    }
}

#[test]
fn a_page_takes_the_place_of_what_it_showed_and_of_nothing_else() {
    let table = Table::laid();
    // Words of one house.
    let (one, other) = (table.page(&table.one, HOUSE), table.page(&table.other, HOUSE));
    table.leaves(&table.one, LINES, &one, &[("line", "Min hund er væk")]);
    table.leaves(&table.other, LINES, &other, &[("line", "Mormor er syg")]);
    assert!(table.page(&table.one, HOUSE).holds("Min hund er væk\nMormor er syg"));
    // A page that goes on with its own does not write over what it never showed; one that shows both may empty it.
    table.leaves(&table.other, LINES, &other, &[("line", "Mormor græder")]);
    assert!(
        table
            .page(&table.one, HOUSE)
            .holds("Min hund er væk\nMormor er syg\nMormor græder")
    );
    let shown = table.page(&table.one, HOUSE);
    table.leaves(&table.one, LINES, &shown, &[("line", "")]);
    assert!(table.page(&table.one, HOUSE).holds(""));
    // A line under the talk.
    let (one, other) = (table.page(&table.one, LINES), table.page(&table.other, LINES));
    table.leaves(&table.one, LINES, &one, &[("line", "Min bror")]);
    table.leaves(&table.other, LINES, &other, &[("line", "")]);
    assert!(
        table.page(&table.one, LINES).holds("Min bror"),
        "an empty page takes nothing away"
    );
    // Words that are sent on one leave what was begun on the other.
    let _ = table.sends(&table.other, LINES, &other, &[("line", "Jeg vil gerne hjem.")]);
    let page = table.page(&table.one, LINES);
    let _ = table.sends(&table.one, LINES, &page, &[("answer", "yes")]);
    assert!(table.page(&table.one, LINES).holds("Min bror"));
}

#[test]
fn a_page_goes_on_with_its_own_where_the_other_left_nothing() {
    let table = Table::laid();
    table.leaves(&table.one, LINES, &table.page(&table.one, LINES), &[("line", "Skolen")]);
    let (one, other) = (table.page(&table.one, HOUSE), table.page(&table.other, HOUSE));
    table.leaves(&table.one, LINES, &one, &[("line", "Min hund")]);
    table.leaves(&table.one, LINES, &one, &[("line", "")]);
    for words in ["Mormor er syg", "Mormor er rask"] {
        table.leaves(&table.other, LINES, &other, &[("line", words)]);
        assert!(table.page(&table.one, HOUSE).holds(words), "{words}");
    }
}

#[test]
fn a_mark_that_no_page_has_writes_over_nothing() {
    let table = Table::laid();
    let page = table.page(&table.one, HOUSE);
    table.leaves(&table.one, LINES, &page, &[("line", "Min hund er væk")]);
    let long = "a".repeat(50_000);
    for mark in ["", "*", "0123456789abcdef", "\"><b>", &long] {
        let forged = [
            ("go", "draft"),
            ("from", "tool-6-2"),
            ("page", mark),
            ("over", mark),
            ("line", "Nej"),
        ];
        let sent = send(&table.server, &table.other, LINES, &forged);
        assert!(sent.status == 204 || sent.status == 413, "{}", sent.status);
        let there = table.page(&table.one, HOUSE);
        assert!(
            there.0.contains("Min hund er væk") && !there.0.contains("\"><b>"),
            "{}",
            there.0
        );
    }
}

#[test]
fn a_drawing_that_is_kept_or_thrown_away_on_one_leaves_the_other_ones_lines() {
    let table = Table::laid();
    let drawn = |lines: &str| table.page(&table.one, SHEET).0.contains(lines);
    for act in ["keep", "throw"] {
        let (one, other) = (table.page(&table.one, SHEET), table.page(&table.other, SHEET));
        table.leaves(&table.other, SHEET, &other, &[("drawing", "3_700-500")]);
        let pressed = if act == "keep" {
            ("keep", "yes")
        } else {
            ("throw", "away")
        };
        let led = table.sends(&table.one, SHEET, &one, &[pressed, ("drawing", "2_10-20_11-22")]);
        assert!(leads_to(&led).starts_with(SHEET), "{act}");
        assert!(drawn("700,500 700,500") && !drawn("10,20 11,22"), "{act}");
        // Whoever sees it may throw it away, and what is gone does not come back.
        let seen = table.page(&table.one, SHEET);
        let _ = table.sends(&table.one, SHEET, &seen, &[("throw", "away"), ("drawing", "3_700-500")]);
        assert!(!drawn("<polyline"), "{act}");
    }
    // Both draw on one sheet.
    let (one, other) = (table.page(&table.one, SHEET), table.page(&table.other, SHEET));
    table.leaves(&table.one, SHEET, &one, &[("drawing", "1_1-1_2-2")]);
    table.leaves(&table.other, SHEET, &other, &[("drawing", "4_5-5_6-6")]);
    assert!(drawn("1,1 2,2") && drawn("5,5 6,6"));
}

#[test]
fn what_one_sends_of_a_part_takes_nothing_of_the_other_away() {
    let table = Table::laid();
    let (one, other) = (table.page(&table.one, PART), table.page(&table.other, PART));
    table.leaves(
        &table.other,
        PART,
        &other,
        &[("unknown-1", "Jeg ved ikke, hvem der henter.")],
    );
    let fields = [
        ("unknown-0", "Jeg ved ikke, om der er plads."),
        ("unknown-0-by", "2031-01-10"),
    ];
    let sent = table.sends(&table.one, PART, &one, &fields);
    assert_eq!(sent.status, 303, "{}", sent.text());
    let page = table.page(&table.one, PART);
    assert!(page.0.contains("Jeg ved ikke, hvem der henter."), "{}", page.0);
}
