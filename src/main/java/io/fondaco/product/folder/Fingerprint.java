package io.fondaco.product.folder;

import io.fondaco.common.Sha256;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.ReferenceData;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Tells whether a product's files, and all that they are read by, are what they were. It is over what the files say:
 * the time and the size of a file are the same for another text where a tool sets its time.
 */
final class Fingerprint {

    /** To be raised when the same files are read as something else than before. */
    private static final String READING = "3";

    private static final String PARTING = "\n";

    private final ReferenceData reference;
    private final String settings;

    Fingerprint(ReferenceData reference) {
        this.reference = reference;
        this.settings = hash(reference);
    }

    /** The same for all products, so it is worked out once. */
    private static String hash(ReferenceData reference) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("reading", READING);
        settings.put(
                "release",
                ConfigProvider.getConfig()
                        .getOptionalValue("quarkus.application.version", String.class)
                        .orElse(""));
        settings.put("environment", reference.settings().environment().toString());
        settings.put("teams", String.join(PARTING, new TreeSet<>(reference.teams())));
        settings.put("clusters", String.join(PARTING, new TreeSet<>(reference.clusters())));
        reference.settings().variables().forEach((name, value) -> settings.put("variable " + name, value));
        return Sha256.of(settings);
    }

    String of(ProductFiles files) {
        return files.hash(new TreeMap<>(Map.of(
                "settings",
                settings,
                "domain",
                String.valueOf(reference.domains().get(files.domain())))));
    }
}
