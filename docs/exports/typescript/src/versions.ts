// The versions of Intercom's API. Written by `intercom-schema export typescript`; do not edit.

/** The API versions that are covered, oldest first. */
export const apiVersions = [
  "2.7",
  "2.8",
  "2.9",
  "2.10",
  "2.11",
  "2.12",
  "2.13",
  "2.14",
  "2.15",
  "2.16",
  "Preview",
] as const;

/** A version of the API. */
export type ApiVersion = (typeof apiVersions)[number];
