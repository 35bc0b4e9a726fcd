package io.fondaco.engine.person;

import io.fondaco.engine.name.QualifiedName;
import java.util.Optional;

/**
 * One column that a query gives.
 *
 * @param type as Trino writes it
 * @param source the table or view that it is taken from unchanged; empty for an expression
 */
public record OutputColumn(String name, String type, Optional<QualifiedName> source) {}
