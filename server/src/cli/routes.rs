//! `boernehoejde routes`

use super::{End, RoutesArgs};
use crate::auth::route_policy::{RoutePolicy, Scope};
use crate::http::routes;

/// Prints every route, and who may enter.
pub fn run(args: &RoutesArgs) -> End {
    let table = routes::table();
    if args.json {
        match serde_json::to_string_pretty(&table) {
            Ok(text) => println!("{text}"),
            Err(error) => return End::Ours(error.to_string()),
        }
    } else {
        for policy in table {
            println!("{:5} {:28} {}", policy.method, policy.path, who(&policy));
        }
    }
    End::Done
}

fn who(policy: &RoutePolicy) -> String {
    let roles: Vec<&str> = policy.roles.iter().map(|role| role.as_str()).collect();
    let roles = if roles.is_empty() {
        "every role".into()
    } else {
        roles.join(", ")
    };
    match policy.scope {
        Scope::Public => "everybody".into(),
        Scope::Staff => roles,
        Scope::OwnCase => format!("{roles}: own cases"),
        Scope::Child => "a child, on its own screen".into(),
        Scope::TalkScreen => "a child, in a talk".into(),
        Scope::Integration => match policy.needs {
            Some(scope) => format!("a system, by a token for {}", scope.as_str()),
            None => "nobody".into(),
        },
    }
}
