package io.fondaco.web.admin;

import io.fondaco.access.request.AccessRequest;

/**
 * A request with the names of those who sent and answered it.
 *
 * @param decider who answered it, or empty
 */
record RequestRow(AccessRequest request, String requester, String decider) {}
