package io.fondaco.publish.apply;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans that were made, for a month. Each is told to nobody but who made it. */
@ApplicationScoped
class KeptPlans implements PanacheRepositoryBase<KeptPlan, String> {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Clock clock;

    KeptPlans(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    void keep(String hash, String maker, List<String> lines) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        delete("madeAt < ?1", now.minus(KEPT));
        if (findByIdOptional(hash).isEmpty()) {
            persist(new KeptPlan(hash, maker, lines, now));
        }
    }

    /** What is otherwise than in the plan of that hash; empty where this person made no such plan. */
    @Transactional
    Optional<List<String>> differences(String hash, String maker, List<String> now) {
        return findByIdOptional(hash)
                .filter(plan -> plan.madeBy().equals(maker))
                .map(plan -> {
                    List<String> folded =
                            now.stream().map(line -> line.replace("\n\n", "\n")).toList();
                    List<String> differences = new ArrayList<>();
                    plan.lines().stream()
                            .filter(line -> !folded.contains(line))
                            .forEach(line -> differences.add("No longer: " + line));
                    folded.stream()
                            .filter(line -> !plan.lines().contains(line))
                            .forEach(line -> differences.add("Now: " + line));
                    return differences;
                });
    }
}
