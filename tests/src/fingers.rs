//! Fingers and pens: what is pressed or drawn is told as a tablet's screen tells it.

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
        self.stroke(selector, &[[0, 0]], by);
    }

    /// Touches what a selector finds, moves from place to place without lifting, and lifts. Places are counted in pixels
    /// from its middle.
    pub fn stroke(&self, selector: &str, places: &[[i32; 2]], by: By) {
        let kind = match by {
            By::Touch => "touch",
            By::Pen => "pen",
        };
        let _ = self.run(&format!(
            "document.querySelector({}).scrollIntoView({{ block: 'center' }})",
            json!(selector)
        ));
        let at = json!({ ELEMENT: self.find(selector) });
        let mut strokes = Vec::new();
        for [x, y] in places {
            strokes.push(json!({ "type": "pointerMove", "duration": 0, "origin": at, "x": x, "y": y }));
            if strokes.len() == 1 {
                strokes.push(json!({ "type": "pointerDown", "button": 0 }));
            }
        }
        strokes.push(json!({ "type": "pointerUp", "button": 0 }));
        let pointer =
            json!({ "type": "pointer", "id": kind, "parameters": { "pointerType": kind }, "actions": strokes });
        self.driver.tell("/actions", &json!({ "actions": [pointer] }));
    }
}
