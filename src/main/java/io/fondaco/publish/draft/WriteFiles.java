package io.fondaco.publish.draft;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.mode.ModeFields;
import io.fondaco.product.standard.yaml.SourceFile;
import io.fondaco.product.standard.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a draft as files of the standards: a product, its contract, and the query where there is one. */
public final class WriteFiles {

    private final DraftContent content;
    private final DraftWords words;
    private final QualifiedName object;
    private final String port;

    private WriteFiles(DraftContent content) {
        this.content = content;
        this.words = content.words();
        this.object = QualifiedName.parse(content.source().object());
        this.port = port(object.object());
    }

    /** The files that say what the draft says; its object must be a full name. */
    public static ProductFiles of(DraftContent content) {
        return new WriteFiles(content).files();
    }

    private ProductFiles files() {
        String folder = words.path() + "/";
        String query = content.source().query();
        return new ProductFiles(
                words.domain(),
                words.slug(),
                new SourceFile(folder + ProductFiles.PRODUCT, YamlText.of(product())),
                List.of(new SourceFile(folder + port + ProductFiles.CONTRACT, YamlText.of(contract()))),
                content.source().isSelect()
                        ? List.of(new SourceFile(folder + port + ProductFiles.QUERY, query.strip() + "\n"))
                        : List.of());
    }

    private static String port(String object) {
        String plain =
                object.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "data" : plain;
    }

    private String contractId() {
        return words.domain() + "." + words.slug() + "." + port;
    }

    private Map<String, Object> product() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("apiVersion", "v1.1.0");
        file.put("kind", "DataProduct");
        file.put("id", words.domain() + "." + words.slug());
        file.put("name", words.name());
        file.put("version", words.version());
        file.put("status", "active");
        file.put("domain", words.domain());
        file.put("description", texts("purpose", words.purpose(), "limitations", words.limitations()));
        file.put("outputPorts", List.of(outputPort()));
        file.put("team", team());
        file.put("customProperties", properties());
        return file;
    }

    private Map<String, Object> outputPort() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", port);
        entry.put("description", words.summary());
        entry.put("type", "trino");
        entry.put("version", words.version());
        entry.put("contractId", contractId());
        return entry;
    }

    private Map<String, Object> team() {
        List<Map<String, Object>> members = new ArrayList<>();
        content.access().owners().forEach(owner -> members.add(texts("username", owner, "role", "owner")));
        Map<String, Object> team = texts("name", words.team());
        team.put("members", members);
        return team;
    }

    private List<Map<String, Object>> properties() {
        List<Map<String, Object>> properties = new ArrayList<>();
        add(properties, "summary", words.summary());
        add(properties, "ownerTeam", words.team());
        add(properties, "terms", words.terms());
        add(properties, "releaseNote", words.note());
        switch (content.access().choice()) {
            case OWNERS -> {}
            case OPEN ->
                add(
                        properties,
                        "accessPolicy",
                        Map.of("automatic", List.of(texts("id", "everyone", "for", "everyone"))));
            case TEAM -> add(properties, "accessPolicy", Map.of("askers", List.of(words.team())));
        }
        return properties;
    }

    private static void add(List<Map<String, Object>> properties, String name, Object value) {
        if (!"".equals(value)) {
            Map<String, Object> property = texts("property", name);
            property.put("value", value);
            properties.add(property);
        }
    }

    private Map<String, Object> contract() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("apiVersion", "v3.2.0");
        file.put("kind", "DataContract");
        file.put("id", contractId());
        file.put("name", words.name());
        file.put("version", words.version());
        file.put("status", "active");
        file.put("domain", words.domain());
        file.put("dataProduct", words.name());
        file.put("servers", List.of(server()));
        file.put("schema", List.of(schema()));
        return file;
    }

    private Map<String, Object> server() {
        Map<String, Object> server = texts("server", "trino", "type", "trino");
        server.put("catalog", object.catalog());
        server.put("schema", object.schema());
        if (!object.cluster().equals(QualifiedName.MAIN_CLUSTER)) {
            server.put("customProperties", List.of(texts("property", "cluster", "value", object.cluster())));
        }
        return server;
    }

    private Map<String, Object> schema() {
        Map<String, Object> schema = texts("name", port, "physicalName", object.object());
        schema.putAll(texts("physicalType", content.source().kind().toLowerCase(Locale.ROOT)));
        schema.putAll(texts("description", words.summary()));
        List<Map<String, Object>> columns = new ArrayList<>();
        int keys = 0;
        for (DraftColumn column : content.columns()) {
            columns.add(property(column, column.key() ? ++keys : 0));
        }
        schema.put("properties", columns);
        List<Map<String, Object>> modes = DraftModes.written(content.columns());
        if (!modes.isEmpty()) {
            List<Map<String, Object>> properties = new ArrayList<>();
            add(properties, ModeFields.PROPERTY, modes);
            schema.put("customProperties", properties);
        }
        return schema;
    }

    private static Map<String, Object> property(DraftColumn column, int position) {
        Map<String, Object> property = texts("name", column.name(), "physicalType", column.type());
        property.putAll(texts("description", column.meaning()));
        if (column.key()) {
            property.put("primaryKey", true);
            property.put("primaryKeyPosition", position);
        }
        if (column.personal().any()) {
            property.put("classification", "personal");
        }
        return property;
    }

    /** Names and texts in turn; what is empty is left out. */
    private static Map<String, Object> texts(String... pairs) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isBlank()) {
                texts.put(pairs[i], pairs[i + 1]);
            }
        }
        return texts;
    }
}
