package io.fondaco.web.admin.audit;

import io.fondaco.audit.AuditLine;
import io.fondaco.common.Day;
import java.util.regex.Pattern;

/** What an entry says besides, as people read it: without numbers that a link says, with days in words and names. */
final class AuditReasons {

    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");

    private AuditReasons() {}

    static String of(AuditLine line, AuditNames.Known known) {
        String said = line.action().startsWith("request.") ? behindColon(line.detail()) : line.detail();
        String text = isAboutPeople(line.action()) ? known.inText(said) : said;
        String written = DAY.matcher(text)
                .replaceAll(day -> Day.read(day.group()).map(Day::inUtc).orElse(day.group()));
        written = written.replace("“”", "nothing");
        return written.isEmpty() ? written : Character.toUpperCase(written.charAt(0)) + written.substring(1);
    }

    /** Whether the text was made by the portal, with names of people as Trino knows them. */
    private static boolean isAboutPeople(String action) {
        return switch (action.substring(0, action.indexOf('.'))) {
            case "service-account", "approvals", "domain", "product" -> true;
            default -> false;
        };
    }

    /** Before it stands the number of the request; where nothing stands behind it, nothing was said. */
    private static String behindColon(String detail) {
        int colon = detail.indexOf(": ");
        return colon < 0 ? "" : detail.substring(colon + 2);
    }
}
