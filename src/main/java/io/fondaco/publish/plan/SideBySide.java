package io.fondaco.publish.plan;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.change.ChangeLevel;
import io.fondaco.product.change.ContractChange;
import io.fondaco.product.change.MajorObjects;
import io.fondaco.product.change.NewPersonalData;
import io.fondaco.product.standard.ProductFile;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says how a change that would break the readers of a dataset is published beside it. */
final class SideBySide {

    private static final String OFFER =
            "Readers of %s would %s. Nobody does where it stays as it is: list it twice, as %s"
                    + " with a last day and as version %s of its own object, %s.";

    private SideBySide() {}

    /** A note for each dataset that the files change in place. */
    static List<Problem> notes(
            ProductFiles files, DataProduct product, ProductDescription wanted, List<ContractChange> changes) {
        Set<QualifiedName> taken =
                product.ports().stream().map(OutputPort::object).collect(Collectors.toSet());
        List<Problem> notes = new ArrayList<>();
        Map<OutputPort.Description, OutputPort> kept = product.portsFor(wanted.ports());
        kept.forEach((now, port) -> {
            boolean breaks = changes.stream()
                    .anyMatch(change -> change.port().equals(port.name()) && change.level() == ChangeLevel.BREAKING);
            boolean personal = NewPersonalData.between(port.described(), now);
            boolean inPlace = !port.removed() && port.object().equals(now.object());
            ChangeLevel level = breaks ? ChangeLevel.BREAKING : ChangeLevel.ADDITION;
            if (product.status().isPublic() && inPlace && MajorObjects.needsOwnObject(level, personal)) {
                OutputPort.Description next =
                        MajorObjects.sideBySide(port.described(), now, taken).getLast();
                notes.add(ProductFile.problem(
                        files.product(),
                        "outputPorts",
                        OFFER.formatted(
                                port.name(),
                                breaks ? "break" : "see personal data that nobody let them see",
                                port.name(),
                                next.version(),
                                next.object())));
            }
        });
        return notes;
    }
}
