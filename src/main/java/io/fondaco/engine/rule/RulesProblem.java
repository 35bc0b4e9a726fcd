package io.fondaco.engine.rule;

/** Why rules could not be made or written; the message is one sentence that may stand on a page of administrators. */
public final class RulesProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With that sentence. */
    public RulesProblem(String sentence) {
        super(sentence);
    }
}
