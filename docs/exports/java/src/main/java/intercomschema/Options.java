package intercomschema;

/**
 * What is known of a payload before it is judged. Either component may be null, which means that it is
 * not known: without a version, whatever some version allows is accepted; without an origin, rules that
 * hold for some origins only are left out.
 *
 * @param apiVersion the API version of the payload, or null
 * @param origin where the payload comes from, or null
 */
public record Options(ApiVersion apiVersion, Origin origin) {

    /** Nothing is known. */
    public static final Options NONE = new Options(null, null);

    /**
     * The same for payloads of an API version.
     *
     * @param version the API version
     * @return new options
     */
    public Options withApiVersion(ApiVersion version) {
        return new Options(version, origin);
    }

    /**
     * The same for payloads of an origin.
     *
     * @param from where they come from
     * @return new options
     */
    public Options withOrigin(Origin from) {
        return new Options(apiVersion, from);
    }
}
