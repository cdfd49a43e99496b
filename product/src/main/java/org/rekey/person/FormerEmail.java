package org.rekey.person;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An address that was replaced, with the mobile number that the person had then.
///
/// @param withMobile whether it was noted which number that was, if any
/// @param mobileVerifiedAt when it was shown to be the person's, if it was
record FormerEmail(
        EmailAddress address,
        boolean withMobile,
        Optional<MobileNumber> mobile,
        @Nullable Instant mobileVerifiedAt) {}
