package io.fondaco.product.folder;

import io.fondaco.common.TextLines;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a product's files were when they were last read without fault: the same files need not be read again. */
@Entity
@Table(name = "file_mark")
class FileMark {

    /**
     * What is kept of them.
     *
     * @param fingerprint of the files and of all that they are read by
     * @param fileId the id in the product's file
     * @param names people whom the files name, each of whom may have become somebody else's name since
     * @param readAgainOn the day from which the files mean something else, or null
     * @param version the product's version right after the reading: another one means that something else changed it
     */
    record Content(
            String fingerprint,
            String fileId,
            List<String> names,
            @Nullable LocalDate readAgainOn,
            long version) {

        Content {
            names = List.copyOf(names);
        }
    }

    @Id
    private UUID product;

    @Column(name = "fingerprint")
    private String fingerprint;

    @Column(name = "file_id")
    private String fileId;

    @Convert(converter = TextLines.class)
    @Column(name = "names")
    private List<String> names;

    @Column(name = "read_again_on")
    private @Nullable LocalDate readAgainOn;

    @Column(name = "product_version")
    private long version;

    protected FileMark() {}

    FileMark(UUID product) {
        this.product = product;
    }

    void set(Content content) {
        this.fingerprint = content.fingerprint();
        this.fileId = content.fileId();
        this.names = content.names();
        this.readAgainOn = content.readAgainOn();
        this.version = content.version();
    }

    UUID product() {
        return product;
    }
}
