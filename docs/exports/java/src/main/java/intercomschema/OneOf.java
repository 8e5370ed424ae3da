package intercomschema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One of several objects, told apart by their members: the first variant that fits is meant. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface OneOf {
    Variant[] value();

    /** Broken by an object of no variant. */
    Breaks otherwise();

    /** An object and how to tell it. */
    @interface Variant {
        Class<? extends IntercomObject> is();

        /** The member {@code type} is one of these; empty if that does not matter. */
        String[] type() default {};

        /** Members that are there, even if null. */
        String[] has() default {};

        /** Members that are not there. */
        String[] lacks() default {};

        /** Broken by every object of this variant. */
        Breaks[] breaks() default {};
    }

    /** A rule that an object breaks by being what it is. */
    @interface Breaks {
        String rule();

        Severity severity();

        String message();
    }
}
