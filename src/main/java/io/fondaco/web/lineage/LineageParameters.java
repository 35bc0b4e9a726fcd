package io.fondaco.web.lineage;

import io.fondaco.lineage.graph.Asked;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** What an address asks for; what it names and there is not is as if it said nothing. */
public class LineageParameters {

    @RestQuery
    @DefaultValue("")
    String dataset = "";

    @RestQuery
    @DefaultValue("")
    String column = "";

    @RestQuery
    @DefaultValue("")
    String up = "";

    @RestQuery
    @DefaultValue("")
    String down = "";

    @RestQuery
    @DefaultValue("")
    String old = "";

    LineageChoice choice(DataProduct product) {
        List<OutputPort> ports = product.ports();
        Optional<OutputPort> named =
                ports.stream().filter(port -> port.name().equals(dataset)).findFirst();
        Optional<OutputPort> port =
                named.isEmpty() && ports.size() == 1 ? ports.stream().findFirst() : named;
        // A column belongs to a dataset: of several the first that has it is meant, if none is named.
        Optional<OutputPort> having = port.isPresent()
                ? port
                : ports.stream().filter(each -> hasColumn(each, column)).findFirst();
        String known = having.filter(each -> hasColumn(each, column)).isPresent() ? column : "";
        Optional<OutputPort> shown = known.isEmpty() ? port : having;
        return new LineageChoice(
                shown.map(OutputPort::name).orElse(""), known, steps(up), steps(down), !old.equals("hide"));
    }

    private static boolean hasColumn(OutputPort port, String column) {
        return port.columns().stream().map(ContractColumn::name).anyMatch(column::equalsIgnoreCase);
    }

    private static int steps(String text) {
        return text.matches("\\d{1,2}") ? Math.clamp(Integer.parseInt(text), 0, Asked.MOST) : Asked.USUAL;
    }
}
