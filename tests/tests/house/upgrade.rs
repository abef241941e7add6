//! Houses made by earlier releases (tests/upgrade/): this build opens them, and everything in them goes on.

use super::operator::{Folder, done};
use super::{child, hidden, leads_to, send};
use e2e::server::Server;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What tests/upgrade/make.py gave every account.
const PASSWORD: &str = "fyrre grønne regnbukser";

/// Unpacks the house of a release; its data folder. A backup and its keys lie beside it.
pub(super) fn house_of(version: &str, folder: &Folder) -> PathBuf {
    let house = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("upgrade/{version}/house.tar.gz"));
    let unpacked = Command::new("tar")
        .args(["--extract", "--gzip", "--no-same-owner", "--file"])
        .arg(house)
        .arg("--directory")
        .arg(folder.at(""))
        .status();
    assert!(unpacked.expect("tar runs").success());
    let data = folder.at("data");
    std::fs::set_permissions(&data, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    data
}

/// Every release that left a house.
fn releases() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("upgrade");
    let entries = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut releases: Vec<String> = folders.map(|entry| entry.file_name().into_string().unwrap()).collect();
    releases.sort();
    assert_eq!(releases.first().map(String::as_str), Some("0.1.0"));
    releases
}

/// What lay in the house is there, and work goes on.
fn goes_on(data: &Path) {
    let server = Server::on(data);
    let cookie = server.sign_in_as("ida", PASSWORD);
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path);
    let case = child(&server, &cookie, "Lillemor");
    let page = get(&case);
    for words in ["Hun smilede.", "Jeg ringer til mormor", "holdt"] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    let note = get(&format!("{case}/journal/talk/text"));
    assert!(
        note.text().contains("»Jeg vil helst sove hos mormor.«"),
        "{}",
        note.text()
    );
    assert!(get(&format!("{case}/journal/talk/pdf")).body.starts_with(b"%PDF"));

    // A paper that was made then is given out as it was made.
    let paper = page.text().split(&format!("{case}/document/")).nth(1).unwrap();
    let paper = format!("{case}/document/{}", paper.split(['"', '/']).next().unwrap());
    assert!(get(&format!("{paper}/pdf")).body.starts_with(b"%PDF"));

    // The draft that was left lying becomes a letter now.
    let prepare = format!("{case}/prepare");
    let form = get(&prepare);
    let typed = "Jeg glæder mig til at se din tegning.";
    assert!(form.text().contains(typed), "the draft is still there");
    let against = hidden(form.text(), "against");
    let fields = [
        ("against", against.as_str()),
        ("meetings[1].personal", typed),
        ("document", "before-meeting"),
        ("keep", "paper"),
    ];
    let made = send(&server, &cookie, &prepare, &fields);
    let hand_over = leads_to(&made).to_owned();
    assert!(hand_over.ends_with("/hand-over"), "{} {}", made.status, made.text());
    let letter = get(&format!("{}/pdf", hand_over.trim_end_matches("/hand-over")));
    assert!(letter.body.starts_with(b"%PDF"));
    assert!(get(&prepare).status == 200);
    drop(server);
    assert!(done(data, &["audit", "verify"]).contains("lines checked"));
}

#[test]
fn a_house_of_every_release_opens_and_goes_on() {
    for version in releases() {
        let folder = Folder::new(&format!("upgrade-{version}"));
        goes_on(&house_of(&version, &folder));
    }
}

#[test]
fn a_backup_of_every_release_is_restored_and_goes_on() {
    for version in releases() {
        let folder = Folder::new(&format!("restore-{version}"));
        let old = house_of(&version, &folder);
        let new = folder.at("new");
        std::fs::create_dir(&new).unwrap();
        std::fs::copy(old.join("keys"), new.join("keys")).unwrap();
        done(&new, &["restore", folder.at("backup").to_str().unwrap()]);
        goes_on(&new);
    }
}
