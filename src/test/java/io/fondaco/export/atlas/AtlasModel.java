package io.fondaco.export.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What Atlas's model of Trino lets an entity have, and a check of the body of a bulk call against it. */
public final class AtlasModel {

    private final JsonNode model;

    public AtlasModel() {
        try (InputStream file = AtlasModel.class.getResourceAsStream("/catalogs/atlas-trino.json")) {
            this.model = new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails where Atlas would, and where an entity points at one that does not stand before it. */
    public void accepts(JsonNode body) {
        Map<String, String> typesByGuid = new HashMap<>();
        Set<String> names = new HashSet<>();
        assertThat(body.fieldNames()).toIterable().containsExactly("entities");
        for (JsonNode entity : body.get("entities")) {
            String type = entity.get("typeName").asText();
            JsonNode attributes = entity.get("attributes");
            assertThat(model.get("types").has(type)).as(type).isTrue();
            attributes(type, attributes, typesByGuid);
            pointsAt(entity, model.get("types").get(type).get("in"), typesByGuid);
            assertThat(names.add(type + " " + attributes.get("qualifiedName").asText()))
                    .as("qualifiedName is unique: %s", attributes)
                    .isTrue();
            String guid = entity.get("guid").asText();
            assertThat(guid).startsWith("-");
            assertThat(typesByGuid.put(guid, type))
                    .as("guid is unique: %s", guid)
                    .isNull();
        }
    }

    private void attributes(String type, JsonNode attributes, Map<String, String> typesByGuid) {
        JsonNode defined = model.get("types").get(type);
        model.get("common")
                .get("required")
                .forEach(name -> assertThat(attributes.path(name.asText()).asText())
                        .as("%s of %s", name, type)
                        .isNotBlank());
        defined.get("required")
                .fieldNames()
                .forEachRemaining(name -> assertThat(attributes.has(name))
                        .as("%s of %s", name, type)
                        .isTrue());
        attributes.properties().forEach(attribute -> {
            String name = attribute.getKey();
            if (!isCommon(name)) {
                JsonNode expected = defined.get("required").has(name)
                        ? defined.get("required").get(name)
                        : defined.get("optional").get(name);
                assertThat(expected).as("%s is known of %s", name, type).isNotNull();
                assertThat(isOf(expected.asText(), attribute.getValue(), typesByGuid))
                        .as("%s of %s is %s", name, type, expected)
                        .isTrue();
            }
        });
    }

    private boolean isCommon(String name) {
        for (String group : new String[] {"required", "optional"}) {
            for (JsonNode known : model.get("common").get(group)) {
                if (known.asText().equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOf(String type, JsonNode value, Map<String, String> typesByGuid) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "int" -> value.isInt();
            case "boolean" -> value.isBoolean();
            case "map" -> {
                boolean texts = value.isObject();
                for (JsonNode each : value) {
                    texts &= each.isTextual();
                }
                yield texts;
            }
            case "long" -> value.isIntegralNumber();
            default -> {
                // An array of references to entities of a type, which stand before it.
                boolean known = value.isArray() && !value.isEmpty();
                for (JsonNode each : value) {
                    known &= each.get("typeName").asText().equals(type)
                            && type.equals(typesByGuid.get(each.get("guid").asText()));
                }
                yield known;
            }
        };
    }

    private static void pointsAt(JsonNode entity, JsonNode places, Map<String, String> typesByGuid) {
        JsonNode relationships = entity.path("relationshipAttributes");
        assertThat(relationships.size()).isEqualTo(places.size());
        places.properties().forEach(place -> {
            JsonNode end = relationships.get(place.getKey());
            assertThat(end).as("%s of %s", place.getKey(), entity).isNotNull();
            assertThat(end.get("typeName").asText()).isEqualTo(place.getValue().asText());
            assertThat(typesByGuid.get(end.get("guid").asText()))
                    .as("what %s lies in stands before it", entity)
                    .isEqualTo(place.getValue().asText());
        });
    }
}
