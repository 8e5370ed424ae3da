package intercomschema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What rules see of a list. Where there is none, it has no items, and everything that is asked of it is false. */
record Items(JsonNode json) implements Iterable<Members> {

    @Override
    public Iterator<Members> iterator() {
        return stream().iterator();
    }

    private Stream<Members> stream() {
        boolean listed = json.isArray();
        return listed ? StreamSupport.stream(json.spliterator(), false).map(Members::new) : Stream.empty();
    }

    /** How many there are; null if there is no list. */
    Double count() {
        return json.isArray() ? (double) json.size() : null;
    }

    boolean any(Predicate<Members> test) {
        return stream().anyMatch(test);
    }

    boolean all(Predicate<Members> test) {
        return json.isArray() && stream().allMatch(test);
    }

    /** Some item has the value. */
    <T> boolean have(T value, Function<Members, T> of) {
        return value != null && stream().map(of).anyMatch(value::equals);
    }

    /** There is a value, and no item has it. */
    <T> boolean lack(T value, Function<Members, T> of) {
        return value != null && json.isArray() && stream().map(of).noneMatch(value::equals);
    }

    /** Two items have the same value. */
    boolean repeat(Function<Members, String> of) {
        Set<String> seen = new HashSet<>();
        return values(of).anyMatch(value -> !seen.add(value));
    }

    boolean areUnique(Function<Members, String> of) {
        return json.isArray() && !repeat(of);
    }

    /** An item has a smaller value than one before it. */
    boolean fall(Function<Members, Double> of) {
        double last = Double.NEGATIVE_INFINITY;
        for (double value : values(of).toList()) {
            if (value < last) {
                return true;
            }
            last = value;
        }
        return false;
    }

    boolean areSorted(Function<Members, Double> of) {
        return json.isArray() && !fall(of);
    }

    private <T> Stream<T> values(Function<Members, T> of) {
        return stream().map(of).filter(Objects::nonNull);
    }
}
