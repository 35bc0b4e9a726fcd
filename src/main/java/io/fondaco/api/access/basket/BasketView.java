package io.fondaco.api.access.basket;

import io.fondaco.api.access.request.RequestView;
import java.util.List;

/** The requests that a basket became, in the order of its products. */
public record BasketView(List<RequestView> requests) {

    public BasketView {
        requests = List.copyOf(requests);
    }
}
