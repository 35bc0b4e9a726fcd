package io.fondaco.product.change;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.definition.PortVersion;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a change that would break readers is published beside what they read: the port that was there first keeps its name
 * and its object, and the next major has an object of its own. Everything else replaces what is there.
 */
public final class MajorObjects {

    private static final Pattern END = Pattern.compile("_v\\d{1,9}$");

    private MajorObjects() {}

    /**
     * The ports to list in the files: the one that is there, unchanged but that it goes, and the next major of it.
     *
     * @param live what is published of the port
     * @param wanted what it is to become
     * @param others objects that are taken already
     */
    public static List<OutputPort.Description> sideBySide(
            OutputPort.Description live, OutputPort.Description wanted, Collection<QualifiedName> others) {
        PortVersion now = PortVersion.of(live.name(), live.version());
        int major = nextMajor(now, wanted.version());
        String version = major + ".0.0";
        QualifiedName object = free(live.object(), major, others);
        return List.of(
                copy(live, live.name(), live.version(), live.object(), true),
                copy(wanted, now.plainName() + " " + version, version, object, wanted.deprecated()));
    }

    /** The major that the files name if it is higher than what is there, else the next one. */
    private static int nextMajor(PortVersion now, @Nullable String wanted) {
        int next = now.major().orElse(1) + 1;
        return Math.max(next, PortVersion.of(now.plainName(), wanted).major().orElse(next));
    }

    private static QualifiedName free(QualifiedName live, int major, Collection<QualifiedName> others) {
        String plain = END.matcher(live.object()).replaceFirst("");
        int number = major;
        QualifiedName name = named(live, plain, number);
        while (others.contains(name) || name.equals(live)) {
            number++;
            name = named(live, plain, number);
        }
        return name;
    }

    private static QualifiedName named(QualifiedName live, String plain, int number) {
        return new QualifiedName(live.cluster(), live.catalog(), live.schema(), plain + "_v" + number);
    }

    private static OutputPort.Description copy(
            OutputPort.Description of,
            String name,
            @Nullable String version,
            QualifiedName object,
            boolean deprecated) {
        return new OutputPort.Description(
                name,
                version,
                of.title(),
                of.summary(),
                object,
                of.contractVersion(),
                of.contract(),
                of.columns(),
                deprecated,
                of.synonyms(),
                of.definition(),
                of.lastDay(),
                of.modes());
    }
}
