package intercomschema;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes every type of this package for Jackson, by its {@link Kind}. */
final class KindWriter extends StdSerializer<Object> {

    private static final long serialVersionUID = 1L;

    KindWriter() {
        super(Object.class);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        provider.defaultSerializeValue(Kind.of(value.getClass()).write(value), generator);
    }
}
