package intercomschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A size: an integer by the documentation, decimal digits in text now and then. It remembers which of
 * them it was.
 */
@JsonDeserialize(using = KindReader.class)
@JsonSerialize(using = KindWriter.class)
public final class Dimension {

    static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final JsonNode json;

    private Dimension(JsonNode json) {
        this.json = json;
    }

    /**
     * A size that is written as an integer.
     *
     * @param size the size
     * @return the size
     */
    public static Dimension of(long size) {
        return new Dimension(LongNode.valueOf(size));
    }

    /**
     * A size that is written as text.
     *
     * @param text decimal digits
     * @return the size; empty if the text is anything else
     */
    public static Optional<Dimension> parse(String text) {
        boolean fits = DIGITS.matcher(text).matches();
        return fits ? Optional.of(new Dimension(TextNode.valueOf(text))) : Optional.empty();
    }

    /**
     * The size, however it is written.
     *
     * @return the number; empty if it does not fit 64 bits
     */
    public OptionalLong asLong() {
        try {
            return OptionalLong.of(Long.parseLong(json.asText()));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    JsonNode json() {
        return json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dimension size && size.json.equals(json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return json.asText();
    }
}
