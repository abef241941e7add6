//! Brothers and sisters: a bare pointer between two cases, for whoever has both.

use super::forged::import_case;
use super::{child, hidden, leads_to, send};
use e2e::clock;
use e2e::server::{Answer, Server};
use jiff::ToSpan;

pub(super) fn begin(server: &Server, cookie: &str, name: &str) -> String {
    let begun = send(server, cookie, "/cases", &[("first_name", name)]);
    leads_to(&begun).trim_end_matches("/prepare").to_owned()
}

pub(super) fn id(case: &str) -> &str {
    case.trim_start_matches("/case/")
}

pub(super) fn link(server: &Server, cookie: &str, case: &str, other: &str) -> Answer {
    send(server, cookie, &format!("{case}/siblings"), &[("sibling", id(other))])
}

#[test]
fn two_cases_of_ones_own_are_linked_and_whoever_has_both_sees_it() {
    let server = Server::demo();
    let (lise, ole, gry) = (
        server.sign_in("lise.koege"),
        server.sign_in("ole.koege"),
        server.sign_in("gry.koege"),
    );
    let get = |cookie: &str, path: &str| server.get_with(&[("cookie", cookie)], path);
    let (zora, zeno) = (begin(&server, &lise, "Zora"), begin(&server, &lise, "Zeno"));
    let page = get(&lise, &format!("{zora}/siblings"));
    assert!(
        page.text().contains(&format!("<option value=\"{}\"", id(&zeno))),
        "{}",
        page.text()
    );
    assert!(
        !page.text().contains(&format!("<option value=\"{}\"", id(&zora))),
        "not itself"
    );
    let done = link(&server, &lise, &zora, &zeno);
    assert_eq!(leads_to(&done), format!("{zora}/siblings?done=linked"));
    for (case, other, name) in [(&zora, &zeno, "Zeno"), (&zeno, &zora, "Zora")] {
        let page = get(&lise, case);
        let part = page.text().split("id=\"siblings\"").nth(1).unwrap();
        let part = part.split("</section>").next().unwrap();
        assert!(
            part.contains(&format!("href=\"{other}\"")) && part.contains(name),
            "{part}"
        );
        // It stands in the log of each, without the other.
        let log = get(&gry, &format!("{case}/log"));
        assert!(
            log.text().contains("Lise Holm ændrede, hvem der er søskende."),
            "{}",
            log.text()
        );
        assert!(!log.text().contains(id(other)));
    }
    // A file of the case holds nothing of it.
    let file = get(&lise, &format!("{zora}/export"));
    assert_eq!(file.status, 200, "{}", file.text());
    assert!(
        !file.text().contains(id(&zeno)) && !file.text().contains("Zeno"),
        "{}",
        file.text()
    );

    // Whoever opens one of them in an emergency sees nothing of the other, and links nothing.
    let reason = [("reason", "Barnet står hos mig, og Lise er syg.")];
    assert_eq!(
        leads_to(&send(&server, &ole, &format!("{zora}/break-glass"), &reason)),
        zora
    );
    for page in [zora.clone(), format!("{zora}/siblings")] {
        let page = get(&ole, &page);
        assert_eq!(page.status, 200);
        assert!(
            !page.text().contains("Zeno") && !page.text().contains(id(&zeno)),
            "{}",
            page.text()
        );
    }
    let oles = begin(&server, &ole, "Zacharias");
    assert_eq!(link(&server, &ole, &zora, &oles).status, 422);
    assert_eq!(link(&server, &ole, &zora, &zeno).status, 422);
    let part = [("sibling", id(&zeno))];
    assert_eq!(send(&server, &ole, &format!("{zora}/siblings/part"), &part).status, 422);

    assert_eq!(
        leads_to(&send(&server, &lise, &format!("{zora}/siblings/part"), &part)),
        format!("{zora}/siblings?done=parted")
    );
    for (case, other) in [(&zora, &zeno), (&zeno, &zora)] {
        let page = get(&lise, case);
        assert!(
            page.text()
                .contains("Du har ingen andre sager, der er angivet som søskende."),
            "{}",
            page.text()
        );
        assert!(!page.text().contains(id(other)));
    }
}

#[test]
fn a_case_of_others_of_elsewhere_or_itself_is_no_sibling() {
    let server = Server::demo();
    let (lise, ole, karl) = (
        server.sign_in("lise.koege"),
        server.sign_in("ole.koege"),
        server.sign_in("karl.dragoer"),
    );
    let zora = begin(&server, &lise, "Zora");
    let (oles, karls) = (begin(&server, &ole, "Zacharias"), begin(&server, &karl, "Zenia"));
    let before = server.get_with(&[("cookie", &lise)], &zora);
    for other in [
        zora.as_str(),
        &oles,
        &karls,
        "/case/none",
        "/case/' OR 1=1 --",
        "/case/",
    ] {
        let answer = link(&server, &lise, &zora, other);
        assert_eq!(answer.status, 422, "{other}");
        assert!(answer.text().contains("role=\"alert\""));
        assert!(!answer.text().contains("Zacharias") && !answer.text().contains("Zenia"));
    }
    let long = format!("/case/{}", "a".repeat(50_000));
    assert_eq!(link(&server, &lise, &zora, &long).status, 422);
    assert_eq!(
        link(&server, &ole, &zora, &oles).status,
        403,
        "a colleague's case stays shut"
    );
    let after = server.get_with(&[("cookie", &lise)], &zora);
    assert_eq!(
        before.text().matches("href=\"/case/").count(),
        after.text().matches("href=\"/case/").count()
    );
    // From another site nothing is linked.
    let zeno = begin(&server, &lise, "Zeno");
    let headers = [("origin", "https://elsewhere.example"), ("cookie", lise.as_str())];
    let forged = server.post_with(&headers, &format!("{zora}/siblings"), &[("sibling", id(&zeno))]);
    assert_eq!(forged.status, 403);
    assert!(!server.get_with(&[("cookie", &lise)], &zora).text().contains(id(&zeno)));
}

#[test]
fn where_safety_differs_the_letter_says_so_and_copies_no_answer() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path);
    let laura = child(&server, &lise, "Laura");
    let (zora, zeno) = (begin(&server, &lise, "Zora"), begin(&server, &lise, "Zeno"));
    const SAYS: &str = "om sikkerhed er ikke ens";
    link(&server, &lise, &zora, &zeno);
    assert!(
        !get(&format!("{zora}/prepare")).text().contains(SAYS),
        "both are unanswered"
    );
    link(&server, &lise, &zora, &laura);
    let page = get(&format!("{zora}/prepare"));
    let note = page.text().split("id=\"siblings-differ\"").nth(1).expect("a note");
    let note = note.split("</section>").next().unwrap();
    assert!(
        note.contains(SAYS) && note.contains("Laura") && note.contains(&format!("href=\"{laura}\"")),
        "{note}"
    );
    assert!(!note.contains("Zeno"), "{note}");
    for word in ["mistænk", "politi", "hjem", "adresse", "forælder"] {
        assert!(!note.to_lowercase().contains(word), "{word}: {note}");
    }
    // On nothing for the child.
    let version = hidden(page.text(), "against");
    let looked = send(
        &server,
        &lise,
        &format!("{zora}/prepare"),
        &[
            ("against", &version),
            ("window", ""),
            ("kind", "opening-card"),
            ("keep", ""),
        ],
    );
    let document = looked.text().split("class=\"document").nth(1).unwrap_or_default();
    assert!(!document.contains("Laura") && !document.contains(SAYS));
}

/// Adds somebody to a case.
fn person(server: &Server, cookie: &str, case: &str, name: &str, more: &[(&str, &str)]) {
    let path = format!("{case}/edit/person/new");
    let page = server.get_with(&[("cookie", cookie)], &path);
    let against = hidden(page.text(), "against");
    let place = page
        .text()
        .split("name=\"people[")
        .nth(1)
        .unwrap()
        .split(']')
        .next()
        .unwrap();
    let mut fields = vec![
        ("against".to_owned(), against),
        (format!("people[{place}].first_name"), name.to_owned()),
    ];
    fields.extend(
        more.iter()
            .map(|(field, value)| (format!("people[{place}].{field}"), (*value).to_owned())),
    );
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    assert_eq!(send(server, cookie, &path, &fields).status, 303, "{name}");
}

/// The hidden fields of the form that takes somebody along, by the person's name.
fn takes(page: &str, name: &str) -> Option<[(String, String); 3]> {
    let form = page.split("/siblings/person\"").skip(1).find(|form| {
        let form = form.split("</form>").next().unwrap_or_default();
        form.contains(&format!("Tilføj {name}"))
    })?;
    Some(["version", "sibling", "person"].map(|field| (field.to_owned(), hidden(form, field))))
}

#[test]
fn who_is_around_both_is_taken_along_by_name_alone() {
    let server = Server::demo();
    let (lise, ole) = (server.sign_in("lise.koege"), server.sign_in("ole.koege"));
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path);
    let (zora, zeno) = (begin(&server, &lise, "Zora"), begin(&server, &lise, "Zeno"));
    person(
        &server,
        &lise,
        &zora,
        "Mona",
        &[
            ("role", "father"),
            ("phone", "11 22 33 44"),
            ("custody", "true"),
            ("suspected", "true"),
        ],
    );
    person(&server, &lise, &zora, "Ida", &[("role", "friend")]);
    person(&server, &lise, &zora, "Ulla", &[("role", "teacher")]);
    assert!(
        takes(get(&format!("{zeno}/siblings")).text(), "Mona").is_none(),
        "they are not linked"
    );
    link(&server, &lise, &zora, &zeno);

    let page = get(&format!("{zeno}/siblings"));
    let form = takes(page.text(), "Mona").expect("a form");
    // A friend is the other child's own, and a teacher tells where it goes to school.
    assert!(
        !page.text().contains("Tilføj Ida") && !page.text().contains("Tilføj Ulla"),
        "{}",
        page.text()
    );
    assert!(!page.text().contains("11 22 33 44"));
    let send_with = |cookie: &str, role: &str, form: &[(String, String); 3]| {
        let mut fields: Vec<(&str, &str)> = form
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        fields.push(("role", role));
        send(&server, cookie, &format!("{zeno}/siblings/person"), &fields)
    };
    // Who it is for this child has to be said, and it cannot be an adviser.
    for role in ["", "adviser"] {
        let answer = send_with(&lise, role, &form);
        assert_eq!(answer.status, 422, "{role}");
        assert!(answer.text().contains("kan være bonusforælder"), "{}", answer.text());
    }
    // Nobody of a case that is not linked, and nothing by who broke the glass.
    let mut forged = form.clone();
    forged[1].1 = id(&child(&server, &lise, "Laura")).to_owned();
    assert_eq!(send_with(&lise, "mother", &forged).status, 422);
    let reason = [("reason", "Barnet står hos mig, og Lise er syg.")];
    send(&server, &ole, &format!("{zeno}/break-glass"), &reason);
    assert_eq!(send_with(&ole, "mother", &form).status, 422);
    assert!(!get(&zeno).text().contains("Mona"));

    assert_eq!(
        leads_to(&send_with(&lise, "step-parent", &form)),
        format!("{zeno}/siblings?done=taken")
    );
    let file = get(&format!("{zeno}/export"));
    let file: serde_json::Value = serde_json::from_str(file.text()).unwrap();
    let people = file["people"].as_array().unwrap();
    let mona = people.iter().find(|one| one["first_name"] == "Mona").unwrap().clone();
    assert_eq!(mona["role"], "step-parent");
    for answered in ["phone", "custody", "suspected"] {
        assert!(mona[answered].is_null(), "{mona}");
    }
    // Once is enough, pressed twice or not.
    assert!(takes(get(&format!("{zeno}/siblings")).text(), "Mona").is_none());
    send_with(&lise, "step-parent", &form);
    let file = get(&format!("{zeno}/export"));
    assert_eq!(file.text().matches("\"Mona\"").count(), 1);
}

#[test]
fn choosing_who_is_there_shows_that_safety_differs() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let laura = child(&server, &lise, "Laura");
    let zora = begin(&server, &lise, "Zora");
    let page = server.get_with(&[("cookie", &lise)], &laura);
    let at = format!("href=\"{laura}/meeting/");
    let room = page.text().split(&at).skip(1).find_map(|rest| {
        let path = rest.split('"').next()?;
        path.ends_with("/room").then(|| format!("{laura}/meeting/{path}"))
    });
    let room = room.expect("a room");
    let get = || server.get_with(&[("cookie", &lise)], &room).text().to_owned();
    assert!(!get().contains("id=\"siblings-differ\""));
    link(&server, &lise, &laura, &zora);
    let page = get();
    assert!(
        page.contains("id=\"siblings-differ\"") && page.contains("Zora"),
        "{page}"
    );
}

/// Plans a talk of a case, some days from today.
pub(super) fn plan(server: &Server, cookie: &str, case: &str, (days, at): (i64, &str)) {
    let path = format!("{case}/edit/meeting/new");
    let page = server.get_with(&[("cookie", cookie)], &path);
    let against = hidden(page.text(), "against");
    let place = page
        .text()
        .split("name=\"meetings[")
        .nth(1)
        .unwrap()
        .split(']')
        .next()
        .unwrap();
    let day = clock::today().checked_add(days.days()).unwrap().to_string();
    let field = |name: &str| format!("meetings[{place}].{name}");
    let (date, time) = (field("starts_at#date"), field("starts_at#time"));
    let fields = [("against", against.as_str()), (&date, &day), (&time, at)];
    assert_eq!(send(server, cookie, &path, &fields).status, 303);
}

#[test]
fn talks_of_siblings_on_one_day_say_so_to_whoever_has_both() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path);
    let (zora, zeno, other) = (
        begin(&server, &lise, "Zora"),
        begin(&server, &lise, "Zeno"),
        begin(&server, &lise, "Zacharias"),
    );
    for (case, when) in [(&zora, (3, "10")), (&zeno, (3, "13.15")), (&other, (3, "14"))] {
        plan(&server, &lise, case, when);
    }
    for list in ["/today", "/children"] {
        assert!(!get(list).text().contains("Samme dag"), "they are not linked yet");
    }
    link(&server, &lise, &zora, &zeno);
    link(&server, &lise, &zora, &other);
    let part = [("sibling", id(&other))];
    send(&server, &lise, &format!("{zora}/siblings/part"), &part);
    for list in ["/today", "/children"] {
        let page = get(list);
        for words in ["Samme dag: Zeno klokken 13.15", "Samme dag: Zora klokken 10"] {
            assert!(page.text().contains(words), "{list}: {words}\n{}", page.text());
        }
        assert_eq!(page.text().matches("Samme dag").count(), 2, "{list}: nobody else");
    }
    // On another day they do not meet.
    plan(&server, &lise, &zora, (4, "10"));
    assert_eq!(get("/today").text().matches("Samme dag").count(), 2);
}

/// The numbers of a file link nothing by themselves: whoever has both cases is offered the one that is named, first and
/// chosen.
#[test]
fn the_case_that_a_file_names_is_offered_first() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let file = e2e::paths::root().join("content/examples/laura.json");
    let mut case: serde_json::Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    case["meetings"][0]["starts_at"] = format!("{}T13:15", clock::ahead(7)).into();
    case["child"]["first_name"] = "Zeno".into();
    case["reference"] = "2026-7001".into();
    let zeno = import_case(&server, &lise, &case);
    case["child"]["first_name"] = "Zora".into();
    case["reference"] = "2026-7002".into();
    case["siblings"] = serde_json::json!(["2026-7001"]);
    let zora = import_case(&server, &lise, &case);
    let page = |case: &str| {
        let page = server.get_with(&[("cookie", &lise)], &format!("{case}/siblings"));
        page.text().to_owned()
    };
    let said = "Sagsnummeret på den, der er valgt, står i denne sag";
    let zoras = page(&zora);
    let options = zoras
        .split("<select")
        .nth(1)
        .unwrap()
        .split("</select>")
        .next()
        .unwrap();
    let first = options.split("<option").nth(2).expect("an option after none");
    assert!(first.contains("Zeno") && first.contains("selected"), "{options}");
    assert!(zoras.contains(said), "{zoras}");
    // The other case names nobody: nothing is chosen there.
    let zenos = page(&zeno);
    assert!(!zenos.contains(said), "{zenos}");
    let options = zenos
        .split("<select")
        .nth(1)
        .unwrap()
        .split("</select>")
        .next()
        .unwrap();
    let chosen: Vec<&str> = options
        .split("<option")
        .filter(|one| one.contains("selected"))
        .collect();
    assert!(chosen.iter().all(|one| one.contains("value=\"\"")), "{options}");
    assert_eq!(
        leads_to(&link(&server, &lise, &zora, &zeno)),
        format!("{zora}/siblings?done=linked")
    );
}
