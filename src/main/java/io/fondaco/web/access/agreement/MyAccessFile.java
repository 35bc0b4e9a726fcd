package io.fondaco.web.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.status.AccessibleProducts;
import io.fondaco.access.status.AccessibleProducts.Place;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Everything that one person may read, could read, or owns, a part of it at a time. */
@ApplicationScoped
class MyAccessFile {

    static final List<String> HEADINGS = List.of(
            "product", "domain", "state", "kind", "until", "ended", "can read", "given by", "taken away", "purpose");

    private static final int STEP = 500;

    private final AccessibleProducts accessible;
    private final DataProducts products;
    private final MyAccess access;

    MyAccessFile(AccessibleProducts accessible, DataProducts products, MyAccess access) {
        this.accessible = accessible;
        this.products = products;
        this.access = access;
    }

    private record Part(List<List<?>> rows, List<Place> places) {}

    void each(Person person, Consumer<List<?>> reader) {
        Place last = Place.START;
        Part part;
        do {
            Place before = last;
            part = QuarkusTransaction.requiringNew().call(() -> behind(before, person));
            part.rows().forEach(reader);
            last = part.places().isEmpty() ? last : part.places().getLast();
        } while (part.places().size() == STEP);
    }

    private Part behind(Place last, Person person) {
        List<Place> places = accessible.behind(last, person, STEP);
        List<DataProduct> inOrder =
                products.visibleInOrder(person, places.stream().map(Place::id).toList());
        return new Part(
                access.of(person, inOrder).stream()
                        .<List<?>>map(MyAccessFile::cells)
                        .toList(),
                places);
    }

    private static List<?> cells(HeldAccess held) {
        return List.of(
                held.product().path(),
                held.product().domain().name(),
                held.badge().text(),
                held.kind(),
                held.agreement()
                        .flatMap(Agreement::lastDay)
                        .map(LocalDate::toString)
                        .orElse(""),
                held.agreement()
                        .flatMap(Agreement::endedAt)
                        .map(Instant::toString)
                        .orElse(""),
                held.readable() ? "yes" : "no",
                held.by(),
                held.takenAway(),
                held.agreement().map(Agreement::purpose).orElse(""));
    }
}
