package io.fondaco.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the files of the demo company say of people, read as plain YAML. */
final class DemoFiles {

    private static final Path PRODUCTS = Path.of("src", "demo", "products");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern SIGN_IN =
            Pattern.compile("(?m)^%dev,test\\.quarkus\\.oidc\\.devservices\\.roles\\.(\\w+)=");

    private DemoFiles() {}

    /** Who can sign in to dev mode. */
    static Set<String> canSignIn() throws IOException {
        String properties = Files.readString(Path.of("src", "main", "resources", "application.properties"));
        return SIGN_IN.matcher(properties)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** Everybody whom a file gives a role. */
    static Set<String> named() throws IOException {
        Set<String> named = new HashSet<>();
        for (Path product : products()) {
            read(product)
                    .at("/team/members")
                    .forEach(member -> named.add(member.get("username").asText()));
        }
        read(PRODUCTS.resolve("domains.yaml"))
                .get("domains")
                .forEach(domain -> domain.get("owners").forEach(owner -> named.add(owner.asText())));
        return named;
    }

    /** By owner, the tables and views of their products. */
    static Map<String, Set<String>> ownedByPerson() throws IOException {
        Map<String, Set<String>> owned = new HashMap<>();
        for (Path product : products()) {
            Set<String> objects = objects(product.getParent());
            for (JsonNode member : read(product).at("/team/members")) {
                if (member.get("role").asText().equals("owner")) {
                    owned.computeIfAbsent(member.get("username").asText(), _ -> new HashSet<>())
                            .addAll(objects);
                }
            }
        }
        return owned;
    }

    /** The day on which the current version of a product came out, as its file writes it. */
    static String publishedOn(String product) throws IOException {
        for (JsonNode property :
                read(PRODUCTS.resolve(product).resolve("product.odps.yaml")).get("customProperties")) {
            if (property.get("property").asText().equals("publishedAt")) {
                return property.get("value").asText();
            }
        }
        return "";
    }

    private static Set<String> objects(Path folder) throws IOException {
        Set<String> objects = new HashSet<>();
        for (Path contract : files(folder, ".odcs.yaml")) {
            JsonNode node = read(contract);
            JsonNode server = node.at("/servers/0");
            objects.add(String.join(
                    ".",
                    server.get("catalog").asText(),
                    server.get("schema").asText(),
                    node.at("/schema/0/physicalName").asText()));
        }
        return objects;
    }

    private static List<Path> products() throws IOException {
        return files(PRODUCTS, "product.odps.yaml");
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return YAML.readTree(file.toFile());
    }
}
