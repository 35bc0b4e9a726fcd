package io.fondaco.api.usage;

import io.fondaco.access.holder.ConfirmServiceAccount;
import io.fondaco.access.holder.ConfirmServiceAccount.Sender;
import io.fondaco.access.holder.ProofToken;
import io.fondaco.usage.event.QueryRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds among finished queries those by which somebody proves that they control a service account. */
@ApplicationScoped
class ProofQueries {

    private final ConfirmServiceAccount confirm;

    ProofQueries(ConfirmServiceAccount confirm) {
        this.confirm = confirm;
    }

    /** Looks at a query before it is stored, and answers it as it may be stored: without a token. */
    QueryRecord look(String cluster, QueryRecord query) {
        Optional<ProofToken> token = token(query);
        if (token.isEmpty()) {
            return query;
        }
        QueryRecord.Client client = query.client();
        String originalUser = client.originalUser();
        String principal = client.principal();
        if (query.finished() && originalUser != null && principal != null) {
            confirm.seen(new Sender(cluster, client.user(), originalUser, principal), token.get());
        }
        return query.saying(ProofToken.HIDDEN);
    }

    private static Optional<ProofToken> token(QueryRecord query) {
        return Stream.of(
                        Optional.of(query.statement().sql()),
                        Optional.ofNullable(query.statement().prepared()))
                .flatMap(Optional::stream)
                .flatMap(sql -> ProofToken.in(sql).stream())
                .findFirst();
    }
}
