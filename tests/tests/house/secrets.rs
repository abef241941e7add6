//! What must not be found by whoever gets hold of the log or of the database file: no child's name, no free text, no
//! key, no session, no password.

use super::{child, children, hidden, leads_to, send};
use e2e::server::Server;
use std::path::{Path, PathBuf};

/// Words that nobody else would write.
const MARKS: [&str; 11] = [
    "Kvidderfink",
    "zebraminde",
    "regnbuetand",
    "havtornskind",
    "gulerodsur",
    "kastanjedrøm",
    "vindmøllesok",
    "brombærhat",
    "pungulvetur",
    "snebærgynge",
    "tordenkage",
];

#[test]
fn neither_log_nor_database_tells_of_a_child() {
    let (server, overheard) = Server::demo_overheard();
    let cookie = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path);
    let [
        name,
        personal,
        why,
        went,
        quote,
        seen,
        promise,
        reason,
        address,
        asks,
        hears,
    ] = MARKS;

    // A day's work, with a word of its own in every free field.
    let begun = send(
        &server,
        &cookie,
        "/cases",
        &[("first_name", name), ("birth_date", "2016-04-02")],
    );
    let new = leads_to(&begun).trim_end_matches("/prepare").to_owned();
    assert!(get(&new).text().contains(name));
    let case = child(&server, &cookie, "Mathilde");
    let form = get(&format!("{case}/prepare"));
    let against = hidden(form.text(), "against");
    let fields = |keep: &'static str, more: &str| {
        vec![
            ("against", against.clone()),
            ("meetings[0].personal", format!("Du kan lave {personal}{more}.")),
            ("meetings[0].why", format!("Jeg vil høre om {why}.")),
            ("document", "before-meeting".to_owned()),
            ("keep", keep.to_owned()),
        ]
    };
    let post = |path: &str, fields: &[(&str, String)]| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        send(&server, &cookie, path, &fields)
    };
    assert_eq!(post(&format!("{case}/prepare"), &fields("draft", "")).status, 303);
    let made = post(&format!("{case}/prepare"), &fields("paper", ""));
    let hand_over = leads_to(&made).to_owned();
    assert!(hand_over.ends_with("/hand-over"), "{}", made.text());
    assert!(get(&hand_over.replace("/hand-over", "/pdf")).body.starts_with(b"%PDF"));
    let version = || hidden(get(&case).text(), "version");
    let given = post(
        &hand_over,
        &[
            ("version", version()),
            ("how", "read-aloud".to_owned()),
            ("sure", "true".to_owned()),
            ("went", format!("Barnet lo af {went}.")),
        ],
    );
    assert_eq!(given.status, 303, "{}", given.text());
    let talk = get(&case)
        .text()
        .split("/meeting/")
        .nth(1)
        .unwrap()
        .split(['"', '/'])
        .next()
        .unwrap()
        .to_owned();
    let told = post(
        &format!("{case}/meeting/{talk}"),
        &[
            ("version", version()),
            ("said", format!("Jeg så {quote}.")),
            ("observed", format!("Barnet havde {seen}.")),
            ("promise-0", format!("Jeg finder {promise}")),
        ],
    );
    assert_eq!(told.status, 303, "{}", told.text());
    assert_eq!(
        post(&format!("{case}/prepare"), &fields("paper", " og mere til")).status,
        409,
        "somebody was quicker"
    );
    assert_eq!(
        post(&format!("{case}/prepare"), &[("base", "{".to_owned())]).status,
        400
    );
    let wrong = server.post("/sign-in", &[("name", "lise.koege"), ("password", "helt forkert")]);
    assert_eq!(wrong.status, 422);
    let ole = server.sign_in("ole.koege");
    let broken = send(
        &server,
        &ole,
        &format!("{new}/break-glass"),
        &[("reason", &format!("Barnet står her med {reason}."))],
    );
    assert_eq!(broken.status, 303, "{}", broken.text());
    // A child's own screen, opened by a card: neither what stands on it nor what the child writes is found.
    let child_case = child(&server, &cookie, "Laura");
    super::screen::show(&server, &cookie, &child_case);
    let (link, code) = super::screen::card(&server, &cookie, &child_case);
    let entered = super::screen::enter(&server, &link, &code);
    let screen = super::screen::given(&entered);
    let headers = [("origin", server.address.as_str()), ("cookie", screen.as_str())];
    let left = server.post_with(&headers, "/t/ask", &[("words", &format!("Må jeg få {asks}?"))]);
    assert_eq!(left.status, 303, "{}", left.text());
    let way = get(&format!("{child_case}/way"));
    let question = way
        .text()
        .split("/question/")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    let read = post(
        &format!("{child_case}/question/{question}"),
        &[
            ("version", hidden(way.text(), "version")),
            ("told_child", format!("Ja, {hears}.")),
        ],
    );
    assert_eq!(read.status, 303, "{}", read.text());
    // What somebody typed where an id stands is their words too, and the audit log repeats none of it.
    assert_eq!(get(&format!("/case/{address}?why={address}")).status, 404);
    let names: Vec<String> = children(&server, &cookie);
    assert!(names.len() > 10);

    let mut secrets: Vec<String> = MARKS.map(str::to_owned).to_vec();
    secrets.extend(["Mathilde", "Josefine", "jonglere", "lektiecaféen"].map(str::to_owned));
    secrets.extend([link, "Laura".to_owned()]);
    for cookie in [&cookie, &ole, &screen] {
        secrets.push(cookie.split('=').nth(1).unwrap().to_owned());
    }
    secrets.extend(server.sign_ins.iter().map(|way| way.password.clone()));
    secrets.push("helt forkert".to_owned());
    let files = files(server.data());
    let keys = files.iter().find(|file| file.ends_with("keys")).expect("a key file");
    let keys = std::fs::read_to_string(keys).unwrap();
    let sealed = |line: &str| line.split_whitespace().nth(1).map(str::to_owned);
    let keys: Vec<String> = keys.lines().skip(1).filter_map(sealed).collect();
    assert!(
        !keys.is_empty() && keys.iter().all(|key| key.len() == 64),
        "the key file has another form"
    );
    secrets.extend(keys);

    let log = overheard.said();
    assert!(log.lines().count() > 100, "the log was not heard:\n{log}");
    let mut found: Vec<String> = Vec::new();
    for secret in &secrets {
        if log.contains(secret) {
            let line = log.lines().find(|line| line.contains(secret)).unwrap_or_default();
            found.push(format!("the log holds {secret}: {line}"));
        }
    }
    let databases: Vec<&PathBuf> = files.iter().filter(|file| !file.ends_with("keys")).collect();
    assert!(
        databases.iter().any(|file| file.to_string_lossy().ends_with(".db")),
        "{databases:?}"
    );
    for file in databases {
        let bytes = std::fs::read(file).unwrap();
        for secret in &secrets {
            // A key as it stands in the file, and as the bytes it spells.
            let raw = unhex(secret).filter(|raw| raw.len() == 32);
            let needles = [Some(secret.clone().into_bytes()), raw];
            for needle in needles.into_iter().flatten() {
                if bytes.windows(needle.len()).any(|window| window == needle) {
                    found.push(format!("{} holds {secret}", file.display()));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A line says method, matched route, status and time of a request: no path, so no case id and no code of a card; and
/// no name.
#[test]
fn a_request_stands_in_the_log_by_its_route() {
    let (server, overheard) = Server::demo_overheard();
    let cookie = server.sign_in("lise.koege");
    let case = child(&server, &cookie, "Laura");
    super::screen::show(&server, &cookie, &case);
    let (link, code) = super::screen::card(&server, &cookie, &case);
    let asked = [
        (case.clone(), 200, "/case/{case}"),
        (format!("{case}/way?laura=lise.koege"), 200, "/case/{case}/way"),
        (format!("{case}/meeting/none"), 404, "/case/{case}/meeting/{meeting}"),
        (format!("/t/{link}"), 200, "/t/{card}"),
        ("/laura/lise.koege".to_owned(), 404, "none"),
    ];
    for (path, status, _) in &asked {
        let answer = server.get_with(&[("cookie", &cookie)], path);
        assert_eq!(answer.status, *status, "{path}");
    }
    let log = overheard.said();
    for (_, status, route) in asked {
        let (request, end) = (
            format!("request{{method=\"GET\" route=\"{route}\"}}"),
            format!("answered status={status} ms="),
        );
        let line = log.lines().find(|line| line.contains(&request) && line.contains(&end));
        assert!(line.is_some_and(|line| line.contains("INFO")), "{route}: {line:?}");
    }
    let id = case.trim_start_matches("/case/");
    for secret in [id, &link, "Laura", "laura", "lise.koege"] {
        let told = log.lines().find(|line| line.contains(secret));
        assert_eq!(told, None, "{secret}");
    }
    // A code is six digits, as a fraction of a second may be: what is said after the time.
    let ours = log.lines().filter(|line| line.contains("boernehoejde"));
    let told = ours
        .filter_map(|line| line.split_once(' '))
        .find(|(_, line)| line.contains(&code));
    assert_eq!(told, None, "the code");
}

#[test]
fn no_page_with_a_case_is_kept_by_a_browser() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = child(&server, &cookie, "Mathilde");
    let talk = server.get_with(&[("cookie", &cookie)], &case);
    let talk = talk
        .text()
        .split("/meeting/")
        .nth(1)
        .unwrap()
        .split(['"', '/'])
        .next()
        .unwrap()
        .to_owned();
    let mut titles = Vec::new();
    for path in [
        "/today".to_owned(),
        case.clone(),
        format!("{case}/prepare"),
        format!("{case}/export"),
        format!("{case}/meeting/{talk}"),
        format!("{case}/journal/{talk}"),
        format!("{case}/journal/{talk}/text"),
        format!("{case}/journal/{talk}/pdf"),
        "/me".to_owned(),
    ] {
        let answer = server.get_with(&[("cookie", &cookie)], &path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
        let title = answer
            .header("content-type")
            .is_some_and(|kind| kind.starts_with("text/html"));
        if title {
            let title = answer
                .text()
                .split("<title>")
                .nth(1)
                .unwrap()
                .split('<')
                .next()
                .unwrap();
            assert!(
                title.ends_with("Børnehøjde") && !title.contains("Mathilde"),
                "{path}: {title}"
            );
            titles.push(title.to_owned());
        } else if let Some(name) = answer.header("content-disposition") {
            assert!(!name.contains("Mathilde"), "{path}: {name}");
        }
    }
    // Each tells in a browser's tab what the page is.
    titles.sort();
    let before = titles.len();
    titles.dedup();
    assert_eq!(titles.len(), before, "{titles:?}");
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let pairs = text.len() / 2;
    let ascii = text.is_ascii() && text.len().is_multiple_of(2) && pairs > 0;
    ascii.then(|| {
        (0..pairs)
            .map(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok())
            .collect()
    })?
}
