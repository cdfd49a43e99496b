package org.rekey.person;

import java.time.Instant;

/// Another mobile number took the place of a person's former one. For whoever tells the former number, in the same
/// transaction; the audit trail has [MobileNumberChanged], which holds no numbers.
public record MobileNumberReplaced(PersonId person, MobileNumber former, MobileNumber present, Instant at) {}
