package io.fondaco.publish.draft;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.identity.Person;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductRole;
import io.fondaco.product.change.ChangeLevel;
import io.fondaco.product.change.NeededVersion;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.standard.SemanticVersion;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.publish.draft.DraftAccess.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Begins a new version of a product that is kept in the portal: a draft that says what is published. */
@ApplicationScoped
public class NewVersion {

    private final Drafts drafts;
    private final Policies policies;

    NewVersion(Drafts drafts, Policies policies) {
        this.drafts = drafts;
        this.policies = policies;
    }

    /** The draft; of a product whose files are kept elsewhere there is none. */
    public Draft begin(Person owner, DataProduct product) {
        return drafts.begin(owner, Optional.of(product.path()), content(product, Optional.empty()));
    }

    /** The draft with another query, such as the one that somebody put into Trino by hand. */
    public Draft begin(Person owner, DataProduct product, String query) {
        return drafts.begin(owner, Optional.of(product.path()), content(product, Optional.of(query)));
    }

    private DraftContent content(DataProduct product, Optional<String> query) {
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
                DraftModes.read(port.columns().stream().map(NewVersion::column).toList(), port.modes());
        if (!DraftModes.saySame(columns, port.modes())) {
            throw new Conflict(
                    "modes-unknown-to-form",
                    "This product has ways to read it that the form does not know, and would lose them."
                            + " Download its files, change them there, and publish them.");
        }
        List<String> owners =
                product.people(ProductRole.OWNER).stream().sorted().toList();
        return new DraftContent(source, words(product), new DraftAccess(owners, choice(product)), columns);
    }

    private static DraftColumn column(ContractColumn column) {
        return new DraftColumn(
                column.name(),
                column.type(),
                column.meaning(),
                column.primaryKey(),
                column.personalData() ? PersonalData.SHOWN : PersonalData.NO);
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
    static String next(String version) {
        return SemanticVersion.parse(version)
                .map(published -> NeededVersion.after(published, ChangeLevel.ADDITION))
                .map(SemanticVersion::toString)
                .orElse(version);
    }

    /** As the files say it. */
    private Choice choice(DataProduct product) {
        ApprovalPolicy said = policies.saidByFiles(Set.of(product.id())).get(product.id());
        if (said == null) {
            return Choice.OWNERS;
        }
        boolean open = said.automatic().stream().anyMatch(rule -> rule.kind() == AutoApproval.Kind.EVERYONE);
        return open ? Choice.OPEN : said.askers().isEmpty() ? Choice.OWNERS : Choice.TEAM;
    }
}
