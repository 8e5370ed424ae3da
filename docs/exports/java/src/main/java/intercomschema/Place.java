package intercomschema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Where a value stands that is being judged, under which options, and where violations are collected. */
final class Place {

    private final Place parent;
    private final String step;
    private final Options options;
    private final List<Violation> violations;

    private Place(Place parent, String step, Options options, List<Violation> violations) {
        this.parent = parent;
        this.step = step;
        this.options = options;
        this.violations = violations;
    }

    static Place root(Options options) {
        return new Place(null, "", options, new ArrayList<>());
    }

    Place member(String name) {
        return new Place(this, "/" + name.replace("~", "~0").replace("/", "~1"), options, violations);
    }

    Place item(int index) {
        return new Place(this, "/" + index, options, violations);
    }

    /** The same place, for what comes from {@code origin}. */
    Place from(Origin origin) {
        return new Place(parent, step, options.withOrigin(origin), violations);
    }

    ApiVersion version() {
        return options.apiVersion();
    }

    Origin origin() {
        return options.origin();
    }

    List<Violation> violations() {
        return violations;
    }

    void report(String rule, Severity severity, String message) {
        StringBuilder pointer = new StringBuilder();
        write(pointer);
        violations.add(new Violation(rule, severity, pointer.toString(), message));
    }

    private void write(StringBuilder pointer) {
        if (parent != null) {
            parent.write(pointer);
        }
        pointer.append(step);
    }

    void misfit(String expected, JsonNode found) {
        report("schema.type", Severity.ERROR, "expected " + expected + ", found " + measure(found));
    }

    void unexpectedNull(String expected) {
        report("schema.null", Severity.ERROR, "expected " + expected + ", found null");
    }

    /** What a value is, without what it says. */
    static String measure(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> "text of " + characters(json.textValue()) + " characters";
            case NUMBER -> Kind.isInteger(json) ? "an integer" : "a number with a fraction";
            case BOOLEAN -> "a boolean";
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case NULL -> "null";
            default -> "something that is not JSON";
        };
    }

    static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
