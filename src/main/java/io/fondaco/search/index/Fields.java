package io.fondaco.search.index;

import io.fondaco.product.ProductStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/** The fields of the index, and how a product becomes a document. */
public final class Fields {

    public static final String ID = "id";
    /** The id once more, to be read for many documents. */
    private static final String KEY = "key";

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
    public static final String EXACT_COLUMN = "exactColumn";
    /** Names of tables and views, with schema and catalog and without. */
    public static final String OBJECT = "object";
    /** Everything but descriptions, unstemmed. */
    public static final String WORDS = "words";

    public static final String EVERYONE = "everyone";
    public static final String TEAM = "team";
    public static final String PERSON = "person";
    static final String DECIDER = "decider";
    public static final String OWNER_TEAM = "ownerTeam";
    public static final String EXACT_TAG = "exactTag";

    public static final String DOMAIN = "domain";
    public static final String STATUS = "status";
    public static final String TIER = "tier";
    public static final String PERSONAL_DATA = "personalData";
    static final String CATALOGS = "catalogs";
    public static final String SORT_NAME = "sortName";
    public static final String LATE = "late";
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

    private static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
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

    /** All that the index holds of a product. */
    public static Document document(IndexedProduct product) {
        Document document = new Document();
        document.add(new StringField(ID, product.id().toString(), Store.NO));
        document.add(new BinaryDocValuesField(KEY, bytes(product.id())));
        addTexts(document, product);
        product.columns().forEach(column -> addColumn(document, column));
        product.objects().forEach(object -> addAll(document, OBJECT, Set.copyOf(ObjectName.of(object))));
        addRights(document, product);
        addOrder(document, product);
        return document;
    }

    private static void addTexts(Document document, IndexedProduct product) {
        document.add(new TextField(NAME, product.name(), Store.YES));
        document.add(new TextField(SUMMARY, product.summary(), Store.YES));
        document.add(new TextField(DESCRIPTION, product.description(), Store.NO));
        document.add(new TextField(DOMAIN_NAME, product.domainName(), Store.NO));
        addWords(document, product.name(), product.summary(), product.domainName());
        for (String tag : product.tags()) {
            document.add(new TextField(TAGS, tag, Store.NO));
            document.add(new StoredField(TAG, tag));
            document.add(new StringField(EXACT_TAG, exact(tag), Store.NO));
            addWords(document, tag);
        }
        for (String synonym : product.synonyms()) {
            document.add(new TextField(TAGS, synonym, Store.NO));
            addWords(document, synonym);
        }
        for (String owner : product.owners()) {
            document.add(new TextField(OWNER, owner, Store.NO));
            addWords(document, owner);
        }
    }

    private static void addColumn(Document document, IndexedColumn column) {
        document.add(new TextField(COLUMNS, column.name(), Store.NO));
        document.add(new TextField(MEANINGS, column.meaning(), Store.NO));
        document.add(new StringField(EXACT_COLUMN, exact(column.name()), Store.NO));
        document.add(
                new StoredField(COLUMN_PARTS, column.dataset() + PARTING + column.name() + PARTING + column.meaning()));
        addWords(document, column.name());
    }

    /** A column, as it was stored in one text. */
    public static IndexedColumn column(String stored) {
        List<String> parts = parts(stored);
        return new IndexedColumn(parts.get(0), parts.get(1), parts.get(2));
    }

    /** The texts that are one value of the index: no name holds what parts them. */
    static List<String> parts(String stored) {
        return List.of(stored.split(String.valueOf(PARTING), -1));
    }

    private static void addWords(Document document, String... texts) {
        for (String text : texts) {
            document.add(new TextField(WORDS, text, Store.NO));
        }
    }

    private static void addRights(Document document, IndexedProduct product) {
        if (product.everyone()) {
            document.add(new StringField(EVERYONE, YES, Store.NO));
        }
        addAll(document, TEAM, product.visibleToTeams());
        addAll(document, PERSON, product.people());
        addAll(document, DECIDER, product.deciders());
        document.add(new StringField(OWNER_TEAM, product.ownerTeam(), Store.NO));
    }

    private static void addAll(Document document, String field, Set<String> values) {
        values.forEach(value -> document.add(new StringField(field, value, Store.NO)));
    }

    private static void addOrder(Document document, IndexedProduct product) {
        addValue(document, DOMAIN, product.domain());
        addValue(document, STATUS, product.status().name());
        addValue(document, TIER, product.tier());
        addValue(document, PERSONAL_DATA, product.personalData() ? YES : NO);
        addValue(
                document,
                CATALOGS,
                product.catalogs().stream().sorted().collect(Collectors.joining(String.valueOf(PARTING))));
        addValue(document, SORT_NAME, exact(product.name()));
        boolean late = product.status() == ProductStatus.DEPRECATED || product.status() == ProductStatus.RETIRED;
        document.add(new NumericDocValuesField(LATE, late ? 1 : 0));
        document.add(new NumericDocValuesField(PUBLISHED, product.publishedAt().toEpochMilli()));
        document.add(new NumericDocValuesField(QUERIES, product.queries()));
    }

    private static void addValue(Document document, String field, String value) {
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }
}
