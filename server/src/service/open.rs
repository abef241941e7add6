//! Opens a case: begun here, or imported from a case file.

use super::change::fresh_id;
use crate::auth::current_user::CurrentUser;
use domain::actor::Actor;
use domain::case::{Case, PackId, Place};
use domain::event::{CaseId, CaseState, MunicipalityId, Source, UserId};
use sha2::{Digest, Sha256};
use store::{Act, AuditEntry, Opened, Outcome, Store, StoreError};

/// Who opens a case, and for whom.
#[derive(Clone, Debug)]
pub struct Opener {
    /// The municipality that gets the case. The case follows its pack, whatever the file says.
    pub municipality: MunicipalityId,
    /// The adviser, if assigned from the start.
    pub adviser: Option<UserId>,
    /// Who opens it.
    pub by: Actor,
    /// The audit line; the case's id is filled in.
    pub audit: AuditEntry,
    /// The form that opens it, as it was shown and filled in: sent twice, it opens one case.
    pub form: Option<String>,
}

impl Opener {
    /// The signed-in adviser: the case becomes their own, in their municipality.
    #[must_use]
    pub fn signed_in(user: &CurrentUser, source: Source) -> Opener {
        let act = match source {
            Source::Begun => Act::CaseOpened,
            Source::Imported => Act::CaseImported,
        };
        Opener {
            municipality: user.account().municipality.clone(),
            adviser: Some(user.account().id.clone()),
            by: user.actor(),
            audit: user.entry(act, None, Outcome::Done),
            form: None,
        }
    }

    /// The same, from a form with an id of its own, and what was typed in it: whoever goes back and types another child
    /// opens another case.
    #[must_use]
    pub fn from_form(self, id: Option<&str>, typed: &str) -> Opener {
        let form = id.map(|id| format!("{id}\n{typed}"));
        Opener { form, ..self }
    }

    /// The id of the case: always the same for a form of the same adviser, and nobody else's.
    #[must_use]
    pub fn case(&self) -> CaseId {
        let (Some(form), Some(adviser)) = (&self.form, &self.adviser) else {
            return store::new_case();
        };
        let digest = Sha256::new()
            .chain_update(b"a case of a form\n")
            .chain_update(adviser.as_str())
            .chain_update(b"\n")
            .chain_update(form)
            .finalize();
        CaseId(digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect())
    }
}

/// An id for a form that opens a case.
#[must_use]
pub fn new_form() -> String {
    fresh_id("form")
}

/// Opens a case. From a case file it takes the facts but no proofs ([`Case::imported`]); things without an id get one.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such municipality or adviser; those of the store.
pub async fn open(store: &dyn Store, case: Case, source: Source, opener: Opener) -> Result<CaseState, StoreError> {
    let pack = pack_of(store, &opener.municipality).await?;
    let opened = opening(pack, case, source, opener, None);
    match store.open_case(&opened).await {
        // A form that was pressed twice, or sent again: the case is there.
        Err(StoreError::Taken) => Ok(store.load(&opened.id).await?.state),
        other => other,
    }
}

/// Opens the cases of a list in one municipality, each with its second adviser: all of them, or none.
///
/// # Errors
/// Those of [`open`].
pub async fn open_all(
    store: &dyn Store,
    cases: Vec<(Case, Opener, Option<UserId>)>,
) -> Result<Vec<CaseState>, StoreError> {
    let Some((_, first, _)) = cases.first() else {
        return Ok(Vec::new());
    };
    let pack = pack_of(store, &first.municipality).await?;
    let all = cases.into_iter();
    let all = all.map(|(case, opener, second)| opening(pack.clone(), case, Source::Imported, opener, second));
    store.open_cases(&all.collect::<Vec<_>>()).await
}

/// What is stored of a case that is opened.
fn opening(pack: PackId, case: Case, source: Source, opener: Opener, second: Option<UserId>) -> Opened {
    let case = match source {
        Source::Begun => Case {
            municipality: Some(pack),
            ..case
        },
        Source::Imported => named(case.imported(pack)),
    };
    let id = opener.case();
    Opened {
        id: id.clone(),
        municipality: opener.municipality,
        case,
        source,
        adviser: opener.adviser,
        second,
        by: opener.by,
        at: opener.audit.at,
        audit: AuditEntry {
            case: Some(id),
            ..opener.audit
        },
    }
}

/// The pack of a municipality.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such municipality; those of the store.
pub(super) async fn pack_of(store: &dyn Store, municipality: &MunicipalityId) -> Result<PackId, StoreError> {
    let all = store.municipalities().await?;
    let known = all.into_iter().find(|known| known.id == *municipality);
    known.map(|known| known.pack).ok_or(StoreError::NotFound)
}

fn named(mut case: Case) -> Case {
    for place in Place::nameless(&case) {
        place.name(&mut case, &fresh_id(place.kind()));
    }
    case
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::case::MeetingState;
    use jiff::Timestamp;
    use serde_json::json;
    use store::{Municipality, Opening};

    fn opener(municipality: &str) -> Opener {
        Opener {
            municipality: municipality.into(),
            adviser: None,
            by: Actor::command_line(),
            audit: AuditEntry {
                municipality: Some(municipality.into()),
                who: None,
                at: Timestamp::UNIX_EPOCH,
                act: Act::CaseImported,
                case: None,
                what: None,
                from: "command-line".into(),
                outcome: Outcome::Done,
            },
            form: None,
        }
    }

    #[tokio::test]
    async fn a_file_brings_facts_and_the_municipality_is_the_importers() {
        let data = std::env::temp_dir().join(format!("boernehoejde-open-{}", std::process::id()));
        let opening = Opening {
            url: "sqlite:house.db".into(),
            data: data.clone(),
            keys: data.join("keys"),
            passphrase: None,
        };
        let store = store::open(&opening).await.expect("a store");
        let municipality = Municipality {
            id: "odense".into(),
            pack: "generic".into(),
            name: "Odense".into(),
        };
        store
            .add_municipality(&municipality, Timestamp::UNIX_EPOCH)
            .await
            .expect("a municipality");
        let file: Case = serde_json::from_value(json!({
            "format": "case/1",
            "municipality": "koege",
            "meetings": [{"state": "held", "checklist": [{"point": "needs", "state": "done"}],
                "said": [{"text": "Jeg er glad.", "confirmed": true}]}],
            "documents": [{"id": "d1", "kind": "before-meeting", "on": "2026-11-24"}],
        }))
        .expect("a case");
        let state = open(&*store, file.clone(), Source::Imported, opener("odense"))
            .await
            .expect("it comes in");
        let talk = &state.case.meetings[0];
        assert_eq!(
            state.case.municipality,
            Some("generic".into()),
            "the pack of the importer's"
        );
        assert!(
            state.case.documents.is_empty() && talk.checklist.is_empty(),
            "no proofs"
        );
        assert_eq!(talk.state, Some(MeetingState::Held));
        assert_eq!(talk.said[0].text, Some("Jeg er glad.".into()));
        assert!(
            !talk.id.is_empty() && state.is_from_file(&talk.id),
            "known by the file alone"
        );
        assert_eq!(store.load(&state.id).await.expect("it is there").state, state);

        let begun = open(&*store, file, Source::Begun, opener("odense"))
            .await
            .expect("it begins");
        assert!(!begun.is_from_file(&begun.case.meetings[0].id));
        let nowhere = open(&*store, Case::default(), Source::Begun, opener("herlev")).await;
        assert!(matches!(nowhere, Err(StoreError::NotFound)), "{nowhere:?}");
        store.close().await;
        std::fs::remove_dir_all(data).expect("the folder goes");
    }
}
