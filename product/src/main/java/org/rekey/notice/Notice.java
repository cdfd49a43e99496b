package org.rekey.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.person.Language;
import org.rekey.person.PersonId;

/// Something that one person is to be told, once.
///
/// @param cause what it is about; cause, person and template together are told once
/// @param uselessAfter a notice that could not be sent by then is skipped; null for one that never spoils
record Notice(
        Lane lane,
        UUID cause,
        PersonId person,
        Language language,
        Letter letter,
        @Nullable Instant uselessAfter) {}
