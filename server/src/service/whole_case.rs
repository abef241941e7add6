//! Everything about one child, for whoever handles a request to see the file: the case, its history, the words of its
//! papers and its log, as a paper for people (`content::whole_case`) and as a file for programs (docs/whole-case.md).

use super::case_context::CaseContext;
use super::error::ServiceError;
use crate::clock::here;
use crate::state::AppState;
use content::whole_case::{Glass, Log, Looked, PaperWords, WholeCase};
use domain::access_request::to_weigh;
use domain::event::{CaseState, Recorded};
use jiff::Timestamp;
use jiff::civil::DateTime;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashSet};
use store::{KeptDrawing, StoreError};
use tokio::sync::Mutex;

/// The format of the file.
pub const FORMAT: &str = "whole-case/1";

/// The form in which it is taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A paper.
    Pdf,
    /// A file for programs.
    Json,
}

/// The log of the case, as far as the reader may see it.
#[derive(Clone, Debug, Default)]
pub struct LogOfCase {
    /// Its lines, newest first.
    pub lines: Vec<Looked>,
    /// Whether there are older ones.
    pub older: bool,
}

/// What was gathered.
struct Gathered {
    state: CaseState,
    history: Vec<Recorded>,
    papers: Vec<PaperWords>,
    drawings: Vec<KeptDrawing>,
    glass: Vec<Glass>,
    log: Option<LogOfCase>,
    accounts: BTreeMap<String, String>,
    by: String,
    at: Timestamp,
}

/// Everything, in one shape.
///
/// # Errors
/// Those of the store; a fault in the content.
pub async fn make(
    app: &AppState,
    context: &CaseContext,
    shape: Shape,
    log: Option<LogOfCase>,
) -> Result<Vec<u8>, ServiceError> {
    let _turn = TURN.lock().await;
    let gathered = gather(app, context, log).await?;
    match shape {
        Shape::Json => Ok(app.work(move |_| file(&gathered)).await?),
        Shape::Pdf => app.work(move |app| paper(app, &gathered)).await?,
    }
}

/// One copy is made at a time: it holds all of a case in memory, and is laid out twice.
static TURN: Mutex<()> = Mutex::const_new(());

async fn gather(app: &AppState, context: &CaseContext, log: Option<LogOfCase>) -> Result<Gathered, ServiceError> {
    let (case, account) = (&context.own.id, context.user.account());
    let state = context.state(app).await?;
    let history = app.store.history(case).await?;
    let mut papers = Vec::with_capacity(state.made.len());
    for made in &state.made {
        // Their bytes are let go at once: one paper at a time is in memory.
        let document = match app.store.paper(case, &made.document).await {
            Ok(kept) => kept.document,
            // A paper that was made and never kept has no words here; everything else is still taken out.
            Err(StoreError::NotFound) => None,
            Err(fault) => return Err(fault.into()),
        };
        let lines = document.as_ref().map(|document| document.lines());
        let lines = lines.map(|lines| lines.iter().map(|line| line.plain()).collect());
        papers.push(PaperWords {
            document: made.document.clone(),
            lines: lines.unwrap_or_default(),
        });
    }
    let named = app.store.accounts_of(&account.municipality).await?;
    let accounts: BTreeMap<String, String> = named
        .into_iter()
        .map(|(account, profile)| (account.id.to_string(), profile.name))
        .collect();
    let name = |id: &str| accounts.get(id).cloned().unwrap_or_default();
    let glass = app.store.grants_of(case).await?;
    let glass = glass.into_iter().map(|grant| Glass {
        who: name(grant.user.as_str()),
        from: local(grant.from),
        until: local(grant.until),
        reason: grant.reason,
    });
    let drawings = app.store.drawings(case).await?;
    Ok(Gathered {
        drawings,
        glass: glass.collect(),
        by: name(account.id.as_str()),
        at: context.user.now,
        state,
        history,
        papers,
        log,
        accounts,
    })
}

/// The paper, with the number of its sheets on its first page.
fn paper(app: &AppState, of: &Gathered) -> Result<Vec<u8>, ServiceError> {
    let content = app.pipeline.content();
    let drawings: Vec<DateTime> = of.drawings.iter().map(|drawing| local(drawing.kept_at)).collect();
    let whole = WholeCase {
        state: &of.state,
        history: &of.history,
        papers: &of.papers,
        drawings: &drawings,
        glass: &of.glass,
        log: of.log.as_ref().map(|log| Log {
            lines: &log.lines,
            older: log.older,
        }),
        accounts: &of.accounts,
        by: &of.by,
        at: local(of.at),
        local,
        can_draw: print::can_draw,
    };
    let mut document = content::whole_case::whole_case(content, &whole)?;
    let sheets = app.pipeline.sheets(&document)?;
    content::whole_case::count(content, &mut document, sheets)?;
    Ok(app.pipeline.pdf(&document)?)
}

/// The file: the case file as it is exported, and all that stands beside it.
fn file(of: &Gathered) -> Vec<u8> {
    let mut state = serde_json::to_value(&of.state).unwrap_or_default();
    let case = state.as_object_mut().and_then(|state| state.remove("case"));
    let papers = of
        .papers
        .iter()
        .map(|paper| json!({"document": paper.document, "lines": paper.lines}));
    let drawings = of
        .drawings
        .iter()
        .map(|drawing| json!({"kept_at": drawing.kept_at, "strokes": drawing.strokes}));
    let glass = of
        .glass
        .iter()
        .map(|glass| json!({"who": glass.who, "from": glass.from, "until": glass.until, "reason": glass.reason}));
    let line = |line: &Looked| json!({"at": line.at, "what": line.what, "from": line.from});
    let log = of
        .log
        .as_ref()
        .map(|log| json!({"lines": log.lines.iter().map(line).collect::<Vec<_>>(), "older": log.older}));
    let weigh: Vec<&str> = to_weigh(&of.state).into_iter().map(|one| one.as_str()).collect();
    let whole = json!({
        "format": FORMAT,
        "made_at": of.at,
        "made_by": of.by,
        "weigh": weigh,
        "case": case,
        "beside": state,
        "history": of.history,
        "papers": papers.collect::<Vec<Value>>(),
        "drawings": drawings.collect::<Vec<Value>>(),
        "glass": glass.collect::<Vec<Value>>(),
        "log": log,
        "accounts": of.accounts_named(),
    });
    let mut bytes = serde_json::to_vec_pretty(&whole).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

impl Gathered {
    /// The names of those accounts that the case or its history names: nobody else of the municipality belongs in it.
    fn accounts_named(&self) -> BTreeMap<&str, &str> {
        let all = serde_json::to_value((&self.state, &self.history)).unwrap_or_default();
        let mut texts = HashSet::new();
        collect(&all, &mut texts);
        let named = self.accounts.iter().filter(|(id, _)| texts.contains(id.as_str()));
        named.map(|(id, name)| (id.as_str(), name.as_str())).collect()
    }
}

/// Every text in a value.
fn collect<'a>(value: &'a Value, texts: &mut HashSet<&'a str>) {
    match value {
        Value::String(text) => drop(texts.insert(text)),
        Value::Array(all) => all.iter().for_each(|one| collect(one, texts)),
        Value::Object(map) => map.values().for_each(|one| collect(one, texts)),
        _ => {}
    }
}

/// A moment on Danish clocks.
#[must_use]
pub fn local(at: Timestamp) -> DateTime {
    here(at).datetime()
}
