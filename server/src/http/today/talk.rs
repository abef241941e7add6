//! A talk's row: where it is, and the one act that is next in it. The rule is the domain's, and the child's page has the same.

use crate::clock::here;
use crate::http::staff::as_written;
use crate::state::AppState;
use domain::agenda::TalkLabel;
use domain::talk_act::TalkAct;
use jiff::Timestamp;
use store::AgendaRow;

/// What a row says of a talk that is planned.
pub(super) struct Talk {
    /// Where it is, and which home its paper goes to.
    pub(super) place: String,
    /// The next act that has a page of its own: its address, and the key of its name.
    pub(super) act: Option<(String, &'static str)>,
    /// Whether the screen comes first, on the day of the talk: the child has its letter, or the talk begins.
    pub(super) table_first: bool,
}

/// A planned talk at `now`. `late`: whether its time has begun.
pub(super) fn planned(app: &AppState, now: Timestamp, row: &AgendaRow, late: bool) -> Talk {
    let known = row.label.talks.iter().find(|talk| talk.meeting.as_str() == row.what);
    let home = known.and_then(|talk| talk.home.as_ref()).filter(|_| !late);
    let home = home.map(|name| app.out.say("today-paper-home", &[("name", name)]));
    let place = known.and_then(|talk| as_written(app, talk.place.as_deref()?));
    let unknown = TalkLabel::default();
    let next = known.unwrap_or(&unknown).planned(here(row.at).datetime(), row.lacks);
    let next = next.act(here(now).datetime());
    Talk {
        place: [place, home].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        act: act(row, known, next, late),
        table_first: matches!(next, TalkAct::Ready | TalkAct::LayTable),
    }
}

fn act(row: &AgendaRow, talk: Option<&TalkLabel>, next: TalkAct, late: bool) -> Option<(String, &'static str)> {
    let case = format!("/case/{}", row.case);
    let meeting = format!("{case}/meeting/{}", row.what);
    let letter = talk.and_then(|talk| talk.letter.as_ref());
    Some(match (next, letter) {
        // What the letter needs can be done while the screen waits.
        (TalkAct::GiveLetter | TalkAct::LayTable, Some(letter)) => {
            (format!("{case}/document/{letter}/hand-over"), "act-give-letter")
        }
        // What has begun is prepared no more: what its screen needs is asked for with the card that opens it.
        (TalkAct::LayTable, None) if row.lacks.letter && late => {
            (format!("{case}/prepare?document=opening-card"), "act-prepare")
        }
        (TalkAct::LayTable, None) if row.lacks.letter => (format!("{case}/prepare"), "act-prepare"),
        (TalkAct::Prepare | TalkAct::GiveLetter, _) => (format!("{case}/prepare"), "act-prepare"),
        (TalkAct::End, _) if !row.what.is_empty() => (format!("{meeting}/ending"), "act-end-talk"),
        (TalkAct::Write, _) if !row.what.is_empty() => (meeting, "act-after-talk"),
        _ => return None,
    })
}

/// What a held talk still asks for: its address, the key of its name, and the key of what is said of it.
pub(super) fn held(row: &AgendaRow) -> (String, &'static str, &'static str) {
    let (case, meeting) = (&row.case, &row.what);
    if row.lacks.note {
        let note = format!("/case/{case}/journal/{meeting}");
        return (note, "act-write-note", "today-note");
    }
    let points = format!("/case/{case}/meeting/{meeting}/checklist");
    (points, "act-checklist", "today-after-talk")
}
