package io.fondaco.product.definition;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When a materialized view is refreshed: a cron expression of five fields, as crontab writes it, in UTC. */
public final class RefreshTimes {

    private static final CronParser PARSER = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    private final ExecutionTime times;

    private RefreshTimes(ExecutionTime times) {
        this.times = times;
    }

    /** The times of that expression; empty where it is none. */
    public static Optional<RefreshTimes> of(String cron) {
        try {
            return Optional.of(new RefreshTimes(ExecutionTime.forCron(PARSER.parse(cron.strip()))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The first of them after that moment; empty where there is none any more. */
    public Optional<Instant> after(Instant moment) {
        return times.nextExecution(moment.atZone(ZoneOffset.UTC)).map(ZonedDateTime::toInstant);
    }
}
