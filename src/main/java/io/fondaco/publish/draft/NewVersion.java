package io.fondaco.publish.draft;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.identity.Person;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductRole;
import io.fondaco.product.ProductVersion;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.publish.draft.DraftAccess.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Begins a new version of a product that is kept in the portal: a draft that says what is published. */
@ApplicationScoped
public class NewVersion {

    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");
    private static final Pattern OPEN = Pattern.compile("(?m)^ +automatic:$");
    private static final Pattern TEAM = Pattern.compile("(?m)^ +askers:$");

    private final Drafts drafts;

    NewVersion(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The draft; of a product whose files are kept elsewhere there is none. */
    public Draft begin(Person owner, DataProduct product) {
        return drafts.begin(owner, Optional.of(product.path()), content(product, Optional.empty()));
    }

    /** The draft with another query, such as the one that somebody put into Trino by hand. */
    public Draft begin(Person owner, DataProduct product, String query) {
        return drafts.begin(owner, Optional.of(product.path()), content(product, Optional.of(query)));
    }

    private static DraftContent content(DataProduct product, Optional<String> query) {
        if (product.keptIn() != KeptIn.PORTAL || product.ports().size() != 1) {
            throw new Conflict(
                    "kept-elsewhere",
                    "The files of this product are not kept in the portal. Change them where they are kept.");
        }
        OutputPort port = product.ports().getFirst();
        String object = port.object().toString();
        DraftSource source = port.definition()
                .map(definition -> DraftSource.select(object, query.orElse(definition.query())))
                .orElseGet(() -> DraftSource.table(object, ""));
        List<DraftColumn> columns =
                port.columns().stream().map(NewVersion::column).toList();
        List<String> owners =
                product.people(ProductRole.OWNER).stream().sorted().toList();
        return new DraftContent(source, words(product), new DraftAccess(owners, choice(product)), columns);
    }

    private static DraftColumn column(ContractColumn column) {
        return new DraftColumn(
                column.name(), column.type(), column.meaning(), column.primaryKey(), column.personalData());
    }

    private static DraftWords words(DataProduct product) {
        return new DraftWords(
                product.name(),
                product.domain().slug(),
                product.slug(),
                product.summary(),
                product.purpose(),
                product.limitations(),
                product.ownerTeam(),
                product.terms(),
                next(product.currentVersion()),
                "");
    }

    /** The number of an addition, until the plan says which one it needs. */
    private static String next(String version) {
        Matcher number = NUMBER.matcher(version);
        return number.matches() ? "%s.%d.0".formatted(number.group(1), Integer.parseInt(number.group(2)) + 1) : version;
    }

    /** As the portal wrote it: a text of somebody's never stands on a line of its own. */
    private static Choice choice(DataProduct product) {
        String file = product.versions().stream()
                .filter(version -> version.number().equals(product.currentVersion()))
                .map(ProductVersion::source)
                .findFirst()
                .orElse("");
        if (OPEN.matcher(file).find()) {
            return Choice.OPEN;
        }
        return TEAM.matcher(file).find() ? Choice.TEAM : Choice.OWNERS;
    }
}
