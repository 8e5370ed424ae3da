package intercomschema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** A statement over several members of an object, which is broken where its test is true. */
final class Rule {

    private final String id;
    private final Severity severity;
    private final String message;
    private final Versions versions;
    private final Set<Origin> origins;
    private final Judge judge;

    /** Reports the rule wherever it is broken. */
    private interface Judge {
        void judge(Rule rule, Members object, Place at);
    }

    private Rule(
            String id, Severity severity, String message, Versions versions, Set<Origin> origins, Judge judge) {
        this.id = id;
        this.severity = severity;
        this.message = message;
        this.versions = versions;
        this.origins = origins;
        this.judge = judge;
    }

    /** The rules of a record, which stand in its field {@code RULES}. */
    static List<Rule> of(Class<?> type) throws ReflectiveOperationException {
        for (var field : type.getDeclaredFields()) {
            if (field.getName().equals("RULES")) {
                return ((List<?>) field.get(null)).stream().map(Rule.class::cast).toList();
            }
        }
        return List.of();
    }

    static Rule error(String id, String message) {
        return new Rule(id, Severity.ERROR, message, Versions.ALL, Set.of(), null);
    }

    static Rule warning(String id, String message) {
        return new Rule(id, Severity.WARNING, message, Versions.ALL, Set.of(), null);
    }

    static Rule drift(String id, String message) {
        return new Rule(id, Severity.DRIFT, message, Versions.ALL, Set.of(), null);
    }

    Rule since(ApiVersion version) {
        return new Rule(id, severity, message, new Versions(version, versions.until()), origins, judge);
    }

    Rule until(ApiVersion version) {
        return new Rule(id, severity, message, new Versions(versions.since(), version), origins, judge);
    }

    /** Only for payloads of these origins. */
    Rule from(Origin... only) {
        return new Rule(id, severity, message, versions, Set.of(only), judge);
    }

    /** The violation is at the object. */
    Rule brokenIf(Predicate<Members> broken) {
        return judgedBy(
                (rule, object, at) -> {
                    if (broken.test(object)) {
                        rule.report(at);
                    }
                });
    }

    /** The violation is at each item of the list for which the test is true. */
    Rule brokenByItem(List<String> list, BiPredicate<Members, Members> broken) {
        String[] path = list.toArray(String[]::new);
        return judgedBy(
                (rule, object, at) -> {
                    Place place = at;
                    for (String step : path) {
                        place = place.member(step);
                    }
                    int index = 0;
                    for (Members item : object.items(path)) {
                        if (broken.test(object, item)) {
                            rule.report(place.item(index));
                        }
                        index++;
                    }
                });
    }

    private Rule judgedBy(Judge how) {
        return new Rule(id, severity, message, versions, origins, how);
    }

    private void report(Place at) {
        at.report(id, severity, message);
    }

    void judge(JsonNode object, Place at) {
        boolean concerned = origins.isEmpty() || at.origin() != null && origins.contains(at.origin());
        if (concerned && versions.contain(at.version())) {
            judge.judge(this, new Members(object), at);
        }
    }
}
