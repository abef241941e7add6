//! Random commands on a stored case, now and then from two windows at once: what was held, confirmed, promised and
//! settled stays so, nobody overwrites what somebody else did, and the events make the case that is stored. The
//! commands and what must be so after them are those of `domain/tests/commands`.

#[path = "../../../../domain/tests/common/mod.rs"]
mod common;
#[path = "../../../../domain/tests/commands/draw.rs"]
mod draw;
#[path = "../../../../domain/tests/commands/generator.rs"]
mod generator;
#[path = "../../../../domain/tests/commands/invariants.rs"]
mod invariants;

use crate::common::{Site, now};
use domain::actor::Actor;
use domain::case::{Case, LocalTime};
use domain::command::{Command, Context, Reason, decide};
use domain::event::{CaseEvent, CaseId, CaseState, Level, MunicipalityId, Source};
use domain::language::Language;
use draw::{Draw, Random};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use store::*;

crate::on_both_backends_and_by_sessions! {
    whatever_is_asked_of_a_stored_case_it_keeps_what_must_stand;
    before_the_end_of_an_upgrade_all_goes_but_what_older_servers_cannot_read;
}

/// Sequences, and commands in each.
const SEQUENCES: u64 = 20;
const COMMANDS: usize = 200;

/// A case, its number of the day, and ids that count up.
struct Trial<'a> {
    store: &'a dyn Store,
    case: CaseId,
    today: Date,
    ids: AtomicU64,
    /// The level of the store.
    level: Level,
}

/// What came of a command.
enum Came {
    /// Done: the case as it then stands, and before.
    Done {
        before: Box<CaseState>,
        after: Box<CaseState>,
    },
    /// Refused, or nothing to do.
    Nothing(Option<Reason>),
}

impl Trial<'_> {
    async fn load(&self) -> CaseState {
        self.store.load(&self.case).await.unwrap().state
    }

    /// Whether servers of the level before the newest stop at what comes of a command, and may be there.
    fn waits(&self, command: &Command) -> bool {
        let new = matches!(
            command,
            Command::WithdrawNotice(..)
                | Command::WithdrawDecision(..)
                | Command::RewordPromise(_)
                | Command::UntellMeeting(_)
        );
        new && self.level < Level::NEWEST
    }

    /// Does a command as the server does: judged on the newest state, appended to that version, and again where
    /// somebody was quicker. `shown` is the case as the window showed it.
    async fn does(&self, command: &Command, shown: &CaseState) -> Came {
        loop {
            let before = self.load().await;
            let fresh = |kind: &str| format!("{kind}-n{}", self.ids.fetch_add(1, Ordering::Relaxed));
            let actor = Actor("anna".into());
            let context = Context {
                actor: &actor,
                now: LocalTime(self.today.at(13, 30, 0, 0)),
                shown: command.aspect().map(|aspect| aspect.fingerprint(shown)),
                fresh_id: &fresh,
            };
            let events: Vec<CaseEvent> = match decide(&before, command, &context) {
                Ok(events) if events.is_empty() => return Came::Nothing(None),
                Ok(events) => events,
                Err(refusal) => return Came::Nothing(Some(refusal.reason)),
            };
            let change = Change::of(
                &self.case,
                before.version,
                events,
                actor,
                line(Act::CaseChanged, &self.case),
            );
            match self.store.append(&change).await {
                Ok(after) => {
                    let (before, after) = (Box::new(before), Box::new(after));
                    return Came::Done { before, after };
                }
                Err(StoreError::Stale(_)) => {}
                Err(StoreError::UpgradeUnfinished) if self.waits(command) => return Came::Nothing(None),
                Err(other) => panic!("{command:?}: {other}"),
            }
        }
    }
}

fn line(act: Act, case: &CaseId) -> AuditEntry {
    AuditEntry {
        municipality: Some("koege".into()),
        who: None,
        at: now(),
        act,
        case: Some(case.clone()),
        what: None,
        from: "192.0.2.7".into(),
        outcome: Outcome::Done,
    }
}

fn a_case() -> Case {
    let mut case: Case = serde_json::from_value(common::rich::rich()).unwrap();
    case.state = None;
    case.closed_on = None;
    // The rich case names its own meeting as the next one: a real one names another.
    case.meetings[0].closing.as_mut().unwrap().next_meeting = None;
    case.meetings[0].checklist.clear();
    case
}

/// The municipality and the accounts that the commands name.
async fn found(store: &dyn Store) {
    let koege = MunicipalityId::from("koege");
    let municipality = Municipality {
        id: koege.clone(),
        pack: "koege".into(),
        name: "Køge Kommune".into(),
    };
    store.add_municipality(&municipality, now()).await.unwrap();
    for name in ["anna", "bo", "carl"] {
        let account = NewAccount {
            id: name.into(),
            municipality: koege.clone(),
            name: name.into(),
            password: "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA".into(),
            chosen_by: ChosenBy::Holder,
            roles: Roles::only(Role::Adviser),
            language: Language::danish(),
            profile: Profile::default(),
        };
        store.create_account(&account, now()).await.unwrap();
    }
}

async fn begun(store: &dyn Store) -> CaseId {
    let case = new_case();
    let opened = Opened {
        id: case.clone(),
        municipality: "koege".into(),
        case: a_case(),
        source: Source::Imported,
        adviser: Some("anna".into()),
        second: None,
        by: Actor("anna".into()),
        at: now(),
        audit: line(Act::CaseImported, &case),
    };
    store.open_case(&opened).await.unwrap();
    case
}

/// How many commands were done, refused, and met one of another window.
#[derive(Default)]
struct Counted {
    done: usize,
    refused: usize,
    quicker: usize,
}

async fn run(store: &dyn Store, seed: u64, level: Level) -> Counted {
    let random = Random::new(seed);
    let mut counted = Counted::default();
    let mut trial = Trial {
        store,
        case: begun(store).await,
        today: date(2026, 12, 1),
        ids: AtomicU64::new(1),
        level,
    };
    let mut ever = invariants::ids(&trial.load().await.case);
    let mut nth = 0;
    // The case as it stands after the last command: what every window shows.
    let mut shown = trial.load().await;
    while nth < COMMANDS {
        if random.one_in(10) {
            trial.today = trial.today.checked_add(1.day()).unwrap();
        }
        let draw = Draw {
            random: &random,
            case: &shown.case,
            today: trial.today,
        };
        let first = generator::command(&draw);
        let what = format!("seed {seed}, command {nth}: {first:?}");
        if random.one_in(4) {
            // Two windows that show the same case.
            let second = generator::command(&draw);
            nth += 2;
            let (one, other) = tokio::join!(trial.does(&first, &shown), trial.does(&second, &shown));
            shown = both(
                &trial,
                &shown,
                [(&first, one), (&second, other)],
                &mut counted,
                &mut ever,
            )
            .await;
        } else {
            nth += 1;
            match trial.does(&first, &shown).await {
                Came::Done { before, after } => {
                    counted.done += 1;
                    assert_eq!(
                        *before, shown,
                        "{what}: what was done before is stored, and nothing that was refused"
                    );
                    invariants::hold(&before, &first, &after, &mut ever, &what);
                    shown = *after;
                }
                Came::Nothing(reason) => counted.refused += usize::from(reason.is_some()),
            }
        }
    }
    let history = store.history(&trial.case).await.unwrap();
    let unread = history.iter().find(|recorded| recorded.event.level() > level);
    assert!(
        unread.is_none(),
        "seed {seed}: no server of this level reads {unread:?}"
    );
    let stored = trial.load().await;
    assert_eq!(
        stored, shown,
        "seed {seed}: what was done is stored, and nothing that was refused"
    );
    assert_eq!(CaseState::replay(&history).unwrap(), stored, "seed {seed}: replay");
    counted
}

/// Holds what came of two windows to what must be so, in the order in which it came. Gives the case as it then stands.
async fn both(
    trial: &Trial<'_>,
    shown: &CaseState,
    came: [(&Command, Came); 2],
    counted: &mut Counted,
    ever: &mut BTreeSet<String>,
) -> CaseState {
    let what = format!("{:?} beside {:?}", came[0].0, came[1].0);
    let same = came[0].0.aspect().is_some() && came[0].0.aspect() == came[1].0.aspect();
    let mut done = Vec::new();
    for (command, came) in came {
        match came {
            Came::Done { before, after } => done.push((command, before, after)),
            Came::Nothing(reason) => {
                counted.refused += usize::from(reason.is_some());
                counted.quicker += usize::from(matches!(reason, Some(Reason::Stale(_))));
            }
        }
    }
    assert!(!same || done.len() < 2, "{what}: both wrote the same over each other");
    done.sort_by_key(|(_, before, _)| before.version);
    let mut stood = shown.version;
    for (command, before, after) in done {
        counted.done += 1;
        counted.quicker += usize::from(before.version > shown.version);
        assert_eq!(before.version, stood, "{what}: one after the other");
        stood = after.version;
        invariants::hold(&before, command, &after, ever, &what);
    }
    let stands = trial.load().await;
    assert_eq!(stands.version, stood, "{what}: nothing between");
    stands
}

async fn whatever_is_asked_of_a_stored_case_it_keeps_what_must_stand(site: Site) {
    let store = site.open().await;
    found(store.as_ref()).await;
    let mut all = Counted::default();
    for seed in 0..SEQUENCES {
        let one = run(store.as_ref(), seed, Level::NEWEST).await;
        all.done += one.done;
        all.refused += one.refused;
        all.quicker += one.quicker;
    }
    let Counted { done, refused, quicker } = all;
    println!("{done} done, {refused} refused, {quicker} met another window");
    // A generator that is always refused, and windows that never meet, would test nothing.
    assert!(
        done > refused / 2 && quicker > 20,
        "{done} done, {refused} refused, {quicker} met"
    );
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
    store.close().await;
}

/// Servers of the level before still run: whatever else is asked is done by this one and read by them.
async fn before_the_end_of_an_upgrade_all_goes_but_what_older_servers_cannot_read(site: Site) {
    let store = site.open().await;
    found(store.as_ref()).await;
    store.close().await;
    let before = Level(Level::NEWEST.0 - 1);
    site.tamper(&format!("UPDATE format SET level = {}", before.0)).await;
    let store = site.open().await;
    let mut all = Counted::default();
    for seed in 0..SEQUENCES / 4 {
        let one = run(store.as_ref(), seed, before).await;
        all.done += one.done;
        all.refused += one.refused;
    }
    assert!(all.done > all.refused / 2, "{} done, {} refused", all.done, all.refused);
    assert_ne!(store.upgrade().await.unwrap(), Upgrade::Finished);
    store.close().await;
}
