package org.rekey.transfer;

import org.rekey.document.Node;
import org.rekey.person.PersonId;

/// Opens what an export has sealed of a person: the password and the secrets of the keys.
interface Unsealing {
    /// Takes the line that holds the key of the file.
    void begin(Node said);

    /// The person as the line says it, and where something is sealed, another node with password and keys whole.
    Node open(PersonId person, Node said);

    /// For whoever has no key.
    static Unsealing none() {
        return new Unsealing() {
            @Override
            public void begin(Node said) {
                throw without(said);
            }

            @Override
            public Node open(PersonId person, Node said) {
                if (said.at("sealed").isPresent()) {
                    throw without(said);
                }
                return said;
            }

            private RuntimeException without(Node said) {
                return said.refused("holds secrets that are sealed: say --key FILE, with the recipient's key");
            }
        };
    }
}
