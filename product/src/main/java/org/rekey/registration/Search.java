package org.rekey.registration;

import java.time.LocalDate;
import org.rekey.person.NationalNumber;

/// Whom an officer looks for, and why.
///
/// @param note in the officer's words, perhaps empty
record Search(Subject subject, Reason reason, String note) {
    sealed interface Subject {
        /// As it was typed, in one form.
        String typed();
    }

    record ByNumber(NationalNumber number) implements Subject {
        @Override
        public String typed() {
            return number.digits();
        }
    }

    /// @param report the number of a report that something was not the person
    record ByReport(String report) implements Subject {
        @Override
        public String typed() {
            return report;
        }
    }

    record ByName(String last, String first, LocalDate born) implements Subject {
        @Override
        public String typed() {
            return last + "\n" + first + "\n" + born;
        }

        @Override
        public String toString() {
            return "ByName[hidden]";
        }
    }
}
