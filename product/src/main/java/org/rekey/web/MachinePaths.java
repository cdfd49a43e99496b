package org.rekey.web;

/// Paths at which programs call, not people: no form tokens are asked for and faults are answered as RFC 9457
/// problems. Whoever declares such a bean must refuse what a browser could be made to send.
///
/// @param pattern such as `/demo/*.json`
public record MachinePaths(String pattern) {}
