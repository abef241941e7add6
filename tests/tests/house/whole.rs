//! An adviser at a case with something in every corner, and what the forms of its pages send.

use super::forged::{Form, forms, import, pairs};
use super::send;
use e2e::server::{Answer, Server};
use serde_json::Value;

/// The case, and whoever has it.
pub struct Whole {
    pub server: Server,
    pub cookie: String,
    pub case: String,
}

impl Whole {
    pub fn new() -> Whole {
        Whole::at(Server::demo())
    }

    /// The same at a server with the demo.
    pub fn at(server: Server) -> Whole {
        let cookie = server.sign_in("lise.koege");
        let case = import(&server, &cookie);
        Whole { server, cookie, case }
    }

    /// A page of the case.
    pub fn get(&self, path: &str) -> String {
        let page = self
            .server
            .get_with(&[("cookie", &self.cookie)], &format!("{}{path}", self.case));
        assert_eq!(page.status, 200, "{path}: {}", page.text());
        page.text().to_owned()
    }

    /// What a form of a page sends by a button: the form is found by the end of its address.
    pub fn form(&self, page: &str, action: &str, to: &str) -> Option<Form> {
        let presses = |form: &Form| form.action.ends_with(action) && form.fields.contains(&("to".into(), to.into()));
        forms(&self.get(page)).into_iter().find(presses)
    }

    pub fn send(&self, form: &Form) -> Answer {
        send(&self.server, &self.cookie, &form.action, &pairs(&form.fields))
    }

    /// The case as it is exported.
    pub fn stands(&self) -> Value {
        serde_json::from_str(&self.get("/export")).expect("a case file")
    }
}

/// Fills in fields of a form; a choice and a tick are none of its fields before.
pub fn filled(form: &Form, fields: &[(&str, &str)]) -> Form {
    let mut form = form.clone();
    for (name, value) in fields {
        form.fields.retain(|(known, _)| known != name);
        form.fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    form
}
