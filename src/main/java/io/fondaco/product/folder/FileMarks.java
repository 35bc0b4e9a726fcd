package io.fondaco.product.folder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the files of all products were when they were last read without fault. */
@ApplicationScoped
class FileMarks implements PanacheRepositoryBase<FileMark, UUID> {

    /** Each product's. */
    Map<UUID, FileMark.Content> all() {
        Map<UUID, FileMark.Content> all = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select mark.product, mark.fingerprint, mark.fileId, mark.names, mark.readAgainOn, mark.version"
                                + " from FileMark mark",
                        Object[].class)
                .getResultStream()
                .forEach(row -> all.put(
                        (UUID) row[0],
                        FileMark.content(
                                (String) row[1], (String) row[2], (String) row[3], (LocalDate) row[4], (Long) row[5])));
        return all;
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
