package io.fondaco.publish.plan;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.change.ContractChange;
import io.fondaco.product.change.ContractDiff;
import io.fondaco.product.change.NeededVersion;
import io.fondaco.product.change.ProductPromises;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.folder.PublishFiles;
import io.fondaco.product.folder.PublishFiles.Checked;
import io.fondaco.product.policy.NumberedPolicy;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.SemanticVersion;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.publish.plan.Intent.Before;
import io.fondaco.publish.plan.Intent.Publisher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out what publishing files would do; asks Trino, and changes nothing. */
@ApplicationScoped
public class MakePlan {

    private final PublishFiles publication;
    private final DataProducts products;
    private final Policies policies;
    private final PlannedObjects objects;
    private final DefinitionChecks checks;
    private final AffectedReaders readers;
    private final ReadingProducts readBy;

    MakePlan(
            PublishFiles publication,
            DataProducts products,
            Policies policies,
            PlannedObjects objects,
            DefinitionChecks checks,
            AffectedReaders readers,
            ReadingProducts readBy) {
        this.publication = publication;
        this.products = products;
        this.policies = policies;
        this.objects = objects;
        this.checks = checks;
        this.readers = readers;
        this.readBy = readBy;
    }

    /** The plans of some products, for somebody who may change all of them. */
    public List<Plan> of(List<ProductFiles> files, KeptIn place, Person asker) {
        return of(files, place, asker, Bounds.NONE);
    }

    /**
     * The plans of some products together, in the order of their paths.
     *
     * @param asker who would publish them
     * @param bounds what they may not change
     */
    public List<Plan> of(List<ProductFiles> files, KeptIn place, Person asker, Bounds bounds) {
        Publisher publisher = new Publisher(asker, place, bounds);
        Map<String, ProductFiles> byPath =
                files.stream().collect(Collectors.toMap(ProductFiles::path, Function.identity(), (one, _) -> one));
        return publication.check(files, place).stream()
                .filter(checked -> byPath.containsKey(checked.outcome().path()))
                .map(checked -> plan(byPath.get(checked.outcome().path()), checked, publisher))
                .toList();
    }

    /** The plan to let the files of an earlier version of a product be live again. */
    public Plan ofGoingBack(ProductFiles files, KeptIn place, Person asker) {
        Checked checked = publication.checkGoingBack(files, place).stream()
                .filter(one -> one.outcome().path().equals(files.path()))
                .findFirst()
                .orElseThrow();
        return plan(files, checked, new Publisher(asker, place, Bounds.NONE));
    }

    private Plan plan(ProductFiles files, Checked checked, Publisher publisher) {
        if (checked.description().isEmpty()) {
            return Plan.of(files.path(), checked.outcome().result(), checked.problems())
                    .from(files, publisher.person(), List.of());
        }
        ProductDescription wanted = checked.description().get();
        Contract contract = QuarkusTransaction.requiringNew().call(() -> contract(files, wanted, publisher.person()));
        Intent intent = new Intent(files, wanted, contract.before(), publisher);
        DefinitionChecks.Found found = checks.of(intent);
        PlannedObjects.Planned planned = objects.of(intent, found.outputs());
        List<Problem> problems = new ArrayList<>(checked.problems());
        problems.addAll(publisher.bounds().against(files, wanted));
        problems.addAll(found.problems());
        problems.addAll(planned.problems());
        return new Plan(
                        files.path(),
                        checked.outcome().result(),
                        contract.version(),
                        contract.changes(),
                        planned.changes(),
                        contract.readers(),
                        contract.readBy(),
                        planned.grants(),
                        problems,
                        found.asks(),
                        Stream.concat(contract.notes().stream(), found.notes().stream())
                                .toList(),
                        Optional.of(contract.change()),
                        List.of())
                .from(
                        files,
                        publisher.person(),
                        Stream.of(contract.ground(), found.seen(), planned.seen())
                                .flatMap(List::stream)
                                .toList());
    }

    /** What the database knows of it. */
    private record Contract(
            Plan.Step version,
            List<ContractChange> changes,
            List<AffectedReader> readers,
            List<String> readBy,
            Before before,
            List<Problem> notes,
            long change,
            List<String> ground) {}

    private Contract contract(ProductFiles files, ProductDescription wanted, Person asker) {
        Optional<DataProduct> known = products.byPath(files.domain(), files.slug());
        if (known.isEmpty()) {
            Plan.Step first = new Plan.Step("", wanted.version(), Optional.empty(), "");
            Before nothing = new Before(List.of(), Set.of(), approvesAll(wanted.policy()));
            return new Contract(
                    first, List.of(), List.of(), List.of(), nothing, List.of(), PublishFiles.NEW, List.of());
        }
        DataProduct product = known.get();
        ProductPromises before = ProductPromises.of(product);
        List<ContractChange> changes = ContractDiff.between(before, ProductPromises.of(product, wanted));
        NumberedPolicy policy = policies.present(product);
        return new Contract(
                step(product, wanted, changes),
                changes,
                readers.of(product, changes, asker),
                readBy.of(product, changes, asker),
                before(product, approvesAll(wanted.policy()) || approvesAll(policy.policy())),
                SideBySide.notes(files, product, wanted, changes),
                product.changeNumber(),
                List.of("the product is as change %d left it, its policy has number %d"
                        .formatted(product.changeNumber(), policy.number())));
    }

    /** What is not published is looked at as if it were new. */
    private static Before before(DataProduct product, boolean open) {
        List<Intent.Made> made = product.ports().stream()
                .flatMap(
                        port -> port.definition().map(definition -> Intent.Made.of(port.object(), definition)).stream())
                .toList();
        Set<QualifiedName> offered = product.status().isPublic()
                ? product.ports().stream().map(OutputPort::object).collect(Collectors.toSet())
                : Set.of();
        return new Before(made, offered, open);
    }

    private static boolean approvesAll(@Nullable ApprovalPolicy policy) {
        return policy != null
                && policy.automatic().stream().anyMatch(rule -> rule.kind() == AutoApproval.Kind.EVERYONE);
    }

    private static Plan.Step step(DataProduct product, ProductDescription wanted, List<ContractChange> changes) {
        Optional<SemanticVersion> published = SemanticVersion.parse(product.currentVersion());
        return new Plan.Step(
                product.currentVersion(),
                wanted.version(),
                NeededVersion.level(changes),
                product.status().isOpen()
                        ? ""
                        : NeededVersion.level(changes)
                                .flatMap(level -> published.map(number -> NeededVersion.after(number, level)))
                                .map(SemanticVersion::toString)
                                .orElse(""));
    }
}
