package intercomschema;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** Reads every type of this package for Jackson: whichever type it is asked for, by that type's {@link Kind}. */
final class KindReader extends StdDeserializer<Object> implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;

    KindReader() {
        super(Object.class);
    }

    private KindReader(Class<?> type) {
        super(type);
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new KindReader(context.getContextualType().getRawClass());
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode json = context.readTree(parser);
        Kind kind = Kind.of(handledType());
        Object value = kind.read(json).value();
        if (value == null) {
            return context.reportInputMismatch(this, "expected %s, found %s", kind.expected(), Place.measure(json));
        }
        return value;
    }
}
