//! What an adviser writes of a decision, an ending or a change tells nothing of others: nobody's health, nothing of a brother or
//! sister, and not who made the underretning (docs/writing.md, rule 17).

use crate::common::*;
use domain::document::Kind;
use domain::finding::{Code, Level};
use serde_json::{Value, json};

const OTHERS: [Code; 3] = [Code::ReporterNamed, Code::HealthTold, Code::SiblingTold];

fn decided(why: &str) -> Value {
    json!([{"id": "d1", "matter": "placement", "what": "Du skal bo hos mormor.", "why": why,
        "how_you_counted": "Du sagde, hvad du ville.", "followed": "yes", "decided_on": "2026-11-20", "told_on": "2026-11-20",
        "made_by": "municipality"}])
}

/// Which of the three is asked about in a paper of this kind, with a sister Freja in the case and nobody marked as the notifier.
fn asked(kind: Kind, edits: &[(&str, Value)]) -> Vec<Code> {
    let mut value: Value = serde_json::from_str(LAURA).expect("a case");
    let people = value["people"].as_array_mut().expect("people");
    people.push(json!({"id": "freja", "first_name": "Freja", "pronoun": "hun", "role": "sibling", "age": 8}));
    let judged = Ask::new(kind, LAURA_DAY).of(&changed(&value.to_string(), edits));
    let found = judged.findings.iter().filter(|finding| OTHERS.contains(&finding.code));
    let found: Vec<_> = found.collect();
    assert!(
        found.iter().all(|finding| finding.level == Level::Confirm),
        "{:?}",
        lines(&judged)
    );
    let mut codes: Vec<Code> = found.into_iter().map(|finding| finding.code).collect();
    codes.sort();
    codes.dedup();
    codes
}

#[test]
fn a_decision_that_tells_of_others_is_asked_about() {
    for (why, code) in [
        (
            "Din mor kan ikke passe dig, for hun er indlagt på psykiatrisk afdeling.",
            Code::HealthTold,
        ),
        (
            "Din far drikker for meget, og så er der ingen til at hente dig.",
            Code::HealthTold,
        ),
        ("Far ligger på hospitalet.", Code::HealthTold),
        ("Mor er gået ned med stress.", Code::HealthTold),
        ("Du ved, at mor er syg.", Code::HealthTold),
        ("Naboen har ringet til kommunen om jer.", Code::ReporterNamed),
        (
            "Din lærer Birgit har sendt en underretning om dig.",
            Code::ReporterNamed,
        ),
        ("Vi har fået en underretning fra din skole.", Code::ReporterNamed),
        ("Freja skal bo hos en anden familie.", Code::SiblingTold),
        ("Frejas ting bliver hos mor.", Code::SiblingTold),
        ("Din søster har fortalt, at hun er ked af det.", Code::SiblingTold),
        ("Din bror kommer i plejefamilie.", Code::SiblingTold),
    ] {
        assert_eq!(asked(Kind::Decision, &[("decisions", decided(why))]), [code], "{why}");
    }
}

#[test]
fn a_decision_that_tells_of_the_child_alone_is_not() {
    for why in [
        "Du har brug for voksne, der er der hver dag.",
        "Din mor har det svært lige nu. Det er ikke din skyld.",
        "Du var syg længe, og nu skal du have ro.",
        "Du har angst, og det får du hjælp til.",
        "Du får din medicin hos mormor.",
        "Du kan gå til sygeplejersken på skolen.",
        "Du kan tale med en psykolog hver uge.",
        "Nogen har sendt en underretning om dig.",
        "Din lærer har en plads til dig i klubben.",
        "Naboen har en hund, du må lege med.",
        "Du skal bo sammen med din søster.",
        "Du og din søster skal bo hos mormor.",
        "Du må besøge din bror hver lørdag.",
        "Din skole er den samme som før.",
    ] {
        assert!(
            asked(Kind::Decision, &[("decisions", decided(why))]).is_empty(),
            "{why}"
        );
    }
}

/// The other papers into which somebody writes a reason. Why an adviser changed is no illness at all (`reason-tells`).
#[test]
fn an_ending_a_change_and_a_hearing_are_read_as_a_decision_is() {
    let told = "Din mor er syg, og Freja flytter.";
    let both = [Code::HealthTold, Code::SiblingTold];
    let ending = json!({"on": "2026-12-18", "why": told, "come_back": "Ring til mig."});
    assert_eq!(asked(Kind::Goodbye, &[("ending", ending)]), both);
    let change =
        |why: &str, knows: &str| json!([{"to": "hanne", "on": "2026-11-20", "why": why, "carries_over": [knows]}]);
    let knows = change("Det er mig, der hjælper dig nu.", told);
    assert_eq!(asked(Kind::NewAdviser, &[("adviser_changes", knows)]), both);
    let why = change("Bo er blevet syg.", "Du har en hund.");
    assert!(asked(Kind::NewAdviser, &[("adviser_changes", why)]).is_empty());
    let hearing = [("meetings.0.kind", json!("decision")), ("meetings.0.why", json!(told))];
    assert_eq!(asked(Kind::Hearing, &hearing), both);
    // A letter before a talk names a sister as it names a dog.
    assert!(asked(Kind::BeforeMeeting, &[("meetings.0.why", json!("Freja er der også."))]).is_empty());
}
