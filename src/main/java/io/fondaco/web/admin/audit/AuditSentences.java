package io.fondaco.web.admin.audit;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditLine;
import io.fondaco.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says each entry of the trail in a sentence, day by day. */
@ApplicationScoped
class AuditSentences {

    private static final String OBJECT = "{}";
    private static final String DETAIL = "{detail}";

    private final AuditNames names;

    AuditSentences(AuditNames names) {
        this.names = names;
    }

    /** In the order of the entries. */
    List<AuditSentence.Day> of(List<AuditLine> lines) {
        AuditNames.Known known = names.of(lines);
        Map<String, List<AuditSentence>> days = new LinkedHashMap<>();
        lines.forEach(line -> days.computeIfAbsent(Formats.day(line.at()), _ -> new ArrayList<>())
                .add(of(line, known)));
        return days.entrySet().stream()
                .map(day -> new AuditSentence.Day(day.getKey(), day.getValue()))
                .toList();
    }

    static AuditSentence of(AuditLine line, AuditNames.Known known) {
        String phrase =
                AuditAction.of(line.action()).map(AuditPhrases::of).orElse(words(line.action()) + ": " + OBJECT);
        String sentence = "%s %s."
                .formatted(known.actor(line.actor()), phrase)
                .replace("{request}", whose("request", line, known))
                .replace("{access}", whose("access", line, known))
                .replace(DETAIL, known.inText(line.detail()));
        int at = sentence.indexOf(OBJECT);
        return new AuditSentence(
                line,
                sentence.substring(0, at),
                known.object(line),
                AuditNames.isOfTrino(line),
                sentence.substring(at + OBJECT.length()),
                phrase.contains(DETAIL) ? "" : AuditReasons.of(line, known));
    }

    private static String whose(String what, AuditLine line, AuditNames.Known known) {
        String holder = line.onBehalfOf();
        return holder == null || holder.equals(line.actor())
                ? "their " + what
                : "the %s of %s".formatted(what, known.holder(holder));
    }

    /** An action of another release has no words of its own. */
    private static String words(String code) {
        return "did something that is noted as “%s”".formatted(AuditWords.auditWords(code));
    }
}
