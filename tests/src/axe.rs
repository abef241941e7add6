//! axe-core in the page: every rule it has, at the size the page is shown.

use crate::browser::Browser;
use crate::paths;
use serde_json::Value;

const RUN: &str = "
    const found = await axe.run(document, {
        resultTypes: ['violations'],
        rules: { 'target-size': { enabled: true } },
    });
    return found.violations.map(v => ({
        id: v.id, help: v.help, impact: v.impact,
        nodes: v.nodes.map(n => ({ at: n.target.flat().join(' '), html: n.html, why: n.failureSummary })),
    }));";

/// Every violation on the page as it stands, each in words with the element it is about.
#[must_use]
pub fn violations(browser: &Browser) -> Vec<String> {
    let axe = std::fs::read_to_string(paths::axe()).expect("axe-core can be read");
    let found = browser.run(&format!("{axe};return (async () => {{ {RUN} }})();"));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut said = Vec::new();
    for violation in found.as_array().expect("axe answers with a list") {
        for node in violation["nodes"].as_array().into_iter().flatten() {
            said.push(format!(
                "{} ({}): {}\n    at {}\n    {}\n    {}",
                text(&violation["id"]),
                text(&violation["impact"]),
                text(&violation["help"]),
                text(&node["at"]),
                text(&node["html"]).chars().take(200).collect::<String>(),
                text(&node["why"]).replace('\n', "\n    "),
            ));
        }
    }
    said
}
