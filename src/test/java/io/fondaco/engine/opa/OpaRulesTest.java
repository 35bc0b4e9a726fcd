package io.fondaco.engine.opa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.rule.OpaConfig.Others;
import io.fondaco.engine.rule.Right;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpaRulesTest {

    private static final Set<String> WITHOUT_ANY = Set.of("row_filters", "batch_column_masks");

    @Test
    void everyQuestionIsAnsweredRight() {
        assertThat(Questions.all())
                .filteredOn(each -> !WITHOUT_ANY.contains(each.question()))
                .hasSizeGreaterThan(55)
                .allSatisfy(each -> assertThat(answer(each, Questions.HELD))
                        .as(each.toString())
                        .isEqualTo(each.answer()));
    }

    @Test
    void whoKnowsNothingDeniesHoldersAndNotWhoMayDoAnything() {
        assertThat(Questions.all())
                .filteredOn(each ->
                        each.input().at("/context/identity/user").asText().equals("ada"))
                .filteredOn(
                        each -> each.input().at("/action/resource").toString().contains("\"iceberg\""))
                .filteredOn(each -> each.question().equals("allow"))
                .hasSizeGreaterThan(15)
                .allSatisfy(each ->
                        assertThat(answer(each, HeldRights.NONE).asBoolean()).isFalse());
    }

    @Test
    void whatIsNoQuestionOfTrinosIsRefused() {
        for (String body : List.of(
                "",
                "[]",
                "{\"input\": {}}",
                "{\"input\": {\"context\": {\"identity\": {}}, \"action\": {\"operation\": \"ExecuteQuery\"}}}",
                of("{\"operation\": 1}"),
                of("{\"operation\": \"SelectFromColumns\", \"resource\": {\"branch\": {\"name\": \"x\"}}}"),
                of("{\"operation\": \"SelectFromColumns\", \"resource\": {}}"),
                of("{\"operation\": \"SelectFromColumns\", \"resource\": {\"table\": {\"catalogName\": \"iceberg\"}}}"),
                of(
                        "{\"operation\": \"X\", \"resource\": {\"catalog\": {\"name\": \"a\"}, \"user\": {\"user\": \"b\"}}}"),
                of("{\"operation\": \"X\", \"resource\": {\"catalog\": {\"name\": [\"iceberg\"]}}}"))) {
            assertThatThrownBy(() -> Question.parse(body.getBytes(StandardCharsets.UTF_8)))
                    .as(body)
                    .isInstanceOf(BadQuestion.class);
        }
    }

    @Test
    void tenThousandRightsAnswerAsFewDo() {
        Set<Right> rights = IntStream.range(0, 10_000)
                .mapToObj(each -> new Right(
                        new QualifiedName("iceberg", "schema_" + each % 50, "table_" + each % 500),
                        "reader" + each / 20))
                .collect(Collectors.toSet());
        OpaRules answers = new OpaRules(Questions.policy(Others.DENY), HeldRights.of(rights));

        assertThat(rights).hasSize(10_000).allSatisfy(right -> {
            assertThat(answers.allows(reads(right.principal(), right.object()))).isTrue();
            assertThat(answers.allows(reads("nobody", right.object()))).isFalse();
        });
        PolicyBundle bundle = PolicyBundle.of(Questions.policy(Others.DENY), HeldRights.of(rights));
        assertThat(bundle.bytes().length).isLessThan(1_000_000);
        assertThat(PolicyBundle.of(Questions.policy(Others.DENY), HeldRights.of(rights))
                        .bytes())
                .isEqualTo(bundle.bytes());
    }

    private static Question reads(String user, QualifiedName object) {
        Subject table = new Subject(Subject.Kind.TABLE, object.catalog(), object.schema(), object.object(), "", 1);
        return new Question(user, "SelectFromColumns", List.of(table), List.of());
    }

    private static JsonNode answer(Questions.Case each, HeldRights held) {
        OpaRules answers = new OpaRules(each.policy(), held);
        Question question = Question.parse(("{\"input\": " + each.input() + "}").getBytes(StandardCharsets.UTF_8));
        return Questions.MAPPER.valueToTree(
                each.question().equals("allow") ? answers.allows(question) : answers.allowed(question));
    }

    private static String of(String action) {
        return "{\"input\": {\"context\": {\"identity\": {\"user\": \"ada\"}}, \"action\": " + action + "}}";
    }
}
