//! The text of a template: its conditions, and what is outside them.

/// Every flag named in a template's conditions, with hyphens.
pub(crate) fn flags_named(template: &str) -> Vec<String> {
    let mut names = Vec::new();
    for inside in conditions(template) {
        let mut quoted = false;
        let mut word = String::new();
        for c in inside.chars().chain([' ']) {
            match c {
                '"' => quoted = !quoted,
                _ if quoted => {}
                c if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') => word.push(c),
                _ => {
                    let name = std::mem::take(&mut word);
                    let word = name.trim_matches('-');
                    let keyword = matches!(
                        word,
                        "if" | "elif" | "else" | "endif" | "and" | "or" | "not" | "true" | "false" | "in" | ""
                    );
                    if !keyword && !word.chars().all(|c| c.is_ascii_digit()) {
                        names.push(word.replace('_', "-"));
                    }
                }
            }
        }
    }
    names
}

fn conditions(template: &str) -> impl Iterator<Item = &str> {
    template
        .split("{%")
        .skip(1)
        .filter_map(|rest| rest.split_once("%}").map(|(inside, _)| inside))
}

/// The text outside the conditions: every line that could be printed under any flags.
pub(super) fn outside(template: &str) -> String {
    let mut text = String::new();
    for part in uncommented(template).split("{%") {
        text.push_str(part.split_once("%}").map_or(part, |(_, after)| after));
        text.push('\n');
    }
    text
}

fn uncommented(template: &str) -> String {
    let mut text = String::new();
    for part in template.split("{#") {
        text.push_str(part.split_once("#}").map_or(part, |(_, after)| after));
    }
    text
}

/// Flags are written with hyphens, which Tera's names cannot have. Inside conditions and outside quotes, a hyphen
/// between letters becomes an underscore.
pub(super) fn identifiers(template: &str) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{%") {
        out.push_str(before);
        out.push_str("{%");
        let (inside, tail) = after.split_once("%}").unwrap_or((after, ""));
        let mut quoted = false;
        let chars: Vec<char> = inside.chars().collect();
        for (at, &c) in chars.iter().enumerate() {
            if c == '"' {
                quoted = !quoted;
            }
            let inner = at > 0
                && chars[at - 1].is_ascii_alphanumeric()
                && chars.get(at + 1).is_some_and(char::is_ascii_alphanumeric);
            out.push(if c == '-' && !quoted && inner { '_' } else { c });
        }
        out.push_str("%}");
        rest = tail;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_are_found_in_every_condition_and_hyphens_become_identifiers() {
        let template = "title t\n{% if has.writer and reads == \"pictures-alone\" %}p a{% elif other-place %}p b{% else %}p c{% endif %}\n{# p no #}";
        assert_eq!(flags_named(template), ["has.writer", "reads", "other-place"]);
        assert!(identifiers(template).contains("other_place"));
        assert!(identifiers(template).contains("\"pictures-alone\""));
        assert!(!outside(template).contains("p no"));
    }
}
