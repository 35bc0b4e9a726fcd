package io.fondaco.web.access.basket;

import io.fondaco.access.basket.Baskets;
import io.fondaco.access.basket.OpenBasket;
import io.fondaco.access.request.RequestChecks;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.web.access.asking.RequestForms;
import io.fondaco.web.access.asking.RequestOptions;
import io.fondaco.web.access.asking.SharedOptions;
import io.fondaco.web.access.request.Owners;
import io.fondaco.web.access.time.PeriodChoice;
import io.fondaco.web.kept.KeptForms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the basket's page: the form of each product under one purpose and one period. */
@ApplicationScoped
class BasketViews {

    private final DataProducts products;
    private final RequestChecks requestChecks;
    private final RequestForms requestForms;
    private final Owners owners;
    private final KeptForms keptForms;

    BasketViews(
            DataProducts products,
            RequestChecks requestChecks,
            RequestForms requestForms,
            Owners owners,
            KeptForms keptForms) {
        this.products = products;
        this.requestChecks = requestChecks;
        this.requestForms = requestForms;
        this.owners = owners;
        this.keptForms = keptForms;
    }

    /** Those of the products that a form showed which the person may know still. */
    List<DataProduct> shown(Person person, BasketForm form) {
        return BasketForm.list(form.products()).stream()
                .distinct()
                .limit(Baskets.MOST)
                .flatMap(path -> find(person, path).stream())
                .toList();
    }

    private Optional<DataProduct> find(Person person, String path) {
        int slash = path.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : products.find(person, path.substring(0, slash), path.substring(slash + 1));
    }

    /** The page with an empty form. */
    BasketPages.basket fresh(Person person, OpenBasket.Content content) {
        List<RequestOptions> options = requestForms.options(person, content.products());
        SharedOptions shared = SharedOptions.of(requestChecks.today(), options);
        LocalDate usual = options.stream()
                .map(each -> requestChecks.today().plus(each.policy().usual()))
                .min(LocalDate::compareTo)
                .orElse(requestChecks.today());
        BasketForm form = BasketForm.fresh(PeriodChoice.preset(shared.periods(), usual));
        return new BasketPages.basket(form.common(), shared, entries(options, form), content.dropped(), "", Map.of());
    }

    /** What was typed before the session ended, if anything. */
    Optional<BasketPages.basket> kept(Person person) {
        return keptForms.take("/basket").map(BasketForm::kept).map(form -> notSent(person, form, KeptForms.SIGNED_OUT));
    }

    /** The page as it was sent, and why it was not taken. */
    BasketPages.basket notSent(Person person, BasketForm form, String why) {
        return page(person, shown(person, form), form, why, Map.of());
    }

    /** The page as it was sent, with what does not fit. */
    BasketPages.basket sent(Person person, List<DataProduct> shown, BasketForm form, Map<String, String> refused) {
        return page(person, shown, form, "", refused);
    }

    private BasketPages.basket page(
            Person person, List<DataProduct> shown, BasketForm form, String changed, Map<String, String> refused) {
        List<RequestOptions> options = requestForms.options(person, shown);
        SharedOptions shared = SharedOptions.of(requestChecks.today(), options);
        Map<String, String> names = shown.stream().collect(Collectors.toMap(DataProduct::path, DataProduct::name));
        Map<String, String> errors = new LinkedHashMap<>();
        refused.forEach((key, sentence) -> {
            int slash = key.lastIndexOf('/');
            String field = key.substring(slash + 1);
            switch (field) {
                case "holder", "purpose" -> errors.put(field, sentence);
                case "endsOn" -> errors.put(field, shared.refusal());
                case "products" -> errors.put(key, sentence);
                default -> errors.put(key, names.get(key.substring(0, slash)) + ": " + sentence);
            }
        });
        return new BasketPages.basket(form.common(), shared, entries(options, form), List.of(), changed, errors);
    }

    private List<BasketEntry> entries(List<RequestOptions> options, BasketForm form) {
        return options.stream()
                .map(each -> new BasketEntry(each.product(), owners.of(each.product()), each, form.of(each.product())))
                .toList();
    }
}
