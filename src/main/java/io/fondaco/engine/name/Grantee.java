package io.fondaco.engine.name;

/** Who holds a privilege in Trino: a user or a role, by the name in Trino. */
public record Grantee(Kind kind, String name) implements Comparable<Grantee> {

    /** The role that everybody is in. */
    private static final String PUBLIC = "public";

    /** What Trino calls {@code grantee_type}. */
    public enum Kind {
        USER,
        /** Everybody in the role holds it, and for {@code PUBLIC} everybody. */
        ROLE
    }

    /** A user of that name. */
    public static Grantee user(String name) {
        return new Grantee(Kind.USER, name);
    }

    /** A role of that name. */
    public static Grantee role(String name) {
        return new Grantee(Kind.ROLE, name);
    }

    /** Whether every user of Trino is meant. */
    public boolean isEveryone() {
        return kind == Kind.ROLE && name.equals(PUBLIC);
    }

    @Override
    public int compareTo(Grantee other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? name.compareTo(other.name) : byKind;
    }
}
