package io.fondaco.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** What a mail says, once as plain text and once as HTML. */
public final class MailText {

    private MailText() {}

    /** As plain text. */
    public static String plain(MimeMessage mail) throws IOException, MessagingException {
        return part((Multipart) mail.getContent(), "text/plain");
    }

    /** As HTML. */
    public static String html(MimeMessage mail) throws IOException, MessagingException {
        return part((Multipart) mail.getContent(), "text/html");
    }

    private static String part(Multipart parts, String type) throws IOException, MessagingException {
        for (int at = 0; at < parts.getCount(); at++) {
            BodyPart part = parts.getBodyPart(at);
            if (part.isMimeType(type)) {
                return String.valueOf(part.getContent());
            }
            if (part.getContent() instanceof Multipart inner) {
                return part(inner, type);
            }
        }
        throw new IllegalStateException("no part " + type);
    }
}
