package io.fondaco;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fondaco.testing.Literals;
import io.fondaco.testing.Literals.Found;
import io.fondaco.testing.PlainWords;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every text that the portal says is in plain words. The texts are found in the code and the templates themselves, and
 * the constants by reflection, so a new one is held to the same.
 */
class WordsTest {

    private static final Set<String> SAID_BY_CONSTANTS = Set.of("label", "mail", "sentence", "words");

    /** A number that may be one, before a word for several. */
    private static final Pattern ALWAYS_SEVERAL = Pattern.compile("%d [a-z]+s\\b");

    /** Where the number is a setting or a constant above one, or stands for others beside it. */
    private static final Set<String> NEVER_ONE = Set.of(
            "SendBasket.java",
            "Baskets.java",
            "PolicyChecks.java",
            "PolicyForm.java",
            "RequestLimits.java",
            "UsageMetrics.java",
            "ApproverFacts.java",
            "ColumnMask.java",
            "CallFindings.java",
            "ConsumerFindings.java",
            "SpeedFindings.java");

    @Test
    void noTextOfTheCodeHasAWordThatNobodySays() {
        assertThat(wrong(Literals.ofCode(), PlainWords::faultsOfAPart)).isEmpty();
    }

    @Test
    void norHasATemplate() {
        assertThat(wrong(Literals.ofTemplates(), PlainWords::faultsOfAPart)).isEmpty();
    }

    @Test
    void refusalsAreSentences() {
        List<Found> refusals = Literals.after("new (?:NotFound|Forbidden|Conflict)\\(\\s*\"[a-z-]+\",");

        assertThat(refusals).hasSizeGreaterThan(60);
        assertThat(wrong(
                        refusals.stream()
                                .filter(found -> !found.text().endsWith(" "))
                                .map(Found::filledIn)
                                .toList(),
                        PlainWords::faultsOfASentence))
                .isEmpty();
    }

    /** Beside its field one sentence has no full stop; several have one between them. */
    @Test
    void whatDoesNotFitIsSaidAtItsField() {
        List<Found> said = Stream.of("errors\\.put\\(\\s*\"?[\\w.()]+\"?,", "Map\\.of\\(\\s*\"[a-zA-Z]+\",")
                .flatMap(beginning -> Literals.after(beginning).stream())
                .filter(found -> found.text().contains(" ") && !found.isOfTheApi())
                .map(Found::filledIn)
                .toList();

        assertThat(said).hasSizeGreaterThan(40);
        assertThat(wrong(said, PlainWords::faultsOfAHeading)).isEmpty();
    }

    /** A line that says what became of a form; what begins or ends with a blank is a part of one. */
    @Test
    void outcomesAreSentences() {
        List<Found> said = Stream.of("seeOther\\([^;\"]*(?:\"[^\"]*\"[^;\"]*)?,", "\\bback\\(")
                .flatMap(beginning -> Literals.after(beginning).stream())
                .filter(found -> found.text().contains(" ")
                        && !found.text().startsWith(" ")
                        && !found.text().endsWith(" "))
                .map(Found::filledIn)
                .toList();

        assertThat(said).hasSizeGreaterThan(15);
        assertThat(wrong(said, PlainWords::faultsOfASentence)).isEmpty();
    }

    @Test
    void badgesAreShortAndHaveNoFullStop() {
        List<Found> texts = Literals.after("new Badge\\(");

        assertThat(texts).hasSizeGreaterThan(40);
        assertThat(wrong(texts, PlainWords::faultsOfAHeading)).isEmpty();
        assertThat(texts).extracting(Found::text).allMatch(text -> text.length() <= 30);
    }

    /** By reflection, so that a state without a badge fails to compile, and one with a code as its text fails here. */
    @Test
    void everyStateHasABadgeInWords() {
        List<String> texts = Arrays.stream(Badges.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("badge") && method.getParameterTypes()[0].isEnum())
                .flatMap(method -> Arrays.stream(method.getParameterTypes()[0].getEnumConstants())
                        .map(constant -> ((Badge) called(method, null, constant)).text()))
                .toList();

        assertThat(texts)
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        text -> assertThat(PlainWords.faultsOfAHeading(text)).isEmpty());
    }

    @Test
    void constantsThatSaySomethingSayItInWords() {
        List<String> wrong = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.fondaco")) {
            if (type.isEnum()) {
                said.addAll(said(type.reflect()));
            }
        }
        said.forEach(text -> wrong.addAll(PlainWords.faults(text)));

        assertThat(said).hasSizeGreaterThan(60);
        assertThat(wrong).isEmpty();
    }

    @Test
    void oneIsNotSeveral() {
        assertThat(Literals.ofCode())
                .filteredOn(
                        found -> !NEVER_ONE.contains(found.file().getFileName().toString()))
                .filteredOn(found -> !found.text().contains("%d of %d"))
                .filteredOn(found -> ALWAYS_SEVERAL.matcher(found.text()).find())
                .isEmpty();
    }

    private static List<String> said(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> SAID_BY_CONSTANTS.contains(method.getName())
                        && method.getParameterCount() == 0
                        && method.getReturnType() == String.class)
                .flatMap(method -> Arrays.stream(type.getEnumConstants())
                        .map(constant -> String.valueOf(called(method, constant))))
                .toList();
    }

    private static Object called(Method method, Object on, Object... with) {
        try {
            method.setAccessible(true);
            return method.invoke(on, with);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> wrong(List<Found> texts, Function<String, List<String>> rule) {
        return texts.stream()
                .flatMap(found -> rule.apply(found.text()).stream()
                        .map(fault -> found.file().getFileName() + ": " + fault))
                .distinct()
                .toList();
    }
}
