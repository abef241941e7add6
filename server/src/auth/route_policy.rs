//! Who may use a route, and what the audit log records.

use serde::{Serialize, Serializer};
use store::{Act, IntegrationScope, Role};

/// Who a route is open to, before roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// To everybody.
    Public,
    /// To those signed in with one of the roles.
    Staff,
    /// The same, and the case in the address must be theirs: an adviser is assigned to it or broke the glass; a
    /// coordinator belongs to its municipality.
    OwnCase,
    /// To a child's own screen: to the one case it was opened for.
    Child,
    /// To a talk's own screen on the table: to the one talk it was opened for.
    TalkScreen,
    /// To a municipality's own system, by its token and by nothing else.
    Integration,
}

/// Which permits a visit takes on a route that anybody may use, so that strangers never take up the whole server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permits {
    /// None: the route needs a session, or costs next to nothing.
    None,
    /// Those of public pages.
    Pages,
    /// The same, for pages of letters without a case, which an operator may switch off.
    Letter,
    /// Those of the two entrances: passwords and cards.
    Entrances,
    /// The same, in a browser in which somebody signed in before. No route has them: `http::strangers` finds out.
    Known,
}

/// Who may use a route: one method on one path.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct RoutePolicy {
    /// GET or POST.
    pub method: &'static str,
    /// The path, with its parameters in braces; `{case}` is the case.
    pub path: &'static str,
    /// Roles that may enter. Empty means every role; public routes and screens name none.
    #[serde(serialize_with = "names")]
    pub roles: &'static [Role],
    /// Who may enter.
    pub scope: Scope,
    /// The act a visit is logged as. Routes that change a case name none: they write their line with the change itself.
    #[serde(skip)]
    pub act: Option<Act>,
    /// Which permits a visit takes.
    #[serde(skip)]
    pub permits: Permits,
    /// Whether it is done although only the reserve of the disk is left: it makes something safe.
    #[serde(skip)]
    pub when_full: bool,
    /// Whether the account has to have a second factor, where accounts can have one here.
    pub needs_factor: bool,
    /// Whether the user has to prove once more that it is them, unless they just did.
    pub asks_again: bool,
    /// Whether a case opens it for whoever broke its glass, too.
    #[serde(skip)]
    pub by_glass: bool,
    /// Whether its form may be handed back where the database is not there. It holds no password, code, token or file.
    #[serde(skip)]
    pub keeps_form: bool,
    /// What the token of an integration has to allow; `None` on every route that is no integration's.
    #[serde(skip)]
    pub needs: Option<IntegrationScope>,
}

fn names<S: Serializer>(roles: &&'static [Role], out: S) -> Result<S::Ok, S::Error> {
    out.collect_seq(roles.iter().map(|role| role.as_str()))
}

impl RoutePolicy {
    /// A route for everybody: a page, under the permits of public pages.
    #[must_use]
    pub const fn public(method: &'static str, path: &'static str) -> RoutePolicy {
        RoutePolicy {
            method,
            path,
            roles: &[],
            scope: Scope::Public,
            act: None,
            permits: Permits::Pages,
            needs_factor: false,
            when_full: false,
            asks_again: false,
            by_glass: true,
            keeps_form: false,
            needs: None,
        }
    }

    /// The same route with other permits.
    #[must_use]
    pub const fn under(self, permits: Permits) -> RoutePolicy {
        RoutePolicy { permits, ..self }
    }

    /// A route for those signed in with one of the roles.
    #[must_use]
    pub const fn staff(method: &'static str, path: &'static str, roles: &'static [Role]) -> RoutePolicy {
        RoutePolicy {
            method,
            path,
            roles,
            scope: Scope::Staff,
            act: None,
            permits: Permits::None,
            needs_factor: false,
            when_full: false,
            asks_again: false,
            by_glass: true,
            keeps_form: false,
            needs: None,
        }
    }

    /// A route of a case. Its form is about the case, and is handed back.
    #[must_use]
    pub const fn case(method: &'static str, path: &'static str, roles: &'static [Role]) -> RoutePolicy {
        RoutePolicy {
            method,
            path,
            roles,
            scope: Scope::OwnCase,
            act: None,
            permits: Permits::None,
            needs_factor: false,
            when_full: false,
            asks_again: false,
            by_glass: true,
            keeps_form: true,
            needs: None,
        }
    }

    /// A route of the child's own screen.
    #[must_use]
    pub const fn child(method: &'static str, path: &'static str) -> RoutePolicy {
        RoutePolicy {
            method,
            path,
            roles: &[],
            scope: Scope::Child,
            act: None,
            permits: Permits::None,
            needs_factor: false,
            when_full: false,
            asks_again: false,
            by_glass: true,
            keeps_form: false,
            needs: None,
        }
    }

    /// A route of a talk's own screen.
    #[must_use]
    pub const fn talk_screen(method: &'static str, path: &'static str) -> RoutePolicy {
        RoutePolicy {
            scope: Scope::TalkScreen,
            ..RoutePolicy::child(method, path)
        }
    }

    /// A route of the API, for a token with a scope; each visit stands in the audit log.
    #[must_use]
    pub const fn api(method: &'static str, path: &'static str, needs: IntegrationScope, act: Act) -> RoutePolicy {
        RoutePolicy {
            scope: Scope::Integration,
            needs: Some(needs),
            act: Some(act),
            ..RoutePolicy::child(method, path)
        }
    }

    /// Whether this public route is a page, not an asset or a probe: a talk's screen must not be left through a page.
    #[must_use]
    pub fn leads_away(&self) -> bool {
        const NO_PAGES: [&str; 6] = [
            "/check/words",
            "/icon.svg",
            "/robots.txt",
            "/.well-known/security.txt",
            "/healthz",
            "/readyz",
        ];
        !self.path.ends_with("{file}") && !NO_PAGES.contains(&self.path)
    }

    /// The same route, for whoever has just proved that it is still them ([`Fresh`](super::fresh::Fresh)).
    #[must_use]
    pub const fn asks_again(self) -> RoutePolicy {
        RoutePolicy {
            asks_again: true,
            ..self
        }
    }

    /// The same route, for whoever has a second factor, besides asking again.
    #[must_use]
    pub const fn with_factor(self) -> RoutePolicy {
        RoutePolicy {
            needs_factor: true,
            ..self.asks_again()
        }
    }

    /// The same route, even when only the reserve of the disk is left.
    #[must_use]
    pub const fn when_full(self) -> RoutePolicy {
        RoutePolicy {
            when_full: true,
            ..self
        }
    }

    /// Whether a visit is refused while only the reserve of the disk is left: what an adult or a system changes. A child can say
    /// stop, leave and ask as long as anything can be written.
    #[must_use]
    pub fn needs_room(&self) -> bool {
        let of_adults = matches!(self.scope, Scope::Staff | Scope::OwnCase | Scope::Integration);
        self.method == "POST" && of_adults && !self.when_full
    }

    /// The same route of a case, for its advisers alone: broken glass is over in two hours, and what is taken out by this
    /// route stays.
    #[must_use]
    pub const fn not_by_glass(self) -> RoutePolicy {
        RoutePolicy {
            by_glass: false,
            ..self
        }
    }

    /// The same route, whose form is handed back where the database is not there: it holds no password, code, token or
    /// file.
    #[must_use]
    pub const fn keeps_form(self) -> RoutePolicy {
        RoutePolicy {
            keeps_form: true,
            ..self
        }
    }

    /// The same route, with each visit in the audit log.
    #[must_use]
    pub const fn noted(self, act: Act) -> RoutePolicy {
        RoutePolicy { act: Some(act), ..self }
    }
}

/// Whether an address is one of a child's or a talk's screens.
#[must_use]
pub fn is_on_a_screen(path: &str) -> bool {
    path == "/t" || path.starts_with("/t/")
}

/// Whether an address is one of the API's: no page, no form and no cookie there.
#[must_use]
pub fn is_of_the_api(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}
