package io.fondaco.api.people;

import io.fondaco.access.holder.ConfirmServiceAccount;
import java.time.Instant;

/**
 * How to prove that one controls a service account.
 *
 * @param statement to be run in Trino under the account's name, as it stands; it is shown this once
 * @param until until when that proves it
 */
public record ProofView(String account, String statement, Instant until) {

    static ProofView of(ConfirmServiceAccount.Task task) {
        return new ProofView(task.account(), task.statement(), task.until());
    }
}
