//! axe-core finds nothing, and nothing sticks out, on any page at any size.

mod adviser;
mod others;
mod strangers;

use e2e::browser::{Browser, DESKTOP, NARROW, PHONE, Size, TABLET, ZOOMED};

/// The three devices, and the narrowest page there is.
const SIZES: [Size; 4] = [TABLET, PHONE, DESKTOP, NARROW];

/// Looks at the page as it stands, at every size; leaves pictures.
pub fn look(browser: &Browser, name: &str) {
    let mut faults = Vec::new();
    for size in SIZES {
        browser.resize(size);
        browser.picture(&format!("{name}-{}", size.name));
        faults.extend(
            e2e::axe::violations(browser)
                .iter()
                .map(|fault| format!("{} {fault}", size.name)),
        );
    }
    assert!(
        faults.is_empty(),
        "{name}: {} violations\n  {}",
        faults.len(),
        faults.join("\n  ")
    );
    for size in [PHONE, NARROW, ZOOMED] {
        browser.resize(size);
        browser.assert_no_sideways_scroll(&format!("{name}, {}", size.name));
    }
    browser.resize(DESKTOP);
    // VoiceOver calls a list without bullets a list only where it is told so.
    let silent = browser.run(
        "return [...document.querySelectorAll('ul, ol')]
            .filter(list => list.firstElementChild && list.getAttribute('role') !== 'list'
                && getComputedStyle(list.firstElementChild).listStyleType === 'none')
            .map(list => list.outerHTML.slice(0, 80));",
    );
    assert_eq!(silent, serde_json::json!([]), "{name}: lists that are not called lists");
    // Beside the form stands a whole letter with a heading of its own.
    let headings = browser
        .count("h1:not(.document h1)")
        .max(browser.count(".reader h1, .screen h1"));
    assert_eq!(headings, 1, "{name}: one page, one main heading");
}

/// A dark screen has other colours, and they have to be told apart as well.
pub fn look_in_the_dark(browser: &Browser, name: &str) {
    browser.prefer("prefers-color-scheme", "dark");
    browser.picture(&format!("{name}-dark"));
    browser.assert_accessible(&format!("{name}, dark"));
    browser.prefer("prefers-color-scheme", "light");
}
