//! A talk's screen is left by a PIN that is pressed twice: the first press gives the adviser their session back, and the second
//! takes nothing from them and gives nothing to anybody.

use super::{leads_to, screen, send, table};
use e2e::server::{Answer, Server};
use std::sync::Barrier;

/// How many presses come at once.
const PRESSES: usize = 12;

struct Table {
    server: Server,
    /// The talk's screen.
    cookie: String,
    /// Where the right PIN leads.
    list: String,
}

impl Table {
    fn laid() -> Table {
        let server = Server::demo();
        let (cookie, case, talk) = table::opened(&server, "lise.koege", "Samira");
        let list = format!("{case}/meeting/{talk}/checklist");
        Table { server, cookie, list }
    }

    fn out(&self, pin: &str) -> Answer {
        send(&self.server, &self.cookie, "/t/talk/out", &[("pin", pin)])
    }

    /// A page in the browser that has this cookie.
    fn seen(&self, cookie: &str, path: &str) -> Answer {
        self.server.get_with(&[("cookie", cookie)], path)
    }
}

#[test]
fn of_many_presses_at_once_one_lets_out_and_none_signs_out() {
    let table = Table::laid();
    let start = Barrier::new(PRESSES);
    let answers: Vec<Answer> = std::thread::scope(|all| {
        let presses: Vec<_> = (0..PRESSES)
            .map(|_| {
                all.spawn(|| {
                    start.wait();
                    table.out(table::PIN)
                })
            })
            .collect();
        presses.into_iter().map(|press| press.join().unwrap()).collect()
    });
    let given: Vec<&str> = answers
        .iter()
        .filter_map(|answer| answer.header("set-cookie"))
        .collect();
    assert_eq!(given.len(), 1, "one session, and none taken away: {given:?}");
    let first = answers.iter().find(|answer| answer.header("set-cookie").is_some());
    let adviser = screen::given(first.unwrap());
    // Whichever answer the browser shows in the end, the adviser is where they wanted to be.
    for answer in &answers {
        match leads_to(answer) {
            to if to == table.list => assert_eq!(table.seen(&adviser, to).status, 200),
            to => {
                assert_eq!(to, "/sign-in", "{} {}", answer.status, answer.text());
                assert_eq!(leads_to(&table.seen(&adviser, to)), "/today");
            }
        }
    }
    assert_eq!(leads_to(first.unwrap()), table.list);
}

#[test]
fn whoever_presses_once_more_with_the_old_cookie_is_given_nothing_and_loses_nothing() {
    let table = Table::laid();
    let gry = table.server.sign_in("gry.koege");
    let left = || {
        let log = table.seen(&gry, "/log");
        log.text().matches("Barnets side blev lukket.").count()
    };
    let before = left();
    let first = table.out(table::PIN);
    assert_eq!(leads_to(&first), table.list);
    let adviser = screen::given(&first);
    // The press was sent before the first was answered: the browser has the new cookie by now.
    for pin in [table::PIN, "9999", ""] {
        let again = table.out(pin);
        assert_eq!(leads_to(&again), "/sign-in", "{pin}");
        assert_eq!(again.header("set-cookie"), None, "{pin}");
    }
    assert_eq!(leads_to(&table.seen(&adviser, "/sign-in")), "/today");
    assert_eq!(table.seen(&adviser, &table.list).status, 200);
    // The old cookie alone opens nothing, and a page of the screen leads where a child begins.
    assert!(leads_to(&table.seen(&table.cookie, &table.list)).starts_with("/sign-in"));
    assert_eq!(table.seen(&table.cookie, "/sign-in").status, 200);
    assert_eq!(leads_to(&table.seen(&table.cookie, "/t/talk/out")), "/t");
    assert_eq!(left(), before + 1, "the log tells of it once");
}
