//! What has to be settled before a talk is over: as an adviser, and as somebody who would rather be done with it.

use super::operator::{Folder, done};
use super::{hidden, leads_to, send};
use e2e::clock;
use e2e::server::{Answer, Server};
use std::path::{Path, PathBuf};

pub(super) const CHILD: &str = "Lillemor";

/// A house with one adviser and a case whose talk was yesterday and whose next one is next year.
pub(super) fn house(folder: &Folder) -> (Server, String, String) {
    let data: PathBuf = folder.at("data");
    done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let made = done(
        &data,
        &["create-user", "ida", "--municipality", "koege", "--role", "adviser"],
    );
    let password = made.split("password ").nth(1).unwrap().to_owned();
    let laura = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/examples/laura.json");
    let laura = std::fs::read_to_string(laura).unwrap();
    let mut case: serde_json::Value = serde_json::from_str(&laura).unwrap();
    case["child"]["first_name"] = CHILD.into();
    case["meetings"][0]["id"] = "talk".into();
    case["meetings"][0]["starts_at"] = format!("{}T10:00", talk_day()).into();
    case["meetings"][0]["closing"] = serde_json::json!({"talk_to": ["birgit", "omar"]});
    let mut next = case["meetings"][0].clone();
    next["id"] = "next".into();
    next["starts_at"] = "2099-01-05T10:00".into();
    case["meetings"].as_array_mut().unwrap().push(next);
    let file = folder.at("case.json");
    std::fs::write(&file, case.to_string()).unwrap();
    let file = file.display().to_string();
    let id = done(&data, &["import", &file, "--municipality", "koege", "--adviser", "ida"]);
    let server = Server::on(&data);
    let cookie = server.sign_in_as("ida", &password);
    (server, cookie, format!("/case/{id}"))
}

/// The day of the talk that was held: some weeks before the day it is.
fn talk_day() -> jiff::civil::Date {
    clock::ahead(-20)
}

struct List<'a> {
    server: &'a Server,
    cookie: &'a str,
    at: String,
}

impl List<'_> {
    fn page(&self) -> String {
        let page = self.server.get_with(&[("cookie", self.cookie)], &self.at);
        assert_eq!(page.status, 200, "{}", page.text());
        page.text().to_owned()
    }

    fn put(&self, fields: &[(&str, &str)]) -> Answer {
        let version = hidden(&self.page(), "version");
        let mut all = vec![("version", version.as_str())];
        all.extend_from_slice(fields);
        send(self.server, self.cookie, &self.at, &all)
    }

    /// How a point stands.
    fn stands(&self, point: &str) -> String {
        let page = self.page();
        let row = page.split(&format!("id=\"point-{point}\"")).nth(1).unwrap();
        let row = row
            .split("class=\"stands\"")
            .nth(1)
            .unwrap()
            .split("</p>")
            .next()
            .unwrap()
            .to_owned();
        row.split("</span>").nth(1).unwrap().to_owned()
    }
}

#[test]
fn a_talk_is_finished_one_point_at_a_time_and_never_falsely() {
    let folder = Folder::new("checklist");
    let (server, cookie, case) = house(&folder);
    let list = List {
        server: &server,
        cookie: &cookie,
        at: format!("{case}/meeting/talk/checklist"),
    };
    let today = || server.get_with(&[("cookie", &cookie)], "/today").text().to_owned();
    assert!(
        !today().contains("class=\"due kind-after-talk\""),
        "nothing stands there before the talk is noted"
    );

    // Nothing of the case shows it, and the law's points take no sentence instead.
    let said = list.put(&[
        ("point", "bisidder"),
        ("state", "done"),
        ("bisidder-how", "Det har jeg gjort."),
    ]);
    assert_eq!(said.status, 422);
    assert!(said.text().contains("Det kan ikke ses af sagen."), "{}", said.text());
    for bad in [
        &[("point", "bisidder"), ("point", "needs"), ("state", "done")][..],
        &[("point", "needs"), ("state", "done"), ("state", "done")],
        &[("point", "everything"), ("state", "done")],
        &[("state", "done")],
        &[("point", "needs"), ("state", "finished")],
    ] {
        let refused = list.put(bad);
        assert!([400, 422].contains(&refused.status), "{bad:?}: {}", refused.status);
    }
    let (past, offered) = (clock::ahead(-1).to_string(), talk_day().to_string());
    for (fields, word) in [
        (
            &[("point", "needs"), ("state", "done"), ("needs-how", " ")][..],
            "Det kan ikke ses af sagen.",
        ),
        (&[("point", "needs"), ("state", "not-possible")], "Skriv hvorfor"),
        (
            &[("point", "needs"), ("state", "later"), ("needs-when", &past)],
            "Skriv en dag, der ikke er gået.",
        ),
    ] {
        let refused = list.put(fields);
        assert_eq!(
            (refused.status, refused.text().contains(word)),
            (422, true),
            "{fields:?}"
        );
    }
    assert_eq!(list.stands("needs"), "Står åbent");

    // What was said is written down; from then on it stands on Today.
    let after = format!("{case}/meeting/talk");
    let page = server.get_with(&[("cookie", &cookie)], &after);
    let version = hidden(page.text(), "version");
    let written = [
        ("version", version.as_str()),
        ("started_at", "10:00"),
        ("ended_at", "10:40"),
        ("offered_on", offered.as_str()),
        ("offered_how", "Kortet lå på bordet."),
        ("said", "Jeg vil gerne til fodbold."),
        ("confirmed", "true"),
        ("told-stop", "practised"),
        ("told-not-answer", "said"),
    ];
    let noted = send(&server, &cookie, &after, &written);
    assert!(leads_to(&noted).ends_with("/journal/talk"), "{}", noted.status);
    assert!(today().contains("class=\"due kind-after-talk\"") && today().contains(CHILD));

    // A form that says all is done changes nothing of the list.
    let prepare = format!("{case}/prepare");
    let form = server.get_with(&[("cookie", &cookie)], &prepare);
    assert!(
        !form.text().contains("name=\"base\""),
        "the case does not ride through the browser"
    );
    let base = serde_json::json!({"format": "case/1", "meetings": [
        {"id": "talk", "checklist": [{"point": "needs", "state": "done"}]}
    ]});
    let (base, against) = (base.to_string(), hidden(form.text(), "against"));
    let forged = [
        ("base", base.as_str()),
        ("meetings[0].checklist[0].state", "done"),
        ("against", against.as_str()),
        ("document", "before-meeting"),
        ("keep", "paper"),
    ];
    let kept = send(&server, &cookie, &prepare, &forged);
    assert_eq!(kept.status, 303, "{}", kept.text());
    assert_eq!(list.stands("needs"), "Står åbent");

    for (fields, stands) in [
        (&[("point", "bisidder"), ("state", "done")][..], "Gjort. "),
        (
            &[("point", "childs-view"), ("state", "done")],
            "Gjort. I sagen står: »Jeg vil gerne til fodbold.«",
        ),
        (
            &[("point", "stop-and-silence"), ("state", "done")],
            "Gjort. Stop er øvet, ikke at svare er sagt.",
        ),
        (
            &[("point", "read-back"), ("state", "done")],
            "Gjort. Barnet har svaret til den ene linje.",
        ),
        (
            &[("point", "needs"), ("state", "later"), ("needs-when", "2098-01-01")],
            "Det gør du senere",
        ),
        (
            &[
                ("point", "needs"),
                ("state", "done"),
                ("needs-how", "Hun ville have en bog."),
            ],
            "Gjort: Hun ville have en bog.",
        ),
        (
            &[("point", "talk-to"), ("state", "done"), ("talk-to-how", "Birgit.")],
            "Gjort: Birgit.",
        ),
        (
            &[
                ("point", "what-now"),
                ("state", "not-possible"),
                ("what-now-why", "Klokken ringede."),
            ],
            "Kunne ikke lade sig gøre: Klokken ringede.",
        ),
    ] {
        let put = list.put(fields);
        assert_eq!(put.status, 303, "{fields:?}: {}", put.text());
        let point = fields[0].1;
        assert!(
            list.stands(point).starts_with(stands),
            "{point}: {}",
            list.stands(point)
        );
    }
    assert!(
        list.stands("bisidder").contains("Kortet lå på bordet."),
        "by what it is done"
    );
    // What was settled by mistake is put right where it stands, also when it is done.
    let page = list.page();
    let row = page.split("id=\"point-talk-to\"").nth(1).unwrap();
    let row = row.split("</li>").next().unwrap();
    assert!(
        row.contains(">Ret</summary>") && row.contains("name=\"talk-to-when\""),
        "{row}"
    );
    assert!(row.contains(&format!("{case}/meeting/talk/ending")), "{row}");
    let put = |fields: &[(&str, &str)]| assert_eq!(list.put(fields).status, 303);
    put(&[("point", "talk-to"), ("state", "later"), ("talk-to-when", "2098-01-01")]);
    assert!(list.stands("talk-to").starts_with("Det gør du senere"));
    put(&[("point", "talk-to"), ("state", "done")]);
    assert!(list.stands("talk-to").starts_with("Gjort. I sagen står: "));
    // Laura's first talk asks for two advisers; its case names two.
    let two = list.put(&[("point", "two-advisers"), ("state", "done")]);
    assert_eq!(two.status, 303, "{}", two.text());
    assert!(list.page().contains("Alt er på plads."));
    assert!(
        !today().contains("class=\"due kind-after-talk\""),
        "what is closed is gone from Today"
    );
    let again = send(
        &server,
        &cookie,
        &list.at,
        &[
            ("version", "1"),
            ("point", "needs"),
            ("state", "done"),
            ("needs-how", "x"),
        ],
    );
    assert_eq!(again.status, 409, "somebody was quicker");

    // The next talk has not begun.
    let next = List {
        server: &server,
        cookie: &cookie,
        at: format!("{case}/meeting/next/checklist"),
    };
    assert!(next.page().contains("Samtalen er ikke begyndt."));
    let version = hidden(server.get_with(&[("cookie", &cookie)], &after).text(), "version");
    let early = [
        ("version", version.as_str()),
        ("point", "needs"),
        ("state", "done"),
        ("needs-how", "Ja"),
    ];
    let early = send(&server, &cookie, &next.at, &early);
    assert_eq!(early.status, 422);
    assert!(
        early
            .text()
            .contains("Samtalen er ikke begyndt, så punktet kan ikke krydses af endnu.")
    );

    let history = server.get_with(&[("cookie", &cookie)], &case);
    assert!(
        history
            .text()
            .contains("skrev, hvordan et punkt står efter en samtale.")
    );

    // The list is closed and the journal has no note: that is said until it has one.
    let note = format!("{case}/journal/talk");
    let asks = |page: &str| page.contains("class=\"due kind-note\"") && page.contains(&format!("href=\"{note}\""));
    assert!(asks(&today()) && today().contains("Skriv notatet"), "{}", today());
    assert!(history.text().contains("Skriv notatet"), "the next act of the case");
    let version = hidden(server.get_with(&[("cookie", &cookie)], &note).text(), "version");
    let kept = send(&server, &cookie, &note, &[("version", version.as_str())]);
    assert_eq!(kept.status, 303, "{}", kept.text());
    assert!(!asks(&today()), "{}", today());
}
