package io.fondaco.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The one order in which a transaction locks rows: kind by kind as {@link Kind} lists them, all rows of a kind in one
 * statement that sorts them by their key. Then of two transactions one waits for the other, and never each for the
 * other, which PostgreSQL would end by failing one of them. Whoever locks rows says so here; tests fail where it is
 * out of order.
 */
@ApplicationScoped
public class LockOrder {

    private static final Logger LOG = Logger.getLogger(LockOrder.class);

    /** What is locked, first to last. */
    public enum Kind {
        NAMES,
        PRODUCT,
        PERSON,
        SERVICE_ACCOUNT,
        REQUEST,
        AGREEMENT
    }

    private final TransactionSynchronizationRegistry transactions;

    protected LockOrder(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** To be called before these rows are locked until the transaction ends. What it holds already is no matter. */
    public <K extends Comparable<K>> void taking(Kind kind, Collection<K> keys) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return;
        }
        Map<Kind, TreeSet<Object>> held = held();
        TreeSet<Object> same = held.computeIfAbsent(kind, _ -> new TreeSet<>(LockOrder::compare));
        TreeSet<Object> more = new TreeSet<>(LockOrder::compare);
        more.addAll(keys);
        more.removeAll(same);
        if (more.isEmpty()) {
            return;
        }
        held.forEach((other, rows) -> {
            boolean later = other.compareTo(kind) > 0 && !rows.isEmpty();
            if (later || other == kind && !rows.isEmpty() && compare(rows.last(), more.first()) > 0) {
                outOfOrder("%s %s after %s %s".formatted(kind, more, other, rows));
            }
        });
        same.addAll(more);
    }

    /** Whether the transaction holds rows of this kind. */
    public boolean holdsAny(Kind kind) {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE
                && !held().getOrDefault(kind, new TreeSet<>()).isEmpty();
    }

    /** Whether the transaction holds this row. */
    public boolean holds(Kind kind, Comparable<?> key) {
        return holdsAny(kind) && held().get(kind).contains(key);
    }

    /** UUIDs as databases order them: without a sign, as their texts. */
    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        if (one instanceof UUID && other instanceof UUID) {
            return one.toString().compareTo(other.toString());
        }
        return ((Comparable<Object>) one).compareTo(other);
    }

    @SuppressWarnings("unchecked")
    private Map<Kind, TreeSet<Object>> held() {
        Object known = transactions.getResource(LockOrder.class);
        if (known != null) {
            return (Map<Kind, TreeSet<Object>>) known;
        }
        Map<Kind, TreeSet<Object>> held = new EnumMap<>(Kind.class);
        transactions.putResource(LockOrder.class, held);
        return held;
    }

    /** Rare, and two transactions must meet for it to matter: nobody's action fails for it. */
    protected void outOfOrder(String what) {
        LOG.warnf("rows are locked out of order: %s", what);
    }
}
