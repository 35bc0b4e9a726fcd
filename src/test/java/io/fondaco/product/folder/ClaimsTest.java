package io.fondaco.product.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.change.Refusal;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.folder.Claims.Claim;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.ReferenceData;
import io.fondaco.product.standard.yaml.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static final Path SAMPLE = Path.of("src/test/resources/products/retail/store-transactions");
    private static final ReferenceData REFERENCE = new ReferenceData(
            Map.of("retail", "Retail", "weather", "Weather"),
            Set.of("team-retail"),
            Set.of("main"),
            ReferenceData.NameCheck.READABLE,
            ReferenceData.Settings.NONE,
            LocalDate.of(2026, 6, 1));

    /** The sample under another path, with another id, name and object. */
    private static ReadProduct product(String path, String id, String name, String object) {
        List<String> parts = List.of(path.split("/", -1));
        ParsedProduct product = ParsedProduct.of(
                new ProductFiles(
                        parts.get(0),
                        parts.get(1),
                        file("product.odps.yaml", "id: store-transactions", "id: " + id, "Store transactions", name),
                        List.of(file(
                                "transactions.odcs.yaml", "- name: store_transactions", "- name: " + object, "", ""))),
                REFERENCE);
        assertThat(product.reading().problems()).isEmpty();
        return ReadProduct.of(product, "", true);
    }

    private static SourceFile file(String name, String old, String changed, String other, String otherwise) {
        try {
            String text = Files.readString(SAMPLE.resolve(name)).replace(old, changed);
            return new SourceFile(name, other.isEmpty() ? text : text.replace(other, otherwise));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<Refusal>> refusals(ReadProduct... products) {
        return Claims.refusals(Stream.of(products).toList(), _ -> Set.of(), _ -> false);
    }

    @Test
    void productsThatDifferClaimNothingTwice() {
        assertThat(refusals(
                        product("retail/a", "a", "A", "a"),
                        product("retail/b", "b", "B", "b"),
                        product("weather/a", "c", "A", "c")))
                .isEmpty();
    }

    @Test
    void theFirstByPathKeepsAnIdANameOrAnObject() {
        assertThat(refusals(product("retail/b", "x", "Same", "b"), product("retail/a", "x", "SAME", "B")))
                .containsOnlyKeys("retail/b")
                .extractingByKey("retail/b")
                .satisfies(problems -> assertThat(problems)
                        .extracting(Refusal::field, refusal -> refusal.reason().contains("The product retail/a"))
                        .containsExactly(tuple("id", true), tuple("name", true), tuple("outputPorts[0]", true)));
    }

    @Test
    void whoIsPublishedWithAnObjectKeepsIt() {
        Claim.Reads object = new Claim.Reads(new QualifiedName("lake", "retail", "a"));

        Map<String, List<Refusal>> refusals = Claims.refusals(
                List.of(product("retail/a", "a", "A", "a"), product("retail/b", "b", "B", "A")),
                claim -> claim.equals(object) ? Set.of("retail/b") : Set.of(),
                _ -> true);

        assertThat(refusals).containsOnlyKeys("retail/a");
    }

    @Test
    void aProductThatMayBeHiddenIsNotNamed() {
        KnownProducts known = KnownProducts.of(
                List.of(new KnownProduct(
                        UUID.randomUUID(),
                        "retail/b",
                        "B",
                        ProductStatus.ACTIVE,
                        KeptIn.FOLDER,
                        null,
                        0,
                        List.of(new QualifiedName("lake", "retail", "a")),
                        null)),
                "retail/a"::equals);
        ReadProduct.Identity wanted =
                product("retail/a", "a", "A", "a").identity().orElseThrow();

        assertThat(Claims.held("retail/a", wanted, known.after(Map.of())))
                .map(Refusal::reason)
                .hasValueSatisfying(reason -> assertThat(reason)
                        .startsWith("Another product reads the same object")
                        .doesNotContain("retail/b"));
    }

    @Test
    void aCopyDoesNotPushOutWhatIsPublished() {
        assertThat(Claims.refusals(
                        List.of(product("retail/a-copy", "x", "A", "a"), product("retail/b", "x", "B", "b")),
                        _ -> Set.of(),
                        "retail/b"::equals))
                .containsOnlyKeys("retail/a-copy");
    }

    @Test
    void namesWithDotsAreNotOneObject() {
        assertThat(refusals(
                        product("retail/a", "a", "A", "'b\"'"),
                        product("retail/b", "b", "B", "'a.b'"),
                        product("retail/c", "c", "C", "'a\".\"b'")))
                .isEmpty();
    }
}
