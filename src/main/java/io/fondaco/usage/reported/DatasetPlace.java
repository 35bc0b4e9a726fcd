package io.fondaco.usage.reported;

import io.fondaco.engine.name.QualifiedName;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How datasets of one namespace are called in Trino. */
final class DatasetPlace {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");
    private static final Set<String> PARTS = Set.of("catalog", "schema", "table");
    private static final Pattern STORABLE = Pattern.compile("[^\\p{Cntrl}]{1,255}");

    private final String namespace;
    private final String cluster;
    private final @Nullable String catalog;
    private final @Nullable String schema;
    private final Set<String> parts = new TreeSet<>();
    private final Pattern name;

    /** A fault is an {@link IllegalArgumentException} whose message is the end of a sentence. */
    DatasetPlace(ReportConfig.Dataset config) {
        this.namespace = plain(config.namespace());
        this.cluster = config.cluster();
        this.catalog = config.catalog().orElse(null);
        this.schema = config.schema().orElse(null);
        this.name = pattern(config.name());
        check(parts.contains("table"), "name has no {table}");
        check(parts.contains("catalog") != (catalog != null), "say the catalog, or {catalog} in name, one of them");
        check(parts.contains("schema") != (schema != null), "say the schema, or {schema} in name, one of them");
    }

    private Pattern pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int at = 0;
        while (placeholder.find()) {
            String part = placeholder.group(1);
            check(PARTS.contains(part), "name has {" + part + "}; there are {catalog}, {schema} and {table}");
            check(parts.add(part), "name has {" + part + "} twice");
            pattern.append(Pattern.quote(text.substring(at, placeholder.start())))
                    .append("(?<")
                    .append(part)
                    .append(">[^/.]+)");
            at = placeholder.end();
        }
        return Pattern.compile(pattern + Pattern.quote(text.substring(at)));
    }

    private static void check(boolean right, String sentence) {
        if (!right) {
            throw new IllegalArgumentException(sentence);
        }
    }

    String cluster() {
        return cluster;
    }

    /** The table or view in Trino; empty where the dataset is none of these. */
    Optional<QualifiedName> object(String ofNamespace, String dataset) {
        Matcher matcher = name.matcher(plain(dataset));
        if (!namespace.equals(plain(ofNamespace)) || !matcher.matches()) {
            return Optional.empty();
        }
        String inCatalog = catalog == null ? matcher.group("catalog") : catalog;
        String inSchema = schema == null ? matcher.group("schema") : schema;
        String table = matcher.group("table");
        return isName(inCatalog) && isName(inSchema) && isName(table)
                ? Optional.of(new QualifiedName(cluster, inCatalog, inSchema, table).outer())
                : Optional.empty();
    }

    private static boolean isName(String part) {
        return !part.isBlank() && STORABLE.matcher(part).matches();
    }

    /** A slash at either end says nothing. */
    private static String plain(String text) {
        return text.replaceAll("(?<!/)/+$", "").replaceAll("^/+", "");
    }
}
