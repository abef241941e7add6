//! What monitors are told, and whom to write to: numbers on a listener of their own, and `security.txt`.

use super::operator::{Folder, done};
use e2e::clock;
use e2e::patience;
use e2e::server::Server;
use e2e::terminal;
use std::net::TcpListener;
use std::time::Duration;

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn house(folder: &Folder, config: &str) -> (Server, String) {
    let data = folder.at("data");
    done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let ida = terminal::user_with_own_password(&data, "ida", "koege", "adviser");
    let file = folder.at("config.toml");
    std::fs::write(&file, config).unwrap();
    (Server::on_with_config(&data, &file, &clock::now()), ida)
}

#[test]
fn numbers_are_told_on_this_machine_and_name_nobody() {
    let folder = Folder::new("metrics");
    let port = free_port();
    let heads = folder.at("heads");
    let config = format!(
        "metrics = \"127.0.0.1:{port}\"\naudit_heads = \"{}\"\nsecurity_contact = \"mailto:sikkerhed@example.dk\"\n",
        heads.display()
    );
    let (server, ida) = house(&folder, &config);
    let cookie = server.sign_in_as("ida", &ida);
    for path in ["/today", "/case/none", "/nowhere-at-all"] {
        let _ = server.get_with(&[("cookie", &cookie)], path);
    }
    let numbers = Server::ask_at(&format!("http://127.0.0.1:{port}"), &[], "/metrics");
    assert_eq!(numbers.status, 200);
    let text = numbers.text();
    for line in [
        "boernehoejde_answers_total{route=\"/today\",method=\"GET\",status=\"200\"} 1",
        "route=\"/case/{case}\",method=\"GET\",status=\"404\"",
        "route=\"none\",method=\"GET\",status=\"404\"",
        "boernehoejde_permits_free{of=\"entrances\"}",
        "boernehoejde_answer_seconds_bucket{le=\"0.05\"}",
        "boernehoejde_connections{of=\"open\"}",
        "boernehoejde_backup_age_seconds -1",
        "# EOF",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    for name in ["ida", "nowhere-at-all", "127.0.0.1", "koege"] {
        assert!(!text.contains(name), "{name}: {text}");
    }
    // Not where everybody comes in.
    assert_eq!(server.get("/metrics").status, 404);
    let contact = server.get("/.well-known/security.txt");
    assert_eq!(contact.header("content-type"), Some("text/plain; charset=utf-8"));
    assert!(
        contact
            .text()
            .starts_with("Contact: mailto:sikkerhed@example.dk\nExpires: 20"),
        "{}",
        contact.text()
    );
    // Which texts were published, and which are served here.
    let of_texts = || {
        let numbers = Server::ask_at(&format!("http://127.0.0.1:{port}"), &[], "/metrics");
        let says = |of: &str| {
            numbers
                .text()
                .contains(&format!("boernehoejde_texts_version{{of=\"{of}\"}} 0"))
        };
        (says("published") && says("served")).then_some(())
    };
    patience::wait(Duration::from_secs(30), of_texts).expect("none were published, and none are served");
    // The ends of the logs are kept from the start.
    let read = || std::fs::read_to_string(&heads).ok().filter(|text| text.ends_with('\n'));
    let kept = patience::wait(Duration::from_secs(30), read).expect("the heads are kept");
    assert_eq!(kept.matches("audit-head at=").count(), 2, "{kept}");
}

#[test]
fn numbers_are_served_to_no_other_machine_and_a_contact_has_to_be_one() {
    let folder = Folder::new("metrics-open");
    let data = folder.at("data").display().to_string();
    let file = folder.at("config.toml");
    let config = file.display().to_string();
    for (line, told) in [
        ("metrics = \"0.0.0.0:9101\"", "other machines"),
        ("security_contact = \"ring til os\"", "mailto:"),
    ] {
        std::fs::write(&file, line).unwrap();
        let said = terminal::run(&["serve", "--listen", "127.0.0.1:0", "--config", &config, "--data", &data]);
        assert_ne!(said.code, 0);
        assert!(said.err.contains(told), "{}", said.err);
    }
    // Nobody is named where nobody was.
    assert_eq!(Server::demo().get("/.well-known/security.txt").status, 404);
}
