package io.fondaco.export;

import io.fondaco.engine.name.QualifiedName;
import java.util.Arrays;
import java.util.Locale;

/** Which tables and columns were written: eight bytes for each, whatever their names are. */
public final class WrittenNames {

    private static final int FIRST = 1_024;
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** An open-addressed table of hashes; 0 marks a free place. */
    private long[] places = new long[FIRST];

    private int held;

    /** This table; says whether it is new. */
    public boolean add(QualifiedName table) {
        return add(hash(table.toString(), ""));
    }

    /** This column; its name in any case. */
    public void add(QualifiedName table, String column) {
        add(hash(table.toString(), column.toLowerCase(Locale.ROOT)));
    }

    boolean holds(QualifiedName table) {
        return places[place(hash(table.toString(), ""))] != 0;
    }

    boolean holds(QualifiedName table, String column) {
        return places[place(hash(table.toString(), column.toLowerCase(Locale.ROOT)))] != 0;
    }

    private boolean add(long hash) {
        int place = place(hash);
        if (places[place] != 0) {
            return false;
        }
        places[place] = hash;
        held++;
        if (held > places.length / 2) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] before = places;
        places = new long[before.length * 2];
        Arrays.stream(before).filter(hash -> hash != 0).forEach(hash -> places[place(hash)] = hash);
    }

    /** Where it stands, or would. */
    private int place(long hash) {
        int place = (int) ((hash ^ (hash >>> 32)) & (places.length - 1));
        while (places[place] != 0 && places[place] != hash) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private static long hash(String table, String column) {
        long hash = SEED;
        String name = table + "\n" + column;
        for (int at = 0; at < name.length(); at++) {
            hash = (hash ^ name.charAt(at)) * PRIME;
        }
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }
}
