//! The steps a case can have, by the names and pictures that content files use for them, and the sentences around them.

pub(crate) mod forms;

use domain::case::StepWord;

/// Sentences that a `way KEY` line needs besides the captions, each with the values it may use.
pub const AROUND: [(&str, &[&str]); 31] = [
    // How a station stands, in a word or two.
    ("state-done", &[]),
    ("state-now", &[]),
    // What goes on beside the one place that is called now.
    ("state-meanwhile", &[]),
    ("state-next", &[]),
    // What comes next, where the child is until its day has come.
    ("state-awaited", &[]),
    // What comes after what comes next.
    ("state-then", &[]),
    ("state-waiting", &[]),
    ("state-maybe", &[]),
    ("state-one-of", &[]),
    // What the other ways of a fork say instead of it.
    ("state-or", &[]),
    // Said once, after the last way of a fork.
    ("fork", &[]),
    ("fresh", &[]),
    ("who", &["person-first", "person-role"]),
    ("me", &[]),
    // The same of what is waited for: nobody sees to somebody else's answer.
    ("who-waits", &["person-first", "person-role"]),
    ("me-waits", &[]),
    // A decision is ahead, and nobody has heard the child yet.
    ("heard-first", &[]),
    // A decision is ahead: who tells the child of it.
    ("tells", &[]),
    ("not-forgotten", &[]),
    ("waiting-for", &["waiting-for"]),
    // When: today and tomorrow, two to seven nights ahead, further ahead.
    ("on-near", &["day"]),
    ("on-sleeps", &["day", "sleeps"]),
    ("on-far", &["day"]),
    ("hears-near", &["day"]),
    ("hears-sleeps", &["day", "sleeps"]),
    ("hears-far", &["day"]),
    // On what lies around and is read on other days too: the date.
    ("on-date", &["day"]),
    // The same of what goes on.
    ("is-date", &["day"]),
    // The work that comes next has no day that was agreed on.
    ("no-day", &[]),
    ("hears-date", &["day"]),
    // On the pocket that the cards of what is done are put into.
    ("finished", &[]),
];

/// Sentences that only a child of seven and older gets: the day on which something was done, and who decides.
pub const FROM_SEVEN: [(&str, &[&str]); 3] = [
    ("done-on", &["day"]),
    ("decides-municipality", &[]),
    ("decides-police", &[]),
];

/// Sentences that only a child of ten to twelve gets: what it can do where it is and at what comes next. Older ones have more of
/// them on a screen ([`crate::way_more`]).
pub const AT_TEN: [&str; 4] = ["can-talk", "can-now", "can-next", "can-waiting"];

/// Every step a case can have.
pub const STEPS: [StepWord; 30] = [
    StepWord::Report,
    StepWord::FirstLook,
    StepWord::RiskAssessment,
    StepWord::Acute,
    StepWord::SafetyPlan,
    StepWord::Talk,
    StepWord::ParentsTalk,
    StepWord::Screening,
    StepWord::LimitedAssessment,
    StepWord::Assessment,
    StepWord::Police,
    StepWord::PoliceInterview,
    StepWord::Barnehus,
    StepWord::MedicalCheck,
    StepWord::CooperationMeeting,
    StepWord::NetworkMeeting,
    StepWord::SchoolMeeting,
    StepWord::Guidance,
    StepWord::ReferredNoCase,
    StepWord::Hearing,
    StepWord::Decision,
    StepWord::Placement,
    StepWord::Contact,
    StepWord::Plan,
    StepWord::Help,
    StepWord::FollowUp,
    StepWord::Complaint,
    StepWord::Lawyer,
    StepWord::NewAdviser,
    StepWord::Goodbye,
];

/// A step's name in content files, and its picture.
#[must_use]
pub fn name(step: StepWord) -> (&'static str, &'static str) {
    match step {
        StepWord::Report => ("report", "letter"),
        StepWord::FirstLook => ("first-look", "first-look"),
        StepWord::RiskAssessment => ("risk-assessment", "heart"),
        StepWord::Acute => ("acute", "people"),
        StepWord::SafetyPlan => ("safety-plan", "home"),
        StepWord::Talk => ("talk", "talk"),
        StepWord::ParentsTalk => ("parents-talk", "family"),
        StepWord::Screening => ("screening", "question"),
        StepWord::LimitedAssessment => ("limited-assessment", "papers"),
        StepWord::Assessment => ("assessment", "good-and-hard"),
        StepWord::Police => ("police", "police"),
        StepWord::PoliceInterview => ("police-interview", "police"),
        StepWord::Barnehus => ("barnehus", "barnehus"),
        StepWord::MedicalCheck => ("medical-check", "doctor"),
        StepWord::CooperationMeeting => ("cooperation-meeting", "two-advisers"),
        StepWord::NetworkMeeting => ("network-meeting", "people"),
        StepWord::SchoolMeeting => ("school-meeting", "school"),
        StepWord::Guidance => ("guidance", "family"),
        StepWord::ReferredNoCase => ("referred-no-case", "walk"),
        StepWord::Hearing => ("hearing", "feelings"),
        StepWord::Decision => ("decision", "decision"),
        StepWord::Placement => ("placement", "room"),
        StepWord::Contact => ("contact", "calendar"),
        StepWord::Plan => ("plan", "plan"),
        StepWord::Help => ("help", "help"),
        StepWord::FollowUp => ("follow-up", "talk"),
        StepWord::Complaint => ("complaint", "complain"),
        StepWord::Lawyer => ("lawyer", "responsible"),
        StepWord::NewAdviser => ("new-adviser", "hello"),
        StepWord::Goodbye => ("goodbye", "goodbye"),
    }
}
