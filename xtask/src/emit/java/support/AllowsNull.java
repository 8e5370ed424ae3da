package intercomschema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The member may be null: in every API version, or in those from {@code since} to {@code until}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface AllowsNull {
    ApiVersion[] since() default {};

    ApiVersion[] until() default {};
}
