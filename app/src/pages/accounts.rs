//! Accounts, for administrators: the list, a new account, one account, and a password shown once.

use super::approvals::told;
use super::shell::{Shell, staff};
use crate::components::finding::FormFaults;
use crate::outside::Out;
use leptos::prelude::*;

/// A role that an account can have: its name (in the form and in `account-role-NAME`), and whether the account has it.
pub type Ticked = (&'static str, bool);

/// The list of accounts.
#[derive(Clone, Debug, Default)]
pub struct Accounts {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// How many approvals wait for the reader.
    pub approvals: usize,
    /// Every account of the municipality.
    pub rows: Vec<Row>,
}

/// An account in the list.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Address of its page.
    pub href: String,
    /// The name colleagues see.
    pub shown: String,
    /// The sign-in name.
    pub name: String,
    /// Whether they sign in at their municipality; the name is nothing to type then.
    pub there: bool,
    /// Its roles.
    pub roles: Vec<&'static str>,
    /// When it was created, in words.
    pub since: String,
    /// Whether it is closed.
    pub disabled: bool,
    /// Whether it is the reader's own.
    pub own: bool,
}

/// A new account, as far as it has been typed.
#[derive(Clone, Debug, Default)]
pub struct NewAccount {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The name colleagues will see.
    pub shown: String,
    /// The sign-in name.
    pub name: String,
    /// What it ends in, if the server has more than one municipality.
    pub ending: Option<String>,
    /// Its roles.
    pub roles: Vec<Ticked>,
    /// The faults: the field, and the key of the sentence beside it.
    pub faults: Vec<(&'static str, &'static str)>,
}

/// One account.
#[derive(Clone, Debug, Default)]
pub struct OneAccount {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// Address of its page.
    pub href: String,
    /// The name colleagues see.
    pub shown: String,
    /// The sign-in name.
    pub name: String,
    /// Whether they sign in at their municipality, which gives the roles.
    pub there: bool,
    /// Its roles.
    pub roles: Vec<Ticked>,
    /// Roles of an earlier version that an administrator cannot have: they open nothing.
    pub asleep: Vec<&'static str>,
    /// The account's version, which the form of its roles names.
    pub version: u64,
    /// When it was created, in words.
    pub since: String,
    /// Whether it is closed.
    pub disabled: bool,
    /// Whether it is the reader's own.
    pub own: bool,
    /// Whether it has a second factor.
    pub has_factor: bool,
    /// Whether opening it again takes a second person.
    pub opening_needs_two: bool,
    /// Whether another password takes a second person.
    pub password_needs_two: bool,
    /// Whether a second person said yes to another password that the reader asked for.
    pub may_make_password: bool,
    /// Whether something waits for a second person.
    pub waits: bool,
    /// What has just been done: the key of a sentence.
    pub done: Option<&'static str>,
    /// What was refused: the key of a sentence.
    pub refused: Option<&'static str>,
}

/// Renders the list of accounts.
#[must_use]
pub fn accounts(out: &Out, nonce: String, model: Accounts) -> String {
    staff(out, nonce, model.shell.clone().titled("accounts-title"), move |out| {
        let alone = (model.rows.len() < 2).then(|| {
            view! {
                <section class="empty">
                    <h2>{out.say("accounts-alone-title", &[])}</h2>
                    <p>{out.say("accounts-alone", &[])}</p>
                </section>
            }
        });
        let rows = model.rows.into_iter().map(|it| row(&out, it)).collect_view();
        view! {
            <main id="content" class="accounts">
                <div class="title-row">
                    <h1>{out.say("accounts-title", &[])}</h1>
                    <p class="acts">
                        <a href="/integrations">{out.say("integrations-title", &[])}</a>" "
                        <a class="act" href="/accounts/new">{out.say("accounts-new", &[])}</a>
                    </p>
                </div>
                <p class="lead">{out.say("accounts-lead", &[("municipality", &model.shell.municipality)])}</p>
                {told(&out, model.approvals)}
                {alone}
                <ul role="list" class="due-list">{rows}</ul>
            </main>
        }
    })
}

/// How somebody signs in: by their name, or at their municipality.
fn signs_in(out: &Out, name: String, there: bool) -> AnyView {
    if there {
        out.say("account-there-name", &[]).into_any()
    } else {
        view! { {out.say("account-signs-in-as", &[])}" "<bdi>{name}</bdi> }.into_any()
    }
}

fn row(out: &Out, row: Row) -> impl IntoView + use<> {
    let roles: Vec<String> = row
        .roles
        .iter()
        .map(|role| out.say(&format!("account-role-{role}"), &[]))
        .collect();
    let closed = row
        .disabled
        .then(|| view! { <strong class="late">{out.say("account-closed", &[])}" "</strong> });
    let own = row
        .own
        .then(|| view! { " "<span class="stone">{out.say("account-own", &[])}</span> });
    let since = out.say("account-since", &[("day", &row.since)]);
    view! {
        <li class="due account">
            <div class="due-what">
                <p><a href=row.href><bdi>{row.shown}</bdi></a>{own}</p>
                <p class="stone">{signs_in(out, row.name, row.there)}</p>
            </div>
            <div>
                <p>{closed}{roles.join(", ")}</p>
                <p class="stone">{since}</p>
            </div>
        </li>
    }
}

/// The roles as check boxes, each with what it allows.
fn roles(out: &Out, roles: Vec<Ticked>, fault: Option<&'static str>) -> impl IntoView + use<> {
    let boxes = roles
        .into_iter()
        .map(|(role, ticked)| {
            let name = out.say(&format!("account-role-{role}"), &[]);
            let can = out.say(&format!("account-role-{role}-can"), &[]);
            view! {
                <label class="option">
                    <input type="checkbox" name="role" value=role checked=ticked/>
                    <span><strong>{name}</strong><br/><span class="stone">{can}</span></span>
                </label>
            }
        })
        .collect_view();
    let wrong = fault.map(|key| view! { <p class="finding block" id="roles-fault">{out.say(key, &[])}</p> });
    view! {
        <fieldset class="field" id="roles" class:invalid=fault.is_some() aria-describedby=fault.map(|_| "roles-fault")>
            <legend>{out.say("account-roles", &[])}</legend>
            {wrong}
            <div class="options">{boxes}</div>
        </fieldset>
    }
}

/// Renders the form for a new account.
#[must_use]
pub fn new_account(out: &Out, nonce: String, model: NewAccount) -> String {
    staff(out, nonce, model.shell.clone().titled("accounts-new"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let wrong = |field: &str| {
            let fault = model.faults.iter().find(|(at, _)| *at == field);
            fault.map(|(_, key)| *key)
        };
        let line = |name: &'static str, value: String| {
            let fault = wrong(name);
            let told = fault.map(|key| view! { <p class="finding block" id=format!("{name}-fault")>{say(key)}</p> });
            let described = match fault {
                Some(_) => format!("{name}-hint {name}-fault"),
                None => format!("{name}-hint"),
            };
            let hint = match &model.ending {
                Some(ending) if name == "name" => out.say("account-name-hint-ending", &[("ending", ending)]),
                _ => say(&format!("account-{name}-hint")),
            };
            view! {
                <div class="field" class:invalid=fault.is_some()>
                    <label for=name>{say(&format!("account-{name}"))}</label>
                    <p class="hint" id=format!("{name}-hint")>{hint}</p>
                    {told}
                    <input id=name name=name value=value autocomplete="off" autocapitalize="none" spellcheck="false"
                        aria-describedby=described aria-invalid=fault.map(|_| "true")/>
                </div>
            }
        };
        let summary = view! { <FormFaults out=out.clone() title="account-faults" faults=model.faults.clone()/> };
        view! {
            <main id="content" class="front narrow">
                <p><a href="/accounts">{say("accounts-back")}</a></p>
                <h1>{say("accounts-new")}</h1>
                <p class="lead">{say("account-new-lead")}</p>
                {summary}
                <form method="post" action="/accounts" class="stack">
                    {line("shown", model.shown.clone())}
                    {line("name", model.name.clone())}
                    {roles(&out, model.roles.clone(), wrong("roles"))}
                    <p class="acts"><button class="act">{say("account-make")}</button></p>
                </form>
            </main>
        }
    })
}

/// Renders one account.
#[must_use]
pub fn one_account(out: &Out, nonce: String, model: OneAccount) -> String {
    staff(out, nonce, model.shell.clone().titled("page-account"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let done = model
            .done
            .map(|key| view! { <p class="summary" role="status">{say(key)}</p> });
        let refused = model
            .refused
            .map(|key| view! { <p class="summary stops" role="alert">{say(key)}</p> });
        let closed = (model.disabled && done.is_none())
            .then(|| view! { <p class="summary stops">{say("account-is-closed")}</p> });
        let at = model.href.clone();
        let named = |roles: &[&str]| {
            let names: Vec<String> = roles.iter().map(|role| say(&format!("account-role-{role}"))).collect();
            names.join(", ")
        };
        let asleep = (!model.asleep.is_empty()).then(|| {
            let roles = named(&model.asleep);
            view! { <p class="summary stops">{out.say("account-asleep", &[("roles", &roles)])}</p> }
        });
        let given = if model.there || model.own {
            let has: Vec<&str> = model
                .roles
                .iter()
                .filter(|(_, has)| *has)
                .map(|(role, _)| *role)
                .collect();
            let why = if model.there {
                "account-there"
            } else {
                "account-own-roles"
            };
            view! { <p>{named(&has)}</p><p class="why">{say(why)}</p> }.into_any()
        } else {
            view! {
                <form method="post" action=format!("{at}/roles") class="wide-stack">
                    <input type="hidden" name="version" value=model.version.to_string()/>
                    {roles(&out, model.roles, None)}
                    <p class="acts"><button class="act">{say("account-roles-act")}</button></p>
                </form>
            }
            .into_any()
        };
        let door = if model.own {
            view! { <p class="why">{say("account-own-close")}</p> }.into_any()
        } else {
            let (to, act, why) = match (model.disabled, model.opening_needs_two) {
                (true, true) => ("open", "account-open-ask", "account-open-two"),
                (true, false) if model.there => ("open", "account-open-act", "account-open-there"),
                (true, false) => ("open", "account-open-act", "account-open-why"),
                (false, _) => ("closed", "account-close-act", "account-close-why"),
            };
            view! {
                <p class="why">{say(why)}</p>
                <form method="post" action=format!("{at}/state")>
                    <p class="acts"><button name="to" value=to>{say(act)}</button></p>
                </form>
            }
            .into_any()
        };
        let waits = (model.waits && model.done.is_none()).then(|| {
            view! { <p class="summary"><a href="/approvals">{say("account-waits")}</a></p> }
        });
        let two = model.password_needs_two && !model.may_make_password;
        let password = (!model.there).then(|| {
            if model.own {
                return view! {
                    <p class="why">{say("account-password-own")}</p>
                    <p class="acts"><a href="/me/password">{say("me-password")}</a></p>
                }
                .into_any();
            }
            let approved = model
                .may_make_password
                .then(|| view! { <p class="summary">{say("account-password-approved")}</p> });
            let more = two.then(|| view! { <p class="why">{say("account-password-two")}</p> });
            view! {
                {approved}
                <p class="why">{say("account-password-why")}</p>
                {more}
                <form method="post" action=format!("{at}/password")>
                    <p class="acts">
                        <button>{say(if two { "account-password-ask" } else { "account-password-act" })}</button>
                    </p>
                </form>
            }
            .into_any()
        });
        let factor = (model.has_factor && !model.there && !model.own).then(|| {
            view! {
                <section class="part" aria-labelledby="part-factor">
                    <h2 id="part-factor">{say("account-part-factor")}</h2>
                    <p class="why">{say("account-factor-why")}</p>
                    <form method="post" action=format!("{at}/factor")>
                        <p class="acts"><button>{say("account-factor-ask")}</button></p>
                    </form>
                </section>
            }
        });
        view! {
            <main id="content" class="front office">
                <p><a href="/accounts">{say("accounts-back")}</a></p>
                <h1><bdi>{model.shown}</bdi></h1>
                <p class="lead">
                    {signs_in(&out, model.name, model.there)}". "
                    {out.say("account-since", &[("day", &model.since)])}"."
                </p>
                {done}{refused}{closed}{waits}
                <div class="parts">
                    <section class="part" aria-labelledby="part-roles">
                        <h2 id="part-roles">{say("account-part-roles")}</h2>
                        {asleep}
                        {given}
                    </section>
                    {password.map(|inside| view! {
                        <section class="part" aria-labelledby="part-password">
                            <h2 id="part-password">{say("account-part-password")}</h2>
                            {inside}
                        </section>
                    })}
                    {factor}
                    <section class="part" aria-labelledby="part-state">
                        <h2 id="part-state">{say(if model.disabled { "account-part-open" } else { "account-part-close" })}</h2>
                        {door}
                    </section>
                </div>
            </main>
        }
    })
}
