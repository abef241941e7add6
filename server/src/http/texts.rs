//! The texts of the children's letters, for editors, who see no case. What they write is their municipality's, and is
//! in its letters once a second person has approved it.
//!
//! - [`sentence`] trying and proposing other words for one sentence
//! - [`versions`] what was changed in a file, and proposing it again
//! - [`waiting`] what waits for a second person: approving and sending back

mod changed;
pub mod sentence;
pub mod versions;
pub mod waiting;

use super::staff::{answer, shell};
use crate::auth::current_user::{AuditSubject, CurrentUser};
use crate::error::HttpError;
use crate::service::composer;
use crate::state::AppState;
use app::pages::texts::{self as pages, FileRow, TextFile as FilePage, Texts};
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use content::wordings::judge::Problem;
use content::wordings::{self, Sentence, TextFile};
use serde::Deserialize;

type Pairs = Vec<(String, String)>;

/// Every text.
pub async fn list(State(app): State<AppState>, user: CurrentUser) -> Result<Response, HttpError> {
    let composer = composer::of(&app, &user.account().municipality).await?;
    let source = composer.content().source();
    let mut documents: Vec<(String, Vec<FileRow>)> = Vec::new();
    for file in wordings::files(source) {
        let sentences = wordings::sentences(source, &file)?;
        let row = FileRow {
            href: page_of(&file),
            whom: whom(&app, &file),
            sentences: sentences.len(),
            changed: sentences.iter().filter(|sentence| sentence.changed).count(),
        };
        let document = document(&app, &file);
        match documents.last_mut().filter(|(name, _)| *name == document) {
            Some((_, rows)) => rows.push(row),
            None => documents.push((document, vec![row])),
        }
    }
    let model = Texts {
        shell: shell(&app, &user, "content").await?,
        waiting: waiting::rows(&app, &user).await?,
        documents,
    };
    Ok(answer(|nonce| pages::texts(&app.out, nonce, model)))
}

/// The query: what was just done.
#[derive(Debug, Default, Deserialize)]
pub struct TextsQuery {
    #[serde(default)]
    done: String,
}

/// One file.
pub async fn file(
    State(app): State<AppState>,
    user: CurrentUser,
    Path((document, name)): Path<(String, String)>,
    Query(query): Query<TextsQuery>,
) -> Result<Response, HttpError> {
    let composer = composer::of(&app, &user.account().municipality).await?;
    let file = find(&app, &document, &name)?;
    let sentences = wordings::sentences(composer.content().source(), &file)?;
    let model = FilePage {
        shell: shell(&app, &user, "").await?,
        href: page_of(&file),
        title: title(&app, &file),
        sentences: sentences.iter().map(row).collect(),
        done: (query.done == "original").then_some("texts-original"),
    };
    Ok(answer(|nonce| pages::text_file(&app.out, nonce, model)))
}

fn find(app: &AppState, document: &str, name: &str) -> Result<TextFile, HttpError> {
    wordings::files(app.pipeline.content().source())
        .into_iter()
        .find(|file| file.document == document && file.name == name)
        .ok_or(HttpError::NotFound)
}

fn page_of(file: &TextFile) -> String {
    format!("/content/{}", file.id())
}

fn row(sentence: &Sentence) -> pages::Sentence {
    pages::Sentence {
        key: sentence.key.clone(),
        words: sentence.words.clone(),
        changed: sentence.changed,
    }
}

fn document(app: &AppState, file: &TextFile) -> String {
    let key = match file.document.as_str() {
        "shared" => "texts-shared".to_owned(),
        kind => format!("kind-{kind}"),
    };
    app.out.say(&key, &[])
}

fn whom(app: &AppState, file: &TextFile) -> String {
    let form = file.name.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
    let key = match form.trim_end_matches('-') {
        "" => "texts-whom",
        "pictures" => "texts-whom-pictures",
        _ if file.band.is_none() => "texts-whom-all",
        _ => "texts-whom-neutral",
    };
    let band = file.band.map(|band| band.as_str()).unwrap_or_default();
    app.out.say(key, &[("band", band)])
}

fn title(app: &AppState, file: &TextFile) -> String {
    format!("{}, {}", document(app, file), whom(app, file))
}

fn worded(app: &AppState, problem: &Problem) -> String {
    // Facts are named as the page has them.
    let args: Vec<(&str, String)> = problem
        .args
        .iter()
        .map(|(name, value)| match *name {
            "facts" => (*name, pages::spoken(&app.out, value)),
            _ => (*name, value.clone()),
        })
        .collect();
    let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    app.out.say(&format!("text-fault-{}", problem.key), &args)
}

fn text(pairs: &Pairs, name: &str) -> Option<String> {
    let found = pairs.iter().rev().find(|(known, _)| known == name);
    found.map(|(_, text)| text.clone())
}

/// Adds to an answer, for the audit log, the file it is about and the version it made, if any.
fn about(id: &str, number: Option<u64>, response: Response) -> Response {
    let number = number.map(|number| format!(":{number}")).unwrap_or_default();
    (Extension(AuditSubject(format!("{id}{number}"))), response).into_response()
}
