package org.rekey.registration;

/// A look as an auditor reads it.
///
/// @param person initials
public record ShownLook(String time, String officer, String reason, String note, String outcome, String person) {}
