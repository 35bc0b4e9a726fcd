package io.fondaco.dev.source;

/** Why a local database is not there, in one sentence for whoever sits at the terminal. */
final class SourceNotStarted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SourceNotStarted(String sentence) {
        super(sentence);
    }
}
