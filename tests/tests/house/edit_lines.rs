//! What once only a file could enter: what is agreed with the police, the plan for the child's safety, brothers and
//! sisters in the room, forks of the way, the figure that the child chose, and that of an adult.

use super::edit::Desk;
use super::forged::import_case;
use super::{hidden, leads_to, send};
use e2e::clock;
use e2e::server::{Answer, Server};
use serde_json::{Value, json};

/// Laura's case with somebody of the police and a brother, imported by an adviser of Køge.
fn desk(change: impl Fn(&mut Value)) -> Desk {
    let file = e2e::paths::root().join("content/examples/laura.json");
    let mut case: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    case["meetings"][0]["starts_at"] = format!("{}T13:15", clock::ahead(7)).into();
    let people = case["people"].as_array_mut().unwrap();
    people.push(json!({"id": "maria", "first_name": "Maria", "role": "police"}));
    people.push(json!({"id": "emil", "first_name": "Emil", "role": "sibling", "age": 9}));
    change(&mut case);
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = import_case(&server, &cookie, &case);
    Desk { server, cookie, case }
}

impl Desk {
    /// The case as it is now.
    fn file(&self) -> Value {
        let file = self.get(&format!("{}/export", self.case));
        assert_eq!(file.status, 200, "{}", file.text());
        serde_json::from_slice(&file.body).unwrap()
    }

    fn edit(&self, path: &str) -> String {
        format!("{}/edit/{path}", self.case)
    }

    fn room(&self) -> String {
        format!("{}/meeting/m1/room", self.case)
    }

    /// Sends the page of who is in the room with these fields.
    fn put_room(&self, fields: &[(&str, &str)]) -> Answer {
        let version = hidden(self.get(&self.room()).text(), "version");
        let mut all = vec![("version", version.as_str())];
        all.extend_from_slice(fields);
        send(&self.server, &self.cookie, &self.room(), &all)
    }
}

/// What stands around a field of a page, up to the field itself.
fn around<'a>(page: &'a str, name: &str) -> &'a str {
    let before = page.split(&format!("name=\"{name}\"")).next().unwrap();
    before.rsplit("<div class=\"field").next().unwrap()
}

#[test]
fn what_the_police_agreed_to_is_written_mended_and_lets_them_into_the_room() {
    let desk = desk(|case| {
        case["safety"]["police"] = "considered".into();
    });
    let refused = "er fra politiet, og det er ikke aftalt, at barnet må få det at vide";
    assert!(desk.get(&desk.room()).text().contains(refused));
    let new = desk.edit("police-agreed/new");
    let place = "safety.police_agreed[0]";

    // Nothing is agreed, and the day is no day: each is said beside its field, and nothing typed is lost.
    let lacks = desk.write(&new, &[("{}.with", "Maria Holm"), ("{}.on", "24.11.2026")]);
    assert_eq!(lacks.status, 422);
    let field = around(lacks.text(), &format!("{place}.what"));
    assert!(field.contains("Her mangler et svar."), "{}", lacks.text());
    assert!(lacks.text().contains("value=\"Maria Holm\""), "{}", lacks.text());
    let wrong = desk.write(&new, &[("{}.what", "tell-child"), ("{}.on", "i tirsdags")]);
    assert_eq!(wrong.status, 422);
    let field = around(wrong.text(), &format!("{place}.on"));
    assert!(field.contains("class=\"finding"), "{}", wrong.text());
    assert!(desk.file()["safety"]["police_agreed"].is_null(), "nothing was kept");

    let fields = [
        ("{}.what", "tell-child"),
        ("{}.with", "Maria Holm"),
        ("{}.on", "24.11.2026"),
    ];
    let done = desk.write(&new, &fields);
    assert_eq!(
        leads_to(&done),
        format!("{}#police-agreed", desk.case),
        "{}",
        done.text()
    );
    let page = desk.get(&desk.case);
    assert!(
        page.text().contains(&format!("{}\"", desk.edit("police-agreed/1"))) && page.text().contains("Maria Holm"),
        "{}",
        page.text()
    );
    assert!(!desk.get(&desk.room()).text().contains(refused));
    let first = desk.edit("police-agreed/1");
    assert!(desk.get(&first).text().contains("value=\"tell-child\" selected"));
    assert_eq!(desk.write(&first, &[("{}.with", "Jens Lund")]).status, 303);
    assert_eq!(
        desk.file()["safety"]["police_agreed"],
        json!([{"what": "tell-child", "with": "Jens Lund", "on": "2026-11-24"}])
    );
    // The answers stand as they were.
    assert_eq!(desk.file()["safety"]["police"], "considered");

    // A line that is emptied goes, and so does what it let happen.
    let emptied = [("{}.what", ""), ("{}.with", ""), ("{}.on", "")];
    assert_eq!(desk.write(&first, &emptied).status, 303);
    assert!(desk.file()["safety"]["police_agreed"].is_null());
    assert_eq!(desk.get(&first).status, 404);
    assert!(desk.get(&desk.room()).text().contains(refused));
}

#[test]
fn the_safety_plan_is_written_line_by_line_and_nobody_writes_over_another_line() {
    let desk = desk(|_| ());
    let new = desk.edit("safety-plan/new");
    assert!(
        desk.get(&new).text().contains("Har I et kodeord, så sig det kun højt."),
        "a code word is never written"
    );
    for (text, cleared) in [("Mormor henter dig.", "true"), ("Du kan ringe til mig.", "false")] {
        let done = desk.write(&new, &[("{}.text", text), ("{}.cleared", cleared)]);
        assert_eq!(leads_to(&done), format!("{}#safety-plan", desk.case), "{}", done.text());
    }
    let lacks = desk.write(&new, &[("{}.text", " "), ("{}.cleared", "true")]);
    assert_eq!(lacks.status, 422);
    let field = around(lacks.text(), "safety_plan[2].text");
    assert!(field.contains("Her mangler der noget."), "{}", lacks.text());

    let second = desk.edit("safety-plan/2");
    let (one, other, last) = (desk.get(&second), desk.get(&second), desk.get(&second));
    assert_eq!(
        desk.write_on(&one, &second, &[("{}.text", "Du kan ringe til Hanne.")])
            .status,
        303
    );
    let both = desk.write_on(&other, &second, &[("{}.text", "Du kan ringe til Omar.")]);
    assert_eq!(both.status, 409);
    for words in ["Du kan ringe til Hanne.", "Du kan ringe til Omar."] {
        assert!(both.text().contains(words), "{words}\n{}", both.text());
    }
    // The first line goes: what was typed for the second is shown, and laid over no other.
    let first = desk.edit("safety-plan/1");
    assert_eq!(desk.write(&first, &[("{}.text", ""), ("{}.cleared", "")]).status, 303);
    let moved = desk.write_on(&last, &second, &[("{}.text", "Du kan gå til naboen.")]);
    assert_eq!(moved.status, 409);
    assert!(moved.text().contains("Du kan gå til naboen."), "{}", moved.text());
    assert!(
        !moved.text().contains("name=\"safety_plan["),
        "it is sent nowhere again\n{}",
        moved.text()
    );
    assert_eq!(
        desk.file()["safety_plan"],
        json!([{"text": "Du kan ringe til Hanne.", "cleared": false}])
    );
}

#[test]
fn a_sibling_is_in_the_room_for_comfort_where_the_gate_lets_it() {
    let safe = desk(|_| ());
    let room = safe.get(&safe.room());
    assert!(room.text().contains("name=\"comforts.emil\""), "{}", room.text());
    for other in ["hanne", "birgit", "maria"] {
        assert!(
            !room.text().contains(&format!("name=\"comforts.{other}\"")),
            "{other} is no sibling"
        );
    }
    let done = safe.put_room(&[("comforts.emil", "true")]);
    assert_eq!(leads_to(&done), format!("{}#meetings", safe.case), "{}", done.text());
    let meeting = &safe.file()["meetings"][0];
    assert_eq!(meeting["siblings_in_room"], json!(["emil"]));
    assert_eq!(meeting["people"].as_array().unwrap().len(), 2, "who works there stays");
    let ticked = safe.get(&safe.room());
    let emil = ticked
        .text()
        .split("type=\"checkbox\" name=\"comforts.emil\"")
        .nth(1)
        .unwrap();
    assert!(emil.split('>').next().unwrap().contains("checked"), "{}", ticked.text());
    assert_eq!(safe.put_room(&[("comforts.emil", "")]).status, 303);
    assert!(safe.file()["meetings"][0]["siblings_in_room"].is_null());

    let careful = desk(|case| {
        case["track"] = "parent-concern".into();
        case["safety"]["suspected"] = json!(["parent"]);
        case["safety"]["suspect_at_home"] = "yes".into();
    });
    let room = careful.get(&careful.room());
    assert!(!room.text().contains("name=\"comforts.emil\""), "{}", room.text());
    assert!(
        room.text()
            .contains("Emil (er barnets søskende, og I bør tale med dem hver for sig)"),
        "the reason is said\n{}",
        room.text()
    );
}

#[test]
fn a_fork_is_chosen_among_the_cases_own_steps_and_the_figure_among_six() {
    let desk = desk(|case| {
        case["child"]["companion"] = "dragon".into();
    });
    let step = desk.edit("step/s3");
    let page = desk.get(&step);
    for (id, there) in [("s1", true), ("s2", true), ("s3", false)] {
        let offered = page
            .text()
            .contains(&format!("name=\"steps[2].one_of\" value=\"{id}\""));
        assert_eq!(offered, there, "{id}\n{}", page.text());
    }
    let fork = |ways: &[&str]| {
        let all: Vec<(&str, &str)> = ways.iter().map(|way| ("steps[2].one_of", *way)).collect();
        desk.write(&step, &all)
    };
    assert_eq!(fork(&["", "s1", "s2"]).status, 303);
    assert_eq!(desk.file()["steps"][2]["one_of"], json!(["s1", "s2"]));
    assert_eq!(fork(&["", "s2"]).status, 303);
    assert_eq!(desk.file()["steps"][2]["one_of"], json!(["s2"]));
    // No other step, and not itself.
    for wrong in ["nobody", "s3"] {
        let refused = fork(&["", wrong]);
        assert_eq!(refused.status, 422, "{wrong}");
        assert!(refused.text().contains("id=\"summary\""), "{}", refused.text());
    }
    assert_eq!(fork(&[""]).status, 303);
    assert!(desk.file()["steps"][2]["one_of"].is_null());

    // What a file says that no list of ours has stays until somebody chooses.
    let child = desk.edit("child");
    let page = desk.get(&child);
    assert!(page.text().contains("value=\"dragon\" selected"), "{}", page.text());
    for figure in ["fox", "owl", "hedgehog", "cat", "turtle", "none"] {
        assert!(page.text().contains(&format!("<option value=\"{figure}\"")), "{figure}");
    }
    assert_eq!(desk.write(&child, &[("child.companion", "owl")]).status, 303);
    assert_eq!(desk.file()["child"]["companion"], "owl");
    let page = desk.get(&child);
    assert!(
        page.text().contains("value=\"owl\" selected") && !page.text().contains("dragon"),
        "{}",
        page.text()
    );
}

#[test]
fn a_stranger_reads_and_writes_none_of_it() {
    let desk = desk(|case| {
        case["safety"]["police_agreed"] = json!([{"what": "tell-child", "with": "Maria Holm"}]);
        case["safety_plan"] = json!([{"text": "Mormor henter dig."}]);
    });
    let before = desk.file();
    let stranger = desk.server.sign_in("ole.koege");
    for (path, field) in [
        ("police-agreed/1", "safety.police_agreed[0].with"),
        ("police-agreed/new", "safety.police_agreed[1].with"),
        ("safety-plan/1", "safety_plan[0].text"),
        ("safety-plan/new", "safety_plan[1].text"),
        ("step/s3", "steps[2].one_of"),
    ] {
        let path = desk.edit(path);
        let page = desk.server.get_with(&[("cookie", &stranger)], &path);
        assert!([403, 404].contains(&page.status), "{path}: {}", page.status);
        for words in ["Maria Holm", "Mormor"] {
            assert!(!page.text().contains(words), "{path}\n{}", page.text());
        }
        let written = send(&desk.server, &stranger, &path, &[("against", "1"), (field, "s1")]);
        assert!([403, 404].contains(&written.status), "{path}: {}", written.status);
    }
    let room = [("version", "1"), ("comforts.emil", "true")];
    let written = send(&desk.server, &stranger, &desk.room(), &room);
    assert!([403, 404].contains(&written.status), "{}", written.status);
    assert_eq!(desk.file(), before);
}

#[test]
fn the_figure_of_an_adult_is_chosen_by_its_picture() {
    let desk = desk(|case| {
        case["people"][2]["figure"] = "red-glasses".into();
    });
    let person = desk.edit("person/birgit");
    let page = desk.get(&person);
    let field = "name=\"people[2].figure\"";
    // Eight, the open answer, and what a file says that no list of ours has.
    assert_eq!(page.text().matches(field).count(), 10, "{}", page.text());
    for words in ["Krøllet hår", "Høreapparat", "Kørestol"] {
        assert!(page.text().contains(words), "{words}");
    }
    let around = page.text().split(field).skip(1).filter(|rest| {
        let own = rest.split("</label>").next().unwrap_or_default();
        own.contains("<svg ")
    });
    assert_eq!(around.count(), 8, "each with its picture");
    assert_eq!(desk.write(&person, &[("people[2].figure", "figure-5")]).status, 303);
    assert_eq!(desk.file()["people"][2]["figure"], "figure-5");
    let page = desk.get(&person);
    assert!(
        page.text().contains("value=\"figure-5\" checked") && !page.text().contains("red-glasses"),
        "{}",
        page.text()
    );
    assert_eq!(desk.write(&person, &[("people[2].figure", "")]).status, 303);
    assert!(desk.file()["people"][2]["figure"].is_null());
}

/// A file from elsewhere says `picture`: the person's page has it chosen, and keeps it as the figure.
#[test]
fn the_picture_of_a_file_is_chosen_on_the_page_of_the_person() {
    let desk = desk(|case| {
        case["people"][2]["picture"] = "figure-3".into();
    });
    let person = desk.edit("person/birgit");
    let page = desk.get(&person);
    assert!(page.text().contains("value=\"figure-3\" checked"), "{}", page.text());
    assert_eq!(
        desk.write(&person, &[("people[2].phone_hours", "om aftenen")]).status,
        303
    );
    let birgit = desk.file()["people"][2].clone();
    assert_eq!(birgit["figure"], "figure-3");
    assert!(birgit["picture"].is_null(), "{birgit}");
}
