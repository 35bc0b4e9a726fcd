package io.fondaco.web.admin.health;

import io.fondaco.web.Badge;

/** Something that is wrong, and where to put it right. */
record Trouble(Badge badge, String title, String href, String text) {}
