package io.fondaco.web.product;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.People;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductRole;
import io.fondaco.product.ProductVersion;
import io.fondaco.product.organisation.Team;
import io.fondaco.product.organisation.Teams;
import io.fondaco.publish.refresh.Refresh;
import io.fondaco.publish.refresh.Refreshes;
import io.fondaco.quality.CheckedRules;
import io.fondaco.quality.Quality;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts beside a product: who owns it, whom to ask, where it lies. */
@ApplicationScoped
class Facts {

    private static final int MOST_SIZES = 5;

    /** The facts as the page shows them; a contact may be empty, and the quality is null where no rule was checked. */
    record View(
            String ownerTeam,
            String owner,
            String contact,
            boolean mail,
            String people,
            String type,
            String alsoCalled,
            String version,
            Optional<ProductVersion> published,
            List<String> locations,
            List<DatasetSizes.Size> sizes,
            List<Refreshed> refreshed,
            long personalColumns,
            String terms,
            @Nullable Quality quality) {}

    /** A materialized view, and when its rows were last made anew; null if they never were. */
    record Refreshed(String dataset, @Nullable Instant at) {}

    private final Teams teams;
    private final People people;
    private final DatasetSizes sizes;
    private final Refreshes refreshes;
    private final CheckedRules rules;

    Facts(Teams teams, People people, DatasetSizes sizes, Refreshes refreshes, CheckedRules rules) {
        this.teams = teams;
        this.refreshes = refreshes;
        this.people = people;
        this.sizes = sizes;
        this.rules = rules;
    }

    View of(DataProduct product) {
        Optional<Team> team = teams.findByIdOptional(product.ownerTeam());
        return new View(
                product.ownerTeam(),
                team.map(Team::name).orElse(product.ownerTeam()),
                team.map(Team::contact).orElse(""),
                team.filter(Team::hasMailAddress).isPresent(),
                names(product.people(ProductRole.OWNER)),
                product.type(),
                String.join(", ", product.synonyms()),
                product.currentVersion(),
                product.version(product.currentVersion()),
                locations(product),
                sizes.of(product).stream().limit(MOST_SIZES).toList(),
                refreshed(product),
                product.ports().stream()
                        .flatMap(port -> port.columns().stream())
                        .filter(ContractColumn::personalData)
                        .count(),
                product.terms(),
                rules.ofProducts(Set.of(product.id())).get(product.id()));
    }

    private List<Refreshed> refreshed(DataProduct product) {
        Map<QualifiedName, Refresh> known = refreshes.ofPorts(product.ports());
        return product.ports().stream()
                .filter(port -> known.containsKey(port.object()))
                .map(port -> new Refreshed(
                        port.name(), known.get(port.object()).refreshedAt().orElse(null)))
                .toList();
    }

    static List<String> locations(DataProduct product) {
        return product.ports().stream()
                .map(OutputPort::object)
                .map(QualifiedName::place)
                .distinct()
                .toList();
    }

    private String names(Set<String> owners) {
        Map<String, String> shown = people.displayNames(owners);
        return owners.stream().map(shown::get).collect(Collectors.joining(", "));
    }
}
