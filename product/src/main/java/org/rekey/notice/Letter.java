package org.rekey.notice;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rekey.key.Enclosure;

/// What a notice says and to whom: sealed in the outbox until it is sent, then erased. Its `toString` hides it.
///
/// @param to the address; null for the person's own, looked up when the letter is sent
/// @param template the texts `<template>.subject` and `<template>.body`
/// @param values for the placeholders of the texts
/// @param enclosure a document that goes with it
record Letter(
        @Nullable String to,
        String template,
        Map<String, String> values,
        @Nullable Enclosure enclosure) {
    Letter(@Nullable String to, String template, Map<String, String> values) {
        this(to, template, values, null);
    }

    Letter {
        values = Map.copyOf(values);
    }

    @Override
    public String toString() {
        return "Letter[" + template + "]";
    }
}
