package io.fondaco.together;

import java.util.List;

/**
 * A column, as far as it matters to a join.
 *
 * @param key whether it is part of the primary key
 * @param unique whether no value stands in two rows
 * @param refersTo columns whose values it holds, each {@code object.column} as the contract names them
 */
public record KeyColumn(
        String name, String type, boolean key, boolean unique, boolean personalData, List<String> refersTo) {

    public KeyColumn {
        refersTo = List.copyOf(refersTo);
    }

    KeyColumn typed(String seen) {
        return new KeyColumn(name, seen, key, unique, personalData, refersTo);
    }

    KeyType kind() {
        return KeyType.of(type);
    }
}
