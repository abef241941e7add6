//! What a case can hold besides, each with a word that says for whom it is: ways with forks, days on flags, whoever keeps a paper,
//! what was given, what was told, what was taken out again or put in other words.

use super::plain::{ADULTS, TO_THE_CHILD, push};
use super::random::Random;
use serde_json::{Value, json};

/// A word that stands only in what the parents are told, as the child agreed.
pub const PARENTS: &str = "Kolibrium";

/// A word that stands only in what a notifier may hear.
pub const TO_THE_NOTIFIER: &str = "Tukanfjer";

/// Changes some of it.
pub fn newer(case: &mut Value, random: &mut Random) {
    around(case, random);
    way(case, random);
    endings(case, random);
    taken_out(case, random);
}

/// Who keeps a paper, how the child can be reached, what it needs, and what it told.
fn around(case: &mut Value, random: &mut Random) {
    if random.one_in(4) {
        case["safety"]["delivery"] = json!("kept-by-safe-adult");
        // The gate says of each whether they may; of nobody that somebody has to.
        let keeper = random.of(&["birgit", "peter", "hanne", "leila", "mor", "far", ""]);
        let safety = case["safety"].as_object_mut().unwrap();
        safety.remove("kept_by");
        if !keeper.is_empty() {
            safety.insert("kept_by".to_owned(), json!(keeper));
        }
    }
    if random.one_in(5) {
        let how = random.of(&["call", "message", "through-adult", "in-person"]);
        case["child"]["safe_contact"] = json!({"how": how, "via": "birgit", "checked_on": random.day()});
        case["safety"]["watched_phone"] = json!(random.of(&["yes", "no", "unknown"]));
    }
    if random.one_in(6) {
        case["child"]["needs"] = json!([random.of(&[
            "dyslexia",
            "hearing",
            "sight",
            "sign-language",
            "aac",
            "attention",
            "other"
        ])]);
    }
    if random.one_in(8) {
        case["safety"]["protected_address"] = json!(true);
        case["meetings"][0]["place_cleared"] = json!(random.one_in(2));
    }
    if random.one_in(6) {
        let told = json!({"on": "2026-11-29", "meeting": "m1", "words": ADULTS, "safety_answered": random.one_in(2)});
        push(case, "disclosures", told);
    }
    if random.one_in(3) {
        let given = json!({"id": "g1", "kind": "rights", "version": "full", "on": "2026-11-28", "by": "hanne", "how": ADULTS,
            "went": ADULTS});
        push(case, "documents", given);
    }
}

/// A fork of two or three ways, whole or with one that was taken; days that are promised; a way that is long.
fn way(case: &mut Value, random: &mut Random) {
    if random.one_in(3) {
        let ways = ["assessment", "limited-assessment", "screening"];
        let many = random.below(2) + 2;
        let is_taken = random.one_in(3);
        for (nth, way) in ways.iter().enumerate().take(many) {
            let others: Vec<String> = (0..many).filter(|of| *of != nth).map(|of| format!("f{of}")).collect();
            let state = match (is_taken, nth) {
                (false, _) => "later",
                (true, 0) => "next",
                (true, _) => "skipped",
            };
            let step =
                json!({"id": format!("f{nth}"), "step": way, "state": state, "one_of": others, "reason": ADULTS});
            push(case, "steps", step);
        }
    }
    if random.one_in(3) {
        let step = json!({"id": "p", "step": random.of(&["talk", "school-meeting", "network-meeting", "decision"]),
            "state": "next", "on": random.day(), "promised": true, "who": random.of(&["hanne", "omar"])});
        push(case, "steps", step);
    }
    if random.one_in(6) {
        for (nth, step) in ["first-look", "talk", "school-meeting", "decision", "help", "follow-up"]
            .iter()
            .enumerate()
        {
            push(
                case,
                "steps",
                json!({"id": format!("l{nth}"), "step": step, "state": "later"}),
            );
        }
    }
}

/// What was said when a talk, an adviser's time or a plan came to its end.
fn endings(case: &mut Value, random: &mut Random) {
    let talks = case["meetings"].as_array_mut().unwrap();
    if let Some(talk) = talks.iter_mut().find(|talk| talk["id"] == "m0")
        && random.one_in(2)
    {
        let closing = &mut talk["closing"];
        closing["may_say_to_parents"] = json!(format!("Vi har talt om {PARENTS}."));
        closing["may_say_at_home"] = json!(format!("Jeg har tegnet med {TO_THE_CHILD}."));
        closing["needs"] = json!(format!("Du vil gerne tegne {TO_THE_CHILD}."));
        closing["tell"] = json!([{"who": "birgit", "on": random.day(),
            "child_wants_call": random.of(&["before", "after", "no"])}]);
    }
    if random.one_in(4) {
        let outcome = format!("Vi undersøger det. {TO_THE_NOTIFIER}.");
        let notice = json!({"id": "n9", "received_at": "2026-11-25T09:00", "outcome": outcome});
        // The latest is answered: where there is one already, it stays that.
        if case["notices"].is_null() {
            push(case, "notices", notice);
        }
    }
    if random.one_in(5) && case["adviser_changes"].is_null() {
        let change = json!({"to": "hanne", "on": "2026-11-20", "why": "Karl arbejder i en anden by nu.",
            "carries_over": [format!("Du tegner med {TO_THE_CHILD}.")], "meet_together": random.one_in(2),
            "found": format!("Du kan skrive til Karl om {TO_THE_CHILD}.")});
        push(case, "adviser_changes", change);
    }
    if random.one_in(5)
        && let Some(line) = case.pointer_mut("/safety_plan/0")
    {
        line["until"] = json!(random.day());
    }
}

/// What was written by mistake is gone again, and a promise stands in other words.
fn taken_out(case: &mut Value, random: &mut Random) {
    for list in ["decisions", "notices"] {
        if random.one_in(10) {
            case[list] = json!([]);
        }
    }
    if random.one_in(6) {
        let promise = json!({"id": "a9", "what": format!("Jeg tager {TO_THE_CHILD} med."), "who": "hanne", "by": random.day(),
            "made_in": "m1", "state": "open"});
        push(case, "agreements", promise);
    }
}
