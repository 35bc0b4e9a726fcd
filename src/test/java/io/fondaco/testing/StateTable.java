package io.fondaco.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.common.DomainError;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of something by each of its verbs, from each of its states: another state, or a refusal by its code. The
 * table stands in the test as text, a line for each verb.
 *
 * @param <S> the states
 * @param <T> what has them
 */
public final class StateTable<S extends Enum<S>, T> {

    private final Map<String, Consumer<T>> verbs = new LinkedHashMap<>();
    private final Class<S> states;
    private final Function<S, T> made;
    private final Function<T, S> state;

    /** Of something that can be made in each state, and that says in which it is. */
    public StateTable(Class<S> states, Function<S, T> made, Function<T, S> state) {
        this.states = states;
        this.made = made;
        this.state = state;
    }

    /** Another verb; a word after a blank tells two uses of one method apart. */
    public StateTable<S, T> verb(String name, Consumer<T> act) {
        verbs.put(name, act);
        return this;
    }

    /** Holds what happens against the table. */
    public void assertThatIs(String table) {
        assertThat(lines().map(StateTable::plain))
                .containsExactlyElementsOf(table.lines().map(StateTable::plain).toList());
    }

    /** Every method of these types that may change something is a verb of the table, or one of those that only read. */
    public void assertThatKnowsAllOf(List<Class<?>> types, String... reads) {
        Set<String> known = verbs.keySet().stream()
                .map(verb -> verb.replaceFirst(" .*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(Arrays.asList(reads));
        Set<String> there = types.stream().flatMap(StateTable::mayChange).collect(Collectors.toSet());
        assertThat(there).containsExactlyInAnyOrderElementsOf(known);
    }

    /** Whatever others call that answers nothing or is told something. */
    private static Stream<String> mayChange(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                // For subclasses, whose verbs are these.
                .filter(method -> !Modifier.isProtected(method.getModifiers()))
                .filter(method -> method.getReturnType() == void.class || method.getParameterCount() > 0)
                .map(Method::getName)
                .filter(name -> !name.equals("equals"))
                .filter(name -> !name.startsWith("$"));
    }

    private Stream<String> lines() {
        String head = Arrays.stream(states.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" | "));
        return Stream.concat(Stream.of("| " + head), verbs.keySet().stream().map(this::line));
    }

    private String line(String verb) {
        return verb + " | "
                + Arrays.stream(states.getEnumConstants())
                        .map(from -> outcome(from, verbs.get(verb)))
                        .collect(Collectors.joining(" | "));
    }

    private String outcome(S from, Consumer<T> act) {
        T one = made.apply(from);
        assertThat(state.apply(one)).isEqualTo(from);
        try {
            act.accept(one);
        } catch (DomainError refused) {
            return state.apply(one) == from ? refused.code() : "half done: " + refused.code();
        }
        return state.apply(one).name();
    }

    private static String plain(String line) {
        return line.strip().replaceAll("\\s+", " ");
    }
}
