package io.fondaco.usage.intake;

import io.fondaco.usage.UsageConfig;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.intake.QueryRecords.Receipt;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** The door for finished queries: says "taken" only when the record is on disk, and "not now" when it cannot. */
@Startup
@ApplicationScoped
public class Intake {

    /** What is answered to the one who brought an event. */
    public enum Answer {
        /** Stored now. */
        ACCEPTED,
        /** Stored before. */
        DUPLICATE,
        /** No finished query, nothing to store. */
        IGNORED,
        /** No event at all. */
        UNREADABLE,
        /** Not stored: the queue is full, or the commit took too long. */
        BUSY,
        /** Not stored: the database failed. */
        FAILED
    }

    private final GroupCommit<QueryRecord, Receipt> group;
    private final long timeoutMillis;
    private final Map<Answer, Counter> counts = new EnumMap<>(Answer.class);

    @Inject
    Intake(UsageConfig config, QueryRecords records, MeterRegistry meters) {
        this(config.ingest(), records::store, meters);
    }

    Intake(UsageConfig.Ingest config, Function<List<QueryRecord>, List<Receipt>> store, MeterRegistry meters) {
        this.group = new GroupCommit<>(config.queue(), config.batch(), config.writers(), store);
        this.timeoutMillis = config.timeout().toMillis();
        for (Answer answer : Answer.values()) {
            counts.put(
                    answer,
                    meters.counter(
                            "fondaco.intake.events", "answer", answer.name().toLowerCase(Locale.ROOT)));
        }
        Gauge.builder("fondaco.intake.queue", group, GroupCommit::depth).register(meters);
    }

    /** Queues a record; the answer comes after its commit and never fails. */
    public CompletableFuture<Answer> take(QueryRecord record) {
        return group.submit(record)
                .orTimeout(timeoutMillis, TimeUnit.MILLISECONDS)
                .handle(Intake::answer)
                .thenApply(this::counted);
    }

    /** Notes an answer that was given without asking for a commit. */
    public Answer counted(Answer answer) {
        counts.get(answer).increment();
        return answer;
    }

    /** What the writers are at. */
    GroupCommit.State state() {
        return group.state();
    }

    private static Answer answer(Receipt receipt, Throwable error) {
        if (error == null) {
            return receipt == Receipt.STORED ? Answer.ACCEPTED : Answer.DUPLICATE;
        }
        Throwable cause =
                error instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : error;
        return cause instanceof GroupCommit.Full || cause instanceof TimeoutException ? Answer.BUSY : Answer.FAILED;
    }

    /** Writes what waits. */
    @PreDestroy
    void close() {
        group.close();
    }
}
