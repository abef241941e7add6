//! Writes every sample to a folder and says how long a letter takes:
//! `cargo run --release -p print --example letter -- FOLDER [LETTERS]`.

#[path = "../tests/common/mod.rs"]
mod common;

use print::Printer;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target/samples".into()));
    std::fs::create_dir_all(&folder)?;
    let start = Instant::now();
    let printer = Printer::new()?;
    println!("fonts {:.2} ms", start.elapsed().as_secs_f64() * 1000.0);
    let pictures = common::pictures::sketches();
    for (name, document) in common::all() {
        let start = Instant::now();
        let bytes = printer.pdf(&document, &pictures)?;
        println!(
            "{name}: {} bytes, {:.2} ms",
            bytes.len(),
            start.elapsed().as_secs_f64() * 1000.0
        );
        std::fs::write(folder.join(format!("{name}.pdf")), bytes)?;
    }
    let count: usize = std::env::args().nth(2).map_or(Ok(500), |count| count.parse())?;
    let names = [
        "Laura",
        "Åse",
        "Mikkel",
        "Zehra",
        "Ingeborg",
        "Şeyma",
        "Bo",
        "Nukâĸ",
        "Øyvind",
        "Thị Ánh",
    ];
    let letters: Vec<_> = (0..count)
        .map(|n| common::letters::laura_called(&format!("{} {}", names[n % 10], names[n / 10 % 10])))
        .collect();
    let mut times: Vec<f64> = Vec::with_capacity(letters.len());
    for letter in &letters {
        let start = Instant::now();
        std::hint::black_box(printer.pdf(letter, &pictures)?);
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    println!(
        "{count} letters: p50 {:.2} ms, p99 {:.2} ms",
        times[count / 2],
        times[count * 99 / 100]
    );
    Ok(())
}
