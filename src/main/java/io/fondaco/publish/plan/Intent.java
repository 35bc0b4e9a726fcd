package io.fondaco.publish.plan;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.definition.ObjectDefinition;
import io.fondaco.product.definition.ObjectKind;
import io.fondaco.product.definition.SecurityMode;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody means to publish.
 *
 * @param before what is published of the product
 * @param publisher who means to
 */
record Intent(ProductFiles files, ProductDescription wanted, Before before, Publisher publisher) {

    /** An object that the portal makes. */
    record Made(QualifiedName object, ObjectKind kind, boolean invoker) {

        static Made of(QualifiedName object, ObjectDefinition definition) {
            return new Made(object, definition.kind(), definition.security() == SecurityMode.INVOKER);
        }
    }

    /**
     * What is published of the product now.
     *
     * @param made what the portal makes for it
     * @param offered what its readers can ask for
     * @param open whether its policy, or the one in the files, approves everyone
     */
    record Before(List<Made> made, Set<QualifiedName> offered, boolean open) {}

    /**
     * Who publishes.
     *
     * @param place where the files are kept
     * @param bounds what they may not do
     */
    record Publisher(Person person, KeptIn place, Bounds bounds) {}

    Person asker() {
        return publisher.person();
    }

    /** Whether the portal makes the objects now: it does nothing for a draft. */
    boolean isPublic() {
        return wanted.status().isPublic();
    }

    /** The ports with a query. Those of a draft are looked at too, since its owners hold what its ports name. */
    List<OutputPort.Description> made() {
        return ports().filter(port -> port.definition() != null).toList();
    }

    /**
     * The ports that name what somebody else made, and that are new or read something else now. The folder of products is
     * an admin's, who may name anything.
     */
    List<OutputPort.Description> named() {
        return publisher.place() == KeptIn.FOLDER
                ? List.of()
                : ports().filter(port ->
                                port.definition() == null && !before.offered().contains(port.object()))
                        .toList();
    }

    private Stream<OutputPort.Description> ports() {
        return wanted.status() == ProductStatus.RETIRED ? Stream.empty() : wanted.ports().stream();
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
        return contract.endsWith(ProductFiles.CONTRACT) ? ProductFiles.queryOf(contract) : contract;
    }
}
