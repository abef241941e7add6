//! The part of the table for the child's own screen and a talk's.

use super::Make;
use crate::auth::route_policy::{Permits, RoutePolicy};
use crate::http::{screen, talk_screen};
use axum::routing::{get, post};
use store::Act;

/// The routes of the child's own screen. Their addresses reveal nothing: they hold at most a page number or a card's
/// link.
pub(super) fn of_the_child() -> [(RoutePolicy, Make); 10] {
    let seen = |path| RoutePolicy::child("GET", path).noted(Act::ScreenSeen);
    let entrance = |method, path| RoutePolicy::public(method, path).under(Permits::Entrances);
    // Leaving needs no permit, so that it works at once however many strangers ask.
    let leaving = |method, path| RoutePolicy::public(method, path).under(Permits::None);
    [
        (RoutePolicy::public("GET", "/t"), || get(screen::door::show)),
        (entrance("POST", "/t"), || post(screen::door::enter)),
        (leaving("GET", "/t/left"), || get(screen::leave::gone)),
        (leaving("POST", "/t/leave"), || post(screen::leave::leave)),
        (RoutePolicy::public("GET", "/t/{card}"), || get(screen::door::of_card)),
        (seen("/t/page/{page}"), || get(screen::page)),
        (RoutePolicy::child("GET", "/t/face"), || get(screen::face)),
        (RoutePolicy::child("POST", "/t/ask").keeps_form(), || {
            post(screen::ask::ask)
        }),
        (RoutePolicy::child("POST", "/t/companion"), || {
            post(screen::companion::choose)
        }),
        (RoutePolicy::child("POST", "/t/look"), || post(screen::look::choose)),
    ]
}

/// The routes of a talk's own screen.
pub(super) fn of_a_talk() -> [(RoutePolicy, Make); 7] {
    [
        (RoutePolicy::talk_screen("GET", "/t/talk"), || {
            get(talk_screen::shown::first)
        }),
        (
            RoutePolicy::talk_screen("GET", "/t/talk/{part}").noted(Act::ScreenSeen),
            || get(talk_screen::shown::page),
        ),
        (RoutePolicy::talk_screen("POST", "/t/talk/{part}").keeps_form(), || {
            post(talk_screen::keep::keep)
        }),
        (RoutePolicy::talk_screen("POST", "/t/talk/say"), || {
            post(talk_screen::stop::say)
        }),
        (
            RoutePolicy::talk_screen("GET", "/t/talk/paper").noted(Act::DocumentPrinted),
            || get(talk_screen::paper::print),
        ),
        (RoutePolicy::talk_screen("GET", "/t/talk/out"), || {
            get(talk_screen::unlock::ask)
        }),
        (RoutePolicy::talk_screen("POST", "/t/talk/out"), || {
            post(talk_screen::unlock::leave)
        }),
    ]
}

/// The routes of the tools beside a talk. Their addresses are numbers: what is picked stands in none of them.
pub(super) fn beside_a_talk() -> [(RoutePolicy, Make); 4] {
    let seen = |path| RoutePolicy::talk_screen("GET", path).noted(Act::ScreenSeen);
    [
        (seen("/t/talk/tools"), || get(talk_screen::tools::all)),
        (seen("/t/talk/tools/{tool}"), || get(talk_screen::tools::page)),
        (seen("/t/talk/tools/{tool}/{picture}"), || {
            get(talk_screen::tools::picture)
        }),
        (RoutePolicy::talk_screen("POST", "/t/talk/tools/{tool}"), || {
            post(talk_screen::tools::press)
        }),
    ]
}
