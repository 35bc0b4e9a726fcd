package io.fondaco.testing;

import io.fondaco.common.LockOrder;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** In tests nothing may be locked out of order, whether another transaction is there to meet or not. */
@Mock
@Singleton
public class StrictLockOrder extends LockOrder {

    StrictLockOrder(TransactionSynchronizationRegistry transactions) {
        super(transactions);
    }

    @Override
    protected void outOfOrder(String what) {
        throw new IllegalStateException("Locked out of order: " + what);
    }
}
