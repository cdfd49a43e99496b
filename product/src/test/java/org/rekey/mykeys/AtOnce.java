package org.rekey.mykeys;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Deeds at the same moment.
public final class AtOnce {
    private AtOnce() {}

    /// Does all of them, each on a thread of its own.
    public static <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
        try (var threads = Executors.newFixedThreadPool(deeds.size())) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(deeds)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
