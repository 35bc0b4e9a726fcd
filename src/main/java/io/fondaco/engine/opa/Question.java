package io.fondaco.engine.opa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What Trino's OPA plugin asks: who wants to do what, with what.
 *
 * @param about the resource and the target, where there are any
 * @param items what is to be sorted out, where a list is asked for
 */
public record Question(String user, String operation, List<Subject> about, List<Subject> items) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Question {
        about = List.copyOf(about);
        items = List.copyOf(items);
    }

    /** The question of a body; throws {@link BadQuestion} where it is none. */
    public static Question parse(byte[] body) {
        try {
            return parse(MAPPER.readTree(body));
        } catch (IOException e) {
            throw new BadQuestion("The body is no JSON.");
        }
    }

    private static Question parse(JsonNode body) {
        JsonNode input = body.path("input");
        JsonNode action = input.path("action");
        List<Subject> about = new ArrayList<>();
        for (String field : List.of("resource", "targetResource")) {
            if (action.hasNonNull(field)) {
                about.add(Subject.parse(action.get(field)));
            }
        }
        List<Subject> items = new ArrayList<>();
        action.path("filterResources").forEach(each -> items.add(Subject.parse(each)));
        return new Question(
                text(input.path("context").path("identity"), "user"), text(action, "operation"), about, items);
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual() || node.path(field).asText().isEmpty()) {
            throw new BadQuestion("“%s” is missing.".formatted(field));
        }
        return node.path(field).asText();
    }
}
