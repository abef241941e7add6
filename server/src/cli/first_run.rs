//! The first run: if `serve` is started at a terminal and there is no data yet, it explains the ways to begin.

use crate::config::Config;
use std::io::{BufRead, IsTerminal, Write};

/// The user's choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A demo with made-up cases, deleted afterwards.
    Demo,
    /// Serve as the flags say, as without a terminal: the pages that store nothing, and the sign-in.
    GoOn,
    /// Quit: the setup commands have been printed, or the user wanted nothing.
    Nothing,
}

/// Whether to ask: only at a terminal, and only if there is no data yet.
#[must_use]
pub fn asks(config: &Config) -> bool {
    let at_a_terminal = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    at_a_terminal && in_front() && is_first(config)
}

/// Whether this is the terminal's foreground process. A background one (as under `make run`) is stopped when it reads.
fn in_front() -> bool {
    rustix::termios::tcgetpgrp(std::io::stdin()).is_ok_and(|front| front == rustix::process::getpgrp())
}

/// Whether there is no data yet where this server would store it.
fn is_first(config: &Config) -> bool {
    config.database.is_none() && !config.data.join("keys").exists() && !config.data.join("boernehoejde.db").exists()
}

/// Explains the choices and asks until the answer is valid. For a real server it prints the setup commands.
///
/// # Errors
/// The terminal cannot be read or written.
pub fn ask(config: &Config, said: &mut dyn BufRead, out: &mut dyn Write) -> std::io::Result<Choice> {
    let data = config.data.display();
    writeln!(
        out,
        "There are no cases here yet: nothing is kept in {data}.\n\n  \
         d  a demo: fifty made-up cases, gone when it ends\n  \
         r  a real start: the commands that make it\n  \
         p  only the pages that keep nothing\n  \
         q  nothing\n"
    )?;
    loop {
        write!(out, "d, r, p or q? ")?;
        out.flush()?;
        let mut line = String::new();
        if said.read_line(&mut line)? == 0 {
            writeln!(out)?;
            return Ok(Choice::Nothing);
        }
        match line.trim().to_lowercase().as_str() {
            "d" | "demo" => return Ok(Choice::Demo),
            "p" | "pages" => return Ok(Choice::GoOn),
            "q" | "quit" => return Ok(Choice::Nothing),
            "r" | "real" => {
                writeln!(out, "{}", commands(config))?;
                return Ok(Choice::Nothing);
            }
            _ => {}
        }
    }
}

/// The commands to set up a real server in this folder.
fn commands(config: &Config) -> String {
    let data = quoted(&config.data.display().to_string());
    format!(
        "\nA municipality, its first administrator and a coordinator (some things take two people; each password is \
         printed once), then the server:\n\n  \
         boernehoejde add-municipality koege --name Køge --data {data}\n  \
         boernehoejde create-user drift --municipality koege --role admin --data {data}\n  \
         boernehoejde create-user gry --municipality koege --role coordinator --data {data}\n  \
         boernehoejde serve --data {data}\n\n\
         Copy the file `keys` in that folder somewhere safe: without it nothing opens.\n\
         `boernehoejde doctor --data {data}` says what this machine still lacks."
    )
}

/// A path, quoted for a shell if necessary.
fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-".contains(c);
    if path.chars().all(plain) {
        path.to_owned()
    } else {
        format!("'{}'", path.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Said;

    fn config(data: &str) -> Config {
        let said = Said {
            data: Some(data.into()),
            ..Said::default()
        };
        Config::from(said).unwrap()
    }

    fn answered(typed: &str, data: &str) -> (Choice, String) {
        let mut out = Vec::new();
        let choice = ask(&config(data), &mut typed.as_bytes(), &mut out).unwrap();
        (choice, String::from_utf8(out).unwrap())
    }

    #[test]
    fn every_answer_leads_where_it_says() {
        assert_eq!(answered("d\n", "x").0, Choice::Demo);
        assert_eq!(answered("P\n", "x").0, Choice::GoOn);
        assert_eq!(answered("q\n", "x").0, Choice::Nothing);
        assert_eq!(answered("", "x").0, Choice::Nothing, "a closed terminal is a no");
        let (choice, said) = answered("what?\n\nr\n", "kept here/it's");
        assert_eq!(choice, Choice::Nothing);
        assert_eq!(said.matches("d, r, p or q?").count(), 3, "{said}");
        for command in [
            "add-municipality koege",
            "create-user drift",
            "create-user gry",
            "boernehoejde serve",
        ] {
            let line = said.lines().find(|line| line.contains(command)).unwrap();
            assert!(line.ends_with(r"--data 'kept here/it'\''s'"), "{line}");
        }
    }

    #[test]
    fn nobody_is_asked_where_something_is_kept() {
        let folder = std::env::temp_dir().join(format!("boernehoejde-first-{}", std::process::id()));
        let config = config(folder.to_str().unwrap());
        assert!(is_first(&config), "the folder is not even there");
        std::fs::create_dir(&folder).unwrap();
        assert!(is_first(&config), "an empty folder is nothing yet");
        std::fs::write(folder.join("keys"), "").unwrap();
        assert!(!is_first(&config));
        std::fs::remove_dir_all(&folder).unwrap();
        let elsewhere = Config {
            database: Some("postgres://localhost/boernehoejde".into()),
            ..config
        };
        assert!(!is_first(&elsewhere), "who names a database has begun");
    }
}
