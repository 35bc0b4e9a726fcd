package io.fondaco.common;

import static io.fondaco.common.LockOrder.Kind.PERSON;
import static io.fondaco.common.LockOrder.Kind.PRODUCT;
import static io.fondaco.common.LockOrder.Kind.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LockOrderTest {

    private final Transaction transaction = new Transaction();
    private final List<String> outOfOrder = new ArrayList<>();
    private final LockOrder order = new LockOrder(transaction) {
        @Override
        protected void outOfOrder(String what) {
            outOfOrder.add(what);
        }
    };

    @Test
    void kindAfterKindAndKeyAfterKeyIsInOrder() {
        order.taking(PRODUCT, List.of("daily-temperatures"));
        order.taking(PERSON, List.of("ada", "otto"));
        order.taking(PERSON, List.of("stella"));
        order.taking(REQUEST, List.of("1"));
        assertThat(outOfOrder).isEmpty();
    }

    @Test
    void aPersonAfterARequestIsNot() {
        order.taking(REQUEST, List.of("1"));
        order.taking(PERSON, List.of("ada"));
        assertThat(outOfOrder).containsExactly("PERSON [ada] after REQUEST [1]");
    }

    @Test
    void norIsAKeyAfterALaterOne() {
        order.taking(PERSON, List.of("ben"));
        order.taking(PERSON, List.of("ada"));
        assertThat(outOfOrder).containsExactly("PERSON [ada] after PERSON [ben]");
    }

    @Test
    void whatIsHeldMayBeTakenAgain() {
        order.taking(PERSON, List.of("ada", "ben"));
        order.taking(REQUEST, List.of("1"));
        order.taking(PERSON, List.of("ada"));
        assertThat(outOfOrder).isEmpty();
    }

    @Test
    void withoutATransactionNothingIsHeld() {
        transaction.status = Status.STATUS_NO_TRANSACTION;
        order.taking(REQUEST, List.of("1"));
        order.taking(PERSON, List.of("ada"));
        assertThat(outOfOrder).isEmpty();
    }

    /** One transaction, that keeps what is put into it. */
    private static final class Transaction implements TransactionSynchronizationRegistry {

        private final Map<Object, Object> resources = new HashMap<>();
        private int status = Status.STATUS_ACTIVE;

        @Override
        public Object getTransactionKey() {
            return this;
        }

        @Override
        public void putResource(Object key, Object value) {
            resources.put(key, value);
        }

        @Override
        public Object getResource(Object key) {
            return resources.get(key);
        }

        @Override
        public void registerInterposedSynchronization(Synchronization synchronization) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getTransactionStatus() {
            return status;
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getRollbackOnly() {
            return false;
        }
    }
}
