//! A phone with an app for time codes (RFC 6238), as an administrator has one.

use crate::clock;
use crate::server::Server;
use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use jiff::{Timestamp, ToSpan};
use sha1::Sha1;

/// Seconds of a code.
const STEP: i64 = 30;

/// A phone that was set up, with the recovery codes that were written down.
pub struct Phone {
    secret: Vec<u8>,
    /// The recovery codes, as they were shown.
    pub codes: Vec<String>,
}

impl Phone {
    /// From the page that shows the secret.
    ///
    /// # Panics
    /// If the page shows none.
    #[must_use]
    pub fn scan(page: &str) -> Phone {
        let shown = page.split("class=\"by-hand\">").nth(1).expect("a secret is shown");
        let plain = shown.split("</code>").next().unwrap_or_default().replace(' ', "");
        Phone {
            secret: BASE32_NOPAD.decode(plain.as_bytes()).expect("base 32"),
            codes: Vec::new(),
        }
    }

    /// The code it shows at a moment, so many codes ahead.
    ///
    /// # Panics
    /// If the moment cannot be read.
    #[must_use]
    pub fn code_at(&self, moment: &str, ahead: i64) -> String {
        let at: Timestamp = moment.parse().expect("a moment");
        let step = u64::try_from(at.as_second() / STEP + ahead).expect("after 1970");
        let mut mac = Hmac::<Sha1>::new_from_slice(&self.secret).expect("any key");
        mac.update(&step.to_be_bytes());
        let hash = mac.finalize().into_bytes();
        let from = usize::from(hash[19] & 0xf);
        let four = [hash[from] & 0x7f, hash[from + 1], hash[from + 2], hash[from + 3]];
        format!("{:06}", u32::from_be_bytes(four) % 1_000_000)
    }

    /// The code it shows now, so many codes ahead, by the clock that servers are given.
    #[must_use]
    pub fn code(&self, ahead: i64) -> String {
        self.code_at(&clock::now(), ahead)
    }

    /// Notes the recovery codes of the page that shows them.
    #[must_use]
    pub fn with_codes_of(self, page: &str) -> Phone {
        let list = page.split("recovery-codes").nth(1).unwrap_or_default();
        let list = list.split("</ul>").next().unwrap_or_default();
        let codes = list.split("<code>").skip(1).filter_map(|rest| rest.split('<').next());
        Phone {
            codes: codes.map(str::to_owned).collect(),
            ..self
        }
    }
}

impl Server {
    /// Signs in somebody who has to set up a phone first, and sets it up; the cookie to send, and the phone.
    ///
    /// # Panics
    /// Where the server does not let them in.
    #[must_use]
    pub fn sign_in_with_phone(&self, name: &str, password: &str) -> (String, Phone) {
        let asked = self.let_in(name, password);
        let phone = Phone::scan(asked.text());
        let half = asked.cookie();
        let headers = [("origin", self.address.as_str()), ("cookie", half.as_str())];
        let shown = self.post_with(&headers, "/sign-in/enrol", &[("code", &phone.code(0))]);
        assert_eq!(shown.status, 200, "{}", shown.text());
        (shown.cookie(), phone.with_codes_of(shown.text()))
    }
}

impl Server {
    /// Sets up a phone for whoever is signed in by a password alone.
    ///
    /// # Panics
    /// Where the page does not come or the code is not taken.
    #[must_use]
    pub fn set_up_phone(&self, cookie: &str) -> Phone {
        self.set_up_phone_at(cookie, &clock::now())
    }

    /// The same, of a server whose clock shows `moment`.
    ///
    /// # Panics
    /// Where the page does not come or the code is not taken.
    #[must_use]
    pub fn set_up_phone_at(&self, cookie: &str, moment: &str) -> Phone {
        let shown = self.get_with(&[("cookie", cookie)], "/me/second-factor");
        let phone = Phone::scan(shown.text());
        let headers = [("origin", self.address.as_str()), ("cookie", cookie)];
        let codes = self.post_with(&headers, "/me/second-factor", &[("code", &phone.code_at(moment, 0))]);
        assert_eq!(codes.status, 200, "the code is not taken");
        phone.with_codes_of(codes.text())
    }
}

/// A moment some minutes after now, as `--clock` takes it.
///
/// # Panics
/// Never: the clock of the tests is a moment.
#[must_use]
pub fn minutes_on(minutes: i64) -> String {
    let now: Timestamp = clock::now().parse().expect("a moment");
    (now + minutes.minutes()).to_string()
}
