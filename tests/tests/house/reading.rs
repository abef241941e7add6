//! A session that was taken over, or a script, does not read the cases of all children.

use super::{child, leads_to, send};
use e2e::server::Server;

/// As many as are opened before a proof is asked for, and as many again for the sign-in itself.
const MANY: usize = 120;

#[test]
fn whoever_opens_the_cases_of_many_children_is_asked_who_they_are() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let open = |case: &str| server.get_with(&[("cookie", &cookie)], case).status;
    let mut cases = Vec::new();
    for nth in 0..=MANY {
        let begun = send(&server, &cookie, "/cases", &[("first_name", &format!("Barn {nth}"))]);
        cases.push(leads_to(&begun).trim_end_matches("/prepare").to_owned());
    }
    for case in &cases[..MANY] {
        assert_eq!(open(case), 200);
    }
    assert_eq!(open(&cases[MANY]), 401, "one child too many");
    assert_eq!(open(&cases[0]), 200, "what is open stays open");
    // A form that is sent there is no way around it.
    let sent = send(&server, &cookie, &format!("{}/told", cases[MANY]), &[("version", "1")]);
    assert_eq!(sent.status, 401);
    // Another's reading is their own.
    let other = server.sign_in("karl.dragoer");
    let noah = child(&server, &other, "Noah");
    assert_eq!(server.get_with(&[("cookie", &other)], &noah).status, 200);
}
