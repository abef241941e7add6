//! Numbers of a quarter: counted over what is a child's, told once, and the same for ever after.

use crate::common::{Site, Town, case, later, now};
use domain::case::Case;
use domain::event::{CaseEvent, CaseState, MunicipalityId};
use domain::statistics::{Measure, Promises, Quarter, Split, Told};
use jiff::civil::date;
use serde_json::json;
use store::*;

crate::on_both_backends! {
    a_quarter_is_counted_over_all_cases_of_a_municipality;
    few_talks_are_told_as_few;
    a_promise_of_a_case_that_was_closed_before_its_day_is_counted_on_it;
    what_was_told_stands_for_ever;
    of_two_who_tell_at_once_one_is_first;
    one_case_that_does_not_open_stops_nobodys_numbers;
    a_backup_keeps_what_was_told;
}

fn summer() -> Quarter {
    Quarter::of(date(2026, 8, 1))
}

/// A case with talks that were held in the summer, of which so many came with a bisidder.
fn talked(name: &str, talks: usize, with_bisidder: usize) -> Case {
    let mut whole = serde_json::to_value(case(name)).unwrap();
    whole["people"] = json!([{"id": "birgit", "first_name": "Birgit", "role": "bisidder"}]);
    let meetings = (0..talks).map(|nth| {
        let there = if nth < with_bisidder { json!([{"id": "birgit", "does": "supports"}]) } else { json!([]) };
        json!({"id": format!("m{nth}"), "kind": "follow-up", "state": "held", "starts_at": "2026-08-10T10:00", "people": there})
    });
    whole["meetings"] = meetings.collect();
    serde_json::from_value(whole).unwrap()
}

/// Opens cases of children, by turns Anna's and Bo's: each with so many talks, of which so many came with a bisidder.
async fn open_all(store: &dyn Store, town: &Town, children: &[(&str, usize, usize)]) -> Vec<CaseState> {
    let mut opened = Vec::new();
    for (nth, (name, talks, with_bisidder)) in children.iter().enumerate() {
        let adviser = if nth % 2 == 0 { &town.anna } else { &town.bo };
        let opening = Opened {
            adviser: Some(adviser.clone()),
            ..town.opened(talked(name, *talks, *with_bisidder))
        };
        opened.push(store.open_case(&opening).await.unwrap());
    }
    opened
}

/// Twelve talks of so many children and advisers that they are told, six of them with a bisidder.
const TWELVE: [(&str, usize, usize); 5] = [
    ("Emma", 4, 2),
    ("Sara", 2, 1),
    ("Mie", 2, 1),
    ("Liv", 2, 1),
    ("Finn", 2, 1),
];

async fn tell(store: &dyn Store, town: &Town, quarter: Quarter) -> bool {
    let line = town.line(Act::QuarterTold, None);
    store.tell_quarter(&town.id, quarter, later(1), &line).await.unwrap()
}

async fn told(store: &dyn Store, municipality: &MunicipalityId) -> Option<Told> {
    store.told_quarters(municipality).await.unwrap()[0].told.clone()
}

fn split(told: &Told, measure: Measure) -> Split {
    told.measures.iter().find(|(known, _)| *known == measure).unwrap().1
}

async fn close(store: &dyn Store, town: &Town, state: &CaseState) -> CaseState {
    let closed = CaseEvent::Closed {
        on: domain::case::Day::parse("2026-11-24").unwrap(),
        why: None,
        ending: None,
    };
    store.append(&town.change(state, vec![closed])).await.unwrap()
}

async fn a_quarter_is_counted_over_all_cases_of_a_municipality(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let (town, other) = (Town::found(store, "koege").await, Town::found(store, "dragoer").await);
    let children = [
        ("Emma", 3, 3),
        ("Ali", 3, 0),
        ("Noah", 3, 3),
        ("Sara", 2, 0),
        ("Mie", 2, 0),
    ];
    let opened = open_all(store, &town, &children).await;
    let (emma, ali) = (&opened[0], &opened[1]);
    close(store, &town, ali).await;
    // Another municipality's, and what is about no child.
    other.open_case(store, talked("Vita", 9, 9)).await;
    store
        .open_practice(&town.bo, &town.opened(talked("Øvelse", 9, 9)))
        .await
        .unwrap();
    // To whom a case is barred changes nothing: the table is the same for all.
    let bar = CaseEvent::AccountBarred {
        account: town.bo.clone(),
        why: None,
    };
    store.append(&town.change(emma, vec![bar])).await.unwrap();
    assert!(tell(store, &town, summer()).await);
    let known = told(store, &town.id).await.unwrap();
    assert_eq!(known.talks, 13);
    assert_eq!(split(&known, Measure::BisidderAlong), Split::Both { yes: 6, no: 7 });
    assert_eq!(split(&known, Measure::LetterBefore), Split::FewYes);
    assert!(store.told_quarters(&other.id).await.unwrap().is_empty());
    // Another quarter shares no talk with it.
    assert!(tell(store, &town, summer().before()).await);
    let quarters = store.told_quarters(&town.id).await.unwrap();
    let names: Vec<String> = quarters.iter().map(|quarter| quarter.quarter.to_string()).collect();
    assert_eq!(names, ["2026-Q3", "2026-Q2"], "the newest first");
    assert_eq!(quarters[1].told, None);
}

async fn few_talks_are_told_as_few(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    open_all(
        store,
        &town,
        &[
            ("Emma", 2, 1),
            ("Sara", 2, 1),
            ("Mie", 2, 1),
            ("Liv", 2, 1),
            ("Finn", 1, 1),
        ],
    )
    .await;
    assert!(tell(store, &town, summer()).await);
    assert_eq!(told(store, &town.id).await, None);
    assert!(
        !site.dump().windows(6).any(|part| part == b"\"talks"),
        "nothing of them is kept"
    );
}

/// Of what everybody forgot nothing is written any more, and what was kept ahead of its day stands in a case that was left alone
/// since: both are of the quarter in which the day is.
async fn a_promise_of_a_case_that_was_closed_before_its_day_is_counted_on_it(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    for (nth, name) in ["Emma", "Ali", "Noah", "Sara", "Mie"].into_iter().enumerate() {
        let adviser = if nth % 2 == 0 { &town.anna } else { &town.bo };
        let of = |part: &str, what: serde_json::Value| {
            let mut whole = serde_json::to_value(case(name)).unwrap();
            whole[part] = what;
            Opened {
                adviser: Some(adviser.clone()),
                ..town.opened(serde_json::from_value(whole).unwrap())
            }
        };
        // Talks, without which nothing is told.
        let talk = |id: &str, at: &str| json!({"id": id, "kind": "follow-up", "state": "held", "starts_at": at});
        let talks = json!([
            talk("m1", "2027-02-10T10:00"),
            talk("m2", "2027-02-11T10:00"),
            talk("m3", "2028-02-10T10:00"),
            talk("m4", "2028-02-11T10:00"),
        ]);
        store.open_case(&of("meetings", talks)).await.unwrap();
        let promises = json!([
            {"id": "a1", "by": "2027-01-01", "state": "kept", "kept_on": "2026-11-20"},
            {"id": "a2", "by": "2027-03-31", "state": "kept", "kept_on": "2026-11-20"},
            {"id": "a3", "by": "2028-01-01", "state": "open"},
            {"id": "a4", "by": "2028-03-31"},
        ]);
        let promised = store.open_case(&of("agreements", promises)).await.unwrap();
        close(store, &town, &promised).await;
    }
    for year in [2027, 2028] {
        assert!(tell(store, &town, Quarter::of(date(year, 2, 1))).await);
    }
    let quarters = store.told_quarters(&town.id).await.unwrap();
    let promises = |nth: usize| quarters[nth].told.as_ref().unwrap().promises;
    let ten = |kept| Some(Promises { all: 10, kept });
    assert_eq!(promises(0), ten(Split::FewYes), "forgotten, fourteen months on");
    assert_eq!(promises(1), ten(Split::FewNo), "kept before the case was closed");
}

/// A correction, an erased case and a new one: two tables of one quarter would tell what became of one child.
async fn what_was_told_stands_for_ever(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    open_all(store, &town, &TWELVE).await;
    let ali = town.open_case(store, talked("Ali", 1, 1)).await;
    assert!(tell(store, &town, summer()).await);
    assert_eq!(told(store, &town.id).await.unwrap().talks, 13);
    let before = store.told_quarters(&town.id).await.unwrap();
    let lines = store.verify_audit().await.unwrap().lines;
    let erased = town.line(Act::CaseErased, Some(&ali.id));
    store.erase_case(&ali.id, &erased).await.unwrap();
    town.open_case(store, talked("Noah", 5, 5)).await;
    assert!(!tell(store, &town, summer()).await);
    assert_eq!(store.told_quarters(&town.id).await.unwrap(), before);
    let after = store.verify_audit().await.unwrap();
    assert_eq!(after.lines, lines + 2, "what is told once has one line");
    assert!(after.faults.is_empty());
}

async fn of_two_who_tell_at_once_one_is_first(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    open_all(store.as_ref(), &town, &TWELVE).await;
    let mut at_once = tokio::task::JoinSet::new();
    for _ in 0..4 {
        let (store, id, line) = (store.clone(), town.id.clone(), town.line(Act::QuarterTold, None));
        at_once.spawn(async move { store.tell_quarter(&id, summer(), now(), &line).await.unwrap() });
    }
    let first = at_once.join_all().await.into_iter().filter(|first| *first).count();
    assert_eq!(first, 1);
    assert_eq!(store.told_quarters(&town.id).await.unwrap().len(), 1);
}

async fn one_case_that_does_not_open_stops_nobodys_numbers(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    town.open_case(store, talked("Emma", 12, 6)).await;
    let nothing = if site.is_sqlite() { "x'00'" } else { "'\\x00'" };
    let damage = async |name: &str| {
        let id = town.open_case(store, talked(name, 3, 3)).await.id;
        site.tamper(&format!("UPDATE cases SET key = {nothing} WHERE id = '{id}'"))
            .await;
    };
    damage("Ali").await;
    assert!(tell(store, &town, summer()).await);
    let quarters = store.told_quarters(&town.id).await.unwrap();
    assert_eq!(quarters[0].unreadable, 1, "and it is said");
    damage("Ida").await;
    assert!(tell(store, &town, summer().before()).await);
    let quarters = store.told_quarters(&town.id).await.unwrap();
    assert_eq!(
        (&quarters[1].told, quarters[1].unreadable),
        (&None, 2),
        "of few talks too"
    );
    // Where many do not open it is not the cases, and what is told once is not told.
    for name in ["Liv", "Bo", "Nora", "Otto"] {
        damage(name).await;
    }
    let line = town.line(Act::QuarterTold, None);
    let fault = store
        .tell_quarter(&town.id, summer().before().before(), later(1), &line)
        .await;
    assert!(matches!(fault, Err(StoreError::Sealed(_))), "{fault:?}");
    assert_eq!(store.told_quarters(&town.id).await.unwrap().len(), 2);
}

async fn a_backup_keeps_what_was_told(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    open_all(store.as_ref(), &town, &TWELVE).await;
    assert!(tell(store.as_ref(), &town, summer()).await);
    let before = store.told_quarters(&town.id).await.unwrap();
    let folder = site.folder.join("backup");
    store.backup(&folder, &[], now()).await.unwrap();
    store.close().await;
    for other in [site.twin(), site.other_kind()] {
        let there = other.open().await;
        there.restore(&folder, &BackupIdentities::none()).await.unwrap();
        assert_eq!(there.told_quarters(&town.id).await.unwrap(), before);
        there.close().await;
    }
}
