//! What the server can do with a case, one module for each capability. A service takes the actor, the state, commands
//! and the time, calls domain, content, print and store, and returns the result. No HTTP and no HTML, so that it can
//! be tested without a browser and used by the command line.
//!
//! - [`case_context`] a user and a case they may change
//! - [`change`] judges commands one after the other
//! - [`act`] applies an act to the newest state, and retries if somebody else changed it first
//! - [`drafts`] unsent input, kept for each window
//! - [`offer`] whom a form offers for a place in a case
//! - [`open`] opens a new or imported case; [`children_list`] those of a list; [`way`] the steps that it begins with
//! - [`approval`] what takes two people
//! - [`assign`] who can be a case's adviser
//! - [`deadline`] what settles a deadline
//! - [`prepare`] prepares a talk: which fields its form may write, and the resulting commands
//! - [`paper`] makes a paper; [`kit`] the papers of one talk in one file
//! - [`adviser`] a signed-in adviser as a person of a case
//! - [`way_seen`] what is new on a child's way since it last looked
//! - [`talk_now`] a talk that begins at once
//! - [`talk`] a talk of a case; [`talk_screen`] its talk screen; [`talk_paper`] the paper made there
//! - [`ending`] a talk's ending, and the child's page made from it
//! - [`question`] a question that a child leaves for its adviser; [`companion`] the companion that it chooses; [`drawing`] what it drew
//!   and keeps
//! - [`journal`] the note for the municipality's own journal; [`filing`] what goes into it by itself
//! - [`account`] what an account has to be, and who gives it which roles
//! - [`sign_in`] signing in by password
//! - [`own_password`] a password of one's own
//! - [`same_child`] whether a child that comes is there already; [`every_case`] all cases of somebody, page by page
//! - [`session`] sessions handed over on one machine
//! - [`integration`] what a municipality's own system reads and says
//! - [`composer`] in whose words a document is composed
//! - [`published`] the texts that all servers of a database speak in
//! - [`wording`] an editor's wording, from its proposal until a second person has settled it
//! - [`news`] how much is new for an adviser
//! - [`siblings`] linking two cases of brothers and sisters, and whose safety answers differ
//! - [`wide_search`] a search in a whole municipality
//! - [`practice`] a case about a child that does not exist
//! - [`second_factor`] what is offered to a phone
//! - [`passkey`] what a browser is asked for a passkey, and whether its answer is right
//! - [`retention`] closed cases whose time is over: what would go, and what is kept back
//! - [`retention_list`] such a list as somebody read it, and what has changed since
//! - [`statistics`] numbers of a municipality and a quarter; [`turn`] one at a time, where every case is opened
//! - [`dangerous`] acts that take the proof that it is still the user
//! - [`beside`] two versions of the same thing, each in words
//! - [`error`] errors of services

pub mod account;
pub mod act;
pub mod adviser;
pub mod approval;
pub mod assign;
pub mod barring;
pub mod beside;
pub mod case_context;
pub mod change;
pub mod checklist;
pub mod children_list;
pub mod companion;
pub mod composer;
pub mod dangerous;
pub mod deadline;
pub mod drafts;
pub mod drawing;
pub mod ending;
pub mod error;
pub mod every_case;
pub mod feedback;
pub mod filing;
pub mod integration;
pub mod journal;
pub mod kit;
pub mod municipal_sign_in;
pub mod news;
pub mod offer;
pub mod open;
pub mod own_password;
pub mod paper;
pub mod passkey;
pub mod practice;
pub mod prepare;
pub mod published;
pub mod question;
pub mod retention;
pub mod retention_list;
pub mod same_child;
pub mod second_factor;
pub mod seen;
pub mod session;
pub mod siblings;
pub mod sign_in;
pub mod statistics;
pub mod talk;
pub mod talk_now;
pub mod talk_paper;
pub mod talk_screen;
pub mod turn;
pub mod way;
pub mod way_seen;
pub mod week;
pub mod whole_case;
pub mod wide_search;
pub mod wording;
