//! A form that lacks an answer names the field, keeps what was typed and puts all that is wrong on top, where the focus goes.

use super::whole::{Whole, filled};
use super::{child, hidden, leads_to, send};
use e2e::clock;
use e2e::server::{Answer, Server};

/// The page that asks again: what it says on top, and that it leads to the field.
fn asks(answer: &Answer, label: &str) -> String {
    let page = answer.text().to_owned();
    assert_eq!(answer.status, 422, "{page}");
    let summary = page
        .split("id=\"summary\"")
        .nth(1)
        .unwrap_or_else(|| panic!("no summary: {page}"));
    let summary = summary.split("</section>").next().unwrap_or_default();
    assert!(summary.contains("autofocus") && summary.contains(label), "{summary}");
    assert!(
        summary.contains("href=\"#amend-0\"") && page.contains("id=\"amend-0\""),
        "{page}"
    );
    page
}

#[test]
fn a_paper_kept_by_nobody_asks_by_whom_and_loses_nothing() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path).text().to_owned();
    let case = child(&server, &lise, "Laura");
    let prepare = format!("{case}/prepare");
    let against = hidden(&get(&prepare), "against");
    let fields = [
        ("against", against.as_str()),
        ("document", "before-meeting"),
        ("keep", "paper"),
    ];
    let hand_over = leads_to(&send(&server, &lise, &prepare, &fields)).to_owned();
    let version = hidden(&get(&hand_over), "version");
    let today = clock::today().to_string();
    let mut typed = vec![
        ("version", version.as_str()),
        ("on", today.as_str()),
        ("went", "Hun læste det to gange."),
        ("sure", "true"),
    ];
    let page = asks(&send(&server, &lise, &hand_over, &typed), "Hvordan fik barnet det?");
    assert!(page.contains("En tryg voksen gemmer det for barnet"), "{page}");
    assert!(page.contains("Hun læste det to gange."), "{page}");
    typed.push(("how", "kept-by-safe-adult"));
    let page = asks(&send(&server, &lise, &hand_over, &typed), "Hvem gemmer det?");
    assert!(
        page.contains("name=\"kept_by\"") && page.contains("Hun læste det to gange."),
        "{page}"
    );
    assert!(page.contains("value=\"kept-by-safe-adult\""), "{page}");
    // Whoever the page does not offer keeps no paper, and nobody's id is believed.
    typed.push(("kept_by", "somebody-else"));
    asks(&send(&server, &lise, &hand_over, &typed), "Hvem gemmer det?");
    typed.push(("how", "read-aloud"));
    assert_eq!(send(&server, &lise, &hand_over, &typed).status, 303);
}

#[test]
fn a_step_without_a_name_and_nobody_to_talk_to_are_asked_for() {
    let whole = Whole::new();
    let version = hidden(&whole.get("/way"), "version");
    let to = |path: &str, fields: &[(&str, &str)]| {
        let all = [&[("version", version.as_str())][..], fields].concat();
        send(&whole.server, &whole.cookie, &format!("{}{path}", whole.case), &all)
    };
    let page = asks(&to("/steps", &[("step", ""), ("who", "birgit")]), "Hvilket skridt?");
    assert!(
        page.contains("name=\"step\"") && page.contains("value=\"birgit\""),
        "{page}"
    );
    let day = clock::ahead(3).to_string();
    let page = asks(&to("/tell", &[("who", ""), ("on", &day)]), "Hvem taler du med?");
    assert!(page.contains("name=\"who\"") && page.contains(&day), "{page}");
    // A day that is no day, and words that are missing, are on top too.
    let promise = whole.form("", "/promise/a1", "dropped").expect("an open promise");
    asks(
        &whole.send(&filled(&promise, &[("told_child", "Skolen gør det.")])),
        "Ret det her",
    );
}

#[test]
fn a_case_given_to_nobody_asks_to_whom() {
    let server = Server::demo();
    let gry = server.sign_in("gry.koege");
    let lise = server.sign_in("lise.koege");
    let case = child(&server, &lise, "Laura");
    let page = server
        .get_with(&[("cookie", &gry)], &format!("{case}/assign"))
        .text()
        .to_owned();
    let version = hidden(&page, "version");
    let fields = [("version", version.as_str()), ("adviser", ""), ("why", "Lise er syg.")];
    let page = asks(&send(&server, &gry, &format!("{case}/assign"), &fields), "Rådgiver");
    assert!(
        page.contains("name=\"adviser\"") && page.contains("Lise er syg."),
        "{page}"
    );
    let page = server
        .get_with(&[("cookie", &gry)], &format!("{case}/access"))
        .text()
        .to_owned();
    let version = hidden(&page, "version");
    let fields = [
        ("version", version.as_str()),
        ("account", ""),
        ("why", "De er i familie."),
    ];
    let barred = send(&server, &gry, &format!("{case}/bar"), &fields);
    let page = asks(&barred, "Hvem må ikke se sagen?");
    assert!(
        page.contains("name=\"account\"") && page.contains("De er i familie."),
        "{page}"
    );
}
