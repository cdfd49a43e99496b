package org.rekey.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.rekey.person.EmailAddress;
import org.rekey.person.PostalAddress;

/// How a person can be reached, as it was typed. What is left empty stays as it is.
///
/// @param town with its postcode
/// @param noAddress a known person has no official address any more
public record ContactsForm(String email, String street, String town, String country, boolean noAddress) {
    static final ContactsForm EMPTY = new ContactsForm("", "", "", "BE", false);

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /// @param typed by the names of the fields; those that are missing are empty
    static ContactsForm of(UnaryOperator<String> typed) {
        return new ContactsForm(
                typed.apply("email"),
                typed.apply("street"),
                typed.apply("town"),
                typed.apply("country"),
                typed.apply("noAddress").equals("yes"));
    }

    /// The fields that are not right for somebody who is known, each with the text that says so.
    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (email.isBlank() && !hasAddress() && !noAddress) {
            wrong.put("email", "registration.wrong.contacts");
        } else if (!email.isBlank() && !emailFits()) {
            wrong.put("email", "registration.wrong.email");
        }
        if (!addressFits()) {
            wrong.put(addressField(), "registration.wrong." + addressField());
        }
        return wrong;
    }

    boolean emailFits() {
        return EmailAddress.parse(email).isPresent();
    }

    /// Street and town, both or none, and none where there is said to be none.
    boolean addressFits() {
        return !hasAddress()
                || (!noAddress && COUNTRIES.contains(country) && address().isPresent());
    }

    /// The field at which an address that does not fit is to be mended.
    String addressField() {
        return PostalAddress.line(street) && !PostalAddress.line(town) ? "town" : "street";
    }

    GivenContacts given() {
        return new GivenContacts(
                EmailAddress.parse(email).orElse(null), address().orElse(null), noAddress);
    }

    public boolean hasAddress() {
        return !street.isBlank() || !town.isBlank();
    }

    private Optional<PostalAddress> address() {
        try {
            return hasAddress() ? Optional.of(new PostalAddress(List.of(street, town), country)) : Optional.empty();
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "ContactsForm[hidden]";
    }
}
