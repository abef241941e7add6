//! One sentence: its page, a trial of other words, and saving them.

use super::{Pairs, about, find, overlay, page_of, row, text, title, worded};
use crate::auth::current_user::CurrentUser;
use crate::dry_run;
use crate::error::HttpError;
use crate::http::extract::PageForm;
use crate::http::staff::{answer, shell};
use crate::service::wording::{FOLDER, Hand, Kept, keep};
use crate::state::AppState;
use app::pages::texts::fact_name;
use app::pages::texts::sentence::{OneSentence, one_sentence};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use content::wordings::{self, Sentence, TextFile};

/// The longest reason, in characters.
const LONGEST_WHY: usize = 200;

/// The address of a sentence: document, file, key.
type At = Path<(String, String, String)>;

/// One sentence, with what an editor typed for it.
struct Bench {
    file: TextFile,
    sentence: Sentence,
    right: Option<(String, String)>,
    typed: String,
    why: String,
    /// Whether the sentence was changed since the form was shown.
    late: bool,
    original: bool,
}

impl Bench {
    fn of(app: &AppState, at: &At, pairs: Option<&Pairs>) -> Result<Bench, HttpError> {
        let Path((document, name, key)) = at;
        let file = find(app, document, name)?;
        let content = app.pipeline.content();
        let all = wordings::sentences(content.source(), &file)?;
        let sentence = all.into_iter().find(|one| one.key == *key).ok_or(HttpError::NotFound)?;
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
        Ok(Bench {
            typed: field("words").unwrap_or_else(|| sentence.words.clone()),
            why: field("why").unwrap_or_default().trim().to_owned(),
            late: field("was").is_some_and(|was| !same(&was, &sentence.words)),
            original: field("act").is_some_and(|act| act == "original"),
            file,
            sentence,
            right,
        })
    }

    async fn page(self, app: &AppState, user: &CurrentUser, more: OneSentence) -> Result<Response, HttpError> {
        let status = if more.problems.is_empty() && !more.why_lacks {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        let code = |fact: &String| (format!("{{ ${fact} }}"), fact_name(&app.out, fact));
        let model = OneSentence {
            shell: shell(app, user, "").await?,
            open: app.pipeline.content().source().overlay().is_some(),
            file: page_of(&self.file),
            title: title(app, &self.file),
            now: row(&self.sentence),
            original: self.sentence.original,
            resting: self.sentence.resting,
            facts: self.sentence.facts.iter().map(code).collect(),
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
    let bench = Bench::of(&app, &at, None)?;
    bench.page(&app, &user, OneSentence::default()).await
}

/// Tries words without saving them.
pub async fn attempt(
    State(app): State<AppState>,
    user: CurrentUser,
    at: At,
    PageForm(pairs): PageForm<Pairs>,
) -> Result<Response, HttpError> {
    let bench = Bench::of(&app, &at, Some(&pairs))?;
    let (file, sentence, typed) = (bench.file.clone(), bench.sentence.clone(), bench.typed.clone());
    let tried = app.work(move |app| try_out(app, &file, &sentence, &typed)).await??;
    let more = told(&app, tried);
    bench.page(&app, &user, more).await
}

fn try_out(app: &AppState, file: &TextFile, sentence: &Sentence, typed: &str) -> Result<dry_run::DryRun, HttpError> {
    let wordings = app.pipeline.content().source().wordings();
    let others = wordings.of(&file.id()).cloned().unwrap_or_default();
    Ok(dry_run::sentence(&app.pipeline, file, sentence, typed, &others)?)
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

/// Saves words, if they pass the trial; they apply from then on.
pub async fn save(
    State(app): State<AppState>,
    user: CurrentUser,
    at: At,
    PageForm(pairs): PageForm<Pairs>,
) -> Result<Response, HttpError> {
    let mut bench = Bench::of(&app, &at, Some(&pairs))?;
    let id = bench.file.id();
    let overlay = overlay(&app)?;
    let said = |key| OneSentence {
        problems: vec![app.out.say(key, &[])],
        ..OneSentence::default()
    };
    let refused = if bench.late {
        Some(said("text-fault-late"))
    } else if bench.original {
        bench.typed.clone_from(&bench.sentence.original);
        None
    } else if same(&bench.typed, &bench.sentence.words) {
        Some(said("text-fault-same"))
    } else if bench.why.is_empty() {
        Some(OneSentence {
            why_lacks: true,
            ..OneSentence::default()
        })
    } else {
        None
    };
    if let Some(more) = refused {
        let page = bench.page(&app, &user, more).await?;
        return Ok(about(&id, None, page));
    }
    let mut why: String = bench
        .why
        .chars()
        .filter(|c| !c.is_control())
        .take(LONGEST_WHY)
        .collect();
    if why.is_empty() {
        why = app.out.say("text-original-act", &[]);
    }
    let (file, sentence, typed) = (bench.file.clone(), bench.sentence.clone(), bench.typed.clone());
    let by = Hand::of(&user, why);
    let kept = app
        .work(move |app| keep(app, overlay, &file, &sentence, &typed, by))
        .await??;
    match kept {
        Kept::Yes(number) => {
            let to = format!("{}?done=saved#s-{}", page_of(&bench.file), bench.sentence.key);
            Ok(about(&id, Some(number), Redirect::to(&to).into_response()))
        }
        Kept::No(tried) => {
            let ours = tried.problems.iter().any(|problem| problem.key == FOLDER);
            let more = told(&app, tried);
            let mut page = bench.page(&app, &user, more).await?;
            if ours {
                *page.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            }
            Ok(about(&id, None, page))
        }
    }
}

/// Whether two texts have the same words; browsers change line ends.
fn same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}
