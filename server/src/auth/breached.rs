//! Passwords known from breaches elsewhere (ASVS V6.2.12), in a file that the operator puts beside the server: nobody
//! else's server is asked, so nobody else learns a part of any password.
//!
//! The file is the one that "Pwned Passwords" gives out, ordered by hash: a line for each password, its SHA-1 in forty
//! hexadecimal digits, a colon and how often it was seen. It has tens of gigabytes, so it stays on the disk: a password
//! is found by halving, in some forty short reads.

use sha1::{Digest, Sha1};
use std::cmp::Ordering;
use std::fs::File;
use std::io::{Error, ErrorKind, Result as Read};
use std::os::unix::fs::FileExt;
use std::path::Path;

/// Digits of a hash.
const DIGITS: usize = 40;
/// No line is longer: the digits, a colon, a count, the end of a line.
const LONGEST_LINE: u64 = 64;

/// Why a file of breached passwords cannot be used.
#[derive(Debug, thiserror::Error)]
#[error(
    "breached_passwords: {path}: {why}; it has to be a list of SHA-1 hashes in forty digits, a colon and a count, ordered by hash"
)]
pub struct NoList {
    path: String,
    why: String,
}

/// A file of breached passwords that was found to be one.
#[derive(Debug)]
pub struct Breached {
    file: File,
    bytes: u64,
}

/// A line of the file: where it begins, where the next one does, and its hash.
struct Line {
    begins: u64,
    ends: u64,
    hash: [u8; DIGITS],
}

impl Breached {
    /// Opens the file, if one is configured, and looks at its first and last lines.
    ///
    /// # Errors
    /// It cannot be read, or is no such list.
    pub fn open(path: Option<&Path>) -> Result<Option<Breached>, NoList> {
        let Some(path) = path else { return Ok(None) };
        let look = || -> Read<Breached> {
            let file = File::open(path)?;
            let bytes = file.metadata()?.len();
            let list = Breached { file, bytes };
            if bytes == 0 {
                return Err(Error::new(ErrorKind::InvalidData, "it is empty"));
            }
            if list.line_at(0)?.hash > list.line_at(bytes - 1)?.hash {
                return Err(Error::new(
                    ErrorKind::InvalidData,
                    "it is not in the order of its hashes",
                ));
            }
            Ok(list)
        };
        look().map(Some).map_err(|error| NoList {
            path: path.display().to_string(),
            why: error.to_string(),
        })
    }

    /// Whether a password is in the file.
    ///
    /// # Errors
    /// The file cannot be read any more, or has a line that is none.
    pub fn has(&self, password: &str) -> Read<bool> {
        let wanted = digits(password);
        let (mut from, mut to) = (0, self.bytes);
        while from < to {
            let line = self.line_at(from + (to - from) / 2)?;
            match line.hash.cmp(&wanted) {
                Ordering::Equal => return Ok(true),
                Ordering::Less => from = line.ends,
                Ordering::Greater => to = line.begins,
            }
        }
        Ok(false)
    }

    /// The line that holds the byte at a place.
    fn line_at(&self, place: u64) -> Read<Line> {
        let none = || Error::new(ErrorKind::InvalidData, "a line is no hash");
        let window = place.saturating_sub(LONGEST_LINE);
        let mut bytes = [0; 2 * LONGEST_LINE as usize];
        let mut read = 0;
        while read < bytes.len() {
            match self.file.read_at(&mut bytes[read..], window + read as u64)? {
                0 => break,
                more => read += more,
            }
        }
        let bytes = &bytes[..read];
        let here = usize::try_from(place - window).map_err(|_| none())?;
        let before = bytes.get(..here).ok_or_else(none)?;
        let begins = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let rest = &bytes[begins..];
        let length = rest
            .iter()
            .position(|byte| *byte == b'\n')
            .map_or(rest.len(), |at| at + 1);
        let (hash, after) = rest[..length].split_at_checked(DIGITS).ok_or_else(none)?;
        let mut hash: [u8; DIGITS] = hash.try_into().map_err(|_| none())?;
        hash.make_ascii_uppercase();
        let ends_there = matches!(after.first(), None | Some(b':' | b'\r' | b'\n'));
        if !ends_there || !hash.iter().all(u8::is_ascii_hexdigit) {
            return Err(none());
        }
        let begins = window + begins as u64;
        Ok(Line {
            begins,
            ends: begins + length as u64,
            hash,
        })
    }
}

/// The SHA-1 of a password in capital digits, as the file has it.
fn digits(password: &str) -> [u8; DIGITS] {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut digits = [0; DIGITS];
    for (pair, byte) in digits.chunks_exact_mut(2).zip(Sha1::digest(password.as_bytes())) {
        pair.copy_from_slice(&[HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A list of passwords in a file of its own.
    fn list(name: &str, passwords: &[String], end: &str) -> std::path::PathBuf {
        let mut lines: Vec<String> = passwords
            .iter()
            .enumerate()
            .map(|(seen, password)| {
                let count = 10_u64.pow((seen % 9) as u32);
                format!("{}:{count}{end}", String::from_utf8_lossy(&digits(password)))
            })
            .collect();
        lines.sort();
        let path = std::env::temp_dir().join(format!("breached-{name}-{}", std::process::id()));
        std::fs::write(&path, lines.concat()).unwrap();
        path
    }

    #[test]
    fn what_is_in_the_list_is_found_and_nothing_else() {
        assert_eq!(&digits("password"), b"5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8");
        for end in ["\n", "\r\n"] {
            for count in [1, 2, 3, 1000] {
                let known: Vec<String> = (0..count).map(|number| format!("rugbrød flyver {number}")).collect();
                let path = list(&format!("{count}-{}", end.len()), &known, end);
                let breached = Breached::open(Some(&path)).unwrap().unwrap();
                for password in &known {
                    assert!(breached.has(password).unwrap(), "{password}");
                    assert!(!breached.has(&format!("{password}!")).unwrap());
                }
                std::fs::remove_file(path).unwrap();
            }
        }
    }

    #[test]
    fn what_is_no_such_list_is_refused_with_what_it_has_to_be() {
        let path = std::env::temp_dir().join(format!("breached-none-{}", std::process::id()));
        let turned = format!("{}:1\n{}:1\n", "F".repeat(40), "0".repeat(40));
        for wrong in [
            "",
            "password\n",
            &"A".repeat(4000),
            &turned,
            &format!("{}:1\n", "G".repeat(40)),
        ] {
            std::fs::write(&path, wrong).unwrap();
            let error = Breached::open(Some(&path)).unwrap_err().to_string();
            assert!(error.contains("ordered by hash"), "{error}");
        }
        std::fs::remove_file(&path).unwrap();
        assert!(Breached::open(Some(&path)).is_err(), "there is no file");
        assert!(Breached::open(None).unwrap().is_none());
    }
}
