package io.fondaco.engine.rule;

import io.fondaco.engine.name.QualifiedName;

/** That this user reads this table or view. */
public record Right(QualifiedName object, String principal) {}
