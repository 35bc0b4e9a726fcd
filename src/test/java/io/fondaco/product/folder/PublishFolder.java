package io.fondaco.product.folder;

import io.fondaco.testing.Samples;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** The products of a folder in place of the samples. */
@ApplicationScoped
public class PublishFolder {

    /** The company of the demo. */
    public static final Path DEMO = Path.of("src/demo/products");

    private final Samples samples;
    private final ReadProducts reader;

    PublishFolder(Samples samples, ReadProducts reader) {
        this.samples = samples;
        this.reader = reader;
    }

    /** Empties every table and reads the folder. */
    public void instead(Path location) {
        samples.empty();
        reader.read(location, "grace");
    }
}
