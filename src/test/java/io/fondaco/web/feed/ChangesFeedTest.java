package io.fondaco.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.web.feed.ChangesFeed.Entry;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class ChangesFeedTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void theNewestChangeIsTheDayOfTheFeed() {
        Document feed = read(List.of(entry("2.0.0", JUNE, "By zip code"), entry("1.0.0", MAY, "")));

        assertThat(feed.select("feed > updated").text()).isEqualTo("2026-06-01T00:00:00Z");
        assertThat(feed.select("entry title").eachText()).containsExactly("2.0.0", "1.0.0");
        assertThat(feed.select("entry link").first().attr("href")).isEqualTo("http://portal/2.0.0");
    }

    @Test
    void whatOwnersWriteCantBreakIt() {
        Document feed = read(List.of(entry("1.0.0", MAY, "<b>A & B\u0000</b>")));

        assertThat(feed.select("summary").text()).isEqualTo("<b>A & B</b>");
    }

    @Test
    void aProductWithoutVersionsHasAnEmptyFeed() {
        assertThat(read(List.of()).select("entry")).isEmpty();
    }

    private static Entry entry(String number, Instant at, String text) {
        return new Entry("urn:" + number, number, "http://portal/" + number, at, text);
    }

    private static Document read(List<Entry> entries) {
        String xml = new ChangesFeed("urn:x", "Rain & snow", "Weather Data", "http://portal", entries).xml();
        return Jsoup.parse(xml, Parser.xmlParser());
    }
}
