//! Ids: short slugs with one type per thing, so that a meeting's id cannot be used for a person. An empty id
//! is one that the file left out.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(#[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]{0,63}$"))] pub String);

        impl $name {
            /// Whether the file gave no id.
            #[must_use]
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }

            /// The slug.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(slug: &str) -> $name {
                $name(slug.to_owned())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A person in `people`.
    PersonId;
    /// A meeting in `meetings`.
    MeetingId;
    /// A step in `steps`.
    StepId;
    /// A promise in `agreements`.
    AgreementId;
    /// A decision in `decisions`.
    DecisionId;
    /// An underretning in `notices`.
    NoticeId;
    /// Something the child said, in `meetings[].said`.
    SaidId;
    /// A document handed over, in `documents`.
    GivenId;
    /// A municipality's pack.
    PackId;
    /// A right, as `content/rights/` names it.
    RightId;
}
