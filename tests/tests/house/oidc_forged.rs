//! Tokens that no good provider gives: none of them opens anything.

use super::issuer::{Begun, CLIENT, Issuer, Key, folder, given, server, signed_by_secret, unsigned};
use e2e::server::{Answer, Server};
use serde_json::{Value, json};

/// The claims of a good token for a sign-in.
fn claims(issuer: &Issuer, nonce: &str) -> Value {
    let now = jiff::Timestamp::now().as_second();
    json!({"iss": issuer.address, "sub": "ida-1", "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": nonce,
        "sid": "s-1", "name": "Ida Holm", "given_name": "Ida", "groups": ["raadgivere"]})
}

fn with(mut claims: Value, changes: &[(&str, Value)]) -> Value {
    for (name, value) in changes {
        claims[*name] = value.clone();
    }
    claims
}

/// Signs in with a token made of the nonce that was asked with.
fn sign_in(server: &Server, issuer: &Issuer, token: impl FnOnce(&str) -> String) -> Answer {
    let begun = Begun::at(server);
    issuer.answers(token(&begun.part("nonce")));
    begun.back(server)
}

#[test]
fn a_forged_token_opens_nothing() {
    let issuer = Issuer::start();
    let (key, other) = (Key::new("k1"), Key::new("k1"));
    issuer.shows(&[&key]);
    let folder = folder("forged", &issuer.address, "");
    let server = server(&folder);
    let good = |nonce: &str| claims(&issuer, nonce);
    let now = jiff::Timestamp::now().as_second();
    let changed: [(&str, &[(&str, Value)]); 13] = [
        ("another's nonce", &[("nonce", json!("abc"))]),
        ("no nonce", &[("nonce", Value::Null)]),
        ("another's audience", &[("aud", json!("somebody"))]),
        (
            "an audience too many",
            &[("aud", json!([CLIENT, "somebody"])), ("azp", json!(CLIENT))],
        ),
        ("another's azp", &[("azp", json!("somebody"))]),
        ("another issuer", &[("iss", json!("https://login.example"))]),
        ("nobody", &[("sub", json!(""))]),
        ("a long subject", &[("sub", json!("x".repeat(300)))]),
        (
            "ten minutes old",
            &[("iat", json!(now - 600)), ("exp", json!(now + 300))],
        ),
        (
            "ten minutes ahead",
            &[("iat", json!(now + 600)), ("exp", json!(now + 900))],
        ),
        ("run out", &[("exp", json!(now - 600))]),
        ("an empty issuer", &[("iss", json!(""))]),
        ("no audience", &[("aud", json!([]))]),
    ];
    for (what, changes) in changed {
        let answer = sign_in(&server, &issuer, |nonce| key.sign(&with(good(nonce), changes)));
        refused(&answer, what);
        let clock = ["ten minutes old", "ten minutes ahead", "run out"].contains(&what);
        assert_eq!(answer.text().contains("går ikke ens"), clock, "{what}");
    }
    refused(&sign_in(&server, &issuer, |nonce| unsigned(&good(nonce))), "alg none");
    refused(
        &sign_in(&server, &issuer, |nonce| key.sign_by_public_key(&good(nonce))),
        "HS256 by the public key",
    );
    refused(
        &sign_in(&server, &issuer, |nonce| signed_by_secret(&good(nonce))),
        "HS256 by the secret",
    );
    refused(
        &sign_in(&server, &issuer, |nonce| other.sign(&good(nonce))),
        "another key of that name",
    );
    let cut = |nonce: &str| {
        let token = key.sign(&good(nonce));
        let (signed, _) = token.rsplit_once('.').unwrap();
        format!("{signed}.")
    };
    refused(&sign_in(&server, &issuer, cut), "no signature");
    // The same with nothing wrong: so it was the fault that was refused, each time.
    let fine = sign_in(&server, &issuer, |nonce| key.sign(&good(nonce)));
    assert_eq!(fine.status, 303, "{}", fine.text());
    let cookie = given(&fine, "boernehoejde");
    assert_eq!(server.get_with(&[("cookie", &cookie)], "/today").status, 200);
}

fn refused(answer: &Answer, what: &str) {
    // 503 where it is no token at all.
    assert!([422, 503].contains(&answer.status), "{what}: {}", answer.status);
    assert!(given(answer, "boernehoejde").is_empty(), "{what}");
    assert!(answer.text().contains("role=\"alert\""), "{what}");
}

#[test]
fn made_up_keys_make_us_ask_a_provider_a_few_times_at_most() {
    let issuer = Issuer::start();
    let (key, forger) = (Key::new("k1"), Key::new("k2"));
    issuer.shows(&[&key]);
    let folder = folder("flood", &issuer.address, "");
    let server = server(&folder);
    for _ in 0..20 {
        let answer = sign_in(&server, &issuer, |nonce| forger.sign(&claims(&issuer, nonce)));
        refused(&answer, "a key that is not shown");
    }
    assert!(issuer.asked_for_keys() <= 6, "{} times", issuer.asked_for_keys());
}

#[test]
fn a_forged_word_that_somebody_signed_out_ends_nothing() {
    let issuer = Issuer::start();
    let (key, other) = (Key::new("k1"), Key::new("k1"));
    issuer.shows(&[&key]);
    let folder = folder("word", &issuer.address, "");
    let server = server(&folder);
    let enter = || {
        let fine = sign_in(&server, &issuer, |nonce| key.sign(&claims(&issuer, nonce)));
        given(&fine, "boernehoejde")
    };
    let cookie = enter();
    let inside = |cookie: &str| server.get_with(&[("cookie", cookie)], "/today").status == 200;
    assert!(inside(&cookie));
    let now = jiff::Timestamp::now().as_second();
    let word = json!({"iss": issuer.address, "aud": CLIENT, "iat": now, "exp": now + 120, "jti": "m-1", "sub": "ida-1",
        "sid": "s-1", "events": {"http://schemas.openid.net/event/backchannel-logout": {}}});
    let say = |token: String| {
        // As a provider asks: no cookie, no origin.
        server
            .post_with(&[], "/sign-in/ended", &[("logout_token", &token)])
            .status
    };
    let changed: [&[(&str, Value)]; 8] = [
        &[("aud", json!("somebody"))],
        &[("aud", json!([CLIENT, "somebody"]))],
        &[("iss", json!("https://login.example"))],
        &[("nonce", json!("abc"))],
        &[("events", json!({}))],
        &[("iat", json!(now - 600))],
        &[("sub", Value::Null), ("sid", Value::Null)],
        &[("jti", json!(""))],
    ];
    for changes in changed {
        assert_eq!(say(key.sign(&with(word.clone(), changes))), 400, "{changes:?}");
    }
    for forged in [
        unsigned(&word),
        signed_by_secret(&word),
        key.sign_by_public_key(&word),
        other.sign(&word),
        // What signed somebody in does not sign them out.
        key.sign(&claims(&issuer, "abc")),
        "abc".into(),
    ] {
        assert_eq!(say(forged), 400);
    }
    assert!(inside(&cookie), "nothing ended");
    let right = key.sign(&word);
    assert_eq!(say(right.clone()), 200);
    assert!(!inside(&cookie), "the session ended");
    // The same word once more does not end the next session.
    let again = enter();
    assert!(again.is_empty(), "that session over there has ended");
    let other_session = sign_in(&server, &issuer, |nonce| {
        key.sign(&with(claims(&issuer, nonce), &[("sid", json!("s-2"))]))
    });
    let again = given(&other_session, "boernehoejde");
    assert!(inside(&again));
    assert_eq!(say(right), 200);
    assert!(inside(&again), "a word counts once");
    let all = with(word, &[("sid", Value::Null), ("jti", json!("m-2"))]);
    assert_eq!(say(key.sign(&all)), 200);
    assert!(!inside(&again), "without a session it is about all of them");
}
