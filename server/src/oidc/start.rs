//! The beginning of a sign-in: where the browser is sent, and the one secret that it keeps meanwhile.

use super::provider::Provider;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openidconnect::core::{CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreProviderMetadata};
use openidconnect::{ClientId, CsrfToken, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope};
use sha2::{Digest, Sha256};
use std::time::Duration;

/// The secret of one sign-in: 256 random bits as 64 hexadecimal digits, in a cookie of the browser that began it.
/// State, nonce and code verifier are made from it, so that any server can finish what another began and no database
/// holds them.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// A new one.
    #[must_use]
    pub fn fresh() -> Secret {
        let bytes: [u8; 32] = rand::random();
        Secret(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// From a cookie's value; `None` if it is not 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn from_cookie(text: &str) -> Option<Secret> {
        let fits = text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        fits.then(|| Secret(text.to_owned()))
    }

    /// The cookie's value.
    #[must_use]
    pub fn for_cookie(&self) -> &str {
        &self.0
    }

    /// The state, which comes back in the address.
    #[must_use]
    pub fn state(&self) -> String {
        self.derive("state")
    }

    /// The nonce, which comes back in the token.
    pub(super) fn nonce(&self) -> Nonce {
        Nonce::new(self.derive("nonce"))
    }

    /// The code verifier, which goes with the code (RFC 7636).
    pub(super) fn verifier(&self) -> PkceCodeVerifier {
        PkceCodeVerifier::new(self.derive("verifier"))
    }

    fn derive(&self, what: &str) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(format!("{what} {}", self.0)))
    }
}

/// The address over there that the browser is sent to. With `again` they prove anew that it is them, and the token says
/// when (Core 1.0, 3.1.2.1: `max_age`).
///
/// # Errors
/// The address we are reached by cannot be read.
pub fn address(
    provider: &Provider,
    metadata: &CoreProviderMetadata,
    secret: &Secret,
    back_to: &str,
    again: bool,
) -> Result<String, String> {
    let client_id = ClientId::new(provider.client_id.clone());
    let back_to = RedirectUrl::new(back_to.to_owned()).map_err(|error| error.to_string())?;
    let client = CoreClient::from_provider_metadata(metadata.clone(), client_id, None).set_redirect_uri(back_to);
    let (state, nonce) = (CsrfToken::new(secret.state()), secret.nonce());
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&secret.verifier());
    let flow = CoreAuthenticationFlow::AuthorizationCode;
    let mut request = client
        .authorize_url(flow, move || state, move || nonce)
        .set_pkce_challenge(challenge);
    if again {
        request = request.add_prompt(CoreAuthPrompt::Login).set_max_age(Duration::ZERO);
    }
    for scope in &provider.scopes {
        request = request.add_scope(Scope::new(scope.clone()));
    }
    Ok(request.url().0.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_of_a_secret_tells_nothing_else_of_it() {
        let secret = Secret::fresh();
        let all = [
            secret.for_cookie().to_owned(),
            secret.state(),
            secret.nonce().secret().clone(),
            secret.verifier().secret().clone(),
        ];
        for (at, one) in all.iter().enumerate() {
            assert!(one.len() >= 43, "RFC 7636, 4.1");
            assert!(all.iter().skip(at + 1).all(|other| other != one));
        }
        assert_eq!(
            Secret::from_cookie(secret.for_cookie()).unwrap().state(),
            secret.state()
        );
        assert!(Secret::from_cookie("00").is_none());
    }
}
