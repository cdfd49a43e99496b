package org.rekey.person;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a person who is entered: by a registration office, an import, or the demo.
///
/// @param birthYear for the age classes of the forecast; worked out of the national number where null
/// @param office the registration office that is responsible for this person
/// @param birthDate with the last name it makes the person findable; worked out of the national number where null
public record Enrolment(
        Names names,
        Language language,
        @Nullable NationalNumber nationalNumber,
        @Nullable EmailAddress email,
        boolean emailVerified,
        @Nullable MobileNumber mobile,
        @Nullable PostalAddress address,
        @Nullable Integer birthYear,
        @Nullable OfficeId office,
        @Nullable LocalDate birthDate) {

    public Enrolment(Names names, Language language) {
        this(names, language, null, null, false, null, null, null, null, null);
    }

    public Enrolment withNationalNumber(NationalNumber number) {
        return new Enrolment(
                names, language, number, email, emailVerified, mobile, address, birthYear, office, birthDate);
    }

    /// An address that the person has shown to be theirs.
    public Enrolment withVerifiedEmail(EmailAddress verified) {
        return new Enrolment(
                names, language, nationalNumber, verified, true, mobile, address, birthYear, office, birthDate);
    }

    /// An address that somebody said is the person's.
    public Enrolment withUnverifiedEmail(EmailAddress unverified) {
        return new Enrolment(
                names, language, nationalNumber, unverified, false, mobile, address, birthYear, office, birthDate);
    }

    public Enrolment withMobile(MobileNumber number) {
        return new Enrolment(
                names, language, nationalNumber, email, emailVerified, number, address, birthYear, office, birthDate);
    }

    public Enrolment withAddress(PostalAddress official) {
        return new Enrolment(
                names, language, nationalNumber, email, emailVerified, mobile, official, birthYear, office, birthDate);
    }

    public Enrolment withBirthYear(int year) {
        return new Enrolment(
                names, language, nationalNumber, email, emailVerified, mobile, address, year, office, birthDate);
    }

    /// A person of whom the day of birth is known is found by name as well.
    public Enrolment withBirthDate(LocalDate day) {
        return new Enrolment(
                names, language, nationalNumber, email, emailVerified, mobile, address, birthYear, office, day);
    }

    public Enrolment by(OfficeId responsible) {
        return new Enrolment(
                names,
                language,
                nationalNumber,
                email,
                emailVerified,
                mobile,
                address,
                birthYear,
                responsible,
                birthDate);
    }

    /// The date of birth as given, else as the national number tells it.
    Optional<LocalDate> knownBirthDate() {
        return Optional.ofNullable(birthDate)
                .or(() -> nationalNumber == null ? Optional.empty() : nationalNumber.birthDate());
    }

    /// The year of birth as given, else as the national number tells it.
    @Nullable
    Integer knownBirthYear() {
        if (birthDate != null) {
            return birthDate.getYear();
        }
        if (birthYear != null || nationalNumber == null) {
            return birthYear;
        }
        var year = nationalNumber.birthYear();
        return year.isPresent() ? year.getAsInt() : null;
    }
}
