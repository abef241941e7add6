//! docs/for-a-lawyer.md: what waits for a lawyer (`needs_lawyer = true`), and nothing else: each sentence with its bands, and beside
//! it section, source and day. docs/rights.md has every right, signed or not, with its limits.

use crate::Content;
use crate::error::ContentError;
use crate::rights::{Right, all};
use crate::rights_list::{head, points, told};
use domain::band::Band;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The text above the list.
const HEAD: &str = "content/guides/lawyer-list.md";

/// What a band is told of a right: sentences by id of the right and band.
type Told = BTreeMap<(String, Band), Vec<String>>;

/// The list, as Markdown.
///
/// # Errors
/// If content is missing or broken.
pub fn markdown(content: &Content) -> Result<String, ContentError> {
    let voice = content.voice(&["rights-list.ftl".into(), "findings.ftl".into()], "da")?;
    let say = |key: &str, args: &[(&str, &str)]| voice.phrase(key, args);
    let name = |right: &Right| say(&format!("field-rights-{}", right.id), &[]);
    let told = told(content)?;
    let waiting: Vec<Right> = all(content.source())?
        .into_iter()
        .filter(|right| right.needs_lawyer)
        .collect();
    let mut text = content.source().read(HEAD)?.into_owned();
    head(
        &mut text,
        ["right", "sentences", "sources", "asked"].map(|key| say(key, &[])),
    )?;
    for right in &waiting {
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} |",
            name(right)?,
            sentences(right, &told).len(),
            right.sources.len(),
            right.open.len()
        );
    }
    for right in &waiting {
        let _ = write!(text, "\n## {}\n\n", name(right)?);
        let _ = writeln!(text, "`content/rights/{}.toml`", right.id);
        let rows = sentences(right, &told);
        if !rows.is_empty() {
            head(&mut text, ["told", "bands"].map(|key| say(key, &[])))?;
        }
        for (sentence, bands) in rows {
            let bands: Vec<String> = bands.iter().map(|band| band.as_str().replace('-', "–")).collect();
            let _ = writeln!(text, "| {sentence} | {} |", bands.join(" · "));
        }
        head(
            &mut text,
            ["section", "source", "says", "read"].map(|key| say(key, &[])),
        )?;
        for source in &right.sources {
            let _ = writeln!(
                text,
                "| {} | {}, {} | »{}« | {} |",
                source.section, source.title, source.address, source.says, source.checked
            );
        }
        points(&mut text, &say("open", &[])?, &right.open);
    }
    Ok(text)
}

/// The sentences that tell a right, each once with the bands that read it, as the youngest meet them first.
fn sentences<'a>(right: &Right, told: &'a Told) -> Vec<(&'a str, Vec<Band>)> {
    let mut rows: Vec<(&str, Vec<Band>)> = Vec::new();
    for band in Band::ALL {
        for sentence in told.get(&(right.id.clone(), band)).into_iter().flatten() {
            match rows.iter_mut().find(|(known, _)| *known == sentence.as_str()) {
                Some((_, bands)) => bands.push(band),
                None => rows.push((sentence.as_str(), vec![band])),
            }
        }
    }
    rows
}
