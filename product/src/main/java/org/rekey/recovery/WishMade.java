package org.rekey.recovery;

import java.util.UUID;

/// A wish was written down, and can be answered as soon as it is committed.
record WishMade(UUID wish) {}
