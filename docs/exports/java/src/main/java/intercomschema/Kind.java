package intercomschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** How the values of one type are read from JSON, judged, and written back. */
interface Kind {

    /**
     * A value, and whether it says all that its JSON says.
     *
     * @param value null if the type cannot hold the JSON
     */
    record Held(Object value, boolean exact) {

        static final Held NOTHING = new Held(null, false);

        /** All that the JSON says, if there is a value. */
        static Held exactly(Object value) {
            return new Held(value, value != null);
        }
    }

    /** As messages name what should stand there. */
    String expected();

    /** Reads JSON that is not null, whether it fits or not. */
    Held read(JsonNode json);

    JsonNode write(Object value);

    /** Reports what is wrong with JSON that is not null. */
    void judge(JsonNode json, Place at);

    /** Whether null is a value like any other. */
    default boolean takesNull() {
        return false;
    }

    default List<Violation> violations(JsonNode json, Options options) {
        Place root = Place.root(options);
        judge(json, root);
        return List.copyOf(root.violations());
    }

    /** The kind of a component of that type, or of an item. */
    static Kind of(Type type) {
        if (type instanceof ParameterizedType list) {
            return new ListKind(of(list.getActualTypeArguments()[0]));
        }
        Class<?> raw = (Class<?>) type;
        Kind scalar = Scalar.of(raw);
        if (scalar != null) {
            return scalar;
        }
        if (OpenEnum.class.isAssignableFrom(raw)) {
            return Vocabulary.of(raw);
        }
        return Variants.isUnion(raw) ? Variants.of(raw) : Shape.of(raw);
    }

    /** As JSON Schema understands it: without a fraction, however it is written. */
    static boolean isInteger(JsonNode json) {
        return json.isIntegralNumber()
                || json.isNumber() && json.doubleValue() == Math.rint(json.doubleValue());
    }

    /** The integer that a number means; null if it is none, or one that 64 bits do not hold exactly. */
    static Long integer(JsonNode json) {
        if (json.isIntegralNumber()) {
            return json.canConvertToLong() ? json.longValue() : null;
        }
        double number = json.doubleValue();
        return isInteger(json) && Math.abs(number) <= 0x1p53 ? (long) number : null;
    }

    /** JSON that is kept as it is. */
    record Anything() implements Kind {

        @Override
        public String expected() {
            return "any JSON value";
        }

        @Override
        public boolean takesNull() {
            return true;
        }

        @Override
        public Held read(JsonNode json) {
            return Held.exactly(json);
        }

        @Override
        public JsonNode write(Object value) {
            return (JsonNode) value;
        }

        @Override
        public void judge(JsonNode json, Place at) {}
    }

    /** Exactly one text. */
    record Only(String constant, Kind text) implements Kind {

        @Override
        public String expected() {
            return text.expected();
        }

        @Override
        public Held read(JsonNode json) {
            return text.read(json);
        }

        @Override
        public JsonNode write(Object value) {
            return text.write(value);
        }

        @Override
        public void judge(JsonNode json, Place at) {
            text.judge(json, at);
            if (json.isTextual() && !json.textValue().equals(constant)) {
                String message = "expected \"" + constant + "\", found " + Place.measure(json);
                at.report("schema.const", Severity.ERROR, message);
            }
        }
    }

    /** A list; items that are null or do not fit are not in what is read. */
    record ListKind(Kind items) implements Kind {

        @Override
        public String expected() {
            return "an array";
        }

        @Override
        public Held read(JsonNode json) {
            if (!json.isArray()) {
                return Held.NOTHING;
            }
            List<Object> list = new ArrayList<>();
            boolean exact = true;
            for (JsonNode item : json) {
                Held held = item.isNull() && !items.takesNull() ? Held.NOTHING : items.read(item);
                exact &= held.exact();
                if (held.value() != null) {
                    list.add(held.value());
                }
            }
            return new Held(List.copyOf(list), exact);
        }

        @Override
        public JsonNode write(Object value) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            ((List<?>) value).forEach(item -> array.add(items.write(item)));
            return array;
        }

        @Override
        public void judge(JsonNode json, Place at) {
            if (!json.isArray()) {
                at.misfit(expected(), json);
                return;
            }
            for (int index = 0; index < json.size(); index++) {
                JsonNode item = json.get(index);
                if (item.isNull() && !items.takesNull()) {
                    at.item(index).unexpectedNull(items.expected());
                } else {
                    items.judge(item, at.item(index));
                }
            }
        }
    }
}
