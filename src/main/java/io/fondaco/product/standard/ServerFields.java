package io.fondaco.product.standard;

import io.fondaco.product.standard.yaml.YamlField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Chooses the server of a contract that the portal grants on. A contract may name one for each environment, and others
 * that are no Trino; these are left alone.
 */
final class ServerFields {

    private static final int NAME = 255;

    private final YamlField servers;
    private final Optional<String> environment;

    /** @param environment the one that this portal serves, if it is set */
    ServerFields(YamlField servers, Optional<String> environment) {
        this.servers = servers;
        this.environment = environment;
    }

    /**
     * The one server that is meant; empty, with the problem noted, where none or several may be.
     *
     * @param wanted the field by which the port names a server, present or not
     */
    Optional<YamlField> choose(YamlField wanted) {
        List<YamlField> trino = servers.items().stream()
                .filter(server -> has(server, "type", "trino"))
                .toList();
        if (trino.isEmpty()) {
            servers.problem("Fondaco needs a server of type trino, with catalog and schema.");
            return Optional.empty();
        }
        List<YamlField> meant = wanted.isPresent() ? named(trino, wanted) : ofTheEnvironment(trino);
        if (meant.size() > 1) {
            meant.get(1)
                    .problem("There are several servers of type trino to choose from, " + described(meant)
                            + ": set fondaco.products.environment to the environment of one, or name one in the"
                            + " custom property server of the output port.");
        }
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private static List<YamlField> named(List<YamlField> trino, YamlField wanted) {
        String name = wanted.neededName(NAME);
        List<YamlField> named =
                trino.stream().filter(server -> has(server, "server", name)).toList();
        if (named.isEmpty() && !name.isEmpty()) {
            wanted.problem(
                    "The contract has no server of type trino with the name " + name + ": " + described(trino) + ".");
        }
        return named;
    }

    private List<YamlField> ofTheEnvironment(List<YamlField> trino) {
        if (environment.isEmpty()) {
            return trino;
        }
        String ours = environment.get();
        List<YamlField> exact = trino.stream()
                .filter(server -> has(server, "environment", ours) || has(server, "server", ours))
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        List<YamlField> ofAll = trino.stream()
                .filter(server -> server.at("environment").name(NAME).isEmpty())
                .toList();
        if (ofAll.isEmpty()) {
            servers.problem("No server of type trino is for " + ours
                    + ", which is set as fondaco.products.environment: " + described(trino) + ".");
        }
        return ofAll;
    }

    private static boolean has(YamlField server, String field, String value) {
        return server.at(field).name(NAME).filter(value::equalsIgnoreCase).isPresent();
    }

    private static String described(List<YamlField> servers) {
        return servers.stream()
                .map(server -> {
                    String name = server.at("server").name(NAME).orElse("one without a name");
                    return server.at("environment")
                            .name(NAME)
                            .map(of -> name + " (" + of + ")")
                            .orElse(name);
                })
                .collect(Collectors.joining(", "));
    }
}
