//! The commands on backups: make one, restore one, say what is in one, and make the identity that opens sealed ones.

use super::End;
use super::lines::{end, note};
use super::upkeep_args::{BackupArgs, RestoreArgs};
use crate::clock;
use crate::config::Config;
use crate::key_settings::Ask;
use domain::event::MunicipalityId;
use std::path::{Path, PathBuf};
use store::{Act, BackupContents, BackupIdentities, BackupRecipient, KeyFile, Store};

/// Makes an identity and prints its recipient.
pub(super) fn make_key(file: &Path) -> End {
    match BackupIdentities::create(file) {
        Ok(recipient) => {
            eprintln!(
                "{} opens what is sealed to this recipient; keep it apart from the server and from the backups:",
                file.display()
            );
            println!("{recipient}");
            End::Done
        }
        Err(error) => End::Invalid(error.to_string()),
    }
}

/// Makes a backup.
///
/// # Errors
/// A message for the operator.
pub(super) async fn make(store: &dyn Store, args: &BackupArgs) -> Result<(), End> {
    let configured: Vec<BackupRecipient>;
    let recipients = if args.to.is_empty() {
        configured = Config::from(args.place.said()).map_err(End::Invalid)?.backup_recipients;
        &configured
    } else {
        &args.to
    };
    let made = store.backup(&args.file, recipients, clock::now()).await.map_err(end)?;
    note(store, None, Act::BackedUp, None, None).await?;
    let file = args.file.display();
    println!("{} rows, {} bytes in {file}", made.rows, made.bytes);
    match recipients.len() {
        0 => eprintln!(
            "boernehoejde: {file} is not sealed as a whole: what children's cases hold is, but names of accounts, \
             password hashes, the audit log and due dates stand in it in clear; name a recipient with --to, or \
             backup_recipient in the configuration (boernehoejde backup-key FILE makes one)"
        ),
        many => println!("sealed as a whole, recipients: {many}"),
    }
    Ok(())
}

/// Restores a backup.
///
/// # Errors
/// A message for the operator.
pub(super) async fn restore(store: &dyn Store, args: &RestoreArgs) -> Result<(), End> {
    let read = store.restore(&args.file, &identities(&args.identity)?).await;
    let read = read.map_err(end)?;
    note(store, None, Act::Restored, None, None).await?;
    println!("{} rows from {}", read.rows, args.file.display());
    Ok(())
}

/// Reads a backup through and prints what is in it. No store is opened.
///
/// # Errors
/// A message for the operator: it cannot be restored.
pub(super) fn verify(config: &Config, args: &RestoreArgs) -> Result<End, End> {
    let identities = identities(&args.identity)?;
    let keys = (|| {
        let passphrase = config.keys.passphrase(&config.data, Ask::AtTheTerminal)?;
        KeyFile::read_with(&config.key_file(), passphrase.as_ref())
    })();
    let keys = keys.map_err(|error| End::Invalid(error.to_string()))?;
    let contents = store::inspect_backup(&args.file, &keys, &identities).map_err(end)?;
    print(&args.file, &contents);
    if contents.closed.is_empty() && contents.faults.is_empty() {
        println!("whole: it can be restored");
        return Ok(End::Done);
    }
    for case in &contents.closed {
        println!("case {case}: its key or its contents do not open");
    }
    for fault in &contents.faults {
        let whose = fault.municipality.as_ref().map_or("the server", MunicipalityId::as_str);
        println!("the audit log of {whose}: line {}: {}", fault.number, fault.what);
    }
    Ok(End::Stopped)
}

fn print(file: &Path, contents: &BackupContents) {
    println!("{}", file.display());
    let version = contents.version.as_deref().unwrap_or("0.1.0 or before");
    println!("made            {}, by version {version}", contents.made_at);
    println!("case-keys       of {}", contents.keys_made_at);
    match &contents.sealed {
        Some(sealed) => println!("sealed          as a whole; opened for {}", sealed.opened_for),
        None => println!("sealed          not as a whole: names of accounts, hashes and the audit log in clear"),
    }
    println!("size            {} bytes, {} rows", contents.bytes, contents.rows);
    println!("municipalities  {}", contents.municipalities);
    println!("accounts        {}", contents.accounts);
    let erased = contents.erased;
    println!("cases           {}, and {erased} that were erased", contents.cases);
    println!("events          {}", contents.events);
    println!("audit log       {} lines", contents.lines);
}

fn identities(files: &[PathBuf]) -> Result<BackupIdentities, End> {
    let mut identities = BackupIdentities::none();
    for file in files {
        let read = identities.read(file);
        read.map_err(|error| End::Invalid(error.to_string()))?;
    }
    Ok(identities)
}
