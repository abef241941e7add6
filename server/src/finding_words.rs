//! The messages of findings, as adults read them: on the command line, and on a page.

use crate::pipeline::Pipeline;
use crate::ui_language;
use domain::finding::Finding;

impl Pipeline {
    /// The message of a finding.
    #[must_use]
    pub fn message(&self, finding: &Finding) -> String {
        self.worded(finding, &["finding"])
    }

    /// The message of a finding, prefixed with its path: for case files, whose authors know the paths.
    #[must_use]
    pub fn message_at(&self, finding: &Finding) -> String {
        let message = self.message(finding);
        if finding.path.is_empty() {
            message
        } else {
            format!("{}: {message}", finding.path)
        }
    }

    /// The message of a finding for a page, without ids and paths. `nameless` holds the
    /// ids of people who have no name yet.
    #[must_use]
    pub fn message_on_page(&self, finding: &Finding, nameless: &[String]) -> String {
        let mut finding = finding.clone();
        let nobody = self.words("page-nobody", &[]).unwrap_or_default();
        for (_, value) in finding.args.iter_mut().filter(|(name, _)| name.starts_with("name")) {
            let named: Vec<&str> = value
                .split(", ")
                .map(|name| {
                    if nameless.iter().any(|id| id == name) {
                        nobody.as_str()
                    } else {
                        name
                    }
                })
                .collect();
            *value = named.join(", ");
        }
        self.worded(&finding, &["page", "finding"])
    }

    /// A finding's message: the first of `kinds` that has one for its variant, else for its code.
    fn worded(&self, finding: &Finding, kinds: &[&str]) -> String {
        let field = finding.args.get("field").map_or(finding.path.as_str(), String::as_str);
        let label = self.field_label(field);
        let mut values: Vec<(&str, &str)> = finding
            .args
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        values.retain(|(name, _)| *name != "field");
        values.push(("field", &label));
        let code = finding.code.as_str();
        let variant = finding.variant.as_ref().map(|variant| format!("{code}-{variant}"));
        let names = variant.iter().map(String::as_str).chain([code]);
        names
            .flat_map(|name| kinds.iter().map(move |kind| format!("{kind}-{name}")))
            .find_map(|key| self.words(&key, &values))
            .unwrap_or_else(|| code.to_owned())
    }

    fn words(&self, key: &str, values: &[(&str, &str)]) -> Option<String> {
        ui_language::phrase(self.content(), "findings", key, values)
    }

    /// The label of a case field on the pages.
    #[must_use]
    pub fn field_label(&self, path: &str) -> String {
        let mut plain = String::new();
        let mut inside = false;
        for c in path.chars() {
            match c {
                '[' => inside = true,
                ']' => inside = false,
                _ if inside => {}
                '.' | '_' => plain.push('-'),
                c => plain.push(c),
            }
        }
        self.words(&format!("field-{plain}"), &[])
            .or_else(|| self.words("field-nameless", &[]))
            .unwrap_or_default()
    }
}
