//! What the operator's commands on a store take.

use crate::config::Said;
use clap::{Args, Subcommand};
use std::path::PathBuf;
use store::Role;

/// The commands.
#[derive(Subcommand)]
pub enum UpkeepCommand {
    /// The audit log
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Bring the database up to this build
    Migrate(Where),
    /// Finish an upgrade: say that no server of an older version runs on this database any more
    #[command(
        after_help = "With servers of two versions on one PostgreSQL, cases can be read and not changed on the newer ones until this is given: an older server stops at what it does not know. There is no way back. With SQLite the next start does it."
    )]
    FinishUpgrade(Where),
    /// Add a municipality to the server
    AddMunicipality {
        /// Its id here, a short word such as koege
        id: String,
        /// What it calls itself
        #[arg(long)]
        name: String,
        /// The pack of rules and words it follows [default: the one with its id]
        #[arg(long)]
        pack: Option<String>,
        /// A folder laid over the built-in content, where the pack lies in it
        #[arg(long, value_name = "DIR")]
        content: Option<PathBuf>,
        #[command(flatten)]
        place: Where,
    },
    /// Make an account; prints the password it thought up
    #[command(
        after_help = "The first account of a new server:\n  boernehoejde add-municipality koege --name Køge\n  boernehoejde create-user drift --municipality koege --role admin"
    )]
    CreateUser {
        /// What is typed to sign in
        name: String,
        /// Where it belongs
        #[arg(long, value_name = "ID")]
        municipality: String,
        /// adviser, coordinator, editor or admin; may be given several times
        #[arg(long, required = true, value_parser = role)]
        role: Vec<Role>,
        /// The name that colleagues read [default: the name to sign in]
        #[arg(long = "name", value_name = "NAME")]
        shown: Option<String>,
        /// Take the password from standard input instead
        #[arg(long)]
        password_from_stdin: bool,
        #[command(flatten)]
        place: Where,
    },
    /// Take a case file into the store; prints the id of the case
    Import {
        /// The case file (format case/1)
        file: PathBuf,
        /// Where it belongs
        #[arg(long, value_name = "ID")]
        municipality: String,
        /// Who has it, by the name to sign in
        #[arg(long, value_name = "NAME")]
        adviser: Option<String>,
        #[command(flatten)]
        place: Where,
    },
    /// Give a case back as a case file
    Export {
        /// The id of the case
        case: String,
        /// Where to write it [default: standard output]
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        #[command(flatten)]
        place: Where,
    },
    /// Write everything into one file, while others go on working
    Backup {
        /// The new file
        file: PathBuf,
        #[command(flatten)]
        place: Where,
    },
    /// Read a backup into an empty store
    Restore {
        /// The backup
        file: PathBuf,
        #[command(flatten)]
        place: Where,
    },
    /// Seal every case with a new key
    RotateKeys {
        /// Also drop old keys that nothing here needs; older backups cannot be opened after that
        #[arg(long)]
        drop_idle: bool,
        #[command(flatten)]
        place: Where,
    },
    /// Erase a case for good, in backups too
    #[command(alias = "forget-case")]
    EraseCase {
        /// The id of the case
        case: String,
        /// Yes, for good
        #[arg(long)]
        yes: bool,
        #[command(flatten)]
        place: Where,
    },
}

impl UpkeepCommand {
    /// The store that the command works on.
    pub fn place(&self) -> &Where {
        match self {
            UpkeepCommand::Audit(AuditCommand::Verify(place))
            | UpkeepCommand::Migrate(place)
            | UpkeepCommand::FinishUpgrade(place) => place,
            UpkeepCommand::AddMunicipality { place, .. }
            | UpkeepCommand::CreateUser { place, .. }
            | UpkeepCommand::Import { place, .. }
            | UpkeepCommand::Export { place, .. }
            | UpkeepCommand::Backup { place, .. }
            | UpkeepCommand::Restore { place, .. }
            | UpkeepCommand::RotateKeys { place, .. }
            | UpkeepCommand::EraseCase { place, .. } => place,
        }
    }
}

/// Commands on the audit log.
#[derive(Subcommand)]
pub enum AuditCommand {
    /// Check every line against change, removal and re-ordering
    Verify(Where),
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
