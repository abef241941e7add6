//! A talk's own screen: how it is opened, what the child can do there, and that nothing but the PIN leads away from it.

use super::{answer_line, child, hidden, leads_to, screen, send};
use e2e::paths;
use e2e::server::{Answer, Server};
use serde_json::Value;
use std::process::Command;

/// What is set for every adviser here.
pub const PIN: &str = "24680";

fn plain(answer: &Answer) -> String {
    let mut words = String::new();
    for part in answer.text().split('<').skip(1) {
        words.push(' ');
        words.push_str(part.split_once('>').map_or("", |(_, text)| text));
    }
    let words = words.replace("&quot;", "\"").replace('\u{a0}', " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Chooses the PIN.
fn choose(server: &Server, cookie: &str) {
    let chosen = send(server, cookie, "/me/pin", &[("pin", PIN), ("again", PIN)]);
    assert_eq!(leads_to(&chosen), "/me?pin=saved#pin", "{}", plain(&chosen));
}

/// The last talk on a child's page.
fn talk_of(server: &Server, cookie: &str, case: &str) -> String {
    let page = server.get_with(&[("cookie", cookie)], case);
    let last = page.text().rsplit("/meeting/").find(|rest| !rest.starts_with("new"));
    let last = last.unwrap();
    last.split(['"', '/']).next().unwrap().to_owned()
}

/// Lays the screen on the table: its cookie, the case, the talk.
pub fn opened(server: &Server, adviser: &str, name: &str) -> (String, String, String) {
    let cookie = server.sign_in(adviser);
    choose(server, &cookie);
    let case = child(server, &cookie, name);
    let talk = talk_of(server, &cookie, &case);
    let opened = send(server, &cookie, &format!("{case}/meeting/{talk}/table"), &[]);
    assert_eq!(leads_to(&opened), "/t/talk/1", "{} {}", opened.status, plain(&opened));
    (screen::given(&opened), case, talk)
}

/// A table with somebody at it.
struct Table {
    server: Server,
    /// The server before the clock was set on: its folder holds the later one's.
    _before: Option<Server>,
    cookie: String,
    case: String,
    talk: String,
    adviser: &'static str,
}

impl Table {
    fn of(adviser: &'static str, name: &str) -> Table {
        let server = Server::demo();
        let (cookie, case, talk) = opened(&server, adviser, name);
        Table {
            server,
            _before: None,
            cookie,
            case,
            talk,
            adviser,
        }
    }

    /// The same table when its time is over: what the house keeps, under a clock that shows the moment after.
    fn at_its_end(self) -> Table {
        let read = "import sqlite3, sys\n\
            db = sqlite3.connect(sys.argv[1])\n\
            print(db.execute('SELECT until FROM sessions WHERE meeting IS NOT NULL').fetchone()[0])\n";
        let demo = std::fs::read_dir(self.server.data()).unwrap();
        let demo = demo
            .map(|entry| entry.unwrap().path())
            .find(|path| path.is_dir())
            .unwrap();
        let later = self.server.data().join("later");
        std::fs::create_dir(&later).unwrap();
        for file in std::fs::read_dir(&demo).unwrap().map(Result::unwrap) {
            if file.file_type().unwrap().is_file() {
                std::fs::copy(file.path(), later.join(file.file_name())).unwrap();
            }
        }
        let database = std::fs::read_dir(&later).unwrap().map(|entry| entry.unwrap().path());
        let database = database.filter(|path| path.extension().is_some_and(|ext| ext == "db"));
        let read = Command::new(paths::python())
            .args(["-c", read])
            .args(database)
            .output()
            .unwrap();
        let until = String::from_utf8_lossy(&read.stdout).trim().parse().unwrap();
        let after = jiff::Timestamp::from_millisecond(until).unwrap().to_string();
        Table {
            server: Server::on_at(&later, &after),
            _before: Some(self.server),
            ..self
        }
    }

    fn see(&self, path: &str) -> Answer {
        self.server.get_with(&[("cookie", &self.cookie)], path)
    }

    fn page(&self, part: u8) -> String {
        let answer = self.see(&format!("/t/talk/{part}"));
        assert_eq!(answer.status, 200, "part {part}");
        plain(&answer)
    }

    fn put(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        send(&self.server, &self.cookie, path, fields)
    }

    fn say(&self, kind: &str) -> Answer {
        self.put("/t/talk/say", &[("kind", kind), ("from", "5")])
    }

    /// The talk as the case holds it, on the adviser's own phone.
    fn meeting(&self) -> Value {
        let phone = self.server.sign_in(self.adviser);
        let file = self
            .server
            .get_with(&[("cookie", &phone)], &format!("{}/export", self.case));
        let file: Value = serde_json::from_slice(&file.body).unwrap();
        let meetings = file["meetings"].as_array().unwrap();
        meetings
            .iter()
            .find(|one| one["id"] == self.talk.as_str())
            .unwrap()
            .clone()
    }

    fn note(&self) -> String {
        let phone = self.server.sign_in(self.adviser);
        let path = format!("{}/journal/{}", self.case, self.talk);
        plain(&self.server.get_with(&[("cookie", &phone)], &path))
    }
}

#[test]
fn a_pin_is_chosen_before_the_screen_lies_on_the_table() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = child(&server, &cookie, "Samira");
    let talk = talk_of(&server, &cookie, &case);
    let lay = || send(&server, &cookie, &format!("{case}/meeting/{talk}/table"), &[]);
    let back = format!("{case}/talk/{talk}");
    assert_eq!(leads_to(&lay()), format!("/me?pin=needed&back={back}#pin"));
    let page = server.get_with(&[("cookie", &cookie)], &format!("/me?pin=needed&back={back}"));
    assert!(page.text().contains(&format!("name=\"back\" value=\"{back}\"")));
    for (pin, again) in [("123", "123"), ("2468", "2469"), ("abcd", "abcd"), ("", "")] {
        let wrong = send(&server, &cookie, "/me/pin", &[("pin", pin), ("again", again)]);
        assert_eq!(wrong.status, 422, "{pin:?}");
        assert!(
            wrong
                .text()
                .contains("id=\"pin-said\" role=\"alert\" class=\"finding block\"")
        );
        let field = wrong.text().split("id=\"pin-new\"").nth(1).unwrap();
        let field = field.split('>').next().unwrap();
        assert!(
            field.contains("autofocus") && field.contains("aria-invalid=\"true\""),
            "{field}"
        );
    }
    // Whoever chose it on the way to the table goes on there, and nowhere that an address could have named.
    let chosen = [("pin", "2468"), ("again", "2468"), ("back", back.as_str())];
    assert_eq!(leads_to(&send(&server, &cookie, "/me/pin", &chosen)), back);
    for elsewhere in ["//evil.example", "/sign-out", ""] {
        let chosen = [("pin", "2468"), ("again", "2468"), ("back", elsewhere)];
        assert_eq!(
            leads_to(&send(&server, &cookie, "/me/pin", &chosen)),
            "/me?pin=saved#pin"
        );
    }
    assert_eq!(server.get_with(&[("cookie", &cookie)], &back).status, 200);
    choose(&server, &cookie);
    let laid = lay();
    assert_eq!(leads_to(&laid), "/t/talk/1");
    let gone = server.get_with(&[("cookie", &cookie)], "/today");
    assert!(
        leads_to(&gone).starts_with("/sign-in"),
        "the adviser's session on this machine has ended"
    );
}

#[test]
fn nothing_but_the_pin_leads_away() {
    let table = Table::of("lise.koege", "Samira");
    for path in [
        "/today",
        "/",
        "/sign-in",
        "/t",
        "/t/left",
        "/t/page/1",
        "/me",
        &table.case,
        "/phrases",
        "/t/abc",
    ] {
        assert_eq!(leads_to(&table.see(path)), "/t/talk", "{path}");
    }
    for path in [
        "/sign-out",
        "/t/leave",
        "/sign-in",
        "/letter",
        "/case-file",
        "/language",
        "/t",
    ] {
        assert_eq!(leads_to(&table.put(path, &[])), "/t/talk", "{path}");
    }
    assert!(table.page(1).contains("Hej Samira"), "still there");
    let out = |pin: &str| table.put("/t/talk/out", &[("pin", pin)]);
    for left in ["4 forsøg", "3 forsøg"] {
        let wrong = out("1111");
        assert_eq!(wrong.status, 422);
        assert!(plain(&wrong).contains(left), "{}", plain(&wrong));
    }
    let right = out(PIN);
    assert_eq!(
        leads_to(&right),
        format!("{}/meeting/{}/checklist", table.case, table.talk)
    );
    let adviser = screen::given(&right);
    assert_eq!(table.server.get_with(&[("cookie", &adviser)], "/today").status, 200);
    assert_eq!(leads_to(&table.see("/t/talk/1")), "/t", "the child's screen has ended");
}

#[test]
fn five_wrong_pins_sign_out() {
    let table = Table::of("lise.koege", "Samira");
    for _ in 0..4 {
        assert_eq!(table.put("/t/talk/out", &[("pin", "9999")]).status, 422);
    }
    let last = table.put("/t/talk/out", &[("pin", "9999")]);
    assert_eq!(leads_to(&last), "/sign-in");
    assert_eq!(
        leads_to(&table.put("/t/talk/out", &[("pin", PIN)])),
        "/sign-in",
        "too late for the right one"
    );
    assert_eq!(leads_to(&table.see("/t/talk/1")), "/t");
}

#[test]
fn when_the_time_is_over_only_the_pin_is_asked_for() {
    let table = Table::of("lise.koege", "Samira").at_its_end();
    for path in ["/t/talk/1", "/t/talk/5", "/t/talk/17", "/t/talk/paper"] {
        assert_eq!(leads_to(&table.see(path)), "/t/talk/out", "{path}");
    }
    assert_eq!(leads_to(&table.say("stop")), "/t/talk/out");
    assert_eq!(leads_to(&table.put("/t/talk/5", &[("line", "x")])), "/t/talk/out");
    let page = plain(&table.see("/t/talk/out"));
    assert!(
        page.contains("Tiden for samtalen er gået.") && !page.contains("Samira"),
        "{page}"
    );
    assert!(leads_to(&table.put("/t/talk/out", &[("pin", PIN)])).ends_with("/checklist"));
}

#[test]
fn a_stop_holds_until_it_is_heard_and_the_child_has_chosen() {
    let table = Table::of("lise.koege", "Samira");
    assert_eq!(leads_to(&table.say("stop")), "/t/talk/5");
    // Whatever address is typed: all is quiet.
    for part in 1..=18 {
        let page = table.page(part);
        assert!(
            page.contains("Jeg har hørt dig") && !page.contains("Nu slutter vi"),
            "part {part}: {page}"
        );
    }
    // Nobody chooses, writes or goes on before an adult has heard it.
    for kind in [
        "chose-ready",
        "chose-other",
        "chose-end",
        "chose-pause",
        "stop",
        "pause",
    ] {
        let _ = table.say(kind);
        assert!(table.page(1).contains("Jeg har hørt dig"), "{kind}");
    }
    let _ = table.put("/t/talk/5", &[("line", "Skrevet imens")]);
    let _ = table.put("/t/talk/2", &[("add", "Skrevet imens")]);
    assert_eq!(
        table.meeting()["stops"].as_array().unwrap().len(),
        1,
        "one press is one stop"
    );
    let _ = table.say("heard");
    let page = table.page(5);
    assert!(
        page.contains("Du bestemmer.") && !page.contains("Skrevet imens"),
        "{page}"
    );
    // Alone with the bisidder, until they are ready.
    let _ = table.say("chose-bisidder");
    assert!(table.page(5).contains("De andre går ud."), "{}", table.page(5));
    let _ = table.say("chose-ready");
    assert!(table.page(5).contains("Det har jeg skrevet"));
    assert!(!table.page(5).contains("Skrevet imens") && !table.page(2).contains("Skrevet imens"));
    // A pause is the child's alone; not answering and not knowing need no leave.
    let _ = table.say("pause");
    assert!(table.page(9).contains("Du siger til, når du er klar."));
    assert_eq!(leads_to(&table.say("chose-end")), "/t/talk/6", "the end for today");
    assert_eq!(leads_to(&table.say("not-answer")), "/t/talk/5?said=not-answer");
    assert_eq!(leads_to(&table.say("dont-know")), "/t/talk/5?said=dont-know");
    assert!(plain(&table.see("/t/talk/5?said=dont-know")).contains("Du behøver ikke gætte."));
    let stops = table.meeting()["stops"].clone();
    let kinds: Vec<&str> = stops
        .as_array()
        .unwrap()
        .iter()
        .map(|stop| stop["kind"].as_str().unwrap())
        .collect();
    assert_eq!(
        kinds,
        ["stop", "pause", "pause", "not-answer"],
        "what a child does not know is nobody's business"
    );
    let note = table.note();
    for words in [
        "trykkede barnet stop på skærmen.",
        "at stoppet var hørt. Barnet valgte at være alene med sin bisidder.",
        "bad barnet om en pause. Barnet valgte at slutte for i dag.",
        "ville barnet ikke svare.",
    ] {
        assert!(note.contains(words), "{words}\n{note}");
    }
    // What is practised is no stop.
    let practised = table.put("/t/talk/say", &[("kind", "stop"), ("from", "3")]);
    assert_eq!(leads_to(&practised), "/t/talk/3?try=stop");
    assert!(plain(&table.see("/t/talk/3?try=stop")).contains("Jeg har hørt dig"));
    assert_eq!(table.meeting()["stops"].as_array().unwrap().len(), 4);
    let _ = table.put("/t/talk/say", &[("kind", "real-stop"), ("from", "3")]);
    assert_eq!(
        table.meeting()["stops"].as_array().unwrap().len(),
        5,
        "but a child may mean it"
    );
}

#[test]
fn a_line_counts_once_the_child_has_said_yes() {
    let table = Table::of("lise.koege", "Samira");
    // As the page sends it, which says what it showed.
    let line = |words: &str| {
        let page = table.see("/t/talk/5");
        let (own, over) = (hidden(page.text(), "page"), hidden(page.text(), "over"));
        table.put("/t/talk/5", &[("page", &own), ("over", &over), ("line", words)])
    };
    let answer = |yes: &str| answer_line(&table.server, &table.cookie, yes);
    let _ = line("Jeg hader skolen.");
    assert!(table.page(5).contains("Har jeg forstået dig rigtigt?"));
    assert!(
        table.meeting().get("said").is_none(),
        "until then it is nowhere in the case"
    );
    assert_eq!(leads_to(&answer("almost")), "/t/talk/5", "it is written anew");
    let again = table.see("/t/talk/5");
    assert!(
        again.text().contains(">Jeg hader skolen.</textarea>"),
        "what stood there is in the field: {}",
        plain(&again)
    );
    let _ = line("Jeg er træt af skolen.");
    let _ = answer("yes");
    assert!(table.page(5).contains("Jeg er træt af skolen."));
    let _ = line("Jeg vil flytte langt væk.");
    let _ = answer("no");
    let _ = answer("yes");
    let said = table.meeting()["said"].clone();
    assert_eq!(said.as_array().unwrap().len(), 1, "{said}");
    assert_eq!(said[0]["text"], "Jeg er træt af skolen.");
    for page in [table.page(5), table.page(7), table.note()] {
        assert!(!page.contains("langt væk") && !page.contains("hader"), "{page}");
    }
    // The child picks what stands on its paper.
    let id = said[0]["id"].as_str().unwrap();
    let _ = table.put("/t/talk/7", &[(format!("line-{id}").as_str(), "kept")]);
    let _ = table.put("/t/talk/13", &[("needs", "Du vil gerne have en pause.")]);
    assert_eq!(leads_to(&table.put("/t/talk/17", &[("make", "paper")])), "/t/talk/17");
    let page = table.page(17);
    assert!(
        page.contains("Du vil gerne have en pause.") && !page.contains("træt af skolen"),
        "{page}"
    );
    assert_eq!(table.meeting()["state"], "held", "the talk was held");
}

#[test]
fn the_child_says_what_is_talked_about() {
    let table = Table::of("lise.koege", "Samira");
    let topics = || -> Vec<String> {
        let topics = table.meeting()["topics"].clone();
        let all = topics.as_array().cloned().unwrap_or_default();
        all.iter().map(|topic| topic.as_str().unwrap().to_owned()).collect()
    };
    let before = topics();
    assert!(before.len() >= 2, "{before:?}");
    let put = |topic: &str| table.put("/t/talk/2", &[("topic", topic)]);
    let first = &before[0];
    let _ = put(&format!("down-0-{first}"));
    assert_eq!(topics()[..2], [before[1].clone(), first.clone()]);
    let _ = put(&format!("up-1-{first}"));
    assert_eq!(topics(), before);
    // Pressed on a page from before the list changed: the topic that was pressed moves, not the one that now has its
    // place.
    let _ = put(&format!("down-0-{first}"));
    let _ = put(&format!("away-0-{first}"));
    assert_eq!(topics(), before[1..]);
    let _ = put(&format!("away-0-{first}"));
    assert_eq!(topics(), before[1..], "what is no longer there takes nothing else away");
    assert_eq!(put("away-0").status, 400);
    let _ = table.put("/t/talk/2", &[("add", "fodbold")]);
    assert_eq!(topics().last().unwrap(), "fodbold");
    // What asks a child for a secret stands nowhere, and is not lost while it is mended.
    let refused = table.put("/t/talk/13", &[("needs", "Du må ikke sige det til nogen.")]);
    assert_eq!(refused.status, 422);
    assert!(
        refused.text().contains("Du må ikke sige det til nogen.") && plain(&refused).contains("Det kan ikke stå her.")
    );
    let half = table.put("/t/talk/15", &[("next_on", "2031-01-10"), ("next_at", "")]);
    assert_eq!(half.status, 422, "a day without its time would be lost");
    let forged = table.put(
        "/t/talk/9",
        &[("tell-0-who", "nobody-known"), ("tell-0-on", "2031-01-10")],
    );
    assert!([400, 422].contains(&forged.status), "{}", forged.status);
    for (part, fields) in [
        (16, [("face", "9")]),
        (2, [("topic", "eat-1")]),
        (2, [("topic", "up-x")]),
    ] {
        assert_eq!(table.put(&format!("/t/talk/{part}"), &fields).status, 400);
    }
}

/// "Derhjemme" is no word for where a placed child lives.
#[test]
fn a_placed_child_is_asked_of_where_it_lives() {
    let table = Table::of("nina.dragoer", "Jonathan");
    let hub = table.page(6);
    assert!(hub.contains("Der, hvor du bor") && !hub.contains("Derhjemme"), "{hub}");
    let part = table.page(11);
    assert!(part.contains("Hvis nogen spørger der, hvor du bor"), "{part}");
}

#[test]
fn where_the_home_is_not_safe_nobody_asks_what_is_said_there() {
    let table = Table::of("karl.dragoer", "Ali");
    let hub = table.page(6);
    assert!(!hub.contains("Derhjemme"), "{hub}");
    assert!(!table.page(11).contains("derhjemme"), "whatever address is typed");
    let _ = table.put("/t/talk/17", &[("make", "paper")]);
    let page = table.see("/t/talk/17");
    if page.text().contains("class=\"sheet\"") {
        assert!(
            plain(&page).contains("Papiret bliver hos en voksen"),
            "{}",
            plain(&page)
        );
        assert_eq!(
            leads_to(&table.see("/t/talk/paper")),
            "/t/talk/17",
            "it is printed by the adult who keeps it"
        );
    }
}
