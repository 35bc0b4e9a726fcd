package io.fondaco.access.agreement;

import io.fondaco.access.holder.Holder;
import io.fondaco.engine.name.QualifiedName;
import java.util.UUID;

/**
 * An agreement changed: the grants behind it are made due in the same transaction, as far as that saw who its holder is and
 * where its port lies.
 *
 * @param object what it lets read, as that transaction saw it
 */
public record AgreementTouched(UUID port, QualifiedName object, Holder holder) {}
