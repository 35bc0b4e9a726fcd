package io.fondaco.dev;

import io.fondaco.dev.HistoryPlan.Use;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Who asks: a few people of each team do most of the work. */
final class PastPeople {

    private final HistoryPlan plan;
    private final Random dice;

    PastPeople(HistoryPlan plan, Random dice) {
        this.plan = plan;
        this.dice = dice;
    }

    String withAccess(Use use) {
        return somebodyOf(use.teams(), user -> mayRead(user, use));
    }

    boolean hasAccess(String user, Use use) {
        return use.teams().stream().anyMatch(team -> plan.teams().get(team).contains(user)) && mayRead(user, use);
    }

    /** Nobody who can sign in to the demo: they ask for access before they try. */
    String withoutAccess(Use use) {
        List<String> others = plan.teams().keySet().stream()
                .filter(team -> !use.teams().contains(team))
                .toList();
        return somebodyOf(others, user -> !plan.cast().containsKey(user));
    }

    /** Those who can sign in may read what they own; the others had access before the portal came. */
    private boolean mayRead(String user, Use use) {
        return !plan.cast().containsKey(user) || plan.cast().get(user).contains(use.object());
    }

    private String somebodyOf(List<String> teams, Predicate<String> fits) {
        List<String> people = plan.teams().get(teams.get(dice.nextInt(teams.size()))).stream()
                .filter(fits)
                .toList();
        double leaning = dice.nextDouble() * dice.nextDouble();
        return people.get((int) (leaning * people.size()));
    }
}
