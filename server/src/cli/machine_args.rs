//! What the commands on this machine take: is all well here, does it answer, what a package brings.

use super::upkeep_args::Where;
use crate::config::Said;
use clap::{Args, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;

/// The commands.
#[derive(Subcommand)]
pub enum MachineCommand {
    /// Check what the server needs on this machine, and how to fix what is missing
    #[command(
        after_help = "Changes nothing. Prints one line per check (ok, warn or fault), followed by what to do.\nExit codes: 0 no fault · 1 a fault · 2 bad usage\n\nExample:\n  boernehoejde doctor --config /etc/boernehoejde/config.toml"
    )]
    Doctor(DoctorArgs),
    /// Check whether the server on this machine is ready
    #[command(
        after_help = "For containers and monitoring; needs no other program.\nExit codes: 0 ready · 1 not ready, or no answer within five seconds"
    )]
    Healthcheck(HealthcheckArgs),
    /// Make an identity that opens sealed backups, and print the recipient to seal them to
    #[command(
        after_help = "The file holds the secret, for its owner alone (mode 0600); `age-keygen` makes such a file too. Whoever has it, the backup and the key file reads everything; without it a sealed backup is lost. So do this on another machine than the server's, or move the file from here, and keep two copies.\nThe recipient is no secret: write it into the configuration as backup_recipient = \"age1…\"."
    )]
    BackupKey {
        /// The file to create
        file: PathBuf,
    },
    /// Wrap the key file by a passphrase, unwrap it, add a key to it, or print its fingerprints
    #[command(subcommand)]
    Keys(KeysCommand),
    /// What a package brings beside the program
    #[command(subcommand, hide = true)]
    Assets(AssetsCommand),
}

/// What is looked at: the same as for `serve`.
#[derive(Args)]
pub struct DoctorArgs {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub server: ServerArgs,
}

/// What a server is told: for the one that serves, and for the look at what it would serve with.
#[derive(Args)]
pub struct ServerArgs {
    /// Address to listen on [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR:PORT")]
    pub listen: Option<SocketAddr>,
    /// A folder whose files and wordings go before the built-in ones
    #[arg(long, value_name = "DIR")]
    pub content: Option<PathBuf>,
    #[command(flatten)]
    pub place: Where,
    /// Folder of the browser half (app.js, app_bg.wasm) [default: site/pkg beside the program]
    #[arg(long, value_name = "DIR", env = "BOERNEHOEJDE_PKG")]
    pub islands: Option<PathBuf>,
    /// Serve no letters without a stored case; the front page is then the sign-in page
    #[arg(long)]
    pub no_public_letter: bool,
}

impl ServerArgs {
    /// As the configuration takes it.
    pub fn said(&self) -> Said {
        Said {
            listen: self.listen,
            content: self.content.clone(),
            islands: self.islands.clone(),
            no_public_letter: self.no_public_letter,
            ..self.place.said()
        }
    }
}

/// Where the server is asked.
#[derive(Args)]
pub struct HealthcheckArgs {
    /// Address of the server [default: from the configuration]
    #[arg(long, value_name = "ADDR:PORT")]
    pub listen: Option<SocketAddr>,
    /// A configuration file (TOML)
    #[arg(long, value_name = "FILE", env = "BOERNEHOEJDE_CONFIG")]
    pub config: Option<PathBuf>,
}

/// Commands on the key file.
#[derive(Subcommand)]
pub enum KeysCommand {
    /// Wrap the key file by a passphrase (argon2id)
    #[command(
        after_help = "Stop every server first: one that runs cannot read the file afterwards. The passphrase comes from a file or the terminal, never from an argument or the environment. A server reads it from the file that key_passphrase_file in the configuration names, or from the systemd credential boernehoejde-key-passphrase."
    )]
    Wrap {
        /// A file whose first line is the passphrase [default: key_passphrase_file in the configuration, else it is asked for]
        #[arg(long, value_name = "FILE")]
        passphrase_file: Option<PathBuf>,
        #[command(flatten)]
        place: Where,
    },
    /// Write the key file without a passphrase
    Unwrap(Where),
    /// Add a key to the key file, last, and print its fingerprint: it is used for nothing until rotate-keys --to
    #[command(
        after_help = "For several machines of which each has a key file of its own: copy the file to all of them before rotate-keys --to FINGERPRINT. A server reads it again by itself; none has to be started anew."
    )]
    Add(Where),
    /// Print the fingerprint of each key, the first key's first: one of them can stand in the configuration as key_fingerprint
    Fingerprint(Where),
}

/// What a package brings.
#[derive(Subcommand)]
pub enum AssetsCommand {
    /// Write a man page for each command into a folder
    Man {
        /// The folder; created if missing
        dir: PathBuf,
    },
    /// Write shell completions for bash, zsh and fish into a folder
    Completions {
        /// The folder; created if missing
        dir: PathBuf,
    },
}
