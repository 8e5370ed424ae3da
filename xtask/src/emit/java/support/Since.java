package intercomschema;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The first API version that has the member or the value. */
@Retention(RetentionPolicy.RUNTIME)
@interface Since {
    ApiVersion value();
}
