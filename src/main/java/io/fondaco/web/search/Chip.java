package io.fondaco.web.search;

/** One thing that was chosen, and the address of the list without it. */
record Chip(String group, String label, ListAddress address) {}
