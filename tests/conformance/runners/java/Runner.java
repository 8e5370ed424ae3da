import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import intercomschema.ApiVersion;
import intercomschema.Checks;
import intercomschema.IntercomJson;
import intercomschema.IntercomObject;
import intercomschema.Options;
import intercomschema.Origin;
import intercomschema.Violation;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers vectors, line by line, over the package's public door. */
public final class Runner {

    /** Any mapper writes what the package has read. */
    private static final ObjectMapper JACKSON = new ObjectMapper();

    private Runner() {}

    /**
     * Reads questions on the standard input, and answers them on the standard output.
     *
     * @param arguments none
     * @throws Exception if a question cannot be read
     */
    public static void main(String[] arguments) throws Exception {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream answers = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            answers.println(answer(IntercomJson.tree(line)));
        }
        answers.flush();
    }

    private static ObjectNode answer(JsonNode vector) throws Exception {
        String object = vector.get("object").textValue();
        JsonNode instance = vector.get("instance");
        Options options = options(vector);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Optional<Method> check = check(object);
        if (check.isEmpty() && ApiVersion.values().length == 1) {
            return answer.put("skip", "objects that the version does not have");
        }
        List<?> violations = (List<?>) check.orElseThrow().invoke(null, instance, options);
        ArrayNode list = answer.putArray("violations");
        for (Object each : violations) {
            Violation violation = (Violation) each;
            list.addArray().add(violation.rule()).add(violation.severity().text()).add(violation.instanceLocation());
        }
        if (vector.path("encode").booleanValue()) {
            // What is no object is refused when it is read, so there is nothing to write again.
            answer.set("encoded", instance.isObject() ? encoded(object, instance) : instance);
        }
        return answer;
    }

    private static JsonNode encoded(String object, JsonNode instance) throws Exception {
        Class<?> type = Class.forName("intercomschema." + pascal(object));
        IntercomObject decoded = (IntercomObject) IntercomJson.read(instance.toString(), type);
        return IntercomJson.tree(JACKSON.writeValueAsString(decoded));
    }

    private static Options options(JsonNode vector) {
        Optional<ApiVersion> version = Optional.ofNullable(vector.get("apiVersion").textValue())
                .map(text -> ApiVersion.of(text).orElseThrow());
        Optional<Origin> origin = Optional.ofNullable(vector.get("origin").textValue())
                .map(text -> Origin.valueOf(text.toUpperCase(Locale.ROOT)));
        return new Options(version.orElse(null), origin.orElse(null));
    }

    private static Optional<Method> check(String object) {
        String pascal = pascal(object);
        String name = pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
        return Stream.of(Checks.class.getMethods()).filter(method -> method.getName().equals(name)).findFirst();
    }

    private static String pascal(String name) {
        return Stream.of(name.split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
