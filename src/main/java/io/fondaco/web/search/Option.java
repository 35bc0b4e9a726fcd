package io.fondaco.web.search;

/** A value that can be chosen, as the address writes it, as the search knows it, and as people read it. */
record Option(String parameter, String value, String label) {}
