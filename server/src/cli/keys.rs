//! The commands on the key file itself: wrap it by a passphrase, unwrap it, add a key, and print its fingerprints.

use super::End;
use super::doctor::folder::not_roots;
use super::machine_args::KeysCommand;
use crate::config::Config;
use crate::key_settings::Ask;
use crate::terminal;
use std::path::Path;
use store::{KeyFile, KeyFileError, Passphrase};

/// Runs one.
pub(super) fn run(command: &KeysCommand) -> End {
    go(command).unwrap_or_else(|end| end)
}

fn go(command: &KeysCommand) -> Result<End, End> {
    let (KeysCommand::Wrap { place, .. }
    | KeysCommand::Unwrap(place)
    | KeysCommand::Add(place)
    | KeysCommand::Fingerprint(place)) = command;
    let config = Config::from(place.said()).map_err(End::Invalid)?;
    let path = config.key_file();
    let now = if KeyFile::is_wrapped(&path) {
        let now = config.keys.passphrase(&config.data, Ask::AtTheTerminal);
        now.map_err(fault)?
    } else {
        None
    };
    let file = KeyFile::read_with(&path, now.as_ref()).map_err(fault)?;
    match command {
        KeysCommand::Fingerprint(_) => {
            for fingerprint in file.fingerprints() {
                println!("{fingerprint}");
            }
        }
        KeysCommand::Add(_) => {
            writable(&config)?;
            println!("{}", file.add().map_err(fault)?);
        }
        KeysCommand::Wrap { passphrase_file, .. } => {
            writable(&config)?;
            let configured = passphrase_file.as_ref().or(config.keys.passphrase_file.as_ref());
            let passphrase = new_passphrase(configured.map(std::path::PathBuf::as_path))?;
            file.wrap(&passphrase).map_err(fault)?;
            println!(
                "{} is wrapped; its copy elsewhere is not, and neither is what a disk may still hold of the file before",
                path.display()
            );
        }
        KeysCommand::Unwrap(_) => {
            writable(&config)?;
            file.unwrap().map_err(fault)?;
            println!("{} is not wrapped any more", path.display());
        }
    }
    Ok(End::Done)
}

fn fault(error: KeyFileError) -> End {
    End::Invalid(error.to_string())
}

/// Refuses what cannot be written, or would be root's afterwards.
fn writable(config: &Config) -> Result<(), End> {
    let path = config.key_file();
    if config.keys.is_credential(&config.data) {
        return Err(End::Invalid(format!(
            "{} is a credential, which can be read and not written: name the file it was made from with key_file in a \
             configuration, and make the credential anew from it",
            path.display()
        )));
    }
    match path.parent().and_then(not_roots) {
        Some(owner) => Err(End::Invalid(format!(
            "{} is in a folder of {owner}'s, and what root makes there {owner} cannot read; type it as its owner: \
             runuser -u {owner} -- boernehoejde …",
            path.display()
        ))),
        None => Ok(()),
    }
}

fn new_passphrase(file: Option<&Path>) -> Result<Passphrase, End> {
    let passphrase = match file {
        Some(file) => Passphrase::read(file).map_err(fault)?,
        None if terminal::is_there() => {
            let ask = |question| terminal::ask_secretly(question).map(Passphrase::typed);
            let unread = |error: std::io::Error| End::Invalid(format!("the terminal: {error}"));
            let first = ask("New passphrase of the key file: ").map_err(unread)?;
            let again = ask("The same once more: ").map_err(unread)?;
            if !first.same_as(&again) {
                return Err(End::Invalid("that was not the same twice: nothing was changed".into()));
            }
            first
        }
        None => {
            return Err(End::Invalid(
                "no terminal to ask at: name a file that holds the passphrase with --passphrase-file".into(),
            ));
        }
    };
    if passphrase.is_long_enough() {
        Ok(passphrase)
    } else {
        Err(End::Invalid(
            "the passphrase is too short: whoever has the file can guess without end, so take sixteen characters or \
             more, such as five words that have nothing to do with each other"
                .into(),
        ))
    }
}
