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
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The facts beside a product: who owns it, whom to ask, where it lies. */
@ApplicationScoped
class Facts {

    private static final int MOST_SIZES = 5;

    /** The facts as the page shows them; a contact may be empty. */
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
            long personalColumns,
            String terms) {}

    private final Teams teams;
    private final People people;
    private final DatasetSizes sizes;

    Facts(Teams teams, People people, DatasetSizes sizes) {
        this.teams = teams;
        this.people = people;
        this.sizes = sizes;
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
                product.ports().stream()
                        .flatMap(port -> port.columns().stream())
                        .filter(ContractColumn::personalData)
                        .count(),
                product.terms());
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
