package io.fondaco.web.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditAddressTest {

    @Test
    void filesAreOfTheSameEntriesAsThePage() {
        AuditAddress address = address(Map.of("q", " 100% of ", "who", "ada", "page", "3", "unknown", "x"));

        assertThat(address.filtered()).isTrue();
        assertThat(address.pages()).isEqualTo("/admin/audit?q=100%25+of&who=ada&");
        assertThat(address.csv()).isEqualTo("/admin/audit.csv?q=100%25+of&who=ada");
        assertThat(address.jsonLines()).isEqualTo("/admin/audit.jsonl?q=100%25+of&who=ada");
    }

    @Test
    void withoutAFilterTheyAreOfAll() {
        AuditAddress address = address(Map.of("q", "  "));

        assertThat(address.filtered()).isFalse();
        assertThat(address.pages()).isEqualTo("/admin/audit?");
        assertThat(address.csv()).isEqualTo("/admin/audit.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "tomorrow", "2026-02-31", "+999999999-12-31", "-999999999-01-01"})
    void aDayThatIsNoneIsLeftOutAndNamed(String day) {
        assertThat(address(Map.of("from", day, "to", "2026-11-22")).ignored()).containsExactly(day);
    }

    private static AuditAddress address(Map<String, String> query) {
        return AuditAddress.of(new MultivaluedHashMap<>(query));
    }
}
