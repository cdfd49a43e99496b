package org.rekey.logon;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Vault;

/// The keyed hash of an answer, by which the same answer given twice in one flow is recognised. Bound to the flow,
/// so that equal answers of two logons look different.
final class AnswerMark {
    private final Vault vault;

    AnswerMark(Vault vault) {
        this.vault = vault;
    }

    String of(UUID flow, String answer) {
        String bound = "answer|" + flow + "|" + answer;
        return vault.hash(HashPurpose.CODE, bound.getBytes(StandardCharsets.UTF_8))
                .hex();
    }
}
