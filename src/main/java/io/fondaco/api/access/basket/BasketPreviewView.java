package io.fondaco.api.access.basket;

import io.fondaco.api.access.request.RequestPreviewView;
import java.util.List;

/** What would happen to the requests of a basket, in the order of its products. */
public record BasketPreviewView(List<RequestPreviewView> previews) {

    public BasketPreviewView {
        previews = List.copyOf(previews);
    }
}
