package org.rekey;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Starts the service for production.
public final class ServeCommand implements ToIntFunction<List<String>> {
    @Override
    public int applyAsInt(List<String> arguments) {
        RekeyApplication.start(Map.of(), List.of());
        return 0;
    }
}
