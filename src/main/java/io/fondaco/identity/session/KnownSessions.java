package io.fondaco.identity.session;

import io.fondaco.common.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/**
 * What the database says of a session at this moment: whether it was signed out of, and who stands behind it. One
 * statement of its own for each request, since a sign-out, a departure and a change of teams count at once.
 */
@ApplicationScoped
class KnownSessions {

    private static final String NO_TOKEN = "";

    private static final String LOOK = """
            select case when ended.token_hash is null then 0 else 1 end, known.subject,
                   case when known.left_at is null then 0 else 1 end, known.time_zone, belongs.team
            from (select cast(:hash as varchar) as token_hash, cast(:name as varchar) as name) asked
            left join ended_session ended on ended.token_hash = asked.token_hash
            left join person known on known.name = asked.name
            left join person_team belongs on belongs.person = known.name
            """;

    private final SessionFactory sessions;

    KnownSessions(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** What is known of the session of this token, and of the person of that name. */
    KnownSession look(String idToken, String name) {
        return ask(Sha256.hex(idToken), name);
    }

    /** What is known of the person of that name, whose session is none of the portal's. */
    KnownSession look(String name) {
        return ask(NO_TOKEN, name);
    }

    private KnownSession ask(String hash, String name) {
        try (StatelessSession session = sessions.openStatelessSession()) {
            List<Object[]> rows = session.createNativeQuery(LOOK, Object[].class)
                    .setParameter("hash", hash)
                    .setParameter("name", name)
                    .getResultList();
            Object[] first = rows.getFirst();
            return new KnownSession(
                    isSet(first[0]),
                    (String) first[1],
                    isSet(first[2]),
                    (String) first[3],
                    rows.stream()
                            .map(row -> (String) row[4])
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
        }
    }

    private static boolean isSet(Object value) {
        return ((Number) value).intValue() == 1;
    }
}
