package io.fondaco.common;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The values of an {@code in}, each as a parameter of its own. Hibernate keeps no plan of a query whose parameter is a
 * list, and works it out anew each time, which costs more than the query. So that not each number of values has a plan
 * of its own, the last one is repeated up to a power of two. Databases bound the parameters of a statement: whoever has
 * thousands of values asks for them in {@link Chunks}.
 */
public final class Among {

    /** A single parameter behind {@code in} might be a list for all that Hibernate knows, and so has no plan either. */
    private static final int FEWEST = 2;

    private final String name;
    private final List<Object> values;

    private Among(String name, List<Object> values) {
        this.name = name;
        this.values = values;
    }

    /** These values, at least one, under a name that no other parameter of the query begins with. */
    public static Among of(String name, Collection<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing is among no values");
        }
        List<Object> padded = new ArrayList<>(values);
        int wanted = Math.max(FEWEST, Integer.highestOneBit(2 * padded.size() - 1));
        while (padded.size() < wanted) {
            padded.add(padded.getLast());
        }
        return new Among(name, padded);
    }

    /** What follows {@code in}. */
    public String list() {
        StringBuilder list = new StringBuilder("(");
        for (int at = 0; at < values.size(); at++) {
            list.append(at == 0 ? ":" : ", :").append(name).append(at);
        }
        return list.append(')').toString();
    }

    /** The parameters by name. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        into(parameters::put);
        return parameters;
    }

    /** Sets each of them, as by {@code query::setParameter}. */
    public void into(BiConsumer<String, Object> parameters) {
        for (int at = 0; at < values.size(); at++) {
            parameters.accept(name + at, values.get(at));
        }
    }
}
