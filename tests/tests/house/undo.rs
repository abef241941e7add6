//! One's own last act on a case can be taken back for ten minutes, and the history keeps both.

use super::forged::{Form, forms, pairs};
use super::whole::{Whole, filled};
use super::{child, children, hidden, leads_to, send};
use e2e::clock;
use e2e::server::{Answer, Server};
use serde_json::Value;

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

/// A press that is slow to answer is made again: it goes back once, and not to and fro.
#[test]
fn pressed_many_times_at_once_it_goes_back_once() {
    let desk = Desk::new();
    desk.rename("Lærke");
    let page = desk.page();
    let (_, version) = offer(&page).expect("a way back");
    let start = std::sync::Barrier::new(10);
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let press = || {
            start.wait();
            desk.undo(&desk.lise, &version).status
        };
        let presses: Vec<_> = (0..10).map(|_| scope.spawn(press)).collect();
        presses.into_iter().map(|press| press.join().unwrap()).collect()
    });
    let in_words = statuses.iter().all(|status| matches!(status, 303 | 409 | 422));
    assert!(statuses.contains(&303) && in_words, "{statuses:?}");
    assert!(desk.page().contains("<h1><bdi>Laura"), "{}", desk.page());
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

impl Whole {
    fn promise(&self) -> Option<Form> {
        self.form("", "/promise/a1", "dropped")
    }

    /// Presses the way back on the child's page.
    pub fn takes_back(&self) {
        let page = self.get("");
        let (_, version) = offer(&page).unwrap_or_else(|| panic!("no way back: {page}"));
        let form = [("version", version.as_str()), ("act", version.as_str())];
        let done = send(&self.server, &self.cookie, &format!("{}/undo", self.case), &form);
        assert_eq!(leads_to(&done), self.case, "{}", done.text());
    }
}

#[test]
fn a_promise_is_dropped_or_kept_on_its_day_and_is_open_again_when_it_was_a_mistake() {
    let whole = Whole::new();
    let promise = |case: &Value| case["agreements"][0].clone();
    let before = promise(&whole.stands());
    let dropped = whole.promise().expect("a promise that is open");
    assert_eq!(whole.send(&dropped).status, 422, "nothing is dropped without a reason");
    let why = [
        ("reason", "Skolen har gjort det."),
        ("told_child", "Din lærer henter dig."),
    ];
    let done = whole.send(&filled(&dropped, &why));
    assert!(leads_to(&done).ends_with("#promises"), "{}", done.text());
    let now = promise(&whole.stands());
    assert_eq!(now["state"], "dropped");
    assert_eq!(now["reason"], "Skolen har gjort det.");
    assert_eq!(now["told_child"], "Din lærer henter dig.");
    let told = "Barnet fik at vide: Din lærer henter dig.";
    assert!(whole.get("").contains(told), "the page says what the child was told");
    assert!(whole.get("").contains("gælder ikke mere") && whole.promise().is_none());
    whole.takes_back();
    assert_eq!(promise(&whole.stands()), before);
    assert!(whole.get("").contains("Løftet er åbent igen."), "the history tells it");
    assert!(!whole.get("").contains(told), "it holds again");

    let kept = whole.form("", "/promise/a1", "kept").expect("it is open");
    let day = clock::ahead(-1).to_string();
    let done = whole.send(&filled(&kept, &[("on", &day), ("told_child", "Jeg ringede i går.")]));
    assert!(leads_to(&done).ends_with("#promises"), "{}", done.text());
    let now = promise(&whole.stands());
    assert_eq!(now["state"], "kept");
    assert_eq!(now["kept_on"], day.as_str());
    whole.takes_back();
    assert_eq!(promise(&whole.stands()), before);

    let broken = whole.form("", "/promise/a1", "broken").expect("it is open");
    let done = whole.send(&filled(
        &broken,
        &[("told_child", "Undskyld."), ("reason", "Jeg var syg.")],
    ));
    assert!(leads_to(&done).ends_with("#promises"), "{}", done.text());
    let now = promise(&whole.stands());
    assert_eq!(now["state"], "broken");
    assert_eq!(now["reason"], "Jeg var syg.");
    whole.takes_back();
    assert_eq!(promise(&whole.stands()), before);
}

#[test]
fn a_meeting_that_was_called_off_by_mistake_and_a_first_plan_of_the_end_go_back() {
    let whole = Whole::new();
    let state = || {
        let case = whole.stands();
        let meetings = case["meetings"].as_array().unwrap().clone();
        meetings.into_iter().find(|one| one["id"] == "m1").unwrap()["state"].clone()
    };
    let off = whole.form("/edit/meeting/m1", "/edit/meeting/m1/end", "cancelled");
    let done = whole.send(&off.expect("a way to call it off"));
    assert_eq!(leads_to(&done), whole.case, "{}", done.text());
    assert_eq!(state(), "cancelled");
    whole.takes_back();
    assert_eq!(state(), "planned");

    assert_eq!(whole.stands()["ending"], Value::Null, "nothing is planned yet");
    let page = whole.get("/edit/ending");
    let form = forms(&page)
        .into_iter()
        .find(|form| form.action.ends_with("/edit/ending"));
    let done = whole.send(&filled(
        &form.expect("a form"),
        &[("ending.why", "Du har det godt nu.")],
    ));
    assert_eq!(done.status, 303, "{}", done.text());
    assert_eq!(whole.stands()["ending"]["why"], "Du har det godt nu.");
    whole.takes_back();
    assert_eq!(whole.stands()["ending"], Value::Null);
}

#[test]
fn a_deadline_that_was_settled_by_mistake_runs_again() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path).text().to_owned();
    let runs = |page: &str| {
        let mut all = forms(page).into_iter();
        all.find(|form| form.fields.contains(&("kind".into(), "receipt".into())))
    };
    let mut cases = children(&server, &lise).into_iter().map(|id| format!("/case/{id}"));
    let found = cases.find_map(|case| Some((runs(&get(&case))?, case)));
    let (form, case) = found.expect("on every day somebody's receipt is due");
    // Nobody's day stands there: it is typed, or asked for.
    assert!(form.fields.contains(&("on".into(), String::new())), "{form:?}");
    let asked = send(&server, &lise, &form.action, &pairs(&form.fields));
    assert_eq!(asked.status, 422, "{}", asked.text());
    assert!(asked.text().contains("name=\"on\"") && runs(&get(&case)).is_some());
    let mut fields = form.fields.clone();
    fields.retain(|(name, _)| name != "on");
    fields.push(("on".into(), clock::today().to_string()));
    let done = send(&server, &lise, &form.action, &pairs(&fields));
    assert!(leads_to(&done).starts_with(&case), "{}", done.text());
    let is_this = |form: &Form| {
        form.fields.iter().find(|(name, _)| name == "what") == fields.iter().find(|(name, _)| name == "what")
    };
    assert!(runs(&get(&case)).is_none_or(|other| !is_this(&other)), "it has stopped");

    let page = get(&case);
    let (_, version) = offer(&page).expect("a way back");
    let back = [("version", version.as_str()), ("act", version.as_str())];
    assert_eq!(leads_to(&send(&server, &lise, &format!("{case}/undo"), &back)), case);
    assert!(runs(&get(&case)).is_some_and(|again| is_this(&again)), "it runs again");
}

#[test]
fn what_has_left_the_house_takes_a_tick() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path).text().to_owned();
    let case = child(&server, &lise, "Laura");
    let asks = |answer: &Answer| {
        assert_eq!(answer.status, 422, "{}", answer.text());
        assert!(
            answer.text().contains("Det kan ikke gøres om bagefter."),
            "{}",
            answer.text()
        );
        // The page asks for the tick alone, and carries the rest along.
        assert!(answer.text().contains("name=\"sure\""), "{}", answer.text());
    };
    let prepare = format!("{case}/prepare");
    let against = hidden(&get(&prepare), "against");
    let fields = [
        ("against", against.as_str()),
        ("document", "before-meeting"),
        ("keep", "paper"),
    ];
    let made = send(&server, &lise, &prepare, &fields);
    let hand_over = leads_to(&made).to_owned();
    assert!(hand_over.ends_with("/hand-over"), "{}", made.text());
    let given = || get(&case).contains("Giv det en gang til");
    let page = get(&hand_over);
    assert!(page.contains("ikke kan fortrydes") && !given(), "{page}");
    let version = hidden(&page, "version");
    let today = clock::today().to_string();
    let mut fields = vec![
        ("version", version.as_str()),
        ("how", "read-aloud"),
        ("on", today.as_str()),
    ];
    asks(&send(&server, &lise, &hand_over, &fields));
    assert!(!given());
    fields.push(("sure", "true"));
    assert_eq!(send(&server, &lise, &hand_over, &fields).status, 303);
    assert!(given(), "the link says that it was given");

    let way = format!("{case}/way");
    let page = get(&way);
    assert!(page.contains("Det kan ikke tages tilbage, når det er vist."), "{page}");
    let version = hidden(&page, "version");
    asks(&send(&server, &lise, &way, &[("version", &version)]));
    let shown = [("version", version.as_str()), ("sure", "true")];
    assert!(leads_to(&send(&server, &lise, &way, &shown)).starts_with(&way));
}
