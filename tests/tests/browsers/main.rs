//! The flows that matter most, in three engines. What only Chromium can be asked (sizes, a screen reader's tree,
//! requests) stands in `web`; what each engine cannot do, in docs/browsers.md.
//!
//! One browser and one server for a flow. Offline and slow are made by the line between the two, for only Chromium can
//! pretend them.

#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod accessible;
mod child;
mod desk;
mod leave;
mod table;
mod tools;
mod voice;
#[allow(dead_code, reason = "the ways to the workbench are walked in `web`")]
#[path = "../web/ways.rs"]
mod ways;

/// Makes a test of each flow in each engine: `chromium::leave`, `firefox::leave`, `webkit::leave`.
macro_rules! in_each_engine {
    ($($name:ident: $flow:path;)*) => {
        in_each_engine!(@one chromium Chromium $($name $flow;)*);
        in_each_engine!(@one firefox Firefox $($name $flow;)*);
        in_each_engine!(@one webkit WebKit $($name $flow;)*);
    };
    (@one $module:ident $engine:ident $($name:ident $flow:path;)*) => {
        mod $module {
            $(
                #[test]
                fn $name() {
                    $flow(e2e::engine::Engine::$engine);
                }
            )*
        }
    };
}

in_each_engine! {
    from_the_sign_in_to_a_paper_that_is_handed_over: crate::desk::from_the_sign_in_to_a_paper_that_is_handed_over;
    every_page_of_the_childs_screen: crate::child::every_page_of_the_childs_screen;
    leaving_is_at_once: crate::leave::leaving_is_at_once;
    leaving_without_a_network: crate::leave::leaving_without_a_network;
    leaving_on_a_line_that_answers_late: crate::leave::leaving_on_a_line_that_answers_late;
    every_part_of_the_talk: crate::table::every_part_of_the_talk;
    stop_pause_and_the_pin: crate::table::stop_pause_and_the_pin;
    the_talk_without_a_network: crate::table::the_talk_without_a_network;
    pointing_waiting_and_drawing: crate::tools::pointing_waiting_and_drawing;
    pages_of_each_kind_are_accessible: crate::accessible::pages_of_each_kind_are_accessible;
}
