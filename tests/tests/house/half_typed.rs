//! Words that are half typed on a talk's screen stay, whatever is answered about other words meanwhile.

use super::{answer_line, leads_to, send, table};
use e2e::server::{Answer, Server};

/// Where a talk's lines are written and read back.
const LINES: &str = "/t/talk/5";
/// One of the three houses.
const HOUSE: &str = "/t/talk/tools/6/2";

/// A child at the table, with whom the three houses are open.
struct Table {
    server: Server,
    cookie: String,
}

impl Table {
    fn laid() -> Table {
        let server = Server::demo();
        let (cookie, _, _) = table::opened(&server, "lise.koege", "Laura");
        Table { server, cookie }
    }

    fn put(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        send(&self.server, &self.cookie, path, fields)
    }

    fn page(&self, path: &str) -> String {
        let answer = self.server.get_with(&[("cookie", &self.cookie)], path);
        assert_eq!(answer.status, 200, "{path}");
        answer.text().to_owned()
    }

    /// Whether these words, and no others, stand in the field of a page.
    fn holds(&self, path: &str, words: &str) -> bool {
        self.page(path).contains(&format!(">{words}</textarea>"))
    }

    /// Leaves a page on which something is half typed.
    fn leave(&self, from: &str, words: &str) {
        let left = self.put(LINES, &[("go", "draft"), ("from", from), ("line", words)]);
        assert_eq!(left.status, 204);
    }

    /// Sends a line to be read back.
    fn write(&self, from: &str, words: &str) {
        assert_eq!(leads_to(&self.put(LINES, &[("from", from), ("line", words)])), LINES);
        assert!(!self.page(LINES).contains("<textarea"), "a line is read back");
    }

    /// Answers about the line that is read back; where that leads.
    fn answer(&self, answer: &str) -> String {
        leads_to(&answer_line(&self.server, &self.cookie, answer)).to_owned()
    }
}

#[test]
fn an_answer_about_the_line_of_a_house_leaves_what_is_half_typed() {
    let table = Table::laid();
    table.leave("5", "Jeg savner min");
    table.write("tool-6-2", "Min hund er væk");
    assert_eq!(table.answer("no"), LINES);
    assert!(table.holds(LINES, "Jeg savner min"), "a no strikes out one line");
    table.write("tool-6-2", "Min kat er væk");
    assert_eq!(table.answer("almost"), HOUSE, "it is put right where it was written");
    assert!(table.holds(LINES, "Jeg savner min"));
    // An answer that comes twice has nothing left to strike out.
    assert_eq!(table.answer("no"), LINES);
    assert!(table.holds(LINES, "Jeg savner min"));
    table.write("tool-6-1", "Mormor");
    assert_eq!(table.answer("yes"), LINES);
    assert!(table.page(LINES).contains("Mormor") && table.holds(LINES, "Jeg savner min"));
}

#[test]
fn the_words_of_a_card_write_over_nothing() {
    let table = Table::laid();
    let card = table.put("/t/talk/tools/5", &[("pick", "wish-pause")]);
    let page = card.text();
    let form = page
        .split("id=\"large\"")
        .nth(1)
        .unwrap()
        .split("</form>")
        .next()
        .unwrap();
    assert!(form.contains("name=\"from\" value=\"tool-5\""), "{form}");
    table.leave("5", "Jeg savner min");
    table.write("tool-5", "Jeg vil gerne have en pause");
    let _ = table.answer("no");
    assert!(table.holds(LINES, "Jeg savner min"));
    // Not quite: both stand in the field.
    table.write("tool-5", "Jeg vil gerne have en pause");
    assert_eq!(table.answer("almost"), LINES);
    assert!(table.holds(LINES, "Jeg vil gerne have en pause\nJeg savner min"));
}

#[test]
fn a_line_that_is_read_back_is_answered_before_the_next() {
    let table = Table::laid();
    table.write("5", "Jeg savner min hund.");
    // Sent from a page that is older than the line.
    table.write("tool-6-2", "Min kat er væk");
    let page = table.page(LINES);
    assert!(page.contains("Jeg savner min hund.") && !page.contains("Min kat"));
    let _ = table.answer("yes");
    assert!(table.page(LINES).contains("Jeg savner min hund."));
    assert!(table.holds(HOUSE, "Min kat er væk"), "it waits where it was written");
}

#[test]
fn after_a_stop_a_house_has_its_words_whatever_else_is_half_typed() {
    let table = Table::laid();
    table.leave("5", "Jeg savner min");
    // Other words keep no house closed.
    assert!(table.holds(HOUSE, ""));
    let stop = [("kind", "stop"), ("from", "tool-6-2"), ("line", "Min hund er")];
    assert_eq!(leads_to(&table.put("/t/talk/say", &stop)), HOUSE);
    for kind in ["heard", "chose-ready"] {
        assert_eq!(
            leads_to(&table.put("/t/talk/say", &[("kind", kind), ("from", "tool-6-2")])),
            HOUSE
        );
    }
    assert!(table.holds(HOUSE, "Min hund er") && table.holds(LINES, "Jeg savner min"));
    // A stop on the page of all three houses, which no words were written on, brings none among the lines.
    let _ = table.put(
        "/t/talk/say",
        &[("kind", "dont-know"), ("from", "tool-6"), ("line", "Min hund er")],
    );
    assert!(table.holds(LINES, "Jeg savner min"));
    // A line of the house that is not quite right stands in its field again.
    table.write("tool-6-2", "Min hund er væk");
    assert_eq!(table.answer("almost"), HOUSE);
    assert!(table.holds(HOUSE, "Min hund er væk") && table.holds(LINES, "Jeg savner min"));
}
