//! After the talk: what was told and said is written down once, and stands in the journal note, on the child's page
//! and on Today.

use super::{child, hidden, leads_to, send};
use e2e::server::Server;

#[test]
fn what_was_told_and_said_stands_in_the_journal_note() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path);
    let case = child(&server, &cookie, "Mathilde");
    let page = get(&case);
    let meeting = page.text().split(&format!("{case}/meeting/")).nth(1).unwrap();
    let meeting = meeting.split(['"', '/']).next().unwrap().to_owned();
    let (form, note) = (format!("{case}/meeting/{meeting}"), format!("{case}/journal/{meeting}"));

    let before = get(&note);
    assert!(before.text().contains("Ikke noteret"), "silence is said");
    assert!(before.text().contains("barnets egne ord"), "and of what");
    // Before a weekend the talk of today is on Monday.
    let stands = [
        "Det er ikke noteret, at samtalen er holdt.",
        "Samtalen er ikke holdt endnu.",
    ];
    assert!(stands.iter().any(|line| before.text().contains(line)));

    let shown = get(&form);
    let help = shown
        .text()
        .split("id=\"weigh-seen\"")
        .nth(1)
        .expect("how to weigh what was seen");
    let (help, _) = help.split_once("</details>").unwrap();
    assert!(help.starts_with('>'), "it is folded");
    assert!(help.contains("Gør det ikke til et tal."), "{help}");
    let version = hidden(shown.text(), "version");
    let typed = [
        ("version", version.as_str()),
        ("started_at", "10:05"),
        ("ended_at", "10:40"),
        ("offered_on", "2026-11-20"),
        ("offered_how", "i brevet"),
        ("offered_answer", "Hun vil gerne have sin lærer med."),
        ("told-stop", "practised"),
        ("took-stop", "understood"),
        ("told-complaint", "said"),
        ("took-complaint", "not-understood"),
        ("said", "Jeg vil helst sove hos mormor.\nIngen skal råbe."),
        ("confirmed", "true"),
        ("observed", "Hun trak hætten op, da døren gik."),
        ("promise-0", "Jeg ringer til mormor"),
        ("promise-0-by", "2031-01-05"),
    ];
    let sent = send(&server, &cookie, &form, &typed);
    assert_eq!(leads_to(&sent), note, "{}", sent.text());

    let text = get(&format!("{note}/text"));
    let name = text.header("content-disposition").unwrap();
    assert!(name.contains("notat.txt"), "{name}");
    for line in [
        "fra klokken 10.05 til 10.40",
        "Sådan: i brevet",
        "Barnets svar: Hun vil gerne have sin lærer med.",
        "Stop: øvet. Barnet forstod det.",
        "At klage: sagt. Barnet forstod det ikke. Det skal siges igen.",
        "»Jeg vil helst sove hos mormor.« (læst op for barnet, som sagde ja)",
        "»Ingen skal råbe.«",
        "Hun trak hætten op, da døren gik.",
        "Vurderingen skrives for sig.",
        "Jeg ringer til mormor",
    ] {
        assert!(text.text().contains(line), "{line}\n{}", text.text());
    }
    assert!(get(&format!("{note}/pdf")).body.starts_with(b"%PDF"));

    let page = get(&case);
    for line in ["ikke forstået", "Jeg ringer til mormor", "holdt"] {
        assert!(page.text().contains(line), "the child's page does not say {line}");
    }

    let version = hidden(get(&note).text(), "version");
    let kept = send(&server, &cookie, &note, &[("version", &version)]);
    assert_eq!(leads_to(&kept), note);
    assert!(get(&note).text().contains("Lagt i journalen i dag."));

    // The same form, sent late by another tab, writes nothing twice.
    let late = send(&server, &cookie, &form, &typed);
    assert_eq!(leads_to(&late), note);
    let once = get(&format!("{note}/text"));
    assert_eq!(once.text().matches("Ingen skal råbe.").count(), 1);
    assert_eq!(get(&case).text().matches("Jeg ringer til mormor").count(), 1);

    // Once the journal has its note, more is a correction; what was typed is shown, to be copied.
    let more = [
        ("version", version.as_str()),
        ("said", "Jeg vil gerne have min kat med."),
    ];
    let late = send(&server, &cookie, &form, &more);
    assert_eq!(late.status, 422);
    let remedy = format!("{form}/correct\"");
    for words in [
        "Samtalen er skrevet færdig",
        "Jeg vil gerne have min kat med.",
        remedy.as_str(),
    ] {
        assert!(late.text().contains(words), "{words}\n{}", late.text());
    }

    // A line that was written down wrong is put right, and what stood there stays in the note.
    let correct = form.clone() + "/correct";
    let page = get(&correct);
    let line = page
        .text()
        .split("value=\"line-")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    let line = format!("line-{line}");
    let (text, why) = (format!("{line}-text"), format!("{line}-why"));
    let version = hidden(page.text(), "version");
    let put = |reason: &str| {
        let fields = [
            ("version", version.as_str()),
            ("what", line.as_str()),
            (text.as_str(), "Jeg vil helst sove hos mormor og morfar."),
            (why.as_str(), reason),
        ];
        send(&server, &cookie, &correct, &fields)
    };
    let silent = put(" ");
    assert_eq!(silent.status, 422, "why has to be said");
    assert_eq!(leads_to(&put("Barnet hørte det læst op igen.")), correct);
    for (where_to, words) in [
        (
            &correct,
            "»Jeg vil helst sove hos mormor.« blev til »Jeg vil helst sove hos mormor og morfar.«",
        ),
        (&note, "Rettelser"),
        (&note, "Før stod der: Jeg vil helst sove hos mormor."),
        (&note, "Fordi: Barnet hørte det læst op igen."),
    ] {
        let page = get(where_to);
        let text = page.text().replace("<bdi lang=\"da\">", "").replace("<bdi>", "");
        let text = text.replace("</bdi>", "");
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert!(
        get(&format!("{note}/text"))
            .text()
            .contains("»Jeg vil helst sove hos mormor og morfar.«")
    );
}

#[test]
fn the_page_after_a_talk_asks_for_this_childs_rights_and_folds_the_rest() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = child(&server, &cookie, "Laura");
    let page = server.get_with(&[("cookie", &cookie)], &case).text().to_owned();
    let talk = page
        .split(&format!("{case}/talk/"))
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let form = format!("{case}/meeting/{talk}");
    let get = || server.get_with(&[("cookie", &cookie)], &form).text().to_owned();
    let (own, others) = get()
        .split_once("id=\"other-rights\"")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    for right in ["bisidder", "stop", "not-answer", "hear-notes"] {
        assert!(own.contains(&format!("name=\"told-{right}\"")), "{right}");
    }
    // She lives at home, and nothing was decided that she could complain of.
    for right in ["contact", "complaint", "see-papers"] {
        let field = format!("name=\"told-{right}\"");
        assert!(!own.contains(&field) && others.contains(&field), "{right}");
    }
    // What was told all the same is seen.
    let version = hidden(&get(), "version");
    let told = [
        ("version", version.as_str()),
        ("started_at", "10:05"),
        ("ended_at", "10:40"),
        ("told-complaint", "said"),
    ];
    assert_eq!(send(&server, &cookie, &form, &told).status, 303);
    let page = get();
    let (own, _) = page.split_once("id=\"other-rights\"").unwrap();
    assert!(own.contains("name=\"told-complaint\""), "{own}");
}
