//! Makes the house that the upgrade test opens in every later build: one case with an
//! event of every kind, a draft, a paper, a grant, and a backup of it all.
//!
//! `cargo run -p store --example fixture -- FOLDER [postgres://…]`, once for each new set of migrations or form of the
//! state; with an address the database is made there, to be kept beside the backup as `pg_dump --no-owner` writes it
//! (`postgres.sql`). The folder then goes beside the others in `server/store/tests/contract/fixtures/` and is never
//! made anew.

use domain::actor::Actor;
use domain::case::Case;
use domain::draft::Draft;
use domain::event::{CaseEvent, CaseId, DocumentId, Source, UserId};
use domain::language::Language;
use jiff::Timestamp;
use serde_json::{Value, json};
use std::path::PathBuf;
use store::{
    Act, AuditEntry, Change, DraftKey, Municipality, NewAccount, Opened, Opening, Outcome, Paper, Profile, Role, Roles,
    open,
};

/// Every kind of event, as JSON: what a database of this build holds.
fn events() -> Value {
    let made = json!({"document": "d1", "kind": "before-meeting", "version": "full", "audience": "child",
        "meeting": "m1", "on": "2026-11-23", "sha256": "ab".repeat(32)});
    let mut given = made.clone();
    for (key, value) in [("by", "anna"), ("how", "read-aloud"), ("went", "Hun lyttede.")] {
        given[key] = value.into();
    }
    json!([
        [{"event": "case-changed", "case": case("Emma Marie"), "fields": ["child.first_name"]},
         {"event": "confirmed", "confirmation":
            {"code": "home-not-safe", "by": "anna", "at": "2026-11-23T08:05:00Z"}}],
        [with(made, "document-made")],
        [with(given, "handed-over")],
        [{"event": "meeting-held", "meeting": "m1", "started_at": "2026-11-24T10:02", "ended_at": null},
         {"event": "told", "meeting": "m1", "told": {"right": "bisidder", "how": "said", "reaction": "not-sure"}},
         {"event": "promise-kept", "agreement": "a1", "on": "2026-11-26", "told_child": "Jeg ringede."},
         {"event": "promise-broken", "agreement": "a2", "told_child": null, "reason": "Syg."},
         {"event": "promise-dropped", "agreement": "a3", "reason": "Du ville ikke alligevel."},
         {"event": "step-moved", "step": "s1", "state": "done", "on": "2026-11-25", "waiting_for": null,
            "next_contact": null, "reason": null}],
        [{"event": "assigned", "adviser": "anna", "second": "carl", "why": "To rådgivere."},
         {"event": "adviser-changed", "from": "anna", "to": "bo", "on": "2026-11-25", "why": "Barsel.",
            "carries_over": ["Bo ved, at du har en hund."], "meet_together": true}],
        [{"event": "stopped", "meeting": "m1", "kind": "stop", "at": "2026-11-24T10:20"},
         {"event": "stop-heard", "meeting": "m1", "at": "2026-11-24T10:21"},
         {"event": "stop-answered", "meeting": "m1", "chose": "ready"}],
        [{"event": "checklist-begun", "meeting": "m1", "at": "2026-11-24T10:40"},
         {"event": "point-put-down", "meeting": "m1", "at": "2026-11-24T10:41",
            "point": {"point": "needs", "state": "later", "later_on": "2026-11-27"}}],
        [{"event": "way-shown", "on": "2026-11-24", "steps":
            [{"id": "s1", "step": "assessment", "state": "waiting", "next_contact": "2026-12-01"}]}],
        [{"event": "asked", "question": "q1", "words": "Hvornår kommer du igen?", "on": "2026-11-24", "urgent": false},
         {"event": "question-read", "question": "q1", "on": "2026-11-25", "told_child": "På tirsdag."}],
        [{"event": "journal-made", "document": null, "meeting": "m1", "on": "2026-11-25"}],
        [{"event": "closed", "on": "2026-11-30", "ending": {"why": "Det går godt."}}],
        [{"event": "reopened", "why": "Ny underretning."}],
    ])
}

fn with(mut event: Value, name: &str) -> Value {
    event["event"] = name.into();
    event
}

fn case(first_name: &str) -> Value {
    json!({
        "format": "case/1",
        "child": {"first_name": first_name, "birth_date": "2017-03-02"},
        "notices": [{"id": "n1", "received_at": "2026-11-23T08:30"}],
        "meetings": [{"id": "m1", "kind": "first-talk", "state": "planned", "starts_at": "2026-11-24T10:00",
            "personal": "Jeg har hørt, at du er god til at klatre i træer."}],
        "agreements": [{"id": "a1", "state": "open"}, {"id": "a2", "state": "open"}, {"id": "a3", "state": "open"}],
        "steps": [{"id": "s1", "step": "assessment", "state": "waiting", "next_contact": "2026-12-01"}],
    })
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("which folder?")?);
    std::fs::create_dir_all(&folder)?;
    let opening = Opening {
        url: std::env::args().nth(2).unwrap_or_else(|| "sqlite:house.db".into()),
        data: folder.clone(),
        keys: folder.join("keys"),
        passphrase: None,
    };
    let store = open(&opening).await?;
    let now: Timestamp = "2026-11-23T08:00:00Z".parse()?;
    let koege = Municipality {
        id: "koege".into(),
        pack: "koege".into(),
        name: "Køge Kommune".into(),
    };
    store.add_municipality(&koege, now).await?;
    for name in ["anna", "bo", "carl"] {
        let account = NewAccount {
            id: name.into(),
            municipality: koege.id.clone(),
            name: name.into(),
            password: "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA".into(),
            chosen_by: store::ChosenBy::Holder,
            roles: Roles::only(Role::Adviser),
            language: Language::danish(),
            profile: Profile {
                first_name: name.into(),
                ..Profile::default()
            },
        };
        store.create_account(&account, now).await?;
    }
    let (id, anna) = (CaseId::from("c1"), UserId::from("anna"));
    let line = AuditEntry {
        municipality: Some(koege.id.clone()),
        who: Some(anna.clone()),
        at: now,
        act: Act::CaseChanged,
        case: Some(id.clone()),
        what: None,
        from: "192.0.2.7".into(),
        outcome: Outcome::Done,
    };
    let case: Case = serde_json::from_value(case("Emma"))?;
    let mut state = store
        .open_case(&Opened {
            id: id.clone(),
            municipality: koege.id.clone(),
            case,
            source: Source::Imported,
            adviser: Some(anna.clone()),
            second: None,
            by: Actor::from(&anna),
            at: now,
            audit: line.clone(),
        })
        .await?;
    let steps: Vec<Vec<CaseEvent>> = serde_json::from_value(events())?;
    for events in steps {
        let makes = events.iter().any(|event| matches!(event, CaseEvent::DocumentMade(_)));
        let mut change = Change::of(&id, state.version, events, Actor::from(&anna), line.clone());
        if makes {
            change.papers.push(Paper {
                id: DocumentId::from("d1"),
                document: None,
                bytes: b"%PDF".to_vec(),
            });
        }
        state = store.append(&change).await?;
    }
    let key = DraftKey {
        case: id.clone(),
        page: "meeting".into(),
        subject: String::new(),
        window: String::new(),
        user: anna,
    };
    let mut draft = Draft::from_case(&state.case);
    draft.type_in("meetings[0].why", "Jeg vil gerne høre");
    store.save_draft(&key, &draft, state.version, None, now).await?;
    store
        .break_glass(&id, &UserId::from("carl"), "Barnet står i receptionen.", &line)
        .await?;
    store.backup(&folder.join("backup"), &[], now).await?;
    store.close().await;
    println!("version {}", state.version);
    Ok(())
}
