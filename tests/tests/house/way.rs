//! The child's way on its screen: a list that says everything in its order, and a path behind it that says nothing more.

use super::screen::{opened, show};
use e2e::server::Server;

/// The list of a page's way, and the whole of it with what is drawn.
fn way(server: &Server, child: &str) -> (String, String) {
    let screen = opened(server, child);
    let page = server.get_with(&[("cookie", &screen)], "/t/page/1");
    let text = page.text();
    let begins = text.find("<div class=\"way ").expect("a way");
    let list = begins + text[begins..].find("<ol role=\"list\"").expect("a list");
    let ends = list + text[list..].find("</ol></div>").expect("the end of the list");
    (text[list..ends].to_owned(), text[begins..ends].to_owned())
}

#[test]
fn the_path_is_drawn_behind_a_list_that_does_not_need_it() {
    let server = Server::demo();
    for child in ["Ali", "Laura"] {
        let (list, drawn) = way(&server, child);
        let stations = list.matches("class=\"station ").count();
        assert!(stations > 2, "{child}: {stations}");
        // How it stands comes first in each, and where the child is stands once.
        assert_eq!(list.matches("<p class=\"state\">").count(), stations, "{child}");
        assert_eq!(list.matches("aria-current=\"step\"").count(), 1, "{child}");
        let roads = drawn.matches("class=\"road row-").count();
        assert!((1..=stations.div_ceil(3)).contains(&roads), "{child}: {roads} rows");
        // No reader meets the path, and no style or script is needed to draw it.
        assert_eq!(
            drawn.matches("<span aria-hidden=\"true\" class=\"road row-").count(),
            roads,
            "{child}"
        );
        assert!(
            !list.contains("<path class=\"walked\"") && !drawn.contains("style="),
            "{child}"
        );
        assert!(drawn.contains("<path class=\"walked\" d=\"M"), "{child}");
    }
}

#[test]
fn from_thirteen_there_is_no_cartoon() {
    let server = Server::demo();
    let (list, drawn) = way(&server, "Samira");
    assert!(drawn.starts_with("<div class=\"way line"));
    assert!(!drawn.contains("pictogram") && !drawn.contains("class=\"road"));
    assert!(list.matches("class=\"station ").count() > 2);
}

/// The list of a child's way after its adviser has said who does a step.
fn done_by(server: &Server, adviser: &str, child: &str, (step, who): (&str, &str)) -> String {
    let cookie = server.sign_in(adviser);
    let case = super::child(server, &cookie, child);
    let page = server.get_with(&[("cookie", &cookie)], &format!("{case}/way"));
    let version = super::hidden(page.text(), "version");
    let fields = [("version", version.as_str()), ("who", who)];
    let named = super::send(server, &cookie, &format!("{case}/step/{step}/who"), &fields);
    assert_eq!(
        super::leads_to(&named),
        format!("{case}/way#step-{step}"),
        "{}",
        named.text()
    );
    way(server, child).0.replace('\u{a0}', " ")
}

/// From ten to twelve a face stands beside the sentence that says who does it; younger and older there is the sentence alone.
#[test]
fn a_face_stands_beside_who_does_it() {
    const SAYS: &str = "der sørger for det";
    const FACE: &str = "class=\"line-of-it with-face\"";
    let server = Server::demo();
    for (adviser, child, does) in [
        ("karl.dragoer", "Ali", ("s4", "jonas")),
        ("lise.koege", "Samira", ("s4", "mette")),
    ] {
        let list = done_by(&server, adviser, child, does);
        assert!(list.contains(SAYS) && !list.contains(FACE), "{child}: {list}");
    }
    let list = done_by(&server, "lise.koege", "Laura", ("s3", "omar"));
    let lines: Vec<&str> = (list.split(FACE).skip(1))
        .map(|rest| rest.split("</div>").next().unwrap())
        .collect();
    assert_eq!(lines.len(), list.matches(SAYS).count(), "{list}");
    assert!(!lines.is_empty(), "{list}");
    for line in &lines {
        assert!(line.contains("<svg") && line.contains(SAYS), "{line}");
    }
    assert!(lines.iter().any(|line| line.contains("Omar")), "{lines:?}");
}

/// The page of a child has its way as a small picture, beside the list of its steps, and nothing else of the child's screen.
#[test]
fn the_page_of_a_child_has_its_way_small() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = super::child(&server, &cookie, "Laura");
    let page = server.get_with(&[("cookie", &cookie)], &case);
    let (_, rest) = page.text().split_once("id=\"steps\"").unwrap();
    let section = rest.split("</section>").next().unwrap();
    assert_eq!(section.matches("<figure class=\"way-small\"").count(), 1, "{section}");
    let figure = section.split("</figure>").next().unwrap();
    assert!(figure.contains("class=\"way path"), "{figure}");
    assert_eq!(figure.matches("aria-current=\"step\"").count(), 1, "{figure}");
    assert!(!figure.contains("<form") && !figure.contains("<h1"), "{figure}");
}

/// What the picture says that the child sees is what the child sees, until its adviser shows it another way.
#[test]
fn the_small_way_is_the_one_that_the_child_sees() {
    const WAITS: &str = "Lise taler med skolen.";
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = super::child(&server, &cookie, "Laura");
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path).text().to_owned();
    let figure = || {
        let page = get(&case);
        let (_, rest) = page.split_once("<figure class=\"way-small\"").expect(&page);
        rest.split("</figure>").next().unwrap().to_owned()
    };
    assert!(
        figure().contains("Barnet har ikke fået den vist endnu."),
        "{}",
        figure()
    );
    show(&server, &cookie, &case);
    let shown = figure();
    assert!(shown.contains(">Sådan ser barnet sin vej<"), "{shown}");
    let version = super::hidden(&get(&format!("{case}/way")), "version");
    let hears = e2e::clock::ahead(3).to_string();
    let fields = [
        ("version", version.as_str()),
        ("state", "waiting"),
        ("waiting_for", WAITS),
        ("next_contact", hears.as_str()),
    ];
    let changed = super::send(&server, &cookie, &format!("{case}/step/s3"), &fields);
    assert!(super::leads_to(&changed).starts_with(&case), "{}", changed.text());
    let before = figure();
    assert!(before.contains("Den er ændret, siden barnet fik den vist."), "{before}");
    assert!(!before.contains(WAITS), "the child has not seen that: {before}");
    show(&server, &cookie, &case);
    let now = figure();
    assert!(
        now.contains(WAITS) && now.contains(">Sådan ser barnet sin vej<"),
        "{now}"
    );
}
