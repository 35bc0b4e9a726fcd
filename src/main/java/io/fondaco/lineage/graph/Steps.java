package io.fondaco.lineage.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Steps, one for each pair, of which some things can be left out and along which one can walk. */
final class Steps<T> {

    private record Pair<T>(T from, T to) {}

    /** Past things that are left out there may be very many ways. */
    private static final int MOST = 3_000;

    private final Map<Pair<T>, Step<T>> steps = new LinkedHashMap<>();
    private final int most;

    Steps() {
        this(MOST);
    }

    Steps(int most) {
        this.most = most;
    }

    /** Nothing comes from itself. */
    void add(Step<T> step) {
        if (!step.from().equals(step.to()) && steps.size() < most) {
            steps.merge(new Pair<>(step.from(), step.to()), step, Step::and);
        }
    }

    List<Step<T>> all() {
        return List.copyOf(steps.values());
    }

    /** Leaves these out: what came to one of them goes on to where it led. */
    void leaveOut(Collection<T> some) {
        for (T gone : some) {
            List<Step<T>> before = new ArrayList<>();
            List<Step<T>> after = new ArrayList<>();
            for (Step<T> step : all()) {
                if (step.to().equals(gone)) {
                    before.add(step);
                } else if (step.from().equals(gone)) {
                    after.add(step);
                }
            }
            before.forEach(step -> steps.remove(new Pair<>(step.from(), gone)));
            after.forEach(step -> steps.remove(new Pair<>(gone, step.to())));
            before.forEach(first -> after.forEach(next -> add(first.then(next))));
        }
    }

    /** Those on a way that ends there. */
    Set<Step<T>> before(T end) {
        return along(end, Step::to, Step::from);
    }

    /** Those on a way that begins there. */
    Set<Step<T>> after(T begin) {
        return along(begin, Step::from, Step::to);
    }

    /** Each step once, so a circle ends. */
    private Set<Step<T>> along(T start, Function<Step<T>, T> near, Function<Step<T>, T> far) {
        Map<T, List<Step<T>>> at = new LinkedHashMap<>();
        steps.values()
                .forEach(step -> at.computeIfAbsent(near.apply(step), _ -> new ArrayList<>())
                        .add(step));
        Set<Step<T>> found = new HashSet<>();
        Set<T> reached = new HashSet<>(Set.of(start));
        Deque<T> waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            for (Step<T> step : at.getOrDefault(waiting.remove(), List.of())) {
                found.add(step);
                if (reached.add(far.apply(step))) {
                    waiting.add(far.apply(step));
                }
            }
        }
        return found;
    }
}
