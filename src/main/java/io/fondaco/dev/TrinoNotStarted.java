package io.fondaco.dev;

/** Why the local Trino is not there, in one sentence for whoever sits at the terminal. */
public final class TrinoNotStarted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrinoNotStarted(String sentence) {
        super(sentence);
    }
}
