//! From Today to the paper in the child's hand, and what the child's page says of it afterwards.

use super::{child, hidden, leads_to, send};
use e2e::server::Server;

/// The adviser's own sentence in the letter.
pub(super) const PERSONAL: &str = "Din lærer siger, at du kan jonglere med tre bolde.";

/// A form that keeps the letter before a child's talk.
pub(super) struct Letter {
    /// Where it is sent.
    pub(super) prepare: String,
    against: String,
    window: String,
}

impl Letter {
    /// The form as it stands in a case now.
    pub(super) fn of(server: &Server, cookie: &str, case: &str) -> Letter {
        let prepare = format!("{case}/prepare");
        let form = server.get_with(&[("cookie", cookie)], &prepare);
        assert_eq!(form.status, 200, "{}", form.text());
        let (against, window) = (hidden(form.text(), "against"), hidden(form.text(), "window"));
        Letter {
            prepare,
            against,
            window,
        }
    }

    /// What it sends.
    pub(super) fn fields(&self) -> [(&str, &str); 5] {
        [
            ("against", self.against.as_str()),
            ("window", self.window.as_str()),
            ("meetings[0].personal", PERSONAL),
            ("document", "before-meeting"),
            ("keep", "paper"),
        ]
    }
}

#[test]
fn a_letter_is_prepared_kept_as_it_was_made_and_handed_over() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path);
    let case = child(&server, &cookie, "Mathilde");

    let form = get(&format!("{case}/prepare"));
    assert_eq!(form.status, 200);
    let (against, window) = (hidden(form.text(), "against"), hidden(form.text(), "window"));
    let typed = PERSONAL;
    let personal = "meetings[0].personal";
    let with = |typed: &'static str, keep: &'static str| {
        vec![
            ("against", against.as_str()),
            ("window", window.as_str()),
            (personal, typed),
            ("document", "before-meeting"),
            ("keep", keep),
        ]
    };
    let fields = |keep| with(typed, keep);

    // A draft is there when its writer comes back, and changes nothing.
    let kept = send(&server, &cookie, &format!("{case}/prepare"), &fields("draft"));
    assert_eq!(leads_to(&kept), format!("{case}/prepare?window={window}"));
    let again = get(&format!("{case}/prepare"));
    assert!(again.text().contains(typed), "the draft is shown again");
    assert!(
        !get(&case).text().contains("ændrede planen for et møde"),
        "a draft is no change"
    );

    let made = send(&server, &cookie, &format!("{case}/prepare"), &fields("paper"));
    let hand_over = leads_to(&made).to_owned();
    assert!(hand_over.ends_with("/hand-over"), "{} {}", made.status, made.text());
    let paper = hand_over.trim_end_matches("/hand-over").to_owned();
    let (one, two) = (get(&format!("{paper}/pdf")), get(&format!("{paper}/pdf")));
    assert!(one.body.starts_with(b"%PDF") && one.body == two.body);
    assert!(get(&paper).text().contains("jonglere"));

    // A form made for the talk as it was planned before is refused, and loses nothing.
    let other = "Din lærer siger, at du kan gå på line.";
    let late = send(&server, &cookie, &format!("{case}/prepare"), &with(other, "paper"));
    assert_eq!(late.status, 409);
    for words in [
        "ændrede planen for et møde",
        "lavede et papir",
        typed,
        other,
        "action=\"/case/",
    ] {
        assert!(late.text().contains(words), "{words}\n{}", late.text());
    }
    assert!(get(&format!("{case}/prepare")).text().contains(other));
    // The same press again changes nothing that anybody could lose: another paper is made of the same words.
    let twice = send(&server, &cookie, &format!("{case}/prepare"), &fields("paper"));
    assert!(leads_to(&twice).ends_with("/hand-over"), "{}", twice.status);

    let version = hidden(get(&hand_over).text(), "version");
    let given = send(
        &server,
        &cookie,
        &hand_over,
        &[
            ("version", &version),
            ("how", "read-aloud"),
            ("sure", "true"),
            ("on", "2026-12-01"),
            ("went", "Hun smilede."),
        ],
    );
    assert_eq!(leads_to(&given), format!("{case}#documents"));
    let page = get(&case);
    for words in [
        "læst højt",
        "Hun smilede.",
        "gav barnet et papir",
        "ændrede planen for et møde",
    ] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
}

#[test]
fn a_case_that_is_a_colleagues_opens_by_broken_glass_and_says_so() {
    let server = Server::demo();
    let (lise, ole) = (server.sign_in("lise.koege"), server.sign_in("ole.koege"));
    let case = child(&server, &lise, "Mads");
    let get = |cookie: &str| server.get_with(&[("cookie", cookie)], &case);
    assert_eq!(get(&ole).status, 403);
    let short = send(&server, &ole, &format!("{case}/break-glass"), &[("reason", "akut")]);
    assert_eq!(short.status, 422, "a reason says something");
    let reason = "Skolen ringer, og Lise er syg.";
    let broken = send(&server, &ole, &format!("{case}/break-glass"), &[("reason", reason)]);
    assert_eq!(leads_to(&broken), case);
    assert_eq!(get(&ole).status, 200);
    let seen = get(&lise);
    assert!(
        seen.text().contains(reason) && seen.text().contains("Ole Winther"),
        "{}",
        seen.text()
    );
}
