package org.rekey.registration;

import java.util.Map;
import java.util.Set;
import org.rekey.office.Role;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;

/// Somebody who is logged on strongly enough for the desk, with what they may do where: nothing, perhaps.
record Staff(PersonId person, Map<OfficeId, Set<Role>> roles) {}
