package io.fondaco.access.rule;

/** How the portal's rules come to Trino, and so what may be wrong where Trino does not keep to them. */
enum RulesWay {
    /** In a file that Trino reads. */
    FILE(
            "a rule of the administrator's own may come first, or security.refresh-period is not set",
            "is security.refresh-period set there?"),

    /** As answers to its OPA plugin. */
    OPA(
            "it may not ask the portal or its OPA, or that OPA holds an older bundle",
            "does it ask the portal, or an OPA that has the newest bundle?");

    private final String whyStill;
    private final String whyNot;

    RulesWay(String whyStill, String whyNot) {
        this.whyStill = whyStill;
        this.whyNot = whyNot;
    }

    /** Where somebody still reads. */
    String whyStill() {
        return whyStill;
    }

    /** Where somebody does not read yet, a question. */
    String whyNot() {
        return whyNot;
    }
}
