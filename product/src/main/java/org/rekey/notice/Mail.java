package org.rekey.notice;

/// A mail as it is read: the same words once plain and once as HTML. Its `toString` hides them.
record Mail(String subject, String text, String html) {
    @Override
    public String toString() {
        return "Mail[hidden]";
    }
}
