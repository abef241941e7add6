//! What the browser noticed while a test went its way: complaints, and who was asked for what. Only Chromium tells.

use crate::webdriver::Driver;
use serde_json::{Value, json};

/// Errors and warnings of the console: broken scripts, missing files and refusals of the content security policy.
pub fn complaints(driver: &Driver) -> Vec<String> {
    entries(driver, "browser")
        .iter()
        .filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING")
        .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
        .collect()
}

/// The address of every request that left the browser.
pub fn requests(driver: &Driver) -> Vec<String> {
    entries(driver, "performance")
        .iter()
        .filter_map(|entry| {
            let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let message = &message["message"];
            (message["method"] == "Network.requestWillBeSent").then(|| {
                message["params"]["request"]["url"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned()
            })
        })
        .collect()
}

/// The entries since the last look.
fn entries(driver: &Driver, kind: &str) -> Vec<Value> {
    driver
        .tell("/se/log", &json!({ "type": kind }))
        .as_array()
        .cloned()
        .unwrap_or_default()
}
