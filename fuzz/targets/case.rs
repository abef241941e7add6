//! Any bytes at all: the parser answers with a case or with findings, never with a crash or a hang.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    match domain::case::read::read(bytes) {
        Ok(case) => {
            // What was read can be written, and reads as the same case again.
            let written = serde_json::to_vec(&case).expect("a case can be written");
            let again = domain::case::read::read(&written).expect("what we write, we read");
            assert_eq!(serde_json::to_vec(&again).expect("a case can be written"), written);
        }
        Err(findings) => assert!(!findings.is_empty(), "refused without a reason"),
    }
});
