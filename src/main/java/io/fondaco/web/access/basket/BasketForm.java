package io.fondaco.web.access.basket;

import io.fondaco.access.basket.BasketInput;
import io.fondaco.product.DataProduct;
import io.fondaco.web.access.asking.RequestForm;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The basket's form as it was sent: one holder, purpose and period; what one product asks for begins with its path.
 *
 * @param products paths of the products that the form showed
 * @param ports names of the chosen ports, each after {@code domain/slug/}
 * @param choose {@code domain/slug/} of those where the form lets choose among the ports
 * @param questions keys of the owners' questions, each after {@code domain/slug/}, in the order of {@code answers}
 * @param terms {@code domain/slug/} of those whose terms were accepted
 * @param formKey the form's own id, made when it was shown
 */
public record BasketForm(
        @FormParam("product") @Nullable List<String> products,
        @FormParam("holder") @Nullable String holder,
        @FormParam("port") @Nullable List<String> ports,
        @FormParam("choose") @Nullable List<String> choose,
        @FormParam("purpose") @Nullable String purpose,
        @FormParam("period") @Nullable String period,
        @FormParam("until") @Nullable String until,
        @FormParam("question") @Nullable List<String> questions,
        @FormParam("answer") @Nullable List<String> answers,
        @FormParam("terms") @Nullable List<String> terms,
        @FormParam("formKey") @Nullable String formKey) {

    /** An empty form. */
    static BasketForm fresh(String period) {
        return new BasketForm(
                null,
                null,
                null,
                null,
                null,
                period,
                null,
                null,
                null,
                null,
                UUID.randomUUID().toString());
    }

    /** What was sent after the session had ended. */
    static BasketForm kept(MultivaluedMap<String, String> sent) {
        return new BasketForm(
                sent.get("product"),
                sent.getFirst("holder"),
                sent.get("port"),
                sent.get("choose"),
                sent.getFirst("purpose"),
                sent.getFirst("period"),
                sent.getFirst("until"),
                sent.get("question"),
                sent.get("answer"),
                sent.get("terms"),
                sent.getFirst("formKey"));
    }

    /** What it says of all products. */
    RequestForm common() {
        return new RequestForm(
                holder, null, null, purpose, period, until, List.of(), List.of(), null, null, null, "", formKey);
    }

    /** What it says of one product, as that product's own form would. */
    RequestForm of(DataProduct product) {
        String prefix = product.path() + "/";
        List<String> asked = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        List<String> keys = list(questions);
        for (int place = 0; place < Math.min(keys.size(), list(answers).size()); place++) {
            if (keys.get(place).startsWith(prefix)) {
                asked.add(keys.get(place).substring(prefix.length()));
                answered.add(list(answers).get(place));
            }
        }
        boolean accepted = product.terms().isBlank() || list(terms).contains(prefix);
        return new RequestForm(
                holder,
                list(ports).stream()
                        .filter(port -> port.startsWith(prefix))
                        .map(port -> port.substring(prefix.length()))
                        .toList(),
                list(choose).stream().filter(prefix::equals).toList(),
                purpose,
                period,
                until,
                asked,
                answered,
                accepted ? "on" : null,
                null,
                null,
                "",
                BasketInput.keyOf(product, formKey == null ? UUID.randomUUID().toString() : formKey));
    }

    static List<String> list(@Nullable List<String> sent) {
        return sent == null ? List.of() : sent;
    }
}
