package io.fondaco.product.standard;

import io.fondaco.product.ProductDescription;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.Reading;
import io.fondaco.product.standard.yaml.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sample product, right as it stands, to be spoilt at one place by a test. */
record SampleFiles(String product, String contract) {

    static final Path FOLDER = Path.of("src/test/resources/products");
    static final String PRODUCT = "weather/daily-temperatures/product.odps.yaml";
    static final String CONTRACT = "weather/daily-temperatures/daily.odcs.yaml";

    static final ReferenceData REFERENCE = new ReferenceData(
            Map.of("weather", "Weather"),
            Set.of("team-weather", "team-retail"),
            Set.of("main", "east"),
            ReferenceData.NameCheck.READABLE,
            ReferenceData.Settings.NONE,
            LocalDate.of(2026, 6, 1));

    static SampleFiles right() {
        return new SampleFiles(text(PRODUCT), text(CONTRACT));
    }

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SampleFiles withProduct(String old, String changed) {
        return new SampleFiles(replaced(product, old, changed), contract);
    }

    SampleFiles withContract(String old, String changed) {
        return new SampleFiles(product, replaced(contract, old, changed));
    }

    private static String replaced(String text, String old, String changed) {
        if (!text.contains(old)) {
            throw new IllegalArgumentException("The sample has no " + old);
        }
        return text.replaceFirst(java.util.regex.Pattern.quote(old), java.util.regex.Matcher.quoteReplacement(changed));
    }

    Reading<ProductDescription> read() {
        ProductFiles files = new ProductFiles(
                "weather",
                "daily-temperatures",
                new SourceFile(PRODUCT, product),
                List.of(new SourceFile(CONTRACT, contract)));
        return ProductFile.read(files, REFERENCE);
    }

    /** The one problem that this spoilt sample has. */
    Problem problem() {
        Reading<ProductDescription> reading = read();
        if (reading.problems().size() != 1) {
            throw new AssertionError("Expected one problem: " + reading.problems());
        }
        return reading.problems().getFirst();
    }
}
