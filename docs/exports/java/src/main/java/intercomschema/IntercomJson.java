package intercomschema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * JSON in and out, with numbers kept as they are written.
 *
 * <p>Any other {@code ObjectMapper} reads and writes the records too; one that reads fractions as
 * {@code double} may round them.
 */
public final class IntercomJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
                    .build();

    private IntercomJson() {}

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
     * @return the object
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
     * @return the object
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
