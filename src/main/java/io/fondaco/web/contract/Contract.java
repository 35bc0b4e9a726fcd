package io.fondaco.web.contract;

import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.standard.yaml.YamlFile;

/**
 * What a dataset's contract says besides its columns; whatever it does not say is empty.
 *
 * @param apiVersion of the Open Data Contract Standard
 * @param terms what the data may be used for, and what not
 */
record Contract(String apiVersion, String id, String version, String status, Terms terms) {

    private static final int LONGEST = 4_000;

    /** The words of the contract on its use. */
    record Terms(String purpose, String usage, String limitations) {

        private static Terms of(YamlField description) {
            return new Terms(
                    text(description.at("purpose")),
                    text(description.at("usage")),
                    text(description.at("limitations")));
        }
    }

    private static final Contract SILENT = new Contract("", "", "", "", new Terms("", "", ""));

    /** Reads what the file says; what can't be read was told when the file was published. */
    static Contract of(String file) {
        return YamlFile.parse(file, new Problems(""), Variables.none())
                .map(Contract::of)
                .orElse(SILENT);
    }

    private static Contract of(YamlField top) {
        return new Contract(
                text(top.at("apiVersion")),
                text(top.at("id")),
                text(top.at("version")),
                text(top.at("status")),
                Terms.of(top.at("description")));
    }

    static String text(YamlField field) {
        return field.written(LONGEST).orElse("");
    }
}
