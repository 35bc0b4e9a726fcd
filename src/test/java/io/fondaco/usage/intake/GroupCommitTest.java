package io.fondaco.usage.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final List<List<String>> commits = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void whatWaitsDuringACommitGoesIntoTheNextTogether() throws Exception {
        try (GroupCommit<String, String> group = new GroupCommit<>(100, 50, 1, this::gated)) {
            CompletableFuture<String> first = group.submit("first");
            awaitCommits(1);
            List<CompletableFuture<String>> others = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                others.add(group.submit("item " + i));
            }
            assertThat(first).isNotDone();
            assertThat(others).noneMatch(CompletableFuture::isDone);

            gate.countDown();

            assertThat(first.get(5, TimeUnit.SECONDS)).isEqualTo("FIRST");
            assertThat(others.get(19).get(5, TimeUnit.SECONDS)).isEqualTo("ITEM 19");
            assertThat(commits).extracting(List::size).containsExactly(1, 20);
        }
    }

    @Test
    void aFullQueueSaysSoAtOnce() throws Exception {
        try (GroupCommit<String, String> group = new GroupCommit<>(2, 1, 1, this::gated)) {
            group.submit("being written");
            awaitCommits(1);
            group.submit("waits");
            CompletableFuture<String> last = group.submit("waits too");

            CompletableFuture<String> tooMuch = group.submit("too much");

            assertThatThrownBy(tooMuch::get).hasCauseInstanceOf(GroupCommit.Full.class);
            assertThat(group.depth()).isEqualTo(2);
            gate.countDown();
            assertThat(last.get(5, TimeUnit.SECONDS)).isEqualTo("WAITS TOO");
        }
    }

    @Test
    void oneItemThatCannotBeStoredTakesNoOtherWithIt() throws Exception {
        try (GroupCommit<String, String> group = new GroupCommit<>(100, 50, 1, this::gated)) {
            group.submit("first");
            awaitCommits(1);
            CompletableFuture<String> good = group.submit("good");
            CompletableFuture<String> poison = group.submit("poison");
            CompletableFuture<String> alsoGood = group.submit("also good");

            gate.countDown();

            assertThat(good.get(5, TimeUnit.SECONDS)).isEqualTo("GOOD");
            assertThat(alsoGood.get(5, TimeUnit.SECONDS)).isEqualTo("ALSO GOOD");
            assertThatThrownBy(poison::get).hasRootCauseMessage("poison");
        }
    }

    @Test
    void aDatabaseThatIsDownIsNotAskedForEachItem() throws Exception {
        try (GroupCommit<String, String> group = new GroupCommit<>(100, 50, 1, this::gated)) {
            group.submit("first");
            awaitCommits(1);
            List<CompletableFuture<String>> all = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                all.add(group.submit("poison"));
            }

            gate.countDown();

            for (CompletableFuture<String> one : all) {
                assertThatThrownBy(() -> one.get(5, TimeUnit.SECONDS)).isNotNull();
            }
            assertThat(commits).hasSize(1 + 1 + 3);
        }
    }

    @Test
    void closingWritesWhatWaitsAndTakesNothingMore() throws Exception {
        gate.countDown();
        GroupCommit<String, String> group = new GroupCommit<>(100, 5, 2, this::gated);
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(group.submit("item"));
        }

        group.close();

        assertThat(all).allMatch(one -> one.isDone() && !one.isCompletedExceptionally());
        assertThat(group.submit("late")).isCompletedExceptionally();
    }

    @Test
    void anErrorIsNoEndOfTheWriter() throws Exception {
        try (GroupCommit<String, String> group = new GroupCommit<>(100, 50, 1, this::failing)) {
            for (String item : List.of("memory", "stack", "class", "interrupt", "fewer")) {
                CompletableFuture<String> bad = group.submit(item);
                assertThatThrownBy(() -> bad.get(5, TimeUnit.SECONDS)).isNotInstanceOf(TimeoutException.class);
                assertThat(group.state().lastFailed()).isTrue();
                assertThat(group.submit("good").get(5, TimeUnit.SECONDS))
                        .as(item)
                        .isEqualTo("good");
                assertThat(group.state().dead()).isZero();
                assertThat(group.state().lastFailed()).isFalse();
            }
        }
    }

    private List<String> failing(List<String> items) {
        switch (items.getFirst()) {
            case "memory" -> throw new OutOfMemoryError("no more");
            case "stack" -> throw new StackOverflowError();
            case "class" -> throw new NoClassDefFoundError("gone");
            case "interrupt" -> {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted");
            }
            case "fewer" -> {
                return List.of();
            }
            default -> {
                return items;
            }
        }
    }

    @Test
    void aWriterThatHangsIsTold() throws Exception {
        try (GroupCommit<String, String> group = new GroupCommit<>(100, 50, 1, this::gated)) {
            assertThat(IntakeReadiness.answer(group.state(), Duration.ZERO).getStatus())
                    .isEqualTo(HealthCheckResponse.Status.UP);
            group.submit("first");
            awaitCommits(1);

            HealthCheckResponse soon = IntakeReadiness.answer(group.state(), Duration.ofMinutes(1));
            HealthCheckResponse late = IntakeReadiness.answer(group.state(), Duration.ZERO);

            assertThat(soon.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
            assertThat(late.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
            gate.countDown();
        }
    }

    private List<String> gated(List<String> items) {
        commits.add(items);
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (items.contains("poison")) {
            throw new IllegalStateException("poison");
        }
        return items.stream()
                .map(item -> item.toUpperCase(java.util.Locale.ROOT))
                .toList();
    }

    private void awaitCommits(int count) throws InterruptedException {
        for (int i = 0; i < 500 && commits.size() < count; i++) {
            Thread.sleep(10);
        }
        assertThat(commits).hasSize(count);
    }
}
