package io.fondaco.web.search;

/** Where to ask for data that nobody offers yet: a domain, and an address to write to or the domain's page. */
record AskFor(String domain, String href) {}
