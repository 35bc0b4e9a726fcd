package io.fondaco.engine.opa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.rule.OpaConfig.Others;
import io.fondaco.engine.rule.Right;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Bodies as Trino's plugin sends them, each with the right answer: for the portal's own answers and for the policy. */
final class Questions {

    static final ObjectMapper MAPPER = new ObjectMapper();

    /** Who reads what in all of them. */
    static final HeldRights HELD = HeldRights.of(Set.of(
            new Right(QualifiedName.parse("iceberg.retail.nations"), "ada"),
            new Right(QualifiedName.parse("iceberg.retail.nations"), "pub_orders", true),
            new Right(QualifiedName.parse("iceberg.retail.dots"), "a.b")));

    /** One of them, and by which settings it is answered. */
    record Case(String name, String settings, String question, JsonNode input, JsonNode answer) {

        @Override
        public String toString() {
            return "%s %s, %s".formatted(question, input.at("/action/operation").asText(), name);
        }

        Policy policy() {
            return Questions.policy(settings.equals("allow") ? Others.ALLOW : Others.DENY);
        }
    }

    private Questions() {}

    static Policy policy(Others others) {
        return new Policy(
                Set.of("iceberg", "memory"), Set.of("portal", "pub_retail"), "portal", others, others == Others.DENY);
    }

    static List<Case> all() {
        try (InputStream in = Objects.requireNonNull(Questions.class.getResourceAsStream("questions.json"))) {
            List<Case> all = new ArrayList<>();
            MAPPER.readTree(in)
                    .forEach(each -> all.add(new Case(
                            each.get("name").asText(),
                            each.get("settings").asText(),
                            each.get("question").asText(),
                            each.get("input"),
                            each.get("answer"))));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
