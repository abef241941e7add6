//! axe-core in the page: every rule it has, or only those about colours, at the size and in the colours the page is shown.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::paths;
use serde_json::Value;

/// Every rule.
const ALL: &str = "{
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
}";

/// The rules that other colours can break; the rest of a page is the same in all of them.
const COLOURS: &str = "{
    resultTypes: ['violations'],
    runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
}";

const TOLD: &str = "
    return found.violations.map(v => ({
        id: v.id, help: v.help, impact: v.impact,
        nodes: v.nodes.map(n => ({ at: n.target.flat().join(' '), html: n.html, why: n.failureSummary })),
    }));";

/// Every violation on the page as it stands, each in words with the element it is about.
#[must_use]
pub fn violations(browser: &Browser) -> Vec<String> {
    found_by(browser, ALL)
}

/// The violations of the rules about colours alone, as [`violations`] tells them: for a page that was looked at in other
/// colours already.
#[must_use]
pub fn colour_violations(browser: &Browser) -> Vec<String> {
    found_by(browser, COLOURS)
}

fn found_by(browser: &Browser, rules: &str) -> Vec<String> {
    // Half a megabyte is sent once to a page. Only Chromium keeps what a script lays into a page for the next one.
    let there = browser.engine() == Engine::Chromium && browser.run("return typeof window.axe === 'object'") == true;
    let axe = if there {
        String::new()
    } else {
        std::fs::read_to_string(paths::axe()).expect("axe-core can be read")
    };
    let run = format!("const found = await axe.run(document, {rules}); {TOLD}");
    let found = browser.run(&format!("{axe};return (async () => {{ {run} }})();"));
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
