//! Facts with several values: lists for `each`, lists of two values for `pairs`.

use super::FactKind::{self, Own, Value};
use super::{Flag, names};

names! {
    /// A list: several values, each filled into the sentence of an `each` line.
    List of FactKind {
        MeetingTopics = "meeting.topics", Own, Full, "what we may talk about";
        MeetingTold = "meeting.told", Own, Full, "who gets to know, as noun phrases: din lærer";
        EndingSaid = "ending.said", Own, Full, "the child's confirmed words";
        PlanLines = "plan.lines", Own, Full, "the lines of the safety plan that may stand on paper";
        GoodbyeStays = "goodbye.stays", Own, Full, "what goes on after the case";
        ChangeKnows = "change.knows", Own, Full, "what the new adviser knows already";
    }
}

names! {
    /// A list of pairs: a whole sentence, and a second value if known. The kind is that of the second value.
    Pairs of FactKind {
        EndingTakes = "ending.takes", Own, Full, "what the adviser takes further, and to whom";
        EndingUnknown = "ending.unknown", Value, Full, "what is not known yet, and the day on which the child hears";
        EndingAgreed = "ending.agreed", Value, Full, "what was agreed, and by which day";
        EndingKept = "ending.kept", Own, Full, "promises that were kept, and what the child was told of it";
        ChangePromises = "change.promises", Value, Full, "promises that go on with the new adviser, and by which day";
        EndingBroken = "ending.broken", Own, Full, "promises that were not kept, and what the child was told of it";
    }
}

impl List {
    /// The name of a value in its sentence: `$meeting-topics` for `meeting.topics`.
    #[must_use]
    pub fn variable(self) -> String {
        super::variable(self.as_str())
    }

    /// The flag that is set if the list is not empty.
    #[must_use]
    pub fn flag(self) -> Flag {
        match self {
            List::MeetingTopics => Flag::HasTopics,
            List::MeetingTold => Flag::HasTold,
            List::EndingSaid => Flag::HasSaid,
            List::PlanLines => Flag::HasPlan,
            List::GoodbyeStays => Flag::HasStays,
            List::ChangeKnows => Flag::HasKnows,
        }
    }
}

impl Pairs {
    /// Whether its sentences are given how each is told, as `$telling`.
    #[must_use]
    pub fn is_told(self) -> bool {
        self == Pairs::EndingTakes
    }

    /// The flag that is set if the list is not empty.
    #[must_use]
    pub fn flag(self) -> Flag {
        match self {
            Pairs::EndingTakes => Flag::HasTakes,
            Pairs::EndingUnknown => Flag::HasUnknown,
            Pairs::EndingAgreed => Flag::HasAgreed,
            Pairs::EndingKept => Flag::HasKept,
            Pairs::ChangePromises => Flag::HasPromises,
            Pairs::EndingBroken => Flag::HasBroken,
        }
    }
}
