package org.rekey.notice;

import java.util.UUID;
import org.rekey.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Seals a letter for the time it lies in the outbox, bound to its row.
@Component
class Envelope {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Vault vault;

    Envelope(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(UUID notice, Letter letter) {
        return vault.seal(context(notice), JSON.writeValueAsBytes(letter));
    }

    Letter open(UUID notice, byte[] sealed) {
        return JSON.readValue(vault.open(context(notice), sealed), Letter.class);
    }

    private static String context(UUID notice) {
        return "notice.sealed:" + notice;
    }
}
