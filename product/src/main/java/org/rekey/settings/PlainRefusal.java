package org.rekey.settings;

import org.springframework.boot.SpringBootExceptionReporter;

/// Prints a [CannotStart] as the lines it is made of. Anything else is a fault of the program and keeps its stack
/// trace.
class PlainRefusal implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart refusal) {
                System.err.println("Rekey does not start.");
                System.err.println(refusal.getMessage());
                return true;
            }
        }
        return false;
    }
}
