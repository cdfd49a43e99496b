package org.rekey.notice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a notice says and to whom: sealed in the outbox until it is sent, then erased. Its `toString` hides it.
///
/// @param to the address; null for the person's own, looked up when the letter is sent
/// @param template the texts `<template>.subject` and `<template>.body`
/// @param values for the placeholders of the texts
record Letter(@Nullable String to, String template, Map<String, String> values) {
    Letter {
        values = Map.copyOf(values);
    }

    @Override
    public String toString() {
        return "Letter[" + template + "]";
    }
}
