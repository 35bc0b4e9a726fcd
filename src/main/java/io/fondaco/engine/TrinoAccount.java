package io.fondaco.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * Who speaks to which Trino: the address, the user, the roles that are switched on, and the patience for an answer.
 */
public record TrinoAccount(
        String url,
        String user,
        Optional<String> password,
        Optional<String> inNameOf,
        Optional<String> roles,
        String source,
        Duration statementTimeout,
        Duration connectTimeout) {

    /** The portal's own account in a cluster, as configured. */
    public static TrinoAccount of(ClusterConfig config) {
        return new TrinoAccount(
                config.url(),
                config.user(),
                config.password(),
                Optional.empty(),
                config.roles(),
                config.source(),
                config.statementTimeout(),
                config.connectTimeout());
    }

    /** How much later than Trino itself the portal gives a statement up, so that Trino's own word comes first. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    /** A user without password and roles, with the usual patience. */
    public static TrinoAccount of(String url, String user, String source) {
        return new TrinoAccount(
                url,
                user,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                source,
                Duration.ofSeconds(30),
                Duration.ofSeconds(10));
    }

    /** The same account with these roles switched on, {@code catalog:role}. */
    public TrinoAccount withRoles(String switchedOn) {
        return new TrinoAccount(
                url, user, password, inNameOf, Optional.of(switchedOn), source, statementTimeout, connectTimeout);
    }

    /**
     * The same account, but each statement runs as that user, if Trino lets this one speak in others' names. It takes no
     * roles along: they are this user's own.
     */
    public TrinoAccount inNameOf(String other) {
        return new TrinoAccount(
                url, user, password, Optional.of(other), Optional.empty(), source, statementTimeout, connectTimeout);
    }

    /** The same account with more, or less, patience for each statement. */
    public TrinoAccount withStatementTimeout(Duration patience) {
        return new TrinoAccount(url, user, password, inNameOf, roles, source, patience, connectTimeout);
    }

    /** After how long the portal gives a statement up, whatever Trino does. */
    Duration patience() {
        return statementTimeout.plus(GRACE);
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        password.ifPresent(text -> properties.setProperty("password", text));
        inNameOf.ifPresent(other -> properties.setProperty("sessionUser", other));
        roles.ifPresent(text -> properties.setProperty("roles", text));
        properties.setProperty("source", source);
        // One statement instead of PREPARE and EXECUTE.
        properties.setProperty("explicitPrepare", "false");
        properties.setProperty("timeout", connectTimeout.toMillis() + "ms");
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
