//! How long closed cases stay: nothing goes without a rule, without its notes, or by one person; what is kept back stays.

use super::operator::{Folder, done};
use super::{hidden, leads_to, send};
use e2e::phone::minutes_on;
use e2e::server::Server;
use e2e::terminal;
use serde_json::{Value, json};
use std::path::Path;

/// How much later the server runs than the cases were taken in, in minutes: ten weeks.
const LATER: i64 = 70 * 24 * 60;

/// Takes in a closed case with a number, now; its id. A talk that was held has no note here.
fn closed(data: &Path, number: &str, talk: &str) -> String {
    closed_with(data, number, talk, json!([]))
}

/// The same, with promises to the child.
fn closed_with(data: &Path, number: &str, talk: &str, promises: Value) -> String {
    let file = e2e::paths::root().join("content/examples/laura.json");
    let mut case: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    case["state"] = json!("closed");
    case["reference"] = json!(number);
    case["meetings"][0]["state"] = json!(talk);
    case["agreements"] = promises;
    let file = data.with_file_name(format!("{number}.json"));
    std::fs::write(&file, case.to_string()).unwrap();
    let file = file.display().to_string();
    done(data, &["import", &file, "--municipality", "koege"])
}

/// What the page's form says of the list that it shows; blank where there is no such form.
fn read_list(page: &str) -> String {
    if page.contains("name=\"list\"") {
        hidden(page, "list")
    } else {
        String::new()
    }
}

#[test]
fn closed_cases_go_by_the_municipalitys_rule_when_two_have_said_so() {
    let folder = Folder::new("retention");
    let data = folder.at("data");
    done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let passwords = ["gry", "vita"].map(|name| terminal::user_with_own_password(&data, name, "koege", "coordinator"));
    let goes = closed(&data, "SAG-A", "cancelled");
    let stays = closed(&data, "SAG-B", "held");
    let kept = closed(&data, "SAG-C", "cancelled");
    let promised = json!([{"id": "a1", "what": "Jeg ringer til dig.", "state": "open"}]);
    let promised = closed_with(&data, "SAG-D", "cancelled", promised);

    let server = Server::on_at(&data, &minutes_on(LATER));
    let sign_in = |name: &str, password: &str| {
        let cookie = server.sign_in_as(name, password);
        let _phone = server.set_up_phone_at(&cookie, &minutes_on(LATER));
        cookie
    };
    let (gry, vita) = (sign_in("gry", &passwords[0]), sign_in("vita", &passwords[1]));
    let get = |cookie: &str, path: &str| server.get_with(&[("cookie", cookie)], path);
    let page = |cookie: &str| get(cookie, "/team/retention").text().to_owned();
    let says = |cookie: &str, to: &str| {
        let list = read_list(&page(cookie));
        send(&server, cookie, "/team/retention", &[("to", to), ("list", &list)])
    };
    let set = |months: &str| send(&server, &gry, "/team/retention", &[("to", "rule"), ("months", months)]);

    // Without a rule nothing is due, whoever asks.
    assert!(page(&gry).contains("Der er ingen regel."), "{}", page(&gry));
    assert!(!page(&gry).contains("SAG-A"));
    assert_eq!(says(&gry, "ask").status, 422);
    let wrong = set("snart");
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("Det er ikke et helt antal måneder"));

    // The page says what would go, what stays and why.
    assert_eq!(leads_to(&set("1")), "/team/retention?done=rule");
    let list = page(&gry);
    assert!(list.contains("2 sager kan slettes nu"), "{list}");
    for part in [
        "SAG-A",
        "SAG-B",
        "SAG-C",
        "Der mangler et notat til journalen",
        "SAG-D",
        "Et løfte til barnet er åbent.",
    ] {
        assert!(list.contains(part), "{part}: {list}");
    }
    assert!(!page(&vita).contains("value=\"yes\""), "nobody has asked");

    // Where the list goes on behind the last of them, nothing is left, and a way leads back to the oldest.
    let behind = get(&gry, &format!("/team/retention?at=99999999999999&case={goes}"));
    let behind = behind.text();
    assert!(!behind.contains("SAG-A"), "{behind}");
    for part in ["Ingen sager kan slettes nu", "Begynd forfra med de ældste sager"] {
        assert!(behind.contains(part), "{part}: {behind}");
    }

    // What is kept back goes by no way.
    let keep = |fields: &[(&str, &str)]| send(&server, &gry, &format!("/case/{kept}/keep"), fields);
    assert_eq!(keep(&[("to", "hold"), ("reason", " ")]).status, 422, "a reason is owed");
    let book = "k".repeat(601);
    let long = keep(&[("to", "hold"), ("reason", &book)]);
    assert_eq!(long.status, 422, "and is not cut without a word");
    let held = keep(&[("to", "hold"), ("reason", "Der er en klage.")]);
    assert_eq!(leads_to(&held), format!("/case/{kept}/erase?done=held"));
    let of_kept = get(&vita, &format!("/case/{kept}/erase"));
    assert!(of_kept.text().contains("Der er en klage."), "{}", of_kept.text());
    assert!(!of_kept.text().contains("value=\"ask\""), "{}", of_kept.text());
    let asked = send(&server, &gry, &format!("/case/{kept}/erase"), &[("to", "ask")]);
    assert_eq!(asked.status, 422, "nor by two who ask for it alone");
    assert!(page(&gry).contains("Én sag kan slettes nu"), "{}", page(&gry));
    assert!(!page(&gry).contains("SAG-C"));

    // Whoever asked cannot say yes.
    assert_eq!(leads_to(&says(&gry, "ask")), "/team/retention?done=asked");
    assert_eq!(says(&gry, "yes").status, 422);
    assert!(
        get(&vita, "/team")
            .text()
            .contains("Én ting venter på dit ja eller nej")
    );
    assert!(
        get(&vita, "/approvals")
            .text()
            .contains("Skal de afsluttede sager slettes")
    );
    let waits = page(&vita);
    assert!(waits.contains("Én sag venter på at blive slettet"), "{waits}");
    assert_eq!(leads_to(&says(&vita, "yes")), "/team/retention?done=gone-1-0");
    let after = get(&vita, "/team/retention?done=gone-1-0");
    assert!(after.text().contains("Én sag er slettet."), "{}", after.text());
    assert_eq!(says(&vita, "yes").status, 422, "it was answered");
    assert_eq!(get(&gry, &format!("/case/{goes}/erase")).status, 410);
    for still in [&stays, &kept, &promised] {
        assert_eq!(get(&gry, &format!("/case/{still}/erase")).status, 200);
    }

    // One line certifies it: how many, and who said yes.
    let log = get(&gry, "/log");
    for line in [
        "gry satte reglen for, hvor længe afsluttede sager bliver her: antal måneder 1.",
        "gry holdt sagen tilbage, så den ikke kan slettes.",
        "gry bad om at få sager slettet efter kommunens regel. Antal: 1.",
        "vita sagde ja til at slette sager efter kommunens regel, som en anden havde bedt om. Slettet: 1.",
        "vita slettede sagen efter kommunens regel.",
    ] {
        assert!(log.text().contains(line), "{line}\n{}", log.text());
    }
    assert!(!log.text().contains("klage"), "no reason stands in it");

    // On the machine nothing is erased by the rule; ten weeks earlier nothing was due.
    drop(server);
    let listed = done(&data, &["retention", "--dry-run"]);
    assert!(
        listed.contains("koege: unchanged for 1 months: 0 due, 0 kept"),
        "{listed}"
    );
    let data = data.display().to_string();
    let refused = terminal::run(&["retention", "--data", &data]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("/team/retention"), "{}", refused.err);
}

#[test]
fn a_list_is_asked_for_and_goes_only_as_it_was_read() {
    let folder = Folder::new("retention-read");
    let data = folder.at("data");
    done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    done(&data, &["add-municipality", "dragoer", "--name", "Dragør"]);
    let passwords = ["gry", "vita"].map(|name| terminal::user_with_own_password(&data, name, "koege", "coordinator"));
    let [goes, leaves, comes] = ["SAG-A", "SAG-B", "SAG-C"].map(|number| closed(&data, number, "cancelled"));
    let file = data.with_file_name("SAG-A.json").display().to_string();
    let elsewhere = done(&data, &["import", &file, "--municipality", "dragoer"]);

    let server = Server::on_at(&data, &minutes_on(LATER));
    let [gry, vita] = [("gry", &passwords[0]), ("vita", &passwords[1])].map(|(name, password)| {
        let cookie = server.sign_in_as(name, password);
        let _phone = server.set_up_phone_at(&cookie, &minutes_on(LATER));
        cookie
    });
    let page = |cookie: &str| {
        let page = server.get_with(&[("cookie", cookie)], "/team/retention");
        page.text().to_owned()
    };
    let says =
        |cookie: &str, to: &str, list: &str| send(&server, cookie, "/team/retention", &[("to", to), ("list", list)]);
    let keep = |case: &str, fields: &[(&str, &str)]| {
        let kept = send(&server, &vita, &format!("/case/{case}/keep"), fields);
        assert_eq!(kept.status, 303, "{}", kept.text());
    };
    let status = |case: &str| {
        let erase = format!("/case/{case}/erase");
        server.get_with(&[("cookie", &gry)], &erase).status
    };
    let hold = [("to", "hold"), ("reason", "Der er en klage.")];
    keep(&comes, &hold);
    send(&server, &gry, "/team/retention", &[("to", "rule"), ("months", "1")]);

    // Gry reads a list. Before she presses, one case leaves it and one comes.
    let read = read_list(&page(&gry));
    assert!(
        read.contains(&goes) && read.contains(&leaves) && !read.contains(&comes),
        "{read}"
    );
    keep(&leaves, &hold);
    keep(&comes, &[("to", "free")]);
    let asked = says(&gry, "ask", &read);
    assert_eq!(asked.status, 422);
    let text = asked.text();
    for part in [
        "Listen har ændret sig, siden du læste den",
        "Én sag er kommet på listen",
        "Én sag er ikke på listen mere",
        "Sagen er holdt tilbage og kan ikke slettes.",
        "2 sager kan slettes nu",
        "SAG-B",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(text.matches("SAG-C").count(), 2, "as new, and on the list: {text}");
    assert!(!page(&vita).contains("value=\"yes\""), "nobody has asked");

    // What is no list is none, and a list with a case of elsewhere says nothing of it.
    for none in ["", "alt", format!("{goes}:x").as_str(), goes.as_str()] {
        let unread = says(&gry, "ask", none);
        assert_eq!(unread.status, 422, "{none}");
        let text = unread.text();
        assert!(
            text.contains("Vi kan ikke se, hvilken liste du har læst"),
            "{none}: {text}"
        );
    }
    let forged = format!("{},{elsewhere}:1", read_list(&page(&gry)));
    let forged = says(&gry, "ask", &forged);
    assert_eq!(forged.status, 422);
    let text = forged.text();
    assert!(text.contains("Den kan ikke vises her nu."), "{text}");
    assert_eq!(text.matches("SAG-A").count(), 1, "the municipality's own alone: {text}");
    assert!(!page(&vita).contains("value=\"yes\""), "nobody has asked");

    // The new list is asked for as she reads it now.
    let asked = says(&gry, "ask", &read_list(&page(&gry)));
    assert_eq!(leads_to(&asked), "/team/retention?done=asked");

    // The second reads it, and says yes to something else than what waits by now: nothing goes.
    let read = read_list(&page(&vita));
    assert!(read.contains(&goes) && read.contains(&comes), "{read}");
    keep(&comes, &hold);
    for (list, words) in [
        (read.as_str(), "Listen har ændret sig, siden du læste den"),
        ("", "Vi kan ikke se, hvilken liste du har læst"),
    ] {
        let said = says(&vita, "yes", list);
        assert_eq!(said.status, 422);
        assert!(said.text().contains(words), "{}", said.text());
        assert_eq!((status(&goes), status(&comes)), (200, 200), "nothing went");
    }
    let text = page(&vita);
    assert!(text.contains("Én sag venter på at blive slettet"), "{text}");
    let said = says(&vita, "yes", &read_list(&text));
    assert_eq!(leads_to(&said), "/team/retention?done=gone-1-1");
    assert_eq!((status(&goes), status(&leaves), status(&comes)), (410, 200, 200));
}
