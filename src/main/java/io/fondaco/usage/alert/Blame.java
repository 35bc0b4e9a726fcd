package io.fondaco.usage.alert;

import java.util.Set;

/**
 * Why calls fail, and whose.
 *
 * @param errorName Trino's name of the error; empty where no single one explains it
 * @param dataset the dataset of the product that they name; empty where it has only one, or they name several
 * @param column the column that Trino did not find; empty where it said of none
 * @param people users in Trino
 * @param services services in Trino
 */
record Blame(String errorName, String dataset, String column, Set<String> people, Set<String> services) {

    /** A column that fewer have typed may be anything that somebody mistook for one. */
    private static final int ENOUGH_TO_NAME = 5;

    Blame {
        people = Set.copyOf(people);
        services = Set.copyOf(services);
    }

    boolean known() {
        return !errorName.isEmpty();
    }

    /** Whether the column may be shown to those who may not see who typed it. */
    boolean columnIsCommon() {
        return people.size() + services.size() >= ENOUGH_TO_NAME;
    }
}
