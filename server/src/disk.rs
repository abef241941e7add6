//! The reserve of disk: before it is used up, changes are refused, so that reading, and the audit log that reading
//! needs, go on.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// The reserve, in bytes.
const RESERVE: u64 = 100 << 20;
/// On a small disk the reserve is this part of it.
const PART: u64 = 10;

/// The disk that the data lies on, as last looked at.
#[derive(Debug, Default)]
pub struct Disk {
    folder: PathBuf,
    low: AtomicBool,
}

impl Disk {
    /// The disk of a folder.
    #[must_use]
    pub fn of(folder: &Path) -> Disk {
        let disk = Disk {
            folder: folder.to_owned(),
            low: AtomicBool::new(false),
        };
        disk.look();
        disk
    }

    /// Looks at the disk. One that cannot be looked at is taken to have room: the database says so itself.
    pub fn look(&self) {
        let Ok(there) = rustix::fs::statvfs(&self.folder) else {
            return;
        };
        let (free, whole) = (
            there.f_bavail.saturating_mul(there.f_frsize),
            there.f_blocks.saturating_mul(there.f_frsize),
        );
        let low = is_low(free, whole);
        if self.low.swap(low, Ordering::Relaxed) != low {
            if low {
                tracing::error!(free, "the disk is nearly full: changes are refused until there is room");
            } else {
                tracing::warn!(free, "the disk has room again: changes are taken");
            }
        }
    }

    /// Whether only the reserve is left.
    #[must_use]
    pub fn is_low(&self) -> bool {
        self.low.load(Ordering::Relaxed)
    }
}

fn is_low(free: u64, whole: u64) -> bool {
    free < RESERVE.min(whole / PART)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_disk_keeps_a_part_and_a_large_one_no_more_than_a_hundred_megabytes() {
        let (mib, gib) = (1 << 20, 1 << 30);
        assert!(is_low(99 * mib, 500 * gib) && !is_low(101 * mib, 500 * gib));
        assert!(is_low(6 * mib, 64 * mib) && !is_low(7 * mib, 64 * mib));
        assert!(!Disk::of(&std::env::temp_dir().join("nowhere-at-all")).is_low());
    }
}
