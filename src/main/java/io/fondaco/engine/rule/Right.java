package io.fondaco.engine.rule;

import io.fondaco.engine.name.QualifiedName;

/**
 * That this user reads this table or view.
 *
 * @param passable whether views of theirs may show it to others
 */
public record Right(QualifiedName object, String principal, boolean passable) {

    /** To read it and no more. */
    public Right(QualifiedName object, String principal) {
        this(object, principal, false);
    }
}
