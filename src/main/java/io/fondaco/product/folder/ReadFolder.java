package io.fondaco.product.folder;

import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.reading.ProductOutcome;
import io.fondaco.product.reading.ReadReport;
import io.fondaco.product.reading.ReadingTurn;
import io.fondaco.product.reading.ReadingTurns;
import io.fondaco.product.standard.Organisation;
import io.fondaco.product.standard.OrganisationFile;
import io.fondaco.product.standard.ReferenceData.NameCheck;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.Reading;
import io.fondaco.product.standard.yaml.SourceFile;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads a folder of products in this node's turn. */
@ApplicationScoped
class ReadFolder {

    private final DescribeOrganisation organisation;
    private final ReadSource source;
    private final ReadingTurns turns;
    private final Clock clock;

    ReadFolder(DescribeOrganisation organisation, ReadSource source, ReadingTurns turns, Clock clock) {
        this.organisation = organisation;
        this.source = source;
        this.turns = turns;
        this.clock = clock;
    }

    /** What was done; what was done until something fails stays done. */
    ReadReport read(Path location, ReadingTurn turn) {
        List<ProductOutcome> outcomes = List.of();
        List<Problem> problems = new ArrayList<>();
        try {
            ProductFolder folder = ProductFolder.open(location);
            folder.organisation().ifPresent(file -> problems.addAll(describe(file, turn)));
            ReadingRun reading = source.read(folder, KeptIn.FOLDER, turn);
            outcomes = reading.outcomes();
            problems.addAll(reading.problems());
        } catch (UncheckedIOException e) {
            Log.errorf(e, "Folder of products not readable: %s", location);
            problems.add(new Problem("", 1, "", "The folder of products, " + location + ", cannot be read."));
        }
        return new ReadReport(clock.instant(), turn.actor(), outcomes, 0, problems);
    }

    private List<Problem> describe(SourceFile file, ReadingTurn turn) {
        NameCheck names = organisation::problem;
        Reading<Organisation> reading = OrganisationFile.read(file, names.remembered());
        reading.value()
                .ifPresent(read -> QuarkusTransaction.requiringNew().run(() -> {
                    turns.goOn(turn, 0, 0);
                    organisation.describe(read, turn.actor());
                }));
        return Stream.concat(reading.problems().stream(), reading.notes().stream())
                .toList();
    }
}
