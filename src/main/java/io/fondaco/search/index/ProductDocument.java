package io.fondaco.search.index;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ProductStatus;
import io.fondaco.search.text.Analysis;
import io.fondaco.search.text.Writing;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** How a product becomes a document of the index. */
public final class ProductDocument {

    /** How the texts of each field are cut. */
    public static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(
            Analysis.STEMS,
            Map.of(
                    Fields.WORDS, Analysis.PLAIN,
                    Fields.NAME_WORDS, Analysis.JOINED,
                    Fields.JOINED, Analysis.JOINED));

    private final Document document = new Document();

    private ProductDocument() {}

    /** All that the index holds of a product. */
    public static Document of(IndexedProduct product) {
        ProductDocument made = new ProductDocument();
        made.document.add(new StringField(Fields.ID, product.id().toString(), Store.NO));
        made.document.add(new BinaryDocValuesField(Fields.KEY, bytes(product.id())));
        made.addName(product);
        made.addTexts(product);
        product.columns().forEach(made::addColumn);
        product.objects().forEach(made::addObject);
        made.addRights(product);
        made.addOrder(product);
        return made.document;
    }

    private static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private void addName(IndexedProduct product) {
        document.add(new StoredField(Fields.NAME, product.name()));
        addText(product.name(), Fields.NAME, Fields.NAME_WORDS, Fields.WORDS);
        addKeys(Fields.NAME_KEY, product.name());
        addKeys(Fields.ADDRESS_KEY, product.slug());
        addKeys(Fields.ADDRESS_KEY, product.domain() + product.slug());
    }

    private void addTexts(IndexedProduct product) {
        document.add(new StoredField(Fields.SUMMARY, product.summary()));
        addText(product.summary(), Fields.SUMMARY, Fields.WORDS);
        addText(product.description(), Fields.DESCRIPTION, Fields.WORDS);
        addText(product.domainName(), Fields.DOMAIN_NAME, Fields.WORDS, Fields.JOINED);
        for (String tag : product.tags()) {
            document.add(new StoredField(Fields.TAG, tag));
            addExact(Fields.EXACT_TAG, Fields.exact(tag));
            addText(tag, Fields.TAGS, Fields.WORDS, Fields.JOINED);
        }
        for (String synonym : product.synonyms()) {
            addKeys(Fields.ADDRESS_KEY, synonym);
            addText(synonym, Fields.TAGS, Fields.WORDS, Fields.JOINED);
        }
        for (String dataset : product.datasets()) {
            addKeys(Fields.ADDRESS_KEY, dataset);
            addText(dataset, Fields.DATASETS, Fields.WORDS, Fields.JOINED);
        }
        product.owners().forEach(owner -> addText(owner, Fields.OWNER, Fields.WORDS, Fields.JOINED));
    }

    private void addColumn(IndexedColumn column) {
        addText(column.name(), Fields.COLUMNS, Fields.WORDS, Fields.JOINED);
        addText(column.meaning(), Fields.MEANINGS, Fields.WORDS);
        addKeys(Fields.COLUMN_KEY, column.name());
        document.add(new StoredField(Fields.COLUMN_PARTS, Fields.stored(column)));
    }

    private void addObject(QualifiedName object) {
        String inSchema = object.schema() + object.object();
        addKeys(Fields.ADDRESS_KEY, object.object());
        addKeys(Fields.ADDRESS_KEY, inSchema);
        addKeys(Fields.ADDRESS_KEY, object.catalog() + inSchema);
        addText(object.object(), Fields.DATASETS, Fields.WORDS, Fields.JOINED);
    }

    private void addText(String text, String... fields) {
        for (String form : Writing.forms(text)) {
            for (String field : fields) {
                document.add(new TextField(field, form, Store.NO));
            }
        }
    }

    private void addKeys(String field, String text) {
        Writing.keys(text).stream().filter(key -> !key.isEmpty()).forEach(key -> addExact(field, key));
    }

    private void addExact(String field, String value) {
        document.add(new StringField(field, value, Store.NO));
    }

    private void addRights(IndexedProduct product) {
        if (product.everyone()) {
            addExact(Fields.EVERYONE, Fields.YES);
        }
        addAll(Fields.TEAM, product.visibleToTeams());
        addAll(Fields.PERSON, product.people());
        addAll(Fields.DECIDER, product.deciders());
    }

    private void addAll(String field, Set<String> values) {
        values.forEach(value -> addExact(field, value));
    }

    private void addOrder(IndexedProduct product) {
        addValue(Fields.DOMAIN, product.domain());
        addValue(Fields.STATUS, product.status().name());
        addValue(Fields.TIER, product.tier());
        addValue(Fields.PERSONAL_DATA, product.personalData() ? Fields.YES : Fields.NO);
        addValue(Fields.FRESHNESS, product.freshness().name());
        addValue(
                Fields.CATALOGS,
                product.catalogs().stream().sorted().collect(Collectors.joining(String.valueOf(Fields.PARTING))));
        addValue(Fields.NAMED_OWNER, product.ownerTeam() + Fields.PARTING + product.ownerTeamName());
        product.tags().stream()
                .map(BytesRef::new)
                .forEach(tag -> document.add(new SortedSetDocValuesField(Fields.COUNTED_TAG, tag)));
        addValue(Fields.SORT_NAME, Fields.exact(product.name()));
        boolean late = product.status() == ProductStatus.DEPRECATED || product.status() == ProductStatus.RETIRED;
        if (!late) {
            addExact(Fields.CURRENT, Fields.YES);
        }
        document.add(new NumericDocValuesField(Fields.LATE, late ? 1 : 0));
        document.add(new NumericDocValuesField(
                Fields.PUBLISHED, product.publishedAt().toEpochMilli()));
        document.add(new NumericDocValuesField(Fields.QUERIES, product.queries()));
    }

    private void addValue(String field, String value) {
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }
}
