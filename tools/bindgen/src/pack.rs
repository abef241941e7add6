//! Compression at build time, at the best level: the server sends what stands beside the file.

use flate2::Compression;
use flate2::write::GzEncoder;
use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Writes `.br` and `.gz` beside every JavaScript and WASM file in `dir` and below.
pub fn folder(dir: &Path) -> Result<(), Box<dyn Error>> {
    for file in files(dir)? {
        let bytes = std::fs::read(&file)?;
        std::fs::write(beside(&file, "br"), brotli(&bytes)?)?;
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(&bytes)?;
        std::fs::write(beside(&file, "gz"), gzip.finish()?)?;
    }
    Ok(())
}

/// The JavaScript and WASM files in `dir` and below, in the order of their names.
/// A folder that is not there holds none.
pub fn files(dir: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if dir.is_dir() {
        for entry in std::fs::read_dir(dir)? {
            let path = entry?.path();
            if path.is_dir() {
                found.extend(files(&path)?);
            } else if path.extension().is_some_and(|kind| kind == "js" || kind == "wasm") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Brotli at its best level, as the server would send it.
pub fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let best = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &best)?;
    Ok(packed)
}

fn beside(file: &Path, kind: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(kind);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back_whole() {
        let dir = std::env::temp_dir().join(format!("pack-{}", std::process::id()));
        std::fs::create_dir_all(dir.join("snippets")).unwrap();
        let text = "læs højt ".repeat(500);
        for name in ["app.js", "snippets/inline0.js", "notes.txt"] {
            std::fs::write(dir.join(name), &text).unwrap();
        }
        folder(&dir).unwrap();

        let packed = std::fs::read(dir.join("snippets/inline0.js.br")).unwrap();
        assert!(packed.len() < text.len() / 10);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut packed.as_slice(), &mut back).unwrap();
        assert_eq!(back, text.as_bytes());

        let packed = std::fs::read(dir.join("app.js.gz")).unwrap();
        let mut back = String::new();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(packed.as_slice()), &mut back).unwrap();
        assert_eq!(back, text);
        assert!(!dir.join("notes.txt.br").exists());
        std::fs::remove_dir_all(dir).unwrap();
    }
}
