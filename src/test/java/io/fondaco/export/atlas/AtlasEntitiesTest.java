package io.fondaco.export.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fondaco.export.ExportSamples;
import io.fondaco.export.ExportedTable;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtlasEntitiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtlasModel model = new AtlasModel();

    @Test
    void areThoseOfThePublishedModel() throws IOException {
        JsonNode body = written();

        model.accepts(body);
        assertThat(body.findValuesAsText("qualifiedName"))
                .contains(
                        "main",
                        "east",
                        "lake@main",
                        "lake@east",
                        "lake.weather@main",
                        "lake.weather.daily@main",
                        "lake.weather.daily@east",
                        "lake.weather.daily.zip@main",
                        "lake.weather.\"it's a.b/c\".\"it's \"\"odd\"\"\"@main");
    }

    @Test
    void tellOfATableWhatItsOwnerSays() throws IOException {
        JsonNode table = of(written(), "lake.weather.daily@main");

        assertThat(table.get("comment").asText()).isEqualTo("Each day");
        assertThat(table.get("table_type").asText()).isEqualTo("MATERIALIZED VIEW");
        assertThat(table.get("owner").asText()).isEqualTo("Weather Data");
        assertThat(table.get("parameters").get("dataProduct").asText()).isEqualTo("weather/daily");
        assertThat(table.get("parameters").get("tags").asText()).isEqualTo("für alle,weather");
        assertThat(of(written(), "lake.weather.daily.zip@main")
                        .get("is_nullable")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void theCheckSeesWhatAtlasWouldRefuse() throws IOException {
        List<String> refused = new ArrayList<>();
        JsonNode body = written();
        for (JsonNode entity : body.get("entities")) {
            if (entity.get("typeName").asText().equals("trino_catalog")) {
                ((ObjectNode) entity.get("attributes")).remove("connectorType");
                refused.add(entity.toString());
            }
        }

        assertThat(refused).isNotEmpty();
        assertThatThrownBy(() -> model.accepts(body)).hasMessageContaining("connectorType");
    }

    private static JsonNode of(JsonNode body, String qualifiedName) {
        for (JsonNode entity : body.get("entities")) {
            if (entity.get("attributes").get("qualifiedName").asText().equals(qualifiedName)) {
                return entity.get("attributes");
            }
        }
        throw new AssertionError("No entity " + qualifiedName);
    }

    private static JsonNode written() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeArrayFieldStart("entities");
            AtlasEntities entities = new AtlasEntities(json);
            for (ExportedTable table : ExportSamples.tables()) {
                entities.write(table);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return JSON.readTree(text.toString());
    }
}
