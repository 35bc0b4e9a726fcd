package io.fondaco.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/products",
                "/products?q=a%20b&tag=%26&page=2",
                "/products/weather/daily-temperatures/usage.csv",
                "/admin/people/o%27brien",
                "/admin/people/zo%C3%AB%20%E2%98%83",
                "/admin/people/a.b@example.com",
                "/requests/1?q=//;..",
            })
    void whatPeopleAndProgramsSendIsTaken(String address) {
        assertThat(AddressRules.refusal(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "http://elsewhere.example/",
                "//products",
                "/products//",
                "/products//weather",
                "/api;x/v1/requests",
                "/api%3bx/v1/requests",
                "/api/v1/requests;a=b",
                "/ingest/../notifications/reading",
                "/ingest/./trino",
                "/ingest/..",
                "/ingest/%2e%2e/notifications/reading",
                "/ingest/%2E./notifications",
                "/ingest/..%2fnotifications",
                "/ingest%2ftrino",
                "/ingest/..\\notifications",
                "/ingest%5ctrino",
                "/%61pi/v1/requests",
                "/admin/people/a%00b",
                "/admin/people/a%0ab",
                "/admin/people/%7f",
                "/admin/people/%",
                "/admin/people/%a",
                "/admin/people/%zz",
                "/admin/people/%-1",
                "/admin/people/zoë",
                "/products?q=%00",
                "/products?q=%zz",
                "/products?q=%",
                "/products?q=%e",
            })
    void whatTwoCouldReadDifferentlyIsRefused(String address) {
        assertThat(AddressRules.refusal(address)).isPresent();
    }

    @Test
    void anAddressHasABoundedNumberOfValues() {
        String values = "tag=a&".repeat(AddressRules.MOST_PARAMETERS - 1) + "tag=a";

        assertThat(AddressRules.refusal("/products?" + values)).isEmpty();
        assertThat(AddressRules.refusal("/products?" + values + "&tag=a")).isPresent();
    }
}
