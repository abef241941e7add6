//! A whole case, from its opening to its end and on again; and what may not get lost on the way.

use crate::common::{Site, Town, case, later, now};
use domain::actor::Actor;
use domain::agenda::DueKind;
use domain::case::{Day, LocalTime, Reaction, StepState, Told, ToldHow, Words};
use domain::document::{Audience, Kind, Version};
use domain::draft::Draft;
use domain::event::{
    CaseEvent, CaseId, CaseState, ChangedAdviser, HandedHow, HandedOver, MadeDocument, Refusal, changed_fields,
};
use store::*;

crate::on_both_backends_and_by_sessions! {
    a_whole_case;
    a_stale_change_loses_nothing;
    two_who_change_at_once;
    what_does_not_fit_leaves_nothing;
    drafts_survive;
    drafts_of_two_windows;
    whatever_comes_the_events_make_the_case;
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

async fn a_whole_case(site: Site) {
    let store = site.open().await;
    assert!(store.is_empty().await.unwrap());
    let town = Town::found(store.as_ref(), "koege").await;
    let mut state = town.open_case(store.as_ref(), case("Emma")).await;
    assert_eq!((state.version, state.adviser.as_ref()), (2, Some(&town.anna)));

    // A form is saved.
    let mut changed = state.case.clone();
    changed.meetings[0].why = Some(Words::from("Jeg vil gerne høre, hvordan du har det."));
    let fields = changed_fields(&state.case, &changed);
    assert_eq!(fields, ["meetings[0].why"]);
    let event = CaseEvent::CaseChanged {
        case: Box::new(changed),
        fields,
    };
    state = store.append(&town.change(&state, vec![event])).await.unwrap();

    // A letter is made and handed over.
    let paper = Paper {
        id: new_document(),
        document: None,
        bytes: b"%PDF-1.7 exactly this".to_vec(),
    };
    let made = MadeDocument {
        document: paper.id.clone(),
        kind: Kind::BeforeMeeting,
        version: Version::Full,
        audience: Audience::Child,
        meeting: Some("m1".into()),
        on: day("2026-11-23"),
        sha256: "ab".repeat(32),
        draft: false,
        basis: None,
        decision: None,
    };
    let mut change = town.change(&state, vec![CaseEvent::DocumentMade(made.clone())]);
    change.papers.push(paper.clone());
    state = store.append(&change).await.unwrap();
    assert_eq!(store.paper(&state.id, &paper.id).await.unwrap(), paper);
    let elsewhere = store.paper(&CaseId::from("another"), &paper.id).await;
    assert!(matches!(elsewhere, Err(StoreError::NotFound)));
    let given = HandedOver {
        document: paper.id.clone(),
        kind: made.kind,
        version: made.version,
        by: town.anna.clone(),
        person: Some("anna".into()),
        on: day("2026-11-23"),
        meeting: Some("m1".into()),
        how: HandedHow::ReadAloud,
        kept_by: None,
        went: Some(Words::from("Hun lyttede og spurgte om hunden.")),
        sha256: made.sha256.clone(),
        audience: Audience::Child,
    };
    let talk = |rows: &[AgendaRow]| rows.iter().find(|row| row.kind == DueKind::Talk).cloned().unwrap();
    let week = Span {
        from: now(),
        to: later(14 * 24 * 60),
    };
    let before = talk(&store.agenda_of(&town.anna, week, None, 50).await.unwrap());
    assert!(before.lacks.letter && before.lacks.bisidder && !before.lacks.personal);
    assert_eq!(
        before.label.talks[0].letter,
        Some(paper.id.clone()),
        "made, and not given"
    );
    state = store
        .append(&town.change(&state, vec![CaseEvent::HandedOver(given)]))
        .await
        .unwrap();
    let after = talk(&store.agenda_of(&town.anna, week, None, 50).await.unwrap());
    assert!(!after.lacks.letter);
    assert_eq!(after.label.talks[0].letter, None);
    assert_eq!(after.label.first_name.as_deref(), Some("Emma"));
    assert_eq!(after.version, state.version);
    assert_eq!(state.case.documents.len(), 1, "an export says what was handed over");

    // The talk, what was told, the promise, a step, a new adviser, the end, and on again.
    let clock = |text: &str| LocalTime::parse(text);
    let told = Told {
        right: Some("bisidder".into()),
        how: Some(ToldHow::Said),
        reaction: Some(Reaction::NotSure),
    };
    let events = vec![
        CaseEvent::MeetingHeld {
            meeting: "m1".into(),
            started_at: clock("2026-11-24T10:02"),
            ended_at: clock("2026-11-24T10:40"),
            attended: vec![],
            noted_on: None,
        },
        CaseEvent::Told {
            meeting: "m1".into(),
            told,
        },
        CaseEvent::PromiseKept {
            agreement: "a1".into(),
            on: day("2026-11-26"),
            told_child: None,
        },
        CaseEvent::StepMoved {
            step: "s1".into(),
            state: StepState::Done,
            on: Some(day("2026-11-25")),
            waiting_for: None,
            next_contact: None,
            reason: None,
            promised: None,
        },
    ];
    state = store.append(&town.change(&state, events)).await.unwrap();
    let kinds = |rows: Vec<AgendaRow>| rows.iter().map(|row| row.kind).collect::<Vec<_>>();
    let due = kinds(store.agenda_of(&town.anna, week, None, 50).await.unwrap());
    assert_eq!(due, [DueKind::Assessment24Hours, DueKind::Receipt]);
    let change = ChangedAdviser {
        from: town.anna.clone(),
        to: town.bo.clone(),
        on: day("2026-11-25"),
        why: Words::from("Anna skal på barsel."),
        carries_over: vec![Words::from("Bo ved, at du har en hund.")],
        meet_together: Some(true),
    };
    state = store
        .append(&town.change(&state, vec![CaseEvent::AdviserChanged(change)]))
        .await
        .unwrap();
    assert!(store.agenda_of(&town.anna, week, None, 50).await.unwrap().is_empty());
    let bos = kinds(store.agenda_of(&town.bo, week, None, 50).await.unwrap());
    assert_eq!(bos.len(), 3);
    assert!(
        bos.contains(&DueKind::TellAdviser),
        "the child hears of the change: {bos:?}"
    );
    let closed = vec![CaseEvent::Closed {
        on: day("2026-11-30"),
        why: None,
        ending: None,
    }];
    state = store.append(&town.change(&state, closed)).await.unwrap();
    let bos = OfCases::Adviser(town.bo.clone());
    assert!(
        store
            .cases(&bos, &"anna".into(), true, None, 50)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(
        store.cases(&bos, &"anna".into(), false, None, 50).await.unwrap().len(),
        1
    );
    let again = vec![CaseEvent::Reopened {
        why: Words::from("Der er kommet en ny underretning."),
    }];
    state = store.append(&town.change(&state, again)).await.unwrap();

    // What is stored is what the events make, also after the house was closed.
    store.close().await;
    let store = site.open().await;
    let loaded = store.load(&state.id).await.unwrap();
    assert_eq!((&loaded.state, &loaded.municipality), (&state, &town.id));
    let history = store.history(&state.id).await.unwrap();
    assert_eq!(history.len() as u64, state.version);
    assert_eq!(CaseState::replay(&history).unwrap(), state);
    let read = domain::case::read::read(domain::case::write(&state.case).as_bytes()).unwrap();
    assert_eq!(read, state.case, "an export reads back");
    let log = store.audit_of_case(&state.id, None, 50).await.unwrap();
    assert_eq!(log.len(), 8);
    assert!(log.windows(2).all(|pair| pair[0].number > pair[1].number));
    assert_eq!(log.last().unwrap().entry.act, Act::CaseOpened);
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
    store.close().await;
}

async fn a_stale_change_loses_nothing(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let first = town.open_case(store.as_ref(), case("Emma")).await;
    let told = |text: &str| {
        vec![CaseEvent::PromiseKept {
            agreement: "a1".into(),
            on: day("2026-11-24"),
            told_child: Some(Words::from(text)),
        }]
    };
    let second = store
        .append(&town.change(&first, told("den ene tablet")))
        .await
        .unwrap();
    let key = DraftKey {
        case: first.id.clone(),
        page: "promise".into(),
        subject: String::new(),
        window: String::new(),
        user: town.anna.clone(),
    };
    store
        .save_draft(&key, &Draft::from_case(&first.case), first.version, None, now())
        .await
        .unwrap();
    let mut stale = town.change(&first, told("den anden tablet"));
    stale.finishes = Some(key.clone());
    let Err(StoreError::Stale(stands)) = store.append(&stale).await else {
        panic!("a stale change was taken");
    };
    assert_eq!(*stands, second, "the case as it stands comes back");
    assert!(
        store.draft(&key).await.unwrap().is_some(),
        "what was typed is still there"
    );
    assert_eq!(store.load(&first.id).await.unwrap().state, second);
    store.close().await;
}

async fn two_who_change_at_once(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let state = town.open_case(store.as_ref(), case("Emma")).await;
    let confirm = |number: usize| {
        let at = later(i64::try_from(number).unwrap());
        let confirmation =
            domain::actor::Confirmation::new(domain::finding::Code::HomeNotSafe, Actor::from(&town.anna), at);
        town.change(&state, vec![CaseEvent::Confirmed { confirmation }])
    };
    let tries: Vec<_> = (0..16)
        .map(|number| {
            let (store, change) = (store.clone(), confirm(number));
            tokio::spawn(async move { store.append(&change).await })
        })
        .collect();
    let (mut done, mut stale) = (0, 0);
    for one in tries {
        match one.await.unwrap() {
            Ok(_) => done += 1,
            Err(StoreError::Stale(_)) => stale += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!((done, stale), (1, 15));
    assert_eq!(store.history(&state.id).await.unwrap().len() as u64, state.version + 1);
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
    store.close().await;
}

async fn what_does_not_fit_leaves_nothing(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let state = town.open_case(store.as_ref(), case("Emma")).await;
    let good = CaseEvent::PromiseKept {
        agreement: "a1".into(),
        on: day("2026-11-24"),
        told_child: None,
    };
    let bad = CaseEvent::PromiseDropped {
        agreement: "a1".into(),
        reason: Words::from("—"),
        told_child: None,
    };
    let refused = store.append(&town.change(&state, vec![good, bad])).await;
    assert!(
        matches!(refused, Err(StoreError::Refused(Refusal::Settled))),
        "{refused:?}"
    );
    let mut paper = town.change(&state, vec![]);
    paper.papers.push(Paper {
        id: new_document(),
        document: None,
        bytes: vec![1],
    });
    assert!(matches!(
        store.append(&paper).await,
        Err(StoreError::Refused(Refusal::Unknown { .. }))
    ));
    let stranger = CaseEvent::Assigned {
        adviser: Some(new_user()),
        second: None,
        why: None,
    };
    assert!(matches!(
        store.append(&town.change(&state, vec![stranger])).await,
        Err(StoreError::NotFound)
    ));
    let mut unknown = town.opened(case("Ali"));
    unknown.municipality = "nowhere".into();
    assert!(matches!(store.open_case(&unknown).await, Err(StoreError::NotFound)));
    let twice = Opened {
        id: state.id.clone(),
        ..town.opened(case("Ali"))
    };
    assert!(matches!(store.open_case(&twice).await, Err(StoreError::Taken)));
    assert_eq!(store.load(&state.id).await.unwrap().state, state);
    assert_eq!(store.history(&state.id).await.unwrap().len() as u64, state.version);
    assert!(matches!(store.load(&new_case()).await, Err(StoreError::NotFound)));
    store.close().await;
}

/// Two windows of the same person: neither writes over what was typed in the other.
async fn drafts_of_two_windows(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let state = town.open_case(store.as_ref(), case("Emma")).await;
    let window = |window: &str, subject: &str| DraftKey {
        case: state.id.clone(),
        page: "meeting".into(),
        subject: subject.into(),
        window: window.into(),
        user: town.anna.clone(),
    };
    let typed = |text: &str| {
        let mut draft = Draft::default();
        draft.type_in("meetings[0].why", text);
        draft
    };
    let (old, one, two) = (window("", ""), window("01", "m1"), window("02", "m1"));
    store
        .save_draft(&old, &typed("gammel"), 1, None, later(1))
        .await
        .unwrap();
    // Both windows were shown the old draft. The first takes its place; the second finds it gone and keeps its own.
    let shown = Continued {
        key: old.clone(),
        saved_at: later(1),
    };
    let save = async |key: &DraftKey, text: &str, minute| {
        let saved = store
            .save_draft(key, &typed(text), 1, Some(&shown), later(minute))
            .await;
        saved.unwrap()
    };
    assert_eq!(save(&one, "i det ene", 2).await, DraftSave { saves: 1, apart: false });
    assert_eq!(store.draft(&old).await.unwrap(), None);
    assert_eq!(save(&two, "i det andet", 3).await, DraftSave { saves: 1, apart: true });
    // A window's own later saves are its own.
    assert_eq!(
        save(&one, "i det ene, mere", 4).await,
        DraftSave { saves: 2, apart: false }
    );
    let there = store.drafts_on(&state.id, "meeting", &town.anna).await.unwrap();
    let words: Vec<String> = there.iter().map(|saved| saved.draft.value("meetings[0].why")).collect();
    assert_eq!(words, ["i det ene, mere", "i det andet"], "the last saved first");
    assert_eq!(there[0].key, one);
    assert!(
        store
            .drafts_on(&state.id, "meeting", &town.bo)
            .await
            .unwrap()
            .is_empty()
    );
    assert!(store.drafts_on(&state.id, "talk", &town.anna).await.unwrap().is_empty());
    store.drop_draft(&one).await.unwrap();
    assert_eq!(
        store.drafts_on(&state.id, "meeting", &town.anna).await.unwrap().len(),
        1
    );
    // Nobody fills the house with them.
    for nth in 3..=41 {
        let key = window(&format!("{nth:02}"), "m1");
        store
            .save_draft(&key, &typed("endnu et"), 1, None, later(nth))
            .await
            .unwrap();
    }
    let refused = store
        .save_draft(&window("42", "m1"), &typed("for meget"), 1, None, later(50))
        .await;
    assert!(matches!(refused, Err(StoreError::TooManyDrafts)), "{refused:?}");
    assert_eq!(
        store.drafts_on(&state.id, "meeting", &town.anna).await.unwrap().len(),
        40
    );
    store.close().await;
}

async fn drafts_survive(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let state = town.open_case(store.as_ref(), case("Emma")).await;
    let key = DraftKey {
        case: state.id.clone(),
        page: "meeting".into(),
        subject: String::new(),
        window: String::new(),
        user: town.anna.clone(),
    };
    let mut draft = Draft::from_case(&state.case);
    for (saves, text) in [(1, "Jeg vil"), (2, "Jeg vil gerne"), (3, "Jeg vil gerne høre")] {
        draft.type_in("meetings[0].why", text);
        assert_eq!(
            store
                .save_draft(&key, &draft, state.version, None, later(saves))
                .await
                .unwrap(),
            DraftSave {
                saves: saves as u64,
                apart: false
            }
        );
    }
    let other = DraftKey {
        user: town.bo.clone(),
        ..key.clone()
    };
    assert_eq!(store.draft(&other).await.unwrap(), None);
    store.close().await;
    let store = site.open().await;
    let saved = store.draft(&key).await.unwrap().unwrap();
    assert_eq!(saved.draft, draft);
    assert_eq!(
        (saved.against, saved.saves, saved.saved_at),
        (state.version, 3, later(3))
    );
    assert_eq!(store.drafts_of(&town.anna).await.unwrap(), std::slice::from_ref(&saved));
    let mut change = town.change(
        &state,
        vec![CaseEvent::CaseChanged {
            case: Box::new(state.case.clone()),
            fields: vec![],
        }],
    );
    change.finishes = Some(key.clone());
    store.append(&change).await.unwrap();
    assert_eq!(store.draft(&key).await.unwrap(), None);
    store.save_draft(&key, &draft, 3, None, now()).await.unwrap();
    store.drop_draft(&key).await.unwrap();
    assert!(store.drafts_of(&town.anna).await.unwrap().is_empty());
    let nowhere = DraftKey {
        case: new_case(),
        ..key
    };
    assert!(matches!(
        store.save_draft(&nowhere, &draft, 1, None, now()).await,
        Err(StoreError::NotFound)
    ));
    store.close().await;
}

/// Sixty changes by lot, some of which fit: after each, what is stored is what the events make.
async fn whatever_comes_the_events_make_the_case(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let mut state = town.open_case(store.as_ref(), case("Emma")).await;
    let mut lot = 20_261_123u64;
    let mut draw = |most: usize| {
        lot = lot
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(lot >> 33).unwrap() % most
    };
    let (mut taken, mut refused) = (0, 0);
    for _ in 0..60 {
        let id = ["a1", "a2", "m1", "s1"][draw(4)];
        let mut other = state.case.clone();
        other.earlier_support = Some(draw(2) == 0);
        let one = |kind: usize| match kind {
            0 => CaseEvent::CaseChanged {
                case: Box::new(other.clone()),
                fields: changed_fields(&state.case, &other),
            },
            1 => CaseEvent::Closed {
                on: day("2026-12-01"),
                why: None,
                ending: None,
            },
            2 | 3 => CaseEvent::Reopened {
                why: Words::from("Igen."),
            },
            4 => CaseEvent::PromiseKept {
                agreement: id.into(),
                on: day("2026-12-02"),
                told_child: None,
            },
            5 => CaseEvent::MeetingHeld {
                meeting: id.into(),
                started_at: None,
                ended_at: None,
                attended: vec![],
                noted_on: None,
            },
            6 => CaseEvent::Assigned {
                adviser: Some(town.bo.clone()),
                second: Some(town.anna.clone()),
                why: None,
            },
            _ => CaseEvent::Confirmed {
                confirmation: domain::actor::Confirmation::new(
                    domain::finding::Code::HomeNotSafe,
                    Actor::from(&town.bo),
                    now(),
                ),
            },
        };
        let kinds: Vec<usize> = (0..=draw(3)).map(|_| draw(9)).collect();
        let events = kinds.into_iter().map(one).collect();
        match store.append(&town.change(&state, events)).await {
            Ok(next) => {
                taken += 1;
                state = next;
            }
            Err(StoreError::Refused(_)) => refused += 1,
            Err(other) => panic!("{other}"),
        }
        let history = store.history(&state.id).await.unwrap();
        assert_eq!(CaseState::replay(&history).unwrap(), state);
        assert_eq!(store.load(&state.id).await.unwrap().state, state);
    }
    assert!(taken > 10 && refused > 10, "{taken} taken, {refused} refused");
    store.close().await;
}
