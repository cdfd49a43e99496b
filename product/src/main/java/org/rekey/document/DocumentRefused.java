package org.rekey.document;

/// A document says something that cannot be. The message names the place and what would do, for the operator
/// who wrote it.
public final class DocumentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DocumentRefused(String where, String why) {
        super(where + ": " + why);
    }
}
