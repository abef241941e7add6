//! The keyboard: for people who have no use for a mouse, every flow must be walked with it.

use crate::browser::Browser;
use serde_json::{Value, json};

/// The keys a test presses, by their WebDriver code.
#[derive(Clone, Copy, Debug)]
pub enum Key {
    /// To the next control.
    Tab,
    /// Follow, send.
    Enter,
    /// Tick, press, open.
    Space,
    /// Next choice.
    Down,
    /// Away with it.
    Escape,
    /// Take back.
    Backspace,
    /// To the part before.
    Left,
    /// Alone it does nothing; three times, it leaves a child's screen.
    Shift,
}

impl Key {
    fn code(self) -> &'static str {
        match self {
            Key::Tab => "\u{E004}",
            Key::Enter => "\u{E007}",
            Key::Space => " ",
            Key::Down => "\u{E015}",
            Key::Escape => "\u{E00C}",
            Key::Backspace => "\u{E003}",
            Key::Left => "\u{E012}",
            Key::Shift => "\u{E008}",
        }
    }
}

impl Browser {
    /// Presses a key that leads to another page, and waits until that page is there.
    pub fn follow_by(&self, key: Key) {
        let before = self.find("html");
        self.press(key);
        self.wait_for_another_page(&before);
    }

    /// Presses a key wherever the focus is.
    pub fn press(&self, key: Key) {
        self.type_text(key.code());
    }

    /// Types wherever the focus is.
    pub fn type_text(&self, text: &str) {
        let strokes: Vec<Value> = text
            .chars()
            .flat_map(|c| {
                [
                    json!({ "type": "keyDown", "value": c }),
                    json!({ "type": "keyUp", "value": c }),
                ]
            })
            .collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.driver.tell("/actions", &json!({ "actions": [keyboard] }));
    }

    /// Walks with Tab until the focus is on what a selector finds; the focus must be visible at every stop.
    ///
    /// # Panics
    /// When it is not reached; the message lists the way walked.
    pub fn tab_to(&self, selector: &str) {
        let mut way: Vec<String> = Vec::new();
        for _ in 0..300 {
            self.press(Key::Tab);
            let stop = self.driver.run(FOCUS, &[json!(selector)]);
            way.push(stop["name"].as_str().unwrap_or_default().to_owned());
            assert!(
                stop["visible"] == true || stop["name"] == "body",
                "the focus cannot be seen on {}",
                stop["name"]
            );
            if stop["there"] == true {
                return;
            }
        }
        panic!("Tab never reaches {selector}; it walks:\n  {}", way.join("\n  "));
    }
}

/// Where the focus is, whether it can be seen there, and whether that is where we want to go.
const FOCUS: &str = "
    const at = document.activeElement, style = getComputedStyle(at);
    // Inside a date or time field the browser itself marks the part that has the focus.
    const part = ['date', 'time'].includes(at.type) && !at.matches(':focus-visible');
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    const label = at.getAttribute('aria-label') || at.name || at.textContent.trim().slice(0, 40) || at.id;
    return {
        there: at.matches(arguments[0]),
        visible: part || ring || style.boxShadow !== 'none',
        name: at === document.body ? 'body' : `${at.tagName.toLowerCase()} ${label}`,
    };";
