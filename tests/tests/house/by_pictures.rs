//! The screens of the youngest by pictures: a strip of the way, no field to type in, faces to choose from.

use super::screen::{given, opened, plain, show};
use super::{answer_line, child, hidden, leads_to, send, table};
use e2e::clock;
use e2e::server::Server;

/// The links of a page, each with what it holds, whose opening tag has some words in it.
fn links<'p>(html: &'p str, words: &str) -> Vec<&'p str> {
    let links = html.split("<a ").skip(1).map(|rest| rest.split("</a>").next().unwrap());
    links
        .filter(|link| link.split('>').next().unwrap().contains(words))
        .collect()
}

#[test]
fn the_way_of_the_youngest_is_a_strip_of_pictures() {
    let server = Server::demo();
    let screen = opened(&server, "Noah");
    let see = |path: &str| server.get_with(&[("cookie", &screen)], path);
    let page = see("/t/page/1");
    let frames = links(page.text(), "class=\"frame");
    assert!(frames.len() > 3, "{}", plain(&page));
    for (nth, frame) in frames.iter().enumerate() {
        assert!(frame.contains(&format!("href=\"/t/page/1?s={}\"", nth + 1)), "{frame}");
        let place = format!("Sted {} af {}", nth + 1, frames.len());
        assert!(frame.contains("<svg") && frame.contains(&place), "{frame}");
    }
    // It stands before the picture, so that the arrows are there without scrolling, and never move.
    let at = |what: &str| page.text().find(what).unwrap_or_else(|| panic!("{what}"));
    assert!(at("class=\"stations\"") < at("way hill"));
    assert!(at("rel=\"next\"") < at("class=\"frame"));
    // A picture of the hill leads to its own page, where no voice reads it.
    let hill = &page.text()[at("way hill")..];
    let pictures = links(hill, "class=\"disc\"");
    // Its three places, and what nobody knows at its end.
    assert_eq!(pictures.len(), 4, "{hill}");
    let last = format!("href=\"/t/page/1?s={}\"", frames.len());
    assert!(pictures[3].contains(&last), "{}", pictures[3]);
    for picture in &pictures {
        assert!(
            picture.contains("data-aloud") && picture.contains("href=\"/t/page/1?s="),
            "{picture}"
        );
    }
    let alone = see("/t/page/1?s=1");
    let pictures = links(alone.text(), "class=\"disc\"");
    assert!(
        pictures.len() == 1 && pictures[0].contains("href=\"/t/page/1?s=1\""),
        "{pictures:?}"
    );
    // An older child has no strip, and its pictures lead nowhere.
    let laura = opened(&server, "Laura");
    let page = server.get_with(&[("cookie", &laura)], "/t/page/1");
    assert!(links(page.text(), "class=\"frame").is_empty() && !page.text().contains("data-aloud"));
}

/// On the hill itself stand a word or two at each place; what is read aloud stands below it, and every page of a station tells it
/// in full.
#[test]
fn a_hill_has_a_word_or_two_at_each_place() {
    let server = Server::demo();
    let screen = opened(&server, "Noah");
    let page = server.get_with(&[("cookie", &screen)], "/t/page/1");
    let (_, rest) = page.text().split_once("class=\"way hill").unwrap();
    let (hill, below) = rest.split_once("<details").unwrap();
    let captions: Vec<&str> = (hill.split("class=\"caption\">").skip(1))
        .map(|rest| rest.split("</p>").next().unwrap())
        .collect();
    assert!(!captions.is_empty());
    for caption in &captions {
        assert!((1..=2).contains(&caption.split_whitespace().count()), "{captions:?}");
    }
    let words = below.split("</details>").next().unwrap();
    assert!(
        words.contains("Vi ved ikke endnu") || words.contains("Det ved vi ikke endnu"),
        "{words}"
    );
    assert_eq!(words.matches("<li ").count(), 4, "{words}");
}

/// Nights are moons, with the words for whoever does not see them.
#[test]
fn the_nights_until_the_child_hears_are_moons() {
    let server = Server::demo();
    let karl = server.sign_in("karl.dragoer");
    let case = child(&server, &karl, "Noah");
    let way = server.get_with(&[("cookie", &karl)], &format!("{case}/way"));
    let (version, hears) = (hidden(way.text(), "version"), clock::ahead(3).to_string());
    let fields = [
        ("version", version.as_str()),
        ("state", "waiting"),
        ("waiting_for", "Karen snakker med de voksne i børnehaven."),
        ("next_contact", hears.as_str()),
    ];
    let waits = send(&server, &karl, &format!("{case}/step/s4"), &fields);
    assert!(leads_to(&waits).starts_with(&case), "{}", waits.text());
    let screen = opened(&server, "Noah");
    let page = server.get_with(&[("cookie", &screen)], "/t/page/1");
    let (_, rest) = page.text().split_once("class=\"way hill").unwrap();
    let hill = rest.split("<details").next().unwrap();
    let mut nights = Vec::new();
    for paragraph in hill.split("<p ").skip(1) {
        let (tag, drawn) = paragraph.split_once('>').unwrap();
        if !tag.contains("class=\"flag moons\"") {
            continue;
        }
        assert!(tag.contains("role=\"img\"") && tag.contains("aria-label=\""), "{tag}");
        nights.push(drawn.split("</p>").next().unwrap().matches("<svg").count());
    }
    assert_eq!(nights, [3], "{hill}");
}

#[test]
fn the_youngest_meet_no_field_outside_the_adults_tray() {
    let server = Server::demo();
    let screen = opened(&server, "Noah");
    let (talk, _, _) = table::opened(&server, "karl.dragoer", "Noah");
    let at_home = (1..=7).map(|page| (&screen, format!("/t/page/{page}")));
    let at_table = (1..=19).map(|part| (&talk, format!("/t/talk/{part}")));
    let at_table = at_table.chain([(&talk, "/t/talk/tools".to_owned())]);
    let (mut trays, mut in_trays) = (0, String::new());
    for (cookie, path) in at_home.chain(at_table) {
        let page = server.get_with(&[("cookie", cookie)], &path);
        assert_eq!(page.status, 200, "{path}");
        let mut outside = String::new();
        for (nth, part) in page.text().split("<details").enumerate() {
            let (inside, after) = part.split_once("</details>").unwrap_or(("", part));
            let tag = inside.split('>').next().unwrap();
            let is_tray = nth > 0 && tag.contains("class=\"tray\"");
            trays += usize::from(is_tray);
            if is_tray {
                in_trays.push_str(inside);
            } else {
                outside.push_str(inside);
            }
            outside.push_str(after);
        }
        for field in [
            "<textarea",
            "<select",
            "type=\"date\"",
            "type=\"time\"",
            "type=\"text\"",
            // A field to type in where it does not say so.
            "<input id=",
        ] {
            assert!(!outside.contains(field), "{path}: {field}");
        }
    }
    assert!(trays >= 8, "{trays}");
    // A field is written as this looks for it.
    assert!(in_trays.contains("<textarea"), "{in_trays}");
    // Somebody older writes where it always did.
    let (laura, _, _) = table::opened(&server, "lise.koege", "Laura");
    let page = server.get_with(&[("cookie", &laura)], "/t/talk/13");
    assert!(!page.text().contains("class=\"tray\"") && page.text().contains("name=\"needs\""));
}

#[test]
fn the_youngest_know_topics_and_practice_by_pictures() {
    let server = Server::demo();
    let (talk, _, _) = table::opened(&server, "karl.dragoer", "Noah");
    let see = |path: &str| server.get_with(&[("cookie", &talk)], path);
    let page = see("/t/talk/2");
    let list = page.text().split("class=\"topics\"").nth(1).unwrap();
    let list = list.split("</ol>").next().unwrap();
    let rows: Vec<&str> = list.split("<li>").skip(1).collect();
    assert!(!rows.is_empty());
    assert!(rows.iter().all(|row| row.contains("<svg")), "{list}");
    // A minute of practice is three cards.
    let page = see("/t/talk/3");
    let cards = page.text().split("class=\"cards\"").nth(1).unwrap();
    let cards = cards.split("</ul>").next().unwrap();
    assert_eq!(cards.matches("<svg").count(), 3, "{cards}");
    assert!(plain(&page).contains("Du er en fisk"), "{}", plain(&page));
    // Somebody older reads them.
    let (talk, _, _) = table::opened(&server, "lise.koege", "Laura");
    let page = server.get_with(&[("cookie", &talk)], "/t/talk/2");
    let list = page.text().split("class=\"topics\"").nth(1).unwrap();
    let list = list.split("</ol>").next().unwrap();
    assert!(list.contains("<li>") && !list.contains("<svg"), "{list}");
}

#[test]
fn from_thirteen_words_stand_for_faces_at_the_end_of_a_talk() {
    let server = Server::demo();
    let (samira, _, _) = table::opened(&server, "lise.koege", "Samira");
    for (path, name, count) in [("/t/talk/16", "face", 5), ("/t/talk/19", "mood", 3)] {
        let page = server.get_with(&[("cookie", &samira)], path);
        let choices = page.text().matches(&format!("name=\"{name}\"")).count();
        assert_eq!(choices, count, "{path}: {}", plain(&page));
        for face in ["class=\"eye\"", "class=\"a-face\""] {
            assert!(!page.text().contains(face), "{path}: {face}");
        }
    }
    let (noah, _, _) = table::opened(&server, "karl.dragoer", "Noah");
    for (path, faces) in [("/t/talk/16", 5), ("/t/talk/19", 3)] {
        let page = server.get_with(&[("cookie", &noah)], path);
        assert_eq!(page.text().matches("class=\"a-face\"").count(), faces, "{path}");
        assert_eq!(page.text().matches("class=\"eye\"").count(), 2 * faces, "{path}");
    }
}

#[test]
fn whom_the_youngest_can_go_to_is_chosen_by_a_face() {
    let server = Server::demo();
    let (talk, _, _) = table::opened(&server, "karl.dragoer", "Noah");
    let page = server.get_with(&[("cookie", &talk)], "/t/talk/12");
    let choices = page.text().matches("name=\"talk_to\"").count();
    assert!(choices > 0, "{}", plain(&page));
    let faces = page.text().split("faces-of-people").nth(1).unwrap();
    let faces = faces.split("</fieldset>").next().unwrap();
    assert_eq!(faces.matches("<svg").count(), choices);
    // From thirteen there are names alone.
    let (talk, _, _) = table::opened(&server, "lise.koege", "Samira");
    let page = server.get_with(&[("cookie", &talk)], "/t/talk/12");
    assert!(!page.text().contains("faces-of-people"));
}

#[test]
fn the_rights_of_a_teenager_are_short_and_the_rest_is_there_on_request() {
    let server = Server::demo();
    let screen = opened(&server, "Samira");
    let page = server.get_with(&[("cookie", &screen)], "/t/page/4");
    let text = page.text();
    let open: String = text
        .split("<details")
        .map(|part| part.rsplit("</details>").next().unwrap())
        .collect();
    let article = open
        .split("<article")
        .nth(1)
        .unwrap()
        .split("</article>")
        .next()
        .unwrap();
    let words: Vec<&str> = article
        .split('<')
        .map(|part| part.split_once('>').map_or("", |(_, words)| words))
        .collect();
    let words = words.join(" ");
    let count = words.split_whitespace().count();
    assert!((20..300).contains(&count), "{count} words stand there unasked: {words}");
    assert!(text.contains("tavshedspligt") && !article.contains("tavshedspligt"));
    assert!(text.contains("barnets lov § 6") && !article.contains("barnets lov § 6"));
}

#[test]
fn the_companion_walks_to_a_new_way_once() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = child(&server, &cookie, "Laura");
    show(&server, &cookie, &case);
    let opened = send(&server, &cookie, &format!("{case}/screen"), &[]);
    let screen = given(&opened);
    let headers = [("origin", server.address.as_str()), ("cookie", screen.as_str())];
    let chosen = server.post_with(&headers, "/t/companion", &[("companion", "fox")]);
    assert_eq!(leads_to(&chosen), "/t/page/1");
    let walks = || {
        let page = server.get_with(&[("cookie", &screen)], "/t/page/1");
        let ways = page.text().split("class=\"way ").skip(1);
        let class = ways.map(|rest| rest.split('"').next().unwrap()).next().unwrap();
        class.split(' ').any(|word| word == "moved")
    };
    assert!(!walks(), "a first way is new as a whole, and nothing in it moved");
    // The adviser changes a step and shows the way anew.
    let cookie = server.sign_in("lise.koege");
    let way = server.get_with(&[("cookie", &cookie)], &format!("{case}/way"));
    let step = way.text().split(&format!("action=\"{case}/step/")).nth(1).unwrap();
    let step = format!("{case}/step/{}", step.split('"').next().unwrap());
    let version = hidden(way.text(), "version");
    let fields = [
        ("version", version.as_str()),
        ("state", "waiting"),
        ("waiting_for", "Lise taler med skolen."),
        ("next_contact", "2031-03-04"),
    ];
    let changed = send(&server, &cookie, &step, &fields);
    assert!(leads_to(&changed).starts_with(&case), "{}", changed.text());
    assert!(!walks(), "it is not shown yet");
    show(&server, &cookie, &case);
    assert!(walks(), "the first time it is seen");
    assert!(!walks() && !walks(), "and no other time");
}

/// What the youngest answer themselves has a picture each, which is pressed with its words.
#[test]
fn the_youngest_answer_by_pictures() {
    let server = Server::demo();
    let answers = |adviser: &str, name: &str| {
        let (talk, _, _) = table::opened(&server, adviser, name);
        let headers = [("origin", server.address.as_str()), ("cookie", talk.as_str())];
        let line = [("from", "5"), ("line", "Jeg vil gerne tegne en hund.")];
        let put = |fields: &[(&str, &str)]| server.post_with(&headers, "/t/talk/5", fields);
        let see = |path: &str| server.get_with(&headers, path).text().to_owned();
        let _ = put(&line);
        let read_back = see("/t/talk/5");
        let _ = answer_line(&server, &talk, "yes");
        let (placed, topics) = (see("/t/talk/7"), see("/t/talk/2"));
        let parts = |html: &str, begins: &str, ends: &str| -> Vec<String> {
            let rests = html.split(begins).skip(1);
            rests.map(|rest| rest.split(ends).next().unwrap().to_owned()).collect()
        };
        // The three answers to what was read back, the three about the paper, and what is done with a topic.
        let form = parts(&read_back, "class=\"answers\"", "</form>")
            .pop()
            .expect("the answers");
        let said = parts(&form, "<button", "</button>");
        let line = parts(&placed, "class=\"line-choice\"", "</fieldset>")
            .pop()
            .expect("a line");
        let about_paper = parts(&line, "<label", "</label>");
        let acts = parts(&topics, "class=\"row-acts", "</div>");
        assert_eq!((said.len(), about_paper.len()), (3, 3), "{form}{line}");
        let seen = |of: &[String]| of.iter().filter(|one| one.contains("<svg")).count();
        let arrows = acts.iter().filter(|acts| acts.starts_with(" by-pictures")).count();
        (
            seen(&said),
            seen(&about_paper),
            seen(&acts) == acts.len(),
            arrows == acts.len(),
        )
    };
    assert_eq!(answers("karl.dragoer", "Noah"), (3, 3, true, true));
    assert_eq!(answers("lise.koege", "Laura"), (0, 0, false, false));
}
