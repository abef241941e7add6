//! The case itself: its facts, the child, safety, notices, promises, decisions.

use super::{View, said, unknown, unless_same};
use crate::case::{
    AdviserChange, Agreement, AgreementId, AgreementState, Basics, COMPANIONS, Day, Decision, DecisionId, Disclosure,
    DisclosureKind, MeetingId, Name, Notice, NoticeId, PoliceAgreed, SafetyPlanLine, Words,
};
use crate::command::{Aspect, Command, Reason, Refusal};
use crate::event::{CaseEvent, PartEvent};
use crate::gate::may_have_companion;
use crate::needs_plan;

impl View<'_> {
    /// The press is kept even without words: that the child told is what matters. A form that is sent twice is kept once.
    fn disclosure(
        &self,
        meeting: Option<&MeetingId>,
        kind: DisclosureKind,
        words: Option<&Words>,
    ) -> Result<Vec<CaseEvent>, Refusal> {
        if let Some(id) = meeting {
            self.meeting(id)?;
        }
        let disclosure = Disclosure {
            on: Some(Day(self.context.now.0.date())),
            meeting: meeting.cloned(),
            kind: Some(kind),
            words: words.filter(|words| !words.is_blank()).cloned(),
            safety_answered: None,
        };
        if self.case().disclosures.contains(&disclosure) {
            return Ok(Vec::new());
        }
        Ok(vec![PartEvent::DisclosureRecorded { disclosure }.into()])
    }

    /// One of the six, where the child may have one at all.
    fn companion(&self, companion: &Name) -> Result<Vec<CaseEvent>, Refusal> {
        if !COMPANIONS.contains(&companion.0.as_str()) {
            return Err(unknown("companion", &companion.0).of("companion"));
        }
        if !may_have_companion(self.case(), self.context.now.0.date()) {
            return Err(Reason::NoCompanion.of("companion"));
        }
        let before = self.case().child.as_ref().and_then(|child| child.companion.as_ref());
        let event = PartEvent::CompanionChosen {
            companion: companion.clone(),
        };
        Ok(unless_same(before, companion, event))
    }

    /// A new agreement says what was agreed.
    fn police_agreed(&self, agreed: &[PoliceAgreed]) -> Result<Vec<CaseEvent>, Refusal> {
        let before = self.case().safety.as_ref();
        let before = before.map_or(&[][..], |safety| safety.police_agreed.as_slice());
        if before == agreed {
            return Ok(Vec::new());
        }
        if agreed.iter().any(|one| one.what.is_none() && !before.contains(one)) {
            return Err(Reason::NoAnswer.of("what"));
        }
        let agreed = agreed.to_vec();
        Ok(vec![PartEvent::PoliceAgreedPut { agreed }.into()])
    }

    /// A new line says something.
    fn safety_plan(&self, lines: &[SafetyPlanLine]) -> Result<Vec<CaseEvent>, Refusal> {
        let before = &self.case().safety_plan;
        if before == lines {
            return Ok(Vec::new());
        }
        if lines
            .iter()
            .any(|line| !said(line.text.as_ref()) && !before.contains(line))
        {
            return Err(Reason::NoWords.of("text"));
        }
        let lines = lines.to_vec();
        Ok(vec![PartEvent::SafetyPlanPut { lines }.into()])
    }

    /// An answer says why. Given again, or where nobody is asked any more, it changes nothing; another reason than the one that
    /// somebody gave meanwhile is not lost without a word.
    fn no_plan(&self, why: Option<&Words>) -> Result<Vec<CaseEvent>, Refusal> {
        let event = |why: Option<Words>| {
            let on = Day(self.context.now.0.date());
            Ok(vec![PartEvent::NoPlanAnswered { why, on }.into()])
        };
        match why {
            None if self.state.no_plan.is_some() => event(None),
            Some(why) if why.is_blank() => Err(Reason::NoWords.of("why")),
            Some(why) if needs_plan::is_asked(self.state) => event(Some(why.clone())),
            Some(why) if self.state.no_plan.as_ref().is_some_and(|no| no.why != *why) => {
                Err(Reason::Stale(Box::new(Aspect::Confirmations)).into())
            }
            _ => Ok(Vec::new()),
        }
    }

    /// A new change of adviser says why, and names people of the case.
    fn adviser_changes(&self, changes: &[AdviserChange]) -> Result<Vec<CaseEvent>, Refusal> {
        let before = &self.case().adviser_changes;
        if before == changes {
            return Ok(Vec::new());
        }
        for change in changes.iter().filter(|change| !before.contains(change)) {
            if !said(change.why.as_ref()) {
                return Err(Reason::NoWords.of("why"));
            }
            for (field, id) in [("from", &change.from), ("to", &change.to)] {
                if let Some(id) = id
                    && self.case().person(id).is_none()
                {
                    return Err(unknown("person", id.as_str()).of(field));
                }
            }
        }
        let changes = changes.to_vec();
        Ok(vec![PartEvent::AdviserChangesPut { changes }.into()])
    }

    pub(super) fn of_case(&self, command: &Command) -> Result<Vec<CaseEvent>, Refusal> {
        let case = self.case();
        match command {
            Command::PutBasics(basics) => {
                let event = PartEvent::BasicsPut { basics: basics.clone() };
                Ok(unless_same(Some(&Basics::of(case)), basics, event))
            }
            Command::PutChild(child) => {
                let via = child.safe_contact.as_ref().and_then(|contact| contact.via.as_ref());
                self.present("safe_contact.via", via)?;
                let event = PartEvent::ChildPut { child: child.clone() };
                Ok(unless_same(case.child.as_ref(), child, event))
            }
            Command::ChooseCompanion(companion) => self.companion(companion),
            Command::AnswerSafety(safety) => {
                self.present("kept_by", safety.kept_by.as_ref())?;
                self.present("which_home", safety.which_home.as_ref())?;
                let event = PartEvent::SafetyAnswered { safety: safety.clone() };
                // The same answers, given again after the child told of something, are an answer.
                if case.asks_for_safety_again() && safety.unanswered().next().is_none() {
                    return Ok(vec![event.into()]);
                }
                Ok(unless_same(case.safety.as_ref(), safety, event))
            }
            Command::PutPoliceAgreed(agreed) => self.police_agreed(agreed),
            Command::PutSafetyPlan(lines) => self.safety_plan(lines),
            Command::AnswerNoPlan(why) => self.no_plan(why.as_ref()),
            Command::PutAdviserChanges(changes) => self.adviser_changes(changes),
            Command::RecordDisclosure { meeting, kind, words } => {
                self.disclosure(meeting.as_ref(), *kind, words.as_ref())
            }
            Command::AddNotice(notice) => {
                let taken = |id: &str| case.notices.iter().any(|one| one.id.as_str() == id);
                let id = NoticeId(self.new_id(notice.id.as_str(), "notice", taken)?);
                let notice = Notice { id, ..notice.clone() };
                Ok(vec![PartEvent::NoticePut { notice }.into()])
            }
            Command::PutNotice(notice) => {
                let before = self.notice(&notice.id)?;
                let event = PartEvent::NoticePut { notice: notice.clone() };
                Ok(unless_same(Some(before), notice, event))
            }
            Command::WithdrawNotice(notice, why) => {
                reasoned(why.as_ref())?;
                let notice = self.notice(notice)?.clone();
                let why = why.clone();
                Ok(vec![PartEvent::NoticeWithdrawn { notice, why }.into()])
            }
            Command::SendReceipt { notice, on } => {
                let notice = Notice {
                    receipt_sent_on: Some(*on),
                    ..self.notice(notice)?.clone()
                };
                Ok(vec![PartEvent::NoticePut { notice }.into()])
            }
            Command::MakePromise(promise) => self.promise(promise),
            Command::RewordPromise(promise) => self.reword(promise),
            Command::KeepPromise {
                promise,
                on,
                told_child,
            } => Ok(vec![CaseEvent::PromiseKept {
                agreement: promise.clone(),
                on: *on,
                told_child: told_child.clone(),
            }]),
            Command::BreakPromise {
                promise,
                told_child,
                reason,
            } => Ok(vec![CaseEvent::PromiseBroken {
                agreement: promise.clone(),
                told_child: told_child.clone(),
                reason: reason.clone(),
            }]),
            Command::DropPromise {
                promise,
                told_child,
                reason,
            } => {
                if reason.is_blank() {
                    return Err(Reason::NoWords.of("reason"));
                }
                Ok(vec![CaseEvent::PromiseDropped {
                    agreement: promise.clone(),
                    reason: reason.clone(),
                    told_child: told_child.clone(),
                }])
            }
            Command::RecordDecision(decision) => {
                let taken = |id: &str| case.decisions.iter().any(|one| one.id.as_str() == id);
                let id = DecisionId(self.new_id(decision.id.as_str(), "decision", taken)?);
                let decision = Decision { id, ..decision.clone() };
                Ok(vec![PartEvent::DecisionPut { decision }.into()])
            }
            Command::PutDecision(decision) => {
                let before = self.decision(&decision.id)?;
                let event = PartEvent::DecisionPut {
                    decision: decision.clone(),
                };
                Ok(unless_same(Some(before), decision, event))
            }
            Command::WithdrawDecision(decision, why) => {
                reasoned(why.as_ref())?;
                let decision = self.decision(decision)?.clone();
                let why = why.clone();
                Ok(vec![PartEvent::DecisionWithdrawn { decision, why }.into()])
            }
            Command::ReopenPromise(former) => self.reopen_promise(former),
            Command::PlanEnding(ending) => {
                let event = PartEvent::EndingPlanned { ending: ending.clone() };
                let before = case.ending.clone().unwrap_or_default();
                Ok(unless_same(Some(&before), ending, event))
            }
            of_steps => self.of_steps(of_steps),
        }
    }

    /// A promise needs words, and its day must not have passed.
    fn promise(&self, promise: &Agreement) -> Result<Vec<CaseEvent>, Refusal> {
        if !said(promise.what.as_ref()) {
            return Err(Reason::NoWords.of("what"));
        }
        let same = |known: &Agreement| {
            known.is_open() && known.what == promise.what && known.by == promise.by && known.made_in == promise.made_in
        };
        if self.case().agreements.iter().any(same) {
            return Ok(Vec::new());
        }
        if promise.by.is_some_and(|by| by.0 < self.context.now.0.date()) {
            return Err(Reason::Behind.of("by"));
        }
        self.present("who", promise.who.as_ref())?;
        if let Some(meeting) = &promise.made_in {
            self.can_add(self.meeting(meeting)?)?;
        }
        let taken = |id: &str| self.case().agreements.iter().any(|one| one.id.as_str() == id);
        let agreement = Agreement {
            id: AgreementId(self.new_id(promise.id.as_str(), "promise", taken)?),
            what: promise.what.clone(),
            who: promise.who.clone(),
            by: promise.by,
            made_in: promise.made_in.clone(),
            state: Some(AgreementState::Open),
            ..Agreement::default()
        };
        Ok(vec![PartEvent::PromiseMade { agreement }.into()])
    }

    /// Whoever put it wrong puts it right while it is open; a new day must not have passed.
    fn reword(&self, promise: &Agreement) -> Result<Vec<CaseEvent>, Refusal> {
        let known = |one: &&Agreement| !one.id.is_empty() && one.id == promise.id;
        let now = self.case().agreements.iter().find(known);
        let now = now.ok_or_else(|| unknown("agreement", promise.id.as_str()).of("promise"))?;
        if !now.is_open() {
            return Err(crate::event::Refusal::Settled.into());
        }
        if !said(promise.what.as_ref()) {
            return Err(Reason::NoWords.of("what"));
        }
        if promise.by != now.by && promise.by.is_some_and(|by| by.0 < self.context.now.0.date()) {
            return Err(Reason::Behind.of("by"));
        }
        if promise.who != now.who {
            self.present("who", promise.who.as_ref())?;
        }
        let agreement = Agreement {
            what: promise.what.clone(),
            who: promise.who.clone(),
            by: promise.by,
            ..now.clone()
        };
        let event = PartEvent::PromiseReworded {
            agreement: agreement.clone(),
        };
        Ok(unless_same(Some(now), &agreement, event))
    }

    /// Only how it was settled goes; what was promised, and who keeps it by now, stays.
    fn reopen_promise(&self, former: &Agreement) -> Result<Vec<CaseEvent>, Refusal> {
        let known = |one: &&Agreement| !one.id.is_empty() && one.id == former.id;
        let now = self.case().agreements.iter().find(known);
        let now = now.ok_or_else(|| unknown("agreement", former.id.as_str()).of("promise"))?;
        if !former.is_open() {
            return Err(crate::event::Refusal::Settled.into());
        }
        let agreement = Agreement {
            state: former.state,
            kept_on: former.kept_on,
            told_child: former.told_child.clone(),
            reason: former.reason.clone(),
            ..now.clone()
        };
        let event = PartEvent::PromiseReopened {
            agreement: agreement.clone(),
        };
        Ok(unless_same(Some(now), &agreement, event))
    }

    fn decision(&self, id: &DecisionId) -> Result<&Decision, Refusal> {
        let found = self.case().decisions.iter().find(|one| !id.is_empty() && one.id == *id);
        found.ok_or_else(|| unknown("decision", id.as_str()).of("id"))
    }

    fn notice(&self, id: &NoticeId) -> Result<&Notice, Refusal> {
        let found = self.case().notices.iter().find(|one| !id.is_empty() && one.id == *id);
        found.ok_or_else(|| unknown("notice", id.as_str()).of("notice"))
    }
}

/// Whoever gives a reason gives one in words.
fn reasoned(why: Option<&Words>) -> Result<(), Refusal> {
    match why {
        Some(why) if why.is_blank() => Err(Reason::NoWords.of("why")),
        _ => Ok(()),
    }
}
