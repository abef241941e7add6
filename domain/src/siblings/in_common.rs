//! What brothers and sisters may have in common beside people: a language, an interpreter's language, a school, and when an
//! underretning about both came. Each is taken over by an act of its own, and only where the other case has nothing there.
//!
//! Whatever is about the child alone has no name here, and so cannot be taken over: its words and wishes, its needs, custody,
//! the safety answers, what the police agreed, whom a notice is about and what the notifier may hear.

use super::may_tell_where;
use crate::case::{Case, Child, Day, LocalTime, Notice, NoticeId, Words};
use crate::command::Command;
use crate::language::Language;

/// One thing that may be taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InCommon {
    /// The language of what the child reads.
    Language(Language),
    /// The language that is interpreted in the room.
    Interpreter(Language),
    /// The school: only where both cases say that no address is protected.
    School(Words),
    /// When an underretning came; its deadlines then run in this case too.
    Notice {
        /// Its id in the other case.
        of: NoticeId,
        /// When it came.
        received_at: Option<LocalTime>,
        /// When the municipality became aware.
        aware_since: Option<Day>,
    },
}

impl InCommon {
    /// What a form calls it. It says nothing of what it holds.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            InCommon::Language(_) => "language".to_owned(),
            InCommon::Interpreter(_) => "interpreter".to_owned(),
            InCommon::School(_) => "school".to_owned(),
            InCommon::Notice { of, .. } => format!("notice-{of}"),
        }
    }

    /// Whether something stands in a case where this would be written.
    fn stands_in(&self, own: &Case) -> bool {
        let child = own.child.as_ref();
        match self {
            InCommon::Language(_) => child.is_some_and(|child| child.language.is_some()),
            InCommon::Interpreter(_) => child.is_some_and(|child| child.interpreter.is_some()),
            InCommon::School(_) => child.is_some_and(|child| is_written(child.school.as_ref())),
            InCommon::Notice {
                received_at,
                aware_since,
                ..
            } => own.notices.iter().any(|one| match received_at {
                Some(came) => one.received_at == Some(*came),
                None => one.aware_since == *aware_since,
            }),
        }
    }
}

fn is_written(words: Option<&Words>) -> bool {
    words.is_some_and(|words| !words.is_blank())
}

/// What a brother's or sister's case holds that is common, whether or not something stands in one's own where it would be
/// written.
fn held(own: &Case, other: &Case) -> Vec<InCommon> {
    let nothing = Child::default();
    let there = other.child.as_ref().unwrap_or(&nothing);
    let school = there.school.clone().filter(|school| is_written(Some(school)));
    let mut all = Vec::new();
    all.extend(there.language.clone().map(InCommon::Language));
    all.extend(there.interpreter.clone().map(InCommon::Interpreter));
    all.extend(school.filter(|_| may_tell_where(own, other)).map(InCommon::School));
    let dated = |notice: &&Notice| notice.received_at.is_some() || notice.aware_since.is_some();
    let notices = other.notices.iter().filter(dated);
    let notices = notices.filter(|notice| !notice.id.is_empty());
    all.extend(notices.map(|notice| InCommon::Notice {
        of: notice.id.clone(),
        received_at: notice.received_at,
        aware_since: notice.aware_since,
    }));
    all
}

/// What may be taken over from a brother's or sister's case into one's own. Nothing is offered that would write over what
/// stands there.
#[must_use]
pub fn in_common(own: &Case, other: &Case) -> Vec<InCommon> {
    let mut all = held(own, other);
    all.retain(|one| !one.stands_in(own));
    all
}

/// What becomes of the things that were ticked on a page, in the case as it stands by now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Along {
    /// These are taken over.
    pub takes: Vec<InCommon>,
    /// These are not: something stands there already, and is not written over.
    pub stands: Vec<InCommon>,
}

impl Along {
    /// Of what was ticked.
    pub fn of(own: &Case, other: &Case, ticked: impl Fn(&InCommon) -> bool) -> Along {
        let ticked = held(own, other).into_iter().filter(ticked);
        let (stands, takes) = ticked.partition(|one| one.stands_in(own));
        Along { takes, stands }
    }
}

/// The commands that take these over.
#[must_use]
pub fn taken_along(own: &Case, chosen: &[InCommon]) -> Vec<Command> {
    let before = own.child.clone().unwrap_or_default();
    let mut child = before.clone();
    let mut commands = Vec::new();
    for one in chosen {
        match one {
            InCommon::Language(language) => child.language = Some(language.clone()),
            InCommon::Interpreter(language) => child.interpreter = Some(language.clone()),
            InCommon::School(school) => child.school = Some(school.clone()),
            InCommon::Notice {
                received_at,
                aware_since,
                ..
            } => commands.push(Command::AddNotice(Notice {
                received_at: *received_at,
                aware_since: *aware_since,
                ..Notice::default()
            })),
        }
    }
    if child != before {
        commands.push(Command::PutChild(child));
    }
    commands
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn case(child: Value, protected: Value, notices: Value) -> Case {
        let whole = json!({"format": "case/1", "child": child, "safety": {"protected_address": protected},
            "notices": notices});
        serde_json::from_value(whole).unwrap()
    }

    fn keys(own: &Case, other: &Case) -> Vec<String> {
        in_common(own, other).iter().map(InCommon::key).collect()
    }

    fn full(protected: Value) -> Case {
        case(
            json!({"first_name": "Zora", "pronoun": "hun", "birth_date": "2016-01-01", "language": "ar", "interpreter": "ar",
                "school": "Søndre Skole", "needs": ["hearing"], "wishes": ["En tur i parken"],
                "interpreter_who": {"known_to_family": true}}),
            protected,
            json!([{"id": "n1", "received_at": "2026-11-02T09:30", "aware_since": "2026-11-02",
                "receipt_sent_on": "2026-11-05", "about_abuse_by": "parents", "outcome": "Vi ser på det."}, {"id": "n2"}]),
        )
    }

    #[test]
    fn only_what_is_common_is_offered_and_nothing_is_written_over() {
        let bare = case(json!({"first_name": "Zeno"}), false.into(), json!([]));
        assert_eq!(
            keys(&bare, &full(false.into())),
            ["language", "interpreter", "school", "notice-n1"]
        );
        assert_eq!(keys(&full(false.into()), &full(false.into())), [""; 0]);
        let begun = case(json!({"first_name": "Zeno", "language": "da"}), false.into(), json!([]));
        assert!(!keys(&begun, &full(false.into())).contains(&"language".to_owned()));
    }

    #[test]
    fn no_school_is_told_where_an_address_is_protected_or_nobody_has_said() {
        for (own, other) in [
            (Value::from(true), Value::from(false)),
            (false.into(), true.into()),
            (Value::Null, false.into()),
            (false.into(), Value::Null),
        ] {
            let bare = case(json!({"first_name": "Zeno"}), own, json!([]));
            assert_eq!(keys(&bare, &full(other)), ["language", "interpreter", "notice-n1"]);
        }
    }

    #[test]
    fn what_is_taken_along_is_what_was_chosen_and_no_answer_of_the_other_child() {
        let bare = case(json!({"first_name": "Zeno", "pronoun": "han"}), false.into(), json!([]));
        let all = in_common(&bare, &full(false.into()));
        let commands = taken_along(&bare, &all);
        let [Command::AddNotice(notice), Command::PutChild(child)] = commands.as_slice() else {
            panic!("{commands:?}")
        };
        assert_eq!(
            serde_json::to_value(notice).unwrap(),
            json!({"received_at": "2026-11-02T09:30", "aware_since": "2026-11-02"})
        );
        assert_eq!(
            serde_json::to_value(child).unwrap(),
            json!({"first_name": "Zeno", "pronoun": "han", "language": "ar", "interpreter": "ar",
                "school": "Søndre Skole"})
        );
        assert_eq!(taken_along(&bare, &all[..1]).len(), 1);
        assert!(taken_along(&bare, &[]).is_empty());
    }

    #[test]
    fn what_was_ticked_and_stands_there_by_now_is_told_apart_from_what_comes_along() {
        let other = full(false.into());
        let begun = case(
            json!({"first_name": "Zeno", "language": "da", "school": "Nordre Skole"}),
            false.into(),
            json!([{"id": "n9", "received_at": "2026-11-02T09:30"}]),
        );
        let keys = |things: &[InCommon]| -> Vec<String> { things.iter().map(InCommon::key).collect() };
        let all = Along::of(&begun, &other, |_| true);
        assert_eq!(keys(&all.takes), ["interpreter"]);
        assert_eq!(keys(&all.stands), ["language", "school", "notice-n1"]);
        // What was not ticked is neither.
        let one = Along::of(&begun, &other, |one| one.key() == "language");
        assert_eq!(
            (keys(&one.takes), keys(&one.stands)),
            (vec![], vec!["language".to_owned()])
        );
        // Where an address is protected nothing is said of a school, not that one stands there either.
        let hidden = Along::of(&begun, &full(true.into()), |one| one.key() == "school");
        assert_eq!(hidden, Along::default());
    }
}
