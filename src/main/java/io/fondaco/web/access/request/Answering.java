package io.fondaco.web.access.request;

import java.util.Map;

/**
 * What somebody typed on the page of a request, and why it was not taken.
 *
 * @param form the decision
 * @param said the question, or the answer to one
 * @param changed what happened meanwhile, or why nothing was sent; empty if nothing
 * @param errors a sentence for each field that does not fit
 */
public record Answering(DecisionForm form, String said, String changed, Map<String, String> errors) {

    /** Nobody typed anything. */
    public static final Answering NOTHING = new Answering(DecisionForm.EMPTY, "", "", Map.of());

    /** A decision that does not fit. */
    public static Answering unfit(DecisionForm form, Map<String, String> errors) {
        return new Answering(form, "", "", errors);
    }

    /** A decision that came too late, or was not sent. */
    public static Answering late(DecisionForm form, String why) {
        return new Answering(form, "", why, Map.of());
    }

    /** What was typed where its form may be gone: to be copied from the page. */
    public String typed() {
        return said.isBlank() ? form.reason() : said;
    }
}
