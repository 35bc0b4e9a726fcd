package io.fondaco.dev;

import io.fondaco.dev.HistoryPlan.Use;
import java.util.List;
import java.util.Random;

/** Who asks: a few people of each team do most of the work. */
final class PastPeople {

    private final HistoryPlan plan;
    private final Random dice;

    PastPeople(HistoryPlan plan, Random dice) {
        this.plan = plan;
        this.dice = dice;
    }

    String withAccess(Use use) {
        return somebodyOf(use.teams());
    }

    boolean hasAccess(String user, Use use) {
        return use.teams().stream().anyMatch(team -> plan.teams().get(team).contains(user));
    }

    String withoutAccess(Use use) {
        List<String> others = plan.teams().keySet().stream()
                .filter(team -> !use.teams().contains(team))
                .toList();
        return somebodyOf(others);
    }

    private String somebodyOf(List<String> teams) {
        List<String> people = plan.teams().get(teams.get(dice.nextInt(teams.size())));
        double leaning = dice.nextDouble() * dice.nextDouble();
        return people.get((int) (leaning * people.size()));
    }
}
