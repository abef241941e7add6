//! One sentence: its page, a trial of other words, proposing them, and going back to the house's own.

use super::{Pairs, about, find, page_of, row, text, title, worded};
use crate::auth::current_user::CurrentUser;
use crate::dry_run;
use crate::error::HttpError;
use crate::http::extract::PageForm;
use crate::http::staff::{answer, shell};
use crate::service::wording::{Place, Proposed, place, propose};
use crate::state::AppState;
use app::pages::texts::difference::Changed;
use app::pages::texts::sentence::{OneSentence, one_sentence};
use app::pages::texts::{fact_name, spoken};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::wording::slots;
use domain::wording::{NotSettled, reason};

/// The address of a sentence: document, file, key.
type At = Path<(String, String, String)>;

/// One sentence, with what an editor typed for it.
struct Bench {
    place: Place,
    right: Option<(String, String)>,
    /// The words as they stand in the field.
    typed: String,
    /// The words as a file has them; otherwise what in square brackets the sentence does not know.
    read: Result<String, Vec<String>>,
    why: String,
    /// Whether the sentence was changed since the form was shown.
    late: bool,
    /// The address of a wording of the sentence that waits for a second person.
    waiting: Option<String>,
}

impl Bench {
    async fn of(app: &AppState, user: &CurrentUser, at: &At, pairs: Option<&Pairs>) -> Result<Bench, HttpError> {
        let Path((document, name, key)) = at;
        let file = find(app, document, name)?;
        let municipality = &user.account().municipality;
        let place = place(app, municipality, &file.id(), key).await?;
        let place = place.ok_or(HttpError::NotFound)?;
        let waiting = app.store.wordings_waiting(municipality).await?;
        let waiting = waiting
            .into_iter()
            .find(|(_, one)| one.file == file.id() && one.key == *key);
        let content = app.pipeline.content();
        let told = content::check::rights_told(content)?;
        let right = told.get(&(file.path(), key.clone()));
        let rights = content.rights()?;
        let right = right
            .and_then(|id| rights.iter().find(|right| right.id == *id))
            .map(|right| {
                let mut sections: Vec<&str> = right.sources.iter().map(|source| source.section.as_str()).collect();
                sections.dedup();
                (app.out.say(&format!("right-{}", right.id), &[]), sections.join("; "))
            });
        let field = |name: &str| pairs.and_then(|pairs| text(pairs, name));
        let typed = field("words").unwrap_or_else(|| spoken(&app.out, &place.sentence.words));
        let slots: Vec<(String, String)> = place
            .sentence
            .facts
            .iter()
            .map(|fact| (fact.clone(), fact_name(&app.out, fact)))
            .collect();
        Ok(Bench {
            read: slots::written(&typed, &slots),
            typed,
            why: field("why").unwrap_or_default().trim().to_owned(),
            late: field("was").is_some_and(|was| !same(&was, &place.sentence.words)),
            waiting: waiting.map(|(number, _)| format!("/wording/{number}")),
            place,
            right,
        })
    }

    async fn page(self, app: &AppState, user: &CurrentUser, more: OneSentence) -> Result<Response, HttpError> {
        let status = if more.problems.is_empty() && !more.why_lacks {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        let sentence = &self.place.sentence;
        let printed = |fact: &&String| slots::is_printed(&sentence.original, fact);
        let (slots, selectors): (Vec<&String>, Vec<&String>) = sentence.facts.iter().partition(printed);
        let slots: Vec<(String, String)> = slots
            .into_iter()
            .map(|fact| {
                let code = slots::code(fact);
                (spoken(&app.out, &code), code)
            })
            .collect();
        let selectors: Vec<(String, String)> = selectors
            .into_iter()
            .map(|fact| (format!("{{ ${fact} ->"), fact_name(&app.out, fact)))
            .collect();
        let changed = self.read.as_ref().ok().map(|read| Changed {
            old: sentence.words.clone(),
            new: content::wordings::judge::tidy(read),
        });
        let model = OneSentence {
            shell: shell(app, user, "").await?,
            file: page_of(&self.place.file),
            title: title(app, &self.place.file),
            now: row(&self.place.sentence),
            waiting: self.waiting,
            original: self.place.sentence.original,
            resting: self.place.sentence.resting,
            slots,
            selectors,
            changed,
            right: self.right,
            typed: self.typed,
            why: self.why,
            ..more
        };
        let response = answer(|nonce| one_sentence(&app.out, nonce, model));
        Ok((status, response).into_response())
    }
}

/// The page of a sentence.
pub async fn show(State(app): State<AppState>, user: CurrentUser, at: At) -> Result<Response, HttpError> {
    let bench = Bench::of(&app, &user, &at, None).await?;
    bench.page(&app, &user, OneSentence::default()).await
}

/// Tries words without proposing them.
pub async fn attempt(
    State(app): State<AppState>,
    user: CurrentUser,
    at: At,
    PageForm(pairs): PageForm<Pairs>,
) -> Result<Response, HttpError> {
    let bench = Bench::of(&app, &user, &at, Some(&pairs)).await?;
    let read = match &bench.read {
        Ok(read) => read,
        Err(unknown) => {
            let more = strange(&app, &bench.place, unknown);
            return bench.page(&app, &user, more).await;
        }
    };
    let tried = bench.place.try_out(&app, &user.account().municipality, read).await?;
    let more = told(&app, tried);
    bench.page(&app, &user, more).await
}

fn told(app: &AppState, tried: dry_run::DryRun) -> OneSentence {
    OneSentence {
        passed: tried.problems.is_empty(),
        problems: tried.problems.iter().map(|problem| worded(app, problem)).collect(),
        hints: tried.hints.iter().map(|problem| worded(app, problem)).collect(),
        example: tried.example,
        ..OneSentence::default()
    }
}

/// Proposes words, if they pass the trial; they wait for a second person.
pub async fn save(
    State(app): State<AppState>,
    user: CurrentUser,
    at: At,
    PageForm(pairs): PageForm<Pairs>,
) -> Result<Response, HttpError> {
    let bench = Bench::of(&app, &user, &at, Some(&pairs)).await?;
    let why = reason(&bench.why);
    let refused = match &bench.read {
        _ if bench.late => Some(said(&app, "text-fault-late")),
        Err(unknown) => Some(strange(&app, &bench.place, unknown)),
        Ok(read) if same(read, &bench.place.sentence.words) => Some(said(&app, "text-fault-same")),
        Ok(_) if why.is_none() => Some(OneSentence {
            why_lacks: true,
            ..OneSentence::default()
        }),
        Ok(_) => None,
    };
    match (refused, bench.read.clone()) {
        (None, Ok(read)) => bench.propose(&app, &user, &read, why.unwrap_or_default()).await,
        (more, _) => bench.refused(&app, &user, more.unwrap_or_default()).await,
    }
}

/// Says what in square brackets the sentence does not know, and what it knows.
fn strange(app: &AppState, place: &Place, unknown: &[String]) -> OneSentence {
    let words = unknown.join(", ");
    let known: Vec<String> = place
        .sentence
        .facts
        .iter()
        .map(|fact| spoken(&app.out, &slots::code(fact)))
        .filter(|fact| fact.starts_with('['))
        .collect();
    let problem = if known.is_empty() {
        app.out.say("text-fault-slot-none", &[("words", &words)])
    } else {
        let facts = known.join(", ");
        app.out.say("text-fault-slot", &[("words", &words), ("facts", &facts)])
    };
    OneSentence {
        problems: vec![problem],
        ..OneSentence::default()
    }
}

/// Goes back to the house's own words, at once.
pub async fn original(
    State(app): State<AppState>,
    user: CurrentUser,
    at: At,
    PageForm(pairs): PageForm<Pairs>,
) -> Result<Response, HttpError> {
    let bench = Bench::of(&app, &user, &at, Some(&pairs)).await?;
    if bench.late {
        let more = said(&app, "text-fault-late");
        return bench.refused(&app, &user, more).await;
    }
    let (own, why) = (
        bench.place.sentence.original.clone(),
        app.out.say("text-original-act", &[]),
    );
    bench.propose(&app, &user, &own, why).await
}

fn said(app: &AppState, key: &str) -> OneSentence {
    OneSentence {
        problems: vec![app.out.say(key, &[])],
        ..OneSentence::default()
    }
}

impl Bench {
    async fn refused(self, app: &AppState, user: &CurrentUser, more: OneSentence) -> Result<Response, HttpError> {
        let id = self.place.file.id();
        Ok(about(&id, None, self.page(app, user, more).await?))
    }

    async fn propose(
        self,
        app: &AppState,
        user: &CurrentUser,
        typed: &str,
        why: String,
    ) -> Result<Response, HttpError> {
        match propose(app, user, &self.place, typed, why).await? {
            Proposed::Yes(number) => {
                let to = proposed(&self.place, typed, number);
                Ok(about(&self.place.file.id(), Some(number), to))
            }
            Proposed::Failed(tried) => {
                let more = told(app, tried);
                self.refused(app, user, more).await
            }
            Proposed::Refused(NotSettled::Changed) => {
                let more = said(app, "text-fault-late");
                self.refused(app, user, more).await
            }
            Proposed::Refused(NotSettled::NoRight) => Err(HttpError::NotYours),
            Proposed::Refused(why) => {
                let more = said(app, &format!("wording-{}", why.as_str()));
                self.refused(app, user, more).await
            }
        }
    }
}

/// Where a proposal leads: to its page, or back to the file where the house's own words are in force at once.
pub(super) fn proposed(place: &Place, typed: &str, number: u64) -> Response {
    let to = if same(typed, &place.sentence.original) {
        format!("{}?done=original#s-{}", page_of(&place.file), place.sentence.key)
    } else {
        format!("/wording/{number}?done=proposed")
    };
    Redirect::to(&to).into_response()
}

/// Whether two texts have the same words; browsers change line ends.
fn same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}
