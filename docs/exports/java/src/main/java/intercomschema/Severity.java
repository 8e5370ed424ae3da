package intercomschema;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a violation matters. */
public enum Severity {
    /** Documented, and kept by real payloads. */
    ERROR,
    /** Expected, or broken by some real payloads. */
    WARNING,
    /** Intercom sends something that the schemas do not know yet. */
    DRIFT;

    /**
     * The severity as reports spell it.
     *
     * @return {@code error}, {@code warning} or {@code drift}
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
