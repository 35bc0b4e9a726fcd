package io.fondaco.web.contract;

import io.fondaco.web.Badge;

/**
 * A service level: what is promised, and what was seen.
 *
 * @param hint what is meant by it; may be empty
 * @param target empty where nothing is promised
 * @param actual empty where nothing was measured
 */
public record ServiceLevel(String name, String hint, String target, String actual, Badge state) {

    private static final Badge MET = new Badge("Met", "check", "ok");
    private static final Badge MISSED = new Badge("Missed", "triangle-alert", "warn");
    private static final Badge NOT_MEASURED = new Badge("Not measured yet", "minus", "");
    private static final Badge NOT_PROMISED = new Badge("Not promised", "minus", "");

    static ServiceLevel measured(String name, String hint, String target, String actual, boolean met) {
        return new ServiceLevel(name, hint, target, actual, met ? MET : MISSED);
    }

    static ServiceLevel notMeasured(String name, String hint, String target) {
        return new ServiceLevel(name, hint, target, "", NOT_MEASURED);
    }

    static ServiceLevel notPromised(String name, String hint, String actual) {
        return new ServiceLevel(name, hint, "", actual, NOT_PROMISED);
    }
}
