package intercomschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Single values, each of which a Java type of its own holds. */
record Scalar(
        String expected,
        Predicate<JsonNode> fits,
        Function<JsonNode, Kind.Held> reader,
        Function<Object, JsonNode> writer)
        implements Kind {

    private static final Kind TEXT = new Scalar(
            "text",
            JsonNode::isTextual,
            json -> Held.exactly(json.textValue()),
            value -> TextNode.valueOf((String) value));

    private static final Kind BOOLEAN = new Scalar(
            "a boolean",
            JsonNode::isBoolean,
            json -> Held.exactly(json.booleanValue()),
            value -> BooleanNode.valueOf((Boolean) value));

    private static final Kind INTEGER = new Scalar(
            "an integer",
            Kind::isInteger,
            json -> integer(json, integer -> integer),
            value -> LongNode.valueOf((Long) value));

    private static final Kind NUMBER = new Scalar(
            "a number",
            JsonNode::isNumber,
            json -> Held.exactly(decimal(json)),
            value -> DecimalNode.valueOf((BigDecimal) value));

    private static final Kind TIMESTAMP = new Scalar(
            "a time (Unix seconds, or ISO 8601 text)",
            json -> Kind.isInteger(json) || Members.isTime(json),
            Scalar::timestamp,
            value -> ((Timestamp) value).json());

    private static final Kind SECONDS = new Scalar(
            "a number of seconds", JsonNode::isNumber, Scalar::seconds, value -> ((Seconds) value).json());

    private static final Kind ID = new Scalar(
            "an id (text or an integer)",
            json -> json.isTextual() || Kind.isInteger(json),
            json -> json.isTextual() ? Held.exactly(Id.of(json.textValue())) : integer(json, Id::of),
            value -> ((Id) value).json());

    private static final Kind DIMENSION = new Scalar(
            "an integer, or digits as text",
            json -> Kind.isInteger(json) || Members.isDigits(json),
            Scalar::dimension,
            value -> ((Dimension) value).json());

    private static final Kind MAP =
            new Scalar("an object", JsonNode::isObject, Held::exactly, JsonNode.class::cast);

    private static final Map<Class<?>, Kind> BY_TYPE = Map.of(
            String.class, TEXT,
            Boolean.class, BOOLEAN,
            Long.class, INTEGER,
            BigDecimal.class, NUMBER,
            Timestamp.class, TIMESTAMP,
            Seconds.class, SECONDS,
            Id.class, ID,
            Dimension.class, DIMENSION,
            ObjectNode.class, MAP,
            JsonNode.class, new Anything());

    /** Null for a type that holds more than a single value. */
    static Kind of(Class<?> type) {
        return BY_TYPE.get(type);
    }

    /** What is made of an integer; 7.0 means 7, and is not written like it. */
    private static Held integer(JsonNode json, Function<Long, Object> made) {
        Long integer = Kind.integer(json);
        return integer == null ? Held.NOTHING : new Held(made.apply(integer), json.isIntegralNumber());
    }

    private static Held dimension(JsonNode json) {
        return json.isTextual()
                ? Held.exactly(Dimension.parse(json.textValue()).orElse(null))
                : integer(json, Dimension::of);
    }

    private static Held timestamp(JsonNode json) {
        if (json.isTextual()) {
            return Held.exactly(Timestamp.parse(json.textValue()).orElse(null));
        }
        try {
            return integer(json, Timestamp::ofUnixSeconds);
        } catch (DateTimeException tooFarAway) {
            return Held.NOTHING;
        }
    }

    private static Held seconds(JsonNode json) {
        BigDecimal number = decimal(json);
        try {
            return number == null ? Held.NOTHING : Held.exactly(new Seconds(number));
        } catch (ArithmeticException tooMany) {
            return Held.NOTHING;
        }
    }

    /** Null for a number that a reader has taken for infinite. */
    private static BigDecimal decimal(JsonNode json) {
        boolean infinite = json.isDouble() && Double.isInfinite(json.doubleValue());
        return infinite ? null : json.decimalValue();
    }

    @Override
    public Held read(JsonNode json) {
        return fits.test(json) ? reader.apply(json) : Held.NOTHING;
    }

    @Override
    public JsonNode write(Object value) {
        return writer.apply(value);
    }

    @Override
    public void judge(JsonNode json, Place at) {
        if (!fits.test(json)) {
            at.misfit(expected, json);
        }
    }
}
