package io.fondaco.audit;

import io.fondaco.common.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a sealed entry: SHA-256 over its number, the hash before it and every field, each written as
 * {@code <bytes>:<UTF-8>,} or, where it is empty in the database, as {@code -,}. So no two entries are written alike,
 * and anybody can compute it again: docs/decisions/audit-seal.md.
 */
final class SealHash {

    /** What stands before the first entry. */
    static final String NOTHING = "0".repeat(64);

    private static final String FORMAT = "fondaco-audit-1";
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private SealHash() {}

    static String of(long number, String previous, AuditEvent event) {
        return new SealHash()
                .field(FORMAT)
                .field(String.valueOf(number))
                .field(previous)
                .field(event.id().toString())
                .field(MICROSECONDS.format(event.at()))
                .field(event.actor())
                .field(event.onBehalfOf().orElse(null))
                .field(event.action())
                .field(event.subject())
                .field(event.detail())
                .field(event.before().orElse(null))
                .field(event.after().orElse(null))
                .field(event.requestId().map(UUID::toString).orElse(null))
                .field(event.agreementId().map(UUID::toString).orElse(null))
                .sha256();
    }

    private SealHash field(@Nullable String value) {
        if (value == null) {
            written.writeBytes(new byte[] {'-', ','});
            return this;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        written.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        written.writeBytes(bytes);
        written.write(',');
        return this;
    }

    private String sha256() {
        return Sha256.hex(written.toByteArray());
    }
}
