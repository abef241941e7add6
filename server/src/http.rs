//! The pages over HTTP: what each route takes, calls and answers.
//!
//! - [`routes`] one table: every route, and who may enter
//! - [`headers`] what every answer carries
//! - [`error_page`] the one place where an error becomes a page
//! - [`extract`] what handlers take from a request; [`fields`] of a form
//! - [`trace`] one line in the log for each request
//! - [`host`] a request is taken only under our own name
//! - [`same_origin`] a form is taken only from our own pages
//! - [`fair`] what one address has under way at a time
//! - [`slow`] a body that does not arrive in time
//! - [`too_large`] what no page takes, and what nobody read, is answered all the same
//! - [`assets`] style, fonts, modules
//! - [`front`], [`letter`], [`words`], [`health`] what the routes do
//! - [`me`] who somebody is to a child
//! - [`sign_in`], [`second_step`] in; [`let_in`] the end of both; [`confirm`] whether it is still the user; [`factor`]
//!   their phone and their passkeys; [`passkey`] what is offered of these
//! - [`language`] the language of the pages; [`keys`] whether a key alone does something
//! - [`mod@api`] what a municipality's own systems read; [`integrations`] who may
//! - [`team`] the coordinator's page
//! - [`oidc`] signing in at the municipality
//! - [`mod@practice`] learning on a child that does not exist
//! - [`phrases`] what an adviser can say in the talk
//! - [`screen`] the child's own screen
//! - [`strangers`] how much those who are not signed in may ask for
//! - `talk_fields` what the fields of a talk's forms come to
//! - [`mod@children`] every child of an adviser, and finding one
//! - [`mod@week`] their talks of a week, and a file for a calendar
//! - [`same_day`] talks of brothers and sisters on one day
//! - [`wide_search`] finding a child in the whole municipality
//! - [`mod@workbench`] from a case to the workbench and back

pub mod accounts;
pub mod amend;
pub mod api;
pub mod approvals;
pub mod assets;
pub mod away;
pub mod case;
pub mod children;
pub mod children_list;
pub mod closed;
pub mod confirm;
pub mod door;
pub mod error_page;
pub mod extract;
pub mod factor;
pub mod fair;
pub mod feedback;
pub mod fields;
pub mod front;
pub mod headers;
pub mod health;
pub mod help;
pub mod host;
pub mod integrations;
pub mod keys;
pub mod language;
pub mod let_in;
pub mod letter;
pub mod me;
pub mod news;
pub mod numbers;
pub mod oidc;
pub mod own_account;
pub mod own_password;
pub mod passkey;
pub mod phone;
pub mod phrases;
pub mod plan;
pub mod plan_papers;
pub mod practice;
pub mod retention;
pub mod routes;
pub mod same_day;
pub mod same_origin;
pub mod screen;
pub mod second_step;
pub mod security_txt;
pub mod sign_in;
pub mod slow;
pub mod staff;
pub mod statistics;
pub mod strangers;
mod talk_fields;
pub mod talk_screen;
pub mod team;
pub mod texts;
pub mod today;
pub mod too_large;
pub mod trace;
pub mod week;
pub mod whole_log;
pub mod wide_search;
pub mod words;
pub mod words_of_child;
pub mod words_of_refusal;
pub mod words_of_time;
pub mod workbench;
