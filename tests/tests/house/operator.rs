//! An operator's first day and worst day, from the terminal.

use super::children;
use e2e::server::Server;
use e2e::terminal::{self, Said};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// A temporary folder, gone with the test.
pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("boernehoejde-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    pub(super) fn at(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Runs a command on the store in a folder.
pub(super) fn on(data: &Path, words: &[&str]) -> Said {
    let data = data.display().to_string();
    let words: Vec<&str> = words.iter().copied().chain(["--data", &data]).collect();
    terminal::run(&words)
}

pub(super) fn done(data: &Path, words: &[&str]) -> String {
    let said = on(data, words);
    assert_eq!(said.code, 0, "{words:?}: {}", said.err);
    said.text().trim().to_owned()
}

fn example(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../content/examples")
        .join(name);
    file.display().to_string()
}

/// A folder that was not there, two municipalities, an adviser with a case.
fn first_start(data: &Path) -> (String, String) {
    done(data, &["add-municipality", "koege", "--name", "Køge"]);
    done(data, &["add-municipality", "dragoer", "--name", "Dragør"]);
    let made = done(
        data,
        &["create-user", "ida", "--municipality", "koege", "--role", "adviser"],
    );
    let password = made
        .split("password ")
        .nth(1)
        .expect("the password is printed once")
        .to_owned();
    let laura = example("laura.json");
    let case = done(data, &["import", &laura, "--municipality", "koege", "--adviser", "ida"]);
    (password, case)
}

#[test]
fn the_first_start_needs_no_folder_and_ends_with_a_case_on_today() {
    let folder = Folder::new("first-start");
    let data = folder.at("kept/here");
    let (password, case) = first_start(&data);
    let server = Server::on(&data);
    let cookie = server.sign_in_as("ida", &password);
    assert_eq!(children(&server, &cookie), std::slice::from_ref(&case));
    drop(server);
    let written: Value = serde_json::from_str(&done(&data, &["export", &case])).unwrap();
    let given: Value = serde_json::from_slice(&std::fs::read(example("laura.json")).unwrap()).unwrap();
    assert_eq!(written["child"], given["child"]);
    assert_eq!(written["meetings"][0]["why"], given["meetings"][0]["why"]);
    assert!(done(&data, &["audit", "verify"]).contains("lines checked"));
}

#[test]
fn a_backup_comes_back_in_an_empty_folder_and_nowhere_else() {
    let folder = Folder::new("backup");
    let data = folder.at("data");
    let (_, case) = first_start(&data);
    let file = folder.at("backup").display().to_string();
    done(&data, &["backup", &file]);
    let refused = on(&data, &["restore", &file]);
    assert_ne!(refused.code, 0);
    assert!(refused.err.contains("empty"), "{}", refused.err);
    let elsewhere = folder.at("elsewhere");
    // The keys travel apart from the backup: without them it is noise.
    let without = on(&elsewhere, &["restore", &file]);
    assert_ne!(without.code, 0, "a backup opened without its keys");
    let whole = folder.at("whole");
    std::fs::create_dir_all(&whole).unwrap();
    std::fs::copy(data.join("keys"), whole.join("keys")).unwrap();
    done(&whole, &["restore", &file]);
    assert_eq!(done(&whole, &["export", &case]), done(&data, &["export", &case]));
    done(&whole, &["audit", "verify"]);
}

#[test]
fn a_sealed_backup_is_opened_elsewhere_and_says_what_is_in_it() {
    let folder = Folder::new("sealed-backup");
    let data = folder.at("data");
    let (_, case) = first_start(&data);
    let (identity, file) = (folder.at("identity"), folder.at("sealed"));
    let (identity_name, file_name) = (identity.display().to_string(), file.display().to_string());
    let made = terminal::run(&["backup-key", &identity_name]);
    let recipient = made.text().trim().to_owned();
    assert_eq!(made.code, 0, "{}", made.err);
    assert!(
        recipient.starts_with("age1") && !made.err.contains("SECRET"),
        "{made:?}"
    );
    let again = terminal::run(&["backup-key", &identity_name]);
    assert_eq!(again.code, 2, "an identity is never written over: {}", again.text());

    // Without a recipient it says what stands there in clear; with one in the configuration it seals.
    let plain = on(&data, &["backup", &folder.at("plain").display().to_string()]);
    assert!(plain.code == 0 && plain.err.contains("names of accounts"), "{plain:?}");
    let config = folder.at("config.toml");
    std::fs::write(&config, format!("backup_recipient = [\"{recipient}\"]\n")).unwrap();
    let config = config.display().to_string();
    let sealed = on(&data, &["backup", &file_name, "--config", &config]);
    assert!(sealed.code == 0 && sealed.err.is_empty(), "{sealed:?}");
    assert!(sealed.text().contains("sealed as a whole"), "{}", sealed.text());
    for name in ["sealed", "case-keys"] {
        let bytes = std::fs::read(folder.at(name)).unwrap();
        assert!(bytes.starts_with(b"age-encryption.org/v1\n"), "{name}");
        assert!(!bytes.windows(5).any(|window| window == b"koege"), "{name}");
    }
    let mistaken = std::fs::read_to_string(&identity).unwrap();
    let secret = mistaken.lines().find(|line| line.starts_with("AGE-SECRET")).unwrap();
    let refused = on(
        &data,
        &["backup", &folder.at("mistaken").display().to_string(), "--to", secret],
    );
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("opens backups"), "{}", refused.err);

    // What is in it, read where no database is: nothing is made there.
    let whole = folder.at("whole");
    std::fs::create_dir_all(&whole).unwrap();
    std::fs::copy(data.join("keys"), whole.join("keys")).unwrap();
    let closed = on(&whole, &["restore", &file_name, "--verify"]);
    assert_eq!(closed.code, 2);
    assert!(closed.err.contains("--identity"), "{}", closed.err);
    let said = done(
        &whole,
        &["restore", &file_name, "--verify", "--identity", &identity_name],
    );
    for line in [
        "municipalities  2",
        "accounts        1",
        "cases           1, and 0 that were erased",
        &format!("opened for {recipient}"),
        "whole: it can be restored",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    let there: Vec<_> = std::fs::read_dir(&whole)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(there, ["keys"], "a look makes nothing");
    done(&whole, &["restore", &file_name, "--identity", &identity_name]);
    assert_eq!(done(&whole, &["export", &case]), done(&data, &["export", &case]));
}

#[test]
fn a_case_that_was_forgotten_is_gone_and_only_after_a_yes() {
    let folder = Folder::new("forget");
    let data = folder.at("data");
    let (_, case) = first_start(&data);
    let asked = on(&data, &["erase-case", &case]);
    assert_ne!(asked.code, 0);
    assert!(asked.err.contains("--yes"), "{}", asked.err);
    done(&data, &["rotate-keys"]);
    let said = done(&data, &["rotate-keys", "--data-keys", "--drop-idle"]);
    assert!(said.contains("municipalities 2, cases 1; 2 old keys idle"), "{said}");
    assert!(said.contains("2 old keys dropped"), "{said}");
    assert!(done(&data, &["export", &case]).contains("Laura"));
    done(&data, &["erase-case", &case, "--yes"]);
    let gone = on(&data, &["export", &case]);
    assert_ne!(gone.code, 0);
    assert!(gone.err.contains("erased"), "{}", gone.err);
    done(&data, &["audit", "verify"]);
}

#[test]
fn wrong_names_are_told_with_what_there_is() {
    let folder = Folder::new("wrong-names");
    let data = folder.at("data");
    done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let laura = example("laura.json");
    for (words, hint) in [
        (
            vec!["create-user", "ida", "--municipality", "koege", "--role", "chief"],
            "adviser",
        ),
        (
            vec!["create-user", "ida", "--municipality", "herlev", "--role", "admin"],
            "municipality",
        ),
        (vec!["add-municipality", "koege", "--name", "Køge"], "taken"),
        (vec!["add-municipality", "nowhere", "--name", "Ingen"], "pack"),
        (vec!["export", "0000"], "no such"),
        (
            vec!["import", &laura, "--municipality", "koege", "--adviser", "ida"],
            "no adviser ida",
        ),
    ] {
        let said = on(&data, &words);
        assert_ne!(said.code, 0, "{words:?}");
        assert!(said.err.contains(hint), "{words:?}: {}", said.err);
    }
}
