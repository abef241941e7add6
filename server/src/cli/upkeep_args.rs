//! What the operator's commands on a store take.

use crate::config::Said;
use clap::{Args, Subcommand};
use std::path::PathBuf;
use store::{BackupRecipient, Role};

/// The commands.
#[derive(Subcommand)]
pub enum UpkeepCommand {
    /// Work with the audit log
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Migrate the database to this version
    Migrate(Where),
    /// Finish an upgrade, once no server of an older version uses this database
    #[command(
        after_help = "While servers of two versions share a PostgreSQL database, the newer ones can read cases but not change them: an older server cannot read what a newer one writes. This command ends that. It cannot be undone. With SQLite, the next start does it by itself."
    )]
    FinishUpgrade(Where),
    /// Add a municipality
    AddMunicipality {
        /// Its id, a short word such as koege
        id: String,
        /// Its name
        #[arg(long)]
        name: String,
        /// Its process pack [default: the pack with its id]
        #[arg(long)]
        pack: Option<String>,
        /// A folder whose files and wordings go before the built-in ones, if the pack is in one
        #[arg(long, value_name = "DIR")]
        content: Option<PathBuf>,
        #[command(flatten)]
        place: Where,
    },
    /// Create an account and print its generated password
    #[command(
        after_help = "The first account of a new server:\n  boernehoejde add-municipality koege --name Køge\n  boernehoejde create-user drift --municipality koege --role admin"
    )]
    CreateUser {
        /// The name to sign in with
        name: String,
        /// Id of the municipality
        #[arg(long, value_name = "ID")]
        municipality: String,
        /// adviser, coordinator, editor or admin; repeatable
        #[arg(long, required = true, value_parser = role)]
        role: Vec<Role>,
        /// The name colleagues see [default: the name to sign in with]
        #[arg(long = "name", value_name = "NAME")]
        shown: Option<String>,
        /// Read the password from standard input instead
        #[arg(long)]
        password_from_stdin: bool,
        #[command(flatten)]
        place: Where,
    },
    /// Help somebody who cannot sign in any more
    #[command(subcommand)]
    Account(AccountCommand),
    /// Import a case file and print the id of the case
    Import {
        /// The case file (format case/1)
        file: PathBuf,
        /// Id of the municipality
        #[arg(long, value_name = "ID")]
        municipality: String,
        /// Sign-in name of its adviser
        #[arg(long, value_name = "NAME")]
        adviser: Option<String>,
        #[command(flatten)]
        place: Where,
    },
    /// Export a case as a case file
    Export {
        /// The id of the case
        case: String,
        /// Output file [default: standard output]
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        #[command(flatten)]
        place: Where,
    },
    /// Back up everything into one file; servers can keep running
    #[command(
        after_help = "Beside the file lies case-keys, which each backup replaces: keep only the newest.\nWith a recipient both files are sealed as a whole (age); without one, names of accounts, password hashes and the audit log stand in them in clear.\n\nExample:\n  boernehoejde backup-key backup-identity        once; then keep that file apart from server and backups\n  boernehoejde backup 2026-11-27 --to age1…"
    )]
    Backup(BackupArgs),
    /// Restore a backup into an empty store, or only say what is in one
    #[command(
        after_help = "Needs the key file in its place, the newest case-keys beside the backup, and for a sealed one an identity.\nWith --verify it reads the backup through, says what is in it, and writes nothing.\nExit codes of --verify: 0 whole · 1 something in it does not open, or a log is not whole · 2 it cannot be restored"
    )]
    Restore(RestoreArgs),
    /// Add a new main key and re-encrypt every data key with it
    #[command(
        after_help = "With --data-keys every municipality and every case gets a new data key too, and what is sealed with the old one is sealed anew, case by case, while servers run. Interrupted it goes on where it stopped: type it again. Then copy the key file somewhere safe again.\n\nWhere each of several machines has a key file of its own, every one of them needs the new key first:\n  boernehoejde keys add                     on one machine; prints a fingerprint\n  … copy the key file to every machine …\n  boernehoejde rotate-keys --to FINGERPRINT"
    )]
    RotateKeys {
        /// Change the data keys too: after it, an old key file with an old copy of the database opens nothing new
        #[arg(long)]
        data_keys: bool,
        /// Also delete old keys that this store no longer needs; older backups cannot be opened then
        #[arg(long)]
        drop_idle: bool,
        /// Use a key that is in the key file already, by its fingerprint, instead of adding one
        #[arg(long, value_name = "FINGERPRINT")]
        to: Option<String>,
        #[command(flatten)]
        place: Where,
    },
    /// List the closed cases whose time is over by their municipality's rule; erases nothing
    #[command(
        after_help = "One line a case: MUNICIPALITY CASE goes, or stays with why (open, not-handed, not-filed, unread, told, promise).\nA coordinator sets the rule at /team/retention; without one nothing is due. Letting cases go takes two coordinators, on the same page.\n\nExample:\n  boernehoejde retention --dry-run --municipality koege"
    )]
    Retention {
        /// Only list
        #[arg(long)]
        dry_run: bool,
        /// Of this municipality only
        #[arg(long, value_name = "ID")]
        municipality: Option<String>,
        #[command(flatten)]
        place: Where,
    },
    /// Erase a case permanently; what can still open it, and until when, stands in its help
    #[command(
        alias = "forget-case",
        after_help = "Its key, contents, papers and drafts are deleted; a tombstone and the audit log stay.\nA backup of ours can open it until the next one replaces the file case-keys beside it: make one at once.\nPostgreSQL keeps the wrapped key in the table's file until its place is used again, and copies of its files and its archived log keep it until they are thrown away: docs/cluster.md, \"How long the archive is kept\". With the key file it opens what they hold of the case.\n\nExample:\n  boernehoejde erase-case 4f1c0a9e7d2b4c6f8a01b35d92e0c7a4 --yes"
    )]
    EraseCase {
        /// The id of the case
        case: String,
        /// Confirm that it is permanent
        #[arg(long)]
        yes: bool,
        /// Confirm too that papers are lost which have not reached the journal
        #[arg(long)]
        lose_papers: bool,
        #[command(flatten)]
        place: Where,
    },
}

impl UpkeepCommand {
    /// The store that the command works on.
    pub fn place(&self) -> &Where {
        match self {
            UpkeepCommand::Audit(
                AuditCommand::Verify { place, .. } | AuditCommand::Heads(place) | AuditCommand::Export { place, .. },
            )
            | UpkeepCommand::Migrate(place)
            | UpkeepCommand::FinishUpgrade(place)
            | UpkeepCommand::Account(
                AccountCommand::ResetFactor { place, .. }
                | AccountCommand::NewPassword { place, .. }
                | AccountCommand::Believe { place, .. },
            ) => place,
            UpkeepCommand::AddMunicipality { place, .. }
            | UpkeepCommand::CreateUser { place, .. }
            | UpkeepCommand::Import { place, .. }
            | UpkeepCommand::Export { place, .. }
            | UpkeepCommand::Backup(BackupArgs { place, .. })
            | UpkeepCommand::Restore(RestoreArgs { place, .. })
            | UpkeepCommand::RotateKeys { place, .. }
            | UpkeepCommand::Retention { place, .. }
            | UpkeepCommand::EraseCase { place, .. } => place,
        }
    }
}

/// What is backed up, and for whom it is sealed.
#[derive(Args)]
pub struct BackupArgs {
    /// The file to create
    pub file: PathBuf,
    /// Seal it to this recipient, age1…; repeatable [default: backup_recipient in the configuration]
    #[arg(long, value_name = "RECIPIENT")]
    pub to: Vec<BackupRecipient>,
    #[command(flatten)]
    pub place: Where,
}

/// Which backup, and what opens it.
#[derive(Args)]
pub struct RestoreArgs {
    /// The backup
    pub file: PathBuf,
    /// A file with the identity that opens it, if it is sealed; repeatable
    #[arg(long, value_name = "FILE")]
    pub identity: Vec<PathBuf>,
    /// Read it through and say what is in it; restore nothing, write nothing
    #[arg(long)]
    pub verify: bool,
    #[command(flatten)]
    pub place: Where,
}

/// Commands on the audit log.
#[derive(Subcommand)]
pub enum AuditCommand {
    /// Check that no line was changed, removed or reordered
    #[command(
        after_help = "With --heads it also checks lines of `audit heads` that were kept elsewhere: whether the log is still the one that they came from, and no older copy of it."
    )]
    Verify {
        /// Lines of `audit heads` that were kept elsewhere; a log that has others between them will do
        #[arg(long, value_name = "FILE")]
        heads: Option<PathBuf>,
        #[command(flatten)]
        place: Where,
    },
    /// Print how each log ends now, a line each: keep them elsewhere, for `audit verify --heads`
    Heads(Where),
    /// Print the lines of a log, oldest first
    #[command(
        after_help = "The last line's number is what --after takes the next time. With --socket each line goes to a syslog (RFC 5424) instead, such as /dev/log."
    )]
    Export {
        /// Id of the municipality [default: the server's own log]
        #[arg(long, value_name = "ID")]
        municipality: Option<String>,
        /// Only lines after this number
        #[arg(long, value_name = "NUMBER", default_value_t = 0)]
        after: u64,
        /// Send them to this socket of a syslog
        #[arg(long, value_name = "SOCKET")]
        socket: Option<PathBuf>,
        #[command(flatten)]
        place: Where,
    },
}

/// Commands on an account.
#[derive(Subcommand)]
pub enum AccountCommand {
    /// Give an account another password and print it: nobody else can, or the one that was given ran out
    #[command(
        after_help = "It ends every session of the account. Whoever signs in with it chooses another before anything opens, within fourteen days. The audit log says that it was done here."
    )]
    NewPassword {
        /// The name to sign in with
        name: String,
        #[command(flatten)]
        place: Where,
    },
    /// Believe an account again that something else than this program changed in the database
    #[command(
        after_help = "`doctor` says whether there is one. Find out first who changed it, and look at the roles that are printed: they are believed as they stand. It ends every session of the account. The audit log says that it was done here."
    )]
    Believe {
        /// The name to sign in with
        name: String,
        #[command(flatten)]
        place: Where,
    },
    /// Remove an account's second factor: phone and passkeys lost, and no recovery codes left
    #[command(
        after_help = "It ends every session of the account. At the next sign-in whoever has the password sets up another phone or passkey: give the account a new password first if that could be somebody else. The audit log says that it was done here."
    )]
    ResetFactor {
        /// The name to sign in with
        name: String,
        #[command(flatten)]
        place: Where,
    },
}

/// Which store.
#[derive(Args)]
pub struct Where {
    /// The database: sqlite:PATH or postgres://… [default: a SQLite file in the data folder]
    #[arg(long, value_name = "URL")]
    pub database: Option<String>,
    /// The folder for the database and the key file [default: boernehoejde-data]
    #[arg(long, value_name = "DIR", env = "BOERNEHOEJDE_DATA")]
    pub data: Option<PathBuf>,
    /// A configuration file (TOML)
    #[arg(long, value_name = "FILE", env = "BOERNEHOEJDE_CONFIG")]
    pub config: Option<PathBuf>,
}

impl Where {
    /// As the configuration takes it.
    pub fn said(&self) -> Said {
        Said {
            database: self.database.clone(),
            data: self.data.clone(),
            config: self.config.clone(),
            ..Said::default()
        }
    }
}

fn role(text: &str) -> Result<Role, String> {
    Role::ALL
        .into_iter()
        .find(|role| role.as_str() == text)
        .ok_or_else(|| format!("{text:?} is no role; the roles are adviser, coordinator, editor, admin"))
}
