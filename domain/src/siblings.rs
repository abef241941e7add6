//! Brothers and sisters in cases of their own: what an adviser of both is told to look at. No answer of one case is said in
//! the other.

use crate::case::{AtHome, Case, Delivery, Safety, Suspected};

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

#[cfg(test)]
mod tests {
    use super::*;

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
}
