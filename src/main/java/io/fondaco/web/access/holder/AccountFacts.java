package io.fondaco.web.access.holder;

import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.access.request.AccessRequest;
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
public class AccountFacts {

    private final ServiceAccounts accounts;
    private final AccountHistory history;

    AccountFacts(ServiceAccounts accounts, AccountHistory history) {
        this.accounts = accounts;
        this.history = history;
    }

    /** In sentences, by the account's name; those of which there is nothing to say are missing. */
    public Map<String, List<String>> of(Collection<AccessRequest> requests) {
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
