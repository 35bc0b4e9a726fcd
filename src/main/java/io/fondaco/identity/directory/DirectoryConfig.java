package io.fondaco.identity.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where and how the identity provider's own list of people and teams is read. */
@ConfigMapping(prefix = "fondaco.identity.directory")
public interface DirectoryConfig {

    /** The address of a Keycloak realm, such as {@code https://login.example.org/realms/company}; without one nothing is read. */
    Optional<URI> url();

    /** The client that reads; a service account with the roles {@code view-users} and {@code query-groups}. */
    @WithDefault("fondaco-directory")
    String clientId();

    /** The secret of that client. */
    Optional<String> clientSecret();

    /** The attribute of a user that holds the name in Trino. */
    @WithDefault("username")
    String nameAttribute();

    /** How many users are asked for at once. */
    @WithDefault("500")
    int pageSize();

    /** How long the provider may take for one answer. */
    @WithDefault("10s")
    Duration timeout();
}
