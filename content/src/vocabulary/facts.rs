//! The facts: values filled into sentences.

use super::FactKind::{self, Choice, Name, Own, Value};
use super::{Flag, When, names};

/// Pronouns.
const PRONOUNS: &[&str] = &["hun", "han", "de", "unknown"];

/// How stop is said where nothing is agreed (`domain::manner`).
const STOP: &[&str] = &["usual", "said", "raised", "pointed", "knocked"];

/// What an interpreter of this child interprets.
const SPEECH: &[&str] = &["signed", "spoken"];

/// What an adult is to the child, where there is a child's word for that (`crate::letters::captions::called`).
const CALLED: &[&str] = &["mother", "father", "teacher", "pedagogue", "other"];

/// What nobody knows yet of a way (`domain::facts::NotKnown`).
const NOT_KNOWN: &[&str] = &["help", "start", "meet", "again", "after"];

/// Who has custody, according to the case.
const CUSTODY: &[&str] = &["mother", "father", "other", "guardian", "both"];

names! {
    /// A fact: one value filled into sentences.
    Fact of FactKind {
        ChildFirst = "child.first", Name, Both, "the child's first name: Laura";
        ChildPronoun = "child.pronoun", Choice(PRONOUNS), Full, "the child, in texts to adults";
        AdviserFirst = "adviser.first", Name, Both, "who says \"jeg\": Hanne";
        AdviserFull = "adviser.full", Name, Full, "Hanne Krogh; the first name where no full one is known";
        AdviserPronoun = "adviser.pronoun", Choice(PRONOUNS), Full, "the adviser";
        AdviserAbout = "adviser.about", Own, Full, "a sentence about themself";
        AdviserPhone = "adviser.phone", Value, Both, "56 67 31 90";
        AdviserHours = "adviser.hours", Own, Both, "hverdage mellem klokken 10 og 14";
        WriterFirst = "writer.first", Name, Full, "the second adviser, who writes";
        WriterPronoun = "writer.pronoun", Choice(PRONOUNS), Full, "the second adviser";
        BisidderFirst = "bisidder.first", Name, Full, "the one bisidder thought of";
        BisidderPronoun = "bisidder.pronoun", Choice(PRONOUNS), Full, "the one bisidder thought of";
        BisidderRole = "bisidder.role", Choice(CALLED), Full, "what the one bisidder thought of is to the child";
        BisiddersOr = "bisidders.or", Name, Full, "the bisidders thought of, a parent as the child says it: din mor eller Peter";
        BisiddersAnd = "bisidders.and", Name, Full, "the same: din mor og Peter";
        InterpreterFirst = "interpreter.first", Name, Full, "the interpreter";
        InterpreterPronoun = "interpreter.pronoun", Choice(PRONOUNS), Full, "the interpreter";
        InterpreterSpeech = "interpreter.speech", Choice(SPEECH), Full, "whether what is interpreted is a sign language; given to the captions of people too";
        TrustedFirst = "trusted.first", Name, Full, "the adult the child can talk to meanwhile: a safe bisidder or steady adult who is not the adviser";
        TrustedPronoun = "trusted.pronoun", Choice(PRONOUNS), Full, "the same adult";
        TrustedRole = "trusted.role", Choice(CALLED), Full, "what the same adult is to the child";
        KeeperFirst = "keeper.first", Name, Full, "who keeps the paper, where that is not the adviser";
        KeeperRole = "keeper.role", Choice(CALLED), Full, "what the same adult is to the child";
        HomeFirst = "home.first", Name, Full, "in whose home the paper will lie, of a child with two that takes it along";
        MeetingWeekday = "meeting.weekday", Value, Both, "torsdag";
        MeetingDate = "meeting.date", Value, Both, "torsdag den 3. december";
        MeetingDayword = "meeting.dayword", Value, Both, "i dag · i morgen · på torsdag (within six days) · torsdag den 3. december";
        MeetingClock = "meeting.clock", Value, Both, "13.15 · 10";
        MeetingSpoken = "meeting.spoken", Value, Both, "halv ti · kvart over ti · ti minutter over ni";
        MeetingDaypart = "meeting.daypart", Value, Both, "the day and its part, as one says it: i formiddag · i morgen eftermiddag · på torsdag om morgenen";
        MeetingLength = "meeting.length", Value, Both, "40 minutter · en halv time · tre kvarter · en time";
        MeetingPlace = "meeting.place", Own, Both, "lektiecaféen på din skole";
        MeetingWhy = "meeting.why", Own, Full, "why we meet, in whole sentences";
        MeetingPersonal = "meeting.personal", Own, Full, "the sentence that could only be to this child";
        MeetingStop = "meeting.stop", Own, Full, "the sign that was agreed for a pause";
        StopHow = "stop.how", Choice(STOP), Full, "how stop is said where no sign was agreed: `said` by a word or a knock, `raised` by a hand alone, `pointed` at the picture beside the sentence, `knocked` without word or sign";
        MeetingAfter = "meeting.after", Own, Full, "what is known of afterwards, in whole sentences";
        MeetingHearOn = "meeting.hear-on", Value, Full, "the date on which the child hears";
        MeetingToldAnd = "meeting.told-and", Own, Full, "who gets to know, joined: din lærer, din far og din mormor";
        ParentsWho = "parents.who", Choice(CUSTODY), Full, "who has custody, so that \"dine forældre\" is said only where it is true: `mother` or `father` (the only one with custody in the file), `other` (one, and neither), `guardian` (the same, and the child is placed), `both` (several, or nobody named)";
        MunicipalityName = "municipality.name", Name, Full, "Køge Kommune";
        MunicipalityTeam = "municipality.team", Name, Full, "the local children's team";
        MunicipalityPhone = "municipality.phone", Value, Full, "the team's number";
        WasDate = "was.date", Value, Both, "the day that the child was told of a meeting that was moved or called off";
        HostFirst = "host.first", Name, Full, "an adult of the place that the child was moved to";
        LawyerFirst = "lawyer.first", Name, Full, "a lawyer who is at a committee's meeting; whom they help is not known";
        VisitDate = "visit.date", Value, Full, "the day that was promised of a visit that is a step of the way";
        VisitDayword = "visit.dayword", Value, Full, "the same as a word, as `meeting.dayword`";
        FormerFirst = "former.first", Name, Full, "the adviser before, in the document that tells of a change";
        ChangeDate = "change.date", Value, Full, "the day of the change of adviser";
        ChangeWhy = "change.why", Own, Full, "why the adviser changed, in whole sentences";
        ChangeFound = "change.found", Own, Full, "where the adviser before can still be thanked or found, in whole sentences";
        GoodbyeDate = "goodbye.date", Value, Full, "the day on which the case ends";
        GoodbyeWhy = "goodbye.why", Own, Full, "why the case ends, in whole sentences";
        GoodbyeBack = "goodbye.back", Own, Full, "how the child can come back";
        PlanNight = "plan.night", Value, Full, "a number of the municipality that answers outside opening hours";
        PlanNightName = "plan.night-name", Name, Full, "who answers there, in words for adults";
        PlanUntil = "plan.until", Value, Full, "the day until which all lines of the safety plan hold that stand on the paper";
        ParentsSentence = "parents.sentence", Own, Full, "what was agreed that the parents hear, as it was agreed";
        ShareFirst = "share.first", Name, Full, "the teacher or pedagogue whom a note is for";
        ShareBefore = "share.before", Own, Full, "what the child needs right before the talk, for the same, in whole sentences";
        ShareAfter = "share.after", Own, Full, "what it needs right after the talk, for the same, in whole sentences";
        NoticeDate = "notice.date", Value, Full, "the day on which an underretning was received";
        NoticeOutcome = "notice.outcome", Own, Full, "what whoever notified may hear of it, in whole sentences";
        WaitingFor = "waiting.for", Own, Full, "what is waited for, as a sentence";
        WaitingHears = "waiting.hears", Value, Full, "the day on which the child hears next";
        SignDay = "sign.day", Value, Full, "the next day on which the child hears or meets the adviser, on its way; on paper the date";
        SignToo = "sign.too", Value, Full, "the day on which the child hears after they met first, in the words of `sign.day`";
        WayToday = "way.today", Value, Full, "the day that the way is told on: paper is read on other days too";
        WayUnknown = "way.unknown", Choice(NOT_KNOWN), Full, "what nobody knows yet of the way: whether there is `help`, when it has its `start`, when they `meet`, whether they do so `again`, or what comes `after`";
        ReadsDay = "reads.day", Value, Full, "the day by which what the child writes is read";
        EndingDate = "ending.date", Value, Full, "the day of the talk that ended";
        EndingNeeds = "ending.needs", Own, Full, "what the child asked for";
        EndingAtHome = "ending.at-home", Own, Full, "what the child may say at home";
        NextDate = "next.date", Value, Full, "the day of the next talk";
        NextDayword = "next.dayword", Value, Full, "the same as a word, as `meeting.dayword`";
        NextClock = "next.clock", Value, Full, "its clock";
        NextSpoken = "next.spoken", Value, Full, "its clock as `meeting.spoken`";
        NextLength = "next.length", Value, Full, "its length";
        NextPlace = "next.place", Own, Full, "its place";
        DecisionWhat = "decision.what", Own, Full, "what was decided, in whole sentences";
        DecisionWhy = "decision.why", Own, Full, "why, in whole sentences";
        DecisionCounted = "decision.counted", Own, Full, "what the child said and how it counted";
        DecisionPurpose = "decision.purpose", Own, Full, "what it is for";
        DecisionLasts = "decision.lasts", Own, Full, "how long it holds";
        DecisionBy = "decision.by", Own, Full, "who decided: min chef og jeg";
        DecisionDate = "decision.date", Value, Full, "the day of the decision";
        DecisionUntil = "decision.until", Value, Full, "the last day on which the child can complain in time";
        CardLink = "card.link", Value, Neutral, "the link that the card's square holds";
        CardAddress = "card.address", Value, Neutral, "the same, short enough to be typed";
        CardCode = "card.code", Value, Neutral, "the card's short code";
    }
}

impl Fact {
    /// The name of the fact in sentences: `$adviser-first` for `adviser.first`.
    #[must_use]
    pub fn variable(self) -> String {
        super::variable(self.as_str())
    }

    /// When the fact exists.
    #[must_use]
    pub fn when(self) -> When {
        match self {
            Fact::ChildFirst
            | Fact::ChildPronoun
            | Fact::AdviserFirst
            | Fact::AdviserFull
            | Fact::AdviserPronoun
            | Fact::InterpreterSpeech
            | Fact::StopHow
            | Fact::ParentsWho
            | Fact::MunicipalityName
            | Fact::WayToday
            | Fact::WayUnknown
            | Fact::ReadsDay => When::Always,
            Fact::AdviserAbout => When::If(Flag::HasAbout),
            Fact::AdviserPhone => When::If(Flag::HasPhone),
            Fact::AdviserHours => When::If(Flag::HasHours),
            Fact::WriterFirst | Fact::WriterPronoun => When::If(Flag::HasWriter),
            Fact::BisidderFirst | Fact::BisidderPronoun | Fact::BisidderRole => When::If(Flag::OneBisidder),
            Fact::BisiddersOr | Fact::BisiddersAnd => When::If(Flag::HasBisidder),
            Fact::InterpreterFirst | Fact::InterpreterPronoun => When::If(Flag::HasInterpreter),
            Fact::TrustedFirst | Fact::TrustedPronoun | Fact::TrustedRole => When::If(Flag::HasTrusted),
            Fact::SignDay => When::If(Flag::HasSign),
            Fact::SignToo => When::If(Flag::HasSignToo),
            Fact::KeeperFirst | Fact::KeeperRole => When::If(Flag::HasKeeper),
            Fact::HomeFirst => When::If(Flag::HasHome),
            Fact::LawyerFirst => When::If(Flag::HasLawyer),
            Fact::VisitDate | Fact::VisitDayword => When::If(Flag::HasVisitDay),
            Fact::MeetingWeekday
            | Fact::MeetingDate
            | Fact::MeetingDayword
            | Fact::MeetingClock
            | Fact::MeetingSpoken
            | Fact::MeetingDaypart => When::If(Flag::HasTime),
            Fact::MeetingLength => When::If(Flag::HasLength),
            Fact::MeetingPlace => When::If(Flag::HasPlace),
            Fact::MeetingWhy => When::If(Flag::HasWhy),
            Fact::MeetingPersonal => When::If(Flag::HasPersonal),
            Fact::MeetingStop => When::If(Flag::HasStop),
            Fact::MeetingAfter => When::If(Flag::HasAfter),
            Fact::MeetingHearOn => When::If(Flag::HasHearOn),
            Fact::MeetingToldAnd => When::If(Flag::HasTold),
            Fact::MunicipalityTeam | Fact::MunicipalityPhone => When::If(Flag::HasTeam),
            Fact::WasDate => When::If(Flag::HasWas),
            Fact::HostFirst => When::If(Flag::HasHost),
            Fact::FormerFirst => When::If(Flag::HasFormer),
            Fact::ChangeDate | Fact::ChangeWhy => When::If(Flag::HasChange),
            Fact::ChangeFound => When::If(Flag::HasFound),
            Fact::GoodbyeDate | Fact::GoodbyeWhy | Fact::GoodbyeBack => When::If(Flag::HasGoodbye),
            Fact::PlanNight | Fact::PlanNightName => When::If(Flag::HasNight),
            Fact::PlanUntil => When::If(Flag::HasPlanUntil),
            Fact::ParentsSentence => When::If(Flag::HasSentence),
            Fact::ShareFirst => When::If(Flag::HasShare),
            Fact::ShareBefore => When::If(Flag::HasShareBefore),
            Fact::ShareAfter => When::If(Flag::HasShareAfter),
            Fact::NoticeDate => When::If(Flag::HasNotice),
            Fact::NoticeOutcome => When::If(Flag::HasOutcome),
            Fact::WaitingFor => When::If(Flag::HasWaitingFor),
            Fact::WaitingHears => When::If(Flag::HasHears),
            Fact::EndingDate => When::If(Flag::HasEndingDate),
            Fact::EndingNeeds => When::If(Flag::HasNeeds),
            Fact::EndingAtHome => When::If(Flag::HasAtHome),
            Fact::NextDate | Fact::NextDayword | Fact::NextClock | Fact::NextSpoken => When::If(Flag::HasNext),
            Fact::NextLength => When::If(Flag::HasNextLength),
            Fact::NextPlace => When::If(Flag::HasNextPlace),
            Fact::DecisionWhat | Fact::DecisionDate => When::If(Flag::HasDecision),
            Fact::DecisionWhy => When::If(Flag::HasDecisionWhy),
            Fact::DecisionCounted => When::If(Flag::HasCounted),
            Fact::DecisionPurpose => When::If(Flag::HasPurpose),
            Fact::DecisionLasts => When::If(Flag::HasLasts),
            Fact::DecisionBy => When::If(Flag::HasDecidedBy),
            Fact::DecisionUntil => When::If(Flag::HasUntil),
            Fact::CardLink | Fact::CardAddress | Fact::CardCode => When::If(Flag::HasCard),
        }
    }
}
