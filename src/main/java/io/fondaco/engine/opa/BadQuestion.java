package io.fondaco.engine.opa;

/** That a body is no question of Trino's; the message is a sentence for who set Trino up. */
public final class BadQuestion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With that sentence. */
    public BadQuestion(String sentence) {
        super(sentence);
    }
}
