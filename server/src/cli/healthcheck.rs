//! `boernehoejde healthcheck`: what a container asks, in which there is no curl and no shell.

use super::End;
use super::machine_args::HealthcheckArgs;
use crate::config::{Config, Said};
use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream};
use std::time::Duration;

/// How long the server has for its answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// Asks, and says what was answered.
pub fn run(args: &HealthcheckArgs) -> End {
    let said = Said {
        listen: args.listen,
        config: args.config.clone(),
        ..Said::default()
    };
    let config = match Config::from(said) {
        Ok(config) => config,
        Err(why) => return End::Invalid(why),
    };
    match ask(config.listen) {
        Ok(()) => {
            println!("ready");
            End::Done
        }
        Err(why) => {
            eprintln!("boernehoejde: {}: {why}", config.listen);
            End::Stopped
        }
    }
}

/// Why a server is not ready.
#[derive(Debug, thiserror::Error)]
pub enum Unready {
    /// Nobody answers, or not in time.
    #[error("no answer ({0})")]
    Silent(std::io::Error),
    /// It is ours, and cannot do its work: in its own words.
    #[error("{0}")]
    Ill(String),
    /// Another program.
    #[error("what answers there is not Børnehøjde")]
    Stranger,
}

/// Whether a server of ours is ready behind an address.
///
/// # Errors
/// Where it is not.
pub fn ask(listen: SocketAddr) -> Result<(), Unready> {
    let silent = Unready::Silent;
    let mut stream = TcpStream::connect_timeout(&reached(listen), PATIENCE).map_err(silent)?;
    stream.set_read_timeout(Some(PATIENCE)).map_err(silent)?;
    stream.set_write_timeout(Some(PATIENCE)).map_err(silent)?;
    stream
        .write_all(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .map_err(silent)?;
    let mut answer = Vec::new();
    // Far more than we ever say: what answers more is somebody else.
    stream.take(16 * 1024).read_to_end(&mut answer).map_err(silent)?;
    let answer = String::from_utf8_lossy(&answer);
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    match head.split(' ').nth(1) {
        Some("200") if body.trim() == "ready" => Ok(()),
        Some("503") if body.len() < 200 => Err(Unready::Ill(body.trim().to_owned())),
        _ => Err(Unready::Stranger),
    }
}

/// A server that listens on every address of the machine is asked on this machine's own.
fn reached(listen: SocketAddr) -> SocketAddr {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, listen.port())
}
