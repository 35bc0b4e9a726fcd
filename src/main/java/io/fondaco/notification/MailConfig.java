package io.fondaco.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** How mail leaves the portal. */
@ConfigMapping(prefix = "fondaco.mail")
public interface MailConfig {

    /** How the way to the server is encrypted. */
    enum Encryption {
        /** By STARTTLS, or no mail is sent. */
        STARTTLS,
        /** By TLS from the start. */
        TLS,
        /** Not at all. */
        NONE
    }

    /** The SMTP server; without one no mail is written. */
    Optional<String> host();

    /** Its port. */
    @WithDefault("587")
    int port();

    /** How the way to it is encrypted. */
    @WithDefault("starttls")
    Encryption encryption();

    /** The portal's account there, where it needs one. */
    Optional<String> username();

    /** The password of that account. */
    Optional<String> password();

    /** Who the mails are from. */
    @WithDefault("fondaco@localhost")
    String from();

    /** The portal's address, for the link in each mail. */
    @WithDefault("http://localhost:8080")
    URI portalUrl();

    /** When the mail of the day is sent, UTC. */
    @WithDefault("06:00")
    LocalTime dailyAt();

    /** How long the server may take for one mail. */
    @WithDefault("30s")
    Duration timeout();

    /** How long a mail that can't be sent is tried. */
    @WithDefault("3d")
    Duration triedFor();

    /** How long a mail that was sent, or given up, is remembered. */
    @WithDefault("30d")
    Duration kept();
}
