package org.rekey.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rekey.person.EmailAddress;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.MobileNumber;
import org.rekey.person.Names;
import org.rekey.person.NationalNumber;
import org.rekey.person.PostalAddress;
import org.rekey.vault.Sha256;

/// The people of the demo. All of it is the same at every start: names, passwords, the codes of their cards.
///
/// @param about a word for the list of people, and the key of its text
/// @param hash where the password was brought from elsewhere, its hash there
/// @param holds the keys that the person starts with
record Cast(
        String username,
        String password,
        String about,
        Enrolment enrolment,
        @Nullable String hash,
        Set<Holding> holds) {

    /// A key that somebody starts with.
    enum Holding {
        CARD,
        APP,
        EMAIL,
        SMS
    }

    private static final String CARD_LETTERS = "BCDFGHJKMNPRSTVWXYZ";
    private static final int CODES = 24;
    private static final int LETTERS = 6;
    private static final int SECRET = 20;

    static List<Cast> all() {
        var alma = person("Alma", "Peeters", Language.NL, "44032100222").withVerifiedEmail(mail("alma"));
        var bruno = person("Bruno", "Lambert", Language.FR, "93051822361").withVerifiedEmail(mail("bruno"));
        var clara = person("Clara", "Schmitz", Language.DE, "00012556777").withVerifiedEmail(mail("clara"));
        var david = person("David", "Morgan", Language.EN, "85451200289").withVerifiedEmail(mail("david"));
        var emma = person("Emma", "Claes", Language.NL, "51072400111");
        var felix = new Enrolment(new Names("Félix", "Dubois"), Language.FR)
                .withVerifiedEmail(mail("felix"))
                .withBirthYear(1968)
                .withAddress(new PostalAddress(List.of("Rua das Flores 12", "8500-100 Portimão"), "PT"));
        var greta = new Enrolment(new Names("Greta", "Maes"), Language.NL)
                .withVerifiedEmail(mail("greta"))
                .withBirthYear(1979)
                .withMobile(new MobileNumber("+32470123456"));
        var hugo = new Enrolment(new Names("Hugo", "Weber"), Language.DE)
                .withVerifiedEmail(mail("hugo"))
                .withBirthYear(1985);
        var iris = new Enrolment(new Names("Iris", "Martin"), Language.EN)
                .withVerifiedEmail(mail("iris"))
                .withBirthYear(1990);
        var jonas = person("Jonas", "Vermeulen", Language.NL, "72091512332")
                .withVerifiedEmail(mail("jonas"))
                .withMobile(new MobileNumber("+32485654321"));
        var olga = officer("Olga", "Desmet", Language.NL);
        var oscar = officer("Oscar", "Leroy", Language.FR);
        var sarah = officer("Sarah", "Keller", Language.DE);
        var vera = officer("Vera", "Aerts", Language.NL);
        var otto = officer("Otto", "Braun", Language.DE);
        var odile = officer("Odile", "Renard", Language.FR);
        return List.of(
                of("alma", "card-only", alma, Holding.CARD),
                of("bruno", "card-and-app", bruno, Holding.CARD, Holding.APP),
                of("clara", "card-only", clara, Holding.CARD),
                of("david", "bis-number", david, Holding.CARD),
                of("emma", "no-email", emma, Holding.CARD),
                of("felix", "abroad", felix, Holding.CARD, Holding.EMAIL),
                of("greta", "email-only", greta, Holding.EMAIL),
                of("hugo", "app-only", hugo, Holding.APP),
                brought("iris", "brought", iris, Holding.CARD),
                of("jonas", "sms-only", jonas, Holding.SMS),
                of("olga", "officer", olga, Holding.APP),
                of("oscar", "second-officer", oscar, Holding.APP),
                of("sarah", "other-office", sarah, Holding.APP),
                of("vera", "auditor", vera, Holding.APP),
                of("otto", "operator", otto, Holding.APP),
                of("odile", "operator", odile, Holding.APP));
    }

    private static Enrolment person(String first, String last, Language language, String number) {
        return new Enrolment(new Names(first, last), language).withNationalNumber(new NationalNumber(number));
    }

    private static Enrolment officer(String first, String last, Language language) {
        return new Enrolment(new Names(first, last), language)
                .withVerifiedEmail(mail(first.toLowerCase(Locale.ROOT)))
                .withBirthYear(1980);
    }

    private static EmailAddress mail(String name) {
        return new EmailAddress(name + "@mail.example");
    }

    private static Cast of(String name, String about, Enrolment enrolment, Holding... holds) {
        return new Cast(name, password(name), about, enrolment, null, Set.of(holds));
    }

    private static Cast brought(String name, String about, Enrolment enrolment, Holding... holds) {
        return new Cast(name, password(name), about, enrolment, ssha(name), Set.of(holds));
    }

    private static String ssha(String name) {
        return "{ssha}" + Salted.sha1(password(name), name);
    }

    private static String password(String name) {
        return "paper-boat-" + name;
    }

    /// Somebody like this one under a numbered name, with keys and an address of their own; without the national
    /// number, which only one can have.
    Cast again(int number) {
        String name = username + number;
        var same = new Enrolment(enrolment.names(), enrolment.language());
        if (enrolment.email() != null) {
            same = same.withVerifiedEmail(mail(name));
        }
        if (enrolment.mobile() != null) {
            same = same.withMobile(enrolment.mobile());
        }
        if (enrolment.address() != null) {
            same = same.withAddress(enrolment.address());
        }
        if (enrolment.birthYear() != null) {
            same = same.withBirthYear(enrolment.birthYear());
        }
        String brought = hash == null ? null : ssha(name);
        return new Cast(name, password(name), about, same, brought, holds);
    }

    /// The same person, known by a national number.
    Cast numbered(NationalNumber number) {
        return new Cast(username, password, about, enrolment.withNationalNumber(number), hash, holds);
    }

    /// The codes of the person's card, number 1 first.
    List<String> cardCodes() {
        Random drawn = new Random(seed());
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            var code = new StringBuilder();
            for (int j = 0; j < LETTERS; j++) {
                code.append(CARD_LETTERS.charAt(drawn.nextInt(CARD_LETTERS.length())));
            }
            codes.add(code.toString());
        }
        return codes;
    }

    String cardSerial() {
        return "%010d".formatted(Math.floorMod(seed(), 10_000_000_000L));
    }

    /// The secret that the person's authenticator app shares with the service.
    byte[] appSecret() {
        return Arrays.copyOf(Sha256.of(username), SECRET);
    }

    private long seed() {
        return username.hashCode();
    }
}
