package org.rekey.keys.eid;

import org.rekey.key.Challenge;

/// Asks for the card to be put into the reader.
public record EidChallenge() implements Challenge {}
