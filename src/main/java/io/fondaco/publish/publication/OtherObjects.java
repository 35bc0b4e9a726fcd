package io.fondaco.publish.publication;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.publish.publication.WantedPublications.Wanted;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the portal makes besides the objects of ports; answered by whoever knows what for. */
public interface OtherObjects {

    /** What is wanted of this object now; empty where it is none of these. */
    Optional<Wanted> of(QualifiedName object);

    /** Every one that was ever wanted. */
    Set<QualifiedName> all();

    /** Those that follow from these products. */
    Set<QualifiedName> of(Set<UUID> products);

    /** The product from which it follows. */
    Optional<DataProduct> productOf(QualifiedName object);
}
