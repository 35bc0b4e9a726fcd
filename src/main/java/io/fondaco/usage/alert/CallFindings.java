package io.fondaco.usage.alert;

import io.fondaco.product.ContractColumn;
import io.fondaco.usage.alert.Finding.Said;
import io.fondaco.usage.rule.Episode;
import io.fondaco.usage.rule.UsageRule;
import io.fondaco.usage.rule.Verdict;
import io.fondaco.usage.rule.Verdict.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Fewer calls, and calls that fail: what the rule finds, and why. */
@ApplicationScoped
class CallFindings {

    /** What ended longer ago is no news. */
    private static final int DAYS_TOLD = 30;

    private static final double AS_OFTEN = 0.75;

    private final Blames blames;

    CallFindings(Blames blames) {
        this.blames = blames;
    }

    /** What lasts, and what ended lately; of each change the latest only. */
    List<Finding> of(Looked looked) {
        LocalDate to = looked.today().minusDays(1);
        List<Verdict> verdicts = new UsageRule(looked.counts(), looked.firstUse(), looked.seen())
                .between(looked.today().minusDays(UsageRule.DAYS_BEFORE), to);
        List<Finding> findings = new ArrayList<>();
        latest(Change.FAILING, verdicts, looked).ifPresent(episode -> findings.add(failing(looked, episode)));
        latest(Change.FEWER, verdicts, looked).ifPresent(episode -> findings.add(fewer(looked, episode)));
        return findings;
    }

    private static Optional<Episode> latest(Change change, List<Verdict> verdicts, Looked looked) {
        return Episode.of(change, verdicts, looked.today()).stream()
                .reduce((_, later) -> later)
                .filter(episode -> !episode.to().isBefore(looked.today().minusDays(DAYS_TOLD)));
    }

    private static Finding fewer(Looked looked, Episode episode) {
        long percent = Math.round(100.0 * (episode.usualCalls() - episode.seenCalls()) / episode.usualCalls());
        String text = "Usual for these days: %d %s; seen: %d."
                        .formatted(episode.usualCalls(), Phrases.each(episode), episode.seenCalls())
                + looked.versionBefore(episode.from())
                        .map(version -> Phrases.versionOut(version.number(), looked.out(version)))
                        .orElse("")
                + " " + Phrases.state(episode);
        Said said = new Said("Queries fell by %d%% %s".formatted(percent, Phrases.span(episode)), text);
        return new Finding(
                FindingKind.FEWER_CALLS,
                episode.from(),
                episode.over(),
                Phrases.when(episode),
                said,
                said,
                episode.usualCalls(),
                episode.seenCalls(),
                Set.of(),
                "");
    }

    private Finding failing(Looked looked, Episode episode) {
        Blame blame = blames.of(looked, episode);
        return new Finding(
                blame.known() ? FindingKind.NOW_FAILING : FindingKind.MORE_FAILURES,
                episode.from(),
                episode.over(),
                Phrases.when(episode),
                said(looked, episode, blame, true),
                said(looked, episode, blame, false),
                episode.usualFailures(),
                episode.seenFailures(),
                blame.people(),
                blame.known() ? reason(looked, episode, blame, blame.columnIsCommon() ? blame.column() : "") : "");
    }

    private static Said said(Looked looked, Episode episode, Blame blame, boolean names) {
        boolean same = episode.seenCalls() >= AS_OFTEN * episode.usualCalls();
        String column = names || blame.columnIsCommon() ? blame.column() : "";
        String reason = reason(looked, episode, blame, column);
        String title = blame.known()
                ? (same ? "Same calls, now failing with " : "Now failing with ") + reason
                : "More queries fail " + reason;
        String who = Phrases.who(blame.people().size(), blame.services().size(), names);
        return new Said(title + (who.isEmpty() ? "" : ": " + who), text(looked, episode, blame, column, same));
    }

    private static String reason(Looked looked, Episode episode, Blame blame, String column) {
        String since = looked.versionBefore(episode.from())
                .map(version -> "since " + version.number())
                .orElse(Phrases.span(episode));
        return (blame.known() ? blame.errorName() + (column.isEmpty() ? "" : " on " + column) + " " : "") + since;
    }

    private static String text(Looked looked, Episode episode, Blame blame, String column, boolean same) {
        String calls = same
                ? "As many calls as before, %d %s, but %d of them %s, usually %d."
                        .formatted(
                                episode.seenCalls(),
                                Phrases.each(episode),
                                episode.seenFailures(),
                                episode.over() ? "failed" : "fail",
                                episode.usualFailures())
                : "Usual for these days: %d calls %s, %d of which fail; seen: %d, %d of which failed."
                        .formatted(
                                episode.usualCalls(),
                                Phrases.each(episode),
                                episode.usualFailures(),
                                episode.seenCalls(),
                                episode.seenFailures());
        return calls + where(blame) + lacks(looked, column)
                + looked.versionBefore(episode.from())
                        .map(version -> Phrases.versionOut(version.number(), looked.out(version)))
                        .orElse("")
                + " " + Phrases.state(episode);
    }

    private static String where(Blame blame) {
        return blame.dataset().isEmpty() ? "" : " They name the dataset " + blame.dataset() + ".";
    }

    private static String lacks(Looked looked, String column) {
        Stream<String> promised = looked.product().ports().stream()
                .flatMap(port -> port.columns().stream())
                .map(ContractColumn::name);
        return column.isEmpty() || promised.anyMatch(column::equalsIgnoreCase)
                ? ""
                : " They ask for the column " + column + ", which "
                        + looked.product().currentVersion() + " does not have.";
    }
}
