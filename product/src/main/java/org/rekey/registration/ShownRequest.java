package org.rekey.registration;

import java.util.List;
import java.util.UUID;

/// Something that waits for a second officer, in words.
///
/// @param what `take-over` or `contacts`
/// @param contacts those that the person would get; the second officer compares them with what the person says
public record ShownRequest(UUID id, String what, List<String> contacts, String officer, String moment) {}
