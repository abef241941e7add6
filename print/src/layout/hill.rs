//! The way as a hill for the youngest: at most three places, and the empty frame of what nobody knows (N32).

use super::Setter;
use super::look::UNIT;
use super::way::Draft;
use crate::error::PrintError;
use domain::document::{Picture, TimelineStep};
use domain::way::{Plan, Room, Station, on_the_hill};

/// The strips beside the hill: where its road begins, and where it leads to what nobody knows.
pub(super) const HILL: (f32, f32) = (2.5 * UNIT, 9.5 * UNIT);
/// How much higher each place of the hill is.
pub(super) const RISE: f32 = 3.0 * UNIT;

/// What a hill shows of a way.
pub(super) struct OnTheHill {
    /// Which steps, in their order.
    pub shown: Vec<usize>,
    /// The same, as stations.
    pub stations: Vec<Station>,
    /// How wide each place is: the one where the child is, is wider.
    pub shares: Vec<f32>,
}

impl OnTheHill {
    /// The places of these steps. Ways of a fork are one place, one below the other.
    pub fn of(steps: &[TimelineStep]) -> OnTheHill {
        let all: Vec<Station> = steps.iter().map(Station::from).collect();
        let shown = on_the_hill(&all);
        let stations: Vec<Station> = shown.iter().map(|index| all[*index]).collect();
        let plan = Plan::of(&stations, 3);
        let cells = plan.rows.iter().flat_map(|row| &row.cells);
        let is_large = |ways: &Vec<usize>| ways.iter().any(|way| stations[*way].featured);
        let shares = cells.map(|ways| if is_large(ways) { 1.5 } else { 1.0 }).collect();
        OnTheHill {
            shown,
            stations,
            shares,
        }
    }
}

impl<'d> Setter<'_, 'd> {
    /// Draws at most three places on a hill; says whether it could.
    pub(super) fn on_a_hill(
        &mut self,
        steps: &'d [TimelineStep],
        companion: Option<&'d Picture>,
    ) -> Result<bool, PrintError> {
        let OnTheHill {
            shown,
            stations,
            shares,
        } = OnTheHill::of(steps);
        let paper = self.look.paper;
        let room = Room::hill(paper.width(), &shares, HILL, RISE);
        let plan = Plan::of(&stations, shares.len().max(1));
        let widths = (0..shares.len()).map(|column| room.measure(column));
        let (least, most) = widths.fold((f32::MAX, 0.0), |(least, most), width| {
            (f32::min(least, width), f32::max(most, width))
        });
        let radii = [(least / 2.0).min(8.0 * UNIT), (most / 2.0).min(10.5 * UNIT)];
        let manner = self.under_a_disc(least, self.look.body, true);
        let steps = shown.iter().map(|index| &steps[*index]).collect();
        let draft = Draft {
            steps,
            stations: &stations,
            plan: &plan,
            room,
            manner,
            radii,
        };
        match self.path(draft) {
            Ok(path) if path.rows_fit(paper.height()) => self.draw_path(path, companion, (true, 0.0)).map(|()| true),
            Ok(_) | Err(PrintError::WordTooLong { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }
}
