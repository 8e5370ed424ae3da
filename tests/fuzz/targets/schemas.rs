#![no_main]

use intercom_fuzz::schemas::{self, reshaped};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|input: &[u8]| schemas::holds(input));

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    match reshaped(&data[..size], most, seed) {
        Some(input) => {
            data[..input.len()].copy_from_slice(&input);
            input.len()
        }
        None => fuzzer_mutate(data, size, most),
    }
});
