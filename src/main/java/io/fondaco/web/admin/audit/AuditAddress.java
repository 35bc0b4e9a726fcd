package io.fondaco.web.admin.audit;

import io.fondaco.audit.AuditFilter;
import io.fondaco.common.Day;
import io.fondaco.product.AuditSubjects;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an address of the audit trail asks for, as it was written.
 *
 * @param all also what the portal did by itself; the files have that always
 */
record AuditAddress(String words, String who, String kind, String product, String from, String to, boolean all) {

    static AuditAddress of(MultivaluedMap<String, String> query) {
        return new AuditAddress(
                value(query, "q"),
                value(query, "who"),
                value(query, "kind"),
                value(query, "product"),
                value(query, "from"),
                value(query, "to"),
                value(query, "all").equals("true"));
    }

    private static String value(MultivaluedMap<String, String> query, String name) {
        return Objects.requireNonNullElse(query.getFirst(name), "").strip();
    }

    /** What the page shows. */
    AuditFilter shown(AuditSubjects subjects) {
        return filter(subjects, !all);
    }

    /** What the files hold. */
    AuditFilter everything(AuditSubjects subjects) {
        return filter(subjects, false);
    }

    private AuditFilter filter(AuditSubjects subjects, boolean peopleOnly) {
        return new AuditFilter(words, who, kind, subjects.of(product), day(from), day(to), peopleOnly);
    }

    /** Dates that are none; they are left out, and the page says so. */
    public List<String> ignored() {
        return Stream.of(from, to)
                .filter(text -> !text.isEmpty() && day(text) == null)
                .toList();
    }

    /** Whether anything was asked for at all. */
    public boolean filtered() {
        return !query().isEmpty();
    }

    /** The address up to the page's number. */
    public String pages() {
        return "/admin/audit?" + (filtered() ? query() + "&" : "") + (all ? "all=true&" : "");
    }

    /** The same entries, and what the portal did by itself. */
    public String withAll() {
        return "/admin/audit?" + (filtered() ? query() + "&" : "") + "all=true";
    }

    /** The same entries, all of them, as a table for spreadsheets. */
    public String csv() {
        return file("csv");
    }

    /** The same entries, all of them, one JSON object a line. */
    public String jsonLines() {
        return file("jsonl");
    }

    private String file(String type) {
        return "/admin/audit." + type + (filtered() ? "?" + query() : "");
    }

    private String query() {
        return Stream.of(
                        parameter("q", words),
                        parameter("who", who),
                        parameter("kind", kind),
                        parameter("product", product),
                        parameter("from", from),
                        parameter("to", to))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static @Nullable LocalDate day(String text) {
        return Day.read(text).orElse(null);
    }
}
