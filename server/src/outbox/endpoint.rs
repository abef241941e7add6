//! A receiver that is an address: each paper is one POST, signed, over TLS. Nothing is followed, and little is read of what
//! comes back. The headers and the body are described in docs/outbox.md, which is what the other end is written by.

use super::Delivered;
use super::reach::{Judged, Reach};
use super::settings::Endpoint;
use crate::oidc::secret::shared;
use crate::outgoing::{client, is_this_machine, may_be_asked};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::filing::{Sidecar, could_hold_cpr};
use jiff::Timestamp;
use ring::hmac;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use ureq::http::Uri;
use ureq::unversioned::transport::DefaultConnector;

/// The key of the paper: whatever comes twice under one key is one paper.
pub const KEY: &str = "idempotency-key";
/// When the delivery was signed, in seconds since 1970.
pub const TIMESTAMP: &str = "boernehoejde-timestamp";
/// The signature: `v1=` and the HMAC-SHA256 of the timestamp, a dot and the body, in hexadecimal digits.
pub const SIGNATURE: &str = "boernehoejde-signature";

/// How long a delivery may take, from the name to the last byte. A lease lasts longer ([`super::run::LEASE`]), and so does
/// the patience of whoever stops the server.
const LONGEST: Duration = Duration::from_secs(15);
/// How long connecting may take.
const TO_CONNECT: Duration = Duration::from_secs(5);
/// The most that is read of an answer, in bytes.
const LARGEST: u64 = 16 * 1024;

/// What is sent.
#[derive(Serialize)]
struct Body<'a> {
    filing: &'a Sidecar,
    /// The PDF, in Base64 (RFC 4648, 4).
    content: String,
}

/// What may come back, and nothing of it has to.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answer {
    receipt: Option<String>,
    reason: Option<String>,
}

/// What a status means for a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Accepted,
    Refused,
    Shut,
    Later,
}

fn meaning(status: u16) -> Meaning {
    match status {
        200..=299 => Meaning::Accepted,
        // Too slow, too early, too many: they say when, and nothing of the paper.
        408 | 425 | 429 => Meaning::Later,
        // A gateway says so too, of whatever comes while its journal is not there.
        401 | 403 | 404 => Meaning::Shut,
        400..=499 => Meaning::Refused,
        _ => Meaning::Later,
    }
}

/// Delivers a paper, and waits for the answer. For threads that may wait.
#[must_use]
pub fn deliver(endpoint: &Endpoint, sidecar: &Sidecar, bytes: &[u8], now: Timestamp) -> Delivered {
    let (status, answer) = match ask(endpoint, sidecar, bytes, now) {
        Ok(answered) => answered,
        Err(why) => return Delivered::Later(why),
    };
    came_to(status, answer)
}

/// What an answer comes to. Its words are kept and shown, so none that could hold a CPR number is: then it is as if they had
/// not come.
fn came_to(status: u16, answer: Answer) -> Delivered {
    let said = |text: Option<String>| text.filter(|text| !text.trim().is_empty() && !could_hold_cpr(text));
    let reason = |answer: Answer| said(answer.reason).unwrap_or_else(|| format!("HTTP {status}"));
    match meaning(status) {
        Meaning::Accepted => Delivered::Accepted(said(answer.receipt)),
        Meaning::Refused => Delivered::Refused(reason(answer)),
        Meaning::Shut => Delivered::Shut {
            status,
            reason: reason(answer),
        },
        Meaning::Later => Delivered::Later(format!("it answered {status}")),
    }
}

/// Sends a paper; the status, and what was read of the answer.
fn ask(endpoint: &Endpoint, sidecar: &Sidecar, bytes: &[u8], now: Timestamp) -> Result<(u16, Answer), String> {
    may_be_asked(&endpoint.url)?;
    let secret = shared(&endpoint.secret_file)?;
    let content = STANDARD.encode(bytes);
    let filing = sidecar;
    let body = serde_json::to_vec(&Body { filing, content }).map_err(|error| error.to_string())?;
    let timestamp = now.as_second().to_string();
    let signature = signature(secret.as_bytes(), &timestamp, &body);
    let sent = agent(reach(endpoint))
        .post(&endpoint.url)
        .header("content-type", "application/json")
        .header(KEY, sidecar.key.as_str())
        .header(TIMESTAMP, &timestamp)
        .header(SIGNATURE, &signature)
        .send(&body);
    let mut answer = sent.map_err(|error| error.to_string())?;
    let status = answer.status().as_u16();
    // The status says what became of the paper. An answer that is too long or no JSON takes nothing from it.
    let read = answer.body_mut().with_config().limit(LARGEST).read_to_vec();
    let read: Option<Answer> = read.ok().and_then(|read| serde_json::from_slice(&read).ok());
    Ok((status, read.unwrap_or_default()))
}

/// The signature of a body at a moment, as it stands in the header.
#[must_use]
pub fn signature(secret: &[u8], timestamp: &str, body: &[u8]) -> String {
    let mut signing = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, secret));
    signing.update(timestamp.as_bytes());
    signing.update(b".");
    signing.update(body);
    let digits: String = signing
        .sign()
        .as_ref()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("v1={digits}")
}

/// Which machines an endpoint's address may lead to: this one where it is written so.
fn reach(endpoint: &Endpoint) -> Reach {
    let address: Option<Uri> = endpoint.url.parse().ok();
    let host = address.as_ref().and_then(Uri::host).unwrap_or_default();
    if is_this_machine(host) {
        Reach::Here
    } else if endpoint.private_network {
        Reach::Private
    } else {
        Reach::Open
    }
}

/// The client. No proxy of the machine's environment stands between: it would look the name up instead of us.
fn agent(reach: Reach) -> ureq::Agent {
    let config = client(LONGEST, TO_CONNECT).proxy(None).build();
    ureq::Agent::with_parts(config, DefaultConnector::default(), Judged::within(reach))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::ErrorKind;
    use std::net::TcpListener;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_status_says_what_became_of_the_paper() {
        for (status, means) in [
            (200, Meaning::Accepted),
            (202, Meaning::Accepted),
            (301, Meaning::Later),
            (401, Meaning::Shut),
            (403, Meaning::Shut),
            (404, Meaning::Shut),
            (408, Meaning::Later),
            (409, Meaning::Refused),
            (422, Meaning::Refused),
            (425, Meaning::Later),
            (429, Meaning::Later),
            (500, Meaning::Later),
            (503, Meaning::Later),
        ] {
            assert_eq!(meaning(status), means, "{status}");
        }
    }

    #[test]
    fn no_word_of_an_answer_is_kept_that_could_hold_a_cpr_number() {
        let kept = |status: u16, words: &str| {
            let answer = Answer {
                receipt: Some(words.into()),
                reason: Some(words.into()),
            };
            match came_to(status, answer) {
                Delivered::Accepted(receipt) => receipt,
                Delivered::Refused(reason) | Delivered::Shut { reason, .. } => Some(reason),
                Delivered::Later(why) => panic!("{why}"),
            }
        };
        for words in ["J-4711", "2026-014523-7"] {
            assert_eq!(kept(200, words).as_deref(), Some(words));
            assert_eq!(kept(422, words).as_deref(), Some(words));
        }
        for words in ["020317-1234", "Sag 12 020317-1234", "2026-020317-1234", " "] {
            assert_eq!(kept(200, words), None, "{words}");
            assert_eq!(kept(422, words).as_deref(), Some("HTTP 422"), "{words}");
            assert_eq!(kept(404, words).as_deref(), Some("HTTP 404"), "{words}");
        }
    }

    #[test]
    fn the_signature_is_over_timestamp_and_body() {
        let whole = hmac::sign(
            &hmac::Key::new(hmac::HMAC_SHA256, b"Jefe"),
            b"1796083200.{\"filing\":1}",
        );
        let digits: String = whole.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
        let ours = signature(b"Jefe", "1796083200", b"{\"filing\":1}");
        assert_eq!(ours, format!("v1={digits}"));
        assert_ne!(signature(b"Jefe", "1796083201", b"{\"filing\":1}"), ours);
        assert_ne!(signature(b"jefe", "1796083200", b"{\"filing\":1}"), ours);
    }

    #[test]
    fn this_machine_is_reached_where_the_configuration_names_it() {
        let of = |url: &str, private_network| {
            reach(&Endpoint {
                url: url.into(),
                secret_file: "esdh".into(),
                private_network,
            })
        };
        for here in ["http://127.0.0.1:4000/ind", "http://localhost/", "http://[::1]:8/"] {
            assert_eq!(of(here, true), Reach::Here, "{here}");
        }
        assert_eq!(of("https://esdh.example/ind", true), Reach::Private);
        assert_eq!(of("https://localhost.example/ind", false), Reach::Open);
    }

    #[test]
    fn a_name_that_leads_here_is_not_connected() {
        let listener = TcpListener::bind("127.0.0.2:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let secret_file = std::env::temp_dir().join(format!("boernehoejde-endpoint-{}", std::process::id()));
        std::fs::write(&secret_file, "hemmelig").unwrap();
        std::fs::set_permissions(&secret_file, std::fs::Permissions::from_mode(0o600)).unwrap();
        let sidecar: Sidecar = serde_json::from_value(serde_json::json!({
            "format": "filing/1", "key": "k", "municipality": "koege", "case": "c", "kind": "journal-note",
            "version": "full", "audience": "adult", "made_on": "2026-11-24", "media_type": "application/pdf",
            "bytes": 4, "sha256": "",
        }))
        .unwrap();
        for private_network in [false, true] {
            let endpoint = Endpoint {
                url: format!("https://{}/ind", listener.local_addr().unwrap()),
                secret_file: secret_file.clone(),
                private_network,
            };
            let delivered = deliver(&endpoint, &sidecar, b"%PDF", Timestamp::UNIX_EPOCH);
            assert!(
                matches!(&delivered, Delivered::Later(why) if why.contains("private_network")),
                "{delivered:?}"
            );
            let nobody = listener.accept().unwrap_err();
            assert_eq!(nobody.kind(), ErrorKind::WouldBlock, "nothing was connected");
        }
        std::fs::remove_file(&secret_file).unwrap();
    }
}
