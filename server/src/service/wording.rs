//! An editor's wording: tried and proposed by one person, tried again and approved by another. The rules of who may do
//! what are [`domain::wording`]'s, and the store holds them in one transaction.

use super::composer;
use super::error::ServiceError;
use crate::auth::current_user::CurrentUser;
use crate::dry_run::{self, DryRun};
use crate::pipeline::Composer;
use crate::state::AppState;
use content::wordings::contacts::Known;
use content::wordings::{self, Sentence, TextFile};
use domain::case::PackId;
use domain::command::Fingerprint;
use domain::event::MunicipalityId;
use domain::wording::{NotSettled, Wording};
use store::{NewWording, Settle, Unsettled};

/// How often an approval is tried again, because other words took effect meanwhile.
const TRIES: usize = 5;

/// The result of proposing words.
pub enum Proposed {
    /// The number of the wording.
    Yes(u64),
    /// The words did not pass.
    Failed(DryRun),
    /// A rule is against it.
    Refused(NotSettled),
}

/// The result of settling a wording.
pub enum Settled {
    /// Done.
    Yes,
    /// The words do not pass any more.
    Failed(DryRun),
    /// A rule is against it.
    Refused(NotSettled),
}

/// A sentence in a municipality's words.
pub struct Place {
    /// The words of the municipality.
    pub composer: Composer,
    /// The file.
    pub file: TextFile,
    /// The sentence as it stands there now.
    pub sentence: Sentence,
}

/// A file of sentences by its name, `before-meeting/7-9`.
#[must_use]
pub fn file_named(composer: &Composer, id: &str) -> Option<TextFile> {
    let files = wordings::files(composer.content().source());
    files.into_iter().find(|file| file.id() == id)
}

/// A sentence in the words of a municipality; `None` if there is no such sentence in this version of the program.
///
/// # Errors
/// The store does not answer; content is broken.
pub async fn place(
    app: &AppState,
    municipality: &MunicipalityId,
    file: &str,
    key: &str,
) -> Result<Option<Place>, ServiceError> {
    let composer = composer::of(app, municipality).await?;
    let Some(file) = file_named(&composer, file) else {
        return Ok(None);
    };
    let all = wordings::sentences(composer.content().source(), &file)?;
    let sentence = all.into_iter().find(|one| one.key == key);
    Ok(sentence.map(|sentence| Place {
        composer,
        file,
        sentence,
    }))
}

impl Place {
    /// The municipality's own words that are in force, whether they are used or rest; `None`: the house's own.
    #[must_use]
    pub fn in_force(&self) -> Option<&str> {
        let words = self.composer.content().source().wordings().of(&self.file.id())?;
        words.get(&self.sentence.key).map(String::as_str)
    }

    /// Tries words for the sentence: the sentence itself, what it names, all content, and the example children's
    /// letters.
    ///
    /// # Errors
    /// The store does not answer; content is broken.
    pub async fn try_out(
        &self,
        app: &AppState,
        municipality: &MunicipalityId,
        typed: &str,
    ) -> Result<DryRun, ServiceError> {
        let all = app.store.municipalities().await?;
        let pack: Option<PackId> = all.into_iter().find(|one| one.id == *municipality).map(|one| one.pack);
        let (composer, file, sentence) = (self.composer.clone(), self.file.clone(), self.sentence.clone());
        let typed = typed.to_owned();
        let tried = app.work(move |app| {
            let content = composer.content();
            let pack = pack.map(|pack| content.pack(&pack)).transpose()?.flatten();
            let team = pack.as_ref().and_then(|pack| pack.team.as_ref());
            let team = team.map(|team| team.phone.as_str());
            let known = Known::of(content.source(), &file, team)?;
            dry_run::sentence(&app.pipeline, &composer, &known, &file, &sentence, &typed)
        });
        Ok(tried.await??)
    }
}

/// Proposes words for a sentence if they pass. The house's own words take effect at once: they need nobody, and passed
/// long ago.
///
/// # Errors
/// The store does not answer, or older servers may still run; content is broken.
pub async fn propose(
    app: &AppState,
    user: &CurrentUser,
    place: &Place,
    typed: &str,
    why: String,
) -> Result<Proposed, ServiceError> {
    let municipality = &user.account().municipality;
    let words = if typed == place.sentence.original {
        None
    } else {
        let tried = place.try_out(app, municipality, typed).await?;
        if !tried.problems.is_empty() {
            return Ok(Proposed::Failed(tried));
        }
        Some(tried.words).filter(|words| *words != place.sentence.original)
    };
    let new = NewWording {
        municipality: municipality.clone(),
        file: place.file.id(),
        key: place.sentence.key.clone(),
        words,
        why,
        by: user.account().id.clone(),
        at: user.now,
        instead_of: place.in_force().map(str::to_owned),
    };
    Ok(match app.store.propose_wording(&new).await? {
        Ok(number) => Proposed::Yes(number),
        Err(why) => Proposed::Refused(why),
    })
}

/// Approves a wording as its second person, if the words pass today, together with all that is in force.
///
/// # Errors
/// As [`propose`]; [`ServiceError::NotFound`] if the municipality has no such wording.
pub async fn approve(
    app: &AppState,
    user: &CurrentUser,
    number: u64,
    shown: &Fingerprint,
) -> Result<Settled, ServiceError> {
    let municipality = &user.account().municipality;
    for _ in 0..TRIES {
        let wording = wording(app, municipality, number).await?;
        let place = place(app, municipality, &wording.file, &wording.key).await?;
        // A sentence that this version no longer has cannot be read by any child.
        let (Some(place), Some(words)) = (place, &wording.words) else {
            return Ok(Settled::Refused(NotSettled::Changed));
        };
        let tried = place.try_out(app, municipality, words).await?;
        if !tried.problems.is_empty() {
            return Ok(Settled::Failed(tried));
        }
        let settle = Settle::Approve {
            shown: shown.clone(),
            checked: place.composer.revision(),
        };
        match settled(app, user, number, &settle).await? {
            Ok(()) => return Ok(Settled::Yes),
            Err(Unsettled::Rule(why)) => return Ok(Settled::Refused(why)),
            Err(Unsettled::Outrun) => {}
        }
    }
    Ok(Settled::Refused(NotSettled::Changed))
}

/// Sends a wording back, or takes it back.
///
/// # Errors
/// As [`approve`].
pub async fn settle(app: &AppState, user: &CurrentUser, number: u64, settle: &Settle) -> Result<Settled, ServiceError> {
    Ok(match settled(app, user, number, settle).await? {
        Ok(()) => Settled::Yes,
        Err(Unsettled::Rule(why)) => Settled::Refused(why),
        Err(Unsettled::Outrun) => Settled::Refused(NotSettled::Changed),
    })
}

async fn settled(
    app: &AppState,
    user: &CurrentUser,
    number: u64,
    settle: &Settle,
) -> Result<Result<(), Unsettled>, ServiceError> {
    let account = user.account();
    let done = app
        .store
        .settle_wording(&account.municipality, number, settle, &account.id, user.now);
    Ok(done.await?)
}

/// A wording of a municipality.
///
/// # Errors
/// [`ServiceError::NotFound`] if it has none of that number; the store does not answer.
pub async fn wording(app: &AppState, municipality: &MunicipalityId, number: u64) -> Result<Wording, ServiceError> {
    let wording = app.store.wording(municipality, number).await?;
    wording.ok_or(ServiceError::NotFound)
}
