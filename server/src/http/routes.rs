//! The one table of routes: method, path, who may enter, and what happens.
//!
//! The router is made from it and from nothing else; `boernehoejde routes --json`
//! prints it, so that a test can walk every door.

use super::{
    AppState, HttpError, accounts, case, front, headers, health, language, letter, me, phrases, same_origin, screen,
    sign_in, table, team, texts, today, too_large, words,
};
use crate::doors::guard;
use crate::doors::rule::Door;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use store::{Act, Role};

type Make = fn() -> MethodRouter<AppState>;

fn doors() -> Vec<(Door, Make)> {
    let open: [(Door, Make); 18] = [
        (Door::public("GET", "/"), || get(front::show)),
        (Door::public("POST", "/case-file"), || post(front::case_file)),
        (Door::public("POST", "/letter"), || post(letter::show)),
        (Door::public("POST", "/letter/read"), || post(letter::read)),
        (Door::public("POST", "/letter/pdf"), || post(letter::pdf)),
        (Door::public("POST", "/check/words"), || post(words::check)),
        (Door::public("GET", "/sign-in"), || get(sign_in::show)),
        (Door::public("POST", "/sign-in"), || post(sign_in::enter)),
        (Door::public("POST", "/sign-out"), || post(sign_in::leave)),
        (Door::public("POST", "/language"), || post(language::choose)),
        (Door::public("GET", "/style/{file}"), || get(super::assets::style)),
        (Door::public("GET", "/fonts/{file}"), || get(super::assets::font)),
        (Door::public("GET", "/module/{file}"), || get(super::assets::module)),
        (Door::public("GET", "/islands/{version}/{file}"), || {
            get(super::assets::island)
        }),
        (Door::public("GET", "/icon.svg"), || get(super::assets::icon)),
        (Door::public("GET", "/robots.txt"), || get(super::assets::robots)),
        (Door::public("GET", "/healthz"), || get(health::lives)),
        (Door::public("GET", "/readyz"), || get(health::ready)),
    ];
    let mut all: Vec<(Door, Make)> = open.into();
    all.extend(behind_the_sign_in());
    all.extend(offices());
    all.extend(of_the_child());
    all.extend(of_a_talk());
    all
}

const ADVISER: &[Role] = &[Role::Adviser];
const EVERYBODY: &[Role] = &[];
const COORDINATOR: &[Role] = &[Role::Coordinator];
const EDITOR: &[Role] = &[Role::Editor];
const ADMIN: &[Role] = &[Role::Admin];

fn behind_the_sign_in() -> [(Door, Make); 50] {
    [
        (
            Door::case("GET", "/case/{case}/way", ADVISER).noted(Act::CaseRead),
            || get(case::way::show),
        ),
        (Door::case("POST", "/case/{case}/way", ADVISER), || {
            post(case::way::release)
        }),
        (Door::case("POST", "/case/{case}/steps", ADVISER), || {
            post(case::way::add)
        }),
        (Door::case("POST", "/case/{case}/tell", ADVISER), || {
            post(case::way::tell)
        }),
        (Door::case("POST", "/case/{case}/question/{question}", ADVISER), || {
            post(case::way::read)
        }),
        (Door::case("POST", "/case/{case}/screen", ADVISER), || {
            post(case::screen::open)
        }),
        (
            Door::case("POST", "/case/{case}/meeting/{meeting}/table", ADVISER),
            || post(table::open::open),
        ),
        (Door::case("POST", "/case/{case}/card", ADVISER), || {
            post(case::screen::give)
        }),
        (
            Door::case("POST", "/case/{case}/card/paper", ADVISER).noted(Act::DocumentPrinted),
            || post(case::screen::print),
        ),
        (Door::case("POST", "/case/{case}/card/withdraw", ADVISER), || {
            post(case::screen::withdraw)
        }),
        (Door::staff("GET", "/today", ADVISER).noted(Act::ListRead), || {
            get(today::show)
        }),
        (Door::staff("GET", "/cases/new", ADVISER), || get(case::files::ask)),
        (Door::staff("POST", "/cases", ADVISER), || post(case::files::begin)),
        (Door::staff("POST", "/cases/import", ADVISER), || {
            post(case::files::import)
        }),
        (Door::case("GET", "/case/{case}", ADVISER).noted(Act::CaseRead), || {
            get(case::show::show)
        }),
        (
            Door::case("GET", "/case/{case}/export", ADVISER).noted(Act::CaseExported),
            || get(case::files::export),
        ),
        (
            Door::case("GET", "/case/{case}/prepare", ADVISER).noted(Act::CaseRead),
            || get(case::prepare::show),
        ),
        (
            Door::case("POST", "/case/{case}/prepare", ADVISER).noted(Act::DraftSaved),
            || post(case::prepare::send),
        ),
        (
            Door::case("GET", "/case/{case}/document/{document}", ADVISER).noted(Act::DocumentShown),
            || get(case::document::show),
        ),
        (
            Door::case("GET", "/case/{case}/document/{document}/pdf", ADVISER).noted(Act::DocumentPrinted),
            || get(case::document::pdf),
        ),
        (
            Door::case("GET", "/case/{case}/document/{document}/hand-over", ADVISER).noted(Act::DocumentShown),
            || get(case::hand_over::ask),
        ),
        (
            Door::case("POST", "/case/{case}/document/{document}/hand-over", ADVISER),
            || post(case::hand_over::note),
        ),
        (Door::case("POST", "/case/{case}/promise/{agreement}", ADVISER), || {
            post(case::promise::settle)
        }),
        (Door::case("POST", "/case/{case}/step/{step}", ADVISER), || {
            post(case::steps::step)
        }),
        (Door::case("POST", "/case/{case}/deadline", ADVISER), || {
            post(case::steps::deadline)
        }),
        (
            Door::case("GET", "/case/{case}/meeting/{meeting}", ADVISER).noted(Act::CaseRead),
            || get(case::talk::ask),
        ),
        (
            Door::case("GET", "/case/{case}/meeting/{meeting}/cues", ADVISER).noted(Act::CaseRead),
            || get(case::cues::show),
        ),
        (
            Door::case("GET", "/case/{case}/meeting/{meeting}/ending", ADVISER).noted(Act::CaseRead),
            || get(case::ending::ask),
        ),
        (
            Door::case("POST", "/case/{case}/meeting/{meeting}/ending", ADVISER),
            || post(case::ending::note),
        ),
        (
            Door::case("GET", "/case/{case}/meeting/{meeting}/checklist", ADVISER).noted(Act::CaseRead),
            || get(case::checklist::ask),
        ),
        (
            Door::case("POST", "/case/{case}/meeting/{meeting}/checklist", ADVISER),
            || post(case::checklist::put_down),
        ),
        (Door::case("POST", "/case/{case}/meeting/{meeting}", ADVISER), || {
            post(case::talk::note)
        }),
        (
            Door::case("GET", "/case/{case}/journal/{meeting}", ADVISER).noted(Act::CaseRead),
            || get(case::journal::show),
        ),
        (
            Door::case("GET", "/case/{case}/journal/{meeting}/text", ADVISER).noted(Act::JournalMade),
            || get(case::journal::text),
        ),
        (
            Door::case("GET", "/case/{case}/journal/{meeting}/pdf", ADVISER).noted(Act::JournalMade),
            || get(case::journal::pdf),
        ),
        (Door::case("POST", "/case/{case}/journal/{meeting}", ADVISER), || {
            post(case::journal::keep)
        }),
        (Door::case("POST", "/case/{case}/state", ADVISER), || {
            post(case::end::set)
        }),
        (Door::staff("GET", "/phrases", ADVISER), || get(phrases::show)),
        (Door::staff("POST", "/phrases", ADVISER), || post(phrases::find)),
        (Door::staff("GET", "/me", EVERYBODY), || get(me::show)),
        (Door::staff("POST", "/me", EVERYBODY), || post(me::save)),
        (Door::staff("POST", "/me/pin", EVERYBODY), || post(me::pin)),
        (Door::staff("GET", "/me/photo", EVERYBODY), || get(me::show_photo)),
        (Door::staff("POST", "/me/photo", EVERYBODY), || post(me::photo)),
        (Door::staff("POST", "/me/photo/remove", EVERYBODY), || {
            post(me::remove_photo)
        }),
        (Door::staff("GET", "/team", COORDINATOR).noted(Act::ListRead), || {
            get(team::show)
        }),
        (
            Door::case("GET", "/case/{case}/log", COORDINATOR).noted(Act::AuditRead),
            || get(case::log::show),
        ),
        (
            Door::case("GET", "/case/{case}/assign", COORDINATOR).noted(Act::CaseRead),
            || get(case::assign::ask),
        ),
        (Door::case("POST", "/case/{case}/assign", COORDINATOR), || {
            post(case::assign::assign)
        }),
        (Door::staff("POST", "/case/{case}/break-glass", ADVISER), || {
            post(case::glass::break_it)
        }),
    ]
}

/// The doors of those who look after accounts and texts, and see no case.
fn offices() -> [(Door, Make); 14] {
    let text = |method, path| Door::staff(method, path, EDITOR);
    let account = |method, path| Door::staff(method, path, ADMIN);
    let changes = |path| account("POST", path).noted(Act::AccountChanged);
    [
        (account("GET", "/accounts"), || get(accounts::list)),
        (account("GET", "/accounts/new"), || get(accounts::ask)),
        (changes("/accounts"), || post(accounts::make)),
        (account("GET", "/accounts/{account}"), || get(accounts::show)),
        (changes("/accounts/{account}/roles"), || post(accounts::roles)),
        (changes("/accounts/{account}/state"), || post(accounts::state)),
        (changes("/accounts/{account}/password"), || post(accounts::password)),
        (text("GET", "/content"), || get(texts::list)),
        (text("GET", "/content/{document}/{file}"), || get(texts::file)),
        (text("GET", "/content/{document}/{file}/sentence/{key}"), || {
            get(texts::sentence::show)
        }),
        (text("POST", "/content/{document}/{file}/sentence/{key}/try"), || {
            post(texts::sentence::attempt)
        }),
        (
            text("POST", "/content/{document}/{file}/sentence/{key}").noted(Act::ContentChanged),
            || post(texts::sentence::save),
        ),
        (text("GET", "/content/{document}/{file}/versions"), || {
            get(texts::versions::show)
        }),
        (
            text("POST", "/content/{document}/{file}/versions").noted(Act::ContentChanged),
            || post(texts::versions::put_back),
        ),
    ]
}

/// The doors of the child's own screen. Their addresses hold a number or what stands on a card, and tell nobody of what.
fn of_the_child() -> [(Door, Make); 9] {
    let seen = |path| Door::child("GET", path).noted(Act::ScreenSeen);
    [
        (Door::public("GET", "/t"), || get(screen::door::show)),
        (Door::public("POST", "/t"), || post(screen::door::enter)),
        (Door::public("GET", "/t/left"), || get(screen::leave::gone)),
        (Door::public("POST", "/t/leave"), || post(screen::leave::leave)),
        (Door::public("GET", "/t/{card}"), || get(screen::door::of_card)),
        (seen("/t/page/{page}"), || get(screen::page)),
        (Door::child("GET", "/t/face"), || get(screen::face)),
        (Door::child("POST", "/t/ask"), || post(screen::ask::ask)),
        (Door::child("POST", "/t/look"), || post(screen::look::choose)),
    ]
}

/// The doors of a talk's own screen.
fn of_a_talk() -> [(Door, Make); 7] {
    [
        (Door::table("GET", "/t/talk"), || get(table::shown::first)),
        (Door::table("GET", "/t/talk/{part}").noted(Act::ScreenSeen), || {
            get(table::shown::page)
        }),
        (Door::table("POST", "/t/talk/{part}"), || post(table::keep::keep)),
        (Door::table("POST", "/t/talk/say"), || post(table::say::say)),
        (Door::table("GET", "/t/talk/paper").noted(Act::DocumentPrinted), || {
            get(table::paper::print)
        }),
        (Door::table("GET", "/t/talk/out"), || get(table::out::ask)),
        (Door::table("POST", "/t/talk/out"), || post(table::out::leave)),
    ]
}

/// Every door, in the order of the table.
#[must_use]
pub fn table() -> Vec<Door> {
    doors().into_iter().map(|(door, _)| door).collect()
}

/// The router of a house: in front of each route stands the guard of its door.
pub fn router(app: AppState) -> Router {
    let mut router = Router::new();
    for (door, make) in doors() {
        let guard = from_fn_with_state((app.clone(), door), guard::enter);
        router = router.route(door.path, make().layer(guard));
    }
    router
        .fallback(nowhere)
        .method_not_allowed_fallback(wrong_way)
        .layer(DefaultBodyLimit::max(too_large::LARGEST))
        .layer(from_fn_with_state(app.clone(), too_large::guard))
        .layer(from_fn_with_state(app.clone(), same_origin::guard))
        .layer(from_fn(screen::look::speak))
        .layer(from_fn(language::speak))
        .layer(from_fn(headers::add))
        .with_state(app)
}

async fn nowhere(State(app): State<AppState>, request: Request) -> Response {
    let came = guard::Came::by(&app, &request);
    no_door(&app, came, HttpError::NotFound).await
}

async fn wrong_way(State(app): State<AppState>, request: Request) -> Response {
    let came = guard::Came::by(&app, &request);
    no_door(&app, came, HttpError::WrongWay).await
}

/// An address that is no door. From a talk's own screen that leads nowhere either.
async fn no_door(app: &AppState, came: guard::Came, error: HttpError) -> Response {
    match guard::at_a_table(app, came).await {
        Ok(true) => Redirect::to(guard::TABLE).into_response(),
        Ok(false) => error.page(app),
        Err(error) => error.page(app),
    }
}
