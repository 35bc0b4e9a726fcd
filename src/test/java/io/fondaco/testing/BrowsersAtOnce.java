package io.fondaco.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/** Several browsers that share one list of things to look at, one for each core of the machine. */
public final class BrowsersAtOnce {

    private static final int MOST = 4;

    private BrowsersAtOnce() {}

    /** Gives each item to the browser that is free next; ends when all were looked at, or fails with the first failure. */
    public static <T> void forEach(Collection<T> items, BiConsumer<Browser, T> look) throws InterruptedException {
        Queue<T> left = new ConcurrentLinkedQueue<>(items);
        int browsers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST);
        try (ExecutorService threads = Executors.newFixedThreadPool(browsers)) {
            List<Future<Void>> started = new ArrayList<>();
            for (int number = 0; number < browsers; number++) {
                started.add(threads.submit(one(left, look)));
            }
            for (Future<Void> each : started) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Playwright and all that comes of it belongs to the thread that made it. */
    private static <T> Callable<Void> one(Queue<T> left, BiConsumer<Browser, T> look) {
        return () -> {
            try (Playwright playwright = Browsers.playwright();
                    Browser browser = Browsers.launch(playwright)) {
                for (T item = left.poll(); item != null; item = left.poll()) {
                    look.accept(browser, item);
                }
            }
            return null;
        };
    }
}
