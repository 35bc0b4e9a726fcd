package io.fondaco.product;

import io.fondaco.common.TextLines;
import io.fondaco.product.definition.ObjectDefinition;
import io.fondaco.product.definition.PortLife;
import io.fondaco.product.mode.PortModes;
import io.fondaco.product.mode.PortModesDocument;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What the files of a product say in words of a port, and how long it lasts. */
@MappedSuperclass
public abstract class DescribedPort {

    /**
     * How it is found which port a description means. The same version of a port comes first, so that what people hold
     * stays what they asked for when another version comes or goes; then the name, then the version that is left of it.
     */
    private static final List<BiPredicate<OutputPort, OutputPort.Description>> RULES = List.of(
            (port, wanted) -> !port.removed() && port.isVersionOf(wanted),
            (port, wanted) -> !port.removed() && port.name().equals(wanted.name()),
            (port, wanted) -> !port.removed() && port.isVersionNamed(wanted.name()),
            (port, wanted) -> port.name().equals(wanted.name()));

    private String title;

    private String summary;

    @Column(name = "contract_version")
    private String contractVersion;

    /** A file, which no page shows. */
    @Basic(fetch = FetchType.LAZY)
    private String contract;

    private boolean deprecated;

    @Convert(converter = TextLines.class)
    private List<String> synonyms = List.of();

    @Column(name = "access_modes")
    @Convert(converter = PortModesDocument.class)
    private @Nullable PortModes modes;

    @Embedded
    private @Nullable ObjectDefinition definition;

    @Embedded
    private @Nullable PortLife life;

    /** The port that each description means. */
    static Map<OutputPort.Description, OutputPort> meant(List<OutputPort> ports, List<OutputPort.Description> wanted) {
        List<OutputPort> free = new ArrayList<>(ports);
        Map<OutputPort.Description, OutputPort> found = new LinkedHashMap<>();
        for (BiPredicate<OutputPort, OutputPort.Description> rule : RULES) {
            for (OutputPort.Description description : wanted) {
                if (!found.containsKey(description)) {
                    free.stream()
                            .filter(port -> rule.test(port, description))
                            .findFirst()
                            .ifPresent(port -> {
                                free.remove(port);
                                found.put(description, port);
                            });
                }
            }
        }
        return found;
    }

    void describe(OutputPort.Description description) {
        this.title = description.title();
        this.summary = description.summary();
        this.contractVersion = description.contractVersion();
        this.contract = description.contract();
        this.deprecated = description.deprecated() || description.lastDay() != null;
        this.synonyms = description.synonyms();
        this.modes = description.modes();
        this.definition = description.definition();
        this.life = life().until(description.lastDay());
    }

    /** It lasts until this day, whatever its files said before. */
    public void moveLastDay(LocalDate day) {
        this.life = life().moveTo(day);
    }

    /**
     * It can't be read any more, though its files still name it.
     *
     * @param drop whether the portal drops the object, if it made it
     */
    public void retire(LocalDate today, boolean drop) {
        this.life = life().retire(today, drop);
    }

    /** What one row is; may be empty. */
    public String title() {
        return title;
    }

    /** What the port holds; may be empty. */
    public String summary() {
        return summary;
    }

    /** The version of the contract. */
    public String contractVersion() {
        return contractVersion;
    }

    /** The contract's file as it was read, YAML. */
    public String contract() {
        return contract;
    }

    /** How the portal makes the object; empty where somebody else does. */
    public Optional<ObjectDefinition> definition() {
        return Optional.ofNullable(definition);
    }

    /** How it can be read. */
    public PortModes modes() {
        return modes == null ? PortModes.NONE : modes;
    }

    /** Whether its owner says that it will go. */
    public boolean deprecated() {
        return deprecated;
    }

    /** How long it lasts. */
    public PortLife life() {
        return life == null ? PortLife.LASTING : life;
    }

    /** Other names by which people look for it. */
    public List<String> synonyms() {
        return synonyms;
    }
}
