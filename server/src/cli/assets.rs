//! `boernehoejde assets`: man pages and completions, generated from the definition that also parses the command line.

use super::machine_args::AssetsCommand;
use super::{Cli, End};
use clap::CommandFactory;
use clap_complete::Shell;
use std::path::Path;

/// Writes the man pages or completions.
pub fn run(command: &AssetsCommand) -> End {
    let (folder, written) = match command {
        AssetsCommand::Man { dir } => (dir, man(dir)),
        AssetsCommand::Completions { dir } => (dir, completions(dir)),
    };
    match written {
        Ok(()) => End::Done,
        Err(error) => End::Invalid(format!("{}: {error}", folder.display())),
    }
}

fn man(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    clap_mangen::generate_to(Cli::command(), folder)
}

fn completions(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
        clap_complete::generate_to(shell, &mut Cli::command(), "boernehoejde", folder)?;
    }
    Ok(())
}
