package io.fondaco.testing;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static org.awaitility.Awaitility.await;

import io.fondaco.api.access.Access;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One of each thing that an address can name: ada asked, ben holds, otto owns. What is sent to all routes has every
 * field that any of them needs.
 */
@ApplicationScoped
public class MatrixCast {

    private static final String MISSING = "0f0f0f0f-0000-4000-8000-0f0f0f0f0f0f";

    private final Samples samples;
    private final Access access;
    private final EntityManager entities;
    private final Map<String, String> ids = new LinkedHashMap<>();

    MatrixCast(Samples samples, Access access, EntityManager entities) {
        this.samples = samples;
        this.access = access;
        this.entities = entities;
    }

    /** Everything anew; a worker that the call before woke may stand in the way for a moment. */
    public void reset() {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(this::makeEverything);
    }

    private void makeEverything() {
        samples.reset();
        List.of(ADA, BEN, OTTO, ODA, STELLA, GRACE).forEach(samples::signedIn);
        ids.clear();
        ids.put("/agreements/", access.give(BEN).toString());
        ids.put("/requests/", access.ask(ADA).toString());
        QuarkusTransaction.requiringNew().run(this::makeTheRest);
    }

    private void makeTheRest() {
        // As the sign-in of a test writes it, so that whoever calls is taken for the person of that name.
        insert("update person set subject = 'null ' || name");
        UUID product = (UUID)
                entities.createNativeQuery("select id from data_product where slug = 'daily-temperatures'", UUID.class)
                        .getSingleResult();
        ids.put("/admin/products/", product.toString());
        UUID grant =
                (UUID) entities.createNativeQuery("select id from engine_grant where principal = 'ben'", UUID.class)
                        .getSingleResult();
        ids.put("/grants/", grant.toString());
        UUID review = made("/reviews/");
        insert(
                "insert into access_review (id, scope, product, due_on, on_silence, started_by, started_at)"
                        + " values (?1, 'PRODUCT', ?2, ?3, 'END', 'otto', ?4)",
                review,
                product,
                day(20),
                Instant.now());
        insert(
                "insert into outside_grant (id, cluster, catalog_name, schema_name, object_name, grantee_kind, principal,"
                        + " privileges, passable, first_seen_at) values (?1, 'main', 'lake', 'weather',"
                        + " 'daily_temperatures', 'USER', 'ada', 'SELECT', '', ?2)",
                made("/outside"),
                Instant.now());
        insert(
                "insert into approval_delegation (id, person, delegate, first_day, last_day, created_at)"
                        + " values (?1, 'otto', 'oda', ?2, ?3, ?4)",
                made("/delegations/"),
                day(0),
                day(20),
                Instant.now());
        insert(
                "insert into data_wish (id, domain, person, wish_text, asked_at)"
                        + " select ?1, id, 'ada', 'Snow depth by zip code', ?2 from domain where slug = 'weather'",
                made("/wishes/"),
                Instant.now());
        insert(
                "insert into notification (id, person, kind, subject, path, about, created_at)"
                        + " values (?1, 'ada', 'SENT', 'Sent', '/access', ?2, ?3)",
                made("/notifications/"),
                UUID.randomUUID(),
                Instant.now());
        insert(
                "insert into product_draft (id, author, content, saved_at, change_number) values (?1, 'otto',"
                        + " '{\"source\":{\"from\":\"TABLE\",\"object\":\"lake.weather.wind\",\"kind\":\"TABLE\",\"query\":\"\"},"
                        + "\"words\":{\"name\":\"Wind\",\"domain\":\"weather\",\"slug\":\"wind\",\"summary\":\"\",\"purpose\":\"\","
                        + "\"limitations\":\"\",\"team\":\"\",\"terms\":\"\",\"version\":\"1.0.0\",\"note\":\"\"},"
                        + "\"access\":{\"owners\":[\"otto\"],\"choice\":\"OWNERS\"},\"columns\":[]}', ?2, 0)",
                made("/drafts/"),
                Instant.now());
        insert(
                "insert into service_account (name, owner, registrant, reason, registered_at)"
                        + " values ('svc-load', 'ada', 'ada', 'Loads the weekly report', ?1)",
                Instant.now());
    }

    private UUID made(String key) {
        UUID id = UUID.randomUUID();
        ids.put(key, id.toString());
        return id;
    }

    private void insert(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int at = 0; at < values.length; at++) {
            query.setParameter(at + 1, values[at]);
        }
        query.executeUpdate();
    }

    /** The address of something that is there. */
    public String there(String template) {
        String id = ids.entrySet().stream()
                .filter(entry -> template.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MISSING);
        return filled(template, id, "weather", "daily-temperatures", template.contains("service") ? "svc-load" : "ben");
    }

    /** The address of something that is not there. */
    public String missing(String template) {
        return filled(template, MISSING, "nowhere", "nothing", "nobody");
    }

    private static String filled(String template, String id, String domain, String slug, String name) {
        boolean there = !name.equals("nobody");
        return template.replace("/assets/{name}", there ? "/assets/app.css" : "/assets/nothing.css")
                .replace("{id}", id)
                .replace("{domain}", domain)
                .replace("{slug}", slug)
                .replace("{cluster}", there ? "main" : "nowhere")
                .replace("{team}", there ? "team-weather" : "team-nowhere")
                .replace("{version}", "1.0.0")
                .replace("{figure}", there ? "numbers" : "nothing")
                .replace("{dataset}", "daily-temperatures")
                .replace("{job}", there ? "lineage-forget" : "nothing")
                .replace("{account}", there ? "svc-load" : "nobody")
                .replace("{person}", name)
                .replace("{name}", name);
    }

    /** A body for any route of the API. */
    public static String json() {
        return """
                {"product": "weather/daily-temperatures", "purpose": "%1$s", "endsOn": "%3$s", "termsAccepted": true,
                 "version": 0, "outcome": "APPROVED", "reason": "Loads the weekly report", "text": "For which report?",
                 "items": [], "answer": "KEEP", "scope": "PRODUCT", "dueOn": "%3$s", "delegate": "stella",
                 "from": "%2$s", "until": "%3$s", "owner": "oda", "name": "svc-new", "shortestDays": 1,
                 "usualDays": 90, "longestDays": 365}
                """.formatted(Samples.PURPOSE, day(1), day(30));
    }

    /** The fields of any form. */
    public static String form() {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "product", "weather/daily-temperatures",
                "purpose", Samples.PURPOSE,
                "period", "P30D",
                "terms", "on",
                "formKey", UUID.randomUUID().toString(),
                "outcome", "approve",
                "reason", "Loads the weekly report",
                "text", "For which report?",
                "answer", "KEEP",
                "version", "0"));
        fields.putAll(Map.of(
                "delegate", "stella",
                "from", day(1).toString(),
                "until", day(30).toString(),
                "due", day(30).toString(),
                "owner", "oda",
                "name", "svc-load",
                "team", "team-weather",
                "remove", "weather/daily-temperatures",
                "with", "retail/store-transactions",
                "longest", "P365D"));
        fields.put("usual", "P90D");
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static LocalDate day(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days);
    }
}
