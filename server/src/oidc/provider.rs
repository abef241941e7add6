//! What the configuration says of a municipality's sign-in: `[[sign_in]]` in the file. No secret stands in it, only
//! where one lies.

use super::mapping::Rule;
use crate::outgoing::may_be_asked;
use domain::event::MunicipalityId;
use serde::Deserialize;
use std::path::PathBuf;

/// A municipality's provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provider {
    /// Whose.
    pub municipality: MunicipalityId,
    /// The issuer: the claim `iss`, and where its addresses are found (Discovery 1.0, 4).
    pub issuer: String,
    /// The name it knows us by.
    pub client_id: String,
    /// How we prove it.
    pub proof: ClientProof,
    /// What is asked for besides `openid`.
    pub scopes: Vec<String>,
    /// The municipality's CVR number, whose privileges count.
    pub cvr: Option<String>,
    /// Which claims give which roles.
    pub rules: Vec<Rule>,
}

/// How we prove to a provider that we are the client it knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClientProof {
    /// A shared secret, in a file.
    Secret(PathBuf),
    /// A private key (PKCS #8 in PEM, P-256 or RSA), in a file; `private_key_jwt`.
    Key {
        /// The file.
        file: PathBuf,
        /// The key's id over there (`kid`), if it has one.
        id: Option<String>,
        /// Whom the proof is for (`aud`): the issuer, unless it wants another.
        audience: Option<String>,
    },
}

/// One `[[sign_in]]` as it stands in the file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    municipality: String,
    issuer: String,
    client_id: String,
    client_secret_file: Option<PathBuf>,
    client_key_file: Option<PathBuf>,
    client_key_id: Option<String>,
    client_key_audience: Option<String>,
    #[serde(default)]
    scopes: Vec<String>,
    cvr: Option<String>,
    #[serde(default)]
    roles: Vec<Rule>,
}

impl Provider {
    /// Reads all of them.
    ///
    /// # Errors
    /// The first that does not hold: which, and what to write.
    pub fn read(written: Vec<Written>) -> Result<Vec<Provider>, String> {
        let mut providers: Vec<Provider> = Vec::new();
        for written in written {
            let name = written.municipality.clone();
            let wrong = |what: String| format!("[[sign_in]] of {name:?}: {what}");
            let provider = one(written).map_err(wrong)?;
            if providers
                .iter()
                .any(|other| other.municipality == provider.municipality)
            {
                return Err(wrong("a municipality has one sign-in; two are written".into()));
            }
            // Else whoever may sign in over there could choose the municipality.
            if providers.iter().any(|other| other.issuer == provider.issuer) {
                return Err(wrong(format!(
                    "issuer = {:?} is written for another municipality too; ask the broker for an issuer (realm) of each \
                     municipality's own",
                    provider.issuer
                )));
            }
            providers.push(provider);
        }
        Ok(providers)
    }
}

fn one(written: Written) -> Result<Provider, String> {
    if written.municipality.is_empty() || written.client_id.is_empty() {
        return Err("municipality and client_id have to be filled in".into());
    }
    may_be_asked(&written.issuer).map_err(|why| format!("issuer = {:?}: {why}", written.issuer))?;
    if written.issuer.contains(['?', '#']) {
        return Err(format!("issuer = {:?}: write it without ? and #", written.issuer));
    }
    let proof = match (written.client_secret_file, written.client_key_file) {
        (Some(file), None) => ClientProof::Secret(file),
        (None, Some(file)) => ClientProof::Key {
            file,
            id: written.client_key_id,
            audience: written.client_key_audience,
        },
        _ => return Err("write client_secret_file or client_key_file, one of the two".into()),
    };
    if written.roles.is_empty() {
        return Err("no [[sign_in.roles]] is written, so nobody would have a role".into());
    }
    let cvr = written.cvr.filter(|cvr| !cvr.is_empty());
    if let Some(cvr) = &cvr
        && !(cvr.len() == 8 && cvr.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return Err(format!("cvr = {cvr:?}: a CVR number has eight figures"));
    }
    if cvr.is_none() && written.roles.iter().any(Rule::is_privilege) {
        return Err("claim = \"privileges\" needs cvr = \"…\": only the municipality's own privileges count".into());
    }
    Ok(Provider {
        municipality: MunicipalityId::from(written.municipality.as_str()),
        issuer: written.issuer,
        client_id: written.client_id,
        proof,
        scopes: written.scopes,
        cvr,
        rules: written.roles,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct File {
        sign_in: Vec<Written>,
    }

    const WHOLE: &str = "[[sign_in]]\nmunicipality = \"koege\"\nissuer = \"https://login.example/koege\"\nclient_id = \"barn\"\n\
        client_secret_file = \"koege-secret\"\n[[sign_in.roles]]\nclaim = \"groups\"\nvalue = \"raadgivere\"\nrole = \"adviser\"\n";

    fn read(text: &str) -> Result<Vec<Provider>, String> {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        Provider::read(file.sign_in)
    }

    #[test]
    fn a_whole_one_is_read() {
        let providers = read(WHOLE).unwrap();
        assert_eq!(providers.len(), 1);
        assert_eq!(providers[0].issuer, "https://login.example/koege");
    }

    #[test]
    fn what_does_not_hold_is_said() {
        let with = |from: &str, to: &str| read(&WHOLE.replace(from, to)).unwrap_err();
        assert!(with("https://", "http://").contains("https://"));
        assert!(with("client_secret_file = \"koege-secret\"\n", "").contains("client_key_file"));
        assert!(with("groups", "privileges").contains("cvr"));
        assert!(with("adviser", "boss").contains("boss"));
        let secret = "client_secret_file = \"koege-secret\"\n";
        assert!(with(secret, "client_secret = \"hemmelig\"\n").contains("client_secret"));
        let twice = format!("{WHOLE}{}", WHOLE.replace("\"koege\"", "\"dragoer\""));
        assert!(read(&twice).unwrap_err().contains("another municipality"));
        assert!(
            read(&format!("{WHOLE}{WHOLE}"))
                .unwrap_err()
                .contains("two are written")
        );
    }
}
