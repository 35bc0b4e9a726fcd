package io.fondaco.notification;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** A portal that signs in to send mail, to a server that the test starts on the port that is configured. */
public class MailProfile implements QuarkusTestProfile {

    static final String USER = "fondaco";

    static final String PASSWORD = "secret-of-the-post";

    static Map<String, String> settings() {
        return Map.of(
                "fondaco.mail.host", "localhost",
                "fondaco.mail.from", "Fondaco <fondaco@data.example.org>",
                "fondaco.mail.portal-url", "https://data.example.org",
                "fondaco.mail.timeout", "1s",
                "fondaco.mail.username", USER,
                "fondaco.mail.password", PASSWORD,
                "fondaco.mail.port", String.valueOf(freePort()),
                "fondaco.mail.encryption", "none");
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return settings();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
