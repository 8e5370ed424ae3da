package intercomschema;

import java.util.List;

/** Comparisons, each of which is false where one of its operands is null. */
final class Operators {

    private Operators() {}

    static boolean lt(Double a, Double b) {
        return a != null && b != null && a < b;
    }

    static boolean lte(Double a, Double b) {
        return a != null && b != null && a <= b;
    }

    static boolean gt(Double a, Double b) {
        return lt(b, a);
    }

    static boolean gte(Double a, Double b) {
        return lte(b, a);
    }

    static boolean eq(Double a, Double b) {
        return a != null && b != null && a.doubleValue() == b.doubleValue();
    }

    static boolean ne(Double a, Double b) {
        return a != null && b != null && a.doubleValue() != b.doubleValue();
    }

    static boolean lt(Double a, double b) {
        return a != null && a < b;
    }

    static boolean lte(Double a, double b) {
        return a != null && a <= b;
    }

    static boolean gt(Double a, double b) {
        return a != null && a > b;
    }

    static boolean gte(Double a, double b) {
        return a != null && a >= b;
    }

    static boolean eq(Double a, double b) {
        return a != null && a == b;
    }

    static boolean ne(Double a, double b) {
        return a != null && a != b;
    }

    static boolean eq(String a, String b) {
        return a != null && b != null && a.equals(b);
    }

    static boolean ne(String a, String b) {
        return a != null && b != null && !a.equals(b);
    }

    static boolean eq(Boolean a, Boolean b) {
        return a != null && b != null && a.equals(b);
    }

    static boolean ne(Boolean a, Boolean b) {
        return a != null && b != null && !a.equals(b);
    }

    static boolean in(String value, String... values) {
        return value != null && List.of(values).contains(value);
    }

    static boolean notIn(String value, String... values) {
        return value != null && !List.of(values).contains(value);
    }

    static boolean in(Double value, double... values) {
        for (double other : values) {
            if (eq(value, other)) {
                return true;
            }
        }
        return false;
    }

    static boolean notIn(Double value, double... values) {
        return value != null && !in(value, values);
    }

    /** The time from {@code b} to {@code a}, in seconds. */
    static Double difference(Double a, Double b) {
        return a == null || b == null ? null : Double.valueOf(a - b);
    }
}
