//! No list reads a whole table, however large the store: asked of the databases
//! themselves.

use crate::common::{Site, Town, case};
use store::*;

crate::on_both_backends! {
    every_list_follows_an_index;
}

async fn every_list_follows_an_index(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let many: Vec<Opened> = (0..300)
        .map(|number| town.opened(case(&format!("Barn{number}"))))
        .collect();
    store.open_cases(&many).await.unwrap();
    if !site.is_sqlite() {
        site.tamper("ANALYZE").await;
    }
    let plans = store.list_plans().await.unwrap();
    assert!(plans.len() >= 9);
    for ListPlan { list, plan } in plans {
        // A question that is made of questions has one row of its own, and no table.
        let told = plan.join("\n").replace("SCAN CONSTANT ROW\n", "");
        assert!(!plan.is_empty(), "{list}: no plan");
        for slow in ["SCAN", "Seq Scan", "TEMP B-TREE", "Sort"] {
            assert!(!told.contains(slow), "{list} goes about it the slow way:\n{told}");
        }
    }
    store.close().await;
}
