package io.fondaco.search;

import io.fondaco.product.ProductStatus;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** The fields of the index, and how a product becomes a document. */
final class Fields {

    static final String ID = "id";
    static final String NAME = "name";
    static final String SUMMARY = "summary";
    static final String DESCRIPTION = "description";
    static final String TAGS = "tags";
    static final String OWNER = "owner";
    static final String DOMAIN_NAME = "domainName";
    static final String COLUMNS = "columns";
    static final String MEANINGS = "meanings";
    static final String EXACT_COLUMN = "exactColumn";
    /** Everything but descriptions, unstemmed. */
    static final String WORDS = "words";

    static final String EVERYONE = "everyone";
    static final String TEAM = "team";
    static final String PERSON = "person";
    static final String DECIDER = "decider";
    static final String OWNER_TEAM = "ownerTeam";
    static final String EXACT_TAG = "exactTag";

    static final String DOMAIN = "domain";
    static final String STATUS = "status";
    static final String TIER = "tier";
    static final String PERSONAL_DATA = "personalData";
    static final String CATALOGS = "catalogs";
    static final String SORT_NAME = "sortName";
    static final String LATE = "late";
    static final String PUBLISHED = "published";
    static final String QUERIES = "queries";
    static final String COLUMN_PARTS = "column";

    static final String YES = "yes";
    static final String NO = "no";
    static final char PARTING = '\u0001';

    private Fields() {}

    static String exact(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    static Document document(IndexedProduct product) {
        Document document = new Document();
        document.add(new StringField(ID, product.id().toString(), Store.YES));
        addTexts(document, product);
        product.columns().forEach(column -> addColumn(document, column));
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

    static IndexedColumn column(String stored) {
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
