package io.fondaco.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SealHashTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00.120456789Z");

    @Test
    void itIsOverExactlyWhatTheDocumentationSays() throws Exception {
        AuditEvent event =
                new AuditEvent(AuditEntry.of("otto", AuditAction.PRODUCT_CHANGED, "weather/x", "naïve, 1:2"), AT);
        String written = "15:fondaco-audit-1,1:7,64:" + SealHash.NOTHING + ",36:" + event.id()
                + ",27:2026-11-22T10:00:00.120456Z,4:otto,-,15:product.changed,9:weather/x,11:naïve, 1:2,-,-,-,-,";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.UTF_8));

        assertThat(SealHash.of(7, SealHash.NOTHING, event))
                .isEqualTo(HexFormat.of().formatHex(hash));
    }
}
