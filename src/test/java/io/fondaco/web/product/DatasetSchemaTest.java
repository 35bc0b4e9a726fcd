package io.fondaco.web.product;

import static io.fondaco.testing.Samples.DAILY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.product.ContractColumn.Notes;
import io.fondaco.web.product.DatasetSchema.Column;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetSchemaTest {

    private static final DatasetSchema SCHEMA = schema(
            "daily",
            List.of(
                    column("zip", "Zip code", List.of("postal code")),
                    column("day", "Day, UTC", List.of()),
                    column("average", "", List.of())));

    @ParameterizedTest
    @CsvSource({"CODE, zip", "postal, zip", "' utc ', day", "aver, average"})
    void aColumnIsFoundByItsNameItsMeaningAndItsOtherNames(String words, String found) {
        assertThat(names(SCHEMA.filtered(words))).containsExactly(found);
    }

    @Test
    void withoutAWordAllAreThereInTheContractsOrder() {
        assertThat(names(SCHEMA.filtered("  "))).containsExactly("zip", "day", "average");
        assertThat(names(SCHEMA.byName())).containsExactly("average", "day", "zip");
        assertThat(SCHEMA.filtered("nothing").columns()).isEmpty();
    }

    @Test
    void theFirstDatasetIsMeantWhereNoneIsNamed() {
        List<DatasetSchema> datasets = List.of(SCHEMA, schema("hourly", List.of()));

        assertThat(DatasetSchema.named(datasets, "")).isEqualTo(SCHEMA);
        assertThat(DatasetSchema.named(datasets, "hourly").dataset()).isEqualTo("hourly");
        assertThatThrownBy(() -> DatasetSchema.named(datasets, "no-such")).isInstanceOf(NotFound.class);
    }

    @Test
    void theOverviewHasTheFirstColumnsOfAWideDataset() {
        List<Column> many = IntStream.range(0, 40)
                .mapToObj(number -> column("c" + number, "", List.of()))
                .toList();

        assertThat(schema("wide", many).mainColumns())
                .hasSize(DatasetSchema.MAIN)
                .startsWith(many.getFirst());
    }

    private static DatasetSchema schema(String name, List<Column> columns) {
        return new DatasetSchema(name, name, DAILY, "1.0.0", false, columns, null, List.of());
    }

    private static Column column(String name, String meaning, List<String> synonyms) {
        return new Column(name, "varchar", meaning, false, false, false, new Notes(false, synonyms, List.of()), null);
    }

    private static List<String> names(DatasetSchema schema) {
        return schema.columns().stream().map(Column::name).toList();
    }
}
