package io.fondaco.search.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/** The fields of the index, and how what they hold is read. */
public final class Fields {

    public static final String ID = "id";
    /** The id once more, to be read for many documents. */
    static final String KEY = "key";

    public static final String NAME = "name";
    public static final String SUMMARY = "summary";
    public static final String DESCRIPTION = "description";
    public static final String TAGS = "tags";
    /** Each tag as it is shown. */
    public static final String TAG = "tag";

    public static final String OWNER = "owner";
    public static final String DOMAIN_NAME = "domainName";
    public static final String COLUMNS = "columns";
    public static final String MEANINGS = "meanings";
    /** Names and titles of its datasets. */
    public static final String DATASETS = "datasets";
    /** The whole name, by its letters alone. */
    public static final String NAME_KEY = "nameKey";
    /** What else it is called, by letters alone: its path, tables and views in full and in short, synonyms. */
    public static final String ADDRESS_KEY = "addressKey";
    /** The names of its columns, by letters alone. */
    public static final String COLUMN_KEY = "columnKey";
    /** The words of the name, unstemmed, alone and written as one. */
    public static final String NAME_WORDS = "nameWords";
    /** The words of other names, such as those of columns, written as one. */
    public static final String JOINED = "joined";
    /** The words of all texts, unstemmed. */
    public static final String WORDS = "words";

    public static final String EVERYONE = "everyone";
    public static final String TEAM = "team";
    public static final String PERSON = "person";
    static final String DECIDER = "decider";
    /** The owning team, with its name. */
    static final String NAMED_OWNER = "namedOwner";
    /** Tags, to be counted. */
    static final String COUNTED_TAG = "countedTag";

    public static final String EXACT_TAG = "exactTag";

    public static final String DOMAIN = "domain";
    public static final String STATUS = "status";
    public static final String TIER = "tier";
    public static final String PERSONAL_DATA = "personalData";
    static final String FRESHNESS = "freshness";
    static final String CATALOGS = "catalogs";
    public static final String SORT_NAME = "sortName";
    public static final String LATE = "late";
    /** There for what is in use, and not on its way out. */
    public static final String CURRENT = "current";

    public static final String PUBLISHED = "published";
    public static final String QUERIES = "queries";
    public static final String COLUMN_PARTS = "column";

    public static final String YES = "yes";
    static final String NO = "no";
    static final char PARTING = '\u0001';

    private Fields() {}

    /** The form in which whole texts are compared. */
    public static String exact(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The id of the product of this document. */
    public static UUID id(IndexReader reader, int document) throws IOException {
        LeafReaderContext segment = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        BinaryDocValues ids = DocValues.getBinary(segment.reader(), KEY);
        if (!ids.advanceExact(document - segment.docBase)) {
            throw new IllegalStateException("A document without an id");
        }
        BytesRef key = ids.binaryValue();
        ByteBuffer bytes = ByteBuffer.wrap(key.bytes, key.offset, key.length);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** A column, as it was stored in one text. */
    public static IndexedColumn column(String stored) {
        List<String> parts = parts(stored);
        return new IndexedColumn(parts.get(0), parts.get(1), parts.get(2));
    }

    static String stored(IndexedColumn column) {
        return column.dataset() + PARTING + column.name() + PARTING + column.meaning();
    }

    /** The texts that are one value of the index: no name holds what parts them. */
    static List<String> parts(String stored) {
        return List.of(stored.split(String.valueOf(PARTING), -1));
    }
}
