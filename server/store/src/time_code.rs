//! Time codes: RFC 6238 over RFC 4226, with SHA-1, six digits and steps of thirty seconds, as every authenticator app
//! makes them.

use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha1::Sha1;

/// Seconds of a step.
const STEP: i64 = 30;
/// A code is below this: six digits.
const BELOW: u32 = 1_000_000;

/// The number of a time's step, counted from 1970.
pub(crate) fn step_at(now: Timestamp) -> u64 {
    u64::try_from(now.as_second() / STEP).unwrap_or(0)
}

/// The code of a secret in a step.
pub(crate) fn code(secret: &[u8], step: u64) -> u32 {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of every length")]
    let mut mac = Hmac::<Sha1>::new_from_slice(secret).expect("HMAC takes keys of every length");
    mac.update(&step.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    // RFC 4226, 5.3: the last four bits say where the 31 bits are taken.
    let at = hash.last().map_or(0, |last| usize::from(last & 0xf));
    let four = hash.iter().skip(at).take(4);
    let number = four.fold(0_u32, |number, byte| (number << 8) | u32::from(*byte));
    (number & 0x7fff_ffff) % BELOW
}

/// The step that a code is right for: this one, or one beside it, for clocks that are a little off.
pub(crate) fn step_of(secret: &[u8], typed: u32, now: Timestamp) -> Option<u64> {
    let here = step_at(now);
    let near = here.saturating_sub(1)..=here.saturating_add(1);
    // Every step is looked at, so that the time it takes says nothing.
    near.fold(
        None,
        |found, step| if code(secret, step) == typed { Some(step) } else { found },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"12345678901234567890";

    /// RFC 6238, appendix B, the last six of its eight digits.
    #[test]
    fn the_codes_are_those_of_the_standard() {
        for (second, expected) in [
            (59, 287_082),
            (1_111_111_109, 81_804),
            (1_111_111_111, 50_471),
            (1_234_567_890, 5_924),
            (2_000_000_000, 279_037),
            (20_000_000_000, 353_130),
        ] {
            let at = Timestamp::from_second(second).unwrap();
            assert_eq!(code(SECRET, step_at(at)), expected, "{second}");
        }
    }

    #[test]
    fn a_clock_may_be_one_step_off_either_way_and_no_more() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let typed = code(SECRET, step_at(at(1_111_111_111)));
        let step = step_at(at(1_111_111_111));
        for (second, found) in [(0, true), (-30, true), (30, true), (-60, false), (60, false)] {
            let known = step_of(SECRET, typed, at(1_111_111_111 + second));
            assert_eq!(known, found.then_some(step), "{second}");
        }
    }
}
