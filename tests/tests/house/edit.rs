//! Everything the case can hold is entered on a page: each writes its own part, and nothing else.

use super::{child, hidden, leads_to, send};
use e2e::server::{Answer, Server};

/// An adviser at the pages of one case.
pub(super) struct Desk {
    pub(super) server: Server,
    pub(super) cookie: String,
    pub(super) case: String,
}

impl Desk {
    pub(super) fn of(name: &str) -> Desk {
        let server = Server::demo();
        let cookie = server.sign_in("lise.koege");
        let case = child(&server, &cookie, name);
        Desk { server, cookie, case }
    }

    pub(super) fn get(&self, path: &str) -> Answer {
        self.server.get_with(&[("cookie", &self.cookie)], path)
    }

    /// Opens a page and sends its form with these fields typed over it; `{}` in a name stands for the page's own place.
    pub(super) fn write(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let page = self.get(path);
        assert_eq!(page.status, 200, "{path}\n{}", page.text());
        self.write_on(&page, path, fields)
    }

    pub(super) fn write_on(&self, page: &Answer, path: &str, fields: &[(&str, &str)]) -> Answer {
        let against = hidden(page.text(), "against");
        let place = place(page.text());
        let named: Vec<(String, &str)> = fields
            .iter()
            .map(|(name, value)| (name.replace("{}", &place), *value))
            .collect();
        let mut all = vec![("against", against.as_str())];
        all.extend(named.iter().map(|(name, value)| (name.as_str(), *value)));
        send(&self.server, &self.cookie, path, &all)
    }
}

/// The place in the case that a page writes: `people[3]`.
fn place(page: &str) -> String {
    let inside = page
        .split("name=\"")
        .find(|name| name.contains("]."))
        .unwrap_or_default();
    inside
        .split("].")
        .next()
        .map(|place| format!("{place}]"))
        .unwrap_or_default()
}

#[test]
fn people_notices_meetings_promises_and_decisions_are_written_and_mended() {
    let desk = Desk::of("Laura");
    let edit = format!("{}/edit", desk.case);
    let done = desk.write(
        &format!("{edit}/person/new"),
        &[
            ("{}.first_name", "Mona"),
            ("{}.role", "mother"),
            ("{}.custody", "true"),
            ("{}.lives_with_child", "no"),
        ],
    );
    assert_eq!(leads_to(&done), format!("{}#people", desk.case), "{}", done.text());
    let page = desk.get(&desk.case);
    let mona = page
        .text()
        .split("/edit/person/")
        .find(|rest| rest.contains(">Mona<") && rest.find(">Mona<") < rest.find("</dt>"));
    let mona = mona.unwrap().split('"').next().unwrap().to_owned();
    let here = format!("{edit}/person/{mona}");
    let again = desk.get(&here);
    assert!(again.text().contains("value=\"Mona\""), "{}", again.text());
    assert_eq!(desk.write(&here, &[("{}.first_name", "Mona Lisa")]).status, 303);
    assert!(desk.get(&desk.case).text().contains("Mona Lisa"));

    let notice = [
        ("{}.received_at#date", "01.12.2026"),
        ("{}.received_at#time", "9.30"),
        ("{}.about_abuse_by", "nobody"),
    ];
    assert_eq!(
        leads_to(&desk.write(&format!("{edit}/notice/new"), &notice)),
        format!("{}?open=deadlines#notices", desk.case)
    );
    let page = desk.get(&desk.case);
    assert!(
        page.text().contains("24 timer"),
        "the law's clock runs\n{}",
        page.text()
    );

    let meeting = [
        ("{}.starts_at#date", "2031-02-03"),
        ("{}.starts_at#time", "10"),
        ("{}.place", "biblioteket"),
        ("{}.minutes", "30"),
    ];
    assert_eq!(desk.write(&format!("{edit}/meeting/new"), &meeting).status, 303);
    assert!(desk.get(&desk.case).text().contains("biblioteket"));

    assert_eq!(
        desk.write(
            &format!("{edit}/promise/new"),
            &[("{}.what", "Jeg ringer til din lærer."), ("{}.by", "2031-02-01")]
        )
        .status,
        303
    );
    assert!(desk.get(&desk.case).text().contains("Jeg ringer til din lærer."));

    let decision = [
        ("{}.matter", "support"),
        ("{}.what", "Du får en kontaktperson."),
        ("{}.decided_on", "2026-11-20"),
    ];
    assert_eq!(desk.write(&format!("{edit}/decision/new"), &decision).status, 303);
    assert!(desk.get(&desk.case).text().contains("Du får en kontaktperson."));
    for (part, field, value) in [
        ("child", "child.school", "Skovskolen"),
        ("basics", "support_started_on", "2026-11-01"),
        ("ending", "ending.come_back", "Ring til mig."),
    ] {
        let path = format!("{edit}/{part}");
        assert_eq!(desk.write(&path, &[(field, value)]).status, 303, "{part}");
        assert!(desk.get(&path).text().contains(value), "{part}");
    }
}

#[test]
fn what_cannot_be_read_is_asked_for_again_beside_its_field() {
    let desk = Desk::of("Laura");
    let path = format!("{}/edit/person/new", desk.case);
    let again = desk.write(
        &path,
        &[("{}.first_name", "Mona"), ("{}.role", "queen"), ("{}.age", "gammel")],
    );
    assert_eq!(again.status, 422);
    for there in [
        "value=\"Mona\"",
        "value=\"gammel\"",
        "id=\"summary\"",
        "href=\"#people-",
    ] {
        assert!(again.text().contains(there), "{there}\n{}", again.text());
    }
    let long = desk.write(
        &path,
        &[("{}.first_name", "Mona"), ("{}.about", &"bla ".repeat(12_000))],
    );
    assert_eq!(long.status, 422);
    let many = vec![("child.needs", "other"); 50_000];
    let many = desk.write(&format!("{}/edit/child", desk.case), &many);
    assert!([413, 422].contains(&many.status), "{}", many.status);
    let promise = desk.write(
        &format!("{}/edit/promise/new", desk.case),
        &[("{}.what", " "), ("{}.by", "2031-02-01")],
    );
    assert_eq!(promise.status, 422, "{}", promise.text());
    let behind = desk.write(
        &format!("{}/edit/promise/new", desk.case),
        &[("{}.what", "Jeg ringer."), ("{}.by", "2020-02-01")],
    );
    assert!(
        behind.status == 422 && behind.text().contains("value=\"2020-02-01\""),
        "{}",
        behind.text()
    );
    assert!(!desk.get(&desk.case).text().contains("Mona"), "nothing was kept");
}

#[test]
fn a_form_that_carries_more_changes_no_more() {
    let desk = Desk::of("Laura");
    let path = format!("{}/edit/child", desk.case);
    let before = desk.get(&format!("{}/export", desk.case));
    let forged = [
        ("child.school", "Skovskolen"),
        ("safety.police", "none"),
        ("safety.suspected", "none"),
        ("people[0].suspected", "true"),
        ("meetings[0].said[0].text", "Det har jeg aldrig sagt."),
        ("state", "closed"),
        ("municipality", "koebenhavn"),
        ("base", "{}"),
    ];
    assert_eq!(desk.write(&path, &forged).status, 303);
    let (before, after) = (before.text().to_owned(), desk.get(&format!("{}/export", desk.case)));
    let without = after.text().replace("Skovskolen", "");
    assert!(after.text().contains("Skovskolen"));
    for strange in ["aldrig sagt", "closed", "koebenhavn"] {
        assert!(before.contains(strange) || !without.contains(strange), "{strange}");
    }
    // What is no part, no entry, or an entry of another part has no page.
    for path in [
        "edit/queen",
        "edit/person",
        "edit/child/new",
        "edit/promise/nobody",
        "edit/step/new",
        "edit/person/nobody",
    ] {
        assert_eq!(desk.get(&format!("{}/{path}", desk.case)).status, 404, "{path}");
    }
    let others = desk.server.sign_in("ole.koege");
    let theirs = send(
        &desk.server,
        &others,
        &path,
        &[("against", "1"), ("child.school", "Min skole")],
    );
    assert!([403, 404].contains(&theirs.status), "{}", theirs.status);
}

#[test]
fn two_who_change_the_same_see_both_and_lose_nothing() {
    let desk = Desk::of("Laura");
    let path = format!("{}/edit/child", desk.case);
    let (one, other) = (desk.get(&path), desk.get(&path));
    assert_eq!(
        desk.write_on(&one, &path, &[("child.school", "Skovskolen")]).status,
        303
    );
    let second = desk.write_on(&other, &path, &[("child.school", "Strandskolen")]);
    assert_eq!(second.status, 409);
    for both in ["Skovskolen", "Strandskolen"] {
        assert!(second.text().contains(both), "{both}\n{}", second.text());
    }
    // Another part of the case is nobody's conflict.
    let basics = format!("{}/edit/basics", desk.case);
    assert_eq!(
        desk.write_on(&other, &basics, &[("opened_on", "2026-11-01")]).status,
        303
    );
}

#[test]
fn who_is_in_the_room_is_chosen_from_those_who_may_be() {
    let desk = Desk::of("Laura");
    let page = desk.get(&desk.case);
    let meeting = page
        .text()
        .split("/edit/meeting/")
        .find(|rest| !rest.starts_with("new") && !rest.starts_with('<'));
    let meeting = meeting.unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(
        desk.write(
            &format!("{}/edit/person/new", desk.case),
            &[("{}.first_name", "Mona"), ("{}.role", "mother")]
        )
        .status,
        303
    );
    let path = format!("{}/meeting/{meeting}/room", desk.case);
    let room = desk.get(&path);
    assert!(
        room.text().contains("Mona") && room.text().contains("Taler med barnet"),
        "{}",
        room.text()
    );
    let mona = room
        .text()
        .split("name=\"does.")
        .find(|rest| rest.starts_with("person-"))
        .unwrap();
    let mona = mona.split('"').next().unwrap().to_owned();
    let version = hidden(room.text(), "version");
    let does = format!("does.{mona}");
    let sent = [("version", version.as_str()), (does.as_str(), "supports")];
    assert_eq!(
        leads_to(&send(&desk.server, &desk.cookie, &path, &sent)),
        format!("{}#meetings", desk.case)
    );
    let now = desk.get(&path);
    assert!(now.text().contains("value=\"supports\" selected"), "{}", now.text());
    // Whoever is in the room of a talk ahead cannot leave before that is changed.
    let here = format!("{}/edit/person/{mona}", desk.case);
    let version = hidden(desk.get(&here).text(), "version");
    let gone = [("version", version.as_str()), ("to", "leaves"), ("on", "2026-11-20")];
    let refused = send(&desk.server, &desk.cookie, &format!("{here}/end"), &gone);
    assert_eq!(refused.status, 422, "{}", refused.text());
    let made_up = send(
        &desk.server,
        &desk.cookie,
        &path,
        &[("version", version.as_str()), (does.as_str(), "dances")],
    );
    assert!([400, 422].contains(&made_up.status), "{}", made_up.status);
}
