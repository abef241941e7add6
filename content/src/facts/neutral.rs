//! What may travel, under the names that letters use.

use super::Named;
use crate::Content;
use crate::error::ContentError;
use crate::time::Times;
use crate::vocabulary::{Fact, Flag};
use domain::document::Version;
use domain::facts::NeutralFacts;

/// Names the facts of a neutral release.
///
/// # Errors
/// If the language cannot express a time.
pub fn neutral(content: &Content, facts: &NeutralFacts) -> Result<Named, ContentError> {
    let times = Times::new(content, facts.language.primary().as_str())?;
    let mut named = Named::new(Version::Neutral);
    named.set(Fact::ChildFirst, &facts.child_first_name);
    named.set(Fact::AdviserFirst, &facts.adviser_first_name);
    if let Some((phone, hours)) = &facts.phone {
        named.set(Fact::AdviserPhone, phone);
        named.maybe(Fact::AdviserHours, hours.as_ref());
    }
    named.changed(&times, facts.changed, facts.on)?;
    named.is(Flag::BeyondNow, facts.beyond_now);
    named.is(Flag::HasMeeting, facts.meeting.is_some());
    if let Some(meeting) = &facts.meeting {
        if let Some(at) = meeting.starts_at {
            named.starts(&times, at, facts.on)?;
        }
        if let Some(minutes) = meeting.minutes {
            named.set(Fact::MeetingLength, times.length(minutes)?);
        }
        named.maybe(Fact::MeetingPlace, meeting.place.as_ref());
    }
    Ok(named)
}
