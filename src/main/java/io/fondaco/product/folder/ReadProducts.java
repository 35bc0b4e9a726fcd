package io.fondaco.product.folder;

import io.fondaco.common.DomainError;
import io.fondaco.identity.Person;
import io.fondaco.job.Jobs;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductsConfig;
import io.fondaco.product.folder.ProductOutcome.Result;
import io.fondaco.product.standard.Organisation;
import io.fondaco.product.standard.OrganisationFile;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.ReferenceData;
import io.fondaco.product.standard.ReferenceData.Settings;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.Reading;
import io.fondaco.product.standard.yaml.SourceFile;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the folder of products, at start and when an admin asks. Each product is published by itself: one whose files
 * are wrong is refused and stays as it was, and the others are read.
 */
@ApplicationScoped
public class ReadProducts {

    private static final String AT_START = "system:start";

    private final ProductsConfig config;
    private final DescribeOrganisation organisation;
    private final PublishProduct publication;
    private final KnownProducts known;
    private final Readings readings;
    private final Jobs jobs;
    private final Clock clock;

    ReadProducts(
            ProductsConfig config,
            DescribeOrganisation organisation,
            PublishProduct publication,
            KnownProducts known,
            Readings readings,
            Jobs jobs,
            Clock clock) {
        this.config = config;
        this.organisation = organisation;
        this.publication = publication;
        this.known = known;
        this.readings = readings;
        this.jobs = jobs;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent start) {
        config.location().ifPresent(location -> read(location, AT_START));
    }

    /** Reads the folder again for an admin of the platform. */
    public ReadReport again(Person admin) {
        if (!admin.platformAdmin()) {
            throw new DomainError.Forbidden("not-an-admin", "Only an admin of the platform reads the products again.");
        }
        Path location = config.location()
                .orElseThrow(() -> new DomainError.Conflict(
                        "no-product-folder", "No folder of products is set: name one as fondaco.products.location."));
        return read(location, admin.name());
    }

    /** Reads this folder in somebody's name and keeps the report. */
    ReadReport read(Path location, String actor) {
        return jobs.run("product-reading", attempt -> {
            ReadReport report = report(location, actor);
            readings.keep(report);
            attempt.did(report.count(Result.NEW), "new products");
            attempt.did(report.count(Result.CHANGED), "changed products");
            for (Problem problem : report.problems()) {
                attempt.failed(problem.toString());
                Log.warnf("Product file refused: %s", problem);
            }
            return report;
        });
    }

    private ReadReport report(Path location, String actor) {
        List<ProductOutcome> outcomes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try {
            ProductFolder folder = ProductFolder.read(location);
            problems.addAll(folder.problems());
            outcomes.addAll(folder.outcomes());
            folder.organisation().ifPresent(file -> problems.addAll(describe(file, actor)));
            for (PublishProduct.Published published : publishAll(folder, actor)) {
                outcomes.add(published.outcome());
                problems.addAll(published.problems());
            }
            outcomes.addAll(known.gone(folder));
            outcomes.sort(Comparator.comparing(ProductOutcome::path));
        } catch (UncheckedIOException e) {
            Log.errorf(e, "Folder of products not readable: %s", location);
            problems.add(new Problem("", 1, "", "The folder of products, " + location + ", cannot be read."));
        }
        return new ReadReport(clock.instant(), actor, outcomes, problems);
    }

    private List<Problem> describe(SourceFile file, String actor) {
        Reading<Organisation> reading = OrganisationFile.read(file, organisation::problem);
        reading.value().ifPresent(read -> organisation.describe(read, actor));
        return Stream.concat(reading.problems().stream(), reading.notes().stream())
                .toList();
    }

    private List<PublishProduct.Published> publishAll(ProductFolder folder, String actor) {
        ReferenceData surroundings = organisation.surroundings(new Settings(config.environment(), config.variables()));
        List<ParsedProduct> parsed = folder.products().stream()
                .map(files -> ParsedProduct.of(files, surroundings))
                .toList();
        Map<String, List<Problem>> conflicts = Claims.conflicts(parsed, known);
        Map<String, PublishProduct.Published> outcomes = new LinkedHashMap<>();
        for (ParsedProduct product : parsed) {
            List<Problem> problems = new ArrayList<>(conflicts.getOrDefault(product.path(), List.of()));
            missingSuccessor(product, folder).ifPresent(problems::add);
            outcomes.put(
                    product.path(), problems.isEmpty() ? publish(product, actor) : refused(product.files(), problems));
        }
        publishWhatWasLetGo(parsed, outcomes, actor);
        List<PublishProduct.Published> published = new ArrayList<>(outcomes.values());
        for (ParsedProduct product : parsed) {
            product.reading()
                    .notes()
                    .forEach(note -> published.add(new PublishProduct.Published(
                            new ProductOutcome(note.file(), Result.IGNORED, note.reason()), List.of())));
        }
        return published;
    }

    /** What a product wants may be let go by one that was published after it. */
    private void publishWhatWasLetGo(
            List<ParsedProduct> parsed, Map<String, PublishProduct.Published> outcomes, String actor) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (ParsedProduct product : parsed) {
                if (outcomes.get(product.path()).awaits()) {
                    PublishProduct.Published again = publish(product, actor);
                    outcomes.put(product.path(), again);
                    moved |= !again.awaits();
                }
            }
        }
    }

    private Optional<Problem> missingSuccessor(ParsedProduct product, ProductFolder folder) {
        return product.description()
                .map(ProductDescription::successor)
                .filter(path -> folder.isGone(path) && !known.knows(path))
                .map(path -> product.problem("customProperties.successor", "There is no product " + path + "."));
    }

    private PublishProduct.Published publish(ParsedProduct product, String actor) {
        ProductFiles files = product.files();
        Optional<ProductDescription> description = product.description();
        if (description.isEmpty()) {
            return refused(files, product.reading().problems());
        }
        try {
            return publication.publish(files, description.get(), actor);
        } catch (RuntimeException e) {
            Log.errorf(e, "Product not published: %s", files.path());
            String reason = "The portal failed to publish this product; its log says why.";
            return refused(files, List.of(new Problem(files.product().path(), 1, "", reason)));
        }
    }

    private static PublishProduct.Published refused(ProductFiles files, List<Problem> problems) {
        return new PublishProduct.Published(new ProductOutcome(files.path(), Result.REFUSED, ""), problems);
    }
}
