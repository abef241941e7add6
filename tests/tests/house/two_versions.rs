//! Servers of two versions on one PostgreSQL: until somebody says that no older one runs, nothing is written that an
//! older one could not read. Of the first edition that is nearly everything.

use super::content::{HELLO, version_in_folder};
use super::forged::forms;
use super::operator::Folder;
use super::whole::{Whole, filled};
use super::{child_on, cluster, hidden, leads_to, send};
use e2e::server::Server;
use e2e::{cases, clock, paths, terminal};
use serde_json::Value;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// A PostgreSQL database that the first edition left, and its key file in `data`.
fn first_edition(data: &Path) -> cluster::Database {
    let left = paths::root().join("server/store/tests/contract/fixtures/0003-first-edition");
    std::fs::create_dir_all(data).unwrap();
    let keys = data.join("keys");
    std::fs::copy(left.join("postgres-keys"), &keys).unwrap();
    std::fs::set_permissions(&keys, std::fs::Permissions::from_mode(0o600)).unwrap();
    cluster::restored(&left.join("postgres.sql"))
}

#[test]
fn cases_are_read_and_not_changed_until_the_upgrade_is_finished() {
    let folder = Folder::new("two-versions");
    let data = folder.at("data");
    let database = first_edition(&data);
    let run = |words: &[&str]| {
        let data = data.display().to_string();
        let place = ["--data", data.as_str(), "--database", &*database];
        let words: Vec<&str> = words.iter().copied().chain(place).collect();
        terminal::run(&words)
    };
    let done = |words: &[&str]| {
        let said = run(words);
        assert_eq!(said.code, 0, "{words:?}: {}", said.err);
        said.text().trim().to_owned()
    };
    done(&["migrate"]);
    let made = done(&["account", "new-password", "bo"]);
    let password = made
        .split("password ")
        .nth(1)
        .unwrap()
        .split(';')
        .next()
        .unwrap()
        .to_owned();
    let laura = cases::example_ahead("laura", 2, &data).display().to_string();
    let import = ["import", &laura, "--municipality", "koege", "--adviser", "bo"];

    let server = Server::on_database(&data, &database);
    let cookie = server.sign_in_as("bo", &password);
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path);
    let case = child_on(&server, &cookie, "/children", "Emma Marie");
    let page = get(&case);
    assert_eq!(page.status, 200, "it is read");
    let version = hidden(page.text(), "version");
    let today = clock::today().to_string();
    let close = || {
        let fields = [
            ("to", "closed"),
            ("closed_why", "ended"),
            ("on", today.as_str()),
            ("sure", "true"),
            ("version", version.as_str()),
        ];
        send(&server, &cookie, &format!("{case}/state"), &fields)
    };
    let refused = close();
    assert_eq!(refused.status, 409, "{}", refused.text());
    assert!(
        refused.text().contains("Det kan ikke gemmes lige nu"),
        "{}",
        refused.text()
    );
    let typed_again = run(&import);
    assert_ne!(typed_again.code, 0);
    assert!(
        typed_again.err.contains("boernehoejde finish-upgrade"),
        "{}",
        typed_again.err
    );
    assert!(done(&["migrate"]).contains("finish-upgrade"));
    let doctor = run(&["doctor"]).text().to_owned();
    assert!(
        doctor.contains("still open to an older one") && doctor.contains("finish-upgrade"),
        "{doctor}"
    );

    assert!(done(&["finish-upgrade"]).contains("finished"));
    assert!(done(&["finish-upgrade"]).contains("nothing to do"));
    assert!(!run(&["doctor"]).text().contains("finish-upgrade"));
    // The server that runs already takes notice.
    let closed = close();
    assert_eq!(closed.status, 303, "{}", closed.text());
    done(&import);
    assert!(done(&["audit", "verify"]).contains("lines checked"));
}

/// Servers of the level before run beside this one: it writes whatever they read.
#[test]
fn a_roll_stops_nobody_but_whoever_wants_what_only_the_new_version_has() {
    let database = cluster::new_database();
    let made = Server::demo_in(&database);
    cluster::run(&database, "UPDATE format SET level = level - 1");
    let whole = Whole::at(made.beside(&database));
    // Who hands a case file out has a second factor where it is no demo.
    let stands = || {
        let file = made.get_with(&[("cookie", &whole.cookie)], &format!("{}/export", whole.case));
        serde_json::from_slice::<Value>(&file.body).expect("a case file")
    };
    let filled_in = |page: &str, fields: &[(&str, &str)]| {
        let form = forms(&whole.get(page))
            .into_iter()
            .find(|form| form.action.ends_with(page));
        filled(&form.expect("a form of its own"), fields)
    };

    let reworded = filled_in("/edit/promise/a1", &[("agreements[0].what", "Jeg skriver til dig.")]);
    let today = clock::today().to_string();
    let decided = [
        ("decisions[0].what", "Familien får hjælp."),
        ("decisions[0].decided_on", today.as_str()),
    ];
    let nth = stands()["decisions"].as_array().map_or(0, Vec::len);
    let decided = decided.map(|(name, value)| (name.replace("[0]", &format!("[{nth}]")), value));
    let decided: Vec<(&str, &str)> = decided.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let done = whole.send(&filled_in("/edit/decision/new", &decided));
    assert_eq!(done.status, 303, "{}", done.text());

    let refused = whole.send(&reworded);
    assert_eq!(refused.status, 409, "{}", refused.text());
    assert!(
        refused.text().contains("Det kan ikke gemmes lige nu"),
        "{}",
        refused.text()
    );
    assert_eq!(stands()["agreements"][0]["what"], "Jeg ringer til dig.");

    // As the end of the upgrade leaves it: the server takes notice by itself.
    cluster::run(&database, "UPDATE format SET level = level + 1");
    let done = whole.send(&reworded);
    assert_eq!(done.status, 303, "{}", done.text());
    assert_eq!(stands()["agreements"][0]["what"], "Jeg skriver til dig.");
}

#[test]
fn the_folder_of_words_holds_until_no_older_server_runs_and_is_copied_by_one_that_runs_already() {
    let folder = Folder::new("two-versions-words");
    let (data, texts) = (folder.at("data"), folder.at("texts"));
    version_in_folder(&texts, 1, "Kære { $child-first }");
    let database = first_edition(&data);
    let done = |words: &[&str]| terminal::done_on(&data, &database, words);
    let found = |municipality: &str, name: &str| {
        done(&[
            "add-municipality",
            municipality,
            "--pack",
            "generic",
            "--name",
            municipality,
        ]);
        let made = done(&["create-user", name, "--municipality", municipality, "--role", "editor"]);
        made.split("password ").nth(1).unwrap().to_owned()
    };
    let ida = found("ringsted", "ida");
    let server = Server::on_database_with_content(&data, &database, &texts);
    let greets = |name: &str, password: &str| {
        let cookie = server.sign_in_as(name, password);
        hidden(server.get_with(&[("cookie", &cookie)], HELLO).text(), "was")
    };
    assert_eq!(
        greets("ida", &ida),
        "Kære { $child-first }",
        "as the older server reads it"
    );
    let cookie = server.sign_in_as("ida", &ida);
    let fields = [
        ("was", "Kære { $child-first }"),
        ("words", "Davs { $child-first }"),
        ("why", "Sådan."),
    ];
    assert_eq!(send(&server, &cookie, HELLO, &fields).status, 409);

    // The older server beside goes on: its editor writes, and its operator adds a municipality.
    version_in_folder(&texts, 2, "Goddag { $child-first }");
    let ulla = found("dragoer", "ulla");
    assert!(done(&["finish-upgrade"]).contains("finished"));
    assert_eq!(greets("ida", &ida), "Goddag { $child-first }", "nothing is lost");
    assert_eq!(greets("ulla", &ulla), "Goddag { $child-first }");
    // From now on the folder is left alone, and nobody gets words that they did not choose.
    version_in_folder(&texts, 3, "Halløj { $child-first }");
    let eva = found("solroed", "eva");
    assert_eq!(greets("ida", &ida), "Goddag { $child-first }");
    assert_eq!(greets("eva", &eva), "Hej { $child-first }");
    let fields = [("was", "Goddag { $child-first }"), fields[1], fields[2]];
    let proposed = send(&server, &cookie, HELLO, &fields);
    assert!(leads_to(&proposed).starts_with("/wording/"), "{}", proposed.text());
}
