package org.rekey.console;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rekey.office.Office.Particulars;

/// What was typed about an office.
public record OfficeForm(String name, String address, String phone) {
    static final OfficeForm EMPTY = new OfficeForm("", "", "");

    static OfficeForm of(Particulars particulars) {
        return new OfficeForm(particulars.name(), particulars.address(), particulars.phone());
    }

    /// The fields that are not right, each with the text that says so.
    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (!Particulars.line(name)) {
            wrong.put("name", "console.office.wrong.name");
        }
        if (!Particulars.line(address)) {
            wrong.put("address", "console.office.wrong.address");
        }
        if (!Particulars.phone(phone)) {
            wrong.put("phone", "console.office.wrong.phone");
        }
        return wrong;
    }

    Particulars particulars() {
        return new Particulars(name, address, phone);
    }
}
