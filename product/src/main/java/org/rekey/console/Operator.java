package org.rekey.console;

import org.rekey.person.PersonId;

/// The operator whose request this is. A controller of the console takes one as argument.
record Operator(PersonId person) {}
