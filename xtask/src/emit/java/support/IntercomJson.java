package intercomschema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;

/**
 * JSON in and out, with numbers kept as they are written.
 *
 * <p>Any other {@code ObjectMapper} reads and writes the records too. Unless it is told otherwise, it
 * reads fractions as {@code double}, which rounds what has more than 15 digits or so.
 */
public final class IntercomJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder(new ExactFactory())
                    // Messages are not to show what the payload says.
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .nodeFactory(new JsonNodeFactory(true))
                    .build();

    private IntercomJson() {}

    /** Jackson takes a number that is too large for a double for none at all, and JSON has no such thing. */
    private static final class ExactFactory extends JsonFactory {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonParser createParser(String json) throws IOException {
            return new JsonParserDelegate(super.createParser(json)) {
                @Override
                public boolean isNaN() {
                    return false;
                }
            };
        }
    }

    /**
     * The JSON tree of a text.
     *
     * @param json JSON text
     * @return the tree
     * @throws JsonProcessingException if the text is not JSON
     */
    public static JsonNode tree(String json) throws JsonProcessingException {
        return MAPPER.readTree(json);
    }

    /**
     * The object that a text holds.
     *
     * @param <T> the type of the object
     * @param json JSON text
     * @param type a record or a union of this package
     * @return the object; null for JSON's null
     * @throws JsonProcessingException if the text is not JSON, or holds no object
     */
    public static <T> T read(String json, Class<T> type) throws JsonProcessingException {
        return MAPPER.readValue(json, type);
    }

    /**
     * The object that a JSON tree holds.
     *
     * @param <T> the type of the object
     * @param json a JSON tree
     * @param type a record or a union of this package
     * @return the object; null for JSON's null
     * @throws JsonProcessingException if the tree is no object
     */
    public static <T> T read(JsonNode json, Class<T> type) throws JsonProcessingException {
        return MAPPER.treeToValue(json, type);
    }

    /**
     * An object as JSON text.
     *
     * @param object an object of this package
     * @return JSON text
     */
    public static String write(IntercomObject object) {
        return object.toJson().toString();
    }
}
