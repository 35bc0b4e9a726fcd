package io.fondaco.web;

import io.fondaco.common.Page;
import jakarta.ws.rs.BadRequestException;
import java.util.List;

/** Reads the number of a page from an address. */
public class PageNumber {

    private static final int FURTHEST = 1_000_000;

    private PageNumber() {}

    /**
     * The number, from 1.
     *
     * @throws BadRequestException if it is none
     */
    public static int of(String sent) {
        int number = sent.matches("\\d{1,7}") ? Integer.parseInt(sent) : 0;
        if (number < 1 || number > FURTHEST) {
            throw new BadRequestException("No number of a page");
        }
        return number;
    }

    /** The number, or the last page's if a list of so many is shorter. */
    public static int within(String sent, long total) {
        return (int) Math.min(of(sent), Math.max(1, (total + Page.SIZE - 1) / Page.SIZE));
    }

    /** That page of a list which is at hand as a whole; the last one if the list is shorter. */
    public static <T> Page<T> slice(List<T> all, String sent) {
        int number = within(sent, all.size());
        int from = (number - 1) * Page.SIZE;
        return new Page<>(all.subList(from, Math.min(all.size(), from + Page.SIZE)), number, Page.SIZE, all.size());
    }
}
