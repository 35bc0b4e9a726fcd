package io.fondaco.product.definition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * How the portal makes the object of a port.
 *
 * @param kind what it is in Trino
 * @param query one SELECT, as its file says it
 * @param security with whose rights a view reads
 * @param refresh when the rows of a materialized view are made anew, as a cron expression, or null for by hand
 */
@Embeddable
public record ObjectDefinition(
        @Column(name = "definition_kind") @Enumerated(EnumType.STRING)
        ObjectKind kind,

        @Column(name = "definition_query") String query,

        @Column(name = "definition_security") @Enumerated(EnumType.STRING)
        SecurityMode security,

        @Column(name = "definition_refresh") @Nullable String refresh) {}
