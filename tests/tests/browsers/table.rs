//! A talk's screen on the table: every part, read aloud; stop, pause and the other ways to say no; what is typed and
//! not lost; the paper; and no way off it but the PIN.

use crate::voice::read_aloud;
use crate::ways;
use e2e::browser::{Browser, TABLET};
use e2e::engine::Engine;
use e2e::line::Line;
use e2e::server::Server;

const PIN: &str = "2468";

/// The adviser chooses a PIN and lays the screen on the table.
pub fn open(browser: &Browser, server: &Server, adviser: &str, child: &str) {
    ways::sign_in(browser, server, adviser);
    browser.goto("/me");
    browser.fill("#pin-new", PIN);
    browser.fill("#pin-again", PIN);
    browser.follow("form[action='/me/pin'] button");
    browser.goto(&ways::case_of(server, adviser, child));
    browser.follow("#meetings li:last-child form[action$='/table'] button");
    assert_eq!(browser.path(), "/t/talk/1", "{}", browser.text("main"));
}

/// Presses something, and waits for what comes of it.
pub fn press(browser: &Browser, selector: &str, what: &str, seen: &str) {
    browser.click(selector);
    browser.until(what, seen);
}

/// A part of the talk, and no quiet over it.
fn at(part: u8) -> String {
    format!(
        "return location.pathname === '/t/talk/{part}' && !!document.getElementById('say') && document.readyState === 'complete'"
    )
}

/// A word the page says somewhere.
pub fn says(words: &str) -> String {
    format!("return document.body.innerText.includes({})", serde_json::json!(words))
}

pub fn every_part_of_the_talk(engine: Engine) {
    let server = Server::demo();
    let browser = Browser::open_in(engine, &server.address);
    browser.resize(TABLET);
    open(&browser, &server, "lise.koege", "Laura");
    for part in 1..=19 {
        browser.goto(&format!("/t/talk/{part}"));
        assert_eq!(browser.path(), format!("/t/talk/{part}"));
        assert!(
            browser.shows("main h1") && browser.count("#say button") == 4,
            "part {part}"
        );
        browser.assert_no_sideways_scroll(&format!("part {part}"));
        browser.assert_accessible(&format!("{engine}, part {part}"));
        browser.picture(&format!("browsers/{engine}-talk-{part:02}"));
        let heard = read_aloud(&browser, &format!("part {part}"));
        let title = browser.text("main h1");
        assert!(
            heard.iter().any(|one| title.contains(one.as_str())),
            "part {part}: {title:?} is heard\n{heard:?}"
        );
    }
    // What was written down is read back; "not quite" keeps the words to be put right.
    browser.goto("/t/talk/5");
    browser.fill("#line", &"Jeg vil gerne bo hos mormor. ".repeat(12));
    let hidden = "const area = document.getElementById('line'); return area.scrollHeight - area.clientHeight";
    assert_eq!(browser.run(hidden), 0, "pixels of a line that cannot be seen");
    browser.fill("#line", "Jeg vil gerne bo hos mormor.");
    press(
        &browser,
        "form.ask button.act",
        "the line read back",
        "return !!document.querySelector('button[value=yes]')",
    );
    assert!(browser.text(".read-back").contains("mormor"));
    read_aloud(&browser, "the line read back");
    press(
        &browser,
        "button[value=almost]",
        "the line, to be put right",
        "return !!document.querySelector('#line')",
    );
    assert_eq!(browser.value("#line"), "Jeg vil gerne bo hos mormor.");
    browser.fill("#line", "Jeg vil gerne bo hos mormor om fredagen.");
    press(
        &browser,
        "form.ask button.act",
        "the line read back",
        "return !!document.querySelector('button[value=yes]')",
    );
    press(
        &browser,
        "button[value=yes]",
        "the line kept",
        "return !!document.querySelector('.said')?.innerText.includes('om fredagen')",
    );
    // The child says which of its words go on the paper.
    browser.goto("/t/talk/7");
    let line = "return [...document.querySelectorAll('.line-choice')].findIndex(line => line.innerText.includes('om fredagen'))";
    let at_line = browser.run(line).as_u64().expect("the line to be placed") + 1;
    browser.click(&format!(".line-choice:nth-of-type({at_line}) input[value=paper]"));
    press(&browser, "form.ask button.act:not(a)", "the next part", &at(8));
    // The ending: a day by its field, a face, the paper.
    browser.goto("/t/talk/10");
    browser.fill("[name='unknown-0']", "Jeg ved ikke, om der er plads.");
    browser.set("[name='unknown-0-by']", "2031-01-10");
    press(
        &browser,
        "form.ask button.act:not(a)",
        "the next part",
        "return location.pathname !== '/t/talk/10'",
    );
    browser.goto("/t/talk/16");
    browser.click("input[name=face][value='4']");
    press(&browser, "form.ask button.act:not(a)", "the paper's page", &at(17));
    press(
        &browser,
        "button[name=make]",
        "the paper",
        "return !!document.querySelector('.sheet')",
    );
    let paper = browser.text(".sheet");
    assert!(
        paper.contains("om fredagen") && paper.contains("om der er plads"),
        "{paper}"
    );
    browser.picture(&format!("browsers/{engine}-talk-paper"));
}

pub fn stop_pause_and_the_pin(engine: Engine) {
    const WATCH: &str = "
        document.addEventListener('click', () => requestAnimationFrame(() => {
            const calm = document.getElementById('calm');
            window.next = !calm.hidden && calm.getClientRects().length === 1 ? 'quiet' : 'not quiet';
        }), true);";
    let server = Server::demo();
    let line = Line::to(&server.address);
    let browser = Browser::open_in(engine, &line.address);
    browser.resize(TABLET);
    open(&browser, &server, "karl.dragoer", "Noah");
    // Stop is there in the next frame, before anything can be answered.
    browser.goto("/t/talk/4");
    let _ = browser.run(WATCH);
    line.hold();
    press(
        &browser,
        "#say button[value=stop]",
        "the next frame",
        "return !!window.next",
    );
    assert_eq!(browser.run("return window.next"), "quiet");
    // It holds until an adult has heard it and the child has chosen.
    line.mend();
    browser.until(
        "the quiet that holds",
        "return !!document.querySelector('button[value=heard]')",
    );
    browser.picture(&format!("browsers/{engine}-talk-stop"));
    browser.goto("/t/talk/6");
    assert_eq!(browser.count("#say"), 0, "it holds on every page");
    press(
        &browser,
        "button[value=heard]",
        "the choice",
        "return !!document.querySelector('button[value=chose-pause]')",
    );
    press(
        &browser,
        "button[value=chose-pause]",
        "the pause",
        "return !!document.querySelector('.breath')",
    );
    press(&browser, "button[value=chose-ready]", "the talk", &at(6));
    // A pause, and the two smaller ways to say no.
    press(
        &browser,
        "#say button[value=pause]",
        "the pause",
        "return !!document.querySelector('.breath')",
    );
    press(&browser, "button[value=chose-ready]", "the talk", &at(6));
    for kind in ["not-answer", "dont-know"] {
        let kind = format!("#say button[value={kind}]");
        press(
            &browser,
            &kind,
            "a kind word",
            "return !!document.querySelector('.thanks')?.getClientRects().length",
        );
        browser.goto("/t/talk/6");
    }
    // They erase nothing that is being typed, in the adult's tray of the youngest either.
    browser.goto("/t/talk/13");
    browser.click(".tray summary");
    browser.fill("[name=needs]", "En pause i timen.");
    press(
        &browser,
        "#say button[value=not-answer]",
        "a kind word",
        "return !!document.querySelector('.thanks')?.getClientRects().length",
    );
    assert_eq!(browser.value("[name=needs]"), "En pause i timen.");
    // The way back leads nowhere else; only the PIN does.
    for _ in 0..4 {
        browser.back();
        browser.until("the talk's screen", "return location.pathname.startsWith('/t/talk')");
    }
    browser.goto("/today");
    assert!(browser.path().starts_with("/t/talk"), "{}", browser.path());
    browser.follow("footer a[href='/t/talk/out']");
    browser.fill("#pin", "1111");
    press(
        &browser,
        "form.ask button.act",
        "a refusal",
        "return !!document.querySelector('[role=alert]')?.getClientRects().length",
    );
    browser.fill("#pin", PIN);
    press(
        &browser,
        "form.ask button.act",
        "the adviser's own page",
        "return location.pathname.endsWith('/checklist')",
    );
    browser.back();
    browser.until(
        "nothing of the talk",
        "return !document.querySelector('#say, .say, .calm-page')",
    );
}

pub fn the_talk_without_a_network(engine: Engine) {
    const KEPT: &str = "Det gemmes, når nettet er der igen";
    let server = Server::demo();
    let line = Line::to(&server.address);
    let browser = Browser::open_in(engine, &line.address);
    browser.resize(TABLET);
    open(&browser, &server, "lise.koege", "Laura");
    // What was typed stays, the page says what becomes of it, and it arrives when the network is back.
    browser.goto("/t/talk/13");
    browser.fill("[name=needs]", "Du vil gerne have en pause.");
    line.cut();
    press(
        &browser,
        "form.ask button.act:not(a)",
        "what becomes of it",
        &says(KEPT),
    );
    assert_eq!(browser.value("[name=needs]"), "Du vil gerne have en pause.");
    browser.picture(&format!("browsers/{engine}-talk-no-network"));
    line.mend();
    browser.until("the next part", "return location.pathname === '/t/talk/14'");
    browser.goto("/t/talk/13");
    assert_eq!(browser.value("[name=needs]"), "Du vil gerne have en pause.");
    // A pause that is pressed without a network is told when it can be.
    browser.goto("/t/talk/6");
    line.cut();
    press(&browser, "#say button[value=pause]", "what becomes of it", &says(KEPT));
    line.mend();
    browser.until("the pause", "return !!document.querySelector('.breath')");
    press(&browser, "button[value=chose-ready]", "the talk", &at(6));
    // Stop is quiet at once, without a network too, and nothing else can be reached.
    line.cut();
    press(
        &browser,
        "#say button[value=stop]",
        "the quiet",
        "return !document.getElementById('calm').hidden",
    );
    assert_eq!(
        browser.run("return [...document.body.children].every(one => one.inert || one.contains(document.getElementById('calm')) || ['TEMPLATE', 'SCRIPT'].includes(one.tagName))"),
        true,
        "nothing else can be reached"
    );
    line.mend();
    browser.until(
        "the quiet that the house knows of",
        "return !!document.querySelector('button[value=heard]')",
    );
}
