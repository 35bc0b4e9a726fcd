package io.fondaco.api.people;

import io.fondaco.access.ServiceAccount;
import java.time.Instant;

/**
 * The name under which a program comes to Trino.
 *
 * @param owner who answers for it, by the name in Trino
 */
public record ServiceAccountView(String name, String owner, String reason, Instant registeredAt) {

    static ServiceAccountView of(ServiceAccount account) {
        return new ServiceAccountView(account.name(), account.owner(), account.reason(), account.registeredAt());
    }
}
