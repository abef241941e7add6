//! The plan of the form: its parts, their questions, and which question depends on which answer. A field is named by
//! its path in the case.

use super::{Asked, Workbench};
use crate::components::field::{Kind, Opens};
use crate::outside::Out;
use domain::finding::field_of;

/// A part of the form.
pub(super) struct Part {
    /// Its id, which is also the key of its name in `pages.ftl`.
    pub(super) id: &'static str,
    /// Its questions.
    pub(super) plans: Vec<Plan>,
}

/// A question of the form.
pub(super) struct Plan {
    /// Path of its field.
    pub(super) path: String,
    /// Its name in the list of what is missing; blank if it is never required.
    pub(super) needs: String,
    /// The question.
    pub(super) label: String,
    /// One line of why or how; may be blank.
    pub(super) hint: String,
    /// The kind of field.
    pub(super) kind: Kind,
    /// Whether its words are checked while typing.
    pub(super) live: bool,
    /// Questions that depend on its answer.
    pub(super) under: Option<Under>,
}

/// Questions that apply only after certain answers.
pub(super) struct Under {
    /// The condition in words.
    pub(super) when: String,
    /// Which answers reveal them.
    pub(super) opens: Opens,
    /// The questions.
    pub(super) plans: Vec<Plan>,
}

impl Plan {
    /// The question and those under it, each with the path of the question it depends on.
    pub(super) fn all(&self) -> Vec<(&Plan, Option<&str>)> {
        let mut all = vec![(self, None)];
        for plan in self.under.iter().flat_map(|under| &under.plans) {
            all.extend(
                plan.all()
                    .into_iter()
                    .map(|(inner, over)| (inner, over.or(Some(&self.path)))),
            );
        }
        all
    }

    fn live(mut self) -> Plan {
        self.live = true;
        self
    }

    fn under(mut self, out: &Out, when: &str, opens: Opens, plans: Vec<Plan>) -> Plan {
        self.under = Some(Under {
            when: out.say(&format!("when-{when}"), &[]),
            opens,
            plans,
        });
        self
    }
}

/// Words for the fields of one form.
struct Words<'a> {
    out: &'a Out,
}

impl Words<'_> {
    fn plan(&self, path: impl Into<String>, key: &str, kind: Kind) -> Plan {
        let said = |what: &str| self.out.say(&format!("{what}-{key}"), &[]);
        let hint = said("hint");
        Plan {
            path: path.into(),
            needs: said("needs"),
            label: said("label"),
            hint: if hint == "-" { String::new() } else { hint },
            kind,
            live: false,
            under: None,
        }
    }

    fn options(&self, group: &str, values: &[&str]) -> Vec<(String, String)> {
        values
            .iter()
            .map(|value| {
                (
                    (*value).to_owned(),
                    self.out.say(&format!("option-{group}-{value}"), &[]),
                )
            })
            .collect()
    }

    fn with_none(&self, mut options: Vec<(String, String)>) -> Kind {
        options.insert(0, (String::new(), self.out.say("option-none", &[])));
        Kind::One(options)
    }

    fn line(&self, path: impl Into<String>, key: &str, shape: &'static str) -> Plan {
        self.plan(path, key, Kind::Line(shape))
    }

    fn lines(&self, path: impl Into<String>, key: &str, rows: u8) -> Plan {
        self.plan(path, key, Kind::Lines(rows)).live()
    }

    fn one(&self, path: impl Into<String>, key: &str, values: &[&str]) -> Plan {
        self.plan(path, key, self.with_none(self.options(key, values)))
    }

    fn yes_no(&self, path: impl Into<String>, key: &str) -> Plan {
        self.plan(path, key, Kind::Shown(self.options("yes-no", &["true", "false"])))
    }
}

/// The form, part by part.
pub(super) fn parts(out: &Out, bench: &Workbench) -> Vec<Part> {
    let words = Words { out };
    let part = |id, plans| Part { id, plans };
    let mut parts = vec![
        part("part-child", child(&words, bench)),
        part("part-safety", safety(&words, bench)),
        part("part-meeting", meeting(&words, bench)),
        part("part-people", people(&words, bench)),
        part("part-words", own_words(&words, bench)),
    ];
    // In a stored case the child is known, so the safety questions come first.
    if bench.home.is_some() {
        parts.rotate_left(1);
    }
    parts
}

/// The path of every field of the form; the summary links only to these.
pub(super) fn fields(parts: &[Part]) -> Vec<String> {
    let plans = parts.iter().flat_map(|part| &part.plans).flat_map(Plan::all);
    plans
        .map(|(plan, _)| plan.path.clone())
        .chain(["on".to_owned()])
        .collect()
}

fn child(words: &Words<'_>, bench: &Workbench) -> Vec<Plan> {
    let municipalities = words.with_none(bench.municipalities.clone());
    let track = [
        "support",
        "school-absence",
        "parent-concern",
        "professional-concern",
        "foster-concern",
        "other-adult-concern",
        "child-concern",
        "social-control",
        "radicalisation",
    ];
    vec![
        words.line("child.first_name", "child-name", "text"),
        words.line("child.birth_date", "child-birth", "date"),
        words.plan("municipality", "municipality", municipalities),
        words.one("track", "track", &track),
        words.one("child.reads", "child-reads", &["alone", "together", "pictures"]),
        words.one("child.band", "child-band", &["4-6", "7-9", "10-12", "13-17"]),
        words.one("child.pronoun", "child-pronoun", &["hun", "han", "de"]),
    ]
}

/// The safety questions as the guide asks them. Three of them, and whether the place is cleared, depend on the answer
/// before.
fn safety(words: &Words<'_>, bench: &Workbench) -> Vec<Plan> {
    let ask = |asked: &Asked| {
        let kind = match asked.field.as_str() {
            "safety.kept_by" | "safety.which_home" => words.with_none(asked.answers.clone()),
            "safety.suspected" => Kind::Several(asked.answers.clone()),
            _ => Kind::Shown(asked.answers.clone()),
        };
        Plan {
            path: asked.field.clone(),
            needs: words.out.say(&format!("needs-{}", field_of(&asked.field)), &[]),
            label: asked.label.clone(),
            hint: asked.why.clone(),
            kind,
            live: false,
            under: None,
        }
    };
    let named = |field: &str| bench.safety.iter().find(|asked| asked.field == field).map(ask);
    let place = words.yes_no(
        format!("meetings[{}].place_cleared", bench.places.meeting),
        "place-cleared",
    );
    let hanging: [(&str, &str, Opens, Vec<Option<Plan>>); 5] = [
        (
            "safety.suspected",
            "suspected",
            Opens::Values(&["parent", "family", "other", "unknown"]),
            vec![named("safety.suspect_at_home"), named("safety.suspect_is")],
        ),
        (
            "safety.police",
            "police",
            Opens::Values(&["considered", "interview-pending", "interview-held"]),
            vec![named("safety.police_about")],
        ),
        (
            "safety.social_control",
            "social-control",
            Opens::Values(&["true"]),
            vec![named("safety.risk_assessed"), named("safety.journey")],
        ),
        (
            "safety.protected_address",
            "protected-address",
            Opens::Values(&["true"]),
            vec![Some(place)],
        ),
        (
            "safety.delivery",
            "kept",
            Opens::Values(&["kept-by-safe-adult"]),
            vec![named("safety.kept_by")],
        ),
    ];
    let under: Vec<String> = hanging
        .iter()
        .flat_map(|(.., plans)| plans.iter().flatten())
        .map(|plan| plan.path.clone())
        .collect();
    let mut plans: Vec<Plan> = bench
        .safety
        .iter()
        .filter(|asked| !under.contains(&asked.field))
        .map(ask)
        .collect();
    for (over, when, opens, inside) in hanging {
        let inside: Vec<Plan> = inside.into_iter().flatten().collect();
        let at = plans.iter().position(|plan| plan.path == over);
        if let (Some(at), false) = (at, inside.is_empty()) {
            let asked = plans.remove(at);
            plans.insert(at, asked.under(words.out, when, opens, inside));
        }
    }
    plans
}

fn meeting(words: &Words<'_>, bench: &Workbench) -> Vec<Plan> {
    let field = |name: &str| format!("meetings[{}].{name}", bench.places.meeting);
    vec![
        words.line(field("starts_at#date"), "meeting-date", "date"),
        words.line(field("starts_at#time"), "meeting-time", "time"),
        words.line(field("minutes"), "meeting-minutes", "number"),
        words.line(field("place"), "meeting-place", "text").live(),
        words.yes_no(field("other_place"), "meeting-other-place"),
    ]
}

fn people(words: &Words<'_>, bench: &Workbench) -> Vec<Plan> {
    let adviser = |name: &str| format!("people[{}].{name}", bench.places.adviser);
    let second = format!("people[{}].first_name", bench.places.second);
    let bisidder = |name: &str| format!("people[{}].{name}", bench.places.bisidder);
    let roles = [
        "teacher",
        "pedagogue",
        "health-visitor",
        "family",
        "sibling",
        "friend",
        "bisidder",
        "other",
    ];
    let reached = vec![
        words.line(adviser("phone_hours"), "adviser-hours", "text"),
        words.yes_no(adviser("number_is_neutral"), "adviser-neutral"),
    ];
    let age = words.line(bisidder("age"), "bisidder-age", "number");
    let known = vec![
        words
            .one(bisidder("role"), "bisidder-role", &roles)
            // For bisiddere who may still be children themselves (§ 6 stk. 4).
            .under(
                words.out,
                "may-be-young",
                Opens::Values(&["family", "sibling", "friend"]),
                vec![age],
            ),
        words.yes_no(bisidder("reported"), "bisidder-reported"),
        words.yes_no(bisidder("witnessed"), "bisidder-witnessed"),
    ];
    vec![
        words.line(adviser("first_name"), "adviser-name", "text"),
        words.line(adviser("name"), "adviser-full", "text"),
        words.lines(adviser("about"), "adviser-about", 2),
        words
            .line(adviser("phone"), "adviser-phone", "tel")
            .under(words.out, "phone", Opens::Anything, reached),
        words.line(second, "second-name", "text"),
        words.line(bisidder("first_name"), "bisidder-name", "text").under(
            words.out,
            "bisidder",
            Opens::Anything,
            known,
        ),
    ]
}

fn own_words(words: &Words<'_>, bench: &Workbench) -> Vec<Plan> {
    let field = |name: &str| format!("meetings[{}].{name}", bench.places.meeting);
    vec![
        words.lines(field("personal"), "personal", 2),
        words.lines(field("why"), "why", 3),
        words.lines(field("topics"), "topics", 3),
        words.lines(field("stop_sign"), "stop-sign", 2),
    ]
}
