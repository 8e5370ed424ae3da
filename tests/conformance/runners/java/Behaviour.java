import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import intercomschema.ApiVersion;
import intercomschema.Checks;
import intercomschema.Conversation;
import intercomschema.ConversationPart;
import intercomschema.ConversationState;
import intercomschema.ConversationStatistics;
import intercomschema.Dimension;
import intercomschema.Id;
import intercomschema.IntercomJson;
import intercomschema.NotificationItem;
import intercomschema.Options;
import intercomschema.PartAttachment;
import intercomschema.Payload;
import intercomschema.Ping;
import intercomschema.Seconds;
import intercomschema.Tag;
import intercomschema.Tags;
import intercomschema.Timestamp;
import intercomschema.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What no vector asks: Jackson's own door, values as Java sees them, and values that a program has changed. */
public final class Behaviour {

    private static int seen;

    private Behaviour() {}

    /** What a program of a user's may hold. */
    record Ticket(Conversation about, List<Tag> tags, Map<String, Id> ids, ConversationState state, Payload payload) {}

    /**
     * Tries everything.
     *
     * @param arguments none
     * @throws Exception if something is not as expected
     */
    public static void main(String[] arguments) throws Exception {
        anyMapper();
        unions();
        times();
        durations();
        idsAndSizes();
        enumerations();
        whatDoesNotFit();
        changedValues();
        extremes();
        System.out.println(seen);
    }

    private static void anyMapper() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        String json = """
                {"about":{"type":"conversation","x":[1.50]},"tags":[{"id":"1","name":null}],"ids":{"a":1,"b":"1"},\
                "state":"new","payload":{"type":"?"}}""";
        Ticket ticket = mapper.readValue(json, Ticket.class);
        expect(ticket.about().type(), "conversation");
        expect(ticket.tags().get(0).id(), Id.of("1"));
        expect(ticket.ids().get("a"), ticket.ids().get("b"));
        expect(ticket.state().text(), "new");
        expect(ticket.payload() instanceof Payload.Other, true);
        expect(mapper.writeValueAsString(ticket), json.replace("1.50", "1.5"));
        List<Tag> tags = mapper.readValue("[{\"name\":\"a\"}]", new TypeReference<List<Tag>>() {});
        expect(tags.get(0).name(), "a");
        expect(mapper.writeValueAsString(tags), "[{\"name\":\"a\"}]");
    }

    private static void unions() throws Exception {
        Payload payload = IntercomJson.read("{\"type\":\"conversation_part\",\"id\":5}", Payload.class);
        expect(payload instanceof ConversationPart, true);
        NotificationItem item = IntercomJson.read("{\"type\":\"ping\"}", NotificationItem.class);
        expect(item instanceof Ping, true);
        NotificationItem other = IntercomJson.read("{\"type\":\"ticket\",\"a\":1.0}", NotificationItem.class);
        expect(IntercomJson.write(other), "{\"type\":\"ticket\",\"a\":1.0}");
        expect(rules(other.violations(Options.NONE)), List.of("webhook.item_known"));
    }

    private static void times() throws Exception {
        expect(time("1700000000").asInstant(), Instant.parse("2023-11-14T22:13:20Z"));
        expect(time("\"2026-01-10T07:56:29.250+23:59\"").asInstant(), Instant.parse("2026-01-09T07:57:29.250Z"));
        expect(time("\"2024-02-29T00:00:00-00:30\"").asInstant(), Instant.parse("2024-02-29T00:30:00Z"));
        expect(time("\"2023-02-29T00:00:00Z\""), null);
        expect(time("\"2023-02-28T24:00:00Z\""), null);
        expect(time("\"2023-02-28T23:00:00Z\\n\""), null);
        // An integer, and so no violation; only Java cannot hold it.
        expect(time("1000000000000000000"), null);
        expect(time("7.0"), Timestamp.ofUnixSeconds(7));
        for (String json : List.of("1000000000000000000", "7.0", "\"2023-02-29T00:00:00Z\"", "null")) {
            String object = "{\"created_at\":" + json + "}";
            expect(IntercomJson.write(IntercomJson.read(object, ConversationPart.class)), object);
        }
    }

    private static Timestamp time(String json) throws JsonProcessingException {
        return IntercomJson.read("{\"created_at\":" + json + "}", ConversationPart.class).createdAt();
    }

    private static void durations() throws Exception {
        expect(seconds("11.5").asDuration(), Duration.ofMillis(11_500));
        expect(seconds("-0.25").asDuration(), Duration.ofMillis(-250));
        expect(seconds("8.0").value().toString(), "8.0");
        expect(Seconds.of(3).asDuration(), Duration.ofSeconds(3));
        for (String json : List.of("1e300", "1e1000000000", "1E-1000000000", "\"1\"")) {
            expect(seconds(json), null);
        }
    }

    private static Seconds seconds(String json) throws JsonProcessingException {
        String object = "{\"handling_time\":" + json + "}";
        return IntercomJson.read(object, ConversationStatistics.class).handlingTime();
    }

    private static void idsAndSizes() throws Exception {
        expect(Id.of(7), Id.of("7"));
        expect(Id.of(7).hashCode(), Id.of("7").hashCode());
        expect(Id.of("x").asLong().isPresent(), false);
        PartAttachment attachment = IntercomJson.read("{\"width\":\"0640\",\"height\":480}", PartAttachment.class);
        expect(attachment.width().asLong().getAsLong(), 640L);
        expect(attachment.height(), Dimension.of(480));
        expect(IntercomJson.write(attachment), "{\"width\":\"0640\",\"height\":480}");
    }

    private static void enumerations() throws Exception {
        Conversation conversation = IntercomJson.read("{\"state\":\"closed\"}", Conversation.class);
        expect(conversation.state(), ConversationState.CLOSED);
        expect(conversation.state().isKnown(), true);
        expect(new ConversationState("melted").isKnown(), false);
    }

    private static void whatDoesNotFit() throws Exception {
        String json = "{\"id\":[],\"name\":null,\"applied_by\":{\"id\":{}},\"new\":{\"a\":null}}";
        Tag tag = IntercomJson.read(json, Tag.class);
        expect(tag.id(), null);
        expect(tag.name(), null);
        expect(tag.extra().keySet().toString(), "[id, name, new]");
        expect(tag.appliedBy().extra().keySet().toString(), "[id]");
        expect(IntercomJson.write(tag), json);
        expect(IntercomJson.read("null", Tag.class), null);
        for (String none : List.of("[]", "\"secret\"", "1", "", "{", "{} {}")) {
            try {
                IntercomJson.read(none, Tag.class);
                throw new AssertionError("reads " + none);
            } catch (JsonProcessingException refused) {
                expect(refused.getMessage().contains("secret"), false);
            }
        }
        expect(rules(Checks.tag(IntercomJson.tree("[]"), Options.NONE)), List.of("schema.type"));
    }

    private static void changedValues() throws Exception {
        Tags tags = IntercomJson.read("{\"type\":null,\"tags\":[{\"name\":\"a\"},null]}", Tags.class);
        expect(tags.tags().size(), 1);
        expect(IntercomJson.write(tags), "{\"type\":null,\"tags\":[{\"name\":\"a\"},null]}");
        Tags changed = new Tags("tag.list", List.of(), tags.extra());
        expect(IntercomJson.write(changed), "{\"type\":\"tag.list\",\"tags\":[]}");
        Tags made = new Tags("list", null, null);
        expect(IntercomJson.write(made), "{\"type\":\"list\"}");
        expect(rules(made.violations(new Options(ApiVersion.V2_14, null))).contains("schema.const"), true);
    }

    /** No number and no nesting may stop a program. */
    private static void extremes() throws Exception {
        for (String number : List.of("1e400", "-1e400", "1e-400", "1e1000000000", "9".repeat(400), "-0", "-0.0")) {
            String json = "{\"created_at\":" + number + ",\"updated_at\":" + number + ",\"id\":" + number + "}";
            JsonNode tree = IntercomJson.tree(json);
            Checks.conversationPart(tree, Options.NONE);
            expect(IntercomJson.tree(IntercomJson.write(IntercomJson.read(json, ConversationPart.class))), tree);
            new ObjectMapper().readValue(json, ConversationPart.class).violations(Options.NONE);
        }
        String deep = "{\"new\":" + "[".repeat(900) + "]".repeat(900) + "}";
        expect(IntercomJson.write(IntercomJson.read(deep, Tag.class)), deep);
    }

    private static List<String> rules(List<Violation> violations) {
        return violations.stream().map(Violation::rule).toList();
    }

    private static void expect(Object found, Object expected) {
        seen++;
        if (!Objects.equals(found, expected)) {
            throw new AssertionError("found " + found + " instead of " + expected);
        }
    }
}
