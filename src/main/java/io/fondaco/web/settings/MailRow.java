package io.fondaco.web.settings;

import io.fondaco.common.DomainError.Invalid;
import io.fondaco.notification.MailTiming;
import io.fondaco.notification.NewsKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One kind of news on the settings page, with what was chosen for it. */
record MailRow(NewsKind kind, MailTiming chosen) {

    /** What may be chosen. */
    public List<MailTiming> timings() {
        return Stream.of(MailTiming.values())
                .filter(timing -> timing != MailTiming.OFF || kind.optional())
                .toList();
    }

    /** The choice of that name. */
    static MailTiming timing(NewsKind kind, String name) {
        return Stream.of(MailTiming.values())
                .filter(timing -> timing.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "mail-timing-unknown",
                        Map.of(kind.name(), "Choose one of the answers: " + kind.label() + ".")));
    }
}
