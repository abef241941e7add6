//! A key file that a passphrase wraps, or that systemd hands over.

use super::operator::{Folder, done};
use e2e::cases;
use e2e::paths;
use e2e::terminal;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

const WORDS: &str = "rugbrød lampe vandpyt 7\n";

fn put(path: &Path, text: &str) {
    std::fs::write(path, text).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap();
}

/// A house with a case in it; the id of the case.
fn house(data: &Path) -> String {
    done(data, &["add-municipality", "koege", "--name", "Køge"]);
    let laura = cases::example_ahead("laura", 2, data).display().to_string();
    done(data, &["import", &laura, "--municipality", "koege"])
}

/// A command as systemd runs it, with a folder of credentials.
fn with_credentials(folder: &Path, words: &[&str]) -> Output {
    Command::new(paths::binary())
        .args(words)
        .env("CREDENTIALS_DIRECTORY", folder)
        .output()
        .unwrap()
}

#[test]
fn a_wrapped_key_file_opens_with_its_passphrase_alone() {
    let folder = Folder::new("wrapped-keys");
    let data = folder.at("data");
    let case = house(&data);
    let exported = done(&data, &["export", &case]);
    let (words, place) = (folder.at("words"), data.display().to_string());
    put(&words, "for kort\n");
    let words_name = words.display().to_string();
    let wrap = ["keys", "wrap", "--passphrase-file", &words_name, "--data", &place];
    let short = terminal::run(&wrap);
    assert!(short.code == 2 && short.err.contains("sixteen"), "{short:?}");
    put(&words, WORDS);
    let before = std::fs::read(data.join("keys")).unwrap();
    let fingerprint = done(&data, &["keys", "fingerprint"]);
    assert_eq!(terminal::run(&wrap).code, 0);
    assert_ne!(std::fs::read(data.join("keys")).unwrap(), before);

    let closed = terminal::run(&["export", &case, "--data", &place]);
    assert!(
        closed.code == 2 && closed.err.contains("key_passphrase_file"),
        "{closed:?}"
    );
    let doctor = terminal::run(&["doctor", "--data", &place]);
    assert_eq!(doctor.code, 1, "{}", doctor.text());
    assert!(doctor.text().contains("wrapped by a passphrase"), "{}", doctor.text());

    let config = folder.at("config.toml");
    let configured = format!("key_passphrase_file = {words_name:?}\nkey_fingerprint = {fingerprint:?}\n");
    std::fs::write(&config, &configured).unwrap();
    let config_name = config.display().to_string();
    let on = |words: &[&str]| {
        let place = ["--config", config_name.as_str(), "--data", place.as_str()];
        terminal::run(&words.iter().copied().chain(place).collect::<Vec<_>>())
    };
    assert_eq!(on(&["export", &case]).text().trim(), exported);
    let doctor = on(&["doctor"]);
    assert!(doctor.text().contains(&fingerprint), "{}", doctor.text());
    let changed = on(&["rotate-keys", "--data-keys"]);
    assert_eq!(changed.code, 0, "{}", changed.err);
    assert_eq!(
        on(&["export", &case]).text().trim(),
        exported,
        "it stays wrapped, and opens"
    );

    // Another key file is told before anything is opened or made.
    std::fs::write(&config, configured.replace(&fingerprint, "0123456789abcdef")).unwrap();
    let other = on(&["export", &case]);
    assert!(other.code == 2 && other.err.contains("key_fingerprint"), "{other:?}");
    std::fs::write(&config, &configured).unwrap();
    assert_eq!(on(&["keys", "unwrap"]).code, 0);
    assert_eq!(done(&data, &["export", &case]), exported);
}

#[test]
fn systemd_hands_the_key_file_over() {
    let folder = Folder::new("credential-keys");
    let data = folder.at("data");
    let case = house(&data);
    let exported = done(&data, &["export", &case]);
    let (words, place) = (folder.at("words"), data.display().to_string());
    put(&words, WORDS);
    let words_name = words.display().to_string();
    done(&data, &["keys", "wrap", "--passphrase-file", &words_name]);
    let credentials = folder.at("credentials");
    std::fs::create_dir(&credentials).unwrap();
    std::fs::rename(data.join("keys"), credentials.join("boernehoejde-keys")).unwrap();
    std::fs::rename(&words, credentials.join("boernehoejde-key-passphrase")).unwrap();

    let said = with_credentials(&credentials, &["export", &case, "--data", &place]);
    assert_eq!(String::from_utf8(said.stdout).unwrap().trim(), exported);
    let doctor = with_credentials(&credentials, &["doctor", "--data", &place]);
    let doctor = String::from_utf8(doctor.stdout).unwrap();
    assert!(doctor.contains("a credential wrapped by a passphrase"), "{doctor}");
    let wrap = with_credentials(&credentials, &["keys", "unwrap", "--data", &place]);
    let refused = String::from_utf8(wrap.stderr).unwrap();
    assert!(refused.contains("can be read and not written"), "{refused}");
    assert!(!data.join("keys").exists(), "no key file is made beside it");
}

#[test]
fn a_key_is_brought_round_before_anything_stands_under_it() {
    let folder = Folder::new("brought-keys");
    let data = folder.at("data");
    let case = house(&data);
    let exported = done(&data, &["export", &case]);
    let (old, place) = (done(&data, &["keys", "fingerprint"]), data.display().to_string());
    let next = done(&data, &["keys", "add"]);
    assert_eq!(done(&data, &["keys", "fingerprint"]), format!("{old}\n{next}"));

    // Another machine's copy, as a container mounts its secrets; and one that was forgotten.
    let (mounted, forgotten) = (folder.at("mounted"), folder.at("forgotten"));
    std::fs::copy(data.join("keys"), &mounted).unwrap();
    let lines = std::fs::read_to_string(data.join("keys")).unwrap();
    let first: String = lines.lines().take(2).map(|line| format!("{line}\n")).collect();
    put(&forgotten, &first);
    let by = |keys: &Path, words: &[&str]| {
        Command::new(paths::binary())
            .args(words)
            .args(["--data", &place])
            .env("BOERNEHOEJDE_KEY_FILE", keys)
            .output()
            .unwrap()
    };

    let unknown = terminal::run(&["rotate-keys", "--to", "0123456789abcdef", "--data", &place]);
    assert!(unknown.code == 2 && unknown.err.contains(&next), "{unknown:?}");
    let changed = done(&data, &["rotate-keys", "--to", &next]);
    assert!(changed.contains("1 old keys idle"), "{changed}");
    assert_eq!(done(&data, &["keys", "fingerprint"]), format!("{next}\n{old}"));

    let read = by(&mounted, &["export", &case]);
    assert_eq!(String::from_utf8(read.stdout).unwrap().trim(), exported);
    let refused = by(&forgotten, &["export", &case]);
    let told = String::from_utf8(refused.stderr).unwrap();
    assert!(
        told.contains(&old) && told.contains("before the keys were changed"),
        "{told}"
    );
    let doctor = String::from_utf8(by(&forgotten, &["doctor"]).stdout).unwrap();
    assert!(doctor.contains("put the newest key file of this database"), "{doctor}");
}

/// Types at a terminal, and returns what stood on it.
#[test]
fn a_passphrase_is_asked_for_and_not_shown() {
    let folder = Folder::new("typed-keys");
    let data = folder.at("data");
    done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let at_a_terminal = |words: &str, typed: &str| {
        let program = paths::binary().display();
        let mut child = Command::new("script")
            .args([
                "-qec",
                &format!("{program} {words} --data {}", data.display()),
                "/dev/null",
            ])
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .spawn()
            .expect("`script` gives a terminal: it comes with util-linux (Debian: bsdutils)");
        let mut stdin = child.stdin.take().unwrap();
        let mut stdout = child.stdout.take().unwrap();
        let mut shown = Vec::new();
        for line in typed.lines() {
            // Typed once it is asked for: what comes before that is thrown away.
            let asked = shown.len();
            let mut byte = [0];
            while !shown[asked..].ends_with(b": ") {
                assert_ne!(std::io::Read::read(&mut stdout, &mut byte).unwrap(), 0, "it asks");
                shown.push(byte[0]);
            }
            std::io::Write::write_all(&mut stdin, format!("{line}\n").as_bytes()).unwrap();
        }
        std::io::Read::read_to_end(&mut stdout, &mut shown).unwrap();
        (child.wait().unwrap().success(), String::from_utf8(shown).unwrap())
    };
    let (wrapped, shown) = at_a_terminal("keys wrap", &format!("{WORDS}{WORDS}"));
    assert!(wrapped && !shown.contains("vandpyt"), "{shown}");
    let (verified, shown) = at_a_terminal("audit verify", WORDS);
    assert!(verified && !shown.contains("vandpyt"), "{shown}");
    let (wrong, shown) = at_a_terminal("audit verify", "rugbrød lampe vandpyt 8\n");
    assert!(!wrong && shown.contains("does not open"), "{shown}");
}
