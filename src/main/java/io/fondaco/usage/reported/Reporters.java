package io.fondaco.usage.reported;

import io.fondaco.engine.Clusters;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All who may report runs, checked at start: a fault in the configuration is one sentence, and nothing starts. */
@Startup
@ApplicationScoped
public class Reporters {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    private record Token(byte[] secret, String reporter) {}

    private final Map<String, Reporter> reporters = new TreeMap<>();
    private final List<Token> tokens = new ArrayList<>();

    @Inject
    Reporters(ReportConfig config, Clusters clusters) {
        new TreeMap<>(config.reporters()).forEach((name, source) -> {
            check(name, NAME.matcher(name).matches(), "use small letters, digits and hyphens in its name, 63 at most");
            check(name, !source.namespaces().isEmpty(), "namespaces names at least one");
            reporters.put(
                    name,
                    new Reporter(
                            name,
                            Set.copyOf(source.namespaces()),
                            places(name, source, clusters),
                            source.locations().orElse(List.of()).stream()
                                    .map(FileLocation::of)
                                    .toList()));
            Stream.concat(Stream.of(source.token()), source.earlierToken().stream())
                    .filter(token -> !token.isBlank())
                    .forEach(token -> tokens.add(new Token(bytes(token), name)));
        });
    }

    private static List<DatasetPlace> places(String name, ReportConfig.Source source, Clusters clusters) {
        return source.datasets().entrySet().stream()
                .map(entry -> {
                    String key = name + ".datasets." + entry.getKey();
                    String cluster = entry.getValue().cluster();
                    check(
                            key,
                            clusters.names().contains(cluster),
                            "cluster names “%s”, which is not configured".formatted(cluster));
                    return place(key, entry.getValue());
                })
                .collect(Collectors.toList());
    }

    private static DatasetPlace place(String key, ReportConfig.Dataset dataset) {
        try {
            return new DatasetPlace(dataset);
        } catch (IllegalArgumentException e) {
            check(key, false, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private static void check(String key, boolean right, String sentence) {
        if (!right) {
            throw new IllegalArgumentException("fondaco.usage.openlineage.%s: %s.".formatted(key, sentence));
        }
    }

    /** Whose token this is; takes the same time for every wrong one. */
    public Optional<String> byToken(String offered) {
        byte[] bytes = bytes(offered);
        String found = null;
        for (Token token : tokens) {
            found = MessageDigest.isEqual(token.secret(), bytes) ? token.reporter() : found;
        }
        return Optional.ofNullable(found);
    }

    /** Whether anybody reports of files. */
    boolean useLocations() {
        return reporters.values().stream().anyMatch(Reporter::usesLocations);
    }

    /** The one of that name. */
    public Reporter get(String name) {
        return Optional.ofNullable(reporters.get(name)).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
