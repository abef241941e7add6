//! A message of a provider that somebody signed out over there (Back-Channel Logout 1.0). The crate knows no such
//! token, so it is judged here; its signature is the crate's work.

use super::finish::BELIEVED;
use super::known::Asks;
use super::{FRESH, Failure, Place, SKEW};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use openidconnect::JsonWebKey;
use openidconnect::core::{CoreJwsSigningAlgorithm, CoreProviderMetadata};
use serde::Deserialize;
use serde_json::{Map, Value};

/// The longest message, in bytes.
pub const LONGEST: usize = 16 * 1024;
/// What such a message is about (2.4).
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// A message that has been verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Who signed out (`sub`).
    pub subject: Option<String>,
    /// Which of their sessions ended (`sid`).
    pub session: Option<String>,
    /// The message's id (`jti`).
    pub id: String,
}

#[derive(Deserialize)]
struct Header {
    alg: CoreJwsSigningAlgorithm,
    kid: Option<String>,
    typ: Option<String>,
    crit: Option<Value>,
}

#[derive(Deserialize)]
struct Claims {
    iss: String,
    aud: Value,
    iat: i64,
    exp: Option<i64>,
    jti: String,
    events: Map<String, Value>,
    sub: Option<String>,
    sid: Option<String>,
    nonce: Option<Value>,
}

/// A token in its parts.
struct Parts<'a> {
    header: Header,
    claims: Claims,
    signed: &'a str,
    signature: Vec<u8>,
}

impl Parts<'_> {
    fn of(token: &str) -> Option<Parts<'_>> {
        let (signed, signature) = token.rsplit_once('.')?;
        let (header, claims) = signed.split_once('.')?;
        let plain = |part: &str| URL_SAFE_NO_PAD.decode(part).ok();
        Some(Parts {
            header: serde_json::from_slice(&plain(header)?).ok()?,
            claims: serde_json::from_slice(&plain(claims)?).ok()?,
            signed,
            signature: plain(signature)?,
        })
    }
}

/// The issuer that a token names. It says only whose keys to try: nothing of it is believed yet.
#[must_use]
pub fn issuer(token: &str) -> Option<String> {
    (token.len() <= LONGEST).then(|| Parts::of(token).map(|parts| parts.claims.iss))?
}

/// Judges a message (2.6). May ask the provider for its keys: for threads that may wait.
///
/// # Errors
/// Why it is not believed.
pub fn judge(place: &Place, token: &str, now: Timestamp) -> Result<Message, Failure> {
    let provider = &place.provider;
    let parts = Parts::of(token).ok_or(Failure::NotTrusted)?;
    let metadata = place.known.metadata(provider)?;
    if !signed(&parts, &metadata) {
        // Whoever was asked too often of late may be asked again: the provider sends it once more.
        let newer = place.known.anew(provider, Asks::Message)?.ok_or(Failure::NotReady)?;
        if !signed(&parts, &newer) {
            return Err(Failure::NotTrusted);
        }
    }
    let claims = parts.claims;
    let age = now.as_second().saturating_sub(claims.iat);
    if !(-SKEW..=FRESH).contains(&age)
        || claims
            .exp
            .is_some_and(|exp| exp.saturating_add(SKEW) <= now.as_second())
    {
        return Err(Failure::Clock);
    }
    let for_us = match &claims.aud {
        Value::String(one) => *one == provider.client_id,
        Value::Array(all) => all.len() == 1 && all[0].as_str() == Some(&provider.client_id),
        _ => false,
    };
    let fits = |text: &str| !text.is_empty() && text.len() <= 255;
    let about = claims.events.get(EVENT).is_some_and(Value::is_object);
    let named = claims.sub.as_deref().or(claims.sid.as_deref()).is_some_and(fits);
    // With a nonce it would be an id token, and somebody else's to send (2.4).
    let whole = claims.iss == provider.issuer && claims.nonce.is_none() && fits(&claims.jti);
    if !(for_us && about && named && whole) {
        return Err(Failure::NotTrusted);
    }
    Ok(Message {
        subject: claims.sub,
        session: claims.sid.filter(|sid| !sid.is_empty()),
        id: claims.jti,
    })
}

fn signed(parts: &Parts<'_>, metadata: &CoreProviderMetadata) -> bool {
    let header = &parts.header;
    let kind = header.typ.as_deref().map(str::to_ascii_lowercase);
    let fits = matches!(
        kind.as_deref(),
        None | Some("jwt" | "logout+jwt" | "application/logout+jwt")
    );
    if !BELIEVED.contains(&header.alg) || !fits || header.crit.is_some() {
        return false;
    }
    metadata.jwks().keys().iter().any(|key| {
        let named = header.kid.is_none() || key.key_id().map(|id| id.as_str()) == header.kid.as_deref();
        named
            && key
                .verify_signature(&header.alg, parts.signed.as_bytes(), &parts.signature)
                .is_ok()
    })
}
