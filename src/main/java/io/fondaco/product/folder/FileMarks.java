package io.fondaco.product.folder;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.definition.KeptIn;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the files of all products were when they were last read without fault. */
@ApplicationScoped
class FileMarks implements PanacheRepositoryBase<FileMark, UUID> {

    private record Row(
            UUID id,
            String domain,
            String slug,
            String name,
            ProductStatus status,
            KeptIn keptIn,
            @Nullable String successor,
            Long version,
            @Nullable String fingerprint,
            @Nullable String fileId,
            @Nullable List<String> names,
            @Nullable LocalDate readAgainOn,
            @Nullable Long markedVersion) {

        FileMark.@Nullable Content mark() {
            return fingerprint == null || fileId == null || names == null || markedVersion == null
                    ? null
                    : new FileMark.Content(fingerprint, fileId, names, readAgainOn, markedVersion);
        }
    }

    /**
     * Every product as it is published, with its mark.
     *
     * @param objects what the ports of each read
     */
    List<KnownProduct> published(Map<UUID, List<QualifiedName>> objects) {
        return getEntityManager()
                .createQuery(
                        "select product.id, home.slug, product.slug, product.name, product.status, product.keptIn,"
                                + " product.successor, product.version, mark.fingerprint, mark.fileId, mark.names, mark.readAgainOn,"
                                + " mark.version from DataProduct product join product.domain home"
                                + " left join FileMark mark on mark.product = product.id",
                        Row.class)
                .getResultStream()
                .map(row -> new KnownProduct(
                        row.id(),
                        row.domain() + "/" + row.slug(),
                        row.name(),
                        row.status(),
                        row.keptIn(),
                        row.successor(),
                        row.version(),
                        objects.getOrDefault(row.id(), List.of()),
                        row.mark()))
                .toList();
    }

    /** Keeps these in the place of those before. */
    void keep(Map<UUID, FileMark.Content> contents) {
        Map<UUID, FileMark> known = new HashMap<>();
        if (!contents.isEmpty()) {
            list("product in ?1", contents.keySet()).forEach(mark -> known.put(mark.product(), mark));
        }
        contents.forEach((product, content) -> {
            FileMark mark = known.getOrDefault(product, new FileMark(product));
            mark.set(content);
            persist(mark);
        });
    }
}
