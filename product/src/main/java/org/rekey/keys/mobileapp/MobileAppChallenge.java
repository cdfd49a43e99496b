package org.rekey.keys.mobileapp;

import org.rekey.key.Challenge;

/// Asks for the code that the app shows at this moment.
public record MobileAppChallenge() implements Challenge {}
