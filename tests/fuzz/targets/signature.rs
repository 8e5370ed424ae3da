#![no_main]

use intercom_fuzz::signature;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| signature::holds(input));
