package io.fondaco.web.access.manage;

import io.fondaco.access.agreement.AdoptUnmanagedGrant;
import io.fondaco.access.status.ProductHolders.Held;
import io.fondaco.common.Day;
import io.fondaco.common.Page;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.terms.AccessPeriod;
import io.fondaco.web.PageNumber;
import io.fondaco.web.access.readers.AccessLists;
import io.fondaco.web.access.readers.AccessRows;
import io.fondaco.web.access.readers.OutsideRows;
import io.fondaco.web.access.readers.ProductAccess;
import io.fondaco.web.access.readers.SeenInTrino;
import io.fondaco.web.search.Encoding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Gathers what the tab of the access shows. */
@ApplicationScoped
class AccessTabs {

    private final CurrentPerson viewer;
    private final AccessLists lists;
    private final AccessRows rows;
    private final OutsideRows outside;
    private final SeenInTrino seenInTrino;
    private final AdoptUnmanagedGrant adoptUnmanaged;
    private final Clock clock;

    AccessTabs(
            CurrentPerson viewer,
            AccessLists lists,
            AccessRows rows,
            OutsideRows outside,
            SeenInTrino seenInTrino,
            AdoptUnmanagedGrant adoptUnmanaged,
            Clock clock) {
        this.viewer = viewer;
        this.lists = lists;
        this.rows = rows;
        this.outside = outside;
        this.seenInTrino = seenInTrino;
        this.adoptUnmanaged = adoptUnmanaged;
        this.clock = clock;
    }

    AccessTab of(DataProduct product, String words, String show, String page, OutsideForm sent) {
        ProductAccess all = lists.of(product, "");
        ProductAccess found = words.isBlank() ? all : lists.of(product, words);
        ProductAccess.Show shown = ProductAccess.Show.of(show);
        Page<Held> part = PageNumber.slice(found.list(shown), page);
        SeenInTrino.Known known = seenInTrino.of(product);
        return new AccessTab(
                all.numbers(),
                new Page<>(rows.withMoreTime(product, found, part.items()), part.number(), part.size(), part.total()),
                words.strip(),
                shown.word(),
                "/products/%s/manage?who=%s&show=%s&"
                        .formatted(product.path(), Encoding.inAddress(words.strip()), shown.word()),
                outside.of(viewer.get(), product),
                known.obstacles(),
                known.unread(),
                known.at(),
                new AccessPeriod(product.maxPeriod()).lastDay(Day.today(clock)),
                adoptUnmanaged.mayAdopt(viewer.get(), product),
                sent);
    }
}
