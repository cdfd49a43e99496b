package org.rekey.vault;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The file with the secret keys: JSON, readable by its owner alone, kept and backed up apart from the database.
/// Whoever has both reads everything; who loses it loses every sealed value.
public final class KeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    static {
        registerKinds();
    }

    private final Path path;

    public KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /// Makes a file with new keys for every purpose; never over an existing one.
    ///
    /// @param demo marks the keys as worthless, so that the program refuses them in production
    public void create(boolean demo, Instant now) {
        if (exists()) {
            throw new KeyFileRefused("the key file " + path + " exists already; keys are replaced by: keys rotate");
        }
        write(KeyRing.generate(demo, now));
    }

    /// Adds first keys for purposes that the program has had since the file was made. Nothing else changes.
    ///
    /// @return the purposes, as they stand in the file; none when nothing was missing
    public List<String> complete(Instant now) {
        refuseUnsafe();
        try {
            String text = Files.readString(path);
            var missing = KeyRingJson.missing(text);
            if (!missing.isEmpty()) {
                write(KeyRingJson.read(text, KeyRing.first(missing, now)));
            }
            return missing.stream().map(KeyPurpose::tag).toList();
        } catch (IOException | RuntimeException malformed) {
            throw notAKeyFile(malformed);
        }
    }

    /// @throws KeyFileRefused when it is missing, readable by others or malformed
    KeyRing read() {
        refuseUnsafe();
        try {
            String text = Files.readString(path);
            refuseIncomplete(text);
            return KeyRingJson.read(text);
        } catch (KeyFileRefused incomplete) {
            throw incomplete;
        } catch (AccessDeniedException closed) {
            throw new KeyFileRefused("the key file " + path + " belongs to another user", closed);
        } catch (IOException | RuntimeException malformed) {
            throw notAKeyFile(malformed);
        }
    }

    /// Writes beside it and moves into place, so that no reader and no crash sees half a file.
    void write(KeyRing ring) {
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        try {
            if (path.getParent() != null) {
                Files.createDirectories(path.getParent());
            }
            Files.deleteIfExists(beside);
            Files.createFile(beside, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(beside, KeyRingJson.write(ring));
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new KeyFileRefused("the key file " + path + " cannot be written: " + unwritable, unwritable);
        }
    }

    private void refuseUnsafe() {
        if (!exists()) {
            throw new KeyFileRefused("the key file " + path + " is missing: make one with: keys new");
        }
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
                throw new KeyFileRefused("the key file " + path + " is open to others: chmod 600 " + path);
            }
        } catch (IOException | UnsupportedOperationException unknown) {
            throw new KeyFileRefused("who may read the key file " + path + " cannot be told", unknown);
        }
    }

    private void refuseIncomplete(String text) {
        var missing = KeyRingJson.missing(text);
        if (!missing.isEmpty() && missing.size() < KeyPurpose.values().length) {
            throw new KeyFileRefused("the key file " + path + " was made by an earlier version and has no key for "
                    + missing.stream().map(KeyPurpose::tag).collect(Collectors.joining(", "))
                    + ": add it with: keys complete");
        }
    }

    private KeyFileRefused notAKeyFile(Exception malformed) {
        return new KeyFileRefused("the key file " + path + " is not a key file: restore it from its backup", malformed);
    }

    /// Tells Tink which kinds of key there are; nothing can be made or read before.
    private static void registerKinds() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            SignatureConfig.register();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
