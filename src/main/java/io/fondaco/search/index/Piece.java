package io.fondaco.search.index;

/** A part of a text, marked where a search found it. */
public record Piece(String text, boolean marked) {}
