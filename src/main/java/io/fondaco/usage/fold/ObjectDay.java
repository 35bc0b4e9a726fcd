package io.fondaco.usage.fold;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** One object on one day, UTC. */
@Embeddable
public record ObjectDay(UUID objectId, LocalDate usedOn) {}
