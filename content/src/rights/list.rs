//! docs/rights.md: all rights with what they rest on and what a child is told, for a lawyer to read and sign.

use super::{Right, RightKind, all};
use crate::error::ContentError;
use crate::wordings::written;
use crate::{Content, letters};
use domain::band::Band;
use std::collections::BTreeMap;
use std::fmt::Write;

const HEAD: &str = "# Rettigheder, til en jurist

Denne liste er lavet af `boernehoejde content rights` ud fra `content/rights/` og sætningerne i `locales/da/`. Skriv ikke
i den: skriv i filerne, og lav den igen.

Læs for hver ret: holder kilden det, børnene får at vide? Er grænserne de rigtige? Når du står inde for en ret, skriver I i
dens fil `needs_lawyer = false` og

```toml
[signed]
by = \"navn og titel\"
on = \"2026-12-01\"
```

Indtil da siger programmet til rådgiveren, hver gang retten står i et papir, at ingen jurist har læst den. Bliver sætningerne
ændret bagefter, skal de læses igen: sæt `needs_lawyer = true`.

Ord i { } bliver fyldt ud, for eksempel med et navn. Nogle sætninger står kun under bestemte vilkår; hvilke, står i
`content/letters/rights/`.
";

/// The list, as Markdown.
///
/// # Errors
/// Where content is missing or broken.
pub fn list(content: &Content) -> Result<String, ContentError> {
    let rights = all(content.source())?;
    let name = |right: &Right| {
        let key = format!("field-rights-{}", right.id);
        content
            .phrase("da", "findings", &key, &[])
            .ok_or(ContentError::MissingSentence {
                files: "findings.ftl".into(),
                key,
            })
    };
    let told = told(content)?;
    let mut text = HEAD.to_owned();
    text.push_str("\n| ret | hvad den er | fra | underskrevet |\n|---|---|---|---|\n");
    for right in &rights {
        let signed = match &right.signed {
            Some(signed) if !right.needs_lawyer => format!("{}, {}", signed.by, signed.on),
            _ => "nej".to_owned(),
        };
        let _ = writeln!(
            text,
            "| {} | {} | {} | {signed} |",
            name(right)?,
            kind(right.kind),
            age(right.from_age)
        );
    }
    for right in &rights {
        let _ = write!(text, "\n## {}\n\n", name(right)?);
        let _ = writeln!(text, "`content/rights/{}.toml` · {}", right.id, kind(right.kind));
        let _ = writeln!(text, "\nGælder: {}.", right.only_where);
        points(&mut text, "Grænser for ordene", &right.limits);
        points(&mut text, "Åbent, til dig", &right.open);
        text.push_str("\n| kilde | hvad der står | læst |\n|---|---|---|\n");
        for source in &right.sources {
            let _ = writeln!(
                text,
                "| {} ({}, {}) | »{}« | {} |",
                source.section, source.title, source.address, source.says, source.checked
            );
        }
        for band in Band::ALL {
            let sentences = told
                .get(&(right.id.clone(), band))
                .map(Vec::as_slice)
                .unwrap_or_default();
            let _ = write!(text, "\n**{} år**\n\n", band.as_str().replace('-', "–"));
            for sentence in sentences {
                let _ = writeln!(text, "- {sentence}");
            }
        }
    }
    Ok(text)
}

fn points(text: &mut String, title: &str, points: &[String]) {
    if points.is_empty() {
        return;
    }
    let _ = write!(text, "\n{title}:\n\n");
    for point in points {
        let _ = writeln!(text, "- {point}");
    }
}

fn kind(kind: RightKind) -> &'static str {
    match kind {
        RightKind::Right => "en ret: »Du har ret til«",
        RightKind::Ask => "noget, man kan bede om: »Du kan bede om«",
        RightKind::Practice => "noget, barnet kan regne med: »Du må gerne«",
        RightKind::Promise => "rådgiverens løfte: »Det lover jeg«",
    }
}

fn age(from: u8) -> String {
    if from == 0 {
        "alle".to_owned()
    } else {
        format!("{from} år")
    }
}

/// What each band is told of each right, in the order of its template.
fn told(content: &Content) -> Result<BTreeMap<(String, Band), Vec<String>>, ContentError> {
    let mut told: BTreeMap<(String, Band), Vec<String>> = BTreeMap::new();
    for band in Band::ALL {
        let mut sentences = BTreeMap::new();
        for file in [format!("shared/{}", band.as_str()), format!("rights/{}", band.as_str())] {
            let path = format!("locales/da/{file}.ftl");
            sentences.extend(written(&path, &content.source().read(&path)?)?);
        }
        let template = format!("content/letters/rights/{}.tera", band.as_str());
        let mut of: Option<String> = None;
        for line in letters::all_lines(&template, &content.source().read(&template)?)? {
            match line.block.as_str() {
                "right" => of.clone_from(&line.right),
                "+" => {}
                _ => of = None,
            }
            let Some(right) = &of else { continue };
            let said = told.entry((right.clone(), band)).or_default();
            for key in [format!("{}-title", line.key), line.key] {
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
