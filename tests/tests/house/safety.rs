//! What is answered about a child's safety is kept as an answer when somebody says so, whether a paper comes of it or not, and
//! never by a draft.

use super::edit::Desk;
use super::prepare_form::shown;
use super::{hidden, leads_to, send};
use e2e::server::Answer;

/// The demo's Mathilde, at whose letter nobody is suspected and no police are.
struct House(Desk);

impl House {
    fn open() -> House {
        House(Desk::of("Mathilde"))
    }

    fn get(&self, path: &str) -> String {
        self.0.get(path).text().to_owned()
    }

    /// Sends the form of a page with other answers, and the button that was pressed.
    fn press(&self, page: &str, other: &[(&str, &str)]) -> Answer {
        let mut sent: Vec<(String, String)> = ["against", "window", "talk"]
            .map(|name| (name.to_owned(), hidden(page, name)))
            .into();
        for (name, field) in shown(page) {
            if !field.value.is_empty() && !other.iter().any(|(theirs, _)| *theirs == name) {
                sent.push((name, field.value));
            }
        }
        let sent = sent.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let all: Vec<(&str, &str)> = sent.chain(other.iter().copied()).collect();
        send(
            &self.0.server,
            &self.0.cookie,
            &format!("{}/prepare", self.0.case),
            &all,
        )
    }

    fn prepare(&self) -> String {
        self.get(&format!("{}/prepare", self.0.case))
    }

    /// The card of safety on the child's page.
    fn card(&self) -> String {
        let page = self.get(&self.0.case);
        let card = page.split("id=\"safety\"").nth(1).expect("a card");
        // The way to answer again stands last.
        card.split("/prepare?open=safety").next().unwrap().to_owned()
    }
}

const WAITS: &str = "Barnet venter på videoafhøring";
const FOLDED: &str = "<summary><h2 id=\"part-safety\">";

#[test]
fn the_answers_are_kept_by_a_press_of_their_own() {
    let house = House::open();
    assert!(!house.card().contains(WAITS));
    let page = house.prepare();
    assert!(page.contains("value=\"answers\""), "{page}");
    let answers = [("safety.police", "interview-pending"), ("keep", "answers")];
    let kept = house.press(&page, &answers);
    assert_eq!(leads_to(&kept), format!("{}#safety", house.0.case), "{}", kept.text());
    assert!(house.card().contains(WAITS), "{}", house.card());
    assert_eq!(shown(&house.prepare())["safety.police"].value, "interview-pending");
}

#[test]
fn a_paper_that_is_stopped_keeps_the_answers() {
    let house = House::open();
    // Nobody has changed adviser, so that no such letter can be made.
    let stops = [("document", "new-adviser"), ("keep", "paper")];
    let page = house.prepare();
    let pending = [("safety.police", "interview-pending"), stops[0], stops[1]];
    let stopped = house.press(&page, &pending);
    assert_eq!(stopped.status, 200, "no paper is made");
    assert!(house.card().contains(WAITS), "{}", house.card());
    // The form goes on from there: the next answers are no quarrel with one's own.
    let held = [("safety.police", "interview-held"), stops[0], stops[1]];
    let again = house.press(stopped.text(), &held);
    assert_eq!(again.status, 200, "{}", again.text());
    assert!(house.card().contains("Videoafhøringen er holdt"), "{}", house.card());
    // Nor does a fault in another part of the form make an answer unsaid.
    let day = ("meetings[0].starts_at#date", "en dag");
    let faulty = [("safety.police", "considered"), day, stops[0], stops[1]];
    assert_eq!(house.press(again.text(), &faulty).status, 200);
    assert!(house.card().contains("Det overvejes"), "{}", house.card());
}

#[test]
fn no_answer_is_made_by_a_draft_that_saves_itself() {
    let house = House::open();
    let pending = [("safety.police", "interview-pending"), ("keep", "answers")];
    house.press(&house.prepare(), &pending);
    let drafted = "Du har en kladde med andre svar";
    assert!(!house.card().contains(drafted), "{}", house.card());
    // As the script saves while one types, and as the button of the draft does.
    for act in [("look", "letter"), ("keep", "draft"), ("go", "2")] {
        let none = [("safety.police", "none"), act];
        house.press(&house.prepare(), &none);
        let card = house.card();
        assert!(card.contains(WAITS), "{act:?} made the child safer: {card}");
        assert!(card.contains(drafted), "{act:?} is told: {card}");
        // Nor does a press for the paper keep an answer that stands behind a fold.
        assert!(
            !house.prepare().contains(FOLDED),
            "{act:?}: a draft's answers are in sight"
        );
    }
}

#[test]
fn what_is_refused_elsewhere_in_the_form_makes_no_answer_unsaid() {
    let house = House::open();
    let page = house.prepare();
    let child = format!("{}/edit/child", house.0.case);
    let school = house.0.write(&child, &[("child.school", "Nordskolen")]);
    assert_eq!(school.status, 303, "{}", school.text());
    // The window that was open before knows nothing of it.
    let name = ("child.first_name", "Mathilde Marie");
    let pending = ("safety.police", "interview-pending");
    let refused = house.press(&page, &[name, pending, ("keep", "paper")]);
    assert_eq!(refused.status, 409, "{}", refused.text());
    assert!(house.card().contains(WAITS), "{}", house.card());
}

#[test]
fn on_a_telephone_the_link_to_answer_again_leads_to_the_questions() {
    let house = House::open();
    let phone = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";
    let headers = [("cookie", house.0.cookie.as_str()), ("user-agent", phone)];
    let again = format!("{}/prepare?open=safety", house.0.case);
    let page = house.0.server.get_with(&headers, &again);
    assert!(!page.text().contains("Trin 1 af 6"), "{}", page.text());
}

#[test]
fn who_is_suspected_stands_behind_a_press_once_it_is_answered() {
    let house = House::open();
    let folded = |page: &str| page.contains(FOLDED);
    assert!(folded(&house.prepare()), "{}", house.prepare());
    // For whoever comes to answer again they are open, and so they are where an answer is missing or two disagree.
    let again = house.get(&format!("{}/prepare?open=safety", house.0.case));
    assert!(!folded(&again));
    let look = |answer: (&str, &str)| house.press(&house.prepare(), &[answer, ("look", "letter")]);
    assert!(!folded(look(("safety.police", "")).text()), "an open question");
    let disagree = look(("safety.suspected", "parent"));
    assert!(!folded(disagree.text()), "who is suspected, and where do they live?");
}

#[test]
fn a_paper_is_handed_to_no_keeper_whom_the_gate_refuses() {
    let house = House::open();
    let mona = [("{}.first_name", "Mona"), ("{}.role", "mother")];
    let new = format!("{}/edit/person/new", house.0.case);
    assert_eq!(house.0.write(&new, &mona).status, 303);
    let made = house.press(&house.prepare(), &[("keep", "paper")]);
    let hand_over = leads_to(&made).to_owned();
    assert!(hand_over.ends_with("/hand-over"), "{}", made.text());
    let offers = |page: &str| {
        let list = page.split("name=\"kept_by\"").nth(1).expect("a list");
        list.split("</select>").next().unwrap().contains(">Mona<")
    };
    assert!(offers(&house.get(&hand_over)), "nobody is suspected");
    // Nobody marked her: a parent is suspected, and she is one.
    let answers = [
        ("safety.suspected", "parent"),
        ("safety.suspect_at_home", "yes"),
        ("keep", "answers"),
    ];
    house.press(&house.prepare(), &answers);
    let page = house.get(&hand_over);
    assert!(!offers(&page), "{page}");
    let why = "Kan ikke vælges: Mona (er den, der er mistanke mod, eller kan være det).";
    assert!(page.contains(why), "{page}");
}

/// Køge's guide: somebody whose observations the underretning is based on is a witness, and the letter stops at them.
#[test]
fn the_room_offers_no_bisidder_at_whom_the_municipalitys_letter_stops() {
    let desk = Desk::of("Mathilde");
    let person = |name: &'static str, witnessed: &'static str| {
        let fields = [
            ("{}.first_name", name),
            ("{}.role", "teacher"),
            ("{}.witnessed", witnessed),
        ];
        let new = format!("{}/edit/person/new", desk.case);
        assert_eq!(desk.write(&new, &fields).status, 303);
        let page = desk.get(&desk.case);
        let before = page.text().split(&format!(">{name}<")).next().unwrap().to_owned();
        let link = before.rsplit("/edit/person/").next().unwrap();
        link.split('"').next().unwrap().to_owned()
    };
    let (vera, karl) = (person("Vera", "true"), person("Karl", "false"));
    let page = desk.get(&desk.case);
    let meeting = page.text().split("/edit/meeting/").find(|rest| rest.starts_with('m'));
    let meeting = meeting.expect("a talk").split('"').next().unwrap().to_owned();
    let room = desk.get(&format!("{}/meeting/{meeting}/room", desk.case));
    let can_be = |id: &str| room.text().contains(&format!("name=\"bisidder.{id}\""));
    assert!(can_be(&karl), "{}", room.text());
    assert!(!can_be(&vera), "the letter would stop at her: {}", room.text());
    assert!(
        room.text()
            .contains("Vera (har set eller hørt det, som underretningen handler om)")
    );
}
