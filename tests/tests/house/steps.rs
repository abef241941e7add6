//! The way as its adviser makes it: laid from a track, moved by plain presses, taken back, shown; and what no press can do.

use super::forged::import_case;
use super::{child, hidden, leads_to, screen, send};
use e2e::server::{Answer, Server};
use serde_json::{Value, json};

struct House {
    server: Server,
    cookie: String,
    case: String,
}

impl House {
    /// An imported child with these steps.
    fn of(steps: Value) -> House {
        let server = Server::demo();
        let cookie = server.sign_in("lise.koege");
        let file = e2e::paths::root().join("content/examples/laura.json");
        let mut case: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
        case["steps"] = steps;
        let case = import_case(&server, &cookie, &case);
        House { server, cookie, case }
    }

    fn four() -> House {
        House::of(json!([
            {"id": "s1", "step": "report", "state": "done", "on": "2026-11-20"},
            {"id": "s2", "step": "screening", "state": "later"},
            {"id": "s3", "step": "plan", "state": "later"},
            {"id": "s4", "step": "help", "state": "later"},
        ]))
    }

    fn page(&self) -> String {
        let page = self
            .server
            .get_with(&[("cookie", &self.cookie)], &format!("{}/way", self.case));
        assert_eq!(page.status, 200);
        page.text().to_owned()
    }

    fn send(&self, to: &str, fields: &[(&str, &str)]) -> Answer {
        send(&self.server, &self.cookie, &format!("{}{to}", self.case), fields)
    }

    /// Presses an act of a step as the page has it now.
    fn act(&self, step: &str, fields: &[(&str, &str)]) -> Answer {
        let version = hidden(&self.page(), "version");
        let mut all = vec![("version", version.as_str())];
        all.extend(fields);
        self.send(&format!("/step/{step}"), &all)
    }
}

/// The ids of the steps on a page, in order; those that are left out come last.
fn order(page: &str) -> Vec<&str> {
    let steps = page.split("<li id=\"step-").skip(1);
    steps.filter_map(|rest| rest.split('"').next()).collect()
}

/// What stands of one step.
fn part<'a>(page: &'a str, step: &str) -> &'a str {
    let rest = page.split(&format!("<li id=\"step-{step}\"")).nth(1);
    rest.unwrap_or_else(|| panic!("no step {step}"))
        .split("<li id=\"step-")
        .next()
        .unwrap()
}

/// The form of a button that moves a step: what it sends.
fn moves(page: &str, step: &str, side: &str) -> Option<(String, String)> {
    let forms = part(page, step).split("<form").skip(1);
    let form = forms
        .filter_map(|form| form.split("</form>").next())
        .find(|form| form.contains("/beside\"") && form.contains(&format!("value=\"{side}\"")))?;
    Some((hidden(form, "version"), hidden(form, "other")))
}

#[test]
fn a_new_child_has_the_steps_of_its_track_and_an_open_track_is_asked_for() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path).text().to_owned();
    let form = get("/cases/new");
    assert!(form.contains("Hvilken slags sag er det?") && form.contains("value=\"school-absence\""));
    let begin = |name: &str, track: &str| {
        let begun = send(&server, &cookie, "/cases", &[("first_name", name), ("track", track)]);
        leads_to(&begun).trim_end_matches("/prepare").to_owned()
    };
    let case = begin("Mille", "school-absence");
    let way = get(&format!("{case}/way"));
    let steps = order(&way);
    assert!(steps.len() > 12, "{}", steps.len());
    assert!(!way.contains("id=\"lay\"") && !way.contains("Vælg, hvilken slags sag det er"));
    // Nothing is promised, and the report stands where nothing goes past it.
    assert_eq!(way.matches("class=\"step stands-later\"").count(), steps.len());
    assert!(moves(&way, steps[0], "before").is_none() && moves(&way, steps[0], "after").is_none());
    assert!(
        get(&case).contains("Måske senere ("),
        "the child's page has them folded away"
    );
    // A code that is none opens no case.
    let forged = send(&server, &cookie, "/cases", &[("first_name", "Bo"), ("track", "../x")]);
    assert!((400..500).contains(&forged.status), "{}", forged.status);

    // Without a track there is no way yet; chosen later, it is offered and laid with one press.
    let case = begin("Aksel", "");
    let way = get(&format!("{case}/way"));
    assert!(
        order(&way).is_empty() && way.contains(&format!("href=\"{case}/edit/basics\"")),
        "{way}"
    );
    let basics = format!("{case}/edit/basics");
    let against = hidden(&get(&basics), "against");
    let chosen = [("against", against.as_str()), ("track", "support")];
    assert_eq!(send(&server, &cookie, &basics, &chosen).status, 303);
    let way = get(&format!("{case}/way"));
    assert!(way.contains("id=\"lay\"") && order(&way).is_empty(), "{way}");
    let version = hidden(&way, "version");
    for _ in 0..2 {
        let laid = send(
            &server,
            &cookie,
            &format!("{case}/steps/track"),
            &[("version", &version)],
        );
        assert_eq!(leads_to(&laid), format!("{case}/way#steps"), "{}", laid.text());
    }
    let laid = get(&format!("{case}/way"));
    let many = order(&laid).len();
    assert!(many > 12 && !laid.contains("id=\"lay\""), "{many}");

    // Another track adds what is lacking, and what was done stays done.
    let version = hidden(&laid, "version");
    let done = order(&laid)[3].to_owned();
    let form = [("version", version.as_str()), ("state", "done"), ("on", "2026-11-20")];
    assert_eq!(
        send(&server, &cookie, &format!("{case}/step/{done}"), &form).status,
        303
    );
    let against = hidden(&get(&basics), "against");
    let chosen = [("against", against.as_str()), ("track", "parent-concern")];
    assert_eq!(send(&server, &cookie, &basics, &chosen).status, 303);
    let version = hidden(&get(&format!("{case}/way")), "version");
    send(
        &server,
        &cookie,
        &format!("{case}/steps/track"),
        &[("version", &version)],
    );
    let way = get(&format!("{case}/way"));
    assert!(order(&way).len() > many, "the steps of the other track are there too");
    assert!(
        part(&way, &done).starts_with(" class=\"step stands-done\""),
        "{}",
        part(&way, &done)
    );
}

#[test]
fn a_list_of_children_begins_with_the_steps_of_its_tracks() {
    let server = Server::demo();
    let gry = server.sign_in("gry.koege");
    let list = "Fornavn;Sagsnummer;Slags sag;Rådgiver\r\nTilde;K-9101;Fravær fra skole;lise.koege\r\n";
    let taken = send(&server, &gry, "/team/import/take", &[("list", list)]);
    assert_eq!(taken.status, 303, "{}", taken.text());
    let lise = server.sign_in("lise.koege");
    let case = super::child_on(&server, &lise, "/children", "Tilde");
    let way = server.get_with(&[("cookie", &lise)], &format!("{case}/way"));
    assert!(order(way.text()).len() > 12, "{}", way.text());
}

#[test]
fn the_practice_child_has_a_whole_way_and_what_is_learnt_first_comes_next() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let begun = send(&server, &lise, "/practice", &[]);
    let case = leads_to(&begun).to_owned();
    let way = server.get_with(&[("cookie", &lise)], &format!("{case}/way"));
    let steps = order(way.text());
    assert!(steps.len() > 12, "{}", steps.len());
    assert!(part(way.text(), steps[0]).starts_with(" class=\"step stands-done\""));
    assert_eq!(way.text().matches("class=\"step stands-next\"").count(), 1);
    assert!(way.text().contains(" gør det</bdi>"), "whoever practises does it");
}

#[test]
fn two_plain_buttons_move_a_step_by_one_place() {
    let house = House::four();
    let page = house.page();
    assert_eq!(order(&page), ["s1", "s2", "s3", "s4"]);
    // At the ends there is one button, on the report none; each says which step.
    assert!(moves(&page, "s1", "after").is_none());
    assert!(moves(&page, "s2", "before").is_none() && moves(&page, "s4", "after").is_none());
    for name in ["Flyt op: ", "Flyt ned: "] {
        let buttons = page
            .split("aria-label=\"")
            .skip(1)
            .filter(|rest| rest.starts_with(name));
        let mut names: Vec<&str> = buttons.filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(names.len(), 2, "{names:?}");
        names.dedup();
        assert_eq!(names.len(), 2, "{names:?}");
    }
    let (version, other) = moves(&page, "s2", "after").unwrap();
    let form = [
        ("version", version.as_str()),
        ("other", other.as_str()),
        ("side", "after"),
    ];
    let moved = house.send("/step/s2/beside", &form);
    assert_eq!(leads_to(&moved), format!("{}/way#step-s2", house.case));
    assert_eq!(order(&house.page()), ["s1", "s3", "s2", "s4"]);
    // Pressed twice it is moved once.
    assert_eq!(house.send("/step/s2/beside", &form).status, 303);
    assert_eq!(order(&house.page()), ["s1", "s3", "s2", "s4"]);
    let (version, other) = moves(&house.page(), "s4", "before").unwrap();
    let form = [
        ("version", version.as_str()),
        ("other", other.as_str()),
        ("side", "before"),
    ];
    house.send("/step/s4/beside", &form);
    assert_eq!(order(&house.page()), ["s1", "s3", "s4", "s2"]);

    // What is done takes its place by its day, and has no buttons any more.
    assert_eq!(house.act("s2", &[("state", "done"), ("on", "2026-11-22")]).status, 303);
    assert_eq!(house.act("s4", &[("state", "done"), ("on", "2026-11-21")]).status, 303);
    let page = house.page();
    assert_eq!(order(&page), ["s1", "s4", "s2", "s3"]);
    assert!(moves(&page, "s4", "after").is_none() && moves(&page, "s3", "before").is_none());
}

#[test]
fn a_step_is_left_out_taken_back_done_without_a_day_and_given_to_somebody() {
    let house = House::four();
    let reason = house.act("s3", &[("state", "skipped"), ("reason", "")]);
    assert_eq!(reason.status, 422, "why it does not apply is asked for");
    assert_eq!(
        house
            .act("s3", &[("state", "skipped"), ("reason", "Barnet har en plan.")])
            .status,
        303
    );
    let page = house.page();
    let folded = page.split("id=\"left-out\"").nth(1).expect("what is left out");
    assert!(
        folded.contains("Gælder ikke her (1)") && folded.contains("id=\"step-s3\""),
        "{folded}"
    );
    assert!(folded.contains("Barnet har en plan."));
    // The others go past it as if it were not there.
    assert_eq!(moves(&page, "s2", "after").unwrap().1, "s4");
    assert_eq!(house.act("s3", &[("state", "later")]).status, 303);
    assert!(!house.page().contains("id=\"left-out\""));

    assert_eq!(house.act("s4", &[("state", "done"), ("on", "")]).status, 303);
    assert!(part(&house.page(), "s4").starts_with(" class=\"step stands-done\""));
    let wait = [
        ("state", "waiting"),
        ("waiting_for", "Vi mangler et svar."),
        ("next_contact", "2026-12-20"),
    ];
    assert_eq!(house.act("s2", &wait).status, 303);
    assert!(part(&house.page(), "s2").contains("Vi mangler et svar."));

    let version = hidden(&house.page(), "version");
    let given = house.send("/step/s3/who", &[("version", &version), ("who", "hanne")]);
    assert_eq!(leads_to(&given), format!("{}/way#step-s3", house.case));
    let page = house.page();
    assert!(part(&page, "s3").contains("Hanne gør det"), "{}", part(&page, "s3"));
    assert!(
        part(&page, "s2").contains("Vi mangler et svar."),
        "nothing else changed"
    );
    let version = hidden(&page, "version");
    house.send("/step/s3/who", &[("version", &version), ("who", "")]);
    assert!(!part(&house.page(), "s3").contains("gør det</bdi>"));
}

#[test]
fn what_is_forged_changes_nothing_and_is_told_in_words() {
    let house = House::four();
    let before = house.page();
    let version = hidden(&before, "version");
    let beside = |step: &str, other: &str, side: &str| {
        let form = [("version", version.as_str()), ("other", other), ("side", side)];
        house.send(&format!("/step/{step}/beside"), &form)
    };
    for (step, other) in [("s1", "s3"), ("s3", "s1")] {
        let refused = beside(step, other, "before");
        assert_eq!(refused.status, 422, "{step} {other}");
        assert!(
            refused.text().contains("Underretningen står altid først"),
            "{}",
            refused.text()
        );
    }
    let long = "x".repeat(600);
    for (step, other) in [("s2", "nobody"), ("nobody", "s2"), ("s2", long.as_str()), ("s9", "s8")] {
        assert_eq!(beside(step, other, "after").status, 422, "{step} {other}");
    }
    for (other, side) in [("s3", "sideways"), ("", "after"), ("s3", "")] {
        let answer = beside("s2", other, side);
        assert!((400..500).contains(&answer.status), "{other} {side}: {}", answer.status);
    }
    let unknown = house.send("/step/nobody/who", &[("version", &version), ("who", "hanne")]);
    assert_eq!(unknown.status, 422);
    let nobody = house.send("/step/s2/who", &[("version", &version), ("who", "nobody")]);
    assert_eq!(nobody.status, 422);
    // Fifty thousand fields of another page's kind are no steps.
    let many: Vec<(String, String)> = (0..5_000)
        .map(|nth| (format!("steps[{nth}].id"), format!("s{nth}")))
        .collect();
    let mut fields = vec![("version", version.as_str()), ("other", "s2"), ("side", "after")];
    fields.extend(many.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let answer = house.send("/step/s2/beside", &fields);
    assert!(answer.status < 500, "{}", answer.status);
    let after = house.page();
    assert_eq!(order(&after), order(&before));
    assert_eq!(hidden(&after, "version"), version, "nothing was written");
}

#[test]
fn two_windows_move_on_the_newest_order_and_the_same_step_is_shown_both() {
    let house = House::four();
    let shown = hidden(&house.page(), "version");
    let beside = |step: &str, other: &str, side: &str| {
        let form = [("version", shown.as_str()), ("other", other), ("side", side)];
        house.send(&format!("/step/{step}/beside"), &form)
    };
    assert_eq!(beside("s4", "s3", "before").status, 303);
    assert_eq!(order(&house.page()), ["s1", "s2", "s4", "s3"]);
    // The other window still shows the old order.
    assert_eq!(beside("s3", "s2", "before").status, 303);
    assert_eq!(order(&house.page()), ["s1", "s3", "s2", "s4"]);
    // One says how a step stands, the other who does it, both from the same page: the second is shown both.
    let done = [("version", shown.as_str()), ("state", "now")];
    assert_eq!(house.send("/step/s2", &done).status, 303);
    let late = house.send("/step/s2/who", &[("version", &shown), ("who", "hanne")]);
    assert_eq!(late.status, 409, "{}", late.text());
    assert!(!part(&house.page(), "s2").contains("Hanne gør det"));
    // Of another step it simply works.
    assert_eq!(
        house
            .send("/step/s4/who", &[("version", &shown), ("who", "hanne")])
            .status,
        303
    );
}

#[test]
fn what_is_new_for_the_child_is_named_until_it_was_shown() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = child(&server, &cookie, "Laura");
    let house = House { server, cookie, case };
    assert!(!house.page().contains("id=\"fresh\""), "the first way is no news");
    screen::show(&house.server, &house.cookie, &house.case);
    let page = house.page();
    let next = page
        .split("<li id=\"step-")
        .skip(1)
        .find(|part| part.contains("stands-next"))
        .and_then(|part| part.split('"').next())
        .expect("what comes next")
        .to_owned();
    assert_eq!(house.act(&next, &[("state", "now")]).status, 303);
    let page = house.page();
    assert!(page.contains("Sådan ser Laura det"), "{page}");
    let fresh = page
        .split("id=\"fresh\"")
        .nth(1)
        .expect("what is new")
        .split("</ul>")
        .next()
        .unwrap();
    assert_eq!(fresh.matches("<li>").count(), 1, "{fresh}");
    screen::show(&house.server, &house.cookie, &house.case);
    assert!(!house.page().contains("id=\"fresh\""));
}
