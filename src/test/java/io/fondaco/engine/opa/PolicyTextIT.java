package io.fondaco.engine.opa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fondaco.engine.rule.OpaConfig.Others;
import io.fondaco.testing.NpmOpa;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The text of the policy in the engine of OPA: it decides as the portal does. */
class PolicyTextIT {

    private static final String BODY_OF_MASKS = """
            {"context": {"identity": {"user": "eve", "groups": []}},
             "action": {"operation": "GetColumnMask", "filterResources": [
               {"column": {"catalogName": "lake", "schemaName": "s", "tableName": "t", "columnName": "id", "columnType": "bigint"}},
               {"column": {"catalogName": "lake", "schemaName": "s", "tableName": "t", "columnName": "phone", "columnType": "varchar"}},
               {"column": {"catalogName": "iceberg", "schemaName": "retail", "tableName": "nations", "columnName": "phone", "columnType": "varchar"}}]}}
            """;

    @BeforeEach
    void needsNpm() {
        assumeThat(NpmOpa.isThere()).as("npm reaches its registry").isTrue();
    }

    @Test
    void everyQuestionIsAnsweredAsThePortalAnswersIt() throws IOException {
        List<Questions.Case> all = Questions.all();
        ObjectNode request = request();
        all.forEach(each -> add(request, data(each.policy()), each.input()));

        JsonNode answers = NpmOpa.answers(request).orElseThrow();

        assertThat(answers).hasSize(all.size());
        for (int i = 0; i < all.size(); i++) {
            assertThat(answers.get(i).get(all.get(i).question()))
                    .as(all.get(i).toString())
                    .isEqualTo(all.get(i).answer());
        }
    }

    /** The documented sample reads the column's fields one level too high, and masks nothing. */
    @Test
    void theMasksOfAnAdministratorHoldOutsideOfThePortalsCatalogsOnly() throws IOException {
        ObjectNode request = request();
        ObjectNode one = add(request, data(Questions.policy(Others.DENY)), Questions.MAPPER.readTree(BODY_OF_MASKS));
        one.set("own", Questions.MAPPER.readTree("""
                {"trino": {"batch_column_masks": [
                   {"index": 1, "viewExpression": {"expression": "'***'"}},
                   {"index": 2, "viewExpression": {"expression": "'***'"}}]}}
                """));

        JsonNode answer = NpmOpa.answers(request).orElseThrow().get(0);

        assertThat(answer.get("batch_column_masks").toString())
                .isEqualTo("[{\"index\":1,\"viewExpression\":{\"expression\":\"'***'\"}}]");
    }

    @Test
    void whatAnAdministratorDecidesNeverReachesThePortalsCatalogs() throws IOException {
        ObjectNode request = request();
        for (String catalog : List.of("lake", "iceberg")) {
            JsonNode input = Questions.MAPPER.readTree("""
                    {"context": {"identity": {"user": "eve", "groups": []}}, "action": {"operation": "SelectFromColumns",
                     "resource": {"table": {"catalogName": "%s", "schemaName": "s", "tableName": "t", "columns": ["x"]}},
                     "filterResources": [{"table": {"catalogName": "%s", "schemaName": "s", "tableName": "t"}}]}}
                    """.formatted(catalog, catalog));
            add(request, data(Questions.policy(Others.DENY)), input)
                    .set(
                            "own",
                            Questions.MAPPER.readTree("{\"trino\": {\"allow\": true, \"batch\": [0], "
                                    + "\"row_filters\": [{\"expression\": \"x = 1\"}]}}"));
        }

        JsonNode answers = NpmOpa.answers(request).orElseThrow();

        assertThat(answers.get(0).toString())
                .isEqualTo("{\"allow\":true,\"batch\":[0],\"batch_column_masks\":[],"
                        + "\"row_filters\":[{\"expression\":\"x = 1\"}]}");
        assertThat(answers.get(1).toString())
                .isEqualTo("{\"allow\":false,\"batch\":[],\"batch_column_masks\":[],\"row_filters\":[]}");
    }

    @Test
    void withoutDataEverythingIsDenied() throws IOException {
        ObjectNode request = request();
        Questions.all().stream()
                .filter(each -> each.input().toString().contains("iceberg"))
                .forEach(each -> add(request, Questions.MAPPER.createObjectNode(), each.input()));

        assertThat(NpmOpa.answers(request).orElseThrow())
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        answer -> assertThat(answer.get("allow").asBoolean()).isFalse());
    }

    private static ObjectNode request() {
        ObjectNode request = Questions.MAPPER.createObjectNode().put("policy", PolicyBundle.rego());
        request.putArray("cases");
        return request;
    }

    private static ObjectNode add(ObjectNode request, ObjectNode data, JsonNode input) {
        ObjectNode one = ((ArrayNode) request.get("cases")).addObject();
        one.set("data", data);
        one.set("input", input);
        return one;
    }

    private static ObjectNode data(Policy policy) {
        return PolicyBundle.data(policy, Questions.HELD);
    }
}
