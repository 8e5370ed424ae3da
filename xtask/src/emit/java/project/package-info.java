/**
 * Intercom's conversation payloads, ${which}.
 *
 * <p>{@link intercomschema.IntercomJson} reads and writes them, {@link intercomschema.Checks} judges JSON as
 * it is, and every object has {@link intercomschema.IntercomObject#violations violations}.
 */
package intercomschema;
