package io.fondaco.web.access;

import io.fondaco.access.AccessRequest;
import io.fondaco.access.HolderKind;
import io.fondaco.access.ServiceAccount;
import io.fondaco.access.ServiceAccounts;
import io.fondaco.web.AccountHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an approver should know of the service accounts that requests are for. */
@ApplicationScoped
class AccountFacts {

    private final ServiceAccounts accounts;
    private final AccountHistory history;

    AccountFacts(ServiceAccounts accounts, AccountHistory history) {
        this.accounts = accounts;
        this.history = history;
    }

    /** In sentences, by the account's name; those of which there is nothing to say are missing. */
    Map<String, List<String>> of(Collection<AccessRequest> requests) {
        Set<String> names = requests.stream()
                .filter(request -> request.holder().kind() == HolderKind.SERVICE_ACCOUNT)
                .map(AccessRequest::principal)
                .collect(Collectors.toSet());
        Map<String, List<String>> facts = new HashMap<>();
        for (ServiceAccount account : accounts.inUse(names)) {
            List<String> sentences = new ArrayList<>(history.of(account));
            if (account.confirmation().isEmpty()) {
                sentences.addFirst("Waits for proof that %s controls it: until then nothing is granted"
                        .formatted(account.owner()));
            }
            facts.put(account.name(), sentences);
        }
        return facts;
    }
}
