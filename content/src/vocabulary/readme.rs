//! The tables of content/letters/README.md. A test compares them with the file (content/tests/vocabulary.rs).

use super::{Fact, FactKind, Flag, FlagKind, List, Pairs, Versions, When};
use std::fmt::Write;

/// The tables, by the word that marks the place of each in the README: `<!-- facts -->` … `<!-- end -->`.
#[must_use]
pub fn tables() -> [(&'static str, String); 3] {
    [("facts", facts()), ("lists", lists()), ("flags", flags())]
}

fn facts() -> String {
    let mut text = String::from("| fact | kind | version | there | value |\n|---|---|---|---|---|\n");
    for fact in Fact::ALL {
        let when = match fact.when() {
            When::Always => "always".to_owned(),
            When::If(flag) => format!("`{flag}`"),
        };
        let (kind, versions) = (kind(fact.kind()), versions(fact.versions()));
        let _ = writeln!(text, "| `{fact}` | {kind} | {versions} | {when} | {} |", fact.meaning());
    }
    text
}

fn lists() -> String {
    let mut text =
        String::from("| list | for | kind | version | holds anything | values |\n|---|---|---|---|---|---|\n");
    let mut row = |name: &str, line: &str, of: FactKind, known: Versions, flag: Flag, meaning: &str| {
        let (kind, versions) = (kind(of), versions(known));
        let _ = writeln!(
            text,
            "| `{name}` | `{line}` | {kind} | {versions} | `{flag}` | {meaning} |"
        );
    };
    for list in List::ALL {
        row(
            list.as_str(),
            "each",
            list.kind(),
            list.versions(),
            list.flag(),
            list.meaning(),
        );
    }
    for list in Pairs::ALL {
        row(
            list.as_str(),
            "pairs",
            list.kind(),
            list.versions(),
            list.flag(),
            list.meaning(),
        );
    }
    text
}

fn flags() -> String {
    let mut text = String::from("| flag | values | version | meaning |\n|---|---|---|---|\n");
    for flag in Flag::ALL {
        let values = match flag.kind() {
            FlagKind::YesNo => "yes, no".to_owned(),
            FlagKind::Word(words) => words
                .iter()
                .map(|word| format!("\"{word}\""))
                .collect::<Vec<_>>()
                .join(" "),
        };
        let _ = writeln!(
            text,
            "| `{flag}` | {values} | {} | {} |",
            versions(flag.versions()),
            flag.meaning()
        );
    }
    text
}

fn kind(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Name => "name",
        FactKind::Value => "value",
        FactKind::Own => "own",
        FactKind::Choice(_) => "choice",
    }
}

fn versions(versions: Versions) -> &'static str {
    match versions {
        Versions::Full => "full",
        Versions::Neutral => "neutral",
        Versions::Both => "both",
    }
}
