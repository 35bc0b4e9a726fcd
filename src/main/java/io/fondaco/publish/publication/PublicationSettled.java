package io.fondaco.publish.publication;

import io.fondaco.engine.name.QualifiedName;

/**
 * An object was seen as wanted, refused, changed by others or gone; fired in the transaction that notes it.
 *
 * @param remade whether what readers read was made anew before, and so has lost its grants, or its rows
 */
public record PublicationSettled(QualifiedName object, PublicationState state, boolean remade) {

    /** It stands as before, or not at all. */
    public PublicationSettled(QualifiedName object, PublicationState state) {
        this(object, state, false);
    }
}
