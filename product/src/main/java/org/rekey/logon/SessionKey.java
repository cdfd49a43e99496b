package org.rekey.logon;

/// What a session is found by.
///
/// @param hash of the random id in the cookie, in hexadecimal, as the others
/// @param answer keyed hash of the answer that opened it
/// @param former hash of the id that the browser had before; empty when it had none
record SessionKey(String hash, String answer, String former) {
    @Override
    public String toString() {
        return "SessionKey[hidden]";
    }
}
