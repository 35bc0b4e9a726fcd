package io.fondaco.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** Writes a notice as a mail: plain text and simple HTML, with one link, no purpose and no value of a column. */
@ApplicationScoped
class MailWriter {

    @CheckedTemplate(basePath = "mail")
    record text(List<Notification> news, String link) implements TemplateInstance {}

    @CheckedTemplate(basePath = "mail")
    record page(String subject, List<Notification> news, String link) implements TemplateInstance {}

    private final MailConfig config;

    MailWriter(MailConfig config) {
        this.config = config;
    }

    MailMessage write(NoticeMail notice) {
        URI portal = config.portalUrl();
        String link = portal.resolve(notice.path()).toString();
        return new MailMessage()
                .setFrom(config.from())
                .setTo(notice.to())
                .setSubject(notice.subject())
                .setText(new text(notice.news(), link).render())
                .setHtml(new page(notice.subject(), notice.news(), link).render())
                // The same at each attempt, so that a reader's program shows a mail once that came twice.
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        .add("Message-ID", "<%s@%s>".formatted(notice.id(), portal.getHost()))
                        .add("Auto-Submitted", "auto-generated"));
    }
}
