//! The child's way as a part of its talk: the picture of its own screen, between the rights and what is written down.

use super::screen::{plain, show};
use super::{child, leads_to, send, table};
use e2e::server::{Answer, Server};

/// The opening tags of an element on a page.
fn tags<'p>(page: &'p Answer, element: &str) -> Vec<&'p str> {
    let rests = page.text().split(&format!("<{element} ")).skip(1).collect::<Vec<_>>();
    rests.into_iter().map(|rest| rest.split('>').next().unwrap()).collect()
}

fn see(server: &Server, screen: &str, path: &str) -> Answer {
    let answer = server.get_with(&[("cookie", screen)], path);
    assert_eq!(answer.status, 200, "{path}");
    answer
}

/// The captions of a page's way, in order.
fn captions(page: &Answer) -> Vec<String> {
    let paragraphs = page.text().split("<p ").skip(1).filter_map(|rest| rest.split_once('>'));
    let captions = paragraphs.filter(|(tag, _)| tag.contains("class=\"caption\""));
    captions
        .map(|(_, rest)| {
            let html = rest.split("</p>").next().unwrap();
            html.split('<').map(|part| part.rsplit('>').next().unwrap()).collect()
        })
        .collect()
}

#[test]
fn the_way_stands_between_the_rights_and_what_is_written_and_can_be_left_out() {
    let server = Server::demo();
    let (screen, _, _) = table::opened(&server, "lise.koege", "Laura");
    let rights = see(&server, &screen, "/t/talk/4");
    let row: Vec<&str> = rights.text().split("href=\"/t/talk/").skip(1).collect();
    let numbers: Vec<&str> = row.iter().map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(&numbers[..7], ["1", "2", "3", "4", "18", "5", "6"], "{numbers:?}");
    let on = |page: &Answer, class: &str, to: &str| {
        let links = tags(page, "a");
        links.iter().any(|link| link.contains(class) && link.contains(to))
    };
    assert!(on(&rights, "rel=\"next\"", "href=\"/t/talk/18\""));
    let way = see(&server, &screen, "/t/talk/18");
    let heading = way.text().split("<h1>").nth(1).unwrap().split("</h1>").next().unwrap();
    assert!(heading.contains("Din vej"), "{heading}");
    assert!(captions(&way).len() > 2, "{}", plain(&way));
    assert_eq!(
        way.text().matches("aria-current=\"step\"").count(),
        1,
        "where the child is"
    );
    // On, and past it by the row: nothing has to be pressed here.
    assert!(on(&way, "table-on", "href=\"/t/talk/5\""));
    assert!(!way.text().contains("Hej Laura"), "the hello is another part's");
}

#[test]
fn it_is_the_way_that_the_child_was_shown() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = child(&server, &cookie, "Laura");
    show(&server, &cookie, &case);
    let own = send(&server, &cookie, &format!("{case}/screen"), &[]);
    let own = super::screen::given(&own);
    let at_home = captions(&see(&server, &own, "/t/page/1"));
    let (screen, _, _) = table::opened(&server, "lise.koege", "Laura");
    assert_eq!(captions(&see(&server, &screen, "/t/talk/18")), at_home);
}

#[test]
fn a_companion_is_chosen_there_with_one_press() {
    let server = Server::demo();
    let (screen, _, _) = table::opened(&server, "lise.koege", "Laura");
    let way = see(&server, &screen, "/t/talk/18");
    assert_eq!(way.text().matches("name=\"companion\"").count(), 6);
    assert!(
        !way.text().contains("aria-pressed=\"true\""),
        "nothing is chosen beforehand"
    );
    let chosen = send(&server, &screen, "/t/talk/18", &[("companion", "owl")]);
    assert_eq!(leads_to(&chosen), "/t/talk/18");
    let way = see(&server, &screen, "/t/talk/18");
    let buttons = tags(&way, "button");
    let pressed: Vec<&&str> = buttons
        .iter()
        .filter(|tag| tag.contains("aria-pressed=\"true\""))
        .collect();
    assert!(
        pressed.len() == 1 && pressed[0].contains("value=\"owl\""),
        "{pressed:?}"
    );
    assert!(way.text().contains("class=\"companion\""), "it stands on the way");
    // What is none of the six is not taken.
    assert_eq!(
        send(&server, &screen, "/t/talk/18", &[("companion", "dragon")]).status,
        422
    );
}

#[test]
fn from_thirteen_and_under_the_police_lock_there_is_none_to_choose() {
    let server = Server::demo();
    for (adviser, name) in [("lise.koege", "Samira"), ("karl.dragoer", "Ali")] {
        let (screen, _, _) = table::opened(&server, adviser, name);
        let way = see(&server, &screen, "/t/talk/18");
        assert!(!way.text().contains("name=\"companion\""), "{name}: {}", plain(&way));
        let chosen = send(&server, &screen, "/t/talk/18", &[("companion", "fox")]);
        assert_eq!(chosen.status, 422, "{name}");
    }
}

#[test]
fn a_teenager_is_told_at_each_place_what_it_can_ask_and_the_section_on_request() {
    let server = Server::demo();
    let (screen, _, _) = table::opened(&server, "lise.koege", "Samira");
    let way = see(&server, &screen, "/t/talk/18");
    let places = way.text().matches("class=\"station ").count();
    let told = way.text().matches("class=\"line-of-it can\"").count();
    assert!(places > 2 && told == places, "{told} of {places}: {}", plain(&way));
    let details = way.text().split("<details").skip(1);
    let folded: Vec<&str> = details.map(|rest| rest.split("</details>").next().unwrap()).collect();
    assert!(folded.iter().any(|one| one.contains("Barnets lov §")), "{folded:?}");
    let open: String = way
        .text()
        .split("<details")
        .map(|part| part.rsplit("</details>").next().unwrap())
        .collect();
    assert!(!open.contains("Barnets lov §"), "no section stands there unasked");
    // Nobody below thirteen is told of sections.
    let (screen, _, _) = table::opened(&server, "lise.koege", "Laura");
    assert!(!see(&server, &screen, "/t/talk/18").text().contains("place-more"));
}

#[test]
fn a_wrong_press_of_stop_is_taken_back_once_it_is_heard() {
    let server = Server::demo();
    let (screen, _, _) = table::opened(&server, "lise.koege", "Laura");
    let say = |kind: &str| send(&server, &screen, "/t/talk/say", &[("kind", kind), ("from", "18")]);
    assert_eq!(leads_to(&say("stop")), "/t/talk/18");
    let stopped = see(&server, &screen, "/t/talk/18");
    assert!(plain(&stopped).contains("Nu stopper vi") && !plain(&stopped).contains("Jeg trykkede forkert"));
    let _ = say("heard");
    let heard = see(&server, &screen, "/t/talk/18");
    assert!(plain(&heard).contains("Jeg trykkede forkert"), "{}", plain(&heard));
    assert!(
        tags(&heard, "button")
            .iter()
            .any(|tag| tag.contains("value=\"chose-ready\""))
    );
    assert_eq!(leads_to(&say("chose-ready")), "/t/talk/18");
    assert!(
        see(&server, &screen, "/t/talk/18").text().contains("id=\"say\""),
        "the talk goes on"
    );
}

#[test]
fn stop_is_the_second_thing_that_keys_meet() {
    let server = Server::demo();
    let (screen, _, _) = table::opened(&server, "lise.koege", "Laura");
    let page = see(&server, &screen, "/t/talk/13");
    let links: Vec<&str> = page
        .text()
        .split(" href=\"#")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert_eq!(&links[..2], ["content", "stop"]);
    assert!(page.text().contains("id=\"stop\""));
    // The Enter key in a field sends the part, and never stops the talk: the part's own button is the first of its form.
    let buttons = tags(&page, "button");
    let place = |what: &str| buttons.iter().position(|tag| tag.contains(what)).unwrap();
    assert!(place("class=\"act\"") < place("value=\"stop\""), "{buttons:?}");
}
