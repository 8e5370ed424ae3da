package intercomschema;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The last API version that has the member or the value. */
@Retention(RetentionPolicy.RUNTIME)
@interface Until {
    ApiVersion value();
}
