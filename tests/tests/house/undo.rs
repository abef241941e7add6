//! One's own last act on a case can be taken back for ten minutes, and the history keeps both.

use super::{child, hidden, leads_to, send};
use e2e::server::{Answer, Server};

struct Desk {
    server: Server,
    lise: String,
    case: String,
}

impl Desk {
    fn new() -> Desk {
        let server = Server::demo();
        let lise = server.sign_in("lise.koege");
        let case = child(&server, &lise, "Laura");
        Desk { server, lise, case }
    }

    fn page(&self) -> String {
        let page = self.server.get_with(&[("cookie", &self.lise)], &self.case);
        assert_eq!(page.status, 200);
        page.text().to_owned()
    }

    /// Writes the child's name, as its page has it.
    fn rename(&self, name: &str) {
        let path = format!("{}/edit/child", self.case);
        let page = self.server.get_with(&[("cookie", &self.lise)], &path);
        let against = hidden(page.text(), "against");
        let form = [("against", against.as_str()), ("child.first_name", name)];
        assert_eq!(send(&self.server, &self.lise, &path, &form).status, 303);
    }

    fn undo(&self, cookie: &str, version: &str) -> Answer {
        let form = [("version", version), ("act", version)];
        send(&self.server, cookie, &format!("{}/undo", self.case), &form)
    }
}

/// The part of the page that offers the way back, with the version it is about.
fn offer(page: &str) -> Option<(&str, String)> {
    let form = page.split("class=\"undo\"").nth(1)?.split("</form>").next()?;
    Some((form, hidden(form, "version")))
}

#[test]
fn what_was_just_written_is_taken_back_and_written_again() {
    let desk = Desk::new();
    assert!(offer(&desk.page()).is_none(), "nothing was done yet");
    desk.rename("Lærke");
    let page = desk.page();
    assert!(page.contains("<h1><bdi>Lærke"), "{page}");
    let (form, version) = offer(&page).expect("a way back");
    assert!(
        form.contains("Fortryd") && form.contains("rettede det, der står om barnet"),
        "{form}"
    );

    assert_eq!(leads_to(&desk.undo(&desk.lise, &version)), desk.case);
    let page = desk.page();
    assert!(page.contains("<h1><bdi>Laura"), "{page}");
    // Both acts are told, and the undoing can be undone.
    assert_eq!(
        page.split("part-history")
            .last()
            .unwrap()
            .matches("rettede det, der står om barnet")
            .count(),
        2
    );
    let (_, version) = offer(&page).expect("the way back from the way back");
    assert_eq!(desk.undo(&desk.lise, &version).status, 303);
    assert!(desk.page().contains("<h1><bdi>Lærke"));
}

#[test]
fn only_ones_own_act_and_only_what_nobody_changed_since() {
    let desk = Desk::new();
    desk.rename("Lærke");
    let (_, version) = offer(&desk.page())
        .map(|(_, version)| ((), version))
        .expect("a way back");

    // Somebody else's case, somebody else's act, a version that is none, and no version.
    for stranger in ["ole.koege", "karl.dragoer", "gry.koege", "drift.koege"] {
        let cookie = desk.server.sign_in(stranger);
        let refused = desk.undo(&cookie, &version);
        assert!(matches!(refused.status, 403 | 404), "{stranger}: {}", refused.status);
    }
    for forged in ["1", "0", "99999", "18446744073709551615"] {
        let refused = desk.undo(&desk.lise, forged);
        assert_eq!(refused.status, 422, "{forged}");
        assert!(
            refused.text().contains("kan ikke fortrydes længere"),
            "{}",
            refused.text()
        );
    }
    assert_eq!(desk.undo(&desk.lise, "Laura").status, 400);
    assert!(desk.page().contains("<h1><bdi>Lærke"), "nothing of it did anything");

    // The same part was written again: both stand side by side, and the newer one is kept.
    desk.rename("Liva");
    let refused = desk.undo(&desk.lise, &version);
    assert_eq!(refused.status, 409, "{}", refused.text());
    assert!(desk.page().contains("<h1><bdi>Liva"));
    // Whoever saw both may still want the way back: the same act is undone, and not the newer one.
    let again = [
        ("version", hidden(refused.text(), "version")),
        ("act", hidden(refused.text(), "act")),
    ];
    let again = again.each_ref().map(|(name, value)| (*name, value.as_str()));
    let done = send(&desk.server, &desk.lise, &format!("{}/undo", desk.case), &again);
    assert_eq!(done.status, 303, "{}", done.text());
    assert!(desk.page().contains("<h1><bdi>Laura"));
}

#[test]
fn what_has_no_way_back_offers_none() {
    let desk = Desk::new();
    let told = format!("{}/told", desk.case);
    let page = desk.server.get_with(&[("cookie", &desk.lise)], &told);
    let version = hidden(page.text(), "version");
    let form = [
        ("version", version.as_str()),
        ("kind", "told"),
        ("words", "Jeg vil ikke hjem"),
    ];
    assert_eq!(send(&desk.server, &desk.lise, &told, &form).status, 303);
    assert!(offer(&desk.page()).is_none(), "what a child said was said");
}
