//! What a person sees: pages, components, and the few islands that wake up in
//! the browser.
//!
//! No SQL, no clock, no file access: what a page needs from outside is a trait
//! ([`outside`]) that the server implements. Everything but [`islands`] exists on
//! the server alone.

pub mod islands;

#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod outside;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod render;
