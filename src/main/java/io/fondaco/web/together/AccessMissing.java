package io.fondaco.web.together;

import io.fondaco.web.Badge;

/**
 * One of two products that the viewer can't read yet.
 *
 * @param text what it would take
 */
record AccessMissing(String name, String path, Badge badge, String text) {}
