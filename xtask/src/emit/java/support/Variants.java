package intercomschema;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.util.List;

/** A union: which variant an object is, as the annotation of its interface says. */
record Variants(Class<?> type, OneOf union, Class<?> other) implements Kind {

    private static final ClassValue<Variants> ALL =
            new ClassValue<>() {
                @Override
                protected Variants computeValue(Class<?> type) {
                    return new Variants(type, type.getAnnotation(OneOf.class), type.getDeclaredClasses()[0]);
                }
            };

    /** Whether it is a union, or what a union keeps of an object of no other type. */
    static boolean isUnion(Class<?> type) {
        return type.isAnnotationPresent(OneOf.class) || type.getDeclaringClass() != null;
    }

    static Variants of(Class<?> type) {
        return ALL.get(type.getDeclaringClass() == null ? type : type.getDeclaringClass());
    }

    private OneOf.Variant meant(JsonNode json) {
        for (OneOf.Variant variant : union.value()) {
            if (fits(variant, json)) {
                return variant;
            }
        }
        return null;
    }

    private static boolean fits(OneOf.Variant variant, JsonNode json) {
        List<String> types = List.of(variant.type());
        JsonNode found = json.path("type");
        return (types.isEmpty() || found.isTextual() && types.contains(found.textValue()))
                && List.of(variant.has()).stream().allMatch(json::has)
                && List.of(variant.lacks()).stream().noneMatch(json::has);
    }

    @Override
    public String expected() {
        return "an object";
    }

    @Override
    public Held read(JsonNode json) {
        if (!json.isObject()) {
            return Held.NOTHING;
        }
        OneOf.Variant variant = meant(json);
        if (variant != null && variant.is() != other) {
            return Shape.of(variant.is()).read(json);
        }
        try {
            Constructor<?> constructor = other.getDeclaredConstructors()[0];
            return Held.exactly(constructor.newInstance(json));
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(other + " cannot be made", broken);
        }
    }

    @Override
    public JsonNode write(Object value) {
        return ((IntercomObject) value).toJson();
    }

    @Override
    public void judge(JsonNode json, Place at) {
        if (!json.isObject()) {
            at.misfit(expected(), json);
            return;
        }
        OneOf.Variant variant = meant(json);
        if (variant == null) {
            report(union.otherwise(), at);
            return;
        }
        for (OneOf.Breaks rule : variant.breaks()) {
            report(rule, at);
        }
        if (variant.is() != other) {
            Shape.of(variant.is()).judge(json, at);
        }
    }

    private static void report(OneOf.Breaks broken, Place at) {
        at.report(broken.rule(), broken.severity(), broken.message());
    }
}
