//! The drawing that stands for a person of a case: the same on every page and on every paper, and no other person's.
//!
//! A face is made of what the case holds (role, pronoun, age) and of the order of its people, never of a name or an id.
//! What nobody knows of a person is not drawn: glasses, a headscarf, a hearing aid or a wheelchair stand only in the figures
//! that somebody chose ([`crate::case::FIGURES`]). So does skin of another colour than the paper's
//! ([`crate::drawing::Paint::SKINS`], decision 0070).

use crate::case::{Case, FIGURES, Person, Pronoun, Role};
use std::collections::HashSet;

/// How the hair of a drawn person looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hair {
    /// Short and dark.
    Short,
    /// Parted to the side, light.
    Side,
    /// Curly.
    Curly,
    /// Long.
    Long,
    /// In a bun.
    Bun,
    /// Down to the chin.
    Bob,
}

impl Hair {
    /// Every one of them.
    pub const ALL: [Hair; 6] = [Hair::Short, Hair::Side, Hair::Curly, Hair::Long, Hair::Bun, Hair::Bob];

    /// Its name in pictures and sentences.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Hair::Short => "short",
            Hair::Side => "side",
            Hair::Curly => "curly",
            Hair::Long => "long",
            Hair::Bun => "bun",
            Hair::Bob => "bob",
        }
    }
}

/// The colour of a jumper. Not the adviser's (`fjord`), the child's (`sun`), that of the child's words (`plum`) or of stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Colour {
    /// Green.
    Leaf,
    /// Grey.
    Stone,
    /// Sand.
    Sand,
    /// Light blue.
    Mist,
}

impl Colour {
    /// Every one of them.
    pub const ALL: [Colour; 4] = [Colour::Leaf, Colour::Stone, Colour::Sand, Colour::Mist];

    /// The token of the colour, its name in pictures and sentences.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Colour::Leaf => "leaf",
            Colour::Stone => "stone",
            Colour::Sand => "sand",
            Colour::Mist => "mist",
        }
    }
}

/// What is on a jumper; it tells people apart in grey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// Nothing.
    Plain,
    /// Stripes.
    Striped,
    /// Dots.
    Dotted,
}

impl Pattern {
    /// Every one of them.
    pub const ALL: [Pattern; 3] = [Pattern::Plain, Pattern::Striped, Pattern::Dotted];

    /// Its name in pictures and sentences.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Pattern::Plain => "plain",
            Pattern::Striped => "striped",
            Pattern::Dotted => "dotted",
        }
    }
}

/// A drawn person, in parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Look {
    /// Whether they are known to be a child.
    pub young: bool,
    /// The hair.
    pub hair: Hair,
    /// The colour of the jumper.
    pub colour: Colour,
    /// What is on it.
    pub pattern: Pattern,
}

/// What stands for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// The picture of what they do: the first of the case who does it.
    Part(&'static str),
    /// A figure that was chosen for them. Whoever chose one that somebody before them has gets it in another jumper.
    Figure {
        /// The figure.
        figure: &'static str,
        /// The other jumper.
        colour: Option<Colour>,
    },
    /// A person made of parts.
    Made(Look),
}

/// How many people of one pronoun have a face of their own; a case has a hundred people at most, of whom a child sees few.
const LOOKS: usize = Hair::ALL.len() * Colour::ALL.len() * Pattern::ALL.len();

impl Face {
    /// The name of the picture, as pages and papers ask for it.
    #[must_use]
    pub fn picture(self) -> String {
        match self {
            Face::Part(part) => part.to_owned(),
            Face::Figure { figure, colour: None } => figure.to_owned(),
            Face::Figure {
                figure,
                colour: Some(colour),
            } => format!("{figure}-in-{}", colour.as_str()),
            Face::Made(look) => {
                let who = if look.young { "young-" } else { "" };
                let (hair, colour) = (look.hair.as_str(), look.colour.as_str());
                format!("face-{who}{hair}-{colour}-{}", look.pattern.as_str())
            }
        }
    }

    /// Every face that a person can have.
    #[must_use]
    pub fn every() -> Vec<Face> {
        let parts = PARTS.into_iter().map(Face::Part);
        let figures = FIGURES.into_iter().flat_map(in_every_jumper);
        let looks = [false, true]
            .into_iter()
            .flat_map(|young| (0..LOOKS).map(move |nth| Face::Made(look(young, &Hair::ALL, 0, nth))));
        parts.chain(figures).chain(looks).collect()
    }
}

/// The pictures of a part, each of one person of a case.
const PARTS: [&str; 5] = ["adviser", "second-adviser", "interpreter", "teacher", "police"];

/// The faces of everybody in a case, in the order of its people. The same person has the same at every call as long as what
/// the case holds of them and of those before them stands.
#[must_use]
pub fn of_case(case: &Case) -> Vec<Face> {
    let mut made = HashSet::new();
    let mut chosen = HashSet::new();
    let people = case.people.iter();
    people
        .map(|person| {
            // Taken by whoever chose a figure too: a choice changes nobody else's face.
            let own = first_free(&mut made, made_for(person));
            let figure = person.drawn().and_then(|figure| {
                let free = in_every_jumper(figure).find(|face| !chosen.contains(face));
                free.inspect(|face| {
                    chosen.insert(*face);
                })
            });
            figure.unwrap_or(own)
        })
        .collect()
}

/// The face of somebody of whom nothing but this is known: as if they were alone in the case.
#[must_use]
pub fn of_one(person: &Person) -> Face {
    let figure = person.drawn().map(|figure| Face::Figure { figure, colour: None });
    figure.unwrap_or_else(|| first_free(&mut HashSet::new(), made_for(person)))
}

/// The face of the child's adviser on pages that tell of the case as a whole: the last who has that role and is still here.
#[must_use]
pub fn of_adviser(case: &Case) -> Face {
    let is_here = |person: &Person| person.role == Some(Role::Adviser) && person.left_on.is_none();
    let nth = case.people.iter().rposition(is_here);
    nth.and_then(|nth| of_case(case).get(nth).copied())
        .unwrap_or(Face::Part(PARTS[0]))
}

/// The first face that nobody has yet; the very first where everybody has one.
fn first_free(taken: &mut HashSet<Face>, faces: impl Iterator<Item = Face>) -> Face {
    let mut first = None;
    for face in faces {
        first = first.or(Some(face));
        if taken.insert(face) {
            return face;
        }
    }
    first.unwrap_or(Face::Part(PARTS[0]))
}

/// The colour of the jumper that a figure is drawn in, where it is one of these.
fn jumper_of(figure: &str) -> Option<Colour> {
    match figure {
        "figure-1" | "figure-6" => Some(Colour::Leaf),
        "figure-2" => Some(Colour::Mist),
        "figure-4" => Some(Colour::Stone),
        "figure-5" | "figure-7" => Some(Colour::Sand),
        _ => None,
    }
}

/// A figure, then the same in the other jumpers.
fn in_every_jumper(figure: &'static str) -> impl Iterator<Item = Face> {
    let others = Colour::ALL.into_iter().map(Some);
    let colours = others.filter(move |colour| *colour != jumper_of(figure));
    [None]
        .into_iter()
        .chain(colours)
        .map(move |colour| Face::Figure { figure, colour })
}

/// The faces that fit a person, the best first.
fn made_for(person: &Person) -> impl Iterator<Item = Face> + use<> {
    let part = match person.role {
        // Who was the adviser keeps the face that the child knows; who comes after has another.
        Some(Role::Adviser | Role::FormerAdviser) => Some("adviser"),
        Some(Role::SecondAdviser) => Some("second-adviser"),
        Some(Role::Interpreter) => Some("interpreter"),
        Some(Role::Teacher) => Some("teacher"),
        Some(Role::Police) => Some("police"),
        _ => None,
    };
    let hair = hair(person.pronoun);
    // By the role, so that who comes and goes elsewhere in the case changes nobody's face.
    let from = person
        .role
        .map_or(0, |role| role.as_str().bytes().map(usize::from).sum::<usize>());
    let young = person.age.is_some_and(|age| age < 15);
    let looks = (0..LOOKS).map(move |nth| Face::Made(look(young, &hair, from, nth)));
    part.map(Face::Part).into_iter().chain(looks)
}

/// The hair by how somebody is spoken of, the likeliest first. None is left out: everybody can have all of it.
fn hair(pronoun: Option<Pronoun>) -> [Hair; 6] {
    match pronoun {
        Some(Pronoun::Hun) => [Hair::Long, Hair::Bun, Hair::Bob, Hair::Curly, Hair::Short, Hair::Side],
        Some(Pronoun::Han) => [Hair::Short, Hair::Side, Hair::Curly, Hair::Bob, Hair::Bun, Hair::Long],
        Some(Pronoun::De) | None => [Hair::Curly, Hair::Short, Hair::Bob, Hair::Side, Hair::Bun, Hair::Long],
    }
}

/// The looks in a row in which neighbours differ in hair and jumper: six hairs and four colours meet in twelve steps, twelve
/// more with the colours moved by one are all of them, and then comes the next pattern. `from`: where in the row the hair (of
/// the three likeliest) and the colour begin.
fn look(young: bool, hair: &[Hair; 6], from: usize, nth: usize) -> Look {
    Look {
        young,
        hair: hair[(from % 3 + nth) % 6],
        colour: Colour::ALL[(from + nth + nth / 12 % 2) % 4],
        pattern: Pattern::ALL[nth / 24 % 3],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(role: Role, pronoun: Pronoun) -> Person {
        Person {
            role: Some(role),
            pronoun: Some(pronoun),
            ..Person::default()
        }
    }

    fn case(people: Vec<Person>) -> Case {
        Case {
            people,
            ..Case::default()
        }
    }

    #[test]
    fn everybody_of_a_case_has_a_face_of_their_own() {
        let roles = [Role::Mother, Role::Teacher, Role::Adviser, Role::FosterParent];
        let people: Vec<Person> = (0..60).map(|nth| person(roles[nth % 4], Pronoun::Hun)).collect();
        let faces = of_case(&case(people));
        let different: HashSet<String> = faces.iter().map(|face| face.picture()).collect();
        assert_eq!(different.len(), 60, "{faces:?}");
        let every: HashSet<String> = Face::every().into_iter().map(Face::picture).collect();
        assert!(different.is_subset(&every));
    }

    #[test]
    fn a_mother_and_a_father_look_different_and_neither_has_what_nobody_knows_of_them() {
        let faces = of_case(&case(vec![
            person(Role::Mother, Pronoun::Hun),
            person(Role::Father, Pronoun::Han),
        ]));
        assert!(matches!(faces[..], [Face::Made(mother), Face::Made(father)] if mother.hair != father.hair));
    }

    #[test]
    fn a_face_stays_when_somebody_comes_or_chooses_a_figure() {
        let mut people = vec![
            person(Role::FormerAdviser, Pronoun::Hun),
            person(Role::Mother, Pronoun::Hun),
            person(Role::Teacher, Pronoun::Hun),
            person(Role::Teacher, Pronoun::Han),
        ];
        let before = of_case(&case(people.clone()));
        assert_eq!(before[0], Face::Part("adviser"));
        people.push(person(Role::Adviser, Pronoun::Han));
        people[2].figure = Some("figure-5".into());
        let after = of_case(&case(people.clone()));
        assert_eq!(after[..2], before[..2]);
        assert_eq!(after[2].picture(), "figure-5");
        assert_eq!(after[3], before[3]);
        // Who comes after an adviser does not take their face.
        assert!(matches!(after[4], Face::Made(_)), "{after:?}");
        // Two who chose the same figure are told apart by their jumpers.
        people[4].figure = Some("figure-5".into());
        assert_eq!(of_case(&case(people))[4].picture(), "figure-5-in-leaf");
    }

    #[test]
    fn a_name_changes_no_face() {
        let mut named = person(Role::Family, Pronoun::De);
        let before = of_one(&named);
        named.first_name = Some("Zainab".into());
        named.id = "zainab".into();
        assert_eq!(of_one(&named), before);
    }

    #[test]
    fn every_look_is_in_the_row_once() {
        let row: HashSet<Look> = (0..LOOKS).map(|nth| look(false, &Hair::ALL, 7, nth)).collect();
        assert_eq!(row.len(), LOOKS);
    }
}
