package intercomschema;

import java.lang.reflect.AnnotatedElement;

/** A range of API versions, both ends within; null where it is open. */
record Versions(ApiVersion since, ApiVersion until) {

    static final Versions ALL = new Versions(null, null);

    /** Those that {@link Since} and {@link Until} name. */
    static Versions of(AnnotatedElement element) {
        Since since = element.getAnnotation(Since.class);
        Until until = element.getAnnotation(Until.class);
        return new Versions(since == null ? null : since.value(), until == null ? null : until.value());
    }

    /** Those in which null is allowed; null if it never is. */
    static Versions of(AllowsNull nulls) {
        return nulls == null ? null : new Versions(only(nulls.since()), only(nulls.until()));
    }

    private static ApiVersion only(ApiVersion[] versions) {
        return versions.length == 0 ? null : versions[0];
    }

    /** Always true where no version is known. */
    boolean contain(ApiVersion version) {
        return version == null
                || (since == null || since.compareTo(version) <= 0)
                        && (until == null || version.compareTo(until) <= 0);
    }

    @Override
    public String toString() {
        if (since == null) {
            return until == null ? "all" : "up to " + until.text();
        }
        return since.text() + (until == null ? " and later" : " to " + until.text());
    }
}
