//! What somebody has asked of their browser: a dark screen, colours of their own, less motion.

use crate::browser::Browser;
use serde_json::json;

impl Browser {
    /// Shows the pages as someone sees them who has asked for one thing: less motion, a dark screen, colours of their own.
    /// What was asked for before is asked for no longer.
    pub fn prefer(&self, feature: &str, value: &str) {
        self.driver.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "features": [{ "name": feature, "value": value }] }),
        );
    }

    /// Shows the pages again as someone sees them who has asked for nothing.
    pub fn prefer_nothing(&self) {
        let features = [
            "prefers-color-scheme",
            "forced-colors",
            "prefers-contrast",
            "prefers-reduced-motion",
        ];
        let features = features.map(|name| json!({ "name": name, "value": "" }));
        self.driver
            .devtools("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }
}
