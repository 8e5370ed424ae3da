package intercomschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;

/**
 * What rules see of an object. Whatever is asked for is null where the member is absent, null, or not of
 * the kind that is asked for, and every comparison with null is false.
 */
record Members(JsonNode json) {

    /** The member that is reached over these names; missing if it is absent or null. */
    private JsonNode at(String... path) {
        JsonNode value = json;
        for (String name : path) {
            value = value.path(name);
        }
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    /** Neither absent nor null, whatever its kind. */
    boolean present(String... path) {
        return !at(path).isMissingNode();
    }

    boolean absent(String... path) {
        return !present(path);
    }

    /** Seconds since 1970-01-01 UTC. */
    Double time(String... path) {
        JsonNode value = at(path);
        if (Kind.isInteger(value)) {
            return value.doubleValue();
        }
        if (!value.isTextual()) {
            return null;
        }
        return Timestamp.parse(value.textValue()).map(time -> seconds(time.asInstant())).orElse(null);
    }

    private static double seconds(Instant instant) {
        return instant.getEpochSecond() + instant.getNano() / 1e9;
    }

    Double integer(String... path) {
        JsonNode value = at(path);
        return Kind.isInteger(value) ? value.doubleValue() : null;
    }

    Double number(String... path) {
        JsonNode value = at(path);
        return value.isNumber() ? value.doubleValue() : null;
    }

    /** A number, also where it is written as text. */
    Double dimension(String... path) {
        JsonNode value = at(path);
        return isDigits(value) ? Double.valueOf(value.textValue()) : integer(path);
    }

    Boolean bool(String... path) {
        JsonNode value = at(path);
        return value.isBoolean() ? value.booleanValue() : null;
    }

    String text(String... path) {
        return at(path).textValue();
    }

    /** The id's text, however it is written. */
    String id(String... path) {
        JsonNode value = at(path);
        if (!value.isNumber()) {
            return value.textValue();
        }
        Long integer = Kind.integer(value);
        return integer == null ? null : integer.toString();
    }

    /** Unicode characters of a text. */
    Double length(String... path) {
        String text = text(path);
        return text == null ? null : (double) Place.characters(text);
    }

    Items items(String... path) {
        return new Items(at(path));
    }

    /** Whether a time is written as Unix seconds. */
    Boolean isUnixTime(String... path) {
        return time(path) == null ? null : at(path).isNumber();
    }

    /** Whether a text is one of decimal digits. */
    Boolean isDecimalText(String... path) {
        return text(path) == null ? null : isDigits(at(path));
    }

    /** Whether an id is text of decimal digits. */
    Boolean isDecimalId(String... path) {
        return id(path) == null ? null : isDigits(at(path));
    }

    /** Whether a text begins as ids of notifications do. */
    Boolean isNotificationText(String... path) {
        return text(path) == null ? null : text(path).startsWith("notif_");
    }

    /** Whether an id is text that begins as ids of notifications do. */
    Boolean isNotificationId(String... path) {
        return id(path) == null ? null : id(path).startsWith("notif_");
    }

    static boolean isDigits(JsonNode json) {
        return json.isTextual() && Dimension.DIGITS.matcher(json.textValue()).matches();
    }

    static boolean isTime(JsonNode json) {
        return json.isTextual() && Timestamp.parse(json.textValue()).isPresent();
    }
}
