//! `boernehoejde doctor`: checks whether this machine is ready to serve, with a remedy for each fault. Changes nothing.

mod address;
mod database;
pub(super) mod folder;
mod inside;
mod outbox;
mod sign_in;
mod texts;
mod time;

use super::End;
use super::machine_args::DoctorArgs;
use crate::config::Config;
use serde::Serialize;

/// The result of one check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Level {
    /// As it should be.
    Ok,
    /// It works, but the operator should know.
    Warn,
    /// The server would not start, or would not be safe.
    Fault,
}

/// One check.
#[derive(Clone, Debug, Serialize)]
struct Line {
    level: Level,
    /// What was checked.
    what: &'static str,
    /// What was found.
    found: String,
    /// What to do about it.
    #[serde(rename = "do", skip_serializing_if = "Option::is_none")]
    remedy: Option<String>,
}

impl Line {
    fn ok(what: &'static str, found: impl Into<String>) -> Line {
        Line {
            level: Level::Ok,
            what,
            found: found.into(),
            remedy: None,
        }
    }

    fn warn(what: &'static str, found: impl Into<String>, remedy: impl Into<String>) -> Line {
        Line {
            level: Level::Warn,
            remedy: Some(remedy.into()),
            ..Line::ok(what, found)
        }
    }

    fn fault(what: &'static str, found: impl Into<String>, remedy: impl Into<String>) -> Line {
        Line {
            level: Level::Fault,
            ..Line::warn(what, found, remedy)
        }
    }
}

/// Runs all checks and prints the results.
pub fn run(args: &DoctorArgs) -> End {
    let lines = match Config::from(args.server.said()) {
        Err(why) => vec![Line::fault(
            "configuration",
            why,
            "mend the file; docs/install.md says what each key means",
        )],
        Ok(config) => match look(args, &config) {
            Ok(lines) => lines,
            Err(end) => return end,
        },
    };
    if args.json {
        match serde_json::to_string_pretty(&lines) {
            Ok(text) => println!("{text}"),
            Err(error) => return End::Ours(error.to_string()),
        }
    } else {
        print(&lines);
    }
    if lines.iter().any(|line| line.level == Level::Fault) {
        End::Stopped
    } else {
        End::Done
    }
}

fn look(args: &DoctorArgs, config: &Config) -> Result<Vec<Line>, End> {
    let mut lines = vec![Line::ok(
        "configuration",
        args.server.place.config.as_ref().map_or_else(
            || "no file named: flags and defaults".into(),
            |file| file.display().to_string(),
        ),
    )];
    lines.extend(folder::data(config));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| End::Ours(error.to_string()))?;
    let looked = runtime.block_on(database::look(config));
    lines.extend(database::lines(config, &looked));
    lines.push(folder::key_file(config, looked.as_ref().ok().and_then(Option::as_ref)));
    lines.push(folder::room(config));
    lines.extend(time::lines(config, looked.as_ref().ok().and_then(Option::as_ref)));
    lines.extend(inside::lines(config));
    lines.extend(texts::lines(config, looked.as_ref().ok().and_then(Option::as_ref)));
    lines.extend(address::lines(config));
    lines.extend(sign_in::lines(config));
    lines.extend(outbox::lines(config, looked.as_ref().ok().and_then(Option::as_ref)));
    Ok(lines)
}

fn print(lines: &[Line]) {
    for line in lines {
        let level = match line.level {
            Level::Ok => "ok",
            Level::Warn => "warn",
            Level::Fault => "fault",
        };
        println!("{level:5}  {:14} {}", line.what, line.found);
        for remedy in line.remedy.iter().flat_map(|remedy| remedy.lines()) {
            println!("       {:14} → {remedy}", "");
        }
    }
    let count = |level| lines.iter().filter(|line| line.level == level).count();
    let (faults, warnings) = (count(Level::Fault), count(Level::Warn));
    println!("{faults} faults, {warnings} warnings");
}
