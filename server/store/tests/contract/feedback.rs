//! What children think of a talk: counted for a municipality and a month, and nothing beside it.

use crate::common::{Site, Town, case, later, now};
use domain::draft::Draft;
use domain::feedback::{Answers, Line, Month, Mood};
use jiff::civil::date;
use store::*;

crate::on_both_backends! {
    answers_are_counted_for_a_month_and_a_municipality;
    what_is_given_at_once_is_counted_each;
    of_two_answers_of_one_talk_at_once_one_is_the_first;
    a_line_is_erased_by_its_own_municipality;
    nothing_tells_whose_it_is;
    a_backup_keeps_it;
}

fn month(of: i8) -> Month {
    Month::of(date(2026, of, 3))
}

async fn give(store: &dyn Store, town: &Town, of: i8, mood: Mood, line: Option<&str>) {
    let given = Given {
        municipality: &town.id,
        month: month(of),
        mood,
        line,
    };
    store.give_feedback(&given).await.unwrap();
}

fn pressed(answers: &Answers, mood: Mood) -> u64 {
    let of_it = answers.pressed.iter().filter(|(pressed, _)| *pressed == mood);
    of_it.map(|(_, times)| times).sum()
}

fn words(lines: &[Line]) -> Vec<&str> {
    let mut words: Vec<&str> = lines.iter().map(|line| line.words.as_str()).collect();
    words.sort_unstable();
    words
}

async fn answers_are_counted_for_a_month_and_a_municipality(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let (town, elsewhere) = (Town::found(store, "koege").await, Town::found(store, "dragoer").await);
    assert!(store.feedback_of(&town.id).await.unwrap().is_empty());
    give(store, &town, 10, Mood::Good, None).await;
    give(store, &town, 11, Mood::Good, Some("I lyttede.")).await;
    give(store, &town, 11, Mood::Good, None).await;
    give(store, &town, 11, Mood::Bad, Some("Det var koldt.")).await;
    give(store, &elsewhere, 11, Mood::Between, Some("Ved ikke.")).await;
    let all = store.feedback_of(&town.id).await.unwrap();
    let months: Vec<Month> = all.iter().map(|answers| answers.month).collect();
    assert_eq!(months, [month(11), month(10)], "the newest first");
    let numbers = Mood::ALL.map(|mood| pressed(&all[0], mood));
    assert_eq!(numbers, [2, 0, 1]);
    assert_eq!(words(&all[0].lines), ["Det var koldt.", "I lyttede."]);
    assert_eq!(pressed(&all[1], Mood::Good), 1);
    let theirs = store.feedback_of(&elsewhere.id).await.unwrap();
    assert_eq!(words(&theirs[0].lines), ["Ved ikke."]);
    let nowhere = "nowhere".into();
    let given = Given {
        municipality: &nowhere,
        month: month(11),
        mood: Mood::Good,
        line: None,
    };
    let refused = store.give_feedback(&given).await;
    assert!(matches!(refused, Err(StoreError::NotFound)), "{refused:?}");
}

async fn what_is_given_at_once_is_counted_each(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let mut at_once = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let (store, id) = (store.clone(), town.id.clone());
        at_once.spawn(async move {
            let given = Given {
                municipality: &id,
                month: month(11),
                mood: Mood::Between,
                line: Some("Okay."),
            };
            store.give_feedback(&given).await.unwrap();
        });
    }
    at_once.join_all().await;
    let all = store.feedback_of(&town.id).await.unwrap();
    assert_eq!((pressed(&all[0], Mood::Between), all[0].lines.len()), (8, 8));
}

/// What lies beside a talk says that its child has answered. Whoever read it before somebody else answered comes too late, and
/// whoever read it before it was put away, too.
async fn of_two_answers_of_one_talk_at_once_one_is_the_first(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let state = town.open_case(store.as_ref(), case("Emma")).await;
    let key = town.beside_talk(&state.id, "m1");
    let screen = Town::lay_talk(store.as_ref(), &town.anna, &state.id, "m1").await;
    let answered = Draft::over(serde_json::json!({ "fed_back": true }));
    let mut seen: Option<SavedDraft> = None;
    for round in 1..=2 {
        let mut at_once = tokio::task::JoinSet::new();
        for _ in 0..2 {
            let (store, key, seen) = (store.clone(), key.clone(), seen.clone());
            let (screen, answered) = (screen.clone(), answered.clone());
            at_once.spawn(async move {
                let done = store.exchange_draft(&key, seen.as_ref(), Some(&answered), Some(&screen), 1, later(round));
                done.await.unwrap()
            });
        }
        let mut first = at_once.join_all().await;
        first.sort_unstable();
        assert_eq!(first, [Exchanged::Done, Exchanged::Meanwhile], "round {round}");
        seen = store.draft(&key).await.unwrap();
        assert_eq!(seen.as_ref().map(|seen| &seen.draft), Some(&answered));
    }
    let old = seen.clone();
    store.drop_draft(&key).await.unwrap();
    for _ in 0..2 {
        store.save_draft(&key, &answered, 1, None, later(9)).await.unwrap();
    }
    let late = store.exchange_draft(&key, old.as_ref(), None, Some(&screen), 1, later(9));
    let late = late.await.unwrap();
    assert_eq!(late, Exchanged::Meanwhile, "a draft begun anew is another one");
    let newest = store.draft(&key).await.unwrap();
    let put_away = store.exchange_draft(&key, newest.as_ref(), None, Some(&screen), 1, later(9));
    assert_eq!(put_away.await.unwrap(), Exchanged::Done);
    assert_eq!(store.draft(&key).await.unwrap(), None);
    store.close().await;
}

async fn a_line_is_erased_by_its_own_municipality(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let (town, elsewhere) = (Town::found(store, "koege").await, Town::found(store, "dragoer").await);
    give(store, &town, 11, Mood::Good, Some("Hanne er sød.")).await;
    let id = store.feedback_of(&town.id).await.unwrap()[0].lines[0].id.clone();
    assert!(!store.erase_feedback_line(&elsewhere.id, &id).await.unwrap());
    assert!(store.erase_feedback_line(&town.id, &id).await.unwrap());
    assert!(!store.erase_feedback_line(&town.id, &id).await.unwrap(), "it is gone");
    let all = store.feedback_of(&town.id).await.unwrap();
    assert!(all[0].lines.is_empty());
    assert_eq!(pressed(&all[0], Mood::Good), 1, "the face stays");
}

/// A line opens for its own row alone, and no line of the log is written.
async fn nothing_tells_whose_it_is(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let before = store.verify_audit().await.unwrap().lines;
    give(store, &town, 11, Mood::Good, Some("I lyttede.")).await;
    assert_eq!(store.verify_audit().await.unwrap().lines, before);
    let sealed = site.blobs("SELECT sealed FROM feedback_lines").await;
    assert_eq!(sealed.len(), 1);
    let readable = sealed[0].windows(7).any(|part| part == b"lyttede");
    assert!(!readable, "it is sealed");
}

async fn a_backup_keeps_it(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    give(store.as_ref(), &town, 11, Mood::Good, Some("I lyttede.")).await;
    let before = store.feedback_of(&town.id).await.unwrap();
    let folder = site.folder.join("backup");
    store.backup(&folder, &[], now()).await.unwrap();
    store.close().await;
    for other in [site.twin(), site.other_kind()] {
        let there = other.open().await;
        there.restore(&folder, &BackupIdentities::none()).await.unwrap();
        assert_eq!(there.feedback_of(&town.id).await.unwrap(), before);
        there.close().await;
    }
}
