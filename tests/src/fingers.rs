//! Fingers and pens: what is pressed is pressed as a tablet's screen says it.

use crate::browser::Browser;
use crate::webdriver::ELEMENT;
use serde_json::json;

/// What touches the screen.
#[derive(Clone, Copy, Debug)]
pub enum By {
    /// A finger.
    Touch,
    /// A pen.
    Pen,
}

impl Browser {
    /// Taps what a selector finds.
    pub fn tap(&self, selector: &str, by: By) {
        let kind = match by {
            By::Touch => "touch",
            By::Pen => "pen",
        };
        let _ = self.run(&format!(
            "document.querySelector({}).scrollIntoView({{ block: 'center' }})",
            json!(selector)
        ));
        let at = json!({ ELEMENT: self.find(selector) });
        let strokes = json!([
            { "type": "pointerMove", "duration": 0, "origin": at, "x": 0, "y": 0 },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
        ]);
        let pointer =
            json!({ "type": "pointer", "id": kind, "parameters": { "pointerType": kind }, "actions": strokes });
        self.driver.tell("/actions", &json!({ "actions": [pointer] }));
    }
}
