package io.fondaco.web;

import io.fondaco.common.Page;
import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which pages of a long list are linked: the first, the last, and those about the one that is shown. */
@TemplateExtension
public class PageLinks {

    /** Where pages are left out. */
    static final int GAP = 0;

    private static final int BESIDE = 1;

    private PageLinks() {}

    /** {@code 1 … 4 5 6 … 20}, where {@value #GAP} stands for the dots; a single page is never left out. */
    public static List<Integer> links(Page<?> page) {
        List<Integer> links = new ArrayList<>();
        int before = 0;
        for (int number : shown(page)) {
            if (number == before + 2) {
                links.add(before + 1);
            } else if (number > before + 1) {
                links.add(GAP);
            }
            links.add(number);
            before = number;
        }
        return links;
    }

    /** The page before this one. */
    public static int previous(Page<?> page) {
        return page.number() - 1;
    }

    /** The page after this one. */
    public static int next(Page<?> page) {
        return page.number() + 1;
    }

    private static int[] shown(Page<?> page) {
        return IntStream.rangeClosed(1, page.count())
                .filter(number -> number == 1 || number == page.count() || Math.abs(number - page.number()) <= BESIDE)
                .toArray();
    }
}
