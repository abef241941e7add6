//! The rights of a teenager: short on paper, the rest on the child's screen, on request.
#![allow(clippy::unwrap_used)]

use crate::common::{DESK, make, varied};
use boernehoejde::pipeline::confirmations;
use domain::actor::{Actor, Today};
use domain::case::{Case, Day};
use domain::document::{Audience, Kind, Version};
use domain::finding::{Code, Level};
use domain::gate::Request;
use serde_json::Value;

/// Most words on the paper of a case without an interpreter and without a decision to complain of.
const WORDS: usize = 300;

fn plain_case() -> (Value, &'static str) {
    let (_, case, on) = varied().into_iter().find(|(name, _, _)| name == "13-17 plain").unwrap();
    (case, on)
}

#[test]
fn on_paper_they_are_short() {
    let (case, on) = plain_case();
    let outcome = make(&case, Kind::Rights, Some(Version::Full), Audience::Child, on);
    let findings = outcome.findings;
    let document = outcome.document.unwrap_or_else(|| panic!("{findings:?}"));
    let text = document.plain_text();
    let words = text.split_whitespace().count();
    assert!(words < WORDS, "{words} words:\n{text}");
    // What a right is limited by is never left out.
    assert!(
        text.contains("Kommunen siger kun nej til den, du vælger, hvis der er en særlig grund."),
        "{text}"
    );
}

#[test]
fn what_paper_leaves_out_is_there_on_request() {
    let (case, on) = plain_case();
    let case: Case = domain::case::read::read(case.to_string().as_bytes()).unwrap();
    let on = Day::parse(on).unwrap().0;
    let request = Request::new(Kind::Rights, on).version(Some(Version::Full));
    let confirm = Code::ALL.into_iter().filter(|code| code.level() == Level::Confirm);
    let confirmed = confirmations(&confirm.collect::<Vec<_>>(), &Actor::command_line());
    let judged = DESK.judge(&case, &request, &confirmed, Today(on)).unwrap();
    let release = judged.release.unwrap_or_else(|| panic!("{:?}", judged.findings));
    let told = content::compose::on_request(DESK.content(), &release).unwrap();
    let of = |right: &str| told.get(right).map(domain::document::Text::plain).unwrap_or_default();
    assert!(of("bisidder").contains("tavshedspligt"), "{told:?}");
    assert!(of("stop").contains("Du behøver ikke sige hvorfor."), "{told:?}");
}
