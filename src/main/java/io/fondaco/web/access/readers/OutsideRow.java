package io.fondaco.web.access.readers;

import io.fondaco.access.grant.UnmanagedGrant;

/**
 * What one user or role holds without an agreement.
 *
 * @param holder what pages call them
 * @param note that they have left; or empty
 * @param queries of the product in 90 days
 * @param changeable whether the viewer may decide what becomes of it
 */
public record OutsideRow(UnmanagedGrant grant, String holder, String note, long queries, boolean changeable) {}
