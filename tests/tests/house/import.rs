//! A case file comes in, on the page and on the command line: its facts, and no proofs of what was done elsewhere.

use super::operator::{Folder, done};
use super::{leads_to, send};
use e2e::clock;
use e2e::server::Server;
use serde_json::{Value, json};

/// A child's case as another house might have written it: a talk that was held, its list all ticked, a paper handed
/// over.
fn file() -> Value {
    let laura = e2e::paths::root().join("content/examples/laura.json");
    let mut case: Value = serde_json::from_slice(&std::fs::read(laura).unwrap()).unwrap();
    let at = |time: &str| format!("{}T{time}", clock::ahead(-2));
    case["municipality"] = "koebenhavn".into();
    case["meetings"] = json!([{
        "id": "held", "kind": "first-talk", "state": "held", "starts_at": at("13:15"), "started_at": at("13:15"),
        "ended_at": at("13:50"), "said": [{"id": "u1", "text": "Jeg vil gerne tegne.", "confirmed": true}],
        "checklist": [{"point": "needs", "state": "done", "why": "Set"}]
    }]);
    case["documents"] = json!([{"id": "d1", "kind": "before-meeting", "version": "full", "on": clock::ahead(-3).to_string(),
        "how": "read-aloud", "went": "Hun smilede."}]);
    case
}

#[test]
fn a_case_file_brings_facts_and_no_proofs_whichever_way_it_comes() {
    let folder = Folder::new("import");
    let data = folder.at("data");
    done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let made = done(
        &data,
        &["create-user", "ida", "--municipality", "koege", "--role", "adviser"],
    );
    let password = made.split("password ").nth(1).unwrap().to_owned();
    let path = folder.at("case.json");
    std::fs::write(&path, file().to_string()).unwrap();
    let path = path.display().to_string();
    let typed = done(&data, &["import", &path, "--municipality", "koege", "--adviser", "ida"]);

    let server = Server::on(&data);
    let cookie = server.sign_in_as("ida", &password);
    let _phone = server.set_up_phone(&cookie);
    let body = format!(
        "--cut\r\ncontent-disposition: form-data; name=\"file\"; filename=\"case.json\"\r\n\
         content-type: application/json\r\n\r\n{}\r\n--cut--\r\n",
        file()
    );
    let kind = "multipart/form-data; boundary=cut";
    let taken = server.post_body_with(&[("cookie", &cookie)], "/cases/import", kind, &body);
    for case in [format!("/case/{typed}"), leads_to(&taken).to_owned()] {
        let get = |path: &str| server.get_with(&[("cookie", &cookie)], &format!("{case}{path}"));
        let page = get("");
        assert!(page.text().contains("fra filen"), "{}", page.text());
        assert!(!page.text().contains("Hun smilede."), "nothing was handed over here");
        let note = get("/journal/held/text");
        assert!(note.text().contains("er fra filen."), "{}", note.text());
        assert!(
            note.text().contains("Jeg vil gerne tegne."),
            "what the child said stays"
        );
        let written: Value = serde_json::from_slice(&get("/export").body).unwrap();
        assert_eq!(written["municipality"], "koege");
        assert_eq!(written["documents"], Value::Null);
        assert_eq!(written["meetings"][0]["checklist"], Value::Null);
        assert_eq!(written["meetings"][0]["said"], file()["meetings"][0]["said"]);
    }
    // A case that begins here has no file to speak of.
    let begun = send(&server, &cookie, "/cases", &[("first_name", "Bo")]);
    let page = server.get_with(&[("cookie", &cookie)], leads_to(&begun).trim_end_matches("/prepare"));
    assert!(page.status == 200 && !page.text().contains("fra filen"));
}
