package org.rekey.recovery;

/// A key of the person's that could stand in for the password.
///
/// @param id of the key
/// @param icon the path of its template
/// @param label what its holder calls it, perhaps empty
public record KeyOnOffer(String id, String type, String icon, String label) {}
