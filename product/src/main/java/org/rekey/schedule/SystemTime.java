package org.rekey.schedule;

import java.time.InstantSource;

/// Protocol time for commands that run without Spring. Everybody else asks for the bean.
public final class SystemTime {
    public static final InstantSource NOW = InstantSource.system();

    private SystemTime() {}
}
