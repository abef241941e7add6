//! The end of a sign-in: the code becomes a token, and the token is judged (OpenID Connect Core 1.0, 3.1.3).

use super::claims::{Others, Person};
use super::known::Asks;
use super::provider::{ClientProof, Provider};
use super::secret::{self, ASSERTION_TYPE};
use super::start::Secret;
use super::{FRESH, Failure, Place, SKEW, outgoing};
use chrono::{DateTime, Utc};
use jiff::Timestamp;
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreProviderMetadata, CoreRevocableToken,
    CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AuthType, AuthorizationCode, ClaimsVerificationError, Client, ClientId, ClientSecret, EmptyExtraTokenFields,
    IdToken, IdTokenClaims, IdTokenFields, IdTokenVerifier, IssuerUrl, RedirectUrl, RequestTokenError,
    SignatureVerificationError, StandardErrorResponse, StandardTokenResponse, TokenResponse,
};
use std::sync::Arc;

/// Signatures that are believed: public keys only. No `none`, and nothing whose key a client would share.
pub(super) const BELIEVED: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

type Token = IdToken<Others, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;
type Claims = IdTokenClaims<Others, CoreGenderClaim>;
type Tokens = StandardTokenResponse<
    IdTokenFields<
        Others,
        EmptyExtraTokenFields,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm,
    >,
    CoreTokenType,
>;
type Asking<Auth, Device, Introspection, Revocation, TokenUrl, UserInfo> = Client<
    Others,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    Auth,
    Device,
    Introspection,
    Revocation,
    TokenUrl,
    UserInfo,
>;

/// Exchanges a code and says who came. Asks the provider: for threads that may wait.
///
/// # Errors
/// Why nobody is let in by this; the log says what a person need not know.
pub fn finish(place: &Place, secret: &Secret, code: String, back_to: &str, now: Timestamp) -> Result<Person, Failure> {
    let provider = &place.provider;
    let metadata = place.known.metadata(provider)?;
    let token = exchange(place, &metadata, secret, code, back_to, now)?;
    match judge(provider, &metadata, &token, secret, now) {
        Err(ClaimsVerificationError::SignatureVerification(why)) if may_be_a_new_key(&why) => {
            let newer = place.known.anew(provider, Asks::SignIn)?;
            let metadata = newer.ok_or(Failure::NotTrusted)?;
            judge(provider, &metadata, &token, secret, now)
        }
        judged => judged,
    }
    .map_err(|why| {
        tracing::info!(municipality = %provider.municipality, %why, "a token that is not believed");
        match why {
            ClaimsVerificationError::Expired(_) => Failure::Clock,
            _ => Failure::NotTrusted,
        }
    })
}

/// Whether looking at the provider's keys anew may help.
fn may_be_a_new_key(why: &SignatureVerificationError) -> bool {
    matches!(
        why,
        SignatureVerificationError::NoMatchingKey
            | SignatureVerificationError::AmbiguousKeyId(_)
            | SignatureVerificationError::CryptoError(_)
    )
}

fn exchange(
    place: &Place,
    metadata: &Arc<CoreProviderMetadata>,
    secret: &Secret,
    code: String,
    back_to: &str,
    now: Timestamp,
) -> Result<Token, Failure> {
    let provider = &place.provider;
    let ours = |why: String| {
        place.known.say(provider, &why);
        Failure::NotReady
    };
    let back_to = RedirectUrl::new(back_to.to_owned()).map_err(|error| ours(error.to_string()))?;
    let client_id = ClientId::new(provider.client_id.clone());
    let shared = match &provider.proof {
        ClientProof::Secret(file) => Some(ClientSecret::new(secret::shared(file).map_err(ours)?)),
        ClientProof::Key { .. } => None,
    };
    let client: Asking<_, _, _, _, _, _> =
        Client::from_provider_metadata(CoreProviderMetadata::clone(metadata), client_id, shared);
    let client = client.set_redirect_uri(back_to).set_auth_type(way(metadata));
    let mut request = client
        .exchange_code(AuthorizationCode::new(code))
        .map_err(|error| ours(error.to_string()))?
        .set_pkce_verifier(secret.verifier());
    if let ClientProof::Key { file, id, audience } = &provider.proof {
        let proof = secret::assertion(provider, file, id.as_deref(), audience.as_deref(), now).map_err(ours)?;
        request = request
            .add_extra_param("client_assertion_type", ASSERTION_TYPE)
            .add_extra_param("client_assertion", proof);
    }
    let tokens = request.request(&outgoing::ask).map_err(|error| match error {
        RequestTokenError::ServerResponse(said) => {
            let code = said.error().to_string();
            tracing::info!(municipality = %provider.municipality, %code, "a code that is not taken over there");
            match said.error() {
                CoreErrorResponseType::InvalidGrant => Failure::Refused,
                _ => Failure::NotReady,
            }
        }
        // The answer may hold a token.
        RequestTokenError::Parse(..) => ours("the answer to the code cannot be read".into()),
        RequestTokenError::Request(why) => ours(why.to_string()),
        RequestTokenError::Other(_) => ours("the answer to the code is no answer".into()),
    })?;
    let token = tokens.id_token().cloned();
    token.ok_or_else(|| ours("the answer to the code holds no id_token".into()))
}

/// How a shared secret is sent: in the header, as every provider has to take it, unless it says that it takes it in the
/// body alone.
fn way(metadata: &CoreProviderMetadata) -> AuthType {
    use openidconnect::core::CoreClientAuthMethod::{ClientSecretBasic, ClientSecretPost};
    match metadata.token_endpoint_auth_methods_supported() {
        Some(ways) if ways.contains(&ClientSecretPost) && !ways.contains(&ClientSecretBasic) => AuthType::RequestBody,
        _ => AuthType::BasicAuth,
    }
}

fn judge(
    provider: &Provider,
    metadata: &CoreProviderMetadata,
    token: &Token,
    secret: &Secret,
    now: Timestamp,
) -> Result<Person, ClaimsVerificationError> {
    let bad = |why: &str| ClaimsVerificationError::Other(why.to_owned());
    let issuer = IssuerUrl::new(provider.issuer.clone()).map_err(|error| bad(&error.to_string()))?;
    let moment = DateTime::<Utc>::from_timestamp(now.as_second(), 0).ok_or_else(|| bad("no moment"))?;
    let verifier = IdTokenVerifier::new_public_client(
        ClientId::new(provider.client_id.clone()),
        issuer,
        metadata.jwks().clone(),
    )
    .set_allowed_algs(BELIEVED)
    .set_time_fn(move || moment - chrono::Duration::seconds(SKEW))
    .set_issue_time_verifier_fn(move |issued| {
        let age = (moment - issued).num_seconds();
        if (-SKEW..=FRESH).contains(&age) {
            Ok(())
        } else {
            Err(format!("issued {age} seconds ago"))
        }
    });
    let claims: &Claims = token.claims(&verifier, &secret.nonce())?;
    // The crate leaves `azp` to us: a token that another client asked for is none of ours (Core 1.0, 3.1.3.7, 5).
    if claims
        .authorized_party()
        .is_some_and(|party| party.as_str() != provider.client_id)
    {
        return Err(ClaimsVerificationError::InvalidAudience(
            "azp names another client".into(),
        ));
    }
    let subject = claims.subject().as_str();
    if subject.is_empty() || subject.len() > 255 || !subject.is_ascii() {
        return Err(ClaimsVerificationError::InvalidSubject(
            "sub has to be 1 to 255 ASCII characters".into(),
        ));
    }
    let others = claims.additional_claims().0.clone();
    let said = |name: Option<&str>| name.and_then(super::claims::shown);
    let proved_at = claims
        .auth_time()
        .and_then(|at| Timestamp::from_second(at.timestamp()).ok());
    Ok(Person {
        subject: subject.to_owned(),
        proved_at,
        session: others.get("sid").and_then(|sid| sid.as_str()).map(str::to_owned),
        name: said(claims.name().and_then(|name| name.get(None)).map(|name| name.as_str())),
        first_name: said(
            claims
                .given_name()
                .and_then(|name| name.get(None))
                .map(|name| name.as_str()),
        ),
        others,
    })
}
