//! Which files a document is made from: one template, and the sentences.

use crate::Content;
use crate::letters::Letters;
use domain::band::Band;
use domain::case::Reads;
use domain::document::{Audience, Kind, Version};

/// The files a document is made from: one template, and sentence files in order of precedence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// `content/letters/<kind>/<template>.tera`; `content/letters/sheet/adult.tera` for the adult who lays out a blank sheet
    pub template: String,
    /// Files of `locales/<language>/`.
    pub sentences: Vec<String>,
}

/// Finds the files of a document.
#[must_use]
pub fn files(content: &Content, kind: Kind, version: Version, audience: Audience, band: Band, reads: Reads) -> Files {
    let source = content.source();
    // What is of no child has one text for whoever lays it on the table, whatever stands on it (decision 0053).
    let adults_sheet = kind.is_sheet() && audience == Audience::Adult;
    let own = if adults_sheet { "sheet" } else { kind.as_str() };
    let folder = format!("content/letters/{own}");
    let band_name = band.as_str();
    let candidates: Vec<String> = match (kind, version, audience) {
        (kind, _, _) if kind.is_for_adults() || adults_sheet => vec!["adult".into()],
        (Kind::Screen | Kind::Talk, _, _) => vec![band_name.into()],
        (_, Version::Neutral, _) => vec![format!("neutral-{band_name}"), "neutral".into()],
        (_, Version::Full, Audience::Adult) => {
            if band == Band::Four || reads == Reads::Pictures {
                vec!["adult".into()]
            } else {
                vec!["adult-letter".into(), "adult".into()]
            }
        }
        (_, Version::Full, Audience::Child) => {
            if reads == Reads::Pictures && band != Band::Four {
                vec!["pictures".into(), band_name.into()]
            } else {
                vec![band_name.into()]
            }
        }
    };
    let name = candidates
        .iter()
        .find(|name| Letters::has(source, &format!("{folder}/{name}.tera")))
        .or(candidates.last())
        .cloned()
        .unwrap_or_default();
    let mut sentences = vec![format!("{own}/{name}-{band_name}.ftl"), format!("{own}/{name}.ftl")];
    if kind == Kind::Screen {
        sentences.push(format!("timeline/{band_name}.ftl"));
    }
    if kind == Kind::Talk {
        // Who is here, the practice and the rights use the sentences of the letter, the opening card and `rights`.
        sentences.push(format!("rights/{band_name}.ftl"));
        sentences.push(format!("opening-card/{band_name}.ftl"));
        sentences.push(format!("before-meeting/{band_name}.ftl"));
    }
    if matches!(kind, Kind::CuesCard | Kind::ChecklistPaper | Kind::EndingSheet) {
        // What stands on the adviser's own pages stands on their papers in the same words.
        sentences.push("staff.ftl".to_owned());
    }
    if kind == Kind::TakeHomeByHand && audience == Audience::Child {
        sentences.push(format!("take-home/{band_name}.ftl"));
    }
    if kind == Kind::AfterMeeting && audience == Audience::Child {
        sentences.push(format!("take-home/{band_name}.ftl"));
        sentences.push(format!("timeline/{band_name}.ftl"));
    }
    if kind == Kind::Decision && audience == Audience::Child {
        // What the child can do if it disagrees is said as in `rights`, and what comes as on its way.
        sentences.push(format!("rights/{band_name}.ftl"));
        sentences.push(format!("timeline/{band_name}.ftl"));
    }
    let child = audience == Audience::Child || kind.is_screen();
    if version == Version::Full && child && !kind.is_for_adults() {
        sentences.push(format!("shared/{band_name}.ftl"));
    }
    let now_next = matches!(kind, Kind::BeforeMeeting | Kind::TakeHome) && band >= Band::Seven;
    if now_next && version == Version::Full && audience == Audience::Child {
        // What goes on and what comes next is said as on the way; all else is the letter's own.
        sentences.push(format!("timeline/{band_name}.ftl"));
    }
    sentences.push("pictograms.ftl".into());
    Files {
        template: format!("{folder}/{name}.tera"),
        sentences,
    }
}
