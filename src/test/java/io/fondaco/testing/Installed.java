package io.fondaco.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/**
 * A portal as it is installed: it knows its public address, which is localhost, trusts one proxy, which no test is, and
 * signs in to send mail, to a server that the test starts.
 */
public class Installed implements QuarkusTestProfile {

    public static final String MAIL_USER = "fondaco";

    public static final String MAIL_PASSWORD = "secret-of-the-post";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(mail());
        settings.put("fondaco.http.public-url", "http://localhost");
        settings.put("fondaco.http.body-within", "1s");
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        settings.put("quarkus.http.proxy.enable-forwarded-host", "true");
        settings.put("quarkus.http.proxy.trusted-proxies", "192.0.2.1");
        return settings;
    }

    static Map<String, String> mail() {
        return Map.of(
                "fondaco.mail.host", "localhost",
                "fondaco.mail.from", "Fondaco <fondaco@data.example.org>",
                "fondaco.mail.portal-url", "https://data.example.org",
                "fondaco.mail.timeout", "1s",
                "fondaco.mail.username", MAIL_USER,
                "fondaco.mail.password", MAIL_PASSWORD,
                "fondaco.mail.port", Integer.toString(TestPorts.free()),
                "fondaco.mail.encryption", "none");
    }
}
