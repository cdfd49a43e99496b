package org.rekey.person;

import java.util.List;
import java.util.Map;

/// What a package has noted of a person, for the copy of their data that people have a right to (GDPR article 15). A
/// bean of each package that notes something.
public interface Disclosure {
    /// What it is, as a name in the copy: `sessions`.
    String name();

    /// Each note, latest first: names and values, no secrets.
    List<Map<String, String>> about(PersonId person);
}
