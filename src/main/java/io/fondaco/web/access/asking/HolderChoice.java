package io.fondaco.web.access.asking;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import org.jspecify.annotations.Nullable;

/**
 * For whom access can be asked.
 *
 * @param value how the form sends it
 */
record HolderChoice(String value, String label) {

    static final String ME = "me";
    private static final String TEAM = "team:";
    private static final String SERVICE_ACCOUNT = "service:";

    private static final String DOMAIN = "domain:";

    static HolderChoice me(String displayName) {
        return new HolderChoice(ME, "Me, " + displayName);
    }

    static HolderChoice team(String slug, String name) {
        return new HolderChoice(TEAM + slug, "My team %s: everyone in it, now and later".formatted(name));
    }

    static HolderChoice serviceAccount(String name) {
        return new HolderChoice(SERVICE_ACCOUNT + name, "My service account " + name);
    }

    static HolderChoice domain(String principal, String name) {
        return new HolderChoice(
                DOMAIN + principal, "Build on it: data products of %s, which others may then read".formatted(name));
    }

    /** The value for this holder. */
    static String of(Holder holder) {
        return switch (holder.kind()) {
            case PERSON -> ME;
            case TEAM -> TEAM + holder.name();
            case SERVICE_ACCOUNT -> SERVICE_ACCOUNT + holder.name();
            case DOMAIN -> DOMAIN + holder.name();
        };
    }

    /** What was chosen; null for the person who asks. */
    static @Nullable Holder holder(String sent) {
        if (sent.startsWith(TEAM)) {
            return new Holder(HolderKind.TEAM, sent.substring(TEAM.length()));
        }
        if (sent.startsWith(DOMAIN)) {
            return new Holder(HolderKind.DOMAIN, sent.substring(DOMAIN.length()));
        }
        return sent.startsWith(SERVICE_ACCOUNT)
                ? new Holder(HolderKind.SERVICE_ACCOUNT, sent.substring(SERVICE_ACCOUNT.length()))
                : null;
    }
}
