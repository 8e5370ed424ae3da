package intercomschema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Everything in an object of this type comes from there. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface ComesFrom {
    Origin value();
}
