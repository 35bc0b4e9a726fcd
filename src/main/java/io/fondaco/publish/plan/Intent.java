package io.fondaco.publish.plan;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.definition.ObjectDefinition;
import io.fondaco.product.definition.ObjectKind;
import io.fondaco.product.definition.SecurityMode;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.SourceFile;
import java.util.List;

/**
 * What somebody means to publish.
 *
 * @param madeBefore what the portal makes for the product now
 * @param open whether the policy approves everyone
 * @param asker who means to
 */
record Intent(ProductFiles files, ProductDescription wanted, List<Made> madeBefore, boolean open, Person asker) {

    private static final String CONTRACT = ".odcs.yaml";

    /** An object that the portal makes. */
    record Made(QualifiedName object, ObjectKind kind, boolean invoker) {

        static Made of(QualifiedName object, ObjectDefinition definition) {
            return new Made(object, definition.kind(), definition.security() == SecurityMode.INVOKER);
        }
    }

    /** The ports whose objects the portal would make. */
    List<OutputPort.Description> made() {
        return wanted.status().isPublic()
                ? wanted.ports().stream()
                        .filter(port -> port.definition() != null)
                        .toList()
                : List.of();
    }

    /** A problem at a line of the query of this port. */
    Problem inQuery(OutputPort.Description port, int line, String field, String reason) {
        return new Problem(queryOf(port), line, field, reason);
    }

    /** A problem with the contract of this port. */
    Problem inContract(OutputPort.Description port, String field, String reason) {
        return new Problem(contractOf(port), 1, field, reason);
    }

    private String contractOf(OutputPort.Description port) {
        return files.contracts().stream()
                .filter(file -> file.text().equals(port.contract()))
                .map(SourceFile::path)
                .findFirst()
                .orElse(files.product().path());
    }

    private String queryOf(OutputPort.Description port) {
        String contract = contractOf(port);
        return contract.endsWith(CONTRACT)
                ? contract.substring(0, contract.length() - CONTRACT.length()) + ".sql"
                : contract;
    }
}
