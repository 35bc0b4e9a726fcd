package io.fondaco.publish.publication;

import io.fondaco.engine.name.QualifiedName;

/** An object was seen as wanted, refused, changed by others or gone; fired in the transaction that notes it. */
public record PublicationSettled(QualifiedName object, PublicationState state) {}
