//! An adviser's day costs the same in a house of a thousand cases and in one of a
//! hundred thousand; `make bench` says `BOERNEHOEJDE_CASES=1000000` and asks the same.

use crate::common::{Site, Town, case, later, now};
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::*;

crate::on_both_backends_directly! {
    a_day_costs_the_same_in_a_large_house;
}

/// Cases of other advisers, put in behind the store's back: a thousand with rows as long as real ones, and any number
/// whose contents are cut away, as nobody opens them.
fn more(site: &Site, step: usize) -> String {
    let (count, advisers) = [(1_000, 17), (many() - 1_000, 1_700)][step];
    let sealed = match (step, site.is_sqlite()) {
        (0, _) => "sealed",
        (_, true) => "x'00'",
        (_, false) => "'\\x00'",
    };
    let row = format!(
        "municipality, version, 1, 'x' || (i % {advisers}), '', 0, changed_at + i, 0, key_id, key, label, {sealed}, NULL"
    );
    let one = "(SELECT * FROM cases ORDER BY id LIMIT 1) one";
    if site.is_sqlite() {
        format!(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
                INSERT INTO cases SELECT lower(hex(randomblob(16))), {row} FROM n, {one}"
        )
    } else {
        format!("INSERT INTO cases SELECT md5('{step}-' || i), {row} FROM generate_series(1, {count}) i, {one}")
    }
}

/// How many cases the large house has.
fn many() -> usize {
    let said = std::env::var("BOERNEHOEJDE_CASES");
    said.map_or(100_000, |said| said.parse().expect("a number of cases"))
}

/// What is due in them, and whose desks they lie on; the talks spread over a month around now.
const DUE: [&str; 3] = [
    "INSERT INTO agenda SELECT c.id, 0, 0, c.municipality, '', 1, 'talk',
            c.changed_at + (c.changed_at % 1440) * 60000, 0, 'm1'
        FROM cases c WHERE c.adviser LIKE 'x%' AND NOT EXISTS (SELECT 1 FROM desks d WHERE d.case_id = c.id)",
    "INSERT INTO agenda SELECT c.id, 1, 0, c.municipality, c.adviser, 1, 'talk',
            c.changed_at + (c.changed_at % 1440) * 60000, 0, 'm1'
        FROM cases c WHERE c.adviser LIKE 'x%' AND NOT EXISTS (SELECT 1 FROM desks d WHERE d.case_id = c.id)",
    "INSERT INTO desks SELECT c.adviser, c.id, 1, c.changed_at FROM cases c
        WHERE c.adviser LIKE 'x%' AND NOT EXISTS (SELECT 1 FROM desks d WHERE d.case_id = c.id)",
];

async fn grow(site: &Site, step: usize) {
    site.tamper(&more(site, step)).await;
    for statement in DUE {
        site.tamper(statement).await;
    }
    if !site.is_sqlite() {
        site.tamper("ANALYZE").await;
    }
}

/// A house with sixty cases of Anna's and a thousand of others'.
async fn house(site: &Site) -> (Arc<dyn Store>, Town) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let mine: Vec<Opened> = (0..60)
        .map(|number| town.opened(case(&format!("Barn{number}"))))
        .collect();
    store.open_cases(&mine).await.unwrap();
    grow(site, 0).await;
    (store, town)
}

/// How long it takes to read an adviser's day and cases.
async fn day(store: &dyn Store, town: &Town) -> Duration {
    let week = Span {
        from: now(),
        to: later(7 * 24 * 60),
    };
    let mine = OfCases::Adviser(town.anna.clone());
    let begun = Instant::now();
    assert_eq!(store.agenda_of(&town.anna, week, None, 100).await.unwrap().len(), 100);
    assert_eq!(
        store.cases(&mine, &"anna".into(), true, None, 60).await.unwrap().len(),
        60
    );
    begun.elapsed()
}

async fn a_day_costs_the_same_in_a_large_house(small: Site) {
    let large = if small.is_sqlite() {
        Site::sqlite()
    } else {
        Site::postgres()
    };
    let (small_store, small_town) = house(&small).await;
    let (large_store, large_town) = house(&large).await;
    grow(&large, 1).await;
    let mut factor = f64::INFINITY;
    // Other tests run beside this one, so both houses are read in turn; and the machine gets three chances.
    for _ in 0..3 {
        let mut times = [Vec::new(), Vec::new()];
        for _ in 0..100 {
            times[0].push(day(small_store.as_ref(), &small_town).await);
            times[1].push(day(large_store.as_ref(), &large_town).await);
        }
        let [of_small, of_large] = times.map(|mut times| {
            times.sort();
            times[94]
        });
        println!("p95 {of_small:?} with 1 000 cases, {of_large:?} with {}", many());
        factor = factor.min(of_large.as_secs_f64() / of_small.as_secs_f64());
        if factor < 1.5 {
            break;
        }
    }
    assert!(factor < 1.5, "an adviser's day takes {factor:.2} times as long");
    small_store.close().await;
    large_store.close().await;
}
