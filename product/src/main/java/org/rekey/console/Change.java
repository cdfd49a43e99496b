package org.rekey.console;

import java.util.Optional;
import org.rekey.office.Office.Particulars;
import org.rekey.office.Role;
import org.rekey.person.ErasureReason;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;

/// Something that takes two operators.
sealed interface Change {
    record OpenOffice(Particulars particulars) implements Change {}

    record ChangeOffice(OfficeId office, Particulars particulars) implements Change {}

    record CloseOffice(OfficeId office) implements Change {}

    record GiveRole(OfficeId office, PersonId person, Role role) implements Change {}

    record TakeRole(OfficeId office, PersonId person, Role role) implements Change {}

    record AddOperator(PersonId person) implements Change {}

    record RemoveOperator(PersonId person) implements Change {}

    /// @param reference of the file in which the decision is
    record ErasePerson(PersonId person, ErasureReason reason, String reference) implements Change {}

    /// Whom it is about, if anybody.
    default Optional<PersonId> about() {
        return switch (this) {
            case GiveRole it -> Optional.of(it.person());
            case TakeRole it -> Optional.of(it.person());
            case AddOperator it -> Optional.of(it.person());
            case RemoveOperator it -> Optional.of(it.person());
            case ErasePerson it -> Optional.of(it.person());
            case OpenOffice it -> Optional.empty();
            case ChangeOffice it -> Optional.empty();
            case CloseOffice it -> Optional.empty();
        };
    }

    /// As it stands in the database, in the texts and in the audit trail.
    default Kind kind() {
        return switch (this) {
            case OpenOffice it -> Kind.OPEN_OFFICE;
            case ChangeOffice it -> Kind.CHANGE_OFFICE;
            case CloseOffice it -> Kind.CLOSE_OFFICE;
            case GiveRole it -> Kind.GIVE_ROLE;
            case TakeRole it -> Kind.TAKE_ROLE;
            case AddOperator it -> Kind.ADD_OPERATOR;
            case RemoveOperator it -> Kind.REMOVE_OPERATOR;
            case ErasePerson it -> Kind.ERASE_PERSON;
        };
    }

    /// Who would be able to do more than before, if anybody.
    default Optional<PersonId> gains() {
        return switch (this) {
            case GiveRole it -> Optional.of(it.person());
            case AddOperator it -> Optional.of(it.person());
            case OpenOffice it -> Optional.empty();
            case ChangeOffice it -> Optional.empty();
            case CloseOffice it -> Optional.empty();
            case TakeRole it -> Optional.empty();
            case RemoveOperator it -> Optional.empty();
            case ErasePerson it -> Optional.empty();
        };
    }

    enum Kind {
        OPEN_OFFICE,
        CHANGE_OFFICE,
        CLOSE_OFFICE,
        GIVE_ROLE,
        TAKE_ROLE,
        ADD_OPERATOR,
        REMOVE_OPERATOR,
        ERASE_PERSON
    }
}
