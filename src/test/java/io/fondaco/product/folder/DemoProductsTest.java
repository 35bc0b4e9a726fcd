package io.fondaco.product.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.standard.Organisation;
import io.fondaco.product.standard.Organisation.DomainEntry;
import io.fondaco.product.standard.Organisation.TeamEntry;
import io.fondaco.product.standard.OrganisationFile;
import io.fondaco.product.standard.ProductFile;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.ReferenceData;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.Reading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demo company's files are right, every one of them. */
class DemoProductsTest {

    @Test
    void everyProductOfTheDemoIsRead() {
        ProductFolder folder = ProductFolder.open(Path.of("src/demo/products"));
        ReferenceData reference = reference(folder);
        List<ProductFiles> products = new ArrayList<>();
        folder.readProducts(products::add);
        List<Problem> problems = new ArrayList<>(folder.problems());
        for (ProductFiles files : products) {
            Reading<ProductDescription> reading = ProductFile.read(files, reference);
            problems.addAll(reading.problems());
        }

        assertThat(problems).isEmpty();
        assertThat(products).hasSize(27);
    }

    private static ReferenceData reference(ProductFolder folder) {
        Organisation organisation = OrganisationFile.read(
                        folder.organisation().orElseThrow(), ReferenceData.NameCheck.READABLE)
                .value()
                .orElseThrow();
        return new ReferenceData(
                organisation.domains().stream().collect(Collectors.toMap(DomainEntry::id, DomainEntry::name)),
                organisation.teams().stream().map(TeamEntry::id).collect(Collectors.toSet()),
                Set.of(QualifiedName.MAIN_CLUSTER),
                ReferenceData.NameCheck.READABLE,
                ReferenceData.Settings.NONE,
                LocalDate.now());
    }
}
