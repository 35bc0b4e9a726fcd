package io.fondaco.access;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Somebody sends a request for access. */
@ApplicationScoped
public class RequestAccess {

    private static final int SHORTEST_PURPOSE = 20;
    private static final int LONGEST_PURPOSE = 1000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final AccessRequests requests;
    private final Standings standings;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<RequestSent> sent;

    RequestAccess(
            AccessRequests requests, Standings standings, AuditTrail audit, Clock clock, Event<RequestSent> sent) {
        this.requests = requests;
        this.standings = standings;
        this.audit = audit;
        this.clock = clock;
        this.sent = sent;
    }

    /**
     * Checks the wish and makes the request that waits for an approver. The same form sent twice makes one request.
     *
     * @throws Invalid with a sentence for each field that does not fit
     * @throws Conflict if a request waits already, the person can read the product anyway, or nobody can grant it
     */
    @Transactional
    public AccessRequest send(Person person, DataProduct product, AccessWish wish) {
        // Requests for one product come one after the other: a form sent twice at once makes one request all the same.
        requests.lock(product);
        Optional<AccessRequest> already = requests.sentBy(person, wish.formKey());
        if (already.isPresent()) {
            return already.get();
        }
        requireRequestable(person, product);
        Map<String, String> errors = check(product, wish);
        if (!errors.isEmpty()) {
            throw new Invalid("wish-invalid", errors);
        }
        AccessRequest request = new AccessRequest(
                requests.nextNumber(), product, person, wish, sha256(product.terms()), clock.instant());
        requests.persist(request);
        audit.record(new AuditEntry(
                person.name(),
                "request.sent",
                product.path(),
                "%s, until %s: %s".formatted(request.reference(), request.endsOn(), request.purpose()),
                null,
                request.id(),
                null));
        sent.fire(new RequestSent(request.id()));
        return request;
    }

    /** The last day that may be asked for. */
    public LocalDate latestEnd(DataProduct product) {
        return today().plus(product.maxPeriod());
    }

    /** Today, in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void requireRequestable(Person person, DataProduct product) {
        if (!product.status().isPublic()) {
            throw new Conflict(
                    "product-not-published", "This data product is not published, so nobody can ask for it.");
        }
        AccessStanding standing = standings.of(person, product);
        switch (standing.state()) {
            case OPEN ->
                throw new Conflict(
                        "catalog-without-grants",
                        "Trino keeps no grants for this catalog: whoever can reach it can read this.");
            case OWNER -> throw new Conflict("own-product", "You own this product and can read it already.");
            case REQUESTED ->
                throw new Conflict("request-waiting", "Your request for this product is waiting already.");
            case SETTING_UP, FAILED, GRANTED, ENDING ->
                throw new Conflict("access-in-force", "You have an agreement for this product already.");
            case NONE, EXPIRED, REVOKED -> {
                // may ask
            }
        }
    }

    private Map<String, String> check(DataProduct product, AccessWish wish) {
        Map<String, String> errors = new LinkedHashMap<>();
        int length = wish.purpose().strip().length();
        if (length < SHORTEST_PURPOSE) {
            errors.put("purpose", "Say what you will use the data for, in at least 20 characters");
        } else if (length > LONGEST_PURPOSE) {
            errors.put("purpose", "Say it in at most 1,000 characters");
        }
        LocalDate latest = latestEnd(product);
        if (wish.endsOn() == null
                || wish.endsOn().isBefore(today())
                || wish.endsOn().isAfter(latest)) {
            errors.put("endsOn", "Choose a date up to " + DAY.format(latest));
        }
        if (!wish.termsAccepted()) {
            errors.put("terms", "Tick the box to say that you have read the terms");
        }
        return errors;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
