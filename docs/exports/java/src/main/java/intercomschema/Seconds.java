package intercomschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * A number of seconds, which may have a fraction: medians such as 11.5 are sent.
 *
 * @param value the number as it is written
 */
@JsonDeserialize(using = KindReader.class)
@JsonSerialize(using = KindWriter.class)
public record Seconds(BigDecimal value) {

    /** More digits than this, on either side of the point, are no duration. */
    private static final int MOST_DIGITS = 100;

    /**
     * Some seconds.
     *
     * @param value the number as it is written
     * @throws ArithmeticException if a {@link Duration} cannot hold them
     */
    public Seconds {
        if (Math.abs((long) value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS) {
            throw new ArithmeticException("more digits than a duration has");
        }
        value.setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /**
     * Whole seconds.
     *
     * @param seconds how many
     * @return the seconds
     */
    public static Seconds of(long seconds) {
        return new Seconds(BigDecimal.valueOf(seconds));
    }

    /**
     * The seconds as Java's own type.
     *
     * @return the duration, to the nanosecond
     */
    public Duration asDuration() {
        BigDecimal whole = value.setScale(0, RoundingMode.FLOOR);
        BigDecimal nanos = value.subtract(whole).movePointRight(9);
        return Duration.ofSeconds(whole.longValueExact(), nanos.longValue());
    }

    JsonNode json() {
        return DecimalNode.valueOf(value);
    }
}
