package io.fondaco.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionSettingsTest {

    private static final String TOKEN = "fondaco.usage.ingest.token";

    @Test
    void settingsOfAnInstallationAreAccepted() {
        assertThat(unsafe(List.of("prod"), Map.of())).isEmpty();
        assertThat(unsafe(
                        List.of("prod"),
                        Map.of(
                                "fondaco.engine.password",
                                "p",
                                "fondaco.engine.url",
                                "jdbc:trino://trino:443?SSL=true",
                                "fondaco.mail.host",
                                "smtp.example.org",
                                "fondaco.mail.portal-url",
                                "https://data.example.org")))
                .isEmpty();
    }

    @Test
    void theTokenOfTheIntakeMustBeSet() {
        assertThat(ProductionSettings.unsafe(List.of("prod"), name -> Optional.empty(), Stream.empty()))
                .get()
                .asString()
                .contains(TOKEN);
    }

    @Test
    void profilesOfDevelopmentAreRefused() {
        assertThat(unsafe(List.of("dev"), Map.of())).get().asString().contains("quarkus.profile");
    }

    @ParameterizedTest
    @CsvSource({
        "fondaco.usage.ingest.token, dev-ingest-token",
        "fondaco.usage.ingest.token, test-ingest-token",
        "fondaco.usage.ingest.token, short",
        "fondaco.usage.ingest.earlier-token, short",
        "fondaco.usage.ingest.clusters.east.token, short",
        "fondaco.usage.ingest.clusters.east.earlier-token, dev-ingest-token",
        "quarkus.oidc.token-state-manager.encryption-secret, only-for-development-0123456789abcdef",
        "quarkus.datasource.jdbc.url, jdbc:h2:file:./fondaco",
        "fondaco.engine.password, secret",
        "fondaco.engine.clusters.east.password, secret",
        "fondaco.mail.host, smtp.example.org",
        "fondaco.http.public-url, http://data.example.org",
        "fondaco.http.public-url, data.example.org",
        "fondaco.http.public-url, ''",
        "quarkus.oidc.authentication.cookie-force-secure, false",
        "quarkus.http.proxy.proxy-address-forwarding, true",
        "quarkus.oidc.api.token.audience, ''",
        "quarkus.oidc.api.token.audience, any",
        "quarkus.oidc.token.issuer, any",
        "quarkus.oidc.api.token.issuer, any",
        "quarkus.tls.trust-all, true",
        "quarkus.oidc.tls.verification, none"
    })
    void eachUnsafeSettingIsNamed(String name, String value) {
        assertThat(unsafe(List.of("prod"), Map.of(name, value)))
                .get()
                .asString()
                .contains(name);
    }

    @Test
    void aPasswordForTrinoNeedsACertificateThatIsChecked() {
        assertThat(unsafe(
                        List.of("prod"),
                        Map.of(
                                "fondaco.engine.password",
                                "p",
                                "fondaco.engine.url",
                                "jdbc:trino://trino:443?SSL=true&SSLVerification=NONE")))
                .get()
                .asString()
                .contains("SSLVerification=NONE");
    }

    @Test
    void aPasswordForMailNeedsEncryption() {
        assertThat(unsafe(
                        List.of("prod"),
                        Map.of(
                                "fondaco.mail.host",
                                "smtp.example.org",
                                "fondaco.mail.portal-url",
                                "https://data.example.org",
                                "fondaco.mail.password",
                                "p",
                                "fondaco.mail.encryption",
                                "NONE")))
                .get()
                .asString()
                .contains("fondaco.mail.encryption");
    }

    @Test
    void namedProxiesMayForward() {
        assertThat(unsafe(
                        List.of("prod"),
                        Map.of(
                                "quarkus.http.proxy.proxy-address-forwarding",
                                "true",
                                "quarkus.http.proxy.trusted-proxies",
                                "10.1.2.3")))
                .isEmpty();
    }

    @Test
    void onThisMachineItMayBeTriedOutWithoutEncryption() {
        assertThat(unsafe(
                        List.of("prod"),
                        Map.of(
                                "fondaco.http.public-url",
                                "http://localhost:8080",
                                "quarkus.oidc.authentication.cookie-force-secure",
                                "false")))
                .isEmpty();
    }

    private static Optional<String> unsafe(List<String> profiles, Map<String, String> changed) {
        Map<String, String> settings = new HashMap<>(Map.of(
                TOKEN,
                "a-token-that-is-long-enough",
                "fondaco.http.public-url",
                "https://data.example.org",
                "quarkus.oidc.authentication.cookie-force-secure",
                "true",
                "quarkus.oidc.api.token.audience",
                "fondaco"));
        settings.putAll(changed);
        return ProductionSettings.unsafe(
                profiles, name -> Optional.ofNullable(settings.get(name)), settings.keySet().stream());
    }
}
