//! A receiver that is a folder: a PDF and its sidecar for each paper, both named by its key, the sidecar last. Whoever empties
//! the folder takes a paper when its sidecar is there, and never meets half of one (docs/outbox.md).

use domain::filing::Sidecar;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// Unfinished files of so many earlier deliveries are looked for.
const EARLIER: u64 = 1_000;

/// Puts a paper into a folder, and returns once both files are on the disk. A paper that lies there already is left as it is.
/// `attempt`: which delivery of this paper this is, so that two of them never write one file.
///
/// # Errors
/// The folder is not there, cannot be written, or is full. What was begun is taken away, now or by the next delivery.
pub fn deliver(folder: &Path, sidecar: &Sidecar, bytes: &[u8], attempt: u64) -> io::Result<()> {
    let key = sidecar.key.as_str();
    if !is_key(key) {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "a key that is no file name"));
    }
    let names = [format!("{key}.pdf"), format!("{key}.json")];
    // Whoever began these was killed, or has no say any more.
    for earlier in attempt.saturating_sub(EARLIER)..=attempt {
        for name in &names {
            let _ = fs::remove_file(part(folder, name, earlier));
        }
    }
    let [pdf, json] = &names;
    if !folder.join(json).try_exists()? {
        put(folder, pdf, bytes, attempt)?;
        put(folder, json, &serde_json::to_vec_pretty(sidecar)?, attempt)?;
    }
    Ok(())
}

/// Whether this is a key as the server makes them. Nothing else becomes a file name.
fn is_key(key: &str) -> bool {
    let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    key.len() == 32 && key.bytes().all(digit)
}

/// The file that is written before it gets its name.
fn part(folder: &Path, name: &str, attempt: u64) -> PathBuf {
    folder.join(format!(".{name}.{attempt}.part"))
}

/// Writes a file whole and on the disk, or not at all.
fn put(folder: &Path, name: &str, bytes: &[u8], attempt: u64) -> io::Result<()> {
    let part = part(folder, name, attempt);
    let written = write(&part, bytes).and_then(|()| fs::rename(&part, folder.join(name)));
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written?;
    // Only then is the name on the disk too.
    File::open(folder)?.sync_all()
}

fn write(part: &Path, bytes: &[u8]) -> io::Result<()> {
    // Whoever empties the folder is in its group.
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o640).open(part)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::case::Day;
    use domain::document::{Audience, Kind, Version};
    use domain::filing::{Format, MediaType};

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Folder {
            let path = std::env::temp_dir().join(format!("boernehoejde-outbox-{name}-{}", std::process::id()));
            fs::create_dir_all(&path).unwrap();
            Folder(path)
        }

        fn names(&self) -> Vec<String> {
            let all = fs::read_dir(&self.0).unwrap();
            let mut names: Vec<String> = all.map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
            names.sort();
            names
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn sidecar(key: &str) -> Sidecar {
        Sidecar {
            format: Format::V1,
            key: key.into(),
            municipality: "koege".into(),
            case: "c1".into(),
            reference: None,
            kind: Kind::JournalNote,
            version: Version::Full,
            audience: Audience::Adult,
            made_on: Day::parse("2026-11-24").unwrap(),
            media_type: MediaType::Pdf,
            bytes: 4,
            sha256: String::new(),
        }
    }

    #[test]
    fn a_paper_that_comes_twice_lies_there_once_and_nothing_half_beside_it() {
        let folder = Folder::new("twice");
        let key = "0123456789abcdef0123456789abcdef";
        // Two who were killed in the middle.
        fs::write(part(&folder.0, &format!("{key}.pdf"), 1), b"%P").unwrap();
        fs::write(part(&folder.0, &format!("{key}.json"), 2), b"{").unwrap();
        let other = format!(".{}.pdf.1.part", "f".repeat(32));
        fs::write(folder.0.join(&other), b"%P").unwrap();
        for attempt in [3, 4] {
            deliver(&folder.0, &sidecar(key), b"%PDF", attempt).unwrap();
            assert_eq!(
                folder.names(),
                [other.clone(), format!("{key}.json"), format!("{key}.pdf")],
                "and somebody else's is left alone"
            );
        }
        assert_eq!(fs::read(folder.0.join(format!("{key}.pdf"))).unwrap(), b"%PDF");
        let read = fs::read(folder.0.join(format!("{key}.json"))).unwrap();
        assert_eq!(serde_json::from_slice::<Sidecar>(&read).unwrap(), sidecar(key));
    }

    #[test]
    fn what_cannot_be_written_is_said_and_leaves_nothing() {
        let folder = Folder::new("refused");
        let fault = deliver(&folder.0, &sidecar("../../etc/passwd"), b"%PDF", 1).unwrap_err();
        assert_eq!(fault.kind(), io::ErrorKind::InvalidData);
        assert_eq!(folder.names(), [""; 0]);
        let nowhere = folder.0.join("nowhere");
        let key = "0123456789abcdef0123456789abcdef";
        assert!(deliver(&nowhere, &sidecar(key), b"%PDF", 1).is_err());
    }
}
