package intercomschema;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * An object of Intercom's API, as a record with a component for each member.
 *
 * <p>Any JSON object can be read, and is written back as the same JSON: what a component cannot hold
 * stays in the record's {@code extra}. There stand unknown members, members that are null rather than
 * absent, and members of another type than the component's. A component is null in all these cases,
 * and where the member is absent.
 */
@JsonDeserialize(using = KindReader.class)
@JsonSerialize(using = KindWriter.class)
public interface IntercomObject {

    /**
     * The object as JSON: components that are not null, then what is in {@code extra}.
     *
     * @return a new tree, which may share nodes with this object
     */
    default ObjectNode toJson() {
        return Shape.of(getClass()).write(this);
    }

    /**
     * Everything that is wrong with this object and what is in it.
     *
     * @param options the API version and the origin, if they are known
     * @return the violations; empty if there are none
     */
    default List<Violation> violations(Options options) {
        return Kind.of(getClass()).violations(toJson(), options);
    }
}
