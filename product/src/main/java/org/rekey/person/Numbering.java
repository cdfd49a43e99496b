package org.rekey.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The numbering plans of the countries (ITU-T E.164 and what each country makes of it), as libphonenumber has
/// them.
final class Numbering {
    /// Whose national numbers are understood without a country code.
    private static final String HOME = "BE";

    // some countries do not tell mobile numbers from others
    private static final Set<PhoneNumberType> MOBILE =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);
    private static final int LONGEST = 40;

    private Numbering() {}

    /// The mobile number in what a person typed, in international form. Numbers that cost the caller more, and
    /// those that no country has given out, are none.
    static Optional<String> mobile(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var plans = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = plans.parse(typed.replace("(0)", ""), HOME);
            return !number.hasExtension() && plans.isValidNumber(number) && MOBILE.contains(plans.getNumberType(number))
                    ? Optional.of(plans.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    /// The number as people of its country write it, with the country code: `+32 470 12 34 56`.
    static String spaced(String international) {
        var plans = PhoneNumberUtil.getInstance();
        try {
            return plans.format(plans.parse(international, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException unreadable) {
            return international;
        }
    }

    /// The country to which the number belongs, as two letters (ISO 3166-1), where that is certain.
    static Optional<String> country(String international) {
        var plans = PhoneNumberUtil.getInstance();
        try {
            return Optional.ofNullable(plans.getRegionCodeForNumber(plans.parse(international, null)));
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }
}
