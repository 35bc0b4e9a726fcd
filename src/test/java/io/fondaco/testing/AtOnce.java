package io.fondaco.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls at the same moment, as several people, clicks or nodes make them. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of these gave, in their order; they begin together, each in a thread of its own. */
    public static <T> List<T> all(List<Callable<T>> calls) throws Exception {
        CyclicBarrier together = new CyclicBarrier(calls.size());
        List<T> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<T> each : threads.invokeAll(
                    calls.stream().map(call -> after(together, call)).toList())) {
                outcomes.add(each.get());
            }
        }
        return outcomes;
    }

    /** The same call so many times. */
    public static <T> List<T> times(int count, Callable<T> call) throws Exception {
        return all(Collections.nCopies(count, call));
    }

    private static <T> Callable<T> after(CyclicBarrier together, Callable<T> call) {
        return () -> {
            together.await();
            return call.call();
        };
    }
}
