//! What fields and answers are called: the words of the pages where an adviser writes them, and words of the copy for what
//! no page asks.

use super::fields::Fields;
use std::fmt::Write;

/// The page that asks for the fields of a part, by the part's name in a case file.
fn page(part: &str) -> &str {
    match part {
        "people" => "person",
        "notices" => "notice",
        "meetings" => "meeting",
        "steps" => "step",
        "agreements" => "promise",
        "decisions" => "decision",
        part => part,
    }
}

/// Answers that are worded elsewhere, by the end of the path of their field.
const ANSWERS: [(&[&str], &str); 26] = [
    (&["role"], "role"),
    (&["does"], "room"),
    (&["pronoun"], "option-child-pronoun"),
    (&["child", "reads"], "option-child-reads"),
    (&["child", "band"], "option-child-band"),
    (&["track"], "option-track"),
    (&["municipality"], "municipality"),
    (&["meetings", "kind"], "meeting"),
    (&["meetings", "state"], "meeting-state"),
    (&["steps", "state"], "step-state"),
    (&["event", "state"], "step-state"),
    (&["agreements", "state"], "promise-state"),
    (&["told", "how"], "told"),
    (&["told", "right"], "right"),
    (&["disclosures", "kind"], "told-kind"),
    (&["checklist", "point"], "point"),
    (&["point", "point"], "point"),
    (&["closing", "tonight"], "tonight"),
    (&["handed_over", "how"], "handed"),
    (&["event", "how"], "handed"),
    (&["kind"], "kind"),
    (&["version"], "version"),
    (&["audience"], "option-audience"),
    (&["basis"], "option-basis"),
    (&["figure"], "picture"),
    (&["companion"], "picture"),
];

impl Fields<'_> {
    /// What the field at a path is called. A dash in the words says that its value needs no label beside it.
    pub(super) fn label(&self, path: &[String]) -> String {
        let keys = [
            Some(format!("copy-{}", dashed(path))),
            asked(path),
            path.last().map(|last| format!("copy-any-{}", last.replace('_', "-"))),
        ];
        let known = keys.into_iter().flatten().find_map(|key| self.phrase(&key));
        known
            .or_else(|| Some(self.asks(&dashed(path), &self.question(path)?.label)))
            .or_else(|| self.phrase("copy-any"))
            .unwrap_or_default()
    }

    /// An answer in words; `None` for what somebody wrote.
    pub(super) fn answer(&self, path: &[String], code: &str) -> Option<String> {
        let slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if code.is_empty() || !code.chars().all(slug) {
            return None;
        }
        let ends = |end: &[&str]| path.len() >= end.len() && path[path.len() - end.len()..].iter().eq(end.iter());
        let elsewhere = ANSWERS.iter().filter(|(end, _)| ends(end));
        let own = [Some(format!("copy-{}", dashed(path))), asked(path)];
        let last = path.last().map(|last| format!("copy-any-{}", last.replace('_', "-")));
        let keys = (own.into_iter().flatten())
            .chain(elsewhere.map(|(_, key)| (*key).to_owned()))
            .chain(last);
        let mut keys = keys.map(|key| format!("{key}-{code}"));
        keys.find_map(|key| self.phrase(&key)).or_else(|| {
            let question = self.question(path)?;
            let option = question.options.iter().find(|option| option.value == code)?;
            Some(self.asks(&format!("{}-{code}", dashed(path)), &option.label))
        })
    }
}

/// The key of the question on the page where the field is written.
fn asked(path: &[String]) -> Option<String> {
    let (part, rest) = path.split_first()?;
    if rest.is_empty() {
        return Some(format!("edit-basics-{}", part.replace('_', "-")));
    }
    Some(format!("edit-{}-{}", page(part), dashed(rest)))
}

fn dashed(path: &[String]) -> String {
    let mut out = String::new();
    for name in path {
        let dash = if out.is_empty() { "" } else { "-" };
        let _ = write!(out, "{dash}{}", name.replace('_', "-"));
    }
    out
}
