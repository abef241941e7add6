//! The commands on the audit log: check it, say how it ends, and hand its lines on.

use super::End;
use super::lines::{end, note};
use super::upkeep_args::AuditCommand;
use domain::event::MunicipalityId;
use serde_json::json;
use std::io::Write;
use std::os::unix::net::UnixDatagram;
use std::path::Path;
use store::{Act, AuditHead, AuditLine, HeadSays, Store};

/// Lines read at a time.
const AT_A_TIME: u16 = 500;
/// Facility `authpriv`, severity `notice`, as RFC 5424 numbers them.
const PRIORITY: u8 = 10 * 8 + 5;

/// Runs one.
///
/// # Errors
/// A message for the operator.
pub(super) async fn go(store: &dyn Store, command: &AuditCommand) -> Result<End, End> {
    match command {
        AuditCommand::Verify { heads, .. } => verify(store, heads.as_deref()).await,
        AuditCommand::Heads(_) => {
            for head in store.audit_heads(crate::clock::now()).await.map_err(end)? {
                println!("{head}");
            }
            Ok(End::Done)
        }
        AuditCommand::Export {
            municipality,
            after,
            socket,
            ..
        } => {
            let log = municipality.as_deref().map(MunicipalityId::from);
            export(store, log, *after, socket.as_deref()).await
        }
    }
}

async fn verify(store: &dyn Store, heads: Option<&Path>) -> Result<End, End> {
    let verified = store.verify_audit().await.map_err(end)?;
    println!("{} lines checked", verified.lines);
    for fault in &verified.faults {
        let whose = fault.municipality.as_ref().map_or("the server", MunicipalityId::as_str);
        println!("{whose}: line {}: {}", fault.number, fault.what);
    }
    let mut faults = verified.faults.len();
    if let Some(file) = heads {
        let text = std::fs::read_to_string(file);
        let text = text.map_err(|error| End::Invalid(format!("{}: {error}", file.display())))?;
        let lines = text.lines().filter(|line| line.contains("audit-head "));
        let (kept, damaged): (Vec<_>, Vec<_>) = lines
            .map(|line| AuditHead::read(line).ok_or(line))
            .partition(Result::is_ok);
        for line in damaged.into_iter().filter_map(Result::err) {
            faults += 1;
            println!("{line}: this head cannot be read");
        }
        let kept: Vec<AuditHead> = kept.into_iter().filter_map(Result::ok).collect();
        if kept.is_empty() && faults == verified.faults.len() {
            return Err(End::Invalid(format!(
                "{}: no line of `audit heads` is in it",
                file.display()
            )));
        }
        for head in &kept {
            let what = match store.audit_head_says(head).await.map_err(end)? {
                HeadSays::GoesOn => continue,
                HeadSays::Shorter => "the log is shorter than it was: it is an older copy, or its end was cut",
                HeadSays::Other => "the line that the log ended with is another one now",
                HeadSays::NotOurs => "this head is not of this server, or was altered",
            };
            faults += 1;
            println!("{head}: {what}");
        }
        println!("{} heads checked", kept.len());
    }
    Ok(if faults == 0 { End::Done } else { End::Stopped })
}

async fn export(store: &dyn Store, log: Option<MunicipalityId>, after: u64, socket: Option<&Path>) -> Result<End, End> {
    if let Some(id) = &log {
        let known = store.municipalities().await.map_err(end)?;
        if !known.iter().any(|one| one.id == *id) {
            return Err(End::Invalid(format!("there is no municipality {id}")));
        }
    }
    let mut to = To::open(socket)?;
    // First: an export that breaks off has been one too.
    note(
        store,
        log.clone(),
        Act::AuditExported,
        None,
        Some(format!("after:{after}")),
    )
    .await?;
    let mut last = after;
    loop {
        let lines = store.audit_after(log.as_ref(), last, AT_A_TIME).await.map_err(end)?;
        for line in &lines {
            last = line.number;
            to.send(line)?;
        }
        if lines.len() < usize::from(AT_A_TIME) {
            break;
        }
    }
    Ok(End::Done)
}

/// Where lines go.
enum To<'a> {
    Output(std::io::StdoutLock<'static>),
    Syslog(UnixDatagram, &'a Path),
}

impl<'a> To<'a> {
    fn open(socket: Option<&'a Path>) -> Result<To<'a>, End> {
        let Some(path) = socket else {
            return Ok(To::Output(std::io::stdout().lock()));
        };
        let connected = UnixDatagram::unbound().and_then(|socket| socket.connect(path).map(|()| socket));
        let socket = connected
            .map_err(|error| End::Invalid(format!("{}: no syslog takes lines there ({error})", path.display())))?;
        Ok(To::Syslog(socket, path))
    }

    fn send(&mut self, line: &AuditLine) -> Result<(), End> {
        let written = as_json(line);
        match self {
            To::Output(out) => {
                writeln!(out, "{written}").map_err(|error| End::Invalid(format!("standard output: {error}")))
            }
            To::Syslog(socket, path) => {
                let message = format!("<{PRIORITY}>1 {} - boernehoejde - audit - {written}", line.entry.at);
                let sent = socket.send(message.as_bytes());
                sent.map(drop)
                    .map_err(|error| End::Invalid(format!("{}: {error}", path.display())))
            }
        }
    }
}

/// A line as JSON: ids and codes, as they stand in the log.
fn as_json(line: &AuditLine) -> serde_json::Value {
    let entry = &line.entry;
    json!({
        "number": line.number,
        "at": entry.at.to_string(),
        "municipality": entry.municipality.as_ref().map(MunicipalityId::as_str),
        "who": entry.who.as_ref().map(|who| who.as_str()),
        "act": entry.act.as_str(),
        "case": entry.case.as_ref().map(|case| case.as_str()),
        "what": entry.what,
        "from": entry.from,
        "outcome": entry.outcome.as_str(),
    })
}
