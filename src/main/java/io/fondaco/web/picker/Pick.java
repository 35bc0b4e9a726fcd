package io.fondaco.web.picker;

/**
 * Somebody who can be picked, or was.
 *
 * @param kind what they are
 * @param key the name in Trino, the team's group, or the domain's slug
 * @param name what pages call them
 * @param note what tells them apart: teams, what they are; may be empty
 */
public record Pick(Kind kind, String key, String name, String note) {

    /** What can be picked. */
    public enum Kind {
        PERSON("person"),
        TEAM("team"),
        DOMAIN("domain"),
        SERVICE_ACCOUNT("service-account");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** How addresses and forms write it. */
        public String word() {
            return word;
        }
    }

    /** How a form sends it: {@code person:ada}. */
    public String value() {
        return kind.word() + ":" + key;
    }
}
