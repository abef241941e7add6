//! An authenticator of ours (Web Authentication, level 3, 6): it makes passkeys and signs with them, and does it wrong
//! where a test wants that.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use std::rc::Rc;

/// What signs, and what it says of itself.
pub struct Authenticator {
    key: Rc<EcdsaKeyPair>,
    /// The credential's id.
    pub id: Vec<u8>,
    /// How often it was used.
    pub counter: u32,
    /// Whether it asks for a finger or a PIN.
    pub verifies: bool,
    /// The origin that its browser shows.
    pub origin: String,
    /// The name it signs for.
    pub rp_id: String,
}

/// What a page asks a browser for: the ceremony's name, and the options.
pub struct Asked {
    /// The ceremony's name.
    pub ceremony: String,
    /// The options.
    pub options: Value,
}

impl Asked {
    /// From the first form of this kind (`make`, `use`) on a page; `None` if there is none.
    pub fn on(page: &str, kind: &str) -> Option<Asked> {
        let form = page
            .split("<form")
            .find(|form| form.contains(&format!("data-passkey=\"{kind}\"")))?;
        let options = form.split("data-options=\"").nth(1)?.split('"').next()?;
        let options = options.replace("&quot;", "\"").replace("&amp;", "&");
        Some(Asked {
            ceremony: super::hidden(form, "ceremony"),
            options: serde_json::from_str(&options).unwrap(),
        })
    }
}

fn base64(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Bytes as CBOR (RFC 8949, 3.1): short ones.
fn bytes(inside: &[u8]) -> Vec<u8> {
    let length = u16::try_from(inside.len()).unwrap();
    let mut all = vec![0x59];
    all.extend(length.to_be_bytes());
    all.extend(inside);
    all
}

impl Authenticator {
    /// A new one in a browser that shows this address.
    pub fn at(address: &str) -> Authenticator {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref(), &random).unwrap();
        Authenticator {
            id: digest(&SHA256, key.public_key().as_ref()).as_ref().to_vec(),
            key: Rc::new(key),
            counter: 0,
            verifies: true,
            origin: address.to_owned(),
            rp_id: "localhost".into(),
        }
    }

    /// A copy of it, as somebody has who got hold of its key.
    pub fn copy(&self) -> Authenticator {
        Authenticator {
            key: Rc::clone(&self.key),
            id: self.id.clone(),
            counter: self.counter,
            verifies: self.verifies,
            origin: self.origin.clone(),
            rp_id: self.rp_id.clone(),
        }
    }

    /// The same, changed a little.
    pub fn but(mut self, change: impl FnOnce(&mut Authenticator)) -> Authenticator {
        change(&mut self);
        self
    }

    fn client_data(&self, kind: &str, challenge: &Value) -> Vec<u8> {
        let data = json!({
            "type": kind,
            "challenge": challenge,
            "origin": self.origin,
            "crossOrigin": false,
        });
        data.to_string().into_bytes()
    }

    /// What it says of itself: the name it signs for, what it asked for, how often it was used.
    fn said(&self, flags: u8) -> Vec<u8> {
        let mut said = digest(&SHA256, self.rp_id.as_bytes()).as_ref().to_vec();
        said.push(flags | 1 | if self.verifies { 4 } else { 0 });
        said.extend(self.counter.to_be_bytes());
        said
    }

    /// Its answer to being made a passkey.
    pub fn make(&self, asked: &Asked) -> String {
        let point = self.key.public_key().as_ref();
        let mut said = self.said(0x40);
        said.extend([0; 16]);
        said.extend(u16::try_from(self.id.len()).unwrap().to_be_bytes());
        said.extend(&self.id);
        // {1: 2, 3: -7, -1: 1, -2: x, -3: y}: a key for ES256 (RFC 9053, 7.1.1).
        said.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]);
        said.extend(bytes(&point[1..33]));
        said.push(0x22);
        said.extend(bytes(&point[33..]));
        let mut object = vec![0xa3];
        object.extend(b"\x63fmt\x64none\x67attStmt\xa0\x68authData");
        object.extend(bytes(&said));
        let response = json!({
            "attestationObject": base64(&object),
            "clientDataJSON": base64(&self.client_data("webauthn.create", &asked.options["challenge"])),
            "transports": ["internal"],
        });
        self.answer(&response)
    }

    /// Its answer to being used.
    pub fn sign(&self, asked: &Asked) -> String {
        let (said, data) = (
            self.said(0),
            self.client_data("webauthn.get", &asked.options["challenge"]),
        );
        let mut signed = said.clone();
        signed.extend(digest(&SHA256, &data).as_ref());
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        let response = json!({
            "authenticatorData": base64(&said),
            "clientDataJSON": base64(&data),
            "signature": base64(signature.as_ref()),
            "userHandle": null,
        });
        self.answer(&response)
    }

    fn answer(&self, response: &Value) -> String {
        let id = base64(&self.id);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response }).to_string()
    }
}
