package io.fondaco.web.search;

/** Where to ask for data that nobody offers yet: a domain, and the address of its form. */
record AskFor(String domain, String href) {}
