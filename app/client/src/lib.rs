//! Wakes the islands in the browser.
