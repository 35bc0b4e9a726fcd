package io.fondaco.web;

import io.fondaco.access.grant.UnmanagedGrants;
import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.usage.report.EarlierQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What the name of a service account did and held in Trino before it was registered here: it may be somebody else's. */
@ApplicationScoped
public class AccountHistory {

    private final EarlierQueries earlier;
    private final UnmanagedGrants outside;

    AccountHistory(EarlierQueries earlier, UnmanagedGrants outside) {
        this.earlier = earlier;
        this.outside = outside;
    }

    /** In sentences; none if there is nothing to say. */
    public List<String> of(ServiceAccount account) {
        List<String> sentences = new ArrayList<>();
        earlier.of(account.name(), account.registeredAt())
                .ifPresent(found -> sentences.add("The name %s ran %s%s since %s, before it was registered here"
                        .formatted(
                                account.name(),
                                found.more() ? "more than " : "",
                                Formats.counted(found.queries(), "query", "queries"),
                                Formats.day(found.first()))));
        long held = outside.countOf(account.name());
        if (held > 0) {
            sentences.add("The name %s holds rights on %s that were given outside the portal"
                    .formatted(account.name(), Formats.counted(held, "table or view", "tables and views")));
        }
        return sentences;
    }
}
