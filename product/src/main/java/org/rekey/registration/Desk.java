package org.rekey.registration;

import java.util.Set;
import org.rekey.office.Office;
import org.rekey.office.Role;
import org.rekey.person.PersonId;

/// The officer whose request this is, at the office in its path.
public record Desk(PersonId officer, Office office, Set<Role> roles) {
    public boolean may(Role role) {
        return roles.contains(role);
    }

    public boolean registers() {
        return may(Role.REGISTER);
    }

    public boolean supports() {
        return may(Role.SUPPORT);
    }

    public boolean audits() {
        return may(Role.AUDITOR);
    }

    /// A path of this office: `path("looks")` is `/desk/7/looks`.
    public String path(String... parts) {
        return "/desk/" + office.id() + (parts.length == 0 ? "" : "/" + String.join("/", parts));
    }
}
