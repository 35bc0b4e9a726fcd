package io.fondaco.api.access;

import java.util.List;

/** What would happen to the requests of a basket, in the order of its products. */
public record BasketOutlookView(List<OutlookView> outlooks) {

    public BasketOutlookView {
        outlooks = List.copyOf(outlooks);
    }
}
