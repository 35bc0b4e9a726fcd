package io.fondaco.web.access.policy;

import java.util.List;

/**
 * A policy in sentences.
 *
 * @param setBy who set it and when; or that nobody did
 * @param askers who may ask
 * @param steps who answers, in this order
 * @param usualTime how long answers usually take, as a sentence; empty while too few are known
 * @param automatic what is approved automatically, a line each; none if nothing is
 * @param period for how long access is given
 * @param parts which datasets may be asked for
 * @param silence what becomes of a request that nobody answers
 * @param terms what a requester accepts
 * @param questions what a requester is asked, a line each
 */
public record PolicySummary(
        String setBy,
        String askers,
        List<String> steps,
        String usualTime,
        List<String> automatic,
        String period,
        String parts,
        String silence,
        String terms,
        List<String> questions) {}
