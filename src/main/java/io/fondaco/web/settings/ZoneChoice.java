package io.fondaco.web.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time zone on the settings page.
 *
 * @param chosen what the person chose, or typed; empty if they did not
 * @param browser the zone of this browser; empty if it told none
 * @param portal the zone of the portal
 * @param names what may be chosen
 * @param error why what was typed is none; null where it is
 */
record ZoneChoice(
        String chosen,
        String browser,
        String portal,
        List<String> names,
        @Nullable String error) {

    /** What holds while the field is empty. */
    public String otherwise() {
        return browser.isEmpty() ? portal : browser;
    }
}
