package io.fondaco.usage.fold;

import io.fondaco.usage.event.TableUse;
import io.fondaco.usage.event.TableUse.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One query's use of one object, ready to be counted.
 *
 * @param viewId the view that the query named, where the object was reached through one
 */
record ObjectUse(
        FoldedQuery query,
        UUID objectId,
        Role role,
        @Nullable UUID viewId,
        List<String> columns) {

    /** The view that the query itself named: the outermost of the chain, which Trino lists last. */
    static io.fondaco.engine.@Nullable QualifiedName viewOf(TableUse use) {
        return use.through().isEmpty() ? null : use.through().getLast();
    }

    /** Reading is use; a query that fails counts at every object it names, also at the one it would have written. */
    boolean counts() {
        return role == Role.DIRECT || (role == Role.WRITTEN && !query.finished());
    }

    LocalDate day() {
        return query.day();
    }

    ObjectDay objectDay() {
        return new ObjectDay(objectId, day());
    }

    ConsumerDay.Key consumer() {
        return new ConsumerDay.Key(objectId, day(), query.person());
    }

    FailureDay.Key failure() {
        return new FailureDay.Key(objectId, day(), query.error(), query.person());
    }
}
