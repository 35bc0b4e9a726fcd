package io.fondaco.api.product;

import io.fondaco.product.ContractColumn;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that somebody looks for; a product has them if each is part of its names, texts, tags or columns. */
record Words(List<String> words) {

    Words(String typed) {
        this(Stream.of(typed.toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    List<DataProduct> in(List<DataProduct> products) {
        return words.isEmpty()
                ? products
                : products.stream().filter(this::areIn).toList();
    }

    private boolean areIn(DataProduct product) {
        String text = Stream.concat(
                        Stream.of(
                                product.name(),
                                product.slug(),
                                product.summary(),
                                product.purpose(),
                                product.ownerTeam(),
                                product.domain().name(),
                                String.join(" ", product.tags())),
                        product.ports().stream().flatMap(Words::texts))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }

    private static Stream<String> texts(OutputPort port) {
        Stream<String> own = Stream.of(
                port.name(), port.title(), port.summary(), port.object().toString());
        return Stream.concat(own, port.columns().stream().map(Words::text));
    }

    private static String text(ContractColumn column) {
        return column.name() + " " + column.meaning();
    }
}
