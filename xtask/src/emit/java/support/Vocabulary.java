package intercomschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;

/** An open enumeration: the constants of its record, and what its annotation says of all other texts. */
record Vocabulary(Class<?> type, KnownValues rule, Map<String, Versions> values, Constructor<?> constructor)
        implements Kind {

    private static final ClassValue<Vocabulary> ALL =
            new ClassValue<>() {
                @Override
                protected Vocabulary computeValue(Class<?> type) {
                    try {
                        return described(type);
                    } catch (ReflectiveOperationException broken) {
                        throw new IllegalStateException(type + " cannot be used", broken);
                    }
                }
            };

    static Vocabulary of(Class<?> type) {
        return ALL.get(type);
    }

    private static Vocabulary described(Class<?> type) throws ReflectiveOperationException {
        Map<String, Versions> values = new HashMap<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
                OpenEnum value = (OpenEnum) field.get(null);
                values.put(value.text(), Versions.of(field));
            }
        }
        return new Vocabulary(
                type, type.getAnnotation(KnownValues.class), values, type.getDeclaredConstructor(String.class));
    }

    boolean knows(String text, ApiVersion version) {
        Versions versions = values.get(text);
        return versions != null && versions.contain(version);
    }

    @Override
    public String expected() {
        return "text";
    }

    @Override
    public Held read(JsonNode json) {
        if (!json.isTextual()) {
            return Held.NOTHING;
        }
        try {
            return Held.exactly(constructor.newInstance(json.textValue()));
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(type + " cannot be made", broken);
        }
    }

    @Override
    public JsonNode write(Object value) {
        return TextNode.valueOf(((OpenEnum) value).text());
    }

    @Override
    public void judge(JsonNode json, Place at) {
        if (!json.isTextual()) {
            at.misfit(expected(), json);
            return;
        }
        String text = json.textValue();
        if (!knows(text, at.version())) {
            String found =
                    values.containsKey(text) ? "one of another API version" : Place.measure(json);
            String message = "expected a known " + type.getSimpleName() + ", found " + found;
            at.report(rule.rule(), severity(at.version()), message);
        }
    }

    private Severity severity(ApiVersion version) {
        Severity severity = rule.severity();
        for (KnownValues.From from : rule.from()) {
            if (version != null && from.version().compareTo(version) <= 0) {
                severity = from.severity();
            }
        }
        return severity;
    }
}
