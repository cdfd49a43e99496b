package org.rekey.demo.pki;

import java.util.List;
import org.rekey.person.Names;
import org.rekey.person.NationalNumber;

/// A card of the demo, in a file in place of a chip.
///
/// @param name of the file
/// @param about what is special about it: the end of the key of its text
/// @param number the holder's
public record DemoCard(String name, String about, NationalNumber number, Names names) {
    /// Guards the files as a PIN guards a card; the same for all.
    public static final String PASSWORD = "card";

    static final String REVOKED = "revoked";
    static final String EXPIRED = "expired";
    static final String FOREIGN = "foreign";
    static final String SILENT = "silent";

    public static List<DemoCard> all() {
        return List.of(
                of("alma", "good", "44032100222", "Alma Maria", "Peeters"),
                of("bruno", "good", "93051822361", "Bruno", "Lambert"),
                of("clara", "good", "00012556777", "Clara", "Schmitz"),
                of("noor", "stranger", "85073003328", "Noor", "Jansen"),
                of("david-revoked", REVOKED, "85451200289", "David", "Morgan"),
                of("emma-expired", EXPIRED, "51072400111", "Emma", "Claes"),
                of("alma-foreign", FOREIGN, "44032100222", "Alma Maria", "Peeters"),
                of("bruno-silent", SILENT, "93051822361", "Bruno", "Lambert"));
    }

    private static DemoCard of(String name, String about, String number, String first, String last) {
        return new DemoCard(name, about, new NationalNumber(number), new Names(first, last));
    }

    /// The certificate's; the same at every start, so that it need not be written down which one was taken back.
    long serial() {
        return 1_000_000L + all().indexOf(this);
    }

    /// Where the file is.
    public String path() {
        return "/demo/cards/" + file();
    }

    String file() {
        return name + ".p12";
    }
}
