//! What goes into the municipality's own journal by itself: to an address that takes it, or into a folder.

mod faults;

use super::issuer::{SECRET, secret_file};
use super::letter::Letter;
use super::operator::{Folder, done, on};
use super::{api, hidden, leads_to, send};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use e2e::server::{Answer, Server};
use e2e::{cases, clock, patience, terminal};
use ring::hmac;
use serde_json::{Value, json};
use std::collections::{BTreeMap, VecDeque};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What a journal was asked.
#[derive(Clone, Debug, Default)]
struct Asked {
    path: String,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Asked {
    fn filing(&self) -> Value {
        let body: Value = serde_json::from_slice(&self.body).unwrap();
        body["filing"].clone()
    }
}

/// A municipality's journal that takes papers over HTTP, and answers as it is told: else it takes them.
#[derive(Default)]
struct Journal {
    address: String,
    asked: Arc<Mutex<Vec<Asked>>>,
    says: Arc<Mutex<VecDeque<(u16, Value)>>>,
}

impl Journal {
    fn start() -> Journal {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let journal = Journal {
            address,
            ..Journal::default()
        };
        let (asked, says) = (Arc::clone(&journal.asked), Arc::clone(&journal.says));
        let own = journal.address.clone();
        // It ends with the test program.
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let mut reader = BufReader::new(stream);
                let read = read(&mut reader);
                asked.lock().unwrap().push(read);
                let said = says.lock().unwrap().pop_front();
                let (status, body) = said.unwrap_or((200, json!({})));
                let body = body.to_string();
                let _ = write!(
                    reader.get_mut(),
                    "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\nlocation: {own}/elsewhere\r\n\
                     content-length: {}\r\nconnection: close\r\n\r\n{body}",
                    body.len()
                );
            }
        });
        journal
    }

    /// Answers so at the next times.
    fn will_say(&self, answers: impl IntoIterator<Item = (u16, Value)>) {
        self.says.lock().unwrap().extend(answers);
    }

    /// Everything it was asked.
    fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }
}

fn read(reader: &mut impl BufRead) -> Asked {
    let mut first = String::new();
    let _ = reader.read_line(&mut first);
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) <= 2 {
            break;
        }
        if let Some((name, value)) = line.split_once(':') {
            headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
        }
    }
    let length = headers.get("content-length").and_then(|length| length.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    let _ = reader.read_exact(&mut body);
    Asked {
        path: first.split(' ').nth(1).unwrap_or_default().to_owned(),
        headers,
        body,
    }
}

/// A house with Laura's case and one outbox; the adviser's and the coordinator's cookies, and the case's address.
struct House {
    folder: Folder,
    server: Server,
    /// The password of the administrator.
    drift: String,
    ida: String,
    gry: String,
    case: String,
}

impl House {
    /// With a journal at an address.
    fn before(name: &str, journal: &Journal) -> House {
        House::sends(name, journal, "notes")
    }

    /// The same, with every released paper.
    fn sends_all(name: &str, journal: &Journal) -> House {
        House::sends(name, journal, "all")
    }

    fn sends(name: &str, journal: &Journal, papers: &str) -> House {
        House::with(name, |folder| {
            let secret = folder.at("secret");
            secret_file(&secret, SECRET);
            let (url, secret) = (&journal.address, secret.display());
            format!("url = \"{url}/ind\"\nsecret_file = \"{secret}\"\npapers = \"{papers}\"\n")
        })
    }

    /// A key of a system that may do everything.
    fn key(&self) -> String {
        let (admin, _phone) = self.server.sign_in_with_phone("drift", &self.drift);
        let _phone = self.server.set_up_phone(&self.gry);
        api::key(&self.server, &admin, &self.gry, api::EVERYTHING)
    }

    fn with(name: &str, outbox: impl Fn(&Folder) -> String) -> House {
        let folder = Folder::new(name);
        let data = folder.at("data");
        done(&data, &["add-municipality", "koege", "--name", "Køge"]);
        let ida = terminal::user_with_own_password(&data, "ida", "koege", "adviser");
        let gry = terminal::user_with_own_password(&data, "gry", "koege", "coordinator");
        let drift = terminal::user_with_own_password(&data, "drift", "koege", "admin");
        let laura = cases::example_ahead("laura", 2, &data).display().to_string();
        let id = done(
            &data,
            &["import", &laura, "--municipality", "koege", "--adviser", "ida"],
        );
        let config = format!("[[outbox]]\nmunicipality = \"koege\"\n{}", outbox(&folder));
        std::fs::write(folder.at("config.toml"), config).unwrap();
        let server = Server::on_with_config(&data, &folder.at("config.toml"), &clock::now());
        House {
            ida: server.sign_in_as("ida", &ida),
            gry: server.sign_in_as("gry", &gry),
            case: format!("/case/{id}"),
            drift,
            folder,
            server,
        }
    }

    fn get(&self, cookie: &str, path: &str) -> Answer {
        let answer = self.server.get_with(&[("cookie", cookie)], path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answer
    }

    /// Presses the button of the note's page.
    fn puts_the_note_into_the_journal(&self) {
        let page = format!("{}/journal/m1", self.case);
        let shown = self.get(&self.ida, &page);
        assert!(shown.text().contains("Send notatet til journalen"));
        assert!(!shown.text().contains("Jeg har lagt notatet i journalen"));
        let version = hidden(shown.text(), "version");
        // What has left the house cannot be called back: one press sends nothing.
        let pressed = send(&self.server, &self.ida, &page, &[("version", &version)]);
        assert_eq!(pressed.status, 422, "{}", pressed.text());
        assert!(pressed.text().contains("name=\"sure\""), "{}", pressed.text());
        let sure = [("version", version.as_str()), ("sure", "true")];
        let kept = send(&self.server, &self.ida, &page, &sure);
        assert_eq!(leads_to(&kept), page, "{}", kept.text());
    }

    /// Makes the letter before the talk and keeps it; the paper's id.
    fn keeps_the_letter(&self) -> String {
        let letter = Letter::of(&self.server, &self.ida, &self.case);
        let made = send(&self.server, &self.ida, &letter.prepare, &letter.fields());
        let to = leads_to(&made).strip_suffix("/hand-over");
        let paper = to.and_then(|to| to.rsplit('/').next());
        let paper = paper.unwrap_or_else(|| panic!("{} {}", made.status, made.text()));
        paper.to_owned()
    }

    /// Waits until a page of the case's adviser says something.
    fn comes_to_say(&self, path: &str, words: &str) -> String {
        let look = || {
            let page = self.get(&self.ida, path).text().to_owned();
            page.contains(words).then_some(page)
        };
        let found = patience::wait(Duration::from_secs(40), look);
        found.unwrap_or_else(|| panic!("{path} does not say {words}: {}", self.get(&self.ida, path).text()))
    }

    /// The whole log of the case, one page after the other: each look at the child's page is a line of it.
    fn log(&self) -> String {
        let mut all = String::new();
        let mut next = Some(format!("{}/log", self.case));
        while let Some(at) = next {
            let page = self.get(&self.gry, &at).text().to_owned();
            let before = page
                .split("/log?before=")
                .nth(1)
                .and_then(|rest| rest.split('"').next());
            next = before.map(|number| format!("{}/log?before={number}", self.case));
            all.push_str(&page);
        }
        all
    }
}

fn is_signed(asked: &Asked) -> bool {
    let header = |name: &str| asked.headers.get(name).cloned().unwrap_or_default();
    let signature = header("boernehoejde-signature");
    let signature = signature.strip_prefix("v1=").unwrap_or_default();
    let signature = data_encoding::HEXLOWER.decode(signature.as_bytes()).unwrap();
    let mut signed = format!("{}.", header("boernehoejde-timestamp")).into_bytes();
    signed.extend(&asked.body);
    let key = hmac::Key::new(hmac::HMAC_SHA256, SECRET.as_bytes());
    hmac::verify(&key, &signed, &signature).is_ok()
}

#[test]
fn a_note_is_refused_sent_again_and_taken_under_one_key() {
    let journal = Journal::start();
    let house = House::before("outbox-address", &journal);
    let before = house.get(&house.ida, &house.case);
    assert!(!before.text().contains("id=\"filings\""), "nothing is on its way");
    journal.will_say([(422, json!({"reason": "Sagen <findes> ikke hos os."}))]);
    house.puts_the_note_into_the_journal();
    let page = house.comes_to_say(&house.case, "Journalen tog ikke imod det.");
    assert!(page.contains("Journalen skriver: "), "{page}");
    assert!(page.contains("Sagen &lt;findes&gt; ikke hos os."), "{page}");
    let first = journal.asked().remove(0);
    assert!(is_signed(&first), "{:?}", first.headers);
    let mut altered = first.clone();
    altered.body.push(b' ');
    assert!(!is_signed(&altered));
    let filing = first.filing();
    assert_eq!(
        filing["key"].as_str(),
        first.headers.get("idempotency-key").map(String::as_str)
    );
    assert_eq!(filing["case"].as_str(), house.case.strip_prefix("/case/"));
    assert_eq!(
        (&filing["kind"], &filing["reference"]),
        (&json!("journal-note"), &json!("2026-0601"))
    );
    assert!(!filing.to_string().contains("Laura"), "{filing}");
    let whole: Value = serde_json::from_slice(&first.body).unwrap();
    let pdf = STANDARD.decode(whole["content"].as_str().unwrap()).unwrap();
    assert!(pdf.starts_with(b"%PDF"));
    assert_eq!(filing["bytes"], pdf.len());
    let sha256 = ring::digest::digest(&ring::digest::SHA256, &pdf);
    assert_eq!(filing["sha256"], data_encoding::HEXLOWER.encode(sha256.as_ref()));
    // The coordinator sees whose it is, and neither which paper nor why.
    let team = house.get(&house.gry, "/team").text().to_owned();
    assert!(team.contains("Papirer, som journalen ikke tog imod"), "{team}");
    assert!(!team.contains("findes&gt; ikke hos os"), "{team}");
    // Sent again, it is led elsewhere, which is not followed; and then taken.
    journal.will_say([(302, json!({})), (200, json!({"receipt": "J-4711"}))]);
    let again = format!("{}/filings/again", house.case);
    assert_eq!(
        leads_to(&send(&house.server, &house.gry, &again, &[("to", "team")])),
        "/team"
    );
    let page = house.comes_to_say(&house.case, "Journalen har det.");
    assert!(page.contains("Kvittering: ") && page.contains("J-4711"), "{page}");
    assert!(!page.contains("Send igen"), "{page}");
    let note = house.comes_to_say(&format!("{}/journal/m1", house.case), "Journalen har det.");
    assert!(!note.contains("Lagt i journalen"), "{note}");
    let all = journal.asked();
    assert_eq!(all.len(), 3, "{all:?}");
    for asked in &all {
        assert_eq!(
            (asked.path.as_str(), &asked.filing()),
            ("/ind", &filing),
            "one paper under one key"
        );
    }
    let team = house.get(&house.gry, "/team").text().to_owned();
    assert!(!team.contains("Papirer, som journalen ikke tog imod"));
    let log = house.log();
    for words in [
        "journalen tog ikke imod det",
        "journalen tog imod det",
        "til kommunens journal igen",
    ] {
        assert!(log.contains(words), "{words}: {log}");
    }
}

#[test]
fn a_case_whose_paper_the_journal_lacks_goes_only_when_both_know_it() {
    let journal = Journal::start();
    let house = House::before("outbox-erased", &journal);
    journal.will_say([(422, json!({"reason": "Sagen findes ikke hos os."}))]);
    house.puts_the_note_into_the_journal();
    let page = house.comes_to_say(&house.case, "Journalen tog ikke imod det.");
    let version = hidden(&page, "version");
    let today = clock::today().to_string();
    let fields = [
        ("to", "closed"),
        ("closed_why", "ended"),
        ("on", today.as_str()),
        ("sure", "true"),
        ("version", version.as_str()),
    ];
    let closed = send(&house.server, &house.ida, &format!("{}/state", house.case), &fields);
    assert_eq!(closed.status, 303, "{}", closed.text());
    for cookie in [&house.ida, &house.gry] {
        let _phone = house.server.set_up_phone(cookie);
    }
    let erase = format!("{}/erase", house.case);
    let says = |cookie: &str, fields: &[(&str, &str)]| send(&house.server, cookie, &erase, fields);
    let refuses = |cookie: &str, fields: &[(&str, &str)]| {
        let said = says(cookie, fields);
        assert_eq!(said.status, 422, "{fields:?}: {}", said.text());
        let told = "Journalen har ikke fået alle papirer fra sagen";
        assert!(said.text().contains(told), "{fields:?}: {}", said.text());
    };
    let knows = |page: &str| {
        assert!(page.contains("Ét papir ville journalen ikke tage imod."), "{page}");
        assert!(!page.contains("er på vej til journalen"), "{page}");
        assert!(page.contains("name=\"lose\""), "{page}");
        hidden(page, "lacks")
    };

    // Whoever asks is told before, and has to say that they know.
    let lacks = knows(house.get(&house.ida, &erase).text());
    refuses(&house.ida, &[("to", "ask"), ("lacks", &lacks)]);
    refuses(&house.ida, &[("to", "ask"), ("lacks", "0"), ("lose", "true")]);
    refuses(&house.ida, &[("to", "ask"), ("lacks", "alle"), ("lose", "true")]);
    assert!(
        house.get(&house.ida, &erase).text().contains("value=\"ask\""),
        "nothing was asked"
    );
    let ask = || says(&house.ida, &[("to", "ask"), ("lacks", &lacks), ("lose", "true")]);
    assert_eq!(leads_to(&ask()), format!("{erase}?done=asked"));

    // So has whoever says yes; a no needs nothing.
    assert_eq!(leads_to(&says(&house.gry, &[("to", "no")])), "/closed?done=kept");
    assert_eq!(leads_to(&ask()), format!("{erase}?done=asked"));
    let lacks = knows(house.get(&house.gry, &erase).text());
    refuses(&house.gry, &[("to", "yes"), ("lacks", &lacks)]);
    house.get(&house.ida, &house.case);
    let yes = [("to", "yes"), ("lacks", lacks.as_str()), ("lose", "true")];
    assert_eq!(leads_to(&says(&house.gry, &yes)), "/closed?done=erased");
}

#[test]
fn what_a_system_says_of_a_paper_and_what_a_delivery_came_to_are_one_state() {
    let journal = Journal::start();
    let house = House::sends_all("outbox-receipt", &journal);
    journal.will_say([(422, json!({"reason": "Sagen findes ikke hos os."}))]);
    let paper = house.keeps_the_letter();
    house.comes_to_say(&house.case, "Journalen tog ikke imod det.");
    let team = house.get(&house.gry, "/team").text().to_owned();
    assert!(team.contains("Papirer, som journalen ikke tog imod"), "{team}");

    // A system of the municipality fetched it meanwhile, and says under which number it lies.
    let key = house.key();
    let said = api::receive(&house.server, &key, &paper, r#"{"number": "2026-014523-7"}"#);
    assert_eq!(said.status, 201, "{}", said.text());
    let page = house.get(&house.ida, &house.case).text().to_owned();
    let told = page.split("id=\"filings\"").nth(1).unwrap_or_default();
    for words in ["Journalen har det.", "Nummer i journalen: ", "2026-014523-7"] {
        assert!(told.contains(words), "{words}: {page}");
    }
    for words in ["Journalen tog ikke imod det.", "Sagen findes ikke hos os.", "Send igen"] {
        assert!(!told.contains(words), "{words}: {told}");
    }
    assert_eq!(told.matches("Journalen har det.").count(), 1, "one paper, once: {told}");
    let team = house.get(&house.gry, "/team").text().to_owned();
    assert!(!team.contains("Papirer, som journalen ikke tog imod"), "{team}");
    assert_eq!(journal.asked().len(), 1, "it is not sent again");
}

#[test]
fn a_system_reads_the_receipt_that_the_journal_gave_to_the_outbox() {
    let journal = Journal::start();
    let house = House::sends_all("outbox-told", &journal);
    journal.will_say([(200, json!({"receipt": "J-4711"}))]);
    let paper = house.keeps_the_letter();
    house.comes_to_say(&house.case, "Journalen har det.");
    let key = house.key();
    let case = house.case.strip_prefix("/case/").unwrap();
    let list = api::json(&api::get(&house.server, &key, &format!("/api/v1/cases/{case}/papers")));
    let mut papers = list["papers"].as_array().unwrap().iter();
    let found = papers.find(|one| one["id"] == *paper).unwrap();
    let told = json!([found["journal"], found["receipt"], found["refusal"]]);
    assert_eq!(told, json!(["accepted", "J-4711", null]));
}

#[test]
fn the_command_that_erases_says_which_papers_are_lost() {
    let journal = Journal::start();
    let house = House::before("outbox-command", &journal);
    journal.will_say([(422, json!({"reason": "Sagen findes ikke hos os."}))]);
    house.puts_the_note_into_the_journal();
    house.comes_to_say(&house.case, "Journalen tog ikke imod det.");
    let House {
        folder, server, case, ..
    } = house;
    drop(server);
    let (data, id) = (folder.at("data"), case.strip_prefix("/case/").unwrap());
    for words in [&["erase-case", id][..], &["erase-case", id, "--yes"]] {
        let said = on(&data, words);
        assert_eq!(said.code, 2, "{words:?}");
        assert!(
            said.err.contains("on their way: 0, refused: 1"),
            "{words:?}: {}",
            said.err
        );
        assert!(said.err.contains("--yes --lose-papers"), "{words:?}: {}", said.err);
        assert!(
            said.err.contains("until when a backup can still open the case"),
            "{}",
            said.err
        );
    }
    assert!(done(&data, &["export", id]).contains("Laura"));
    done(&data, &["erase-case", id, "--yes", "--lose-papers"]);
    assert_ne!(on(&data, &["export", id]).code, 0);
}

/// What lies in a folder.
fn names(folder: &Path) -> Vec<String> {
    let all = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = all.map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn papers_that_are_made_lie_in_the_folder_and_no_name_says_whose_they_are() {
    let house = House::with("outbox-folder", |folder| {
        let place = folder.at("journal");
        std::fs::create_dir_all(&place).unwrap();
        format!("folder = \"{}\"\npapers = \"all\"\n", place.display())
    });
    let journal = house.folder.at("journal");
    house.puts_the_note_into_the_journal();
    house.comes_to_say(&house.case, "Journalen har det.");
    assert_eq!(names(&journal).len(), 2);
    house.keeps_the_letter();
    let four = patience::wait(Duration::from_secs(40), || {
        let names = names(&journal);
        let whole = names.iter().filter(|name| name.ends_with(".json")).count() == 2;
        whole.then_some(names)
    });
    let four = four.expect("the letter lies there too");
    assert_eq!(four.len(), 4, "{four:?}");
    let mut kinds = Vec::new();
    for name in &four {
        let (key, ending) = name.split_once('.').unwrap();
        assert!(
            key.len() == 32 && key.bytes().all(|byte| byte.is_ascii_hexdigit()),
            "{name}"
        );
        let file = std::fs::read(journal.join(name)).unwrap();
        if ending == "json" {
            let sidecar: Value = serde_json::from_slice(&file).unwrap();
            assert_eq!(sidecar["key"], key);
            kinds.push(sidecar["kind"].as_str().unwrap().to_owned());
        } else {
            assert!(ending == "pdf" && file.starts_with(b"%PDF"), "{name}");
        }
    }
    kinds.sort();
    assert_eq!(kinds, ["before-meeting", "journal-note"]);
}
