package intercomschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The id of something at Intercom: text by the documentation, now and then an integer. It remembers
 * which of them it was, and two ids are equal if their texts are.
 */
@JsonDeserialize(using = KindReader.class)
@JsonSerialize(using = KindWriter.class)
public final class Id {

    private final String text;
    private final boolean integer;

    private Id(String text, boolean integer) {
        this.text = text;
        this.integer = integer;
    }

    /**
     * An id that is written as text.
     *
     * @param text the id
     * @return the id
     */
    public static Id of(String text) {
        return new Id(Objects.requireNonNull(text), false);
    }

    /**
     * An id that is written as an integer.
     *
     * @param integer the id
     * @return the id
     */
    public static Id of(long integer) {
        return new Id(Long.toString(integer), true);
    }

    /**
     * The id, however it is written.
     *
     * @return its text
     */
    public String text() {
        return text;
    }

    /**
     * The id as a number, however it is written.
     *
     * @return the number; empty if it is none, or does not fit 64 bits
     */
    public OptionalLong asLong() {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            return OptionalLong.empty();
        }
    }

    JsonNode json() {
        return integer ? LongNode.valueOf(Long.parseLong(text)) : TextNode.valueOf(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Id id && id.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
