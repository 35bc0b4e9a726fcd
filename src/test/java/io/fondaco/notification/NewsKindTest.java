package io.fondaco.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsKindTest {

    @Test
    void decisionsAndTheEndOfAnAccessCannotBeOff() {
        List<NewsKind> always = Arrays.stream(NewsKind.values())
                .filter(kind -> !kind.optional())
                .toList();

        assertThat(always)
                .contains(
                        NewsKind.READABLE,
                        NewsKind.DECLINED,
                        NewsKind.LAPSED,
                        NewsKind.TAKEN_AWAY,
                        NewsKind.WILL_BE_TAKEN_AWAY,
                        NewsKind.ENDS_SOON,
                        NewsKind.ENDED,
                        NewsKind.DATASET_REMOVED,
                        NewsKind.DATASET_ENDS,
                        NewsKind.MEMBERSHIP_LAPSED,
                        NewsKind.UNSEEN,
                        NewsKind.RETIRED);
    }

    @Test
    void settingsTellThemApartAndEachMailIsASentence() {
        assertThat(NewsKind.values()).extracting(NewsKind::label).doesNotHaveDuplicates();
        assertThat(NewsKind.values())
                .extracting(NewsKind::mail)
                .allSatisfy(text -> assertThat(text).endsWith("."));
    }
}
