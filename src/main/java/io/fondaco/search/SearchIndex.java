package io.fondaco.search;

import io.fondaco.identity.Person;
import io.fondaco.search.index.Fields;
import io.fondaco.search.index.IndexedProduct;
import io.fondaco.search.index.ProductDocument;
import io.fondaco.search.index.ViewerAccess;
import io.fondaco.search.rank.Why;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/** The Lucene index itself, in memory; knows nothing of the database. */
final class SearchIndex implements Closeable {

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private volatile @Nullable IndexState last;

    SearchIndex() {
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(ProductDocument.ANALYZER));
            searchers = new SearcherManager(writer, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Takes these products in, in place of what was known of them; {@link #refresh} makes them findable. */
    void put(Collection<IndexedProduct> products) {
        try {
            for (IndexedProduct product : products) {
                writer.updateDocument(id(product.id()), ProductDocument.of(product));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The product was read so often. */
    void putQueries(UUID product, long queries) {
        try {
            writer.updateNumericDocValue(id(product), Fields.QUERIES, queries);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void remove(Collection<UUID> products) {
        try {
            writer.deleteDocuments(products.stream().map(SearchIndex::id).toArray(Term[]::new));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Term id(UUID product) {
        return new Term(Fields.ID, product.toString());
    }

    /** What this viewer finds. */
    SearchAnswer search(Person viewer, ProductSearch search, ViewerAccess access) {
        return reading(searcher -> new SearchRun(searcher, state(searcher), viewer, search, access).answer());
    }

    /** Hands on all that this viewer finds, a part at a time. */
    void each(Person viewer, ProductSearch search, ViewerAccess access, Consumer<List<UUID>> reader) {
        reading(searcher -> {
            new SearchRun(searcher, state(searcher), viewer, search, access).each(reader);
            return true;
        });
    }

    /** How many products with all the words this viewer finds. */
    long count(Person viewer, ProductSearch search, ViewerAccess access) {
        return reading(searcher -> new SearchRun(searcher, state(searcher), viewer, search, access).count());
    }

    /** Why each of these products is where it is among what this viewer finds. */
    Map<UUID, Why> reasons(Person viewer, ProductSearch search, ViewerAccess access, Collection<UUID> products) {
        return reading(searcher -> new SearchRun(searcher, state(searcher), viewer, search, access).reasons(products));
    }

    private IndexState state(IndexSearcher searcher) throws IOException {
        IndexState known = last;
        if (known == null || !known.isOf(searcher)) {
            known = new IndexState(searcher);
            last = known;
        }
        return known;
    }

    private interface Reading<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    private <T> T reading(Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.from(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
