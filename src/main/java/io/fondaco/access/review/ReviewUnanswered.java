package io.fondaco.access.review;

import java.util.UUID;

/** A review closed, and some keep their access although nobody answered for them; fired in its transaction. */
public record ReviewUnanswered(UUID review, int unanswered) {}
