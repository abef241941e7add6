//! A drawing that a child keeps by its own act (decision 0064): where it may, who sees it, that it is erased by itself, and that no
//! form, address or other case gets at it.

use super::{child, hidden, leads_to, send, table};
use domain::talk_tools::strokes::POINTS;
use e2e::server::{Answer, Server};

/// The page of the sheet to draw on.
const SHEET: &str = "/t/talk/tools/3";
/// Where it leads once a drawing is kept.
const KEPT: &str = "/t/talk/tools/3?kept=1";
const DRAWN: &str = "2_10-20_11-22*0_500-350";

struct Table {
    server: Server,
    /// The talk's screen.
    cookie: String,
    case: String,
    /// The adviser's own phone.
    phone: String,
}

impl Table {
    fn of(adviser: &'static str, name: &str) -> Table {
        let server = Server::demo();
        let (cookie, case, _) = table::opened(&server, adviser, name);
        let phone = server.sign_in(adviser);
        Table {
            server,
            cookie,
            case,
            phone,
        }
    }

    /// A page of the talk's screen.
    fn page(&self, path: &str) -> String {
        let page = self.server.get_with(&[("cookie", &self.cookie)], path);
        assert_eq!(page.status, 200, "{path}");
        page.text().to_owned()
    }

    fn sheet(&self) -> String {
        self.page(SHEET)
    }

    fn press(&self, fields: &[(&str, &str)]) -> Answer {
        send(&self.server, &self.cookie, SHEET, fields)
    }

    /// The child keeps a drawing; the sheet's id.
    fn keep(&self, drawing: &str) -> String {
        let id = sheet_of(&self.sheet()).expect("a sheet that may be kept");
        let kept = self.press(&[("keep", "yes"), ("sheet", &id), ("drawing", drawing)]);
        assert_eq!(leads_to(&kept), KEPT, "{}", kept.text());
        let next = self.page(KEPT);
        assert!(next.contains("Nu er din tegning gemt."), "{next}");
        assert!(!next.contains("<polyline"), "the next sheet is empty");
        id
    }

    /// A page of the case on the adviser's own phone.
    fn seen(&self, below: &str) -> Answer {
        self.seen_with(&self.phone, below)
    }

    fn seen_with(&self, cookie: &str, below: &str) -> Answer {
        self.server
            .get_with(&[("cookie", cookie)], &format!("{}{below}", self.case))
    }

    /// The adviser erases a drawing whose page showed this.
    fn erase(&self, id: &str, shown: &str) -> Answer {
        let path = format!("{}/drawings/{id}/erase", self.case);
        send(&self.server, &self.phone, &path, &[("sure", "true"), ("shown", shown)])
    }

    /// How many drawings the adviser's list has.
    fn listed(&self) -> usize {
        let list = self.seen("/drawings");
        assert_eq!(list.status, 200);
        list.text().matches("/drawings/").count()
    }
}

/// The id of the sheet on a page, if what is drawn on it may be kept.
fn sheet_of(page: &str) -> Option<String> {
    let (_, field) = page.split_once("name=\"sheet\" value=\"")?;
    Some(field.split('"').next().unwrap_or_default().to_owned())
}

#[test]
fn a_child_keeps_its_drawing_and_the_adviser_sees_it_behind_a_press() {
    let table = Table::of("lise.koege", "Laura");
    let page = table.sheet();
    assert!(page.contains("Gem min tegning") && page.contains("Vil du gemme den?"));
    assert!(
        page.contains("Jeg vil hellere fortælle"),
        "whoever would rather tell can"
    );
    let id = table.keep(DRAWN);
    let of_child = table.seen("");
    assert!(of_child.text().contains("Én tegning, som barnet har gemt"));
    assert!(!of_child.text().contains("10,20"), "it takes a press");
    assert_eq!(table.listed(), 1);
    let one = table.seen(&format!("/drawings/{id}"));
    assert!(one.text().contains("points=\"10,20 11,22\"") && one.text().contains("points=\"500,350 500,350\""));
    assert!(one.text().contains("må komme med hjem"), "Laura's papers go home");
    let sheet = table.seen(&format!("/drawings/{id}/sheet"));
    assert_eq!(sheet.status, 200);
    assert!(sheet.text().contains("class=\"document\"") && sheet.text().contains("10,20"));
    // The same sheet, drawn on, takes its own place.
    let more = format!("{DRAWN}*1_3-3");
    let again = table.press(&[("keep", "yes"), ("sheet", &id), ("drawing", &more)]);
    assert_eq!(leads_to(&again), KEPT);
    assert_eq!(table.listed(), 1);
    // Neither the child's screen nor the case file shows it.
    assert!(!table.sheet().contains("10,20"));
    assert!(!table.seen("/export").text().contains("10-20"));
}

#[test]
fn a_drawing_is_erased_by_itself() {
    let table = Table::of("lise.koege", "Laura");
    let (first, second) = (table.keep(DRAWN), table.keep("0_1-1"));
    assert_eq!(table.listed(), 2);
    let cookie = table.phone.as_str();
    let list = format!("{}/drawings", table.case);
    // One press erases nothing: the page says that it is for good, and asks for a tick.
    let page = table.seen(&format!("/drawings/{first}"));
    assert!(page.text().contains("ikke kan hentes tilbage"), "{}", page.text());
    let asked = send(&table.server, cookie, &format!("{list}/{first}/erase"), &[]);
    assert_eq!(asked.status, 422, "{}", asked.text());
    assert!(asked.text().contains("Det kan ikke gøres om bagefter."));
    assert_eq!(table.listed(), 2);
    let shown = hidden(page.text(), "shown");
    let erased = table.erase(&first, &shown);
    assert_eq!(leads_to(&erased), format!("{list}?done=erased"));
    // A second press changes nothing, and leads back to the list too.
    let again = table.erase(&first, &shown);
    assert_eq!(leads_to(&again), format!("{list}?done=gone"), "{}", again.text());
    assert!(
        table
            .seen("/drawings?done=gone")
            .text()
            .contains("Tegningen er her ikke mere.")
    );
    assert_eq!(table.erase("ikke-her", &shown).status, 404);
    assert_eq!(table.seen(&format!("/drawings/{first}")).status, 404);
    assert_eq!(table.seen(&format!("/drawings/{second}")).status, 200);
    assert_eq!(table.listed(), 1);
}

/// The adviser looks at a drawing, the child draws on, and only then the adviser erases: nobody saw those lines.
#[test]
fn what_the_child_drew_on_since_is_shown_before_it_is_erased() {
    let table = Table::of("lise.koege", "Laura");
    let id = table.keep(DRAWN);
    let one = format!("/drawings/{id}");
    let page = table.seen(&one);
    let more = format!("{DRAWN}*1_3-3_7-7");
    let drew_on = table.press(&[("keep", "yes"), ("sheet", &id), ("drawing", &more)]);
    assert_eq!(leads_to(&drew_on), KEPT);
    let back = format!("href=\"{}{one}\"", table.case);
    let stays = |shown: &str| {
        let erased = table.erase(&id, shown);
        let told = erased.text();
        assert_eq!(erased.status, 409, "{} {told}", leads_to(&erased));
        for words in ["Nogen ændrede det imens", "Se, hvordan det står nu", &back] {
            assert!(told.contains(words), "{words}: {told}");
        }
        assert!(!told.contains("<polyline"), "a look at it is a line of the log");
    };
    stays("");
    stays(&hidden(page.text(), "shown"));
    assert!(
        table.seen(&one).text().contains("3,3 7,7"),
        "it is there, with all its lines"
    );
    // The tick that was forgotten brings along what was shown.
    let list = format!("{}/drawings", table.case);
    let now = hidden(table.seen(&one).text(), "shown");
    let asked = send(
        &table.server,
        &table.phone,
        &format!("{list}/{id}/erase"),
        &[("shown", &now)],
    );
    assert_eq!((asked.status, hidden(asked.text(), "shown")), (422, now.clone()));
    // Kept once more as it is, it is what was shown.
    let again = table.press(&[("keep", "yes"), ("sheet", &id), ("drawing", &more)]);
    assert_eq!(leads_to(&again), KEPT);
    assert_eq!(leads_to(&table.erase(&id, &now)), format!("{list}?done=erased"));
    assert_eq!(table.listed(), 0);
}

/// How many presses come at once.
const PRESSES: usize = 12;

/// What each of many presses that come at once is answered.
fn at_once<T: Send>(press: impl Fn() -> T + Sync) -> Vec<T> {
    let start = std::sync::Barrier::new(PRESSES);
    std::thread::scope(|scope| {
        let presses: Vec<_> = (0..PRESSES)
            .map(|_| {
                scope.spawn(|| {
                    start.wait();
                    press()
                })
            })
            .collect();
        presses.into_iter().map(|press| press.join().unwrap()).collect()
    })
}

#[test]
fn a_drawing_that_is_kept_many_times_at_once_is_one() {
    let table = Table::of("lise.koege", "Laura");
    let id = sheet_of(&table.sheet()).expect("a sheet that may be kept");
    for kept in at_once(|| table.press(&[("keep", "yes"), ("sheet", &id), ("drawing", DRAWN)])) {
        assert_eq!(leads_to(&kept), KEPT, "{}", kept.text());
    }
    assert_eq!(table.listed(), 1);
}

#[test]
fn an_erasing_that_is_pressed_many_times_at_once_takes_that_drawing_alone() {
    let table = Table::of("lise.koege", "Laura");
    let (first, second) = (table.keep(DRAWN), table.keep("0_1-1"));
    let list = format!("{}/drawings", table.case);
    let third = sheet_of(&table.sheet()).expect("a sheet that may be kept");
    // The child keeps one more in the same moment.
    let (erased, kept) = std::thread::scope(|scope| {
        let kept = scope.spawn(|| table.press(&[("keep", "yes"), ("sheet", &third), ("drawing", DRAWN)]));
        let shown = hidden(table.seen(&format!("/drawings/{first}")).text(), "shown");
        let erased = at_once(|| table.erase(&first, &shown));
        (erased, kept.join().unwrap())
    });
    assert_eq!(leads_to(&kept), KEPT, "{}", kept.text());
    // Whoever comes second finds it gone: never a page that something broke, or that there is nothing.
    let to = |done: &str| format!("{list}?done={done}");
    let led: Vec<&str> = erased.iter().map(leads_to).collect();
    assert_eq!(led.iter().filter(|led| **led == to("erased")).count(), 1, "{led:?}");
    assert_eq!(
        led.iter().filter(|led| **led == to("gone")).count(),
        PRESSES - 1,
        "{led:?}"
    );
    assert_eq!(table.seen(&format!("/drawings/{first}")).status, 404);
    assert_eq!(table.seen(&format!("/drawings/{second}")).status, 200);
    assert_eq!(table.seen(&format!("/drawings/{third}")).status, 200);
    assert_eq!(table.listed(), 2);
}

#[test]
fn while_the_police_question_is_open_nothing_is_kept_and_nothing_says_why() {
    let table = Table::of("karl.dragoer", "Ali");
    let page = table.sheet();
    assert!(!page.contains("name=\"keep\"") && sheet_of(&page).is_none());
    // A press that no page offers, with the form of another child's.
    let forged = [
        ("keep", "yes"),
        ("sheet", "0123456789abcdef0123456789abcdef"),
        ("drawing", DRAWN),
    ];
    assert_eq!(leads_to(&table.press(&forged)), SHEET);
    let after = table.sheet();
    assert!(
        after.contains("points=\"10,20 11,22\""),
        "what was drawn is still there"
    );
    for page in [page, after, table.page(KEPT), table.page("/t/talk/tools/3?kept=full")] {
        let page = page.to_lowercase();
        for telling in ["gem min", "er din tegning gemt", "politi", "mistank", "ikke plads"] {
            assert!(!page.contains(telling), "{telling}");
        }
    }
    assert_eq!(table.listed(), 0);
}

#[test]
fn no_form_keeps_what_is_no_drawing() {
    let table = Table::of("lise.koege", "Laura");
    let id = sheet_of(&table.sheet()).unwrap();
    let put = |fields: &[(&str, &str)]| table.press(fields).status;
    let points = format!("0{}", "_1-1".repeat(POINTS + 1));
    for drawing in ["<svg onload=alert(1)>", "7_1-1", "0_1001-1", points.as_str()] {
        assert_eq!(
            put(&[("keep", "yes"), ("sheet", &id), ("drawing", drawing)]),
            400,
            "{drawing:.20}"
        );
    }
    for sheet in ["", "x", "../../etc/passwd", "0123456789ABCDEF0123456789ABCDEF"] {
        assert_eq!(
            put(&[("keep", "yes"), ("sheet", sheet), ("drawing", "0_1-1")]),
            400,
            "{sheet}"
        );
    }
    assert_eq!(put(&[("keep", "yes"), ("drawing", "0_1-1")]), 400, "no sheet");
    assert_eq!(put(&[("keep", "no"), ("sheet", &id), ("drawing", "0_1-1")]), 400);
    // Fifty thousand bytes more than the longest drawing has, and as many drawings in one form.
    let long = "*".repeat(POINTS * 11 + 50_000);
    let status = put(&[("keep", "yes"), ("sheet", &id), ("drawing", &long)]);
    assert!([400, 413].contains(&status), "{status}");
    let mut many = vec![("drawing", "0_1-1"); 20_000];
    many.extend([("keep", "yes"), ("sheet", id.as_str())]);
    let status = put(&many);
    assert!([400, 413].contains(&status), "{status}");
    // An empty sheet is no drawing.
    let empty = table.press(&[("keep", "yes"), ("sheet", &id), ("drawing", "")]);
    assert_eq!(leads_to(&empty), SHEET);
    assert!(
        !table.page(KEPT).contains("er din tegning gemt"),
        "nothing is kept, whatever the address says"
    );
    assert_eq!(table.listed(), 0);
}

#[test]
fn nobody_else_gets_at_a_drawing() {
    let table = Table::of("lise.koege", "Laura");
    let id = table.keep(DRAWN);
    let one = format!("/drawings/{id}");
    // A colleague, another municipality, a coordinator, and nobody at all.
    let of = |who: &str| table.seen_with(&table.server.sign_in(who), &one).status;
    assert_eq!(of("ole.koege"), 403);
    assert_eq!(of("karl.dragoer"), 404);
    assert_eq!(of("gry.koege"), 403, "a coordinator does not look at it");
    let nobody = table.server.get_with(&[], &format!("{}{one}", table.case));
    assert_ne!(nobody.status, 200);
    assert!(!nobody.text().contains("10,20"));
    let forged = [
        ("keep", "yes"),
        ("sheet", "0123456789abcdef0123456789abcdef"),
        ("drawing", DRAWN),
    ];
    let nobody = table
        .server
        .post_with(&[("origin", &table.server.address)], SHEET, &forged);
    assert_ne!(nobody.status, 200, "no session keeps nothing");
    // Another case of the same adviser has none of it.
    let cookie = table.phone.as_str();
    let other = child(&table.server, cookie, "Samira");
    for below in [one.clone(), format!("{one}/sheet")] {
        let answer = table.server.get_with(&[("cookie", cookie)], &format!("{other}{below}"));
        assert_eq!(answer.status, 404, "{below}");
    }
    let shown = hidden(table.seen(&one).text(), "shown");
    let fields = [("sure", "true"), ("shown", shown.as_str())];
    let erased = send(&table.server, cookie, &format!("{other}{one}/erase"), &fields);
    assert_eq!(leads_to(&erased), format!("{other}/drawings?done=gone"));
    // The talk's screen itself opens no page of the case.
    let screen = table
        .server
        .get_with(&[("cookie", &table.cookie)], &format!("{}{one}", table.case));
    assert_ne!(screen.status, 200);
    assert_eq!(table.listed(), 1);
}
