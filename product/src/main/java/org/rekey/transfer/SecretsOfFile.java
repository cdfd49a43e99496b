package org.rekey.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rekey.document.Node;
import org.rekey.person.PersonId;
import org.rekey.vault.Vault;

/// Opens the secrets of an export with the recipient's key.
final class SecretsOfFile implements Unsealing {
    private final Path privateKey;
    private final Vault vault;
    private volatile @Nullable FileKey key;

    SecretsOfFile(Path privateKey, Vault vault) {
        this.privateKey = privateKey;
        this.vault = vault;
    }

    @Override
    public void begin(Node said) {
        said.only("type", "key", "peppers");
        Peppers.check(said.required("peppers"), vault);
        var sealed = said.required("key").as(Base64.getDecoder()::decode);
        try {
            key = FileKey.of(Recipient.open(privateKey, sealed));
        } catch (IOException | GeneralSecurityException unfit) {
            throw said.refused("is sealed for another key than the one that was given");
        }
    }

    @Override
    public Node open(PersonId person, Node said) {
        var sealed = said.at("sealed").map(Node::text);
        if (sealed.isEmpty()) {
            return said;
        }
        var secrets = Node.json("sealed", plain(person, sealed.get(), said)).only("password", "keys");
        var whole = new LinkedHashMap<String, Object>();
        secrets.at("password").ifPresent(password -> whole.put("password", password.text()));
        whole.put("keys", keys(said, secrets));
        return said.with(whole);
    }

    private static List<Object> keys(Node said, Node secrets) {
        var open = said.at("keys").map(Node::items).orElse(List.of());
        var hidden = secrets.at("keys").map(Node::items).orElse(List.of());
        if (open.size() != hidden.size()) {
            throw said.refused("has other keys than those whose secrets are sealed");
        }
        var keys = new ArrayList<Object>();
        for (int i = 0; i < open.size(); i++) {
            keys.add(open.get(i).with(hidden.get(i).members()).tree());
        }
        return keys;
    }

    private byte[] plain(PersonId person, String sealed, Node said) {
        var opening = key;
        if (opening == null) {
            throw said.refused("has sealed secrets, and no line before it holds their key");
        }
        try {
            return opening.open(person, sealed);
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            throw said.refused("has sealed secrets that do not open");
        }
    }
}
