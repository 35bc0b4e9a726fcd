package io.fondaco.access;

import io.fondaco.common.DomainError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Draws what happens next, and counts how often each action was tried and how often it succeeded. */
@ApplicationScoped
class RandomActions {

    /** How often an action was tried, and how often there was something to do it to and the rules let it be. */
    record Count(int tried, int succeeded) {

        private Count and(boolean success) {
            return new Count(tried + 1, succeeded + (success ? 1 : 0));
        }
    }

    private record Action(String name, Predicate<Random> act) {}

    private final List<Action> drawn = new ArrayList<>();
    private final Map<String, Count> counts = new TreeMap<>();

    RandomActions(PeopleAtRandom people, EndingsAtRandom endings, TroubleAtRandom trouble) {
        add(4, "ask", people::ask);
        add(2, "ask for a team", people::askForTeam);
        add(4, "approve", people::approve);
        add(1, "decline", people::decline);
        add(1, "extend", people::extend);
        add(1, "undo", people::undo);
        add(1, "revoke", people::revoke);
        add(1, "revoke in a week", people::revokeInAWeek);
        add(1, "release", people::release);
        add(2, "join or leave", people::joinOrLeave);
        add(1, "leave the company", people::leave);
        add(1, "come back", people::comeBack);
        add(1, "move a port", people::movePort);
        add(1, "replace a port", people::replacePort);
        add(1, "undo after a revocation", endings::undoAfterRevocation);
        add(1, "undo after a release", endings::undoAfterRelease);
        add(1, "undo after a departure", endings::undoAfterDeparture);
        add(1, "undo after an expiry", endings::undoAfterExpiry);
        add(1, "join or leave while approved", endings::joinOrLeaveWhileApproved);
        add(1, "move while approved", endings::moveWhileApproved);
        add(1, "time passes", trouble::timePasses);
        add(1, "replace an object", trouble::replaceObject);
        add(1, "drop an object", trouble::dropObject);
        add(1, "give by hand", trouble::giveByHand);
        add(1, "give more by hand", trouble::giveMoreByHand);
        add(1, "take away by hand", trouble::takeAwayByHand);
        add(1, "die after a grant", trouble::dieAfterGrant);
        add(1, "die at work", trouble::dieAtWork);
        add(1, "a worker sleeps past its lease", trouble::sleepPastLease);
        add(1, "a statement arrives late", trouble::statementArrivesLate);
        add(1, "two nodes", trouble::twoNodes);
        add(1, "outage", trouble::outage);
        add(1, "end unheard", trouble::endUnheard);
        add(1, "join or leave unheard", trouble::joinOrLeaveUnheard);
    }

    private void add(int weight, String name, Predicate<Random> act) {
        counts.put(name, new Count(0, 0));
        for (int time = 0; time < weight; time++) {
            drawn.add(new Action(name, act));
        }
    }

    /** One thing that somebody or something does; what the rules refuse changes nothing. */
    void act(Random dice) {
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

    Map<String, Count> counts() {
        return new TreeMap<>(counts);
    }
}
