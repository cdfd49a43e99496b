package org.rekey.transfer;

import org.rekey.document.Node;
import org.rekey.person.PersonId;

/// Opens what an export has sealed of a person: the password and the secrets of the keys.
interface Unsealing {
    /// For files that hold nothing sealed.
    Unsealing NOTHING = (person, said) -> {
        if (said.at("sealed").isPresent()) {
            throw said.refused("has secrets that are sealed: say --key FILE with the key of the recipient");
        }
        return said;
    };

    /// The person as the line says it, and where something is sealed, another node with password and keys whole.
    Node open(PersonId person, Node said);
}
