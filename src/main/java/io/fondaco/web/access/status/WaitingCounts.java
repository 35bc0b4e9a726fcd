package io.fondaco.web.access.status;

import io.fondaco.access.approval.WaitingRequests;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.product.DataProduct;
import io.fondaco.web.Formats;
import io.fondaco.web.ViewerScope;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts the requests for a product that wait, and for whom: all of them, and those that the viewer can answer. */
@ApplicationScoped
public class WaitingCounts {

    /**
     * How many wait.
     *
     * @param yours how many of them wait for the viewer
     */
    public record Waiting(long all, long yours) {

        /** {@code No request waits}, {@code 2 requests wait for you}, {@code 3 requests wait, 1 of them for you}. */
        public String words() {
            if (all == 0) {
                return "No request waits";
            }
            String wait = Formats.counted(all, "request waits", "requests wait");
            return yours == all
                    ? wait + " for you"
                    : yours == 0
                            ? wait + " for others"
                            : "%s, %s of them for you".formatted(wait, Formats.grouped(yours));
        }
    }

    private final AccessRequests requests;
    private final WaitingRequests waitingRequests;
    private final ViewerScope scope;

    WaitingCounts(AccessRequests requests, WaitingRequests waitingRequests, ViewerScope scope) {
        this.requests = requests;
        this.waitingRequests = waitingRequests;
        this.scope = scope;
    }

    /** Those for this product. */
    public Waiting of(DataProduct product) {
        long all = requests.countWaiting(product);
        return new Waiting(
                all,
                all == 0 || scope.waiting() == 0
                        ? 0
                        : waitingRequests.countByProduct(scope.get()).getOrDefault(product.id(), 0L));
    }
}
