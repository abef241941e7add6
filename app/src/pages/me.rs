//! What an adviser tells children about themself: written once, used in every letter.

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::components::field::{Field, Kind, Opens};
use crate::components::picture::Pictogram;
use crate::outside::Out;
use domain::case::{FIGURES, Name, Words};
use domain::document::Picture;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Me {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The name that colleagues and letters use.
    pub name: String,
    /// The first name, as the child says it.
    pub first_name: String,
    /// Phone number.
    pub phone: String,
    /// When the phone is answered.
    pub phone_hours: String,
    /// Whether the phone is answered without naming the municipality.
    pub number_is_neutral: bool,
    /// A sentence about themself.
    pub about: String,
    /// The drawn figure that they chose for themself; blank where they chose none.
    pub figure: String,
    /// Whether there is a photo.
    pub photo: bool,
    /// What was just saved: a key of a sentence.
    pub saved: Option<&'static str>,
    /// Why a photo was refused; the sentence's key is `photo-KEY`.
    pub photo_fault: Option<&'static str>,
    /// Whether a PIN for a talk's screen has been chosen.
    pub has_pin: bool,
    /// Whether there is a second factor; `None` for whoever signs in at the municipality, which asks for it itself.
    pub has_factor: Option<bool>,
    /// Whether the account can have cases, and so be away from them.
    pub has_cases: bool,
    /// Whether the account has no role yet.
    pub no_role: bool,
    /// What happened to the PIN: `needed`, `saved` or `wrong`. The sentence's key is `me-pin-KEY`.
    pub pin: Option<&'static str>,
    /// The page of a talk that waits for the PIN; blank where none does.
    pub back: String,
    /// Whether keys that are pressed alone do something in this browser.
    pub single_keys: bool,
}

/// Renders the page.
#[must_use]
pub fn me(out: &Out, nonce: String, model: Me) -> String {
    staff(out, nonce, model.shell.clone().titled("me-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let entry = |name: &str, key: &str| Entry::new(name, say(key)).hint(say(&format!("{key}-hint")));
        let saved = model
            .saved
            .map(|key| view! { <p class="summary" role="status">{say(key)}</p> });
        let no_role = model
            .no_role
            .then(|| view! { <p class="summary stops">{say("me-no-role")}</p> });
        let fault = model
            .photo_fault
            .map(|key| view! { <p class="finding block" role="alert">{say(&format!("photo-{key}"))}</p> });
        let face = if model.photo {
            view! { <img class="face" src="/me/photo" alt=say("me-photo-alt") width="120" height="120"/> }.into_any()
        } else {
            let chosen = FIGURES.into_iter().find(|figure| *figure == model.figure);
            let picture = Picture {
                name: chosen.unwrap_or("adviser").into(),
                alt: say("me-drawn-alt"),
            };
            view! { <div class="face"><Pictogram out=out.clone() picture/></div> }.into_any()
        };
        let remove = model.photo.then(|| {
            view! { <form method="post" action="/me/photo/remove"><button>{say("me-photo-remove")}</button></form> }
        });
        let wrong = model.pin == Some("wrong");
        let pin = model.pin.map(|key| {
            let (class, role) = if wrong {
                ("finding block", "alert")
            } else {
                ("summary", "status")
            };
            view! { <p id="pin-said" class=class role=role>{say(&format!("me-pin-{key}"))}</p> }
        });
        let back =
            (!model.back.is_empty()).then(|| view! { <input type="hidden" name="back" value=model.back.clone()/> });
        // The page is long: after a wrong PIN it opens at the field.
        let figures = |id: &'static str, name: &'static str, key: &str| {
            let (at_once, bad) = (wrong && name == "pin", wrong.then_some("true"));
            view! {
                <div class="field">
                    <label for=id>{say(key)}</label>
                    <input id=id type="text" class="figures" name=name inputmode="numeric" pattern="[0-9]{4,8}" minlength="4" maxlength="8" required=true autocomplete="off" autofocus=at_once aria-invalid=bad aria-describedby=bad.map(|_| "pin-said")/>
                </div>
            }
        };
        let own_password =
            (model.has_factor.is_some()).then(|| view! { <li><a href="/me/password">{say("me-password")}</a></li> });
        let away = (model.has_cases).then(|| view! { <li><a href="/me/away">{say("away-title")}</a></li> });
        let drawn = FIGURES.map(|figure| (figure.to_owned(), say(&format!("edit-person-figure-{figure}"))));
        let drawn: Vec<(String, String)> = [(String::new(), say("me-figure-none"))]
            .into_iter()
            .chain(drawn)
            .collect();
        let (label, hint) = (say("me-figure"), say("me-figure-hint"));
        let neutral = if model.number_is_neutral { "true" } else { "" };
        let factor = model.has_factor.map(|has_factor| {
            view! {
                <section class="part" aria-labelledby="factor">
                    <h2 id="factor">{say("me-factor")}</h2>
                    <p class="why">{say(if has_factor { "me-factor-there" } else { "me-factor-why" })}</p>
                    <p class="acts">
                        <a href="/me/second-factor">{say(if has_factor { "me-factor-change" } else { "me-factor-act" })}</a>
                    </p>
                </section>
            }
        });
        view! {
            <main id="content" class="front narrow">
                <h1>{say("me-title")}</h1>
                <p class="lead">{say("me-lead")}</p>
                {no_role}
                {saved}
                <form method="post" action="/me" class="stack">
                    {entry("first_name", "me-first-name").value(model.first_name).most(Name::LONGEST).required().line("text")}
                    {entry("name", "me-name").value(model.name).most(Name::LONGEST).required().line("text")}
                    {entry("about", "me-about").value(model.about).most(Words::LONGEST).lines(2)}
                    <Field out=out.clone() path="figure".to_owned() label hint value=model.figure kind=Kind::Drawn(drawn) told=Vec::new() lacks=false opens=Opens::Nothing/>
                    {entry("phone", "me-phone").value(model.phone).most(Name::LONGEST).line("tel")}
                    {entry("phone_hours", "me-hours").value(model.phone_hours).most(Words::LONGEST).line("text")}
                    {entry("number_is_neutral", "me-neutral").value(neutral).tick()}
                    <p><button class="act" aria-keyshortcuts="Control+S">{say("me-act")}</button></p>
                </form>
                <section class="part" aria-labelledby="pin">
                    <h2 id="pin">{say("me-pin")}</h2>
                    <p class="why">{say(if model.has_pin { "me-pin-there" } else { "me-pin-why" })}</p>
                    {pin}
                    <form method="post" action="/me/pin" class="stack">
                        {back}
                        <div class="side-by-side">{figures("pin-new", "pin", "me-pin-field")}{figures("pin-again", "again", "me-pin-again")}</div>
                        <p><button>{say("me-pin-act")}</button></p>
                    </form>
                </section>
                {factor}
                <section class="part" aria-labelledby="account">
                    <h2 id="account">{say("me-account")}</h2>
                    <ul role="list" class="plain-links">
                        {own_password}
                        {away}
                        <li><a href="/me/sessions">{say("me-sessions")}</a></li>
                        <li><a href="/me/happened">{say("me-happened")}</a></li>
                    </ul>
                </section>
                {single_keys(&out, model.single_keys)}
                <section class="part" aria-labelledby="photo-title">
                    <h2 id="photo-title">{say("me-photo")}</h2>
                    <p class="why">{say("me-photo-why")}</p>
                    {fault}
                    {face}
                    <form method="post" action="/me/photo" enctype="multipart/form-data" class="stack">
                        <div class="field">
                            <label for="photo">{say("me-photo-label")}</label>
                            <input id="photo" type="file" name="photo" accept="image/jpeg,image/png,image/webp" required=true/>
                        </div>
                        <p><button>{say("me-photo-act")}</button></p>
                    </form>
                    {remove}
                </section>
            </main>
        }
    })
}

/// The switch of keys that are pressed alone.
fn single_keys(out: &Out, on: bool) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let (now, act, to) = match on {
        true => ("me-keys-on", "me-keys-off-act", "off"),
        false => ("me-keys-off", "me-keys-on-act", "on"),
    };
    view! {
        <section class="part" aria-labelledby="keys">
            <h2 id="keys">{say("me-keys")}</h2>
            <p class="why">{say(now)}</p>
            <form method="post" action="/me/keys">
                <input type="hidden" name="keys" value=to/>
                <p><button>{say(act)}</button></p>
            </form>
        </section>
    }
}
