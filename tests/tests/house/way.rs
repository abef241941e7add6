//! The child's way on its screen: a list that says everything in its order, and a path behind it that says nothing more.

use super::screen::opened;
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
