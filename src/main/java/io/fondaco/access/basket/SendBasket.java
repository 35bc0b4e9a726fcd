package io.fondaco.access.basket;

import io.fondaco.access.asking.PreviewRequest;
import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.asking.RequestPreview;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.common.DomainError;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody asks for several products at once: a request for each, decided on its own, or none at all. */
@ApplicationScoped
public class SendBasket {

    private final RequestAccess requestAccess;
    private final PreviewRequest previewRequest;
    private final AccessRequests requests;
    private final DataProducts products;
    private final Baskets baskets;

    SendBasket(
            RequestAccess requestAccess,
            PreviewRequest previewRequest,
            AccessRequests requests,
            DataProducts products,
            Baskets baskets) {
        this.requestAccess = requestAccess;
        this.previewRequest = previewRequest;
        this.requests = requests;
        this.products = products;
        this.baskets = baskets;
    }

    /**
     * Sends a request for each, in their order, and takes the products out of the basket.
     *
     * @throws Invalid with a sentence for each field that does not fit, by {@code domain/slug/field}; what stands
     *     against a product as a whole is at {@code domain/slug/product}
     */
    @Transactional
    public List<AccessRequest> send(Person person, List<BasketInput> inputs) {
        // In one order, so that two baskets at once do not wait for each other.
        products.findLocked(inputs.stream().map(each -> each.product().id()).toList());
        requireSame(person, inputs);
        requireFit(person, inputs);
        String among = among(inputs);
        List<AccessRequest> sent = inputs.stream()
                .map(each -> requestAccess.send(person, each.product(), each.input(), among))
                .toList();
        baskets.remove(person, inputs.stream().map(each -> each.product().id()).toList());
        return sent;
    }

    /** What would come of each if they were sent; changes nothing. The same errors as when they are sent. */
    @Transactional
    public List<RequestPreview> preview(Person person, List<BasketInput> inputs) {
        requireFit(person, inputs);
        return inputs.stream()
                .map(each -> previewRequest.preview(person, each.product(), each.input()))
                .toList();
    }

    /** The same key with another content is no second sending of the same form. */
    private void requireSame(Person person, List<BasketInput> inputs) {
        String among = among(inputs);
        boolean other = inputs.stream()
                .anyMatch(each -> requests.sentBy(person, each.input().formKey())
                        .filter(already -> !already.isSentAs(each.input().fingerprint(among)))
                        .isPresent());
        if (other) {
            throw new DomainError.Conflict("key-used", "This was sent already, and said something else then.");
        }
    }

    private static String among(List<BasketInput> inputs) {
        return inputs.stream().map(each -> each.product().path()).sorted().collect(Collectors.joining(" "));
    }

    private void requireFit(Person person, List<BasketInput> inputs) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (inputs.isEmpty() || inputs.size() > Baskets.MOST) {
            errors.put("products", "Ask for 1 to %d data products at once".formatted(Baskets.MOST));
        }
        if (inputs.stream().map(BasketInput::product).distinct().count() < inputs.size()) {
            errors.put("products", "Name each data product once");
        }
        String among = among(inputs);
        inputs.forEach(each -> errors.putAll(errors(person, each, among)));
        if (!errors.isEmpty()) {
            throw new Invalid("basket-invalid", errors);
        }
    }

    private Map<String, String> errors(Person person, BasketInput wanted, String among) {
        Map<String, String> errors = new LinkedHashMap<>();
        String prefix = wanted.product().path() + "/";
        try {
            requestAccess.check(person, wanted.product(), wanted.input(), among);
        } catch (Invalid invalid) {
            invalid.fields().forEach((field, sentence) -> errors.put(prefix + field, sentence));
        } catch (DomainError refused) {
            errors.put(prefix + "product", refused.getMessage());
        }
        return errors;
    }
}
