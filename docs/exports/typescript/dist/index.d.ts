// Everything in the package. Written by `intercom-schema export typescript`; do not edit.

export * from "./checks.js";
export type { CheckOptions, Origin, Severity, Violation } from "./support.js";
export type * from "./types.js";
export * from "./values.js";
export * from "./versions.js";
