//! Who is there at the busiest time, and what they ask for.

use super::filling::House;
use super::{Demo, Fault};
use crate::client::{self, Answer, Connection};
use crate::signed_in::{screen_of, version_of};

/// Children who look at their own screens.
const SCREENS: usize = 200;
/// How far it is from one adviser to the next who comes: a prime, so that everybody has their turn before anybody comes again.
const STRIDE: usize = 7_919;
/// A day that lies ahead whenever this is measured: a child that waits is told when it hears.
const AHEAD: &str = "2099-03-04";

/// What a visit is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// An adviser's first page.
    Today,
    /// A child's page.
    Case,
    /// A child's way, as its adviser sees it.
    Way,
    /// A page of a child's own screen.
    Screen,
    /// A step of the way is moved: the page of the way, and the change.
    Change,
}

impl Kind {
    /// Twenty visits, one after the other. How often each comes is a guess of ours: nobody has counted.
    const TURNS: [Kind; 20] = {
        use Kind::{Case, Change, Screen, Today, Way};
        [
            Today, Case, Today, Screen, Way, Today, Case, Today, Screen, Today, Case, Change, Today, Case, Today,
            Screen, Way, Today, Case, Today,
        ]
    };

    /// What the visit with this number is for.
    pub(super) fn of(nth: usize) -> Kind {
        Kind::TURNS[nth % Kind::TURNS.len()]
    }

    /// Its name in the table.
    pub(super) fn name(self) -> &'static str {
        match self {
            Kind::Today => "Today",
            Kind::Case => "a child's page",
            Kind::Way => "a child's way",
            Kind::Screen => "a child's own screen",
            Kind::Change => "a change, with the page before it",
        }
    }
}

/// An adviser who is there: a session, and the pages of its cases.
struct Present {
    cookie: String,
    cases: Vec<String>,
}

/// Those who are there.
pub(super) struct Visitors {
    advisers: Vec<Present>,
    /// The cookies of children's screens.
    screens: Vec<String>,
}

/// Begins a session for every adviser, in the store itself, and opens screens of children all over the country.
///
/// # Errors
/// Where a session does not begin, or no child has a screen.
pub(super) fn visitors(servers: &[Demo], house: &House) -> Result<Visitors, Fault> {
    let server = servers.first().ok_or("no server")?;
    let (mut advisers, mut screens) = (Vec::new(), Vec::new());
    let apart = (house.advisers.len() / SCREENS).max(1);
    let there = house.advisers.iter().filter(|adviser| !adviser.cases.is_empty());
    for (nth, adviser) in there.enumerate() {
        let cases: Vec<String> = adviser.cases.iter().map(|case| format!("/case/{case}")).collect();
        if nth % apart == 0 && screens.len() < SCREENS {
            screens.extend(screen_of(server, &cases[0], &house.session(adviser)?)?);
        }
        let cookie = house.session(adviser)?;
        advisers.push(Present { cookie, cases });
    }
    if advisers.is_empty() || screens.is_empty() {
        return Err("nobody is there".into());
    }
    Ok(Visitors { advisers, screens })
}

impl Visitors {
    /// Makes one visit; whether it was answered as it should be.
    ///
    /// # Errors
    /// Where the connection breaks.
    pub(super) fn visit(&self, line: &mut Connection, address: &str, nth: usize) -> std::io::Result<bool> {
        // Of each kind everybody has their turn, and goes on to another case or page the next time.
        let (turn, place) = (nth / Kind::TURNS.len(), nth % Kind::TURNS.len());
        let present = &self.advisers[whose(turn, place, self.advisers.len())];
        let case = &present.cases[(turn / self.advisers.len() + turn + place) % present.cases.len()];
        let mut get = |path: &str, cookie: &str| line.send(&client::get(address, path, cookie));
        let shown = |answer: &Answer| answer.status == 200;
        match Kind::of(nth) {
            Kind::Today => Ok(shown(&get("/today", &present.cookie)?)),
            Kind::Case => Ok(shown(&get(case, &present.cookie)?)),
            Kind::Way => Ok(shown(&get(&format!("{case}/way"), &present.cookie)?)),
            Kind::Screen => {
                let screen = &self.screens[(turn + place) % self.screens.len()];
                let page = (turn / self.screens.len() + place) % 5 + 1;
                Ok(shown(&get(&format!("/t/page/{page}"), screen)?))
            }
            Kind::Change => {
                let page = get(&format!("{case}/way"), &present.cookie)?;
                let html = String::from_utf8_lossy(&page.body).into_owned();
                let (Some(version), Some(step)) = (version_of(&html), step_of(&html)) else {
                    return Ok(false);
                };
                let fields = format!("version={version}&state=waiting&waiting_for=et+brev+{nth}&next_contact={AHEAD}");
                let sent = client::post(address, &format!("{case}/step/{step}"), &present.cookie, &fields);
                Ok(line.send(&sent)?.status == 303)
            }
        }
    }
}

/// Which of so many advisers comes, in a turn, at a place in it.
fn whose(turn: usize, place: usize, advisers: usize) -> usize {
    (turn * STRIDE + place * 613) % advisers
}

/// A step that the page of a way shows.
fn step_of(html: &str) -> Option<&str> {
    html.split("id=\"step-").nth(1)?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_comes_and_changes_are_the_fewest() {
        let often = |kind| Kind::TURNS.iter().filter(|turn| **turn == kind).count();
        let counts = [Kind::Today, Kind::Case, Kind::Screen, Kind::Way, Kind::Change].map(often);
        assert_eq!(counts, [9, 5, 3, 2, 1]);
    }

    #[test]
    fn everybody_comes_before_anybody_comes_again() {
        for advisers in [1, 50, 225, 4_500] {
            for place in [0, 11, 19] {
                let came: std::collections::BTreeSet<usize> =
                    (0..advisers).map(|turn| whose(turn, place, advisers)).collect();
                assert_eq!(came.len(), advisers, "{advisers} at {place}");
            }
        }
    }

    #[test]
    fn a_step_is_found_on_the_page_of_a_way() {
        assert_eq!(step_of("<li id=\"step-s3\" class=\"step\">"), Some("s3"));
        assert_eq!(step_of("<li id=\"top\">"), None);
    }
}
