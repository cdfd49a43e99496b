package org.rekey.console;

import java.util.ArrayList;
import java.util.List;
import org.rekey.office.Office.Particulars;

/// What was typed about an office.
public record OfficeForm(String name, String address, String phone) {
    static final OfficeForm EMPTY = new OfficeForm("", "", "");

    static OfficeForm of(Particulars particulars) {
        return new OfficeForm(particulars.name(), particulars.address(), particulars.phone());
    }

    /// The fields that are not right.
    List<String> wrong() {
        var wrong = new ArrayList<String>();
        if (!Particulars.line(name)) {
            wrong.add("name");
        }
        if (!Particulars.line(address)) {
            wrong.add("address");
        }
        if (!Particulars.phone(phone)) {
            wrong.add("phone");
        }
        return wrong;
    }

    Particulars particulars() {
        return new Particulars(name, address, phone);
    }
}
