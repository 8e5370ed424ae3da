// What Intercom sends. Written by `intercom-schema export typescript`; do not edit.

export {};
