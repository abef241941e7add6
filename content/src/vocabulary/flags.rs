//! The flags that a template's conditions can test. A flag is yes/no or one of a few words: enough for a condition, too
//! little to quote.

use super::FlagKind::{self, Word, YesNo};
use super::names;

names! {
    /// A flag that templates can test.
    Flag of FlagKind {
        Reads = "reads", Word(&["alone", "together", "pictures"]), Full, "how the child reads";
        Today = "today", YesNo, Both, "the document is read on the meeting's day";
        Tomorrow = "tomorrow", YesNo, Both, "it is read the day before";
        HasAbout = "has.about", YesNo, Full, "the adviser has said something of themself";
        HasPersonal = "has.personal", YesNo, Full, "there is a personal sentence";
        HasWhy = "has.why", YesNo, Full, "it is said why we meet";
        HasPlace = "has.place", YesNo, Both, "the place is known and may be said";
        HasTopics = "has.topics", YesNo, Full, "there are topics";
        HasTold = "has.told", YesNo, Full, "it is known who gets to know";
        HasAfter = "has.after", YesNo, Full, "it is said what happens afterwards";
        HasHearOn = "has.hear-on", YesNo, Full, "there is a date on which the child hears";
        HasPhone = "has.phone", YesNo, Both, "whoever reads may be given the adviser's number; it follows `call-safe`, but not in the bisidder's guide, where the number stands unless `under-control`";
        HasHours = "has.hours", YesNo, Both, "it is known when the phone is answered";
        HasTrusted = "has.trusted", YesNo, Full, "there is an adult the child can talk to meanwhile";
        HasKeeper = "has.keeper", YesNo, Full, "somebody keeps the paper who is not the adviser";
        HasStop = "has.stop", YesNo, Full, "a sign was agreed";
        HasBisidder = "has.bisidder", YesNo, Full, "at least one bisidder is thought of";
        HasInterpreter = "has.interpreter", YesNo, Full, "an interpreter comes";
        HasWriter = "has.writer", YesNo, Full, "a second adviser writes";
        HasTeam = "has.team", YesNo, Full, "the pack names one team";
        HasMeeting = "has.meeting", YesNo, Both, "the document is about a meeting";
        HasTime = "has.time", YesNo, Both, "the meeting has a time";
        HasLength = "has.length", YesNo, Both, "the meeting has a length";
        HasWas = "has.was", YesNo, Both, "the child was told another day or clock than holds now";
        WasOver = "was-over", YesNo, Both, "the day that it was told has passed: the child may have waited";
        MayHaveWaited = "may-have-waited", YesNo, Both, "that day has passed or is today";
        Moved = "moved", Word(&["no", "clock", "day", "off"]), Both, "what became of that meeting: `clock` (the same day, another clock) · `day` (another day) · `off` (called off) · `no` where the document tells of none";
        HasHost = "has.host", YesNo, Full, "an adult of the place that the child was moved to may be named";
        HasHears = "has.hears", YesNo, Full, "there is a day on which the child hears";
        HasComplaint = "has.complaint", YesNo, Full, "§ 3 gives this child a complaint of a decision that is made (from ten years on that day): of this one, in a document about one";
        HasPapers = "has.papers", YesNo, Full, "the same, of the papers";
        OneBisidder = "one-bisidder", YesNo, Full, "exactly one bisidder is thought of";
        TwoAdults = "two-adults", YesNo, Full, "two advisers are in the room";
        Supporters = "supporters", YesNo, Full, "somebody else supports in the room";
        Parents = "parents", Word(&["present", "know", "away", "unsaid"]), Full, "`present` · `know` (not there, they know) · `away` (not there; say no more) · `unsaid` (say nothing)";
        Placed = "placed", YesNo, Full, "the child is placed, and lives somewhere else than with those who have custody";
        Home = "home", Word(&["safe", "unsafe"]), Full, "`unsafe`: the home has to be thought through before a child is told what to say there";
        Blame = "blame", Word(&["not-wrong", "no-scolding", "unsaid"]), Full, "`not-wrong` (true that the child did nothing wrong) · `no-scolding` (school absence) · `unsaid`";
        DecidedHere = "decided-here", YesNo, Full, "no: nothing is decided at the meeting; yes: unsaid";
        CarriesOver = "carries-over", YesNo, Full, "the adviser before passed on what the child told, and there was no talk since";
        OtherPlace = "other-place", YesNo, Full, "another place is possible";
        MeetingKind = "meeting-kind", Word(&["first-talk", "follow-up", "closing", "handover", "decision", "barnehus", "network"]), Full, "what the meeting is; `first-talk` where there is none";
        CallSafe = "call-safe", YesNo, Full, "the child may be asked to ring the adviser";
        Keep = "keep", Word(&["adviser", "adult", "child"]), Full, "who has the paper afterwards";
        MorePictures = "more-pictures", YesNo, Full, "what is usually a plain line is a card with a picture";
        InterpreterNeeded = "interpreter-needed", YesNo, Full, "an interpreter is or may be needed";
        LawFull = "law-full", YesNo, Full, "13–17: sections of the law on request";
        Lock = "lock", YesNo, Full, "police considered or pending: nothing on the page invites telling what happened";
        UnderControl = "under-control", YesNo, Full, "negative social control: oral only";
        TalkAhead = "talk-ahead", YesNo, Full, "the meeting is still to come";
        HasWaitingFor = "has.waiting-for", YesNo, Full, "it is said what is waited for";
        HasSaid = "has.said", YesNo, Full, "the child confirmed words";
        HasSaidMore = "has.said-more", YesNo, Full, "the child said more that stands on no paper, and the home is safe";
        HasTakes = "has.takes", YesNo, Full, "the adviser takes something further";
        HasTells = "has.tells", YesNo, Full, "somebody is talked to on a day";
        HasUnknown = "has.unknown", YesNo, Full, "something is not known yet";
        HasAgreed = "has.agreed", YesNo, Full, "something was agreed, and is open";
        HasKept = "has.kept", YesNo, Full, "a promise was kept";
        HasBroken = "has.broken", YesNo, Full, "a promise was not kept";
        HasNeeds = "has.needs", YesNo, Full, "the child asked for something";
        HasAtHome = "has.at-home", YesNo, Full, "it was settled what the child may say at home";
        HasNext = "has.next", YesNo, Full, "there is a next talk";
        HasNextLength = "has.next-length", YesNo, Full, "the next talk has a length";
        HasNextPlace = "has.next-place", YesNo, Full, "its place is known and may be said";
        HasSince = "has.since", YesNo, Full, "there are stations to show what has happened since";
        EndedToday = "ended-today", YesNo, Full, "the talk that ended was today";
        HasDecision = "has.decision", YesNo, Full, "the document is about a decision";
        HasDecisionWhy = "has.decision-why", YesNo, Full, "it is said why it was decided";
        HasCounted = "has.counted", YesNo, Full, "it is said what the child said and how it counted";
        HasPurpose = "has.purpose", YesNo, Full, "it is said what the decision is for";
        HasLasts = "has.lasts", YesNo, Full, "it is said how long the decision holds";
        HasDecidedBy = "has.decided-by", YesNo, Full, "it is said in words who decided";
        HasUntil = "has.until", YesNo, Full, "the child can complain, and the last day for it is known and has not passed";
        HasComing = "has.coming", YesNo, Full, "something is promised on a day after the decision";
        ComplaintLate = "complaint-late", YesNo, Full, "the child can complain, and the last day for it has passed";
        Followed = "followed", Word(&["yes", "partly", "no", "no-view", "unsaid"]), Full, "whether the decision is as the child wanted: `no-view` where the child said nothing of what it wanted; `unsaid` where nothing is known of it";
        MadeBy = "made-by", Word(&["municipality", "committee", "unsaid"]), Full, "who made the decision; `unsaid` where the document is about none";
        HasCard = "has.card", YesNo, Neutral, "the document is a card that opens the child's screen";
    }
}
