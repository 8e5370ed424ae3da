package intercomschema;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a payload comes from. Some rules hold for payloads of some origins only. */
public enum Origin {
    /** The answer to reading one object. */
    REST,
    /** The answer to a change. */
    MUTATION,
    /** An item of a list, or of the results of a search. */
    LIST,
    /** A notification. */
    WEBHOOK;

    /**
     * The origin as the schemas spell it.
     *
     * @return {@code rest}, {@code mutation}, {@code list} or {@code webhook}
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
