package org.rekey.web;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;

/// The request is not answered now: the service has too much to do, or this source asks too often. The person gets a
/// page that says when to try again, the browser status 503 or 429, with `Retry-After`.
public final class TryLater extends RuntimeException {
    /// Longer than a connection is waited for.
    private static final Duration WITHOUT_DATABASE = Duration.ofSeconds(10);

    private final Duration after;
    private final Fault fault;
    private final HttpStatus status;

    public TryLater(Duration after) {
        this("too busy", Fault.BUSY, HttpStatus.SERVICE_UNAVAILABLE, after);
    }

    private TryLater(String why, Fault fault, HttpStatus status, Duration after) {
        super(why + ", again after " + after, null, false, false);
        this.fault = fault;
        this.status = status;
        this.after = after;
    }

    /// One source asks more than its share; the service itself is not busy.
    static TryLater tooOften(Duration after) {
        return new TryLater("too often", Fault.OFTEN, HttpStatus.TOO_MANY_REQUESTS, after);
    }

    /// What went wrong, if it is over in a while: one of these, or a database that gives no connection.
    static @Nullable TryLater in(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> null;
            case TryLater later -> later;
            case DataAccessResourceFailureException away -> withoutDatabase();
            case SQLTransientConnectionException noneInTime -> withoutDatabase();
            default -> in(cause.getCause());
        };
    }

    private static TryLater withoutDatabase() {
        return new TryLater("no database", Fault.BROKEN, HttpStatus.SERVICE_UNAVAILABLE, WITHOUT_DATABASE);
    }

    Fault fault() {
        return fault;
    }

    int status() {
        return status.value();
    }

    long seconds() {
        return Math.max(1, after.plusMillis(999).toSeconds());
    }
}
