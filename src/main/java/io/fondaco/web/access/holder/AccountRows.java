package io.fondaco.web.access.holder;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.publish.apply.PublishingToken;
import io.fondaco.publish.apply.PublishingTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes the rows of service accounts for their owner. */
@ApplicationScoped
class AccountRows {

    private final Agreements agreements;
    private final PublishingTokens tokens;
    private final Clock clock;

    AccountRows(Agreements agreements, PublishingTokens tokens, Clock clock) {
        this.agreements = agreements;
        this.tokens = tokens;
        this.clock = clock;
    }

    List<AccountRow> of(List<ServiceAccount> accounts) {
        Instant now = clock.instant();
        Map<String, PublishingToken> issued = tokens.of(accounts);
        return accounts.stream()
                .map(account -> new AccountRow(
                        account,
                        agreements.of(new Holder(HolderKind.SERVICE_ACCOUNT, account.name())),
                        account.offer(now).orElse(null),
                        account.proofUntil(now).orElse(null),
                        issued.get(account.name())))
                .toList();
    }
}
