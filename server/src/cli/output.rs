//! Output of the commands.

use super::{End, Shape};
use crate::pipeline::Pipeline;
use crate::standalone;
use domain::document::Document;
use domain::finding::Finding;
use domain::readability::Report;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

/// Findings, one a line: `LEVEL CODE PATH: message`.
pub fn findings(pipeline: &Pipeline, findings: &[Finding], out: &mut dyn Write) {
    for finding in findings {
        let message = pipeline.message(finding).replace('\n', " ");
        let path = if finding.path.is_empty() { "-" } else { &finding.path };
        // The reader may close the pipe; that is not an error.
        let _ = writeln!(out, "{} {} {path}: {message}", finding.level.as_str(), finding.code);
    }
}

/// How hard a document reads, as `key: value` lines.
pub fn readability(report: &Report, out: &mut dyn Write) -> std::io::Result<()> {
    writeln!(out, "words: {}", report.words)?;
    writeln!(out, "sentences: {}", report.sentences)?;
    writeln!(out, "mean sentence: {:.1}", report.net.mean_sentence)?;
    writeln!(
        out,
        "longest sentence: {} ({})",
        report.net.longest_sentence, report.longest_text
    )?;
    writeln!(out, "LIX: {:.1}", report.net.lix)?;
    writeln!(
        out,
        "uncommon words: {:.1} % {}",
        report.net.uncommon_share * 100.0,
        report.uncommon.join(", ")
    )?;
    for (word, better) in &report.office {
        writeln!(out, "office word: {word} → {better}")?;
    }
    for passive in &report.passives {
        writeln!(out, "passive: {passive}")?;
    }
    Ok(())
}

/// A document as HTML, text or JSON; `None` for PDF, which is printed in a form of paper.
pub fn unprinted(pipeline: &Arc<Pipeline>, document: &Document, shape: Shape) -> Result<Option<Vec<u8>>, End> {
    match shape {
        Shape::Pdf => Ok(None),
        Shape::Html => Ok(Some(standalone::html(pipeline, document).into_bytes())),
        Shape::Text => Ok(Some(document.plain_text().into_bytes())),
        Shape::Json => json(document).map(Some),
    }
}

/// What a document, or several of them, is as JSON; a line break ends it.
pub fn json(documents: &impl serde::Serialize) -> Result<Vec<u8>, End> {
    let mut json = serde_json::to_vec_pretty(documents).map_err(|error| End::Ours(error.to_string()))?;
    json.push(b'\n');
    Ok(json)
}

/// Writes a finished document to standard output, or to a file through a temporary
/// file beside it, so that a half-written one is never left.
pub fn document(bytes: &[u8], to: Option<&Path>) -> Result<(), End> {
    let Some(path) = to else {
        return std::io::stdout()
            .lock()
            .write_all(bytes)
            .or_else(|error| match error.kind() {
                std::io::ErrorKind::BrokenPipe => Ok(()),
                _ => Err(End::Ours(format!("standard output: {error}"))),
            });
    };
    let cannot = |error: std::io::Error| {
        End::Invalid(format!(
            "{}: cannot be written ({error}); choose another place with -o",
            path.display()
        ))
    };
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let beside = path.with_file_name(name);
    std::fs::write(&beside, bytes).map_err(cannot)?;
    std::fs::rename(&beside, path).map_err(|error| {
        let _ = std::fs::remove_file(&beside);
        cannot(error)
    })
}
