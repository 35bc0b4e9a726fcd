package io.fondaco.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages are Trino's own, of version 476. */
class TrinoAnswerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Access Denied: Cannot select from columns [zip, day] in table or view weather.daily | You may not read this table",
                "Access Denied: Cannot select from table lake.weather.daily | You may not read this table",
                "Access Denied: View owner does not have sufficient privileges: View owner 'pub' cannot create view that"
                        + " selects from lake.weather.daily | The view itself lost its access",
                "Access Denied: User admin cannot impersonate user ada | Trino does not let this program speak in your name",
                "Access Denied: Cannot create table lake.x.y | Trino does not allow this",
                "line 1:15: Table 'lake.weather.dayly' does not exist | Trino has no such table",
                "line 1:15: Schema 'wether' does not exist | Trino has no such schema",
                "line 1:15: Catalog 'lakes' not found | Trino has no such catalog",
                "line 1:8: Column 'avg_temp' cannot be resolved | There is no such column",
                "line 1:15: View 'lake.weather.daily' is stale or in invalid state: column [x] of type a | The view no longer fits its tables",
                "Query exceeded the maximum execution time limit of 7.00s | The query took too long",
                "Query exceeded per-node memory limit of 1GB | The query needs too much memory",
                "Too many queued queries for 'global' | Too many queries are waiting",
                "line 1:1: mismatched input 'SELEC'. Expecting: 'ALTER' | Trino does not understand the SQL",
                "line 1:30: Cannot apply operator: date = varchar(10) | Two types do not fit",
                "Authentication failed: Unauthorized | Trino does not know who you are",
                "java.net.ConnectException: Connection refused | Trino was not reached",
            })
    void eachKindOfMessageHasItsAnswer(String message, String title) {
        assertThat(TrinoAnswer.to(message)).map(TrinoAnswer::title).contains(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cannot select from columns [zip, day] in table or view weather.daily_temperatures | daily_temperatures",
                "line 1:15: Table ''lake.weather.dayly'' does not exist | dayly",
                "Column ''avg_temp'' cannot be resolved | avg_temp",
            })
    void whereItNamesATableOrColumnThatIsSearchedFor(String message, String search) {
        assertThat(TrinoAnswer.to(message.replace("''", "'")))
                .map(TrinoAnswer::search)
                .contains(search);
    }

    @Test
    void theKindAloneIsEnough() {
        assertThat(TrinoAnswer.to("TABLE_NOT_FOUND"))
                .contains(
                        new TrinoAnswer(TrinoMessage.TABLE_NOT_FOUND.title(), TrinoMessage.TABLE_NOT_FOUND.text(), ""));
    }

    @Test
    void aQuestionIsNoMessage() {
        assertThat(TrinoAnswer.to("How long does a request take?")).isEmpty();
        assertThat(TrinoAnswer.to("")).isEmpty();
    }

    @Test
    void questionsAndWordsAreFoundByTheirWords() {
        assertThat(Topic.about("colleague access")).extracting(Topic::id).contains("pass-on");
        assertThat(Topic.about("dataset")).extracting(Topic::title).contains("Dataset");
        assertThat(Topic.about("of a")).isEmpty();
    }
}
