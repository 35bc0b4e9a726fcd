package io.fondaco.access.basket;

import io.fondaco.access.status.RequestEligibility;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks into somebody's basket; what can't be asked for any more drops out of it. */
@ApplicationScoped
public class OpenBasket {

    /**
     * What lies in it.
     *
     * @param dropped a sentence for each product that dropped out just now
     */
    public record Content(List<DataProduct> products, List<String> dropped) {}

    private final Baskets baskets;
    private final DataProducts products;
    private final RequestEligibility askable;

    OpenBasket(Baskets baskets, DataProducts products, RequestEligibility askable) {
        this.baskets = baskets;
        this.products = products;
        this.askable = askable;
    }

    /** The products that the person can ask for, the first added first. */
    @Transactional
    public Content open(Person person) {
        List<UUID> ids = baskets.productsOf(person);
        Map<UUID, DataProduct> visible = products.visibleAmong(person, Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(DataProduct::id, Function.identity()));
        List<DataProduct> kept = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (UUID id : ids) {
            Optional<DataProduct> product = Optional.ofNullable(visible.get(id));
            Optional<String> why = product.map(found ->
                            askable.refusal(person, found).map(refusal -> "%s: %s.".formatted(found.name(), refusal)))
                    .orElse(Optional.of("A data product that you can no longer see."));
            why.ifPresentOrElse(
                    sentence -> {
                        dropped.add(sentence);
                        gone.add(id);
                    },
                    () -> kept.add(visible.get(id)));
        }
        baskets.remove(person, gone);
        return new Content(kept, dropped);
    }
}
