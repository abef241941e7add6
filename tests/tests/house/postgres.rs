//! The same house on PostgreSQL: from an empty database to a paper in a child's hand.

use super::accounts::page_of;
use super::letter::{Letter, PERSONAL};
use super::operator::Folder;
use super::screen::{card, enter, given, opened, plain, show};
use super::{child, children, cluster, hidden, leads_to, send};
use e2e::server::Server;
use e2e::{cases, clock, terminal};

#[test]
fn a_house_on_postgresql_is_set_up_worked_in_and_checked() {
    let folder = Folder::new("postgres");
    let data = folder.at("data");
    let database = cluster::new_database();
    let done = |words: &[&str]| terminal::done_on(&data, &database, words);
    done(&["add-municipality", "koege", "--name", "Køge"]);
    let made = done(&["create-user", "ida", "--municipality", "koege", "--role", "adviser"]);
    let password = made.split("password ").nth(1).unwrap().to_owned();
    std::fs::create_dir_all(&data).unwrap();
    let laura = cases::example_ahead("laura", 2, &data).display().to_string();
    let id = done(&["import", &laura, "--municipality", "koege", "--adviser", "ida"]);
    assert!(!data.join("boernehoejde.db").exists(), "nothing lies in a file");

    let server = Server::on_database(&data, &database);
    let cookie = server.sign_in_as("ida", &password);
    assert_eq!(children(&server, &cookie), std::slice::from_ref(&id));
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path);
    let case = child(&server, &cookie, "Laura");
    assert_eq!(get(&case).status, 200);
    let letter = Letter::of(&server, &cookie, &case);
    let made = send(&server, &cookie, &letter.prepare, &letter.fields());
    let hand_over = leads_to(&made).to_owned();
    assert!(hand_over.ends_with("/hand-over"), "{} {}", made.status, made.text());
    let paper = hand_over.trim_end_matches("/hand-over");
    assert!(get(paper).text().contains(PERSONAL));
    assert!(get(&format!("{paper}/pdf")).body.starts_with(b"%PDF"));
    let version = hidden(get(&hand_over).text(), "version");
    let today = clock::today().to_string();
    let handing = [
        ("version", version.as_str()),
        ("how", "read-aloud"),
        ("sure", "true"),
        ("on", today.as_str()),
        ("went", "Hun smilede."),
    ];
    let handed = send(&server, &cookie, &hand_over, &handing);
    assert_eq!(leads_to(&handed), format!("{case}#documents"));
    let twice = send(&server, &cookie, &hand_over, &handing);
    assert_eq!(leads_to(&twice), format!("{case}#documents"));
    let times = get(&case).text().matches("Hun smilede.").count();
    assert_eq!(times, 1, "a form that is sent twice hands over once");
    // The child's own screen, opened by a card, and what the child writes there.
    show(&server, &cookie, &case);
    let (link, code) = card(&server, &cookie, &case);
    let screen = given(&enter(&server, &link, &code));
    let headers = [("origin", server.address.as_str()), ("cookie", screen.as_str())];
    assert!(server.get_with(&headers, "/t/page/1").text().contains("Laura"));
    let left = server.post_with(&headers, "/t/ask", &[("words", "Må jeg tage Sofie med?")]);
    assert_eq!(left.status, 303, "{}", left.text());
    assert!(get(&format!("{case}/way")).text().contains("Må jeg tage Sofie med?"));
    assert_eq!(get(&case).status, 200);
    assert_ne!(
        server.get_with(&headers, &case).status,
        200,
        "a child's screen opens nothing of the staff's"
    );
    // Somebody else's operator works beside the server, in the same database.
    assert!(done(&["export", &id]).contains("Hun smilede."));
    assert!(done(&["audit", "verify"]).contains("lines checked"));
    let dump = cluster::dump(&database);
    let held = |words: &str| dump.windows(words.len()).any(|bytes| bytes == words.as_bytes());
    assert!(held(&id), "the dump holds what it should");
    for words in [
        "jonglere",
        "Laura",
        "smilede",
        "Sofie",
        link.as_str(),
        password.as_str(),
    ] {
        assert!(!held(words), "the database holds {words}");
    }
    drop(server);
    let again = Server::on_database(&data, &database);
    let page = again.get_with(&[("cookie", &cookie)], &case);
    assert!(
        page.text().contains("Hun smilede."),
        "the session and the case outlive the server"
    );
}

#[test]
fn what_was_typed_goes_along_while_the_database_takes_no_changes() {
    let folder = Folder::new("postgres-standby");
    let data = folder.at("data");
    let database = cluster::new_database();
    let done = |words: &[&str]| terminal::done_on(&data, &database, words);
    done(&["add-municipality", "koege", "--name", "Køge"]);
    let made = done(&["create-user", "ida", "--municipality", "koege", "--role", "adviser"]);
    let password = made.split("password ").nth(1).unwrap().to_owned();
    std::fs::create_dir_all(&data).unwrap();
    let laura = cases::example_ahead("laura", 2, &data).display().to_string();
    done(&["import", &laura, "--municipality", "koege", "--adviser", "ida"]);
    let server = Server::on_database(&data, &database);
    let cookie = server.sign_in_as("ida", &password);
    let letter = Letter::of(&server, &cookie, &child(&server, &cookie, "Laura"));
    let (prepare, fields) = (letter.prepare.as_str(), letter.fields());

    cluster::read_only(&database, true);
    let waits = send(&server, &cookie, prepare, &fields);
    assert_eq!(waits.status, 503, "{}", waits.text());
    let page = waits.text();
    assert!(page.contains("Sagerne svarer ikke lige nu"), "{page}");
    assert!(
        page.contains(PERSONAL) && page.contains("meetings[0].personal"),
        "{page}"
    );
    assert!(
        page.contains(&format!("action=\"{prepare}\"")) && page.contains("Send det igen"),
        "{page}"
    );
    assert_eq!(server.get("/readyz").text().trim(), "the database takes no changes");
    // A password is in no page.
    let sign_in = server.post_with(
        &[("origin", server.address.as_str())],
        "/sign-in",
        &[("name", "ida"), ("password", password.as_str())],
    );
    assert_ne!(sign_in.status, 303);
    assert!(!sign_in.text().contains(&password), "{}", sign_in.text());

    // The same form, as the button sends it; nobody started the server anew.
    cluster::read_only(&database, false);
    let made = send(&server, &cookie, prepare, &fields);
    assert!(
        leads_to(&made).ends_with("/hand-over"),
        "{} {}",
        made.status,
        made.text()
    );
}

#[test]
fn the_own_page_an_account_and_a_childs_question_go_along_too_and_a_secret_does_not() {
    let database = cluster::new_database();
    let server = Server::demo_in(&database);
    let (lise, admin) = (server.sign_in("lise.koege"), server.sign_in("drift.koege"));
    let me = server.get_with(&[("cookie", &lise)], "/me");
    let (was, first) = (hidden(me.text(), "name"), hidden(me.text(), "first_name"));
    let profile = [("name", "Lise Nytnavn"), ("first_name", first.as_str())];
    let account = [("shown", "Ida Nyansat"), ("name", "ida.ny"), ("role", "adviser")];
    let screen = opened(&server, "Laura");
    let question = [("words", "Må min kanin komme med?")];

    cluster::read_only(&database, true);
    let waits = send(&server, &lise, "/me", &profile);
    assert_eq!(waits.status, 503, "{}", waits.text());
    assert!(
        waits.text().contains("value=\"Lise Nytnavn\"") && waits.text().contains("Send det igen"),
        "{}",
        waits.text()
    );
    let waits = send(&server, &admin, "/accounts", &account);
    assert_eq!(waits.status, 503, "{}", waits.text());
    assert!(waits.text().contains("Ida Nyansat"), "{}", waits.text());
    for (path, field) in [("/me/password", "new"), ("/me/pin", "pin"), ("/sign-in", "password")] {
        let secret = "0815-hemmelig";
        let waits = send(&server, &lise, path, &[(field, secret), ("again", secret)]);
        assert!(!waits.text().contains(secret), "{path}: {}", waits.text());
    }
    // A child's page holds its words and shows them to nobody.
    let waits = send(&server, &screen, "/t/ask", &question);
    assert_eq!(waits.status, 503, "{}", waits.text());
    let page = waits.text();
    assert_eq!(hidden(page, "words"), question[0].1);
    assert!(
        !plain(&waits).contains("kanin") && plain(&waits).contains("er ikke væk"),
        "{page}"
    );
    assert!(
        page.contains("action=\"/t/ask\"") && page.contains("action=\"/t/leave\""),
        "{page}"
    );
    assert_eq!(waits.header("cache-control"), Some("no-store"));

    // As the buttons send it.
    cluster::read_only(&database, false);
    let kept = send(&server, &lise, "/me", &profile);
    assert_eq!(leads_to(&kept), "/me?saved", "{was}: {}", kept.text());
    let left = send(&server, &screen, "/t/ask", &question);
    assert_eq!(leads_to(&left), "/t/page/5?sent=1", "{}", left.text());
}

#[test]
fn a_change_whose_line_cannot_be_written_is_not_told_as_if_it_did_not_stand() {
    let database = cluster::new_database();
    let server = Server::demo_in(&database);
    let admin = server.sign_in("drift.koege");
    let page = page_of(&server, &admin, "lise.koege");
    cluster::run(
        &database,
        "CREATE FUNCTION no_line() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'gone' USING ERRCODE = '57P01'; END $$;
        CREATE TRIGGER no_line BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION no_line()",
    );
    let closed = send(&server, &admin, &format!("{page}/state"), &[("to", "closed")]);
    assert_eq!(closed.status, 503, "{}", closed.text());
    let told = closed.text();
    assert!(told.contains("Måske er det gemt, måske ikke"), "{told}");
    cluster::run(&database, "DROP TRIGGER no_line ON audit");
    let list = server.get_with(&[("cookie", &admin)], "/accounts");
    assert!(list.text().contains("Lukket."), "it was closed: {}", list.text());
}

#[test]
fn a_setting_that_is_too_weak_and_an_address_of_several_servers_are_told() {
    let folder = Folder::new("postgres-settings");
    let data = folder.at("data");
    let database = cluster::new_database();
    let _ = terminal::done_on(&data, &database, &["add-municipality", "koege", "--name", "Køge"]);
    let name = cluster::name_in(&database);
    cluster::run(
        &database,
        &format!("ALTER DATABASE {name} SET synchronous_commit = off"),
    );
    let place = data.display().to_string();
    let said = terminal::run(&["doctor", "--data", &place, "--database", &database]);
    assert!(
        said.text().contains("synchronous_commit is off") && said.text().contains("ALTER ROLE"),
        "{}",
        said.text()
    );

    let several = "postgres://boernehoejde@one,two/house?sslmode=verify-full";
    let refused = terminal::run(&["migrate", "--data", &place, "--database", several]);
    assert!(refused.code == 2 && refused.err.contains("HAProxy"), "{}", refused.err);
}
