package intercomschema;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * One of a set of texts that may grow. Known values are constants of the record; a value that nobody
 * knew when this was written is kept as it came.
 */
@JsonDeserialize(using = KindReader.class)
@JsonSerialize(using = KindWriter.class)
public interface OpenEnum {

    /**
     * The value as JSON spells it.
     *
     * @return the text
     */
    String text();

    /**
     * Whether some API version has this value.
     *
     * @return true if it is one of the record's constants
     */
    default boolean isKnown() {
        return Vocabulary.of(getClass()).knows(text(), null);
    }
}
