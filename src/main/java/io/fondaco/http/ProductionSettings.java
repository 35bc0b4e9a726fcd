package io.fondaco.http;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * Looks at the settings before the first request: a portal whose settings would open a door does not start, and
 * says in one sentence which setting it was.
 */
@ApplicationScoped
class ProductionSettings {

    private static final int FIRST = 1;
    private static final int SHORTEST_TOKEN = 16;
    private static final String INGEST = "fondaco.usage.ingest.";
    private static final String REPORTERS = "fondaco.usage.openlineage.";
    private static final String INGEST_TOKEN = INGEST + "token";
    private static final Set<String> KNOWN_TO_ALL = Set.of(
            "dev-ingest-token",
            "test-ingest-token",
            "earlier-test-ingest-token",
            "test-ingest-token-of-east",
            "test-token-of-spark");
    private static final String COOKIE_SECRET = "quarkus.oidc.token-state-manager.encryption-secret";

    /** Reads one setting; empty where it is not set. */
    @FunctionalInterface
    interface Settings {
        /** The value of that name. */
        Optional<String> get(String name);
    }

    void check(@Observes @Priority(FIRST) StartupEvent event, Config config) {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        unsafe(
                        ConfigUtils.getProfiles(),
                        name -> config.getOptionalValue(name, String.class),
                        StreamSupport.stream(config.getPropertyNames().spliterator(), false))
                .ifPresent(sentence -> {
                    throw new ConfigurationException("Fondaco does not start. " + sentence);
                });
    }

    /** The first of the settings of these names that is not safe in production, as a sentence. */
    static Optional<String> unsafe(List<String> profiles, Settings settings, Stream<String> names) {
        List<String> set = names.toList();
        return profile(profiles)
                .or(() -> ingestToken(settings))
                .or(() -> otherIngestToken(settings, set))
                .or(() -> cookieSecret(settings))
                .or(() -> database(settings))
                .or(() -> enginePassword(settings, set))
                .or(() -> mail(settings))
                .or(() -> WebSettings.unsafe(settings));
    }

    private static Optional<String> profile(List<String> profiles) {
        return sentenceIf(
                profiles.contains("dev") || profiles.contains("test"),
                "The profiles dev and test are for development; leave quarkus.profile out.");
    }

    private static Optional<String> ingestToken(Settings settings) {
        return weakToken(INGEST_TOKEN, settings.get(INGEST_TOKEN).orElse(""));
    }

    /** The tokens of single clusters, and those that count while one is being changed. */
    private static Optional<String> otherIngestToken(Settings settings, List<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(INGEST) || name.startsWith(REPORTERS))
                .filter(name -> name.endsWith("token") && !name.equals(INGEST_TOKEN))
                .sorted()
                .flatMap(name -> settings.get(name).flatMap(token -> weakToken(name, token)).stream())
                .findFirst();
    }

    private static Optional<String> weakToken(String name, String token) {
        return sentenceIf(
                token.length() < SHORTEST_TOKEN || KNOWN_TO_ALL.contains(token),
                "Set " + name + " to a secret of at least " + SHORTEST_TOKEN + " characters, the one that "
                        + sender(name) + " sends.");
    }

    private static String sender(String name) {
        return name.startsWith(REPORTERS) ? "the tool that reports its runs" : "Trino's event listener";
    }

    private static Optional<String> cookieSecret(Settings settings) {
        return sentenceIf(
                settings.get(COOKIE_SECRET)
                        .filter(secret -> secret.startsWith("only-for-development"))
                        .isPresent(),
                "Set " + COOKIE_SECRET + " to a secret of your own, of at least 32 characters.");
    }

    private static Optional<String> database(Settings settings) {
        return sentenceIf(
                settings.get("quarkus.datasource.jdbc.url")
                        .filter(url -> url.startsWith("jdbc:h2:"))
                        .isPresent(),
                "H2 is for development: set quarkus.datasource.jdbc.url to a PostgreSQL database.");
    }

    /** The main cluster's password, and that of each further one. */
    private static Optional<String> enginePassword(Settings settings, List<String> names) {
        return names.stream()
                .filter(name -> name.startsWith("fondaco.engine.") && name.endsWith(".password"))
                .sorted()
                .flatMap(password -> enginePassword(settings, password).stream())
                .findFirst();
    }

    private static Optional<String> enginePassword(Settings settings, String password) {
        String url = password.substring(0, password.lastIndexOf('.')) + ".url";
        if (settings.get(password).isEmpty()) {
            return Optional.empty();
        }
        String address = settings.get(url).orElse("");
        return sentenceIf(
                        !address.contains("SSL=true"),
                        "%s would travel in the clear: add SSL=true to %s.".formatted(password, url))
                .or(() -> sentenceIf(
                        address.toUpperCase(Locale.ROOT).contains("SSLVERIFICATION=NONE"),
                        "%s would go to whoever answers: remove SSLVerification=NONE from %s."
                                .formatted(password, url)));
    }

    private static Optional<String> mail(Settings settings) {
        if (settings.get("fondaco.mail.host").isEmpty()) {
            return Optional.empty();
        }
        boolean leadsHere = settings.get("fondaco.mail.portal-url")
                .filter(url -> url.startsWith("https://"))
                .isPresent();
        boolean inTheClear = settings.get("fondaco.mail.password").isPresent()
                && settings.get("fondaco.mail.encryption")
                        .filter("none"::equalsIgnoreCase)
                        .isPresent();
        return sentenceIf(
                        !leadsHere,
                        "With fondaco.mail.host set, mails lead people here: set fondaco.mail.portal-url to the https"
                                + " address.")
                .or(() -> sentenceIf(
                        inTheClear,
                        "fondaco.mail.password would travel in the clear: set fondaco.mail.encryption to starttls or"
                                + " tls."));
    }

    static Optional<String> sentenceIf(boolean unsafe, String sentence) {
        return unsafe ? Optional.of(sentence) : Optional.empty();
    }
}
