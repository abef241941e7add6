//! Numbers of a quarter: a coordinator makes one up once, few talks tell nothing, and nobody else reads them.

use super::{leads_to, send};
use e2e::clock;
use e2e::server::Server;

#[test]
fn a_quarter_is_made_up_once_and_of_few_talks_nothing_is_told() {
    let server = Server::demo();
    let gry = server.sign_in("gry.koege");
    let get = |cookie: &str, path: &str| server.get_with(&[("cookie", cookie)], path);
    let page = get(&gry, "/team/statistics");
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Der er endnu ikke gjort noget kvartal op."));
    let ready: Vec<String> = page
        .text()
        .split("name=\"quarter\" value=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next().map(str::to_owned))
        .collect();
    assert!((3..=4).contains(&ready.len()), "{ready:?}");
    let tell = |quarter: &str| send(&server, &gry, "/team/statistics", &[("quarter", quarter)]);

    // A quarter that goes on is not told, nor one that is none.
    let today = clock::today();
    let goes_on = format!("{}-Q{}", today.year(), (today.month() - 1) / 3 + 1);
    let early = tell(&goes_on);
    assert_eq!(early.status, 422);
    assert!(
        early.text().contains("Kvartalet kan ikke gøres op nu"),
        "{}",
        early.text()
    );
    assert_eq!(tell("2026").status, 400);

    assert_eq!(leads_to(&tell(&ready[0])), "/team/statistics?done=told");
    let page = get(&gry, "/team/statistics");
    assert!(
        page.text().contains("Der blev holdt færre end 10 samtaler"),
        "{}",
        page.text()
    );
    assert!(
        !page.text().contains(&format!("value=\"{}\"", ready[0])),
        "it is told once"
    );
    assert_eq!(tell(&ready[0]).status, 422);
    let file = get(&gry, "/team/statistics/csv");
    let lines: Vec<&str> = file.text().lines().collect();
    assert_eq!(
        lines,
        [
            "quarter,measure,answer,count".to_owned(),
            format!("{},talks,all,not-told", ready[0])
        ]
    );
    let log = get(&gry, "/log");
    assert!(
        log.text().contains("Gry Thorsen gjorde et kvartal op."),
        "{}",
        log.text()
    );

    let lise = server.sign_in("lise.koege");
    for path in ["/team/statistics", "/team/statistics/csv"] {
        assert_eq!(get(&lise, path).status, 403, "{path}");
    }
}
