//! Who may enter: sign-in, sessions, and what each route asks for.
//!
//! - [`password`] argon2id, a few at a time
//! - [`cookie`] which session a browser is in

pub mod cookie;
pub mod password;
