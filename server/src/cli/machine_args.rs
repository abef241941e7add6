//! What the commands on this machine take: is all well here, does it answer, what a package brings.

use super::upkeep_args::Where;
use crate::config::Said;
use clap::{Args, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;

/// The commands.
#[derive(Subcommand)]
pub enum MachineCommand {
    /// Say what this machine has and lacks for serving, each with its remedy
    #[command(
        after_help = "Only looks: nothing is made, migrated or written. One line each, ok, warn or fault, and under it what to do.\nExit codes: 0 no fault · 1 a fault · 2 bad usage\n\nExample:\n  boernehoejde doctor --config /etc/boernehoejde/config.toml"
    )]
    Doctor(DoctorArgs),
    /// Ask the server that runs here whether it can do its work
    #[command(
        after_help = "For containers and monitors: needs no other program.\nExit codes: 0 it is ready · 1 it is not, or does not answer within five seconds"
    )]
    Healthcheck(HealthcheckArgs),
    /// What a package brings beside the program
    #[command(subcommand, hide = true)]
    Assets(AssetsCommand),
}

/// What is looked at: the same as for `serve`.
#[derive(Args)]
pub struct DoctorArgs {
    /// As JSON
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub server: ServerArgs,
}

/// What a server is told: for the one that serves, and for the look at what it would serve with.
#[derive(Args)]
pub struct ServerArgs {
    /// Where to listen [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR:PORT")]
    pub listen: Option<SocketAddr>,
    /// A folder laid over the built-in content
    #[arg(long, value_name = "DIR")]
    pub content: Option<PathBuf>,
    #[command(flatten)]
    pub place: Where,
    /// Where the browser half lies (app.js, app_bg.wasm) [default: site/pkg beside the program]
    #[arg(long, value_name = "DIR", env = "BOERNEHOEJDE_PKG")]
    pub islands: Option<PathBuf>,
    /// Make no letters without a case: the front page is the sign-in
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
    /// Where it listens [default: as the configuration says]
    #[arg(long, value_name = "ADDR:PORT")]
    pub listen: Option<SocketAddr>,
    /// A configuration file (TOML)
    #[arg(long, value_name = "FILE", env = "BOERNEHOEJDE_CONFIG")]
    pub config: Option<PathBuf>,
}

/// What a package brings.
#[derive(Subcommand)]
pub enum AssetsCommand {
    /// Write a man page for each command into a folder
    Man {
        /// The folder; made where it is not there
        dir: PathBuf,
    },
    /// Write the completions for bash, zsh and fish into a folder
    Completions {
        /// The folder; made where it is not there
        dir: PathBuf,
    },
}
