//! The texts of the children's letters, for an editor: they see no case, and what they write counts for every
//! municipality of the server once it has passed the trial.
//!
//! - [`sentence`] one sentence is tried and kept
//! - [`versions`] what was kept, and putting it back
//! - [`keep`] from a trial to a version that counts

pub mod keep;
pub mod sentence;
pub mod versions;

use super::staff::{answer, shell};
use super::{Fault, House};
use crate::doors::seat::{Seat, What};
use app::pages::texts::{self as pages, FileRow, TextFile as FilePage, Texts};
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use content::wordings::judge::Problem;
use content::wordings::{self, Sentence, TextFile};
use serde::Deserialize;
use std::path::PathBuf;

type Pairs = Vec<(String, String)>;

/// Every text.
pub async fn list(State(house): State<House>, Extension(seat): Extension<Seat>) -> Response {
    let listed = async {
        let source = house.desk.content().source();
        let mut documents: Vec<(String, Vec<FileRow>)> = Vec::new();
        for file in wordings::files(source) {
            let sentences = wordings::sentences(source, &file)?;
            let row = FileRow {
                href: page_of(&file),
                whom: whom(&house, &file),
                sentences: sentences.len(),
                changed: sentences.iter().filter(|sentence| sentence.changed).count(),
            };
            let document = document(&house, &file);
            match documents.last_mut().filter(|(name, _)| *name == document) {
                Some((_, rows)) => rows.push(row),
                None => documents.push((document, vec![row])),
            }
        }
        let model = Texts {
            shell: shell(&house, &seat, "content").await?,
            open: source.overlay().is_some(),
            documents,
        };
        Ok(answer(|nonce| pages::texts(&house.out, nonce, model)))
    };
    listed.await.unwrap_or_else(|fault: Fault| fault.page(&house))
}

/// What the address says was done.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    done: String,
}

/// One file.
pub async fn file(
    State(house): State<House>,
    Extension(seat): Extension<Seat>,
    Path((document, name)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Response {
    let shown = async {
        let source = house.desk.content().source();
        let file = find(&house, &document, &name)?;
        let sentences = wordings::sentences(source, &file)?;
        let model = FilePage {
            shell: shell(&house, &seat, "").await?,
            open: source.overlay().is_some(),
            href: page_of(&file),
            title: title(&house, &file),
            sentences: sentences.iter().map(row).collect(),
            done: (asked.done == "saved").then_some("texts-saved"),
        };
        Ok(answer(|nonce| pages::text_file(&house.out, nonce, model)))
    };
    shown.await.unwrap_or_else(|fault: Fault| fault.page(&house))
}

/// The folder in which words are kept; without one there is nothing to change.
fn overlay(house: &House) -> Result<PathBuf, Fault> {
    let overlay = house.desk.content().source().overlay();
    overlay.map(std::path::Path::to_path_buf).ok_or(Fault::NotFound)
}

fn find(house: &House, document: &str, name: &str) -> Result<TextFile, Fault> {
    wordings::files(house.desk.content().source())
        .into_iter()
        .find(|file| file.document == document && file.name == name)
        .ok_or(Fault::NotFound)
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

fn document(house: &House, file: &TextFile) -> String {
    let key = match file.document.as_str() {
        "shared" => "texts-shared".to_owned(),
        kind => format!("kind-{kind}"),
    };
    house.out.say(&key, &[])
}

fn whom(house: &House, file: &TextFile) -> String {
    let form = file.name.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
    let key = match form.trim_end_matches('-') {
        "" => "texts-whom",
        "pictures" => "texts-whom-pictures",
        _ if file.band.is_none() => "texts-whom-all",
        _ => "texts-whom-neutral",
    };
    let band = file.band.map(|band| band.as_str()).unwrap_or_default();
    house.out.say(key, &[("band", band)])
}

fn title(house: &House, file: &TextFile) -> String {
    format!("{}, {}", document(house, file), whom(house, file))
}

fn worded(house: &House, problem: &Problem) -> String {
    let args: Vec<(&str, &str)> = problem
        .args
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    house.out.say(&format!("text-fault-{}", problem.key), &args)
}

fn text(pairs: &Pairs, name: &str) -> Option<String> {
    let found = pairs.iter().rev().find(|(known, _)| known == name);
    found.map(|(_, text)| text.clone())
}

/// An answer, with the file it is about and the version that came of it for the audit log.
fn about(id: &str, number: Option<u32>, response: Response) -> Response {
    let number = number.map(|number| format!(":{number}")).unwrap_or_default();
    (Extension(What(format!("{id}{number}"))), response).into_response()
}
