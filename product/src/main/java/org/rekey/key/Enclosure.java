package org.rekey.key;

/// A document that goes with a mail. Its `toString` hides it.
///
/// @param mediaType such as `application/pdf`
@SuppressWarnings("ArrayRecordComponent") // nobody compares documents
public record Enclosure(String fileName, String mediaType, byte[] content) {
    @Override
    public String toString() {
        return "Enclosure[" + fileName + "]";
    }
}
