package io.fondaco.access.agreement;

import io.fondaco.access.holder.Holder;
import io.fondaco.engine.name.QualifiedName;
import java.util.UUID;

/**
 * The grants behind an agreement were made due, as far as its transaction saw who its holder is and where its port lies.
 *
 * @param object where the port lay for that transaction
 */
record AgreementTouched(UUID port, QualifiedName object, Holder holder) {}
