//! A talk that was held on the screen is closed by what the screen took in, and never by more than that.

use super::table::{PIN, opened};
use super::{answer_line, hidden, leads_to, screen, send};
use e2e::server::{Answer, Server};
use serde_json::Value;

/// The screen of Samira's talk on the table, and her case.
struct Talk {
    server: Server,
    cookie: String,
    case: String,
    talk: String,
}

impl Talk {
    fn begun() -> Talk {
        let server = Server::demo();
        let (cookie, case, talk) = opened(&server, "lise.koege", "Samira");
        Talk {
            server,
            cookie,
            case,
            talk,
        }
    }

    fn put(&self, part: &str, fields: &[(&str, &str)]) -> Answer {
        send(&self.server, &self.cookie, &format!("/t/talk/{part}"), fields)
    }

    /// The talk in the case's file, which only a session that was signed in just now gives out.
    fn meeting(&self) -> Value {
        let cookie = self.server.sign_in("lise.koege");
        let file = self
            .server
            .get_with(&[("cookie", &cookie)], &format!("{}/export", self.case));
        let file: Value = serde_json::from_slice(&file.body).unwrap();
        let meetings = file["meetings"].as_array().unwrap();
        let talk = meetings.iter().find(|one| one["id"] == self.talk.as_str());
        talk.unwrap().clone()
    }

    /// What is settled at the end: a line, what nobody knows, whom the child can go to, what it needs.
    fn settled(&self) {
        let _ = self.put("5", &[("line", "Jeg vil gerne spille guitar.")]);
        let _ = answer_line(&self.server, &self.cookie, "yes");
        for (part, fields) in [
            (
                "10",
                &[
                    ("unknown-0", "Jeg ved ikke, om der er plads."),
                    ("unknown-0-by", "2031-01-10"),
                ][..],
            ),
            ("12", &[("talk_to", "sofie")]),
            ("13", &[("needs", "Du vil gerne have en pause.")]),
        ] {
            assert_eq!(self.put(part, fields).status, 303, "part {part}");
        }
        assert_eq!(leads_to(&self.put("17", &[("make", "paper")])), "/t/talk/17");
    }
}

#[test]
fn the_rights_that_were_gone_through_are_told_once() {
    let talk = Talk::begun();
    assert_eq!(leads_to(&talk.put("4", &[("told", "yes")])), "/t/talk/5");
    let _ = talk.put("4", &[("told", "yes")]);
    let meeting = talk.meeting();
    let told = meeting["told"].as_array().unwrap();
    let of = |right: &str| told.iter().filter(|told| told["right"] == right).count();
    assert_eq!((of("bisidder"), of("stop"), of("not-answer")), (1, 1, 1), "{told:?}");
    // What is not on her page is not told: nobody interprets.
    assert_eq!(of("interpreter"), 0, "{told:?}");
    assert_eq!(meeting["bisidder_offered"]["how"], "Vist på skærmen i samtalen.");
}

#[test]
fn what_the_screen_took_in_closes_the_list_and_leads_to_the_note() {
    let talk = Talk::begun();
    let _ = talk.put("4", &[("told", "yes")]);
    talk.settled();
    let out = talk.put("out", &[("pin", PIN)]);
    assert_eq!(leads_to(&out), format!("{}/journal/{}", talk.case, talk.talk));
    let list = talk.meeting()["checklist"].clone();
    let list = list.as_array().unwrap();
    assert!(
        list.len() >= 7 && list.iter().all(|point| point["state"] == "done"),
        "{list:?}"
    );
    assert!(
        list.iter().all(|point| point["why"].is_null()),
        "by what the case shows: {list:?}"
    );
}

/// Without the page of the rights nothing says that the child was told: those points stay open, the others are closed.
#[test]
fn what_nothing_shows_stays_open_until_it_is_written() {
    let talk = Talk::begun();
    talk.settled();
    let out = talk.put("out", &[("pin", PIN)]);
    let list = format!("{}/meeting/{}/checklist", talk.case, talk.talk);
    assert_eq!(leads_to(&out), list);
    let lise = screen::given(&out);
    let open = |meeting: &Value| -> Vec<String> {
        let points = meeting["checklist"].as_array().unwrap().iter();
        let open = points.filter(|point| point["state"].is_null());
        open.map(|point| point["point"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(open(&talk.meeting()), ["bisidder", "stop-and-silence"]);
    // A press for all closes no more than the case shows.
    let page = talk.server.get_with(&[("cookie", &lise)], &list);
    assert!(
        !page.text().contains("Afslut samtalen"),
        "nothing more is shown: {}",
        page.text()
    );
    let close = || send(&talk.server, &lise, &list, &[("all", "shown")]);
    assert_eq!(leads_to(&close()), list);
    assert_eq!(open(&talk.meeting()).len(), 2);
    // Written down after the talk, both are shown; one press closes them and leads to the note.
    let after = format!("{}/meeting/{}", talk.case, talk.talk);
    let form = talk.server.get_with(&[("cookie", &lise)], &after);
    let version = hidden(form.text(), "version");
    let today = e2e::clock::today().to_string();
    let written = [
        ("version", version.as_str()),
        ("offered_on", today.as_str()),
        ("offered_how", "Kortet lå på bordet."),
        ("told-stop", "practised"),
        ("told-not-answer", "said"),
    ];
    assert_eq!(send(&talk.server, &lise, &after, &written).status, 303);
    let page = talk.server.get_with(&[("cookie", &lise)], &list);
    assert!(page.text().contains("2 punkter kan ses af sagen."), "{}", page.text());
    assert_eq!(leads_to(&close()), format!("{}/journal/{}", talk.case, talk.talk));
    assert!(open(&talk.meeting()).is_empty());
    // A colleague closes nothing.
    let ole = talk.server.sign_in("ole.koege");
    assert_eq!(send(&talk.server, &ole, &list, &[("all", "shown")]).status, 403);
}
