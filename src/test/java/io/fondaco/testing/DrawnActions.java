package io.fondaco.testing;

import io.fondaco.common.DomainError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Draws what happens next, and counts how often each action was tried and how often it succeeded. */
public final class DrawnActions {

    /** How often an action was tried, and how often there was something to do it to and the rules let it be. */
    public record Count(int tried, int succeeded) {

        private Count and(boolean success) {
            return new Count(tried + 1, succeeded + (success ? 1 : 0));
        }
    }

    private record Action(String name, Predicate<Random> act) {}

    private final List<Action> drawn = new ArrayList<>();
    private final Map<String, Count> counts = new TreeMap<>();

    /** One more that may be drawn, so many times as often as one of weight 1. */
    public DrawnActions add(int weight, String name, Predicate<Random> act) {
        counts.put(name, new Count(0, 0));
        for (int time = 0; time < weight; time++) {
            drawn.add(new Action(name, act));
        }
        return this;
    }

    /** One thing that somebody or something does; what the rules refuse changes nothing. */
    public void act(Random dice) {
        Action action = drawn.get(dice.nextInt(drawn.size()));
        boolean success = succeeds(action, dice);
        counts.computeIfPresent(action.name(), (_, count) -> count.and(success));
    }

    private static boolean succeeds(Action action, Random dice) {
        try {
            return action.act().test(dice);
        } catch (DomainError refused) {
            return false;
        }
    }

    /** Those that succeeded less often. */
    public Map<String, Count> below(int floor) {
        Map<String, Count> rare = counts();
        rare.values().removeIf(count -> count.succeeded() >= floor);
        return rare;
    }

    /** All of them. */
    public Map<String, Count> counts() {
        return new TreeMap<>(counts);
    }
}
