package io.fondaco.web.contract;

import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.promise.Level;
import io.fondaco.promise.Level.State;
import io.fondaco.promise.ServiceLevels;
import io.fondaco.web.download.Download;
import io.fondaco.web.product.VisibleProduct;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The service levels of a dataset as a table, week by week. */
@Path("/products/{domain}/{slug}/service-levels.csv")
public class ServiceLevelFiles {

    private final VisibleProduct products;
    private final OutputPorts ports;
    private final ServiceLevels levels;

    ServiceLevelFiles(VisibleProduct products, OutputPorts ports, ServiceLevels levels) {
        this.products = products;
        this.ports = ports;
        this.levels = levels;
    }

    /** A row for what holds now, then one for each week in which something was measured. */
    @GET
    @Transactional
    public Response csv(@RestPath String domain, @RestPath String slug, @RestQuery @DefaultValue("") String dataset) {
        DataProduct product = products.find(domain, slug);
        OutputPort port = ContractPages.port(product, dataset);
        List<Level> all = levels.of(product, port, ports.contractOf(port));
        return Download.csv(
                product.slug() + "-service-levels.csv",
                List.of("promise", "target", "from", "to", "actual", "unit", "state"),
                write -> all.forEach(level -> rows(level).forEach(write)));
    }

    private static List<List<?>> rows(Level level) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(row(level, "", "", level.actual(), level.state()));
        level.weeks().stream()
                .filter(week -> week.actual() != null)
                .forEach(week -> rows.add(
                        row(level, week.from().toString(), week.to().toString(), week.actual(), week.state())));
        return rows;
    }

    private static List<?> row(Level level, String from, String to, @Nullable Double actual, State state) {
        String unit = level.unit().name().toLowerCase(Locale.ROOT);
        return Arrays.asList(
                level.name(),
                level.target(),
                from,
                to,
                actual == null ? "" : actual,
                actual == null ? "" : unit,
                LevelRow.badge(state).text());
    }
}
