package intercomschema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rule that other values than the record's constants break, and how much that matters. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface KnownValues {
    String rule();

    Severity severity();

    /** Where it matters more or less from a version on, oldest version first. */
    From[] from() default {};

    /** The severity from a version on. */
    @interface From {
        ApiVersion version();

        Severity severity();
    }
}
