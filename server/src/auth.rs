//! Who may enter: sign-in, sessions, and what each route asks for.
//!
//! - [`relying_party`] the name that passkeys belong to
//! - [`route_policy`] what a route asks of whoever comes to it
//! - [`guard`] in front of every route
//! - [`integration`] a municipality's own system, by its token
//! - [`current_user`] who is there, as the handlers see it
//! - [`interrupted`] a session that ended in the middle
//! - [`leave`] away from a child's screen, at once
//! - [`fresh`] whoever has just proved that it is still them
//! - [`cookie`] which session a browser is in
//! - [`once`] a press that is sent twice counts once
//! - [`password`] argon2id, a few at a time
//! - [`strength`] which passwords may be chosen
//! - [`throttle`] how long a wrong sign-in has to wait

pub mod breached;
pub mod cookie;
pub mod current_user;
pub mod fresh;
pub mod guard;
pub mod integration;
pub mod interrupted;
pub mod leave;
pub mod once;
pub mod password;
pub mod practice;
pub mod relying_party;
pub mod route_policy;
pub mod strength;
pub mod throttle;
pub mod typed;
