//! Opening, reading and changing a case.

use super::barred::not_barred_to;
use super::keys::{self, CaseKey};
use super::once_more::once_more;
use super::projection::{CaseProjection, check_advisers};
use super::row_macs::{CASE, case_mac_columns};
use super::state::state_columns;
use super::wordings::revision_columns;
use super::{Archive, StoreCore, barred, notices, outbox, personal, practice_mark, rights, state, wordings};
use crate::backend::{Transaction, values};
use crate::seal::DataKey;
use crate::{Access, Answer, AuditEntry, CaseFiles, Change, Loaded, Opened, StoreError};
use async_trait::async_trait;
use domain::event::{CaseEvent, CaseId, CaseState, MunicipalityId, PartEvent, Recorded, Refusal, UserId};
use jiff::Timestamp;

/// Truncates to the millisecond, so that the sealed time equals the stored column.
pub(super) fn whole_millisecond(at: Timestamp) -> Timestamp {
    Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at)
}

/// Appends events to the history.
async fn record(transaction: &mut dyn Transaction, key: &CaseKey, events: &[Recorded]) -> Result<(), StoreError> {
    const RECORD: &str = "INSERT INTO events (case_id, version, sealed) VALUES ($1, $2, $3)";
    for recorded in events {
        let version = recorded.version.to_string();
        let sealed = key.key.seal_json(key.place("event", &version), recorded)?;
        transaction
            .run(RECORD, values![&key.case, recorded.version, sealed])
            .await?;
    }
    Ok(())
}

#[async_trait]
impl CaseFiles for Archive {
    async fn open_case(&self, opened: &Opened) -> Answer<CaseState> {
        let states = self.open_cases(std::slice::from_ref(opened)).await?;
        states.into_iter().next().ok_or(StoreError::NotFound)
    }

    async fn open_cases(&self, opened: &[Opened]) -> Answer<Vec<CaseState>> {
        once_more(|| self.core.open_all(opened)).await
    }

    async fn access(&self, case: &CaseId, user: &UserId, now: Timestamp) -> Answer<Option<Access>> {
        const READ: &str = concat!(
            "SELECT ",
            case_mac_columns!(),
            ", c.municipality, c.adviser, c.second, c.forgotten, c.glass_broken, c.version, ",
            "(SELECT x.account FROM practice x WHERE x.case_id = c.id), ",
            revision_columns!("c.municipality"),
            " FROM cases c WHERE c.id = $1
                AND NOT EXISTS (SELECT 1 FROM practice x WHERE x.case_id = c.id AND x.account <> $2)",
            not_barred_to!("$2")
        );
        let rows = self
            .core
            .backend
            .rows(READ, values![case.as_str(), user.as_str()])
            .await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let own = CASE.width();
        let asks = Some(user.as_str()).filter(|user| !user.is_empty());
        let assigned = if self.core.mac_holds(&CASE, row, 0) {
            asks.is_some() && (row.text_or_none(own + 1) == asks || row.text_or_none(own + 2) == asks)
        } else {
            // The case itself says whose it is; its next change writes the row anew.
            let state = self.core.load(case).await?.state;
            [&state.adviser, &state.second].contains(&&Some(user.clone()))
        };
        let grant = if row.yes(own + 4)? && !assigned {
            self.core.grant(case, user, now).await?
        } else {
            None
        };
        Ok(Some(Access {
            municipality: MunicipalityId::from(row.text(own)?),
            assigned,
            grant,
            erased: row.yes(own + 3)?,
            version: row.count(own + 5)?,
            practice: row.text_or_none(own + 6).is_some(),
            words: wordings::revision(row, own + 7)?,
        }))
    }

    async fn load(&self, case: &CaseId) -> Answer<Loaded> {
        self.core.load(case).await
    }

    async fn append(&self, change: &Change) -> Answer<CaseState> {
        match once_more(|| self.core.append_held(change)).await {
            Err(StoreError::Unsure(why)) => self.core.append_after_silence(change, why).await,
            appended => appended,
        }
    }

    async fn history(&self, case: &CaseId) -> Answer<Vec<Recorded>> {
        self.core.history_of(case).await
    }

    async fn personal_used_before(
        &self,
        municipality: &MunicipalityId,
        case: &CaseId,
        first_name: &str,
        sentence: &str,
    ) -> Answer<bool> {
        let secret = personal::secret(&self.core.municipality(municipality.as_str()).await?);
        let Some(mark) = personal::mark_of(&secret, first_name, sentence) else {
            return Ok(false);
        };
        let values = values![municipality.as_str(), mark, case.as_str()];
        Ok(!self.core.backend.rows(personal::ELSEWHERE, values).await?.is_empty())
    }
}

impl StoreCore {
    /// As [`CaseFiles::load`].
    async fn load(&self, case: &CaseId) -> Result<Loaded, StoreError> {
        const READ: &str = concat!("SELECT ", state_columns!(), " FROM cases c WHERE c.id = $1");
        let rows = self.backend.rows(READ, values![case.as_str()]).await?;
        let (key, state) = state::open(self, case.as_str(), rows.first().ok_or(StoreError::NotFound)?)?;
        let state = match state {
            Some(state) => state,
            None => {
                let mut snapshot = self.backend.snapshot().await?;
                let key = self.case_key_in(snapshot.as_mut(), case.as_str()).await?;
                state::replay(&key, &snapshot.rows(state::HISTORY, values![case.as_str()]).await?)?
            }
        };
        Ok(Loaded {
            municipality: MunicipalityId(key.municipality),
            state,
        })
    }

    /// As [`CaseFiles::history`].
    pub(super) async fn history_of(&self, case: &CaseId) -> Result<Vec<Recorded>, StoreError> {
        // One statement reads one moment: the key is the one that sealed the events.
        const READ: &str = "SELECT c.municipality, c.forgotten, c.key_id, c.key, c.version, e.version, e.sealed
            FROM cases c LEFT JOIN events e ON e.case_id = c.id WHERE c.id = $1 ORDER BY e.version";
        let rows = self.backend.rows(READ, values![case.as_str()]).await?;
        let first = rows.first().ok_or(StoreError::NotFound)?;
        let key = self.open_case_key(case.as_str(), first)?;
        let version = first.count(4)?;
        let mut events = Vec::with_capacity(rows.len());
        for row in &rows {
            if let Some(sealed) = row.bytes_or_none(6) {
                events.push(state::event(&key, row.int(5)?, sealed)?);
            }
        }
        if events.len() as u64 != version {
            return Err(StoreError::Sealed("the history of a case"));
        }
        Ok(events)
    }

    /// Opens cases, as [`CaseFiles::open_cases`].
    async fn open_all(&self, opened: &[Opened]) -> Result<Vec<CaseState>, StoreError> {
        let mut transaction = self.backend.begin().await?;
        let mut states = Vec::with_capacity(opened.len());
        for one in opened {
            states.push(self.open_one(transaction.as_mut(), one).await?);
        }
        let lines: Vec<AuditEntry> = opened.iter().map(|one| one.audit.clone()).collect();
        self.write_lines(transaction.as_mut(), &lines).await?;
        transaction.commit().await?;
        Ok(states)
    }

    /// Appends, as [`CaseFiles::append`]; `None` if the case's key was changed meanwhile, and nothing was written.
    pub(super) async fn append_once(&self, change: &Change) -> Result<Option<CaseState>, StoreError> {
        const READ: &str = concat!("SELECT ", state_columns!(), " FROM cases c WHERE c.id = $1");
        const PAPER: &str = "INSERT INTO papers (id, case_id, sealed) VALUES ($1, $2, $3)";
        const FINISHED: &str = "DELETE FROM drafts WHERE case_id = $1 AND form = $2 AND account = $3";
        let id = change.case.as_str();
        let mut transaction = self.backend.begin().await?;
        let rows = transaction.rows(READ, values![id]).await?;
        let row = rows.first().ok_or(StoreError::NotFound)?;
        let (mut key, state) = state::open(self, id, row)?;
        let mut wrapped = row.bytes(3)?.to_vec();
        let mut state = match state {
            Some(state) => state,
            None => {
                // The key that opens the state has to be the one that opens the events.
                (key, wrapped) = self.case_key_held(transaction.as_mut(), id).await?;
                state::replay(&key, &transaction.rows(state::HISTORY, values![id]).await?)?
            }
        };
        if state.version != change.against {
            return Err(StoreError::Stale(Box::new(state)));
        }
        self.check_level(transaction.as_mut(), &change.events).await?;
        let had = [state.adviser.clone(), state.second.clone()];
        let at = whole_millisecond(change.at);
        let mut history = Vec::with_capacity(change.events.len());
        for (event, version) in change.events.iter().zip(state.version + 1..) {
            let event = event.clone();
            let recorded = Recorded {
                case: change.case.clone(),
                version,
                event,
                by: change.by.clone(),
                at,
            };
            state.apply(&recorded)?;
            history.push(recorded);
        }
        check_papers(change, &state)?;
        if assigns(&change.events) {
            // It is nobody's but its maker's. No page leads here.
            if practice_mark::is_practice(transaction.as_mut(), id).await? {
                return Err(StoreError::NotFound);
            }
            check_advisers(transaction.as_mut(), &key.municipality, &state).await?;
        }

        // Of two concurrent writers, the second waits here for the first and then finds a newer version.
        let projection = CaseProjection::of(&key, &state, self.level(), &self.zone)?;
        if !projection
            .put_over(transaction.as_mut(), change.against, &wrapped)
            .await?
        {
            drop(transaction);
            let now = self.load(&change.case).await?.state;
            if now.version == change.against {
                return Ok(None);
            }
            return Err(StoreError::Stale(Box::new(now)));
        }
        self.put_mac(transaction.as_mut(), &CASE, id).await?;
        if assigns(&change.events) {
            // Only who was on the case before and still is keeps what they opened: nothing comes back with the case.
            let stays = |user: &Option<UserId>| user.clone().filter(|_| had.contains(user));
            let (adviser, second) = (stays(&state.adviser), stays(&state.second));
            let [adviser, second] = [&adviser, &second].map(|user| user.as_ref().map_or("", UserId::as_str));
            rights::end_of_others(transaction.as_mut(), id, adviser, second).await?;
        }
        if assigns(&change.events) {
            notices::case_came(transaction.as_mut(), &state, &had, change.audit.who.as_ref(), at).await?;
        }
        for event in &change.events {
            if let CaseEvent::AccountBarred { account, .. } = event {
                barred::end_of_barred(transaction.as_mut(), id, account.as_str(), at).await?;
            }
        }
        record(transaction.as_mut(), &key, &history).await?;
        for paper in &change.papers {
            let sealed = super::papers::seal(&key, paper)?;
            transaction.run(PAPER, values![paper.id.as_str(), id, sealed]).await?;
        }
        outbox::lay(transaction.as_mut(), &key, &change.outbox, at).await?;
        if let Some(draft) = &change.finishes {
            transaction
                .run(
                    FINISHED,
                    values![draft.case.as_str(), draft.column(), draft.user.as_str()],
                )
                .await?;
        }
        if change.events.iter().any(writes_a_personal_sentence) {
            let municipality = self.municipality_in(transaction.as_mut(), &key.municipality).await?;
            personal::mark(
                transaction.as_mut(),
                &key,
                &personal::secret(&municipality),
                &state.case,
            )
            .await?;
        }
        self.write_lines(transaction.as_mut(), std::slice::from_ref(&change.audit))
            .await?;
        transaction.commit().await?;
        Ok(Some(state))
    }

    /// Opens one case inside a transaction.
    pub(super) async fn open_one(
        &self,
        transaction: &mut dyn Transaction,
        opened: &Opened,
    ) -> Result<CaseState, StoreError> {
        let (id, municipality) = (opened.id.as_str(), opened.municipality.as_str());
        let key = CaseKey {
            municipality: municipality.to_owned(),
            case: id.to_owned(),
            key: DataKey::fresh(),
        };
        let mut events = vec![CaseEvent::Opened {
            case: Box::new(opened.case.clone()),
            source: opened.source,
        }];
        if opened.adviser.is_some() {
            let (adviser, second) = (opened.adviser.clone(), opened.second.clone());
            events.push(CaseEvent::Assigned {
                adviser,
                second,
                why: None,
            });
        }
        self.check_level(transaction, &events).await?;
        let at = whole_millisecond(opened.at);
        let history: Vec<Recorded> = (events.into_iter().zip(1..))
            .map(|(event, version)| Recorded {
                case: opened.id.clone(),
                version,
                event,
                by: opened.by.clone(),
                at,
            })
            .collect();
        let state = CaseState::replay(&history)?;
        // The municipality's key first: where another process put a key into the key file, this reads the file again. The
        // new key stands under the same key of the key file as the municipality's, whichever is first in this machine's.
        let (of_all, under) = self.municipality_under(transaction, municipality).await?;
        let secret = personal::secret(&of_all);
        let wrapped = key
            .key
            .wrap_under(&self.keys(), &under, keys::of_case(municipality, id))?;
        check_advisers(transaction, municipality, &state).await?;
        CaseProjection::of(&key, &state, self.level(), &self.zone)?
            .put_new(transaction, &wrapped)
            .await?;
        self.put_mac(transaction, &CASE, id).await?;
        // What is read in from the command line, or opened by whoever has it, came to nobody.
        if let Some(by) = &opened.audit.who {
            notices::case_came(transaction, &state, &[], Some(by), at).await?;
        }
        record(transaction, &key, &history).await?;
        personal::mark(transaction, &key, &secret, &state.case).await?;
        Ok(state)
    }
}

fn assigns(events: &[CaseEvent]) -> bool {
    let assigns = |event: &CaseEvent| matches!(event, CaseEvent::Assigned { .. } | CaseEvent::AdviserChanged(_));
    events.iter().any(assigns)
}

/// Checks that every paper comes with the event that refers to it, so that the history knows every paper; and that nothing
/// but papers of this change goes into the outbox.
fn check_papers(change: &Change, state: &CaseState) -> Result<(), Refusal> {
    for paper in &change.papers {
        let made = state.made(&paper.id).is_some();
        if !made
            && !state
                .journalled
                .iter()
                .any(|note| note.document.as_ref() == Some(&paper.id))
        {
            return Err(Refusal::Unknown {
                what: "document",
                id: paper.id.0.clone(),
            });
        }
    }
    let mut laid = change.outbox.iter().map(|sidecar| &sidecar.key);
    match laid.find(|key| !change.papers.iter().any(|paper| paper.id == **key)) {
        Some(key) => Err(Refusal::Unknown {
            what: "document",
            id: key.0.clone(),
        }),
        None => Ok(()),
    }
}

/// Whether an event can change the personal sentence or the child's name: the marks must then be updated.
fn writes_a_personal_sentence(event: &CaseEvent) -> bool {
    matches!(
        event,
        CaseEvent::CaseChanged { .. }
            | CaseEvent::Part(
                PartEvent::MeetingPlanned { .. } | PartEvent::PlanChanged { .. } | PartEvent::ChildPut { .. }
            )
    )
}
