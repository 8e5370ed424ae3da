package intercomschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time: Unix seconds over REST, ISO 8601 text in webhooks. It remembers which of them it
 * was, to the letter.
 */
@JsonDeserialize(using = KindReader.class)
@JsonSerialize(using = KindWriter.class)
public final class Timestamp {

    /** The date and time, and its offset. {@code ZoneOffset} ends at 18 hours, so the offset is read here. */
    private static final Pattern ISO =
            Pattern.compile(
                    "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?)"
                            + "(?:Z|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))");

    private final Instant instant;
    private final String text;

    private Timestamp(Instant instant, String text) {
        this.instant = instant;
        this.text = text;
    }

    /**
     * A time that is written as an integer.
     *
     * @param seconds whole seconds since 1970-01-01 UTC
     * @return the time
     * @throws DateTimeException if it is more than a billion years away
     */
    public static Timestamp ofUnixSeconds(long seconds) {
        return new Timestamp(Instant.ofEpochSecond(seconds), null);
    }

    /**
     * A time that is written as ISO 8601 text.
     *
     * @param text such as {@code 2026-01-10T07:56:29.250Z}
     * @return the time; empty if the text has another form, or the calendar has no such time
     */
    public static Optional<Timestamp> parse(String text) {
        Matcher parts = ISO.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Instant instant = LocalDateTime.parse(parts.group(1)).toInstant(ZoneOffset.UTC);
            return Optional.of(new Timestamp(instant.minusSeconds(offset(parts)), text));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** Seconds east of UTC. */
    private static int offset(Matcher parts) {
        if (parts.group(2) == null) {
            return 0;
        }
        int minutes = Integer.parseInt(parts.group(3)) * 60 + Integer.parseInt(parts.group(4));
        return parts.group(2).equals("+") ? minutes * 60 : minutes * -60;
    }

    /**
     * The time as Java's own type.
     *
     * @return the instant, with the fraction of a second that the text has
     */
    public Instant asInstant() {
        return instant;
    }

    /**
     * The text that was sent.
     *
     * @return the text; empty for a time that is written as an integer
     */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    JsonNode json() {
        return text == null ? LongNode.valueOf(instant.getEpochSecond()) : TextNode.valueOf(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timestamp time && time.json().equals(json());
    }

    @Override
    public int hashCode() {
        return instant.hashCode();
    }

    @Override
    public String toString() {
        return json().asText();
    }
}
