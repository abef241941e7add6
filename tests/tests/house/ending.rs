//! A talk ends: what the child said and may stand on its page, and nothing it said no to.

use super::checklist::{CHILD, house};
use super::operator::Folder;
use super::{hidden, leads_to, send};
use e2e::server::Answer;

/// What a reader sees: blocks apart, what stands inside a line together.
fn plain(answer: &Answer) -> String {
    let mut words = String::new();
    for part in answer.text().split('<') {
        let Some((tag, text)) = part.split_once('>') else {
            continue;
        };
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if !["span", "bdi", "strong", "!--"]
            .iter()
            .any(|inline| name.starts_with(inline))
        {
            words.push(' ');
        }
        words.push_str(text);
    }
    let words = words.replace("&quot;", "\"").replace('\u{a0}', " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn from_let_us_end_to_the_page_in_the_childs_hand() {
    let folder = Folder::new("ending");
    let (server, cookie, case) = house(&folder);
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path);
    let ending = format!("{case}/meeting/talk/ending");
    let put = |fields: &[(&str, &str)]| {
        let version = hidden(get(&ending).text(), "version");
        let mut all = vec![("version", version.as_str())];
        all.extend_from_slice(fields);
        send(&server, &cookie, &ending, &all)
    };
    let made = put(&[
        ("said-new", "Jeg vil gerne til fodbold.\nJeg er træt om morgenen."),
        ("said-new-yes", "true"),
        ("takes-0", "Jeg siger, at du er træt."),
        ("takes-0-to", "din lærer"),
        ("tell-0-who", "birgit"),
        ("tell-0-on", "2098-01-06"),
        ("tell-0-call", "no"),
        ("unknown-0", "Jeg ved ikke, om der er plads på holdet."),
        ("unknown-0-by", "2098-01-10"),
        ("agreed-0", "Jeg tager tuscher med."),
        ("agreed-0-by", "2098-01-20"),
        ("needs", "Du vil gerne have din bog igen."),
        ("talk_to", "birgit"),
        ("at_home", "Du må gerne sige, at vi har tegnet."),
        ("to_parents", "Vi har talt om, at hun gerne vil spille fodbold."),
        ("keep", "paper"),
    ]);
    let hand_over = leads_to(&made).to_owned();
    assert!(hand_over.ends_with("/hand-over"), "{}", plain(&get(&hand_over)));
    let paper = hand_over.trim_end_matches("/hand-over").to_owned();
    // The page after the talk has it, and asks for none of it again.
    let after = get(&format!("{case}/meeting/talk"));
    let page = after.text();
    let said = plain(&after);
    assert!(said.contains("Jeg tager tuscher med. ("), "{said}");
    assert!(said.contains("Jeg ved ikke, om der er plads på holdet. ("), "{said}");
    for folded in ["promise-0", "hear_on"] {
        let before = page.split(&format!("name=\"{folded}\"")).next().unwrap();
        let opened = before.rsplit("<details").next().unwrap();
        assert!(!opened.contains("</details>"), "{folded} stands behind a press: {page}");
    }
    let page = plain(&get(&paper));
    for words in [
        "Jeg vil gerne til fodbold.",
        "Jeg er træt om morgenen.",
        "Jeg siger til din lærer, at du er træt.",
        "Jeg snakker med Birgit",
        "Jeg ved ikke, om der er plads på holdet. Du hører fra mig senest",
        "Jeg tager tuscher med. Det sker senest",
        "Du vil gerne have din bog igen.",
        "Du må gerne sige, at vi har tegnet.",
        "Du kan gå til Birgit.",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    assert!(
        !page.contains("at hun gerne vil spille fodbold"),
        "what is agreed for the parents is not on the child's page"
    );
    assert!(get(&format!("{paper}/pdf")).body.starts_with(b"%PDF"));
    let today = plain(&get(&case));
    assert!(
        today.contains("Jeg tager tuscher med."),
        "the promise stands on the child's page"
    );

    // The child says no to one line, and keeps another off the paper: neither is on the next page.
    let form = get(&ending);
    let ids: Vec<String> = form
        .text()
        .split("name=\"line-")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(|id| format!("line-{id}"))
        .collect();
    assert_eq!(ids.len(), 2, "{ids:?}");
    assert!(
        form.text().contains("value=\"Jeg siger, at du er træt.\""),
        "what stands there can be mended"
    );
    assert!(
        form.text()
            .contains("value=\"Vi har talt om, at hun gerne vil spille fodbold.\""),
        "so can the sentence for the parents"
    );
    let again = put(&[
        ("to_parents", "Vi har talt om skolen."),
        ("takes-0", ""),
        ("takes-0-to", "din lærer"),
        ("unknown-0", "Jeg ved ikke, hvem træneren er."),
        (ids[0].as_str(), "wrong"),
        (ids[1].as_str(), "kept"),
        ("needs", "Du vil gerne have din bog igen."),
        ("talk_to", "birgit"),
        ("keep", "paper"),
    ]);
    let paper = leads_to(&again).trim_end_matches("/hand-over").to_owned();
    let page = plain(&get(&paper));
    assert!(
        !page.contains("fodbold") && !page.contains("træt om morgenen"),
        "{page}"
    );
    assert!(
        page.contains("Det, du fortalte, har jeg skrevet ned, men ikke her."),
        "what is kept off the paper is not denied\n{page}"
    );
    assert!(page.contains("Du vil gerne have din bog igen."));
    assert!(
        !page.contains("siger til din lærer")
            && page.contains("Skal jeg sige noget videre, prøver jeg at sige det til dig først."),
        "{page}"
    );
    assert!(
        !page.contains("plads på holdet") && page.contains("hvem træneren er."),
        "{page}"
    );
    assert!(
        page.contains("Jeg snakker med Birgit"),
        "what the form did not send stays"
    );
    let note = plain(&get(&format!("{case}/journal/talk")));
    assert!(
        !note.contains("fodbold"),
        "no mouth is given what it did not confirm\n{note}"
    );
    assert!(note.contains("En linje er strøget."), "{note}");
    assert!(
        note.contains("»Jeg er træt om morgenen.«"),
        "the child's word stays off the paper, not out of the file"
    );

    // What asks a child for a secret is stopped, nothing typed is lost, and the page says why.
    let stopped = put(&[("at_home", "Du må ikke sige det til nogen."), ("keep", "paper")]);
    assert!(leads_to(&stopped).ends_with("?stopped=1"), "{}", plain(&stopped));
    let told = get(leads_to(&stopped));
    assert!(
        plain(&told).contains("Papiret til barnet kan ikke laves endnu:"),
        "{}",
        plain(&told)
    );
    assert!(told.text().contains("Du må ikke sige det til nogen."));
    let which_day = put(&[
        ("tell-0-who", "birgit"),
        ("needs", "Du vil gerne have en bog."),
        ("keep", "paper"),
    ]);
    let asked = get(leads_to(&which_day));
    assert!(plain(&asked).contains("Skriv også hvilken dag"), "{}", plain(&asked));
    assert!(
        asked.text().contains("Du vil gerne have en bog."),
        "nothing typed is lost"
    );
    let _phone = server.set_up_phone(&cookie);
    let file: serde_json::Value = serde_json::from_slice(&get(&format!("{case}/export")).body).unwrap();
    assert_eq!(
        file["meetings"][0]["closing"]["may_say_to_parents"], "Vi har talt om skolen.",
        "mended, and kept where a later form does not ask"
    );
    let talk_to = &file["meetings"][0]["closing"]["talk_to"];
    assert_eq!(
        *talk_to,
        serde_json::json!(["birgit", "omar"]),
        "the form asks for the first alone: whoever else was named stays"
    );
    let stale = send(
        &server,
        &cookie,
        &ending,
        &[("version", "1"), ("needs", "x"), ("keep", "case")],
    );
    assert_eq!(stale.status, 409);
    let nobody = put(&[("talk_to", "nobody"), ("keep", "case")]);
    assert_eq!(nobody.status, 400, "{}", plain(&nobody));
    assert!(plain(&get(&case)).contains(CHILD));
}
