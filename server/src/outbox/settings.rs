//! What the configuration says of a municipality's journal: `[[outbox]]` in the file. No secret stands in it, only where one
//! lies.

use crate::outgoing::may_be_asked;
use domain::event::MunicipalityId;
use domain::filing::Papers;
use serde::Deserialize;
use std::path::PathBuf;

/// Where a municipality's papers go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlet {
    /// Whose papers.
    pub municipality: MunicipalityId,
    /// Which of them.
    pub papers: Papers,
    /// Whereto.
    pub receiver: Receiver,
}

/// Who takes papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Receiver {
    /// A folder that another program empties.
    Folder(PathBuf),
    /// An address that is asked to take them.
    Endpoint(Endpoint),
}

/// An address that takes papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// The address: `https://…`, or this machine itself.
    pub url: String,
    /// Where the secret lies by which deliveries are signed.
    pub secret_file: PathBuf,
    /// Whether its name may lead to a machine of the municipality's own network.
    pub private_network: bool,
}

/// One `[[outbox]]` as it stands in the file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    municipality: String,
    #[serde(default)]
    papers: Papers,
    folder: Option<PathBuf>,
    url: Option<String>,
    secret_file: Option<PathBuf>,
    private_network: Option<bool>,
}

impl Outlet {
    /// Reads all of them.
    ///
    /// # Errors
    /// The first that does not hold: which, and what to write.
    pub fn read(written: Vec<Written>) -> Result<Vec<Outlet>, String> {
        let mut outlets: Vec<Outlet> = Vec::new();
        for written in written {
            let name = written.municipality.clone();
            let wrong = |what: String| format!("[[outbox]] of {name:?}: {what}");
            let outlet = one(written).map_err(wrong)?;
            if outlets.iter().any(|other| other.municipality == outlet.municipality) {
                return Err(wrong("a municipality has one journal; two are written".into()));
            }
            outlets.push(outlet);
        }
        Ok(outlets)
    }
}

fn one(written: Written) -> Result<Outlet, String> {
    if written.municipality.is_empty() {
        return Err("municipality has to be filled in".into());
    }
    let receiver = match (written.folder, written.url) {
        (Some(folder), None) => {
            if written.secret_file.is_some() || written.private_network.is_some() {
                return Err("secret_file and private_network belong to url; a folder has neither".into());
            }
            if !folder.is_absolute() {
                return Err(format!(
                    "folder = {:?}: write the whole path",
                    folder.display().to_string()
                ));
            }
            Receiver::Folder(folder)
        }
        (None, Some(url)) => {
            may_be_asked(&url).map_err(|why| format!("url = {url:?}: {why}"))?;
            let secret_file = written.secret_file;
            Receiver::Endpoint(Endpoint {
                url,
                secret_file: secret_file.ok_or("url needs secret_file = \"…\": deliveries are signed")?,
                private_network: written.private_network.unwrap_or(false),
            })
        }
        _ => return Err("write folder or url, one of the two".into()),
    };
    Ok(Outlet {
        municipality: MunicipalityId::from(written.municipality.as_str()),
        papers: written.papers,
        receiver,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct File {
        #[serde(default)]
        outbox: Vec<Written>,
    }

    fn read(text: &str) -> Result<Vec<Outlet>, String> {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        Outlet::read(file.outbox)
    }

    const FOLDER: &str = "[[outbox]]\nmunicipality = \"koege\"\nfolder = \"/srv/esdh\"\n";
    const ADDRESS: &str =
        "[[outbox]]\nmunicipality = \"dragoer\"\nurl = \"https://esdh.example/ind\"\nsecret_file = \"esdh\"\n";

    #[test]
    fn nothing_leaves_unless_it_is_written_and_then_the_note_alone() {
        assert_eq!(read("").unwrap(), []);
        let both = read(&format!("{FOLDER}{ADDRESS}papers = \"all\"\n")).unwrap();
        assert_eq!(both[0].papers, Papers::Notes);
        assert_eq!(both[0].receiver, Receiver::Folder("/srv/esdh".into()));
        assert_eq!(both[1].papers, Papers::All);
        let Receiver::Endpoint(endpoint) = &both[1].receiver else {
            panic!("{both:?}")
        };
        assert!(!endpoint.private_network);
    }

    #[test]
    fn what_does_not_hold_is_said() {
        let wrong = |text: &str| read(text).unwrap_err();
        assert!(wrong(&FOLDER.replace("/srv/", "")).contains("whole path"));
        assert!(wrong(&format!("{FOLDER}url = \"https://esdh.example\"\n")).contains("one of the two"));
        assert!(wrong(&format!("{FOLDER}secret_file = \"x\"\n")).contains("secret_file"));
        assert!(wrong(&ADDRESS.replace("https://", "http://")).contains("https://"));
        assert!(wrong(&ADDRESS.replace("secret_file = \"esdh\"\n", "")).contains("signed"));
        assert!(wrong(&ADDRESS.replace("\"esdh\"", "\"esdh\"\nsecret = \"hemmelig\"")).contains("secret"));
        assert!(wrong(&format!("{FOLDER}papers = \"drafts\"\n")).contains("drafts"));
        assert!(wrong(&format!("{FOLDER}{FOLDER}")).contains("two are written"));
    }
}
