//! docs/rights.md: all rights with their sources and what a child is told, for a lawyer to read and sign.

use crate::Content;
use crate::error::ContentError;
use crate::letters::{self, Says, captions};
use crate::rights::{Right, RightKind, all};
use crate::wordings::written;
use domain::band::Band;
use domain::document::Kind;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The text above the list.
const HEAD: &str = "content/guides/rights-list.md";

/// The list, as Markdown.
///
/// # Errors
/// If content is missing or broken.
pub fn markdown(content: &Content) -> Result<String, ContentError> {
    let rights = all(content.source())?;
    let voice = content.voice(&["rights-list.ftl".into(), "findings.ftl".into()], "da")?;
    let say = |key: &str, args: &[(&str, &str)]| voice.phrase(key, args);
    let name = |right: &Right| say(&format!("field-rights-{}", right.id), &[]);
    let told = told(content)?;
    let mut text = content.source().read(HEAD)?.into_owned();
    let columns = ["right", "what", "from", "signed"].map(|key| say(key, &[]));
    head(&mut text, columns)?;
    for right in &rights {
        let signed = match &right.signed {
            Some(signed) if !right.needs_lawyer => format!("{}, {}", signed.by, signed.on),
            _ => say("not-signed", &[])?,
        };
        let from = match right.from_age {
            0 => say("everybody", &[])?,
            age => say("from-age", &[("age", &age.to_string())])?,
        };
        let kind = say(kind(right.kind), &[])?;
        let _ = writeln!(text, "| {} | {kind} | {from} | {signed} |", name(right)?);
    }
    for right in &rights {
        let _ = write!(text, "\n## {}\n\n", name(right)?);
        let kind = say(kind(right.kind), &[])?;
        let _ = writeln!(text, "`content/rights/{}.toml` · {kind}", right.id);
        let _ = writeln!(text, "\n{}", say("holds", &[("where", &right.only_where)])?);
        points(&mut text, &say("limits", &[])?, &right.limits);
        points(&mut text, &say("open", &[])?, &right.open);
        head(&mut text, ["source", "says", "read"].map(|key| say(key, &[])))?;
        for source in &right.sources {
            let _ = writeln!(
                text,
                "| {} ({}, {}) | »{}« | {} |",
                source.section, source.title, source.address, source.says, source.checked
            );
        }
        for band in Band::ALL {
            let years = band.as_str().replace('-', "–");
            let _ = write!(text, "\n**{}**\n\n", say("band", &[("band", &years)])?);
            for sentence in told.get(&(right.id.clone(), band)).into_iter().flatten() {
                let _ = writeln!(text, "- {sentence}");
            }
        }
    }
    Ok(text)
}

/// The first lines of a table.
///
/// # Errors
/// A column has no name.
pub(crate) fn head<const N: usize>(
    text: &mut String,
    columns: [Result<String, ContentError>; N],
) -> Result<(), ContentError> {
    let columns = columns.into_iter().collect::<Result<Vec<_>, _>>()?;
    let _ = writeln!(text, "\n| {} |\n|{}", columns.join(" | "), "---|".repeat(N));
    Ok(())
}

/// A list with its title; nothing where it is empty.
pub(crate) fn points(text: &mut String, title: &str, points: &[String]) {
    if points.is_empty() {
        return;
    }
    let _ = write!(text, "\n{title}\n\n");
    for point in points {
        let _ = writeln!(text, "- {point}");
    }
}

fn kind(kind: RightKind) -> &'static str {
    match kind {
        RightKind::Right => "kind-right",
        RightKind::Ask => "kind-ask",
        RightKind::Practice => "kind-practice",
        RightKind::Promise => "kind-promise",
    }
}

/// The documents that tell a right in words of their own: the sheet of all rights, what is made of one decision, and the
/// paper before a committee's meeting.
const TELL: [Kind; 4] = [Kind::Rights, Kind::Decision, Kind::ComplaintSheet, Kind::Hearing];

/// What each band is told of each right, in the order of its templates.
///
/// # Errors
/// If content is missing or broken.
pub(crate) fn told(content: &Content) -> Result<BTreeMap<(String, Band), Vec<String>>, ContentError> {
    let mut told: BTreeMap<(String, Band), Vec<String>> = BTreeMap::new();
    let pairs = Band::ALL.into_iter().flat_map(|band| TELL.map(|kind| (band, kind)));
    for (band, kind) in pairs.filter(|(band, kind)| kind.is_written_for(*band)) {
        let mut sentences = BTreeMap::new();
        for folder in ["shared", Kind::Rights.as_str(), kind.as_str()] {
            let file = format!("{folder}/{}", band.as_str());
            let path = format!("locales/da/{file}.ftl");
            sentences.extend(written(&path, &content.source().read(&path)?)?);
        }
        let template = format!("content/letters/{}/{}.tera", kind.as_str(), band.as_str());
        let mut of: Option<String> = None;
        for line in letters::all_lines(&template, &content.source().read(&template)?) {
            let says = line?.says;
            match &says {
                Says::Right { right, .. } => of = Some(right.clone()),
                Says::More(_) | Says::OnRequest(_) => {}
                _ => of = None,
            }
            let (Some(right), Some(key)) = (&of, says.key()) else {
                continue;
            };
            let said = told.entry((right.clone(), band)).or_default();
            for key in [captions::title(key), key.to_owned()] {
                if let Some(sentence) = sentences.get(&key) {
                    let sentence = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
                    if !said.contains(&sentence) {
                        said.push(sentence);
                    }
                }
            }
        }
    }
    Ok(told)
}
