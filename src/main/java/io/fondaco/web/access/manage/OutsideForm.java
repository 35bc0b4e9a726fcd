package io.fondaco.web.access.manage;

import io.fondaco.web.access.readers.OutsideRow;
import java.util.Map;

/**
 * What somebody sent about one grant from outside and was refused.
 *
 * @param grant the key of the grant; empty if nothing was sent
 * @param errors what is wrong, by the field
 */
public record OutsideForm(String grant, String reason, String until, Map<String, String> errors) {

    /** Nothing was sent. */
    static final OutsideForm NONE = new OutsideForm("", "", "", Map.of());

    /** Whether it is about this one. */
    public boolean isOf(OutsideRow row) {
        return grant.equals(row.grant().id().toString());
    }
}
