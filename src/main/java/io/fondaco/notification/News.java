package io.fondaco.notification;

import io.fondaco.access.request.AccessRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What there is to tell.
 *
 * @param path the page where it is explained
 * @param about the request that it is about
 */
public record News(NewsKind kind, String subject, String path, UUID about) {

    private static final int LONGEST = 500;

    public News {
        if (subject.length() > LONGEST) {
            subject = subject.substring(0, LONGEST);
        }
    }

    /** The key of a notice that is told once: the same however often a job comes by. */
    public static UUID once(AccessRequest request, String notice) {
        return once(request.id() + " " + notice);
    }

    /** The same for a notice that is about no request. */
    public static UUID once(String notice) {
        return UUID.nameUUIDFromBytes(notice.getBytes(StandardCharsets.UTF_8));
    }

    /** The page of a request, at the place where one does what this news is about. */
    public static String page(NewsKind kind, AccessRequest request) {
        String place = switch (kind) {
            case ASKED, REMINDED -> "#decision";
            case QUESTION -> "#talk";
            default -> "";
        };
        return "/requests/" + request.id() + place;
    }

    /** News about a request; {@code %s} in the subject is its product. */
    public static News of(NewsKind kind, AccessRequest request, String subject) {
        return new News(kind, subject.replace("%s", request.product().name()), page(kind, request), request.id());
    }
}
