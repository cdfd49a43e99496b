package org.rekey.notice;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.person.Language;
import org.rekey.person.PersonId;

/// A notice that one worker has taken to deliver.
///
/// @param attempt the number of this attempt, from 1; it fences off a worker that was too slow and lost its claim
record Claimed(
        UUID id,
        Lane lane,
        PersonId person,
        String kind,
        Language language,
        int attempt,
        @Nullable Instant uselessAfter,
        ByteBuffer sealed) {}
