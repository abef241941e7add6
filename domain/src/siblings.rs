//! Brothers and sisters in cases of their own: what an adviser of both is told to look at. No answer of one case is said in
//! the other.

mod in_common;

pub use in_common::{Along, InCommon, in_common, taken_along};

use crate::case::{AtHome, Case, Delivery, Name, Person, Role, Safety, Suspected};

/// Whether the safety answers of two cases differ in what decides how a letter may reach the child: who is suspected and
/// whether they live there, social control, whether the parents know, a protected address, and who keeps the letter.
#[must_use]
pub fn safety_differs(one: &Case, other: &Case) -> bool {
    answers(one.safety.as_ref()) != answers(other.safety.as_ref())
}

/// The answers that are held against each other, with what counts where nobody has answered.
fn answers(safety: Option<&Safety>) -> (Vec<Suspected>, Option<AtHome>, [Option<bool>; 3], Delivery) {
    let none = Safety::default();
    let safety = safety.unwrap_or(&none);
    // Where nobody is suspected, nobody is asked who lives there.
    let at_home = safety.suspect_at_home.filter(|_| !safety.suspected.is_nobody());
    (
        safety.suspected.iter().collect(),
        at_home,
        // What nobody has answered is not a no.
        [safety.social_control, safety.protected_address, safety.parents_know],
        safety.delivery.unwrap_or(Delivery::ReadAloud),
    )
}

/// Whether a case names another, by its case number, as a brother's or sister's (`siblings` of the format). It links nothing:
/// an adviser who has both is offered that one first (decision 0041).
#[must_use]
pub fn is_named(case: &Case, number: &str) -> bool {
    let number = number.trim();
    let same = |known: &Name| known.trimmed().eq_ignore_ascii_case(number);
    !number.is_empty() && case.siblings.iter().any(same)
}

/// Who somebody of a family may be for another child of it: a father of one is a step-father of the other.
const KIN: [Role; 6] = [
    Role::Mother,
    Role::Father,
    Role::Parent,
    Role::StepParent,
    Role::Sibling,
    Role::Family,
];

/// The people of a brother's or sister's case who may be taken over into one's own: the family, and who works with all of it.
/// Not who is there for the other child alone: its advisers, its friends, its bisidder. Who tells by their job where a child
/// lives or goes to school is left out unless both cases say that no address is protected. Nobody who has left, and nobody who
/// is there already.
#[must_use]
pub fn common<'a>(own: &Case, other: &'a Case) -> Vec<&'a Person> {
    let told = may_tell_where(own, other);
    let may = |person: &&Person| match person.role {
        Some(role) if KIN.contains(&role) => true,
        Some(Role::Interpreter | Role::FamilyTherapist | Role::Lawyer) => true,
        Some(Role::Teacher | Role::Pedagogue | Role::HealthVisitor | Role::FosterParent | Role::ResidentialStaff) => {
            told
        }
        _ => false,
    };
    let same = |one: Option<&Name>, name: &Name| one.is_some_and(|one| fold(one) == fold(name));
    let child = own.child.as_ref().and_then(|child| child.first_name.as_ref());
    let people = other.people.iter().filter(may).filter(|person| {
        let Some(name) = &person.first_name else { return false };
        let there = own.people.iter().any(|known| same(known.first_name.as_ref(), name));
        let itself = person.role == Some(Role::Sibling) && same(child, name);
        person.left_on.is_none() && !person.id.is_empty() && !name.is_blank() && !there && !itself
    });
    people.collect()
}

/// Whether both cases say that no address is protected. Unless they do, nothing goes from one to the other by which somebody
/// could find a child.
fn may_tell_where(own: &Case, other: &Case) -> bool {
    let open = |case: &Case| {
        let safety = case.safety.as_ref();
        safety.and_then(|safety| safety.protected_address) == Some(false)
    };
    open(own) && open(other)
}

fn fold(name: &Name) -> String {
    name.trimmed().to_lowercase()
}

/// Who somebody taken over may be for the other child: of a family any of it, else what they are already.
#[must_use]
pub fn may_be(person: &Person) -> Vec<Role> {
    match person.role {
        Some(role) if !KIN.contains(&role) => vec![role],
        _ => KIN.to_vec(),
    }
}

/// What is taken over of somebody: their name, how they are spoken of, and who they are for this child. Nothing of what is
/// answered about them in the other case: whether they are suspected, saw something, have custody or live with the child is
/// asked anew, and a number is written anew.
#[must_use]
pub fn taken_over(person: &Person, role: Role) -> Person {
    Person {
        first_name: person.first_name.clone(),
        name: person.name.clone(),
        pronoun: person.pronoun,
        role: Some(role),
        ..Person::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn family(people: serde_json::Value, protected: serde_json::Value) -> Case {
        serde_json::from_value(serde_json::json!({"format": "case/1", "child": {"first_name": "Zora"},
            "safety": {"protected_address": protected}, "people": people}))
        .unwrap()
    }

    fn names(people: &[&Person]) -> Vec<String> {
        people
            .iter()
            .filter_map(|person| person.first_name.as_ref().map(|name| name.0.clone()))
            .collect()
    }

    #[test]
    fn the_family_is_common_and_who_is_there_for_the_other_child_alone_is_not() {
        let other = family(
            serde_json::json!([
                {"id": "a", "first_name": "Lise", "role": "adviser"}, {"id": "b", "first_name": "Mona", "role": "mother"},
                {"id": "c", "first_name": "Per", "role": "father", "left_on": "2026-01-01"},
                {"id": "d", "first_name": "Zora", "role": "sibling"}, {"id": "e", "first_name": "Zeno", "role": "sibling"},
                {"id": "f", "first_name": "Ida", "role": "friend"}, {"id": "g", "first_name": "Bo", "role": "bisidder"},
                {"id": "h", "first_name": "Ulla", "role": "teacher"}, {"id": "i", "first_name": "Grete", "role": "foster-parent"},
                {"id": "j", "first_name": "Amina", "role": "interpreter"}, {"id": "k", "role": "family"},
                {"id": "l", "first_name": " karen ", "role": "family"}]),
            false.into(),
        );
        let own = |protected: serde_json::Value| {
            family(
                serde_json::json!([{"id": "x", "first_name": "Karen", "role": "family"}]),
                protected,
            )
        };
        assert_eq!(
            names(&common(&own(false.into()), &other)),
            ["Mona", "Zeno", "Ulla", "Grete", "Amina"]
        );
        // Where an address is protected, or nobody has said, nobody tells where a child is.
        for protected in [true.into(), serde_json::Value::Null] {
            assert_eq!(names(&common(&own(protected), &other)), ["Mona", "Zeno", "Amina"]);
        }
    }

    #[test]
    fn nothing_that_was_answered_about_somebody_is_taken_over() {
        let whole = serde_json::json!({"id": "b", "first_name": "Mona", "name": "Mona Berg", "pronoun": "hun", "role": "mother",
            "phone": "11 22 33 44", "phone_hours": "altid", "number_is_neutral": true, "about": "Jeg bager.", "age": 40,
            "custody": true, "lives_with_child": "yes", "reported": true, "witnessed": true, "suspected": true, "steady": true});
        let person: Person = serde_json::from_value(whole).unwrap();
        let taken = serde_json::to_value(taken_over(&person, Role::StepParent)).unwrap();
        let kept =
            serde_json::json!({"first_name": "Mona", "name": "Mona Berg", "pronoun": "hun", "role": "step-parent"});
        assert_eq!(taken, kept);
        assert!(may_be(&person).contains(&Role::StepParent));
        let amina: Person =
            serde_json::from_value(serde_json::json!({"first_name": "Amina", "role": "interpreter"})).unwrap();
        assert_eq!(may_be(&amina), [Role::Interpreter]);
    }

    fn case(safety: serde_json::Value) -> Case {
        serde_json::from_value(serde_json::json!({ "format": "case/1", "safety": safety })).unwrap()
    }

    #[test]
    fn the_same_answers_do_not_differ_and_each_other_answer_does() {
        let safe = serde_json::json!({"suspected": "none", "social_control": false, "parents_know": true,
            "police": "none", "protected_address": false, "delivery": "take-home"});
        let with = |field: &str, value: serde_json::Value| {
            let mut safety = safe.clone();
            safety[field] = value;
            case(safety)
        };
        assert!(!safety_differs(&case(safe.clone()), &case(safe.clone())));
        // Where nobody is suspected it says nothing who lives there, and the police are each child's own.
        assert!(!safety_differs(
            &case(safe.clone()),
            &with("suspect_at_home", "no".into())
        ));
        assert!(!safety_differs(
            &case(safe.clone()),
            &with("police", "considered".into())
        ));
        for (field, value) in [
            ("suspected", "parent".into()),
            ("social_control", true.into()),
            ("parents_know", false.into()),
            ("protected_address", true.into()),
            ("delivery", "read-aloud".into()),
        ] {
            let other = with(field, value);
            assert!(safety_differs(&case(safe.clone()), &other), "{field}");
            assert!(safety_differs(&other, &case(safe.clone())), "{field}");
        }
        let at_home = |answer: &str| case(serde_json::json!({"suspected": "parent", "suspect_at_home": answer}));
        assert!(safety_differs(&at_home("yes"), &at_home("no")));
        // One that is answered, and one that is not.
        for field in ["social_control", "protected_address", "parents_know"] {
            assert!(
                safety_differs(&case(safe.clone()), &with(field, serde_json::Value::Null)),
                "{field}"
            );
        }
        let unanswered: Case = serde_json::from_value(serde_json::json!({"format": "case/1"})).unwrap();
        assert!(safety_differs(&case(safe.clone()), &unanswered));
        assert!(!safety_differs(&unanswered, &unanswered));
    }

    #[test]
    fn a_case_is_named_by_its_whole_number() {
        let case: Case =
            serde_json::from_value(serde_json::json!({"format": "case/1", "siblings": [" 2026-4001 ", "B-7", ""]}))
                .unwrap();
        for (number, named) in [
            ("2026-4001", true),
            ("b-7", true),
            ("2026-400", false),
            ("", false),
            (" ", false),
        ] {
            assert_eq!(is_named(&case, number), named, "{number:?}");
        }
    }
}
