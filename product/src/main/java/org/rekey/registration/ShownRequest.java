package org.rekey.registration;

import java.util.UUID;

/// Something that waits for a second officer, in words.
///
/// @param what `take-over` or `email`
/// @param email the address that the person would get; the second officer compares it with what the person says
public record ShownRequest(UUID id, String what, String email, String officer, String moment) {}
