//! What hostile pictures take in memory. One test in a program of its own, so that the process holds nothing else.

#![allow(clippy::unwrap_used, reason = "a test ends where it is surprised")]

use boernehoejde::photo::{LARGEST_IN, MOST_MEMORY, PhotoError, keep};
use flate2::{Compress, Compression, FlushCompress};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, RgbImage};

/// The most memory that this process has taken so far, in bytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() * 1024
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

fn chunk(png: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    png.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
    let body = [kind.as_slice(), data].concat();
    png.extend(&body);
    png.extend(crc(&body).to_be_bytes());
}

/// Raw deflate of zeros that ends at a byte and refers to nothing before it, so that it can be repeated.
fn deflated(zeros: usize) -> Vec<u8> {
    let mut deflated = Vec::with_capacity(1 << 16);
    Compress::new(Compression::best(), false)
        .compress_vec(&vec![0; zeros], &mut deflated, FlushCompress::Full)
        .unwrap();
    deflated
}

/// Zeros as zlib writes them.
fn zeros(how_many: usize) -> Vec<u8> {
    const PIECE: usize = 1 << 20;
    let mut zlib = vec![0x78, 0xda];
    zlib.extend(deflated(PIECE).repeat(how_many / PIECE));
    zlib.extend(deflated(how_many % PIECE));
    zlib.extend([3, 0]);
    // Adler-32 of zeros.
    let sum = u32::try_from(how_many % 65_521).unwrap() << 16 | 1;
    zlib.extend(sum.to_be_bytes());
    zlib
}

/// A whole, valid PNG of one colour, perhaps with a colour profile of so many bytes.
fn png(width: u32, height: u32, (depth, colour, channels): (u8, u8, usize), profile: usize) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([depth, colour, 0, 0, 0]);
    chunk(&mut png, b"IHDR", &header);
    if profile > 0 {
        chunk(&mut png, b"iCCP", &[b"x\0\0".as_slice(), &zeros(profile)].concat());
    }
    let row = 1 + width as usize * channels * usize::from(depth) / 8;
    chunk(&mut png, b"IDAT", &zeros(row * height as usize));
    chunk(&mut png, b"IEND", &[]);
    png
}

/// A JPEG whose header claims another size, and perhaps many scans.
fn jpeg(width: u16, height: u16, progressive: bool) -> Vec<u8> {
    let mut jpeg = Vec::new();
    let small = RgbImage::new(32, 32);
    JpegEncoder::new(&mut jpeg).encode_image(&small).unwrap();
    let frame = jpeg.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    jpeg[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    jpeg[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    if progressive {
        jpeg[frame + 1] = 0xc2;
        let scan = jpeg.windows(2).position(|pair| pair == [0xff, 0xda]).unwrap();
        // The first scan of all channels: their DC coefficients.
        let length = usize::from(u16::from_be_bytes([jpeg[scan + 2], jpeg[scan + 3]]));
        jpeg[scan + 2 + length - 2] = 0;
    }
    jpeg
}

/// A baseline JPEG whose first scan brings one of its components alone.
fn scans(width: u16, height: u16) -> Vec<u8> {
    let mut jpeg = jpeg(width, height, false);
    let scan = jpeg.windows(2).position(|pair| pair == [0xff, 0xda]).unwrap();
    let length = usize::from(u16::from_be_bytes([jpeg[scan + 2], jpeg[scan + 3]]));
    let tables = jpeg[scan + 6];
    let one = [0xff, 0xda, 0, 8, 1, 1, tables, 0, 63, 0];
    jpeg.splice(scan..scan + 2 + length, one);
    jpeg
}

/// A progressive JPEG that hides its frame from whoever reads on from marker to marker: a stuffed byte before it, which
/// the decoder passes over, looks like a part as long as leads to a baseline frame.
fn hidden(width: u16, height: u16) -> Vec<u8> {
    let mut jpeg = jpeg(width, height, true);
    let frame = jpeg.windows(2).position(|pair| pair == [0xff, 0xc2]).unwrap();
    jpeg.splice(frame..frame, [0xff, 0x00]);
    jpeg.resize(frame + 2 + 0xffc2, 0);
    jpeg.extend([0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0]);
    jpeg
}

/// A lossless WebP whose header claims another size.
fn webp(width: u32, height: u32) -> Vec<u8> {
    let mut webp = Vec::new();
    let small = vec![0; 32 * 32 * 4];
    WebPEncoder::new_lossless(&mut webp)
        .encode(&small, 32, 32, ExtendedColorType::Rgba8)
        .unwrap();
    let body = webp.windows(4).position(|four| four == b"VP8L").unwrap() + 9;
    let size = (width - 1) | (height - 1) << 14 | 1 << 28;
    webp[body..body + 4].copy_from_slice(&size.to_le_bytes());
    webp
}

#[test]
fn no_picture_takes_more_than_64_mb() {
    let rgb = (8, 2, 3);
    let before = peak();
    let look = |what: &str, picture: Vec<u8>| {
        assert!(picture.len() <= LARGEST_IN, "{what}: {} bytes", picture.len());
        let kept = keep(&picture).map(|kept| kept.len());
        let took = peak() - before;
        assert!(took <= MOST_MEMORY, "{what} took {took} bytes: {kept:?}");
        kept
    };
    // A picture of a gigabyte, whole and valid, in a file of one megabyte.
    let whole = look("a gigabyte of PNG", png(12_000, 30_000, rgb, 0));
    assert_eq!(whole, Err(PhotoError::TooManyPixels));
    let just_not_wide = look("wide PNG", png(12_000, 12_000, rgb, 0));
    assert_eq!(just_not_wide, Err(PhotoError::TooManyPixels));
    for (what, picture) in [
        ("JPEG", jpeg(65_500, 65_500, false)),
        ("progressive JPEG", jpeg(12_000, 12_000, true)),
        ("WebP", webp(16_384, 16_384)),
    ] {
        assert!(look(what, picture).is_err(), "{what}");
    }
    // The largest that are taken, or break only while they are decoded.
    assert!(look("the largest PNG", png(4_000, 4_000, rgb, 0)).is_ok());
    assert!(look("the deepest PNG", png(2_500, 2_500, (16, 6, 4), 0)).is_ok());
    assert!(look("the longest PNG", png(12_000, 1_390, rgb, 0)).is_ok());
    let _ = look("a PNG's profile", png(400, 400, rgb, 500_000_000));
    let _ = look("the largest JPEG", jpeg(4_096, 4_080, false));
    let _ = look("the largest progressive JPEG", jpeg(2_112, 2_112, true));
    for side in [2_112, 4_000] {
        let _ = look("a baseline JPEG of several scans", scans(side, side));
        let _ = look("a progressive JPEG behind a stuffed byte", hidden(side, side));
    }
    let _ = look("the largest WebP", webp(2_240, 2_240));
    assert!(look("a usual photo", jpeg(32, 32, false)).is_ok());
}
