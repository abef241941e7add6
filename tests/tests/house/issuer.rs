//! An issuer of ours, that says what a test has it say: for tokens that no good provider would ever give. And a server
//! that believes it, or a real one.

use super::leads_to;
use super::operator::{Folder, done};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use e2e::server::{Answer, Server};
use ring::hmac;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::{Arc, Mutex};

/// Our name over there, in every test.
pub(super) const CLIENT: &str = "boernehoejde";
/// The secret that we share.
pub(super) const SECRET: &str = "et langt ord, som kun de to kender";

/// A signing key.
pub(super) struct Key {
    pair: EcdsaKeyPair,
    /// Its id.
    pub(super) id: String,
}

impl Key {
    pub(super) fn new(id: &str) -> Key {
        let random = SystemRandom::new();
        let der = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, der.as_ref(), &random).unwrap();
        Key { pair, id: id.into() }
    }

    /// The public half, as a provider shows it.
    fn jwk(&self) -> Value {
        let point = self.pair.public_key().as_ref();
        let part = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        json!({"kty": "EC", "crv": "P-256", "use": "sig", "kid": self.id, "x": part(&point[1..33]), "y": part(&point[33..])})
    }

    /// A token, signed as it should be.
    pub(super) fn sign(&self, claims: &Value) -> String {
        let message = message(&json!({"alg": "ES256", "kid": self.id}), claims);
        let signature = self.pair.sign(&SystemRandom::new(), message.as_bytes()).unwrap();
        format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature))
    }

    /// A token whose "secret" is the public key that everybody knows.
    pub(super) fn sign_by_public_key(&self, claims: &Value) -> String {
        let message = message(&json!({"alg": "HS256", "kid": self.id}), claims);
        let key = hmac::Key::new(hmac::HMAC_SHA256, self.pair.public_key().as_ref());
        let signature = hmac::sign(&key, message.as_bytes());
        format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature))
    }
}

/// A token that nobody signed.
pub(super) fn unsigned(claims: &Value) -> String {
    format!("{}.", message(&json!({"alg": "none"}), claims))
}

/// A token signed by the secret that only the two know: ours to refuse all the same.
pub(super) fn signed_by_secret(claims: &Value) -> String {
    let message = message(&json!({"alg": "HS256"}), claims);
    let key = hmac::Key::new(hmac::HMAC_SHA256, SECRET.as_bytes());
    format!(
        "{message}.{}",
        URL_SAFE_NO_PAD.encode(hmac::sign(&key, message.as_bytes()))
    )
}

fn message(header: &Value, claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}", part(header), part(claims))
}

#[derive(Default)]
struct Says {
    keys: Vec<Value>,
    token: String,
    asked_for_keys: usize,
}

/// A running issuer.
pub(super) struct Issuer {
    /// Its name.
    pub(super) address: String,
    says: Arc<Mutex<Says>>,
}

impl Issuer {
    pub(super) fn start() -> Issuer {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let says = Arc::new(Mutex::new(Says::default()));
        let (own, told) = (address.clone(), Arc::clone(&says));
        // It ends with the test program.
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let mut reader = BufReader::new(stream);
                let mut first = String::new();
                let mut length = 0;
                let _ = reader.read_line(&mut first);
                loop {
                    let mut line = String::new();
                    if reader.read_line(&mut line).unwrap_or(0) <= 2 {
                        break;
                    }
                    if let Some(said) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                        length = said.trim().parse().unwrap_or(0);
                    }
                }
                let _ = reader.read_exact(&mut vec![0; length]);
                let mut says = told.lock().unwrap();
                let body = match first.split(' ').nth(1).unwrap_or_default() {
                    "/keys" => {
                        says.asked_for_keys += 1;
                        json!({"keys": says.keys})
                    }
                    "/token" => json!({"access_token": "x", "token_type": "Bearer", "id_token": says.token}),
                    _ => json!({
                        "issuer": own,
                        "authorization_endpoint": format!("{own}/authorize"),
                        "token_endpoint": format!("{own}/token"),
                        "jwks_uri": format!("{own}/keys"),
                        "response_types_supported": ["code"],
                        "subject_types_supported": ["public"],
                        "id_token_signing_alg_values_supported": ["ES256", "HS256", "none"],
                    }),
                };
                let body = body.to_string();
                let _ = write!(
                    reader.get_mut(),
                    "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
                    body.len()
                );
            }
        });
        Issuer { address, says }
    }

    /// Shows these keys from now on.
    pub(super) fn shows(&self, keys: &[&Key]) {
        self.says.lock().unwrap().keys = keys.iter().map(|key| key.jwk()).collect();
    }

    /// Answers every code with this token.
    pub(super) fn answers(&self, token: String) {
        self.says.lock().unwrap().token = token;
    }

    /// How often it was asked for its keys.
    pub(super) fn asked_for_keys(&self) -> usize {
        self.says.lock().unwrap().asked_for_keys
    }
}

/// What it is now, for a server that talks to others.
pub(super) fn now() -> String {
    jiff::Timestamp::now().to_string()
}

/// A folder with a municipality whose people sign in at `issuer`, and its configuration.
pub(super) fn folder(name: &str, issuer: &str, more: &str) -> Folder {
    let folder = Folder::new(name);
    let data = folder.at("data");
    done(&data, &["add-municipality", "koege", "--name", "Køge Kommune"]);
    let secret = folder.at("secret");
    secret_file(&secret, SECRET);
    let proof = if more.contains("client_key_file") {
        String::new()
    } else {
        format!("client_secret_file = \"{}\"\n", secret.display())
    };
    let table = |value: &str, role: &str| {
        format!("[[sign_in.roles]]\nclaim = \"groups\"\nvalue = \"{value}\"\nrole = \"{role}\"\n")
    };
    let config = format!(
        "[[sign_in]]\nmunicipality = \"koege\"\nissuer = \"{issuer}\"\nclient_id = \"{CLIENT}\"\n\
         scopes = [\"profile\", \"rights\"]\ncvr = \"29189374\"\n{proof}{more}\n{}{}{}\
         [[sign_in.roles]]\nclaim = \"privileges\"\nvalue = \"http://barn.example/koordinator/1\"\nrole = \"coordinator\"\n",
        table("raadgivere", "adviser"),
        table("tekster", "editor"),
        table("drift", "admin"),
    );
    std::fs::write(folder.at("config.toml"), config).unwrap();
    folder
}

/// A file for the server alone.
pub(super) fn secret_file(path: &Path, text: &str) {
    std::fs::write(path, text).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap();
}

/// A server on such a folder.
pub(super) fn server(folder: &Folder) -> Server {
    Server::on_with_config(&folder.at("data"), &folder.at("config.toml"), &now())
}

/// A cookie that an answer gives, as it is sent back; empty if it gives none of that name.
pub(super) fn given(answer: &Answer, name: &str) -> String {
    let cookies = answer.headers.iter().filter(|(header, _)| header == "set-cookie");
    let mut pairs = cookies.map(|(_, cookie)| cookie.split(';').next().unwrap_or_default());
    let begins = format!("{name}=");
    pairs
        .find(|pair| pair.starts_with(&begins) && pair.len() > begins.len())
        .unwrap_or_default()
        .to_owned()
}

/// A sign-in that has begun: where the browser is sent, and what it keeps.
pub(super) struct Begun {
    pub(super) address: String,
    pub(super) cookie: String,
}

impl Begun {
    pub(super) fn at(server: &Server) -> Begun {
        let away = server.get("/sign-in/with/koege");
        assert_eq!(away.status, 303, "{}", away.text());
        Begun {
            address: leads_to(&away).to_owned(),
            cookie: given(&away, "boernehoejde-sign-in"),
        }
    }

    /// A part of the address.
    pub(super) fn part(&self, name: &str) -> String {
        let begins = format!("{name}=");
        let mut parts = self.address.split(['?', '&']);
        let part = parts.find_map(|part| part.strip_prefix(&begins));
        part.unwrap_or_else(|| panic!("{name} in {}", self.address)).to_owned()
    }

    /// Comes back with a code.
    pub(super) fn back(&self, server: &Server) -> Answer {
        let path = format!("/sign-in/return?code=abc&state={}", self.part("state"));
        server.get_with(&[("cookie", &self.cookie)], &path)
    }
}
