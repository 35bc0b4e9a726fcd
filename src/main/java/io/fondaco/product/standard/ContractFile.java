package io.fondaco.product.standard;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.PortModes;
import io.fondaco.product.quality.RuleColumn;
import io.fondaco.product.standard.mode.ModeFields;
import io.fondaco.product.standard.quality.RuleFields;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.SourceFile;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.standard.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads an ODCS {@code DataContract} of version 3: where the object stands in Trino, and which columns it promises.
 * One object of the contract belongs to one port: the only one there is, or the one that has the port's name.
 */
public final class ContractFile {

    private static final Pattern READ_VERSIONS = Pattern.compile("v3\\.(0\\.[0-2]|1\\.0|2\\.0)");

    private static final int NAME = 255;
    private static final int VERSION = 40;
    private static final int TITLE = 500;
    private static final int SUMMARY = 2000;

    private final SourceFile file;
    private final YamlField top;
    private final Problems problems;
    private final QueryFiles queries;
    private final List<Described> described = new ArrayList<>();

    /** An object that a port reads. */
    private record Described(YamlField object, OutputPort.Description port) {}

    private ContractFile(SourceFile file, YamlField top, Problems problems, QueryFiles queries) {
        this.file = file;
        this.top = top;
        this.problems = problems;
        this.queries = queries;
    }

    /** Opens the file; empty where it is no YAML at all. */
    static Optional<ContractFile> open(SourceFile file, Problems problems, Variables variables, QueryFiles queries) {
        Optional<ContractFile> contract = YamlFile.parse(file.text(), problems, variables)
                .map(top -> new ContractFile(file, NewestVersion.of(NewestVersion.ODCS, top), problems, queries));
        contract.ifPresent(ContractFile::checkKind);
        return contract;
    }

    private void checkKind() {
        YamlField kind = top.at("kind");
        if (!kind.neededName(NAME).equals("DataContract")) {
            kind.problem("Expected DataContract.");
        }
        YamlField apiVersion = top.at("apiVersion");
        String version = apiVersion.neededName(VERSION);
        if (!version.isEmpty() && !READ_VERSIONS.matcher(version).matches()) {
            apiVersion.problem("Fondaco reads v3.0.0 to v3.0.2, v3.1.0 and v3.2.0, found " + version + ".");
        }
        if (id().isEmpty()) {
            top.at("id").neededName(NAME);
        }
        YamlField status = top.at("status");
        if (status.isPresent() || !top.isOfNewest()) {
            status.neededName(NAME);
        }
    }

    String path() {
        return file.path();
    }

    /** The contract's id, by which a port names it. */
    Optional<String> id() {
        return top.at("id").name(NAME);
    }

    void duplicateOf(ContractFile other) {
        top.at("id").problem("The contract in " + other.path() + " has the same id.");
    }

    List<Problem> problems() {
        return problems.found();
    }

    /** What the contract says of this port; empty where what Fondaco needs is missing or wrong. */
    Optional<OutputPort.Description> describe(PortEntry port, ReferenceData reference) {
        Optional<YamlField> server =
                new ServerFields(top.at("servers"), reference.settings().environment()).choose(port.server());
        Optional<YamlField> object = object(port.plainName());
        String version = FieldValues.neededVersion(top.at("version"));
        if (server.isEmpty() || object.isEmpty()) {
            return Optional.empty();
        }
        Optional<QualifiedName> name = name(server.get(), object.get(), reference.clusters());
        CustomProperties.of(object.get()).wantsComments();
        CustomProperties.of(object.get()).wantsProfile();
        CustomProperties.of(object.get()).examples();
        ColumnFields columns = ColumnFields.of(object.get());
        String title = object.get().at("dataGranularityDescription").text(TITLE).orElse("");
        String description = object.get().at("description").text(SUMMARY).orElse(port.summary());
        Optional<OutputPort.Description> found = name.map(qualified -> new OutputPort.Description(
                port.name(),
                port.version(),
                title,
                description,
                qualified,
                version,
                file.text(),
                columns.promises(),
                port.deprecated() || object.get().atNew("deprecated").flag(),
                Stream.of(port.synonyms(), FieldValues.synonyms(object.get()), columns.otherNames())
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                queries.definition(file, object.get(), qualified.cluster()).orElse(null),
                port.lastDay(),
                modes(object.get(), columns)));
        found.ifPresent(each -> described.add(new Described(object.get(), each)));
        return found;
    }

    /** Holds the quality rules against all objects of the product, which alone they may read. */
    void checkRules(Set<QualifiedName> own) {
        described.forEach(each -> RuleFields.read(
                each.object(),
                each.port().object(),
                each.port().columns().stream()
                        .map(column -> new RuleColumn(
                                column.modeColumn(), column.notes().values()))
                        .toList(),
                own));
    }

    private static PortModes modes(YamlField object, ColumnFields columns) {
        return ModeFields.read(
                CustomProperties.of(object).value(ModeFields.PROPERTY),
                columns.promises().stream()
                        .map(ContractColumn.Promise::modeColumn)
                        .toList());
    }

    private Optional<YamlField> object(String port) {
        YamlField schema = top.at("schema");
        Optional<YamlField> object = object(top, port);
        if (schema.items().isEmpty()) {
            schema.problem("Fondaco needs the object that the port reads.");
        } else if (object.isEmpty()) {
            schema.problem("Of several objects exactly one must have the port's name, " + port + ".");
        }
        return object;
    }

    /**
     * The object of a contract that belongs to a port: the only one there is, or the only one of that name.
     *
     * @param contract the whole file
     * @param port the name that all versions of the port share
     */
    public static Optional<YamlField> object(YamlField contract, String port) {
        List<YamlField> objects = contract.at("schema").items();
        List<YamlField> named = objects.size() == 1
                ? objects
                : objects.stream()
                        .filter(object -> object.at("name")
                                .written(NAME)
                                .filter(port::equals)
                                .isPresent())
                        .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static Optional<QualifiedName> name(YamlField server, YamlField object, Set<String> clusters) {
        String name = object.at("name").neededName(NAME);
        Optional<String> catalog = engineName(server.at("catalog"));
        Optional<String> schema = engineName(server.at("schema"));
        YamlField physical = object.at("physicalName");
        Optional<String> table = engineName(physical.isPresent() ? physical : object.at("name"));
        if (name.isEmpty() || catalog.isEmpty() || schema.isEmpty() || table.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new QualifiedName(cluster(server, clusters), catalog.get(), schema.get(), table.get()));
    }

    /** The server's custom property {@code cluster}; the main cluster where it is not there. */
    private static String cluster(YamlField server, Set<String> clusters) {
        YamlField named = CustomProperties.of(server).value("cluster");
        String cluster = named.name(NAME).orElse(QualifiedName.MAIN_CLUSTER);
        if (!clusters.contains(cluster)) {
            named.problem("No Trino cluster " + cluster + " is configured here: "
                    + String.join(", ", new TreeSet<>(clusters)) + ".");
        }
        return cluster;
    }

    private static Optional<String> engineName(YamlField field) {
        return Optional.of(field.neededName(NAME)).filter(name -> !name.isEmpty());
    }
}
