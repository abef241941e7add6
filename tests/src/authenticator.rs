//! An authenticator in a browser, as a phone or a computer has one: Chromium plays it (DevTools protocol, `WebAuthn`).

use crate::browser::Browser;
use serde_json::json;

/// An authenticator of a browser.
pub struct Authenticator<'a> {
    browser: &'a Browser,
    id: String,
}

impl Browser {
    /// Gives the browser an authenticator whose owner is there and puts a finger on it.
    ///
    /// # Panics
    /// In another browser than Chromium.
    #[must_use]
    pub fn with_authenticator(&self) -> Authenticator<'_> {
        self.driver.devtools("WebAuthn.enable", &json!({}));
        let options = json!({
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": true,
            "hasUserVerification": true,
            "isUserVerified": true,
            "automaticPresenceSimulation": true,
        });
        let added = self
            .driver
            .devtools("WebAuthn.addVirtualAuthenticator", &json!({ "options": options }));
        let id = added["authenticatorId"].as_str().expect("an authenticator has a name");
        Authenticator {
            browser: self,
            id: id.to_owned(),
        }
    }
}

impl Authenticator<'_> {
    /// Whether whoever puts their finger on it is its owner.
    pub fn is_its_owner(&self, owner: bool) {
        let verified = json!({ "authenticatorId": self.id, "isUserVerified": owner });
        self.browser.driver.devtools("WebAuthn.setUserVerified", &verified);
    }

    /// Takes it away from the browser, with what it holds.
    pub fn take_away(self) {
        let gone = json!({ "authenticatorId": self.id });
        self.browser
            .driver
            .devtools("WebAuthn.removeVirtualAuthenticator", &gone);
    }
}
