//! Signing in at the municipality, against a real identity provider.

use super::issuer::{CLIENT, SECRET, folder, given, now, secret_file, server};
use super::operator::{Folder, done};
use super::there::{Browser, House};
use super::{cluster, hidden, leads_to, send};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use e2e::provider::Provider;
use e2e::server::Server;
use e2e::terminal;
use serde_json::json;

#[test]
fn somebody_signs_in_at_the_municipality_with_the_roles_of_now() {
    let house = House::open("there");
    let page = house.server.get("/sign-in");
    assert!(
        page.text().contains("Log ind med Køge Kommune"),
        "the way stands on the page"
    );
    house.comes("ida", &["raadgivere", "noget andet"]);
    let mut browser = Browser::default();
    let today = browser.sign_in(&house.server);
    assert_eq!(today.status, 200);
    assert!(browser.been.last().unwrap().ends_with("/today"), "{:?}", browser.been);
    assert!(today.text().contains("Ida Holm"), "the account was made");
    // No token and no name in an address.
    assert!(
        browser
            .been
            .iter()
            .all(|at| !at.contains("id_token") && !at.contains("Ida"))
    );
    // Other roles at the next sign-in, and the session that goes on has them too.
    house.comes("ida", &["tekster"]);
    let second = house.enter();
    assert!(house.is_in(&second, "/content") && !house.is_in(&second, "/today"));
    assert!(
        !house.is_in(&browser, "/today"),
        "the role is gone from the first session"
    );
    // With privileges of OIO-BPP.
    let list = "<PrivilegeList xmlns=\"http://digst.dk/oiosaml/basic_privilege_profile\">\
        <PrivilegeGroup Scope=\"urn:dk:gov:saml:cvrNumberIdentifier:29189374\">\
        <Privilege>http://barn.example/koordinator/1</Privilege></PrivilegeGroup></PrivilegeList>";
    let user = json!({"sub": "gry", "name": "Gry", "privilegesIntermediate": STANDARD.encode(list)});
    house.provider.control(&json!({ "user": user }));
    assert!(house.is_in(&house.enter(), "/team"));
}

#[test]
fn it_is_proven_by_a_key_where_no_secret_is_shared() {
    let random = ring::rand::SystemRandom::new();
    let kind = &ring::signature::ECDSA_P256_SHA256_FIXED_SIGNING;
    let der = ring::signature::EcdsaKeyPair::generate_pkcs8(kind, &random).unwrap();
    let pair = ring::signature::EcdsaKeyPair::from_pkcs8(kind, der.as_ref(), &random).unwrap();
    let point = ring::signature::KeyPair::public_key(&pair).as_ref().to_vec();
    let keys = Folder::new("client-key");
    let file = keys.at("key.pem");
    let pem = format!(
        "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n",
        STANDARD.encode(der.as_ref())
    );
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    secret_file(&file, &pem);
    let part = |bytes: &[u8]| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes);
    let jwk = json!({"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "x": part(&point[1..33]), "y": part(&point[33..])});
    let client = json!({"token_endpoint_auth_method": "private_key_jwt", "jwks": {"keys": [jwk]}});
    let house = House::with("by-key", &format!("client_key_file = \"{}\"", file.display()), client);
    house.comes("ida", &["raadgivere"]);
    assert!(house.is_in(&house.enter(), "/today"));
}

#[test]
fn a_code_and_a_state_count_once_and_in_the_browser_that_began() {
    let house = House::open("replay");
    house.comes("ida", &["raadgivere"]);
    let mut browser = Browser::default();
    assert_eq!(browser.sign_in(&house.server).status, 200);
    let back = browser
        .been
        .iter()
        .find(|at| at.contains("/sign-in/return?"))
        .unwrap()
        .clone();
    // Once more with everything the browser had, and from a browser of another's.
    let began = Browser::default();
    for mut other in [browser, began] {
        let answer = other.get(&back);
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains("blev ikke færdigt"), "{}", answer.text());
        assert!(given(&answer, "boernehoejde").is_empty());
    }
    // A code of one sign-in in another's state: over there it belongs to another verifier.
    let mut stopped = Browser::default();
    let away = stopped.get(&house.server.at("/sign-in/with/koege"));
    let mut at = leads_to(&away).to_owned();
    while !at.contains("/sign-in/return?") {
        let answer = stopped.get(&at);
        let to = leads_to(&answer).to_owned();
        at = if to.starts_with('/') {
            format!("{}{to}", house.provider.issuer)
        } else {
            to
        };
    }
    let code = at
        .split(['?', '&'])
        .find(|part| part.starts_with("code="))
        .unwrap()
        .to_owned();
    let mut thief = Browser::default();
    let begun = thief.get(&house.server.at("/sign-in/with/koege"));
    let state = leads_to(&begun)
        .split(['?', '&'])
        .find(|part| part.starts_with("state="))
        .unwrap()
        .to_owned();
    let answer = thief.get(&house.server.at(&format!("/sign-in/return?{code}&{state}")));
    assert_eq!(answer.status, 422, "a code that was stolen opens nothing");
    assert!(given(&answer, "boernehoejde").is_empty());
}

#[test]
fn a_provider_changes_its_keys_at_any_time() {
    let house = House::open("rotation");
    house.comes("ida", &["raadgivere"]);
    assert!(house.is_in(&house.enter(), "/today"));
    house.provider.control(&json!({"rotate": true}));
    house.comes("ida", &["raadgivere"]);
    assert!(house.is_in(&house.enter(), "/today"), "the new key is looked for");
}

#[test]
fn whoever_has_no_role_or_two_that_exclude_each_other_reads_why() {
    let house = House::open("roles");
    house.comes("ida", &["raadgivere"]);
    let first = house.enter();
    assert!(house.is_in(&first, "/today"));
    for (groups, says) in [
        (&["noget andet"][..], "ingen rolle i Børnehøjde"),
        (&["raadgivere", "drift"][..], "både administrator og med i sager"),
    ] {
        house.comes("ida", groups);
        let mut browser = Browser::default();
        let refused = browser.sign_in(&house.server);
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains(says), "{}", refused.text());
        assert!(!house.is_in(&browser, "/today"));
        assert!(!house.is_in(&first, "/me"), "the earlier session ended with the roles");
    }
    // Somebody new without a role gets no account.
    house.comes("nobody", &[]);
    assert_eq!(Browser::default().sign_in(&house.server).status, 422);
    house.comes("drift", &["drift"]);
    let admin = house.enter();
    let cookie = admin.cookies_of(&house.server.address);
    let accounts = house.server.get_with(&[("cookie", &cookie)], "/accounts");
    assert_eq!(
        accounts.text().matches("href=\"/accounts/").count(),
        3,
        "new, ida, drift"
    );
}

#[test]
fn an_administrator_closes_an_account_but_gives_it_no_role_and_no_password() {
    let house = House::open("closed");
    house.comes("ida", &["raadgivere"]);
    let ida = house.enter();
    house.comes("drift", &["drift"]);
    let mut admin = house.enter();
    admin.follow(&house.server.at("/sign-in/with/koege?again=true"));
    let admin = admin.cookies_of(&house.server.address);
    let accounts = house.server.get_with(&[("cookie", &admin)], "/accounts");
    let own = |row: &str| row.contains("(dig)");
    let mut rows = accounts.text().split("class=\"due account\"").skip(1);
    let row = rows.find(|row| !own(row)).unwrap();
    let page = row
        .split("href=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    assert!(row.contains("kommunens login"), "{row}");
    let shown = house.server.get_with(&[("cookie", &admin)], &page);
    assert!(
        !shown.text().contains(&format!("{page}/password")),
        "no new password is offered"
    );
    for (what, fields) in [("password", &[][..]), ("roles", &[("role", "coordinator")][..])] {
        let refused = send(&house.server, &admin, &format!("{page}/{what}"), fields);
        assert_eq!(refused.status, 422, "{what}");
        assert!(refused.text().contains("hører til hos kommunen"), "{what}");
    }
    // No name and no password go round the municipality.
    let id = page.rsplit('/').next().unwrap();
    for password in ["!", "", "oidc"] {
        let name = format!("oidc:{id}");
        let answer = house
            .server
            .post("/sign-in", &[("name", &name), ("password", password)]);
        assert_eq!(answer.status, 422);
    }
    assert!(house.is_in(&ida, "/today"));
    let closed = send(&house.server, &admin, &format!("{page}/state"), &[("to", "closed")]);
    assert_eq!(closed.status, 303);
    assert!(!house.is_in(&ida, "/today"));
    house.comes("ida", &["raadgivere"]);
    let refused = Browser::default().sign_in(&house.server);
    assert!(refused.text().contains("Din konto her er lukket"), "{}", refused.text());
    // It is opened by one person: what it may do is said over there.
    let opened = send(&house.server, &admin, &format!("{page}/state"), &[("to", "open")]);
    assert_eq!(leads_to(&opened), format!("{page}?done=open"));
    assert!(house.is_in(&house.enter(), "/today"));
}

#[test]
fn whoever_is_removed_over_there_is_out_here() {
    let house = House::open("removed");
    house.comes("ida", &["raadgivere"]);
    let (first, second) = (house.enter(), house.enter());
    let seen = house.provider.control(&json!({}));
    assert!(house.is_in(&first, "/today") && house.is_in(&second, "/today"));
    // The word about one session over there ends that one.
    house
        .provider
        .control(&json!({"end": {"sub": "ida", "sid": seen["sid"]}}));
    assert!(!house.is_in(&second, "/today"));
    assert!(house.is_in(&first, "/today"), "another session over there goes on");
    house.provider.control(&json!({"user": null}));
    let refused = Browser::default().sign_in(&house.server);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("lukkede dig ikke ind"), "{}", refused.text());
}

#[test]
fn what_was_typed_waits_for_a_sign_in_in_another_window() {
    let house = House::open("typed");
    house.comes("ida", &["raadgivere"]);
    let page = send(&house.server, "", "/me", &[("about", "Jeg kan lide at gå i skoven")]);
    assert_eq!(page.status, 401);
    assert!(page.text().contains("target=\"_blank\""), "{}", page.text());
    let cookie = house.enter().cookies_of(&house.server.address);
    let typed = super::hidden(page.text(), "typed");
    let on = send(
        &house.server,
        &cookie,
        "/sign-in",
        &[("path", "/me"), ("typed", &typed)],
    );
    assert_eq!(on.status, 200);
    assert!(
        on.text().contains("action=\"/me\"") && on.text().contains("i skoven"),
        "{}",
        on.text()
    );
    // Without a session it is a sign-in like any other.
    let out = send(&house.server, "", "/sign-in", &[("path", "/me"), ("typed", &typed)]);
    assert_eq!(out.status, 422);
}

#[test]
fn two_servers_on_one_database_finish_what_the_other_began() {
    let provider = Provider::start();
    let folder = folder("two-there", &provider.issuer, "");
    let database = cluster::new_database();
    let data = folder.at("shared");
    done(
        &data,
        &[
            "add-municipality",
            "koege",
            "--name",
            "Køge Kommune",
            "--database",
            &database,
        ],
    );
    let start = || Server::on_database_with_config(&data, &database, &folder.at("config.toml"), &now());
    let (one, other) = (start(), start());
    let back = [one.at("/sign-in/return"), other.at("/sign-in/return")];
    provider.control(&json!({"client": {"client_id": CLIENT, "client_secret": SECRET, "redirect_uris": back}}));
    provider.control(&json!({"user": {"sub": "ida", "name": "Ida", "groups": ["raadgivere"]}}));
    // As behind a proxy: the browser sees one name, whichever server answers.
    let name = one.address.trim_start_matches("http://").to_owned();
    let mut browser = Browser::default();
    let away = browser.get(&one.at("/sign-in/with/koege"));
    let mut at = leads_to(&away).to_owned();
    while !at.contains("/sign-in/return?") {
        let answer = browser.get(&at);
        let to = leads_to(&answer).to_owned();
        at = if to.starts_with('/') {
            format!("{}{to}", provider.issuer)
        } else {
            to
        };
    }
    let path = at.strip_prefix(&one.address).unwrap();
    let cookie = browser.cookies_of(&one.address);
    let headers = [("host", name.as_str()), ("cookie", cookie.as_str())];
    let answer = other.get_with(&headers, path);
    assert_eq!(answer.status, 303, "{}", answer.text());
    let session = given(&answer, "boernehoejde");
    for server in [&one, &other] {
        assert_eq!(server.get_with(&[("cookie", &session)], "/today").status, 200);
    }
    assert_eq!(one.get_with(&headers, path).status, 422, "once, on all of them");
}

#[test]
fn a_provider_that_does_not_answer_is_said_and_stops_nobody_else() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let issuer = format!("http://{}", silent.local_addr().unwrap());
    drop(silent);
    let folder = folder("silent", &issuer, "");
    let data = folder.at("data");
    let made = done(
        &data,
        &["create-user", "ole", "--municipality", "koege", "--role", "adviser"],
    );
    let password = made
        .split("password ")
        .nth(1)
        .unwrap()
        .split_whitespace()
        .next()
        .unwrap()
        .to_owned();
    let server = server(&folder);
    let answer = server.get("/sign-in/with/koege");
    assert_eq!(answer.status, 503);
    assert!(answer.text().contains("svarer ikke lige nu"), "{}", answer.text());
    assert!(!server.sign_in_as("ole", &password).is_empty());
    assert_eq!(server.get("/sign-in/with/dragoer").status, 404);
}

#[test]
fn doctor_says_what_is_wrong_with_a_sign_in() {
    let house = House::open("doctor-there");
    let config = house.folder.at("config.toml");
    let look = || {
        let (config, data) = (
            config.display().to_string(),
            house.folder.at("data").display().to_string(),
        );
        let said = terminal::run(&["doctor", "--config", &config, "--data", &data]);
        said.text().to_owned()
    };
    assert!(look().contains("answers"), "{}", look());
    let secret = house.folder.at("secret");
    std::fs::set_permissions(&secret, std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
    let said = look();
    assert!(said.contains("everybody on this machine may read it"), "{said}");
    assert!(!said.contains(SECRET));
    std::fs::remove_file(&secret).unwrap();
    assert!(look().contains("secret: No such file"), "{}", look());
    secret_file(&secret, SECRET);
    let text = std::fs::read_to_string(&config).unwrap();
    std::fs::write(&config, text.replace("adviser", "boss")).unwrap();
    assert!(look().contains("boss"), "{}", look());
}

#[test]
fn before_a_dangerous_act_it_is_proven_again_over_there() {
    let house = House::open("there-again");
    house.comes("dorte", &["drift"]);
    let mut browser = house.enter();
    assert!(house.is_in(&browser, "/accounts"), "{:?}", browser.been);
    let fields = [("shown", "Ida & Bo"), ("name", "ida.bo"), ("role", "adviser")];
    let post = |browser: &Browser, path: &str, fields: &[(&str, &str)]| {
        send(&house.server, &browser.cookies_of(&house.server.address), path, fields)
    };
    // Being signed in over there is not enough: somebody else may sit at the screen.
    browser.sign_in(&house.server);
    let asked = post(&browser, "/accounts", &fields);
    assert_eq!(asked.status, 401, "{}", asked.text());
    let again = "href=\"/sign-in/with/koege?again=true\"";
    assert!(asked.text().contains(again) && !asked.text().contains("type=\"password\""));
    let typed = hidden(asked.text(), "typed");
    let confirm = [("path", "/accounts"), ("typed", typed.as_str())];
    let too_early = post(&browser, "/confirm", &confirm);
    assert_eq!(too_early.status, 422);
    assert!(too_early.text().contains("Du er ikke logget ind igen endnu."));

    browser.follow(&house.server.at("/sign-in/with/koege?again=true"));
    let there = browser
        .been
        .iter()
        .filter(|at| at.contains("prompt=login") && at.contains("max_age=0"));
    assert_eq!(there.count(), 1, "{:?}", browser.been);
    let proved = post(&browser, "/confirm", &confirm);
    assert_eq!(
        (proved.status, hidden(proved.text(), "shown")),
        (200, "Ida & Bo".to_owned())
    );
    let made = post(&browser, "/accounts", &fields);
    assert!(made.text().contains("<code>"), "{}", made.text());
    // A phone is asked for over there, and not offered here.
    let cookie = browser.cookies_of(&house.server.address);
    let me = house.server.get_with(&[("cookie", &cookie)], "/me");
    assert!(
        me.status == 200 && !me.text().contains("adgangskoden alene"),
        "{}",
        me.text()
    );
    assert_eq!(
        house
            .server
            .get_with(&[("cookie", &cookie)], "/me/second-factor")
            .status,
        404
    );
    assert_eq!(post(&browser, "/me/second-factor", &[("code", "123456")]).status, 404);
}

/// However many begin to sign in, whoever is signed in does not wait behind them.
#[test]
fn many_who_begin_keep_nobody_waiting() {
    let house = House::open("there-many");
    house.comes("ida", &["raadgivere"]);
    let cookie = house.enter().cookies_of(&house.server.address);
    let pages = || {
        let began = std::time::Instant::now();
        for _ in 0..20 {
            assert_eq!(house.server.get_with(&[("cookie", &cookie)], "/today").status, 200);
        }
        began.elapsed()
    };
    pages();
    let idle = pages();
    let on = std::sync::atomic::AtomicBool::new(true);
    let beside = std::thread::scope(|scope| {
        for _ in 0..64 {
            scope.spawn(|| {
                while on.load(std::sync::atomic::Ordering::Relaxed) {
                    let begun = house.server.get("/sign-in/with/koege");
                    assert!([303, 503].contains(&begun.status), "{}", begun.status);
                }
            });
        }
        let beside = pages();
        on.store(false, std::sync::atomic::Ordering::Relaxed);
        beside
    });
    assert!(
        beside < (10 * idle).max(std::time::Duration::from_secs(1)),
        "{beside:?}, idle {idle:?}"
    );
}
