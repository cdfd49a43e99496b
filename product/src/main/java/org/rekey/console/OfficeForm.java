package org.rekey.console;

import java.util.Optional;
import org.rekey.office.Office.Particulars;

/// What was typed about an office.
public record OfficeForm(String name, String address, String phone) {
    static final OfficeForm EMPTY = new OfficeForm("", "", "");

    static OfficeForm of(Particulars particulars) {
        return new OfficeForm(particulars.name(), particulars.address(), particulars.phone());
    }

    /// The first field that is not right.
    Optional<String> wrong() {
        if (!Particulars.line(name)) {
            return Optional.of("name");
        }
        if (!Particulars.line(address)) {
            return Optional.of("address");
        }
        return Particulars.phone(phone) ? Optional.empty() : Optional.of("phone");
    }

    Particulars particulars() {
        return new Particulars(name, address, phone);
    }
}
