package io.fondaco.http;

import static io.fondaco.http.ProductionSettings.sentenceIf;

import io.fondaco.http.ProductionSettings.Settings;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** The settings of {@link ProductionSettings} that say who reaches the portal, and by which way. */
final class WebSettings {

    private static final String PUBLIC_URL = "fondaco.http.public-url";
    private static final String AUDIENCE = "quarkus.oidc.api.token.audience";
    private static final String SECURE_COOKIE = "quarkus.oidc.authentication.cookie-force-secure";
    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
    private static final String TRUSTED_PROXIES = "quarkus.http.proxy.trusted-proxies";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private WebSettings() {}

    static Optional<String> unsafe(Settings settings) {
        return publicUrl(settings)
                .or(() -> cookie(settings))
                .or(() -> proxies(settings))
                .or(() -> audience(settings))
                .or(() -> issuer(settings))
                .or(() -> trust(settings));
    }

    private static Optional<String> publicUrl(Settings settings) {
        String url = settings.get(PUBLIC_URL).orElse("");
        return sentenceIf(
                url.isBlank() || !(url.startsWith("https://") || isThisMachine(url)),
                "Set " + PUBLIC_URL + " to the https address at which browsers reach the portal.");
    }

    private static Optional<String> cookie(Settings settings) {
        boolean open = !isThisMachine(settings.get(PUBLIC_URL).orElse(""))
                && settings.get(SECURE_COOKIE).filter("true"::equals).isEmpty();
        return sentenceIf(open, "Sessions would travel in the clear: set " + SECURE_COOKIE + " to true.");
    }

    private static Optional<String> proxies(Settings settings) {
        boolean anybody = settings.get(FORWARDING).filter("true"::equals).isPresent()
                && settings.get(TRUSTED_PROXIES).filter(set -> !set.isBlank()).isEmpty();
        return sentenceIf(
                anybody,
                "With " + FORWARDING + " everybody could say where they come from: name your proxies in "
                        + TRUSTED_PROXIES + ".");
    }

    private static Optional<String> audience(Settings settings) {
        String audience = settings.get(AUDIENCE).orElse("");
        return sentenceIf(
                audience.isBlank() || audience.equals("any"),
                "The API would take tokens that were made for any application: set " + AUDIENCE + ".");
    }

    private static Optional<String> issuer(Settings settings) {
        return Set.of("quarkus.oidc.token.issuer", "quarkus.oidc.api.token.issuer").stream()
                .sorted()
                .filter(name -> settings.get(name).filter("any"::equals).isPresent())
                .findFirst()
                .map(name -> "Tokens of any provider would be taken: remove " + name + "=any.");
    }

    private static Optional<String> trust(Settings settings) {
        boolean trustsAll =
                settings.get("quarkus.tls.trust-all").filter("true"::equals).isPresent()
                        || settings.get("quarkus.oidc.tls.verification")
                                .filter("none"::equals)
                                .isPresent()
                        || settings.get("quarkus.oidc.api.tls.verification")
                                .filter("none"::equals)
                                .isPresent();
        return sentenceIf(
                trustsAll,
                "Certificates are not checked: remove quarkus.tls.trust-all and quarkus.oidc.tls.verification=none.");
    }

    private static boolean isThisMachine(String url) {
        try {
            String host = URI.create(url).getHost();
            return host != null && THIS_MACHINE.contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
