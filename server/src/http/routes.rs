//! The one table of routes: method, path, who may enter, and what happens.
//!
//! The router is built from this table alone; `boernehoejde routes --json` prints it, so that a test can check every
//! policy.

use super::{
    accounts, approvals, case, confirm, error_page, fair, front, headers, health, host, language, letter, numbers,
    oidc, own_password, phrases, same_origin, screen, second_step, security_txt, sign_in, slow, strangers, talk_screen,
    texts, today, too_large, trace, words,
};
use crate::auth::guard;
use crate::auth::route_policy::{Permits, RoutePolicy};
use crate::error::HttpError;
use crate::panics;
use crate::state::AppState;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use store::{Act, Role};

mod access;
mod api;
mod children;
mod coordinating;
mod drawings;
mod edit;
mod erasing;
mod filing;
#[cfg(test)]
mod kept;
mod kit;
mod notices;
mod own;
mod plan;
mod screens;
mod siblings;
mod talk_now;
mod told;
mod way;

type Make = fn() -> MethodRouter<AppState>;

fn all() -> Vec<(RoutePolicy, Make)> {
    let free = |path| RoutePolicy::public("GET", path).under(Permits::None);
    let letter = |path| RoutePolicy::public("POST", path).under(Permits::Letter);
    let entrance = |method, path| RoutePolicy::public(method, path).under(Permits::Entrances);
    let open: [(RoutePolicy, Make); 27] = [
        (RoutePolicy::public("GET", "/").under(Permits::Letter), || {
            get(front::show)
        }),
        (letter("/case-file"), || post(front::case_file)),
        (letter("/letter"), || post(letter::show)),
        (letter("/letter/read"), || post(letter::read)),
        (letter("/letter/pdf"), || post(letter::pdf)),
        (RoutePolicy::public("POST", "/check/words"), || post(words::check)),
        (RoutePolicy::public("GET", "/sign-in"), || get(sign_in::show)),
        (entrance("POST", "/sign-in"), || post(sign_in::enter)),
        // They wait for the municipality, in turns of their own (`oidc::SignIns::ask`), so that a slow one holds no
        // permit.
        (free("/sign-in/with/{municipality}"), || get(oidc::away)),
        (free(oidc::RETURN), || get(oidc::back)),
        (RoutePolicy::public("POST", oidc::ENDED).under(Permits::None), || {
            post(oidc::ended)
        }),
        (entrance("POST", "/sign-in/code"), || post(second_step::code)),
        (entrance("POST", "/sign-in/enrol"), || post(second_step::set_up)),
        (entrance("POST", "/sign-in/passkey"), || post(second_step::passkey)),
        (entrance("POST", "/sign-in/passkey/new"), || {
            post(second_step::make_passkey)
        }),
        (entrance("POST", "/sign-in/password"), || post(own_password::chosen)),
        (RoutePolicy::public("POST", "/sign-out").under(Permits::None), || {
            post(sign_in::leave)
        }),
        (RoutePolicy::public("POST", "/language"), || post(language::choose)),
        (free("/style/{file}"), || get(super::assets::style)),
        (free("/fonts/{file}"), || get(super::assets::font)),
        (free("/module/{file}"), || get(super::assets::module)),
        (free("/islands/{version}/{file}"), || get(super::assets::island)),
        (free("/icon.svg"), || get(super::assets::icon)),
        (free(security_txt::PATH), || get(security_txt::show)),
        (free("/robots.txt"), || get(super::assets::robots)),
        (free("/healthz"), || get(health::lives)),
        (free("/readyz"), || get(health::ready)),
    ];
    let mut all: Vec<(RoutePolicy, Make)> = open.into();
    all.extend(behind_the_sign_in());
    all.extend(own::pages());
    all.extend(told::pages());
    all.extend(talk_now::pages());
    all.extend(edit::pages());
    all.extend(coordinating::pages());
    all.extend(access::pages());
    all.extend(erasing::pages());
    all.extend(filing::pages());
    all.extend(plan::pages());
    all.extend(kit::pages());
    all.extend(drawings::pages());
    all.extend(children::pages());
    all.extend(siblings::pages());
    all.extend(way::pages());
    all.extend(offices());
    all.extend(api::of_people());
    all.extend(api::of_systems());
    all.extend(screens::of_the_child());
    all.extend(screens::of_a_talk().into_iter().chain(screens::beside_a_talk()));
    all
}

const ADVISER: &[Role] = &[Role::Adviser];
/// Whoever has cases or gives them to others.
const EITHER: &[Role] = &[Role::Adviser, Role::Coordinator];
const EVERYBODY: &[Role] = &[];
const COORDINATOR: &[Role] = &[Role::Coordinator];
const TWO: &[Role] = &[Role::Coordinator, Role::Admin];
const EDITOR: &[Role] = &[Role::Editor];
const SECOND_PERSON: &[Role] = &[Role::Editor, Role::Coordinator];
const ADMIN: &[Role] = &[Role::Admin];

fn behind_the_sign_in() -> [(RoutePolicy, Make); 39] {
    [
        (
            RoutePolicy::case("POST", "/case/{case}/question/{question}", ADVISER),
            || post(case::timeline::read),
        ),
        (RoutePolicy::case("POST", "/case/{case}/screen", ADVISER), || {
            post(case::screen::open)
        }),
        (
            RoutePolicy::case("POST", "/case/{case}/meeting/{meeting}/table", ADVISER),
            || post(talk_screen::open::open),
        ),
        (RoutePolicy::case("POST", "/case/{case}/card", ADVISER), || {
            post(case::screen::give)
        }),
        (
            RoutePolicy::case("POST", "/case/{case}/card/paper", ADVISER).noted(Act::DocumentPrinted),
            || post(case::screen::print),
        ),
        (
            RoutePolicy::case("POST", "/case/{case}/card/withdraw", ADVISER).when_full(),
            || post(case::screen::withdraw),
        ),
        (
            RoutePolicy::staff("GET", "/today", ADVISER).noted(Act::ListRead),
            || get(today::show),
        ),
        (RoutePolicy::staff("GET", "/cases/new", ADVISER), || {
            get(case::files::ask)
        }),
        (RoutePolicy::staff("POST", "/cases", ADVISER).keeps_form(), || {
            post(case::files::begin)
        }),
        (RoutePolicy::staff("POST", "/cases/import", ADVISER), || {
            post(case::files::import)
        }),
        (
            RoutePolicy::case("GET", "/case/{case}", ADVISER).noted(Act::CaseRead),
            || get(case::show::show),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/export", ADVISER)
                .noted(Act::CaseExported)
                .with_factor(),
            || get(case::files::export),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/prepare", ADVISER).noted(Act::CaseRead),
            || get(case::prepare::show),
        ),
        (
            RoutePolicy::case("POST", "/case/{case}/prepare", ADVISER).noted(Act::DraftSaved),
            || post(case::prepare::send),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/document/{document}", ADVISER).noted(Act::DocumentShown),
            || get(case::document::show),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/document/{document}/pdf", ADVISER).noted(Act::DocumentPrinted),
            || get(case::document::pdf),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/document/{document}/hand-over", ADVISER).noted(Act::DocumentShown),
            || get(case::hand_over::ask),
        ),
        (
            RoutePolicy::case("POST", "/case/{case}/document/{document}/hand-over", ADVISER),
            || post(case::hand_over::note),
        ),
        (
            RoutePolicy::case("POST", "/case/{case}/promise/{agreement}", ADVISER),
            || post(case::promise::settle),
        ),
        (RoutePolicy::case("POST", "/case/{case}/no-plan", ADVISER), || {
            post(case::no_plan::answer)
        }),
        (RoutePolicy::case("POST", "/case/{case}/step/{step}", ADVISER), || {
            post(case::steps::step)
        }),
        (RoutePolicy::case("POST", "/case/{case}/deadline", ADVISER), || {
            post(case::steps::deadline)
        }),
        (
            RoutePolicy::case("GET", "/case/{case}/meeting/{meeting}", ADVISER).noted(Act::CaseRead),
            || get(case::after_talk::ask),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/meeting/{meeting}/cues", ADVISER).noted(Act::CaseRead),
            || get(case::cues::show),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/meeting/{meeting}/ending", ADVISER).noted(Act::CaseRead),
            || get(case::ending::ask),
        ),
        (
            RoutePolicy::case("POST", "/case/{case}/meeting/{meeting}/ending", ADVISER),
            || post(case::ending::note),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/meeting/{meeting}/correct", ADVISER).noted(Act::CaseRead),
            || get(case::correct::ask),
        ),
        (
            RoutePolicy::case("POST", "/case/{case}/meeting/{meeting}/correct", ADVISER),
            || post(case::correct::note),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/meeting/{meeting}/checklist", ADVISER).noted(Act::CaseRead),
            || get(case::checklist::ask),
        ),
        (
            RoutePolicy::case("POST", "/case/{case}/meeting/{meeting}/checklist", ADVISER),
            || post(case::checklist::put_down),
        ),
        (
            RoutePolicy::case("POST", "/case/{case}/meeting/{meeting}", ADVISER),
            || post(case::after_talk::note),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/journal/{meeting}", ADVISER).noted(Act::CaseRead),
            || get(case::journal::show),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/journal/{meeting}/text", ADVISER).noted(Act::JournalMade),
            || get(case::journal::text),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/journal/{meeting}/pdf", ADVISER).noted(Act::JournalMade),
            || get(case::journal::pdf),
        ),
        (
            RoutePolicy::case("POST", "/case/{case}/journal/{meeting}", ADVISER),
            || post(case::journal::keep),
        ),
        (RoutePolicy::case("POST", "/case/{case}/state", ADVISER), || {
            post(case::end::set)
        }),
        (RoutePolicy::staff("GET", "/phrases", ADVISER), || get(phrases::show)),
        (RoutePolicy::staff("POST", "/phrases", ADVISER), || post(phrases::find)),
        (RoutePolicy::staff("POST", "/confirm", EVERYBODY).when_full(), || {
            post(confirm::confirm)
        }),
    ]
}

/// The routes of administrators and editors, who see no case.
fn offices() -> [(RoutePolicy, Make); 24] {
    let text = |method, path| RoutePolicy::staff(method, path, EDITOR).keeps_form();
    let wording = |method, path| RoutePolicy::staff(method, path, SECOND_PERSON).keeps_form();
    let account = |method, path| RoutePolicy::staff(method, path, ADMIN);
    let changes = |path| account("POST", path).noted(Act::AccountChanged);
    [
        (account("GET", "/accounts"), || get(accounts::list)),
        (account("GET", "/accounts/new"), || get(accounts::ask)),
        // A password is made here, and typed by nobody.
        (changes("/accounts").asks_again().keeps_form(), || post(accounts::make)),
        (account("GET", "/accounts/{account}"), || get(accounts::show)),
        (changes("/accounts/{account}/roles").asks_again().keeps_form(), || {
            post(accounts::roles)
        }),
        (changes("/accounts/{account}/state").asks_again().when_full(), || {
            post(accounts::state)
        }),
        (changes("/accounts/{account}/password").asks_again(), || {
            post(accounts::password)
        }),
        (changes("/accounts/{account}/factor").asks_again(), || {
            post(accounts::factor)
        }),
        (RoutePolicy::staff("GET", "/approvals", TWO), || get(approvals::show)),
        // Their lines are written with what is done.
        (
            RoutePolicy::staff("POST", "/approvals/{approval}", TWO).with_factor(),
            || post(approvals::settle),
        ),
        (RoutePolicy::staff("POST", "/approvals/{approval}/back", TWO), || {
            post(approvals::take_back)
        }),
        (text("GET", "/content"), || get(texts::list)),
        (text("GET", "/content/{document}/{file}"), || get(texts::file)),
        (text("GET", "/content/{document}/{file}/sentence/{key}"), || {
            get(texts::sentence::show)
        }),
        (text("POST", "/content/{document}/{file}/sentence/{key}/try"), || {
            post(texts::sentence::attempt)
        }),
        (
            text("POST", "/content/{document}/{file}/sentence/{key}").noted(Act::WordingProposed),
            || post(texts::sentence::save),
        ),
        (
            text("POST", "/content/{document}/{file}/sentence/{key}/original").noted(Act::ContentChanged),
            || post(texts::sentence::original),
        ),
        (text("GET", "/content/{document}/{file}/versions"), || {
            get(texts::versions::show)
        }),
        (
            text("POST", "/content/{document}/{file}/versions").noted(Act::WordingProposed),
            || post(texts::versions::put_back),
        ),
        (wording("GET", "/wording"), || get(texts::waiting::list)),
        (wording("GET", "/wording/{number}"), || get(texts::waiting::show)),
        (
            wording("POST", "/wording/{number}/approve").noted(Act::WordingApproved),
            || post(texts::waiting::approve),
        ),
        (
            wording("POST", "/wording/{number}/send-back").noted(Act::WordingSentBack),
            || post(texts::waiting::send_back),
        ),
        (
            wording("POST", "/wording/{number}/withdraw").noted(Act::ContentChanged),
            || post(texts::waiting::withdraw),
        ),
    ]
}

/// Every policy, in the order of the table.
#[must_use]
pub fn table() -> Vec<RoutePolicy> {
    all().into_iter().map(|(policy, _)| policy).collect()
}

/// The router: each route behind the guard of its policy, then the layers of every request, the last outermost.
pub fn router(app: AppState) -> Router {
    let mut router = Router::new();
    for (policy, make) in all() {
        if policy.permits == Permits::Letter && !app.strangers.letter {
            if policy.path == "/" {
                router = router.route("/", get(|| async { Redirect::to("/sign-in") }));
            }
            continue;
        }
        let guard = from_fn_with_state((app.clone(), policy), guard::enter);
        let mut make = make();
        if policy.permits != Permits::None {
            make = make.layer(from_fn_with_state((app.clone(), policy.permits), strangers::bound));
        }
        router = router.route(policy.path, make.layer(guard));
    }
    router
        .fallback(nowhere)
        .method_not_allowed_fallback(wrong_way)
        .layer(DefaultBodyLimit::max(too_large::LARGEST))
        .layer(from_fn(slow::bound))
        .layer(from_fn(too_large::guard))
        .layer(from_fn_with_state(app.clone(), fair::bound))
        .layer(from_fn_with_state(app.clone(), same_origin::guard))
        .layer(from_fn_with_state(app.clone(), host::guard))
        .layer(panics::layer())
        .layer(from_fn_with_state(app.clone(), error_page::render))
        .layer(from_fn(screen::look::speak))
        .layer(from_fn(language::speak))
        .layer(from_fn_with_state(app.clone(), headers::add))
        .layer(from_fn_with_state(app.clone(), numbers::count))
        .layer(trace::layer())
        .with_state(app)
}

async fn nowhere(State(app): State<AppState>, request: Request) -> Result<Response, HttpError> {
    let credentials = guard::Credentials::by(&app, &request);
    no_route(&app, credentials, HttpError::NotFound).await
}

async fn wrong_way(State(app): State<AppState>, request: Request) -> Result<Response, HttpError> {
    let credentials = guard::Credentials::by(&app, &request);
    no_route(&app, credentials, HttpError::WrongWay).await
}

/// The answer to an address without a route. A talk's own screen must not be left through it.
async fn no_route(app: &AppState, credentials: guard::Credentials, error: HttpError) -> Result<Response, HttpError> {
    if guard::is_at_talk_screen(app, credentials).await? {
        return Ok(Redirect::to(guard::TALK_SCREEN).into_response());
    }
    Err(error)
}
