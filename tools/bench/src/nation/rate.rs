//! The highest rate that keeps a promise, looked for in short runs.

use super::Fault;

/// No higher rate is tried: this program could not keep it.
const MOST: u32 = 10_000;
/// The gap that is left between a rate that keeps the promise and one that does not: a twentieth of it, or this.
const LEAST_GAP: u32 = 5;

/// Doubles the rate from `first` until it does not keep the promise, and then halves the gap. 0 where none keeps it.
///
/// # Errors
/// Where a run breaks down.
pub(super) fn highest(first: u32, mut keeps: impl FnMut(u32) -> Result<bool, Fault>) -> Result<u32, Fault> {
    let (mut most, mut too_many) = (0, first);
    while keeps(too_many)? {
        most = too_many;
        if most >= MOST {
            return Ok(most);
        }
        too_many = (most * 2).min(MOST);
    }
    while too_many - most > (most / 20).max(LEAST_GAP) {
        let middle = most + (too_many - most) / 2;
        if keeps(middle)? {
            most = middle;
        } else {
            too_many = middle;
        }
    }
    Ok(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_found_from_below_and_from_above_in_few_runs() {
        for (first, real) in [(150, 437), (150, 90), (150, 150), (150, 3_000), (150, 1)] {
            let mut runs = 0;
            let found = highest(first, |rate| {
                runs += 1;
                Ok(rate <= real)
            });
            let found = found.expect("no run breaks down");
            assert!(
                found <= real && real - found <= (real / 20).max(LEAST_GAP),
                "{found} of {real}"
            );
            assert!(runs <= 12, "{runs} runs for {real}");
        }
        let all = highest(150, |_| Ok(true)).expect("no run breaks down");
        assert_eq!(all, MOST);
    }
}
