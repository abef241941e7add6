//! A journal that is not itself: a gateway in its place, everything refused, and what `doctor` says of it.

use super::{House, Journal};
use crate::issuer::secret_file;
use crate::operator::{Folder, done};
use crate::{leads_to, send};
use e2e::server::Server;
use e2e::{clock, patience, terminal};
use serde_json::json;
use std::os::unix::fs::PermissionsExt;
use std::time::Duration;

#[test]
fn a_gateway_that_lets_nobody_in_refuses_no_paper_of_that_hour() {
    let journal = Journal::start();
    let house = House::before("outbox-gateway", &journal);
    journal.will_say([
        (404, json!({"reason": "no route"})),
        (401, json!({})),
        (200, json!({"receipt": "J-4711"})),
    ]);
    house.puts_the_note_into_the_journal();
    let page = house.comes_to_say(&house.case, "Journalen har det.");
    assert!(page.contains("J-4711"), "{page}");
    assert_eq!(journal.asked().len(), 3);
    let log = house.log();
    assert!(!log.contains("journalen tog ikke imod det"), "{log}");
}

#[test]
fn the_day_at_a_shut_door_begins_with_its_first_answer_and_not_with_the_paper() {
    let journal = Journal::start();
    let house = House::before("outbox-shut-late", &journal);
    // For days the journal is away, and what waits is a fault of the line.
    journal.will_say(std::iter::repeat_n((503, json!({})), 40));
    house.puts_the_note_into_the_journal();
    let asked = |at_least: usize| {
        let enough = || (journal.asked().len() >= at_least).then_some(());
        patience::wait(Duration::from_secs(40), enough)
    };
    asked(1).expect("it is sent");
    let House { folder, server, .. } = house;
    drop(server);
    // Then a gateway stands in its place for a moment.
    journal.says.lock().unwrap().clear();
    journal.will_say([(404, json!({})), (200, json!({"receipt": "J-4711"}))]);
    let before = journal.asked().len();
    let then: jiff::Timestamp = clock::now().parse().unwrap();
    let then = then + jiff::SignedDuration::from_hours(72);
    let _later = Server::on_with_config(&folder.at("data"), &folder.at("config.toml"), &then.to_string());
    asked(before + 2).expect("after the 404 it is sent again, and not refused");
}

#[test]
fn whatever_the_journal_refused_goes_again_by_one_press_of_the_coordinator() {
    let journal = Journal::start();
    let house = House::sends_all("outbox-all-again", &journal);
    journal.will_say([(422, json!({})), (422, json!({}))]);
    house.puts_the_note_into_the_journal();
    house.comes_to_say(&house.case, "Journalen tog ikke imod det.");
    house.keeps_the_letter();
    let both = || {
        let page = house.get(&house.ida, &house.case).text().to_owned();
        (page.matches("Journalen tog ikke imod det.").count() == 2).then_some(())
    };
    patience::wait(Duration::from_secs(40), both).expect("both are refused");
    let team = house.get(&house.gry, "/team").text().to_owned();
    assert!(team.contains("Send alle afviste igen"), "{team}");
    let press = || send(&house.server, &house.gry, "/team/filings/again", &[]);
    assert_eq!(leads_to(&press()), "/team");
    let taken = || {
        let page = house.get(&house.ida, &house.case).text().to_owned();
        (page.matches("Journalen har det.").count() == 2).then_some(())
    };
    patience::wait(Duration::from_secs(40), taken).expect("both are taken");
    assert_eq!(journal.asked().len(), 4);
    // Pressed where there is nothing, it does nothing and says nothing.
    assert_eq!(leads_to(&press()), "/team");
    let log = house.get(&house.gry, "/log?kind=papers").text().to_owned();
    let said = log.matches("bad om at sende alle afviste papirer").count();
    assert_eq!(said, 1, "{log}");
    assert!(!house.get(&house.gry, "/team").text().contains("Send alle afviste igen"));
}

#[test]
fn doctor_says_whether_the_journal_can_be_reached_from_here() {
    let folder = Folder::new("journal-doctor");
    let data = folder.at("data");
    done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let (config, journal) = (folder.at("config.toml"), folder.at("journal"));
    let outbox = format!(
        "[[outbox]]\nmunicipality = \"koege\"\nfolder = \"{}\"\n",
        journal.display()
    );
    std::fs::write(&config, outbox).unwrap();
    let (data, config) = (data.display().to_string(), config.display().to_string());
    let said = || {
        terminal::run(&["doctor", "--data", &data, "--config", &config])
            .text()
            .to_owned()
    };
    let line = |said: &str| {
        let found = said.lines().find(|line| line.contains(" outbox "));
        found.unwrap_or_default().to_owned()
    };
    assert!(line(&said()).starts_with("fault"), "{}", said());
    std::fs::create_dir_all(&journal).unwrap();
    let set = |mode| std::fs::set_permissions(&journal, std::fs::Permissions::from_mode(mode)).unwrap();
    set(0o777);
    assert!(line(&said()).contains("everybody"), "{}", said());
    set(0o700);
    assert!(line(&said()).starts_with("ok"), "{}", said());
}

#[test]
fn doctor_names_what_waits_for_nobody_a_municipality_that_is_not_there_and_a_short_secret() {
    let journal = Journal::start();
    journal.will_say((0..50).map(|_| (503, json!({}))));
    let house = House::before("outbox-nobody", &journal);
    house.puts_the_note_into_the_journal();
    let House { folder, server, .. } = house;
    drop(server);
    let (data, config) = (folder.at("data").display().to_string(), folder.at("config.toml"));
    let said = |written: &str| {
        std::fs::write(&config, written).unwrap();
        let config = config.display().to_string();
        let said = terminal::run(&["doctor", "--data", &data, "--config", &config]);
        said.text().to_owned()
    };
    let warns = |said: &str, words: &str| {
        let mut lines = said.lines().filter(|line| line.contains(" outbox "));
        lines.any(|line| line.starts_with("warn") && line.contains(words))
    };
    let gone = said("");
    assert!(warns(&gone, "koege: papers that wait: 1,"), "{gone}");
    let outbox = |municipality: &str, secret: &str| {
        let file = folder.at("secret");
        secret_file(&file, secret);
        format!(
            "[[outbox]]\nmunicipality = \"{municipality}\"\nurl = \"https://esdh.example/ind\"\nsecret_file = \"{}\"\n",
            file.display()
        )
    };
    let typed = said(&outbox("kjoege", &"k".repeat(31)));
    for words in [
        "kjoege: there is no such municipality here",
        "kjoege: the secret is shorter than 32 bytes",
        "koege: papers that wait: 1,",
    ] {
        assert!(warns(&typed, words), "{words}: {typed}");
    }
    let right = said(&outbox("koege", &"k".repeat(32)));
    assert!(!warns(&right, ""), "{right}");
}
