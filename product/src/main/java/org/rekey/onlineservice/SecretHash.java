package org.rekey.onlineservice;

/// The keyed hash of a client secret: what is kept of it.
///
/// @param keyNumber which key made it
/// @param hex the hash
public record SecretHash(int keyNumber, String hex) {
    @Override
    public String toString() {
        return "SecretHash[" + keyNumber + "]";
    }
}
