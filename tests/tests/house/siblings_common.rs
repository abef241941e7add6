//! What brothers and sisters have in common beside people: taken over by a tick each, and nothing of one child alone.

use super::forged::{import_case, laura_in_full};
use super::siblings::{begin, id, link};
use super::{child, hidden, leads_to, send};
use e2e::clock;
use e2e::server::{Answer, Server};

/// The keys of what a page of brothers and sisters offers beside people.
fn offers(page: &str) -> Vec<&str> {
    let names = page.split("name=\"take-").skip(1);
    names.filter_map(|rest| rest.split('"').next()).collect()
}

/// Sends the ticks of the page.
fn take(server: &Server, cookie: &str, case: &str, sibling: &str, ticks: &[&str]) -> Answer {
    let mut fields = vec![("sibling", sibling)];
    fields.extend(ticks.iter().map(|tick| (*tick, "true")));
    send(server, cookie, &format!("{case}/siblings/common"), &fields)
}

/// What the page says of what was just done.
fn said(page: &str) -> String {
    let status = page.split("role=\"status\"").nth(1).unwrap_or_default();
    let words = status.split('>').nth(1).unwrap_or_default();
    words.split('<').next().unwrap_or_default().replace('\u{a0}', " ")
}

#[test]
fn what_is_common_is_ticked_one_by_one_and_nothing_else_comes_along() {
    let server = Server::demo();
    let (lise, ole) = (server.sign_in("lise.koege"), server.sign_in("ole.koege"));
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path);
    let mut case = laura_in_full();
    let came = clock::ahead(-3);
    case["reference"] = "2031-7011".into();
    case["child"]["first_name"] = "Zora".into();
    case["child"]["language"] = "da".into();
    case["child"]["interpreter"] = "so".into();
    case["child"]["school"] = "Søndre Skole".into();
    case["child"]["wishes"] = serde_json::json!(["Zora vil tegne"]);
    case["safety"]["protected_address"] = true.into();
    case["notices"] = serde_json::json!([{"id": "n1", "received_at": format!("{came}T09:30"),
        "aware_since": came.to_string(), "about_abuse_by": "parents", "outcome": "Vi ser på det."}]);
    let zora = import_case(&server, &lise, &case);
    let zeno = begin(&server, &lise, "Zeno");
    let path = format!("{zeno}/siblings");
    assert!(offers(get(&path).text()).is_empty(), "they are not linked");
    link(&server, &lise, &zora, &zeno);

    let page = get(&path);
    // Zora's address is protected: where she goes to school is told to nobody.
    assert_eq!(
        offers(page.text()),
        ["language", "interpreter", "notice-n1"],
        "{}",
        page.text()
    );
    assert!(!page.text().contains("Søndre Skole") && !page.text().contains("Vi ser på det."));
    let form = page.text().split("/siblings/common\"").nth(1).unwrap();
    let form = form.split("</form>").next().unwrap();
    assert!(!form.contains("checked"), "nothing is ticked beforehand");
    let sibling = hidden(form, "sibling");
    let take = |cookie: &str, sibling: &str, ticks: &[&str]| take(&server, cookie, &zeno, sibling, ticks);
    let file = || -> serde_json::Value { serde_json::from_str(get(&format!("{zeno}/export")).text()).unwrap() };
    // Without a tick, of a case that is not linked, and by who broke the glass: nothing.
    assert_eq!(take(&lise, &sibling, &[]).status, 422);
    let laura = child(&server, &lise, "Laura");
    assert_eq!(take(&lise, id(&laura), &["take-interpreter"]).status, 422);
    let reason = [("reason", "Barnet står hos mig, og Lise er syg.")];
    send(&server, &ole, &format!("{zeno}/break-glass"), &reason);
    assert_eq!(take(&ole, &sibling, &["take-interpreter"]).status, 422);
    assert!(file()["child"]["interpreter"].is_null());

    let along = take(
        &lise,
        &sibling,
        &["take-interpreter", "take-notice-n1", "take-school", "take-wishes"],
    );
    let to = leads_to(&along);
    assert!(
        to.starts_with(&format!("{zeno}/siblings?done=along")),
        "{to}: {}",
        along.text()
    );
    // What may not come along is said of neither way.
    assert_eq!(
        said(get(to).text()),
        "Taget med: tolkens sprog, datoer fra en underretning."
    );
    let now = file();
    assert_eq!(now["child"]["interpreter"], "so");
    assert!(now["child"]["language"].is_null(), "it was not ticked");
    for never in ["school", "wishes"] {
        assert!(now["child"][never].is_null(), "{never}: {now}");
    }
    let notice = &now["notices"][0];
    assert_eq!(notice["received_at"], format!("{came}T09:30"));
    for never in ["about_abuse_by", "outcome", "receipt_sent_on"] {
        assert!(notice[never].is_null(), "{notice}");
    }
    // Sent once more it changes nothing, and what stands there is offered no more.
    let again = take(&lise, &sibling, &["take-interpreter", "take-notice-n1"]);
    let again = said(get(leads_to(&again)).text());
    assert!(again.starts_with("Der er ikke taget noget med."), "{again}");
    assert_eq!(file()["notices"].as_array().unwrap().len(), 1);
    assert_eq!(offers(get(&path).text()), ["language"]);
}

/// The page was open when the field was filled in another window: what is there is not written over, and nobody is told that it was
/// taken along.
#[test]
fn what_was_ticked_and_stands_there_by_now_is_not_said_to_have_come_along() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path);
    let mut case = laura_in_full();
    case["reference"] = "2031-7012".into();
    case["child"]["first_name"] = "Zora".into();
    case["child"]["language"] = "da".into();
    case["child"]["interpreter"] = "so".into();
    case["notices"] = serde_json::json!([]);
    let zora = import_case(&server, &lise, &case);
    let zeno = begin(&server, &lise, "Zeno");
    link(&server, &lise, &zora, &zeno);
    let path = format!("{zeno}/siblings");
    assert_eq!(offers(get(&path).text()), ["language", "interpreter"]);

    let child = format!("{zeno}/edit/child");
    let against = hidden(get(&child).text(), "against");
    let written = [("against", against.as_str()), ("child.language", "en")];
    assert_eq!(send(&server, &lise, &child, &written).status, 303);
    let along = take(&server, &lise, &zeno, id(&zora), &["take-language", "take-interpreter"]);
    let to = leads_to(&along);
    assert!(to.starts_with(&format!("{path}?done=along")), "{to}: {}", along.text());
    assert!(
        !to.contains("language") && !to.contains("interpreter"),
        "an address says nothing: {to}"
    );
    assert_eq!(
        said(get(to).text()),
        "Taget med: tolkens sprog. Her stod der allerede noget, og det er ikke ændret: barnets sprog."
    );
    let file: serde_json::Value = serde_json::from_str(get(&format!("{zeno}/export")).text()).unwrap();
    assert_eq!(file["child"]["language"], "en");
    assert_eq!(file["child"]["interpreter"], "so");

    let again = take(&server, &lise, &zeno, id(&zora), &["take-language"]);
    assert_eq!(
        said(get(leads_to(&again)).text()),
        "Der er ikke taget noget med. Her stod der allerede noget, og det er ikke ændret: barnets sprog."
    );
}
