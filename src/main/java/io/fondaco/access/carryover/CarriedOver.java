package io.fondaco.access.carryover;

import java.util.Optional;
import java.util.UUID;

/**
 * Who holds one major of a port holds the next one as well, or a request for it was made in their name; fired in the
 * transaction.
 *
 * @param held the agreement on the older port
 * @param later the port of the next major
 * @param asks why a request waits for it; empty where the access was carried over
 */
public record CarriedOver(UUID held, UUID later, Optional<CarryOverRule.Why> asks) {}
