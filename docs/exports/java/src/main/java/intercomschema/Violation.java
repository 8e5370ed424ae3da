package intercomschema;

/**
 * One thing that is wrong with a payload. It never shows what the payload says.
 *
 * @param rule the id of the rule that is broken
 * @param severity how much it matters
 * @param instanceLocation where, as a JSON Pointer; empty for the whole payload
 * @param message what was expected
 */
public record Violation(String rule, Severity severity, String instanceLocation, String message) {}
