package io.fondaco.access;

import io.fondaco.engine.QualifiedName;
import java.util.UUID;

/**
 * The grants behind an agreement were made due, as far as its transaction saw who its holder is and where its port lies.
 *
 * @param object where the port lay for that transaction
 */
record AgreementTouched(UUID port, QualifiedName object, Holder holder) {}
