package io.fondaco.product.standard;

import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductDescription.EarlierVersion;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.RoleHolder;
import io.fondaco.product.Tier;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Reading;
import io.fondaco.product.standard.yaml.SourceFile;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.standard.yaml.YamlFile;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads one product: an ODPS {@code DataProduct} with its contracts. The fields that Fondaco uses are checked; all
 * others are left alone, and the text is kept as it is.
 */
public final class ProductFile {

    /** How long an access may last where the files say nothing of it. */
    public static final Period DEFAULT_PERIOD = Period.ofYears(1);

    private static final Set<String> READ_VERSIONS = Set.of(NewestVersion.ODPS, "v1.0.0", "v0.9.0");
    private static final String CUSTOM = "customProperties.";
    private static final Pattern ITEM = Pattern.compile("(\\w+)\\[(\\d+)]");

    private static final int NAME = 200;
    private static final int GROUP = 255;
    private static final int TAG = 80;
    private static final int SUMMARY = 1000;
    private static final int NOTE = 2000;
    private static final int REASON = 500;
    private static final int LONG_TEXT = 100_000;

    private final ProductFiles files;
    private final ReferenceData reference;
    private final YamlField top;
    private final CustomProperties custom;
    private final Variables variables;

    private ProductFile(ProductFiles files, ReferenceData reference, YamlField top, Variables variables) {
        this.files = files;
        this.reference = reference;
        this.top = top;
        this.custom = CustomProperties.of(top);
        this.variables = variables;
    }

    /** Reads the product's files; finds everything that is wrong with them in one go. */
    public static Reading<ProductDescription> read(ProductFiles files, ReferenceData reference) {
        Problems problems = new Problems(files.product().path());
        Variables variables = new Variables(reference.settings().variables());
        ContractFiles contracts = new ContractFiles(files, variables);
        Optional<ProductDescription> description = YamlFile.parse(
                        files.product().text(), problems, variables)
                .map(top -> NewestVersion.of(NewestVersion.ODPS, top))
                .map(top -> new ProductFile(files, reference, top, variables).description(contracts));
        List<Problem> found = new ArrayList<>(problems.found());
        found.addAll(contracts.problems());
        if (description.isEmpty() || !found.isEmpty()) {
            return Reading.refused(found);
        }
        return Reading.of(description.get(), contracts.unused());
    }

    /** What the files of an earlier version promise. */
    public record Promised(String terms, List<OutputPort.Description> ports) {}

    /** The same for files that were right once, whatever else they name that is no more. */
    public static Promised promised(ProductFiles files, ReferenceData reference) {
        Problems unread = new Problems(files.product().path());
        Variables variables = new Variables(reference.settings().variables());
        ContractFiles contracts = new ContractFiles(files, variables);
        return YamlFile.parse(files.product().text(), unread, variables)
                .map(top -> NewestVersion.of(NewestVersion.ODPS, top))
                .map(top -> new Promised(
                        CustomProperties.of(top).value("terms").text(LONG_TEXT).orElse(""),
                        new PortFields(contracts, reference).ports(top.at("outputPorts"))))
                .orElse(new Promised("", List.of()));
    }

    /** A problem with a field of a file that reads well by itself, at the line where the field stands. */
    public static Problem problem(SourceFile file, String field, String reason) {
        Problems problems = new Problems(file.path());
        YamlFile.parse(file.text(), problems, Variables.none())
                .ifPresent(top -> place(top, field).problem(reason));
        return problems.found().getLast();
    }

    private static YamlField place(YamlField top, String field) {
        if (field.startsWith(CUSTOM)) {
            return CustomProperties.of(top).value(field.substring(CUSTOM.length()));
        }
        Matcher item = ITEM.matcher(field);
        return item.matches() ? top.at(item.group(1)).items().get(Integer.parseInt(item.group(2))) : top.at(field);
    }

    private ProductDescription description(ContractFiles contracts) {
        checkKind();
        checkPlace();
        String version = FieldValues.neededVersion(top.at("version"));
        String purpose = top.at("description").at("purpose").text(LONG_TEXT).orElse("");
        List<OutputPort.Description> ports = new PortFields(contracts, reference).ports(top.at("outputPorts"));
        TeamFields team = new TeamFields(reference);
        Set<RoleHolder> people = team.people(top.at("team"));
        Period maxPeriod = FieldValues.period(custom.value("maxPeriod"), DEFAULT_PERIOD);
        return new ProductDescription(
                top.at("id").name(GROUP).orElse(""),
                top.at("name").neededName(NAME),
                summary(purpose),
                purpose,
                top.at("description").at("limitations").text(LONG_TEXT).orElse(""),
                top.at("description").at("usage").text(LONG_TEXT).orElse(""),
                FieldValues.word(custom.value("tier"), Tier.class).orElse(null),
                ownerTeam(),
                status(),
                version,
                custom.value("releaseNote").text(NOTE).orElse(""),
                custom.value("acceptBreaking").text(REASON).orElse(""),
                FieldValues.moment(custom.value("publishedAt")).orElse(null),
                earlierVersions(version),
                tags(),
                top.atNew("type").name(TAG).orElse(""),
                FieldValues.synonyms(top),
                visibleToTeams(),
                people,
                team.ownerNames(top.at("team")),
                custom.value("terms").text(LONG_TEXT).orElse(""),
                version,
                maxPeriod,
                new PolicyFields(custom.value("accessPolicy"), this::checkTeam, reference::checkPerson)
                        .policy(maxPeriod)
                        .orElse(null),
                successor().orElse(null),
                ports,
                files.product().text(),
                files.product().path(),
                hash(),
                files.others());
    }

    private void checkKind() {
        YamlField kind = top.at("kind");
        if (!kind.neededName(NAME).equals("DataProduct")) {
            kind.problem("Expected DataProduct.");
        }
        YamlField apiVersion = top.at("apiVersion");
        String version = apiVersion.neededName(NAME);
        if (!version.isEmpty() && !READ_VERSIONS.contains(version)) {
            apiVersion.problem("Fondaco reads v1.1.0, v1.0.0 and v0.9.0, found " + version + ".");
        }
        top.at("id").neededName(GROUP);
    }

    private void checkPlace() {
        if (!OrganisationFile.isSlug(files.slug())) {
            top.problem(
                    "The folder's name stands in addresses: expected lower-case letters, digits and single hyphens.");
        }
        String name = reference.domains().get(files.domain());
        YamlField domain = top.at("domain");
        if (name == null) {
            domain.problem("There is no domain with the id " + files.domain() + ", the name of the folder above.");
            return;
        }
        domain.name(NAME)
                .filter(written -> !written.equalsIgnoreCase(files.domain()) && !written.equalsIgnoreCase(name))
                .ifPresent(written -> domain.problem(
                        "The file stands in the folder of the domain " + files.domain() + ", found " + written + "."));
    }

    private String summary(String purpose) {
        YamlField summary = custom.value("summary");
        if (!summary.isPresent() && !purpose.isEmpty() && purpose.length() <= SUMMARY) {
            return purpose;
        }
        return summary.neededText(SUMMARY);
    }

    private ProductStatus status() {
        YamlField status = top.at("status");
        if (status.isPresent() || !top.isOfNewest()) {
            status.neededName(NAME);
        }
        ProductStatus written = FieldValues.word(status, ProductStatus.class).orElse(ProductStatus.DRAFT);
        boolean deprecated = top.atNew("deprecated").flag();
        return deprecated && written == ProductStatus.ACTIVE ? ProductStatus.DEPRECATED : written;
    }

    private Optional<String> successor() {
        YamlField field = custom.value("successor");
        Optional<String> successor = FieldValues.productPath(field);
        if (successor.filter(files.path()::equals).isPresent()) {
            field.problem("The product cannot be its own successor.");
        }
        return successor;
    }

    /** The same files are another product where what the platform sets for them differs. */
    private String hash() {
        Map<String, String> used = new TreeMap<>(variables.used());
        reference.settings().environment().ifPresent(environment -> used.put("", environment));
        return files.hash(used);
    }

    private String ownerTeam() {
        YamlField field = custom.value("ownerTeam");
        String team = field.neededName(GROUP);
        checkTeam(field, team);
        return team;
    }

    private Set<String> visibleToTeams() {
        Set<String> teams = new HashSet<>();
        YamlField list = custom.value("visibleToTeams");
        if (list.isPresent() && list.items().isEmpty()) {
            list.problem("Name a team, or take the property away so that everyone may see the product.");
        }
        for (YamlField item : list.items()) {
            String team = item.neededName(GROUP);
            checkTeam(item, team);
            teams.add(team);
        }
        return teams;
    }

    private void checkTeam(YamlField field, String team) {
        if (!team.isEmpty() && !reference.teams().contains(team)) {
            field.problem("There is no team with the id " + team + ".");
        }
    }

    private Set<String> tags() {
        return top.at("tags").items().stream().map(tag -> tag.neededName(TAG)).collect(Collectors.toSet());
    }

    private List<EarlierVersion> earlierVersions(String current) {
        Set<String> numbers = new HashSet<>(Set.of(current));
        List<EarlierVersion> earlier = new ArrayList<>();
        for (YamlField item : custom.value("earlierVersions").items()) {
            YamlField version = item.at("version");
            String number = FieldValues.neededVersion(version);
            YamlField date = item.at("date");
            Optional<Instant> at = FieldValues.moment(date);
            if (!date.isPresent()) {
                date.problem("Fondaco needs this field.");
            }
            if (!number.isEmpty() && !numbers.add(number)) {
                version.problem("This version is named twice.");
            }
            String note = item.at("note").text(NOTE).orElse("");
            at.ifPresent(moment -> earlier.add(new EarlierVersion(number, note, moment)));
        }
        return earlier;
    }
}
