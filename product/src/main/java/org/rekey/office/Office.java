package org.rekey.office;

import java.util.regex.Pattern;
import org.rekey.person.OfficeId;

/// A registration office: a town hall or another counter where an officer checks identity.
///
/// @param open a closed office registers nobody, and what it registered stays
public record Office(OfficeId id, Particulars particulars, boolean open) {
    public String name() {
        return particulars.name();
    }

    /// What people read about an office, on letters too: name and address at most 100 characters, the address in
    /// one line, the telephone number as it is dialled.
    public record Particulars(String name, String address, String phone) {
        private static final int LONGEST = 100;
        private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}<>\\\\{}]");
        private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ./()-]{2,29}");

        public Particulars {
            name = name.strip();
            address = address.strip();
            phone = phone.strip();
            if (!line(name) || !line(address) || !PHONE.matcher(phone).matches()) {
                throw new IllegalArgumentException("not the particulars of an office");
            }
        }

        /// Whether this can be a name or an address.
        public static boolean line(String text) {
            var stripped = text.strip();
            return !stripped.isEmpty()
                    && stripped.length() <= LONGEST
                    && !UNFIT.matcher(stripped).find();
        }

        public static boolean phone(String text) {
            return PHONE.matcher(text.strip()).matches();
        }
    }
}
