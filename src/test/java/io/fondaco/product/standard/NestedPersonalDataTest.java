package io.fondaco.product.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.ContractColumn.Promise;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlFile;
import org.junit.jupiter.api.Test;

class NestedPersonalDataTest {

    @Test
    void aColumnHoldsThePersonalDataOfItsFields() {
        assertThat(ColumnFields.of(YamlFile.parse("""
                                properties:
                                  - name: address
                                    logicalType: object
                                    properties:
                                      - name: place
                                        logicalType: object
                                        properties:
                                          - {name: street, logicalType: string, classification: PII}
                                  - name: phones
                                    logicalType: array
                                    items: {logicalType: string, classification: personal data}
                                  - name: opening
                                    logicalType: object
                                    properties:
                                      - {name: day, logicalType: date, classification: internal}
                                """, new Problems("customers.odcs.yaml"), Variables.none())
                                .orElseThrow())
                        .promises())
                .extracting(Promise::personalData)
                .containsExactly(true, true, false);
    }
}
