package io.fondaco.engine.rule;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rules that the administrator wrote, read from a file. What Trino could not read is refused here, in a sentence that names
 * the place: with it in the file of the portal every query of everybody would fail.
 */
public final class OwnRules {

    /** None. */
    public static final OwnRules NONE = new OwnRules(Map.of());

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<String, List<JsonNode>> bySection;

    private OwnRules(Map<String, List<JsonNode>> bySection) {
        this.bySection = bySection;
    }

    /** Those of this file, none where none is named; throws {@link RulesProblem} where Trino could not use them. */
    public static OwnRules read(Optional<Path> file) {
        return file.isEmpty() ? NONE : parse(file.get().toString(), text(file.get()));
    }

    /** What such a file says. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new RulesProblem("The administrator's rules %s can't be read.".formatted(file));
        }
    }

    /** The same of a text. */
    public static OwnRules parse(String name, String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            if (root == null || !root.isObject()) {
                throw new RulesProblem(name + " must be one JSON object.");
            }
            Map<String, List<JsonNode>> bySection = new LinkedHashMap<>();
            root.properties()
                    .forEach(each -> bySection.put(each.getKey(), rules(name, each.getKey(), each.getValue())));
            return new OwnRules(bySection);
        } catch (JsonProcessingException e) {
            throw new RulesProblem("%s is no valid JSON at line %d, column %d."
                    .formatted(
                            name,
                            e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                            e.getLocation() == null ? 1 : e.getLocation().getColumnNr()));
        }
    }

    private static List<JsonNode> rules(String name, String section, JsonNode list) {
        RuleSection known = RuleSection.of(section)
                .orElseThrow(() ->
                        new RulesProblem("%s has a section “%s”, which Trino does not know.".formatted(name, section)));
        if (!list.isArray()) {
            throw new RulesProblem("%s: “%s” must be a list of rules.".formatted(name, section));
        }
        List<JsonNode> rules = new ArrayList<>();
        for (JsonNode rule : list) {
            rules.add(rule);
            known.wrong(rule).ifPresent(why -> {
                throw new RulesProblem("%s, %s, rule %d: %s.".formatted(name, section, rules.size(), why));
            });
        }
        return rules;
    }

    /**
     * Who may call table functions of this catalog by these rules, as the rules name them, up to the first that is for
     * everybody: such a function goes round every rule for tables.
     */
    public List<String> callers(String catalog) {
        List<String> callers = new ArrayList<>();
        for (JsonNode rule : rules("functions")) {
            boolean meant =
                    !rule.has("catalog") || Pattern.matches(rule.get("catalog").asText(), catalog);
            if (meant && rule.path("privileges").toString().contains("\"EXECUTE\"")) {
                callers.add(rule.path("user")
                        .asText(rule.path("group").asText(rule.path("role").asText("everybody"))));
            }
        }
        return callers;
    }

    /** The names of the sections that are there, even if they have no rules. */
    Set<String> sections() {
        return bySection.keySet();
    }

    /** Whether the section is there. */
    boolean has(String section) {
        return bySection.containsKey(section);
    }

    /** The rules of a section, none where it is not there. */
    List<JsonNode> rules(String section) {
        return bySection.getOrDefault(section, List.of());
    }
}
