//! Ids given by the server: random and opaque, so that an address, a log line or a stolen list of them says nothing
//! about a child.

use crate::actor::Actor;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! opaque {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> $name {
                $name(text.to_owned())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

opaque! {
    /// A case. Not the municipality's case number: that is content and sealed.
    CaseId;
    /// An account: somebody who can sign in. Not a [`PersonId`](crate::case::PersonId), which names
    /// somebody inside one case.
    UserId;
    /// A document that was made, with its words and its bytes.
    DocumentId;
    /// A question or a wish that the child left on its own screen.
    QuestionId;
    /// A municipality on this server.
    MunicipalityId;
}

impl From<&UserId> for Actor {
    fn from(user: &UserId) -> Actor {
        Actor(user.0.clone())
    }
}
