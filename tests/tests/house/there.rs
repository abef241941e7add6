//! A municipality where people sign in: a real provider, a server that believes it, and as much of a browser as that
//! takes.

use super::issuer::{CLIENT, SECRET, folder, server};
use super::leads_to;
use super::operator::Folder;
use e2e::provider::Provider;
use e2e::server::{Answer, Server};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A provider, a server that believes it, and the folder it keeps.
pub(super) struct House {
    pub(super) provider: Provider,
    pub(super) folder: Folder,
    pub(super) server: Server,
}

impl House {
    pub(super) fn open(name: &str) -> House {
        House::with(name, "", json!({"client_secret": SECRET}))
    }

    pub(super) fn with(name: &str, config: &str, client: Value) -> House {
        let provider = Provider::start();
        let folder = folder(name, &provider.issuer, config);
        let server = server(&folder);
        let mut whole = json!({"client_id": CLIENT,
            "redirect_uris": [server.at("/sign-in/return")],
            "backchannel_logout_uri": server.at("/sign-in/ended"),
            "backchannel_logout_session_required": true});
        for (name, value) in client.as_object().unwrap() {
            whole[name] = value.clone();
        }
        provider.control(&json!({ "client": whole }));
        House {
            provider,
            folder,
            server,
        }
    }

    /// Who signs in next over there.
    pub(super) fn comes(&self, sub: &str, groups: &[&str]) {
        let user = json!({"sub": sub, "name": "Ida Holm", "given_name": "Ida", "groups": groups});
        self.provider.control(&json!({ "user": user }));
    }

    pub(super) fn enter(&self) -> Browser {
        let mut browser = Browser::default();
        browser.sign_in(&self.server);
        browser
    }

    pub(super) fn is_in(&self, browser: &Browser, page: &str) -> bool {
        let cookie = browser.cookies_of(&self.server.address);
        self.server.get_with(&[("cookie", &cookie)], page).status == 200
    }
}

/// As much of a browser as a sign-in needs: it follows, and keeps cookies apart by server.
#[derive(Default)]
pub(super) struct Browser {
    pub(super) jars: BTreeMap<String, BTreeMap<String, String>>,
    /// Where it has been.
    pub(super) been: Vec<String>,
}

impl Browser {
    pub(super) fn cookies_of(&self, server: &str) -> String {
        let jar = self.jars.get(server).into_iter().flatten();
        let pairs: Vec<String> = jar.map(|(name, value)| format!("{name}={value}")).collect();
        pairs.join("; ")
    }

    pub(super) fn get(&mut self, address: &str) -> Answer {
        let server: String = address.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        let path = address.strip_prefix(&server).unwrap();
        let answer = Server::ask_at(&server, &[("cookie", &self.cookies_of(&server))], path);
        let jar = self.jars.entry(server).or_default();
        for (_, cookie) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            if value.is_empty() {
                jar.remove(name);
            } else {
                jar.insert(name.to_owned(), value.to_owned());
            }
        }
        self.been.push(address.to_owned());
        answer
    }

    /// Follows from an address until a page comes.
    pub(super) fn follow(&mut self, address: &str) -> Answer {
        let mut at = address.to_owned();
        for _ in 0..12 {
            let answer = self.get(&at);
            if !(300..400).contains(&answer.status) {
                return answer;
            }
            let to = leads_to(&answer).to_owned();
            let server: String = at.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
            at = if to.starts_with('/') {
                format!("{server}{to}")
            } else {
                to
            };
        }
        panic!("it leads round in a circle: {:?}", self.been)
    }

    pub(super) fn sign_in(&mut self, server: &Server) -> Answer {
        self.follow(&server.at("/sign-in/with/koege"))
    }
}
