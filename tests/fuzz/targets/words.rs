#![no_main]

use intercom_fuzz::words;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| words::holds(input));
