//! The largest discs with which a path fits its sheet: the words are set once, and the pictures get what they leave.

use super::{Laid, Plan, Room, Size, Station};

/// How closely the largest size is found: by halves, this many times.
const HALVES: u8 = 8;

impl Laid {
    /// The height of all rows.
    #[must_use]
    pub fn height(&self) -> f32 {
        self.rows.iter().map(|row| row.height).sum()
    }

    /// Makes the discs of a path larger, all by the same factor, as long as it is no higher than `height` and no radius is
    /// larger than `most` for the usual discs and for the large one; returns the path and changes `sizes` with it. `None`
    /// where it is too high as it is.
    #[must_use]
    pub fn largest(
        stations: &[Station],
        plan: &Plan,
        sizes: &mut [Size],
        room: &Room,
        (height, most): (f32, [f32; 2]),
    ) -> Option<Laid> {
        let most = |index: usize, size: &Size| {
            let of = stations.get(index).is_some_and(|station| station.featured);
            f32::max(size.radius, most[usize::from(of)])
        };
        let with = |factor: f32| -> Vec<Size> {
            let larger = |(index, size): (usize, &Size)| Size {
                radius: (size.radius * factor).min(most(index, size)),
                ..*size
            };
            sizes.iter().enumerate().map(larger).collect()
        };
        let lay = |sizes: &[Size]| Laid::of(stations, plan, sizes, room);
        let mut best = lay(sizes);
        if best.height() > height {
            return None;
        }
        let factors = sizes.iter().enumerate();
        let factors = factors.map(|(index, size)| most(index, size) / size.radius.max(f32::EPSILON));
        let (mut fits, mut too_large) = (1.0, factors.fold(1.0, f32::max));
        let mut found = sizes.to_vec();
        // The largest of all is tried first: most sheets have room for it.
        let mut factor = too_large;
        for _ in 0..=HALVES {
            let tried = with(factor);
            let laid = lay(&tried);
            if laid.height() <= height {
                (fits, best, found) = (factor, laid, tried);
                if factor >= too_large {
                    break;
                }
            } else {
                too_large = factor;
            }
            factor = f32::midpoint(fits, too_large);
        }
        sizes.copy_from_slice(&found);
        Some(best)
    }
}
