//! How a case goes in a municipality, on paper: each step of a track with who, where, within which time of the law, what the child is
//! told of it, and where that stands.

use super::{Paper, numbers};
use crate::Content;
use crate::error::ContentError;
use crate::packs::{AdultStep, GENERIC, Pack, TrackStep};
use crate::sentences::Voice;
use crate::timeline::captions;
use domain::band::Band;
use domain::case::{PackId, StepWord, Track};
use domain::document::{Document, Kind, Role};
use std::collections::BTreeMap;

const FILES: [&str; 2] = ["process-plan.ftl", "staff.ftl"];

/// The track of a pack as a paper, with the child's sentences of a band. `track` is its code in a pack's file: one of the nine, or a
/// procedure for adults alone. `None` if there is no such pack, or no such track in it.
///
/// # Errors
/// If the pack or a sentence is missing or broken.
pub fn process_plan(
    content: &Content,
    pack: &PackId,
    track: &str,
    band: Band,
) -> Result<Option<Document>, ContentError> {
    let Some(own) = content.pack(pack)? else {
        return Ok(None);
    };
    let voice = content.voice(&FILES.map(String::from), "da")?;
    let words = Words {
        voice: &voice,
        pack: &own,
        child: captions(content, &own, band)?,
    };
    let mut paper = Paper::new();
    let plan = Track::ALL
        .into_iter()
        .find(|known| code(*known).as_deref() == Some(track))
        .and_then(|known| own.track(known));
    let adults = own.adult_tracks.iter().find(|one| one.id == track);
    match (plan, adults) {
        (Some(plan), _) => {
            paper.heading(1, plan.name.clone());
            paper.paragraph(Role::Note, plan.section.clone());
            paper.paragraph(Role::Body, words.say("order", &[])?);
            if !plan.for_the_child.trim().is_empty() {
                paper.paragraph(Role::Body, words.say("why", &[("words", &plan.for_the_child)])?);
            }
            let mut phase: Option<&str> = None;
            for steps in plan.steps.chunk_by(|one, next| one.phase == next.phase) {
                let begins = steps.first().and_then(|step| step.phase.as_deref());
                if let Some(begins) = begins.filter(|begins| phase != Some(*begins)) {
                    paper.heading(2, begins);
                    phase = Some(begins);
                }
                let rows: Result<Vec<_>, ContentError> = steps.iter().map(|step| words.step(step)).collect();
                paper.facts(rows?);
            }
        }
        (None, Some(adults)) => {
            paper.heading(1, adults.name.clone());
            paper.paragraph(Role::Note, adults.section.clone());
            let rows: Result<Vec<_>, ContentError> = adults.steps.iter().map(|step| words.for_adults(step)).collect();
            paper.facts(rows?);
        }
        (None, None) => return Ok(None),
    }
    let phones = numbers(&voice, own.phones.iter())?;
    if !phones.is_empty() {
        paper.heading(2, words.say("phones", &[])?);
        let asks = own.phones.iter().filter(|phone| phone.confirm).count();
        paper.facts(phones.into_iter().map(|(whose, number)| {
            let (number, check) = number.split_once('\n').unwrap_or((number.as_str(), ""));
            // What is to be said of every number is said once below them.
            let check = Some(check).filter(|check| !check.is_empty() && asks < own.phones.len());
            let whose = [Some(whose.as_str()), check].into_iter().flatten().collect::<Vec<_>>();
            (number.to_owned(), whose.join(" · "))
        }));
        let check = if asks == own.phones.len() {
            "phones-check"
        } else {
            "phones-what"
        };
        paper.paragraph(Role::Note, words.say(check, &[])?);
    }
    paper.heading(2, words.say("sources", &[])?);
    let sources = sources(content, &own)?
        .into_iter()
        .map(|(key, title)| format!("{key}: {title}."));
    let sources = sources.chain([words.say("sources-what", &[])?]).collect::<Vec<_>>();
    paper.paragraph(Role::Note, sources.join(" "));
    let title = words.say("title", &[])?;
    paper.document(content, Kind::ProcessPlan, band, title).map(Some)
}

/// The code of a track, as packs and forms have it.
fn code(track: Track) -> Option<String> {
    serde_json::to_value(track).ok()?.as_str().map(str::to_owned)
}

/// The documents that steps refer to: key and title. Of two titles the municipality's own stands.
fn sources(content: &Content, own: &Pack) -> Result<BTreeMap<String, String>, ContentError> {
    let general = content.pack(&PackId::from(GENERIC))?;
    let packs = general.as_deref().into_iter().chain([own]);
    let papers = packs.flat_map(|pack| &pack.papers).map(|paper| {
        let printed = paper.printed.as_ref().map(|printed| format!(" ({printed})"));
        let title = format!("{}, {}{}", paper.title, paper.publisher, printed.unwrap_or_default());
        (paper.key.clone(), title)
    });
    Ok(papers.collect())
}

/// A pack in words.
struct Words<'a> {
    voice: &'a Voice,
    pack: &'a Pack,
    child: BTreeMap<StepWord, String>,
}

impl Words<'_> {
    fn say(&self, key: &str, values: &[(&str, &str)]) -> Result<String, ContentError> {
        self.voice.phrase(key, values)
    }

    /// A step: its name, what adults are told of it in one go, and what the child is told on a line of its own.
    fn step(&self, step: &TrackStep) -> Result<(String, String), ContentError> {
        let plan = self.pack.step(step.step);
        let who: Result<Vec<String>, ContentError> = plan
            .iter()
            .flat_map(|plan| &plan.who)
            .map(|role| self.say(&format!("role-{}", role.as_str()), &[]))
            .collect();
        let one_of = if step.fork.is_some() {
            self.say("one-of", &[])?
        } else {
            String::new()
        };
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let law = text(self.pack.section(step.step));
        let stands = if step.from_the_law() { "by-law" } else { "source" };
        let span = plan.and_then(|plan| Some(plan.span.as_ref()?.for_adults()));
        let child = self.child.get(&step.step).cloned().unwrap_or_default();
        let name = plan.map(|plan| plan.name.clone()).unwrap_or_default();
        // A section that is both the law of the step and the reason why it stands there is named once.
        let source = Some(&step.source).filter(|source| !(step.from_the_law() && law.contains(source.as_str())));
        let for_adults = self.line([
            ("who", who?.join(", ")),
            ("where", text(plan.and_then(|plan| plan.local.as_deref()))),
            ("span", text(span)),
            ("note", text(step.note.as_deref())),
            ("law", law),
            (stands, source.cloned().unwrap_or_default()),
        ])?;
        let for_adults: Vec<String> = [one_of, for_adults]
            .into_iter()
            .filter(|words| !words.is_empty())
            .collect();
        Ok((name, below([for_adults.join(" · "), self.line([("child", child)])?])))
    }

    fn for_adults(&self, step: &AdultStep) -> Result<(String, String), ContentError> {
        let span = step.span.as_ref().map(|span| span.for_adults().to_owned());
        let words = self.line([
            ("who", step.who.join(", ")),
            ("span", span.unwrap_or_default()),
            ("note", step.note.clone().unwrap_or_default()),
            ("source", step.source.clone()),
        ])?;
        Ok((step.name.clone(), words))
    }

    /// One line of those that have words; blank where none has.
    fn line<const N: usize>(&self, parts: [(&str, String); N]) -> Result<String, ContentError> {
        let said: Result<Vec<String>, ContentError> = parts
            .into_iter()
            .filter(|(_, words)| !words.trim().is_empty())
            .map(|(key, words)| self.say(key, &[("words", &words)]))
            .collect();
        Ok(said?.join(" · "))
    }
}

/// The lines that are not blank, one below the other.
fn below<const N: usize>(lines: [String; N]) -> String {
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}
