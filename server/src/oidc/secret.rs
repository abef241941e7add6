//! How we prove to a provider that we are the client it knows: a shared secret, or an assertion signed with a key of
//! ours (RFC 7523). Both lie in files and are read each time, so that a changed one counts at once.

use super::provider::{ClientProof, Provider};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, RSA_PKCS1_SHA256, RsaKeyPair};
use rustls::pki_types::PrivateKeyDer;
use rustls::pki_types::pem::PemObject;
use serde_json::json;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// How long an assertion counts, in seconds.
const COUNTS: i64 = 60;
/// The kind of assertion (RFC 7523, 2.2).
pub const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// Where a file named in the configuration lies: a bare name is a systemd credential (`LoadCredential=`).
#[must_use]
pub fn place(file: &Path) -> PathBuf {
    let bare = file.components().count() == 1;
    match std::env::var_os("CREDENTIALS_DIRECTORY") {
        Some(folder) if bare => Path::new(&folder).join(file),
        _ => file.to_owned(),
    }
}

/// Reads a file that only the server may read.
fn read(file: &Path) -> Result<Vec<u8>, String> {
    let at = place(file);
    let fault = |error: std::io::Error| format!("{}: {error}", at.display());
    let about = std::fs::metadata(&at).map_err(fault)?;
    if about.mode() & 0o007 != 0 {
        return Err(format!(
            "{}: everybody on this machine may read it; chmod 0600",
            at.display()
        ));
    }
    if about.len() > 64 * 1024 {
        return Err(format!("{}: it is too large to be a secret or a key", at.display()));
    }
    std::fs::read(&at).map_err(fault)
}

/// The shared secret, without the end of the line.
///
/// # Errors
/// The file, and what is wrong with it.
pub fn shared(file: &Path) -> Result<String, String> {
    let text = String::from_utf8(read(file)?).map_err(|_| format!("{}: it is no text", file.display()))?;
    let text = text.trim();
    if text.is_empty() {
        return Err(format!("{}: it is empty", file.display()));
    }
    Ok(text.to_owned())
}

/// A private key, and the name of its algorithm (RFC 7518, 3.1).
enum Key {
    Ec(EcdsaKeyPair),
    Rsa(RsaKeyPair),
}

impl Key {
    fn read(file: &Path) -> Result<Key, String> {
        let wrong = || format!("{}: it is no PKCS #8 key in PEM, of P-256 or RSA", file.display());
        let der = PrivateKeyDer::from_pem_slice(&read(file)?).map_err(|_| wrong())?;
        let PrivateKeyDer::Pkcs8(der) = der else {
            return Err(wrong());
        };
        let der = der.secret_pkcs8_der();
        let ec = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, der, &SystemRandom::new());
        match ec {
            Ok(key) => Ok(Key::Ec(key)),
            Err(_) => RsaKeyPair::from_pkcs8(der).map(Key::Rsa).map_err(|_| wrong()),
        }
    }

    fn algorithm(&self) -> &'static str {
        match self {
            Key::Ec(_) => "ES256",
            Key::Rsa(_) => "RS256",
        }
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, String> {
        let random = SystemRandom::new();
        let failed = |_| "the key does not sign".to_owned();
        match self {
            Key::Ec(key) => Ok(key.sign(&random, message).map_err(failed)?.as_ref().to_vec()),
            Key::Rsa(key) => {
                let mut signature = vec![0; key.public().modulus_len()];
                key.sign(&RSA_PKCS1_SHA256, &random, message, &mut signature)
                    .map_err(failed)?;
                Ok(signature)
            }
        }
    }
}

/// An assertion for one question, that we are the client (RFC 7523, 3).
///
/// # Errors
/// The key's file, and what is wrong with it.
pub fn assertion(
    provider: &Provider,
    file: &Path,
    id: Option<&str>,
    audience: Option<&str>,
    now: Timestamp,
) -> Result<String, String> {
    let key = Key::read(file)?;
    let mut header = json!({ "alg": key.algorithm(), "typ": "JWT" });
    if let Some(id) = id {
        header["kid"] = id.into();
    }
    let claims = json!({
        "iss": provider.client_id,
        "sub": provider.client_id,
        "aud": audience.unwrap_or(&provider.issuer),
        "jti": format!("{:032x}", rand::random::<u128>()),
        "iat": now.as_second(),
        "exp": now.as_second() + COUNTS,
    });
    let part = |value: &serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let message = format!("{}.{}", part(&header), part(&claims));
    let signature = key.sign(message.as_bytes())?;
    Ok(format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature)))
}

/// Whether the file is there and holds what it should, for `doctor`.
///
/// # Errors
/// The file, and what is wrong with it.
pub fn check(provider: &Provider) -> Result<(), String> {
    match &provider.proof {
        ClientProof::Secret(file) => shared(file).map(drop),
        ClientProof::Key { file, .. } => Key::read(file).map(drop),
    }
}
