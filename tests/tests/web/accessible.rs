//! axe-core finds nothing, and nothing sticks out, on any page at any size, on a dark screen and where a browser sets its own
//! colours.

mod adviser;
mod others;
mod strangers;

use e2e::browser::{Browser, DESKTOP, NARROW, PHONE, Size, TABLET, ZOOMED};

/// The three devices, and the narrowest page there is.
const SIZES: [Size; 4] = [TABLET, PHONE, DESKTOP, NARROW];

/// Looks at the page as it stands, at every size, in the dark and in forced colours; leaves pictures.
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
    faults.extend(in_other_colours(browser, name));
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

/// Remembers which elements the usual colours lift off the page by a shadow: cards, sheets, tiles.
const LIFTED: &str = "
    for (const one of document.querySelectorAll('body *')) {
        const shadow = getComputedStyle(one).boxShadow;
        if (shadow.includes('24px') && !shadow.includes('inset')) one.dataset.lifted = '';
    }";

/// Which of them stand without an edge, where shadows and backgrounds are gone.
const WITHOUT_EDGE: &str = "
    const line = (style, width) => style !== 'none' && parseFloat(width) > 0;
    return [...document.querySelectorAll('[data-lifted]')]
        .filter(one => one.getClientRects().length)
        .filter(one => {
            const style = getComputedStyle(one);
            const all = ['Top', 'Right', 'Bottom', 'Left'].every(
                side => line(style[`border${side}Style`], style[`border${side}Width`]));
            return !all && !line(style.outlineStyle, style.outlineWidth);
        })
        .map(one => one.outerHTML.slice(0, 120));";

/// A dark screen has other colours, and a browser that sets its own leaves no shadow and no background: words have to be told
/// from what lies under them all the same, and a card from the page.
fn in_other_colours(browser: &Browser, name: &str) -> Vec<String> {
    browser.resize(DESKTOP);
    let _ = browser.run(LIFTED);
    let mut faults = Vec::new();
    for (colours, feature, value) in [
        ("dark", "prefers-color-scheme", "dark"),
        ("forced", "forced-colors", "active"),
    ] {
        browser.prefer(feature, value);
        // A button goes from one colour to the other: in between it has neither.
        browser.until(
            "the colours",
            "return document.getAnimations().every(one => !(one instanceof CSSTransition) || one.playState !== 'running')",
        );
        browser.picture(&format!("{name}-{colours}"));
        let found = e2e::axe::colour_violations(browser);
        faults.extend(found.iter().map(|fault| format!("{colours} {fault}")));
        if colours == "forced" {
            let flat = browser.run(WITHOUT_EDGE);
            let flat = flat.as_array().into_iter().flatten();
            faults.extend(flat.map(|card| format!("forced: a card without an edge: {card}")));
        }
        browser.prefer_nothing();
    }
    faults
}
