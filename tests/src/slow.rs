//! A slow tablet on a slow line, and what a page costs on it.

use crate::browser::Browser;
use serde_json::{Value, json};

/// What a page cost.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// Milliseconds from the asking to the first paint.
    pub first_paint: f64,
    /// How much of the page moved while it came, as browsers count it.
    pub shift: f64,
    /// Bytes on the line, without fonts and photos.
    pub bytes: u64,
}

impl Browser {
    /// Makes the machine four times slower and the line 1.6 Mbit a second with 300 ms there and back.
    pub fn on_a_slow_tablet(&self) {
        self.driver
            .devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 }));
        self.driver.devtools("Network.enable", &json!({}));
        self.driver.devtools(
            "Network.emulateNetworkConditions",
            &json!({ "offline": false, "latency": 300, "downloadThroughput": 200_000, "uploadThroughput": 96_000 }),
        );
        self.driver
            .devtools("Network.setCacheDisabled", &json!({ "cacheDisabled": true }));
    }

    /// No network at all.
    pub fn offline(&self) {
        self.driver.devtools(
            "Network.emulateNetworkConditions",
            &json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 }),
        );
    }

    /// What the page cost that was just opened.
    #[must_use]
    pub fn cost(&self) -> Cost {
        let found = self.run(
            "await new Promise(next => requestAnimationFrame(() => setTimeout(next, 0)));
             const paint = performance.getEntriesByName('first-contentful-paint')[0];
             const shift = await new Promise(done => {
                 let sum = 0;
                 new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
                     .observe({ type: 'layout-shift', buffered: true });
                 setTimeout(() => done(sum), 0);
             });
             const parts = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
             const bytes = parts.filter(one => !/\\/fonts\\/|\\/t\\/face/.test(one.name))
                 .reduce((sum, one) => sum + one.transferSize, 0);
             return [paint.startTime, shift, bytes];",
        );
        Cost {
            first_paint: found[0].as_f64().expect("a page is painted"),
            shift: found[1].as_f64().unwrap_or_default(),
            bytes: found[2].as_f64().map_or(0, |bytes| bytes as u64),
        }
    }

    /// The page as a screen reader is told it: role and name of everything that has one, in order.
    #[must_use]
    pub fn told(&self) -> Vec<String> {
        let tree = self.driver.devtools("Accessibility.getFullAXTree", &json!({}));
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        let mut order = Vec::new();
        // The tree is told level by level; a reader goes down first.
        let mut ahead: Vec<&Value> = nodes.first().into_iter().collect();
        while let Some(node) = ahead.pop() {
            order.push(node);
            let children = node["childIds"].as_array().into_iter().flatten().rev();
            ahead.extend(children.filter_map(|id| nodes.iter().find(|one| one["nodeId"] == *id)));
        }
        order
            .into_iter()
            .filter(|node| node["ignored"] == false)
            .filter_map(|node| {
                let role = node["role"]["value"].as_str()?;
                let name = node["name"]["value"].as_str().unwrap_or_default().trim();
                let known = [
                    "heading",
                    "link",
                    "button",
                    "image",
                    "img",
                    "textbox",
                    "radio",
                    "checkbox",
                    "navigation",
                    "main",
                ];
                (known.contains(&role) && !name.is_empty() || role == "main").then(|| format!("{role}: {name}"))
            })
            .collect()
    }
}
