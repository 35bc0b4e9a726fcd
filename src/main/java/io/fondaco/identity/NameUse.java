package io.fondaco.identity;

/**
 * A name, and what kind of principal it stands for.
 *
 * @param name as it is written where it is used
 */
public record NameUse(Kind kind, String name) {

    /** Who or what has a name. */
    public enum Kind {
        /** A person: one who signed in, or an owner or approver whom a file or a policy names. */
        PERSON("A person has the name"),
        /** A team, by the name of its group. */
        TEAM("A team has the name"),
        /** A service account. */
        SERVICE_ACCOUNT("A service account has the name"),
        /** The portal's own user on one of the clusters. */
        PORTAL("The portal itself uses in Trino the name"),
        /** A word that means something to the portal or to Trino. */
        RESERVED("Reserved is the name");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    /** Whether this is a person's name in the very form in which names are compared: it looks like no other. */
    public boolean isPlainPerson() {
        return kind == Kind.PERSON && name.equals(form());
    }

    /** The form in which names are compared. */
    public String form() {
        return NameForm.of(name);
    }

    /** Whether both can be true at once: it is the same name, of the same kind of principal. */
    boolean agreesWith(NameUse other) {
        return kind == other.kind && name.equals(other.name);
    }

    /** Says that the name is in use, to somebody who wants it or one that looks like it. */
    String sentence() {
        return "%s “%s”.".formatted(kind.sentence, name);
    }
}
