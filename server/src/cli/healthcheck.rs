//! `boernehoejde healthcheck`: a health check for containers without curl or a shell.

use super::End;
use super::machine_args::HealthcheckArgs;
use crate::config::{Config, Said};
use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream};
use std::time::Duration;

/// How long to wait for the server's answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// Asks the server and prints the result.
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
    /// No answer, or not in time.
    #[error("no answer ({0})")]
    Silent(std::io::Error),
    /// Our server answers that it is not ready; holds its message.
    #[error("{0}")]
    Ill(String),
    /// Another program answers.
    #[error("what answers there is not Børnehøjde")]
    Stranger,
}

/// Checks whether our server is ready at an address.
///
/// # Errors
/// It is not ready.
pub fn ask(listen: SocketAddr) -> Result<(), Unready> {
    let silent = Unready::Silent;
    let mut stream = TcpStream::connect_timeout(&reached(listen), PATIENCE).map_err(silent)?;
    stream.set_read_timeout(Some(PATIENCE)).map_err(silent)?;
    stream.set_write_timeout(Some(PATIENCE)).map_err(silent)?;
    stream
        .write_all(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .map_err(silent)?;
    let mut answer = Vec::new();
    // Far more than our server ever sends: a longer answer comes from another program.
    stream.take(16 * 1024).read_to_end(&mut answer).map_err(silent)?;
    let answer = String::from_utf8_lossy(&answer);
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    match head.split(' ').nth(1) {
        // What stands in further lines is for whoever looks.
        Some("200") if body.lines().next() == Some("ready") => Ok(()),
        Some("503") if body.len() < 200 => Err(Unready::Ill(body.trim().to_owned())),
        _ => Err(Unready::Stranger),
    }
}

/// The address to connect to: loopback if the server listens on all addresses.
fn reached(listen: SocketAddr) -> SocketAddr {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, listen.port())
}
