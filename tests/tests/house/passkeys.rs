//! Passkeys over HTTP, with an authenticator of ours: what is right opens, and what is forged opens nothing and is counted.

use super::authenticator::{Asked, Authenticator};
use super::operator::{Folder, done};
use super::{leads_to, send};
use e2e::phone::minutes_on;
use e2e::server::{Answer, Server};
use e2e::terminal;
use std::path::Path;

/// A house with an administrator and an adviser; their passwords.
fn house(data: &Path) -> (String, String) {
    done(data, &["add-municipality", "koege", "--name", "Køge"]);
    let make = |name: &str, role: &str| terminal::user_with_own_password(data, name, "koege", role);
    (make("drift", "admin"), make("ida", "adviser"))
}

fn title(answer: &Answer) -> &str {
    let inside = answer.text().split("<h1>").nth(1).unwrap_or_default();
    inside.split('<').next().unwrap_or_default()
}

fn recovery_codes(page: &Answer) -> usize {
    page.text()
        .split("recovery-codes")
        .nth(1)
        .map_or(0, |list| list.split("</ul>").next().unwrap().matches("<code>").count())
}

/// The ways to send an answer: as the form does.
fn fields<'a>(asked: &'a Asked, answer: &'a str) -> [(&'static str, &'a str); 3] {
    [
        ("ceremony", &asked.ceremony),
        ("answer", answer),
        ("passkey", "Min telefon"),
    ]
}

fn ask(server: &Server, name: &str, password: &str) -> (String, Asked) {
    let page = server.post("/sign-in", &[("name", name), ("password", password)]);
    let asked = Asked::on(page.text(), "use").unwrap_or_else(|| panic!("{}", page.text()));
    (page.cookie(), asked)
}

/// Makes somebody's first passkey in the middle of signing in.
fn first_passkey(server: &Server, name: &str, password: &str) -> (Authenticator, String) {
    let page = server.post("/sign-in", &[("name", name), ("password", password)]);
    let asked = Asked::on(page.text(), "make").unwrap_or_else(|| panic!("{}", page.text()));
    let device = Authenticator::at(&server.address);
    let made = device.make(&asked);
    let shown = send(server, &page.cookie(), "/sign-in/passkey/new", &fields(&asked, &made));
    assert_eq!(
        (shown.status, title(&shown)),
        (200, "Gem dine nødkoder"),
        "{}",
        shown.text()
    );
    (device, shown.cookie())
}

#[test]
fn an_administrator_signs_in_with_a_passkey_and_nothing_else() {
    let folder = Folder::new("passkey-first");
    let data = folder.at("data");
    let (password, _) = house(&data);
    let server = Server::on(&data).by_name();
    let page = server.post(
        "/sign-in",
        &[("name", "drift"), ("password", &password), ("to", "/accounts/new")],
    );
    assert_eq!((page.status, title(&page)), (200, "Gør din konto sikker"));
    let half = page.cookie();
    let asked = Asked::on(page.text(), "make").unwrap();
    assert_eq!(asked.options["rp"]["id"], "localhost");
    assert_eq!(asked.options["authenticatorSelection"]["userVerification"], "required");
    assert_eq!(asked.options["attestation"], "none");
    let mut device = Authenticator::at(&server.address);
    device.counter = 7;

    // The first answer is the only one, and it has to be right.
    let new = || Authenticator::at(&server.address);
    for forged in [
        new().but(|one| one.verifies = false),
        new().but(|one| one.rp_id = "evil.example".into()),
        new().but(|one| one.origin = "https://evil.example".into()),
    ] {
        let asked = Asked::on(server.get_with(&[("cookie", &half)], "/sign-in").text(), "make").unwrap();
        let refused = send(
            &server,
            &half,
            "/sign-in/passkey/new",
            &fields(&asked, &forged.make(&asked)),
        );
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("kunne ikke godkendes"), "{}", refused.text());
    }
    let made = device.make(&asked);
    let shown = send(&server, &half, "/sign-in/passkey/new", &fields(&asked, &made));
    assert_eq!(
        (shown.status, title(&shown)),
        (200, "Gem dine nødkoder"),
        "{}",
        shown.text()
    );
    assert_eq!(recovery_codes(&shown), 10);
    assert_eq!(server.get_with(&[("cookie", &shown.cookie())], "/accounts").status, 200);
    let replayed = send(&server, &half, "/sign-in/passkey/new", &fields(&asked, &made));
    assert_eq!(
        (replayed.status, title(&replayed)),
        (422, "Log ind"),
        "the half one is over"
    );

    // From now on: the password, and then the passkey.
    let (half, asked) = ask(&server, "drift", &password);
    let page = server.get_with(&[("cookie", &half)], "/sign-in");
    assert_eq!(title(&page), "Vis, at det er dig");
    assert!(
        page.text().contains("Nødkode"),
        "without a phone nobody is asked for six digits"
    );
    assert_eq!(asked.options["userVerification"], "required");
    assert_eq!(asked.options["allowCredentials"][0]["id"], base64(&device.id));
    assert_eq!(server.get_with(&[("cookie", &half)], "/accounts").status, 303);
    device.counter += 1;
    let signed = device.sign(&asked);
    let sent = [
        ("ceremony", asked.ceremony.as_str()),
        ("answer", &signed),
        ("to", "/accounts/new"),
    ];
    let through = send(&server, &half, "/sign-in/passkey", &sent);
    assert_eq!(leads_to(&through), "/accounts/new", "{}", through.text());
    assert_eq!(
        server.get_with(&[("cookie", &through.cookie())], "/accounts").status,
        200
    );
    assert!(done(&data, &["audit", "verify"]).contains("lines checked"));
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}

#[test]
fn what_is_forged_opens_nothing_and_is_counted() {
    let folder = Folder::new("passkey-forged");
    let data = folder.at("data");
    let (password, ida) = house(&data);
    let server = Server::on(&data).by_name();
    let (mut device, cookie) = first_passkey(&server, "drift", &password);
    let adviser = server.sign_in_as("ida", &ida);
    let page = server.get_with(&[("cookie", &adviser)], "/me/second-factor");
    let asked = Asked::on(page.text(), "make").unwrap();
    // The same credential is nobody else's.
    let stolen = send(
        &server,
        &adviser,
        "/me/second-factor/passkey",
        &fields(&asked, &device.make(&asked)),
    );
    assert_eq!(stolen.status, 422);
    assert!(stolen.text().contains("allerede i brug"), "{}", stolen.text());
    let (idas, _) = {
        let asked = Asked::on(stolen.text(), "make").unwrap();
        let own = Authenticator::at(&server.address);
        let shown = send(
            &server,
            &adviser,
            "/me/second-factor/passkey",
            &fields(&asked, &own.make(&asked)),
        );
        assert_eq!(title(&shown), "Gem dine nødkoder");
        (own, shown)
    };

    let attempt = |answer: &dyn Fn(&Asked) -> (String, String)| {
        let (half, asked) = ask(&server, "drift", &password);
        let (ceremony, answer) = answer(&asked);
        let sent = [("ceremony", ceremony.as_str()), ("answer", answer.as_str())];
        let refused = send(&server, &half, "/sign-in/passkey", &sent);
        assert!(server.get_with(&[("cookie", &half)], "/accounts").status == 303);
        refused
    };
    let right = |device: &mut Authenticator| {
        let (half, asked) = ask(&server, "drift", &password);
        device.counter += 1;
        let signed = device.sign(&asked);
        let sent = [("ceremony", asked.ceremony.as_str()), ("answer", signed.as_str())];
        assert_eq!(send(&server, &half, "/sign-in/passkey", &sent).status, 303);
        (asked.ceremony, signed)
    };
    let (_, old) = right(&mut device);
    let (_, other) = ask(&server, "drift", &password);
    let as_asked = |asked: &Asked, answer: String| (asked.ceremony.clone(), answer);
    type Forgery<'a> = (&'a str, Box<dyn Fn(&Asked) -> (String, String) + 'a>);
    let forged = |change: fn(&mut Authenticator)| {
        let mut copy = device.copy();
        copy.counter += 1;
        change(&mut copy);
        copy
    };
    let (elsewhere, unverified, renamed, behind) = (
        forged(|one| one.origin = "https://evil.example".into()),
        forged(|one| one.verifies = false),
        forged(|one| one.rp_id = "evil.example".into()),
        forged(|one| one.counter -= 1),
    );
    let later = forged(|one| one.counter += 9);
    let forgeries: Vec<Forgery<'_>> = vec![
        (
            "somebody else's passkey",
            Box::new(|asked| as_asked(asked, idas.sign(asked))),
        ),
        ("an answer of before", Box::new(|asked| as_asked(asked, old.clone()))),
        (
            "an answer for another challenge",
            Box::new(|asked| as_asked(asked, later.sign(&other))),
        ),
        (
            "another origin",
            Box::new(|asked| as_asked(asked, elsewhere.sign(asked))),
        ),
        ("another name", Box::new(|asked| as_asked(asked, renamed.sign(asked)))),
        (
            "no finger and no PIN",
            Box::new(|asked| as_asked(asked, unverified.sign(asked))),
        ),
        ("a copy", Box::new(|asked| as_asked(asked, behind.sign(asked)))),
        (
            "another door's ceremony",
            Box::new(|_| (other.ceremony.clone(), later.sign(&other))),
        ),
        ("50,000 bytes", Box::new(|asked| as_asked(asked, "[".repeat(50_000)))),
        ("a NUL", Box::new(|_| ("\0".into(), "\0".into()))),
        ("nothing", Box::new(|_| (String::new(), String::new()))),
        (
            "no bytes where bytes belong",
            Box::new(|asked| {
                as_asked(
                    asked,
                    later.sign(asked).replace("\"signature\":\"", "\"signature\":\"!"),
                )
            }),
        ),
        (
            "another signature",
            Box::new(|asked| {
                let mut answer: serde_json::Value = serde_json::from_str(&later.sign(asked)).unwrap();
                answer["response"]["signature"] = base64(&[48, 6, 2, 1, 1, 2, 1, 1]).into();
                as_asked(asked, answer.to_string())
            }),
        ),
    ];
    let mut copied = device.copy();
    for (nth, (what, forge)) in forgeries.iter().enumerate() {
        let refused = attempt(forge.as_ref());
        assert_eq!(refused.status, 422, "{what}");
        assert_eq!(title(&refused), "Vis, at det er dig", "{what}");
        assert_eq!(refused.text().contains("kan være en kopi"), *what == "a copy", "{what}");
        // Five wrong ones in a row would wait.
        if nth % 3 == 2 {
            right(&mut copied);
        }
    }
    let mut waits = 0;
    for _ in 0..7 {
        let refused = attempt(&|asked| (asked.ceremony.clone(), idas.sign(asked)));
        waits += u32::from(refused.status == 429);
    }
    assert!(waits >= 2, "tries are counted: {waits}");
    copied.counter += 1;
    let (half, asked) = ask(&server, "drift", &password);
    let signed = copied.sign(&asked);
    let sent = [("ceremony", asked.ceremony.as_str()), ("answer", signed.as_str())];
    assert_eq!(
        send(&server, &half, "/sign-in/passkey", &sent).status,
        429,
        "the right one waits too"
    );
    assert_eq!(send(&server, &half, "/sign-in/code", &[("code", "000000")]).status, 429);
    assert_eq!(
        server.get_with(&[("cookie", &cookie)], "/accounts").status,
        200,
        "who is in stays in"
    );
    let happened = server.get_with(&[("cookie", &cookie)], "/me/happened");
    for line in ["Du lavede en adgangsnøgle.", "der kan være en kopi"] {
        assert!(happened.text().contains(line), "{line}: {}", happened.text());
    }
}

#[test]
fn two_answers_at_once_open_one_door() {
    let folder = Folder::new("passkey-twice");
    let data = folder.at("data");
    let (password, _) = house(&data);
    let server = Server::on(&data).by_name();
    let (mut device, _) = first_passkey(&server, "drift", &password);
    for _ in 0..3 {
        let (half, asked) = ask(&server, "drift", &password);
        device.counter += 1;
        let signed = device.sign(&asked);
        let sent = [("ceremony", asked.ceremony.as_str()), ("answer", signed.as_str())];
        let statuses = std::thread::scope(|scope| {
            let one = || send(&server, &half, "/sign-in/passkey", &sent).status;
            let both = [scope.spawn(one), scope.spawn(one)];
            both.map(|answer| answer.join().unwrap())
        });
        let through = statuses.iter().filter(|status| **status == 303).count();
        assert_eq!(through, 1, "{statuses:?}");
        assert!(statuses.contains(&422), "{statuses:?}");
    }
}

#[test]
fn passkeys_are_asked_again_and_taken_away_except_the_last() {
    let folder = Folder::new("passkey-own");
    let data = folder.at("data");
    let (_, ida) = house(&data);
    let server = Server::on(&data).by_name();
    let adviser = server.sign_in_as("ida", &ida);
    let make = |server: &Server, device: &Authenticator, name: &str| {
        let page = server.get_with(&[("cookie", &adviser)], "/me/second-factor");
        let asked = Asked::on(page.text(), "make").unwrap_or_else(|| panic!("{}", page.text()));
        let made = device.make(&asked);
        let sent = [
            ("ceremony", asked.ceremony.as_str()),
            ("answer", &made),
            ("passkey", name),
        ];
        send(server, &adviser, "/me/second-factor/passkey", &sent)
    };
    let (mut phone, computer) = (Authenticator::at(&server.address), Authenticator::at(&server.address));
    let shown = make(&server, &phone, "  Min <b>telefon</b>\0\n ");
    assert_eq!(recovery_codes(&shown), 10, "{}", shown.text());
    assert_eq!(
        leads_to(&make(&server, &computer, &"x".repeat(50_000))),
        "/me/second-factor?passkey=added"
    );
    let page = server.get_with(&[("cookie", &adviser)], "/me/second-factor?passkey=added");
    assert!(
        page.text().contains("Min &lt;b&gt;telefon&lt;/b&gt;<"),
        "{}",
        page.text()
    );
    assert!(
        page.text().contains(&format!("<bdi>{}<", "x".repeat(60))),
        "{}",
        page.text()
    );
    let mut ids: Vec<String> = page
        .text()
        .split("/me/second-factor/passkey/remove")
        .skip(1)
        .map(|form| super::hidden(form, "passkey"))
        .collect();
    assert_eq!(ids.len(), 2);
    drop(server);

    // Ten minutes later it is asked for, and what was typed goes along.
    let moment = minutes_on(11);
    let server = Server::on_at(&data, &moment).by_name();
    let first = ids.remove(0);
    let fields = [("passkey", first.as_str())];
    let asked_again = send(&server, &adviser, "/me/second-factor/passkey/remove", &fields);
    assert_eq!((asked_again.status, title(&asked_again)), (401, "Er det stadig dig?"));
    // The page is at another address now, as the server is.
    phone.origin = server.address.clone();
    let confirm = |answer: &str, asked: &Asked| {
        let typed = super::hidden(asked_again.text(), "typed");
        let sent = [
            ("path", "/me/second-factor/passkey/remove"),
            ("typed", typed.as_str()),
            ("ceremony", asked.ceremony.as_str()),
            ("answer", answer),
        ];
        send(&server, &adviser, "/confirm", &sent)
    };
    let asked = Asked::on(asked_again.text(), "use").unwrap();
    let refused = confirm("{}", &asked);
    assert_eq!((refused.status, title(&refused)), (422, "Er det stadig dig?"));
    let late = confirm(&phone.sign(&asked), &asked);
    assert_eq!(late.status, 422, "it was answered before");
    let asked = Asked::on(late.text(), "use").unwrap();
    let proved = confirm(&phone.sign(&asked), &asked);
    assert_eq!(title(&proved), "Tak, det er dig", "{}", proved.text());
    let remove = |id: &str| {
        send(
            &server,
            &adviser,
            "/me/second-factor/passkey/remove",
            &[("passkey", id)],
        )
    };
    assert_eq!(leads_to(&remove(&first)), "/me/second-factor?passkey=removed");
    let last = remove(&ids[0]);
    assert_eq!(last.status, 422);
    assert!(last.text().contains("eneste måde"), "{}", last.text());

    // Lost with its codes: taken away on the machine, and everything ends.
    let said = done(&data, &["account", "reset-factor", "ida"]);
    assert!(said.contains("removed"), "{said}");
    assert_eq!(server.get_with(&[("cookie", &adviser)], "/today").status, 303);
    assert_eq!(
        leads_to(&server.post("/sign-in", &[("name", "ida"), ("password", &ida)])),
        "/today"
    );
}

#[test]
fn a_page_opened_by_a_number_says_why_there_are_none() {
    let folder = Folder::new("passkey-number");
    let data = folder.at("data");
    let (password, _) = house(&data);
    let server = Server::on(&data);
    let by_number = server.post("/sign-in", &[("name", "drift"), ("password", &password)]);
    assert!(Asked::on(by_number.text(), "make").is_none());
    assert!(by_number.text().contains("et tal i adressen"), "{}", by_number.text());
    let server = server.by_name();
    let (_, cookie) = first_passkey(&server, "drift", &password);
    let server = server.by_number();
    let page = server.post("/sign-in", &[("name", "drift"), ("password", &password)]);
    assert_eq!(title(&page), "Vis, at det er dig");
    assert!(
        page.text().contains("et tal i adressen") && page.text().contains("Nødkode"),
        "{}",
        page.text()
    );
    let page = server.get_with(&[("cookie", &cookie)], "/me/second-factor");
    assert!(page.text().contains("et tal i adressen"), "{}", page.text());
}

/// Two servers on one database: what one asked, the other judges.
#[test]
fn any_server_finishes_what_another_began() {
    let folder = Folder::new("passkey-servers");
    let data = folder.at("data");
    let (password, _) = house(&data);
    let (one, other) = (Server::on(&data).by_name(), Server::on(&data).by_name());
    let (mut device, _) = first_passkey(&one, "drift", &password);
    let (half, asked) = ask(&one, "drift", &password);
    // Behind one address, as a balancer would have it.
    device.counter += 1;
    device.origin = other.address.clone();
    let signed = device.sign(&asked);
    let sent = [("ceremony", asked.ceremony.as_str()), ("answer", signed.as_str())];
    let through = send(&other, &half, "/sign-in/passkey", &sent);
    assert_eq!(leads_to(&through), "/accounts", "{}", through.text());
}
