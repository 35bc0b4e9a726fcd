package io.fondaco.web.home;

import io.fondaco.web.Badge;

/** One line of "For you": a product, and why the viewer should look at it now. */
public record HomeItem(Badge badge, String name, String href, String what) {}
