//! What somebody finds who gets hold of the database or the log: nothing that a child
//! said, nothing about a child, no key, no session.

use crate::common::{Site, Town, case, now};
use domain::case::Words;
use domain::draft::Draft;
use domain::event::CaseEvent;
use std::io::Write;
use std::sync::{Arc, Mutex, OnceLock};
use store::*;

crate::on_both_backends! {
    nothing_to_find;
}

/// Everything that was logged by this program, at every level.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn log() -> &'static Log {
    static LOG: OnceLock<Log> = OnceLock::new();
    LOG.get_or_init(|| {
        let log = Log::default();
        let writer = log.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_ansi(false)
            .with_writer(move || writer.clone())
            .finish();
        tracing::subscriber::set_global_default(subscriber).unwrap();
        log
    })
}

async fn nothing_to_find(site: Site) {
    let log = log();
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let mut profile = store.profile(&town.anna).await.unwrap();
    profile.about = Some("Jeg har to hemmelige katte.".into());
    let line = town.line(Act::AccountChanged, None);
    store.set_profile(&town.anna, &profile, &line).await.unwrap();
    let mut state = town.open_case(store.as_ref(), case("Xenofinia")).await;
    let mut changed = state.case.clone();
    changed.meetings[0].why = Some(Words::from("Fordi kaktussen vælter om natten."));
    let event = CaseEvent::CaseChanged {
        case: Box::new(changed),
        fields: vec!["meetings[0].why".into()],
    };
    state = store.append(&town.change(&state, vec![event])).await.unwrap();
    let mut draft = Draft::from_case(&state.case);
    draft.type_in("meetings[0].stop_sign", "Papegøjen flyver op.");
    let key = town.draft_key(&state.id);
    store
        .save_draft(&key, &draft, state.version, None, now())
        .await
        .unwrap();
    let pdf = b"%PDF with a zebra-striped umbrella".to_vec();
    // Of a case that has gone on since.
    let stale = town.change(&state, vec![]);
    let (state, _) = town.keep_paper(store.as_ref(), &state, pdf).await;
    let state = crate::outbox::refused(store.as_ref(), &town, &state).await;
    let line = town.line(Act::GlassBroken, Some(&state.id));
    store
        .break_glass(&state.id, &town.bo, "Barnet står i receptionen med en trompet.", &line)
        .await
        .unwrap();
    let search = NewSearch {
        id: &new_search(),
        municipality: &town.id,
        reason: "Skolen har ringet om en gyngehest.",
        lines: &[town.line(Act::WideSearch, Some(&state.id))],
    };
    store.keep_search(&search).await.unwrap();
    let token = SessionToken::fresh();
    let session = NewSession {
        user: town.anna.clone(),
        scope: Scope::Staff,
        proof: Proof::Password(crate::common::PHC.into()),
        now: now(),
    };
    store.begin_session(&token, &session).await.unwrap();
    let counter = Counter {
        key: "name:mit-kodeord-er-svane".into(),
        free: 5,
    };
    let waits = Waits {
        window: jiff::SignedDuration::from_mins(15),
        wait: |_| jiff::SignedDuration::from_mins(1),
    };
    store.count_try(&[counter], waits, now()).await.unwrap();
    // A refusal and a failure are told of as well.
    assert!(store.append(&stale).await.is_err());
    assert!(store.load(&new_case()).await.is_err());
    store.audit_of_case(&state.id, None, 50).await.unwrap();

    let keys = std::fs::read_to_string(&site.opening.keys).unwrap();
    let key = keys.lines().nth(1).unwrap().split(' ').nth(1).unwrap().to_owned();
    let mut secrets: Vec<Vec<u8>> = [
        "Xenofinia",
        "klatre",
        "kaktus",
        "Papegøjen",
        "hemmelige katte",
        "Rådgiversen",
        "36 17 20 03",
        "musiklokalet",
        "brev fra lægen",
        "zebra-striped",
        "trompet",
        "gyngehest",
        "findes ikke hos os",
        "journal-note",
        "SAG-",
        "svane",
        key.as_str(),
        token.for_cookie(),
    ]
    .map(|text| text.as_bytes().to_vec())
    .into();
    let digits = key.as_bytes().chunks(2);
    secrets.push(
        digits
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
            .collect(),
    );

    let held = |bytes: &[u8], secret: &[u8]| bytes.windows(secret.len()).any(|window| window == secret);
    let before_closing = site.dump();
    store.close().await;
    let dump = [before_closing, site.dump()].concat();
    assert!(
        held(&dump, state.id.as_str().as_bytes()),
        "the dump holds what it should"
    );
    let logged = log.0.lock().unwrap().clone();
    assert!(held(&logged, b"INSERT INTO"), "the log holds what it should");
    for secret in &secrets {
        let shown = String::from_utf8_lossy(secret).into_owned();
        assert!(!held(&dump, secret), "the database holds {shown}");
        assert!(!held(&logged, secret), "the log holds {shown}");
    }
    // Nor does anything that is printed for a developer.
    let printed = format!(
        "{:?} {token:?} {:?}",
        site.opening,
        KeyFile::read(&site.opening.keys).unwrap()
    );
    assert!(
        !secrets.iter().any(|secret| held(printed.as_bytes(), secret)),
        "{printed}"
    );
}
