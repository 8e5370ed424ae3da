package intercomschema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object, as its record says: a member for each component but the last, which keeps everything else. */
final class Shape implements Kind {

    /** A member and its component. */
    private record Member(
            String name,
            int index,
            Kind kind,
            boolean required,
            Versions versions,
            Versions nullable,
            Method accessor) {

        boolean mayBeNull(ApiVersion version) {
            return kind.takesNull() || nullable != null && nullable.contain(version);
        }
    }

    private static final ClassValue<Shape> ALL =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return new Shape(type);
                }
            };

    private final Class<?> type;

    /** Found out when it is first asked for, as a type may contain itself; null before. */
    private volatile Parts parts;

    /** What reflection finds out about a record. */
    private record Parts(
            Map<String, Member> members,
            Constructor<?> constructor,
            Method extra,
            Origin origin,
            List<Rule> rules) {}

    private Shape(Class<?> type) {
        this.type = type;
    }

    static Shape of(Class<?> type) {
        return ALL.get(type);
    }

    private Parts parts() {
        if (parts == null) {
            try {
                parts = described(type);
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(type + " cannot be used", broken);
            }
        }
        return parts;
    }

    private static Parts described(Class<?> type) throws ReflectiveOperationException {
        Map<String, Member> members = new LinkedHashMap<>();
        RecordComponent[] components = type.getRecordComponents();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : components) {
            types.add(component.getType());
            JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
            if (property != null) {
                members.put(property.value(), member(component, property, members.size()));
            }
        }
        ComesFrom from = type.getAnnotation(ComesFrom.class);
        return new Parts(
                members,
                type.getDeclaredConstructor(types.toArray(Class<?>[]::new)),
                components[components.length - 1].getAccessor(),
                from == null ? null : from.value(),
                Rule.of(type));
    }

    private static Member member(RecordComponent component, JsonProperty property, int index) {
        Constant constant = component.getAnnotation(Constant.class);
        Kind kind = Kind.of(component.getGenericType());
        return new Member(
                property.value(),
                index,
                constant == null ? kind : new Only(constant.value(), kind),
                property.required(),
                Versions.of(component),
                Versions.of(component.getAnnotation(AllowsNull.class)),
                component.getAccessor());
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
        Map<String, Member> members = parts().members();
        Object[] values = new Object[members.size() + 1];
        Map<String, JsonNode> extra = new LinkedHashMap<>();
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            JsonNode value = json.get(name);
            Member member = members.get(name);
            Held held = member == null || value.isNull() ? Held.NOTHING : member.kind().read(value);
            if (!held.exact()) {
                extra.put(name, value);
            }
            if (member != null) {
                values[member.index()] = held.value();
            }
        }
        values[members.size()] = extra.isEmpty() ? Map.of() : Collections.unmodifiableMap(extra);
        try {
            return Held.exactly(parts().constructor().newInstance(values));
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(type + " cannot be made", broken);
        }
    }

    @Override
    public ObjectNode write(Object object) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        try {
            Object kept = parts().extra().invoke(object);
            Map<?, ?> extra = kept == null ? Map.of() : (Map<?, ?>) kept;
            for (Member member : parts().members().values()) {
                Object value = member.accessor().invoke(object);
                JsonNode written = written(member, value, (JsonNode) extra.get(member.name()));
                if (written != null) {
                    json.set(member.name(), written);
                }
            }
            extra.forEach((name, value) -> {
                if (!parts().members().containsKey(name)) {
                    json.set((String) name, (JsonNode) value);
                }
            });
            return json;
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(type + " cannot be read", broken);
        }
    }

    /** The JSON that a value came from, as long as it means the value; the value's own JSON otherwise. */
    private static JsonNode written(Member member, Object value, JsonNode kept) {
        if (value == null) {
            return kept;
        }
        boolean same = kept != null && !kept.isNull() && value.equals(member.kind().read(kept).value());
        return same ? kept : member.kind().write(value);
    }

    @Override
    public void judge(JsonNode json, Place at) {
        if (!json.isObject()) {
            at.misfit(expected(), json);
            return;
        }
        Place here = parts().origin() == null ? at : at.from(parts().origin());
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            judge(parts().members().get(name), json.get(name), here.member(name));
        }
        for (Member member : parts().members().values()) {
            if (member.required() && !json.has(member.name())) {
                here.report("schema.required", Severity.ERROR, "the member " + member.name() + " is missing");
            }
        }
        for (Rule rule : parts().rules()) {
            rule.judge(json, here);
        }
    }

    private void judge(Member member, JsonNode json, Place at) {
        if (member == null) {
            String message = type.getSimpleName() + " has no such member";
            at.report("schema.unknown_member", Severity.DRIFT, message);
        } else if (!member.versions().contain(at.version())) {
            String message = "this member belongs to other API versions (" + member.versions() + ")";
            at.report("schema.other_version", Severity.DRIFT, message);
        } else if (!json.isNull()) {
            member.kind().judge(json, at);
        } else if (!member.mayBeNull(at.version())) {
            at.unexpectedNull(member.kind().expected());
        }
    }
}
