package org.rekey.vault;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The file with the secret keys: JSON, readable by its owner alone, kept and backed up apart from the database.
/// Whoever has both reads everything; who loses it loses every sealed value.
///
/// The keys of a purpose can be moved into a file of their own ([#moveApart]), for other hands or another disk.
/// Those that find people by national number are worth it: there are so few of these that whoever has the key can
/// try them.
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
        refuseUnsafe(path, "make one with: keys new");
        try {
            String text = Files.readString(path);
            var missing = KeyRingJson.missing(text);
            if (!missing.isEmpty()) {
                var added = KeyRing.first(missing, now);
                added.putAll(apart(text));
                write(KeyRingJson.read(text, added));
            }
            return missing.stream().map(KeyPurpose::tag).toList();
        } catch (KeyFileRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException malformed) {
            throw unreadable(malformed);
        }
    }

    /// Moves the keys of a purpose into a new file, which this one names from then on.
    ///
    /// @return the file that had them before, if they were apart already; it is deleted
    Optional<Path> moveApart(KeyPurpose purpose, Path target) {
        if (Files.exists(target)) {
            throw new KeyFileRefused(target + " exists already");
        }
        var ring = read();
        var apart = places();
        var former = Optional.ofNullable(apart.put(purpose, target.toAbsolutePath()));
        write(ring, apart);
        former.ifPresent(KeyFile::delete);
        return former;
    }

    private static void delete(Path former) {
        try {
            Files.deleteIfExists(former);
        } catch (IOException kept) {
            throw new KeyFileRefused("the keys are moved; delete their former file " + former + ": " + kept, kept);
        }
    }

    private Map<KeyPurpose, Path> places() {
        try {
            var places = new EnumMap<KeyPurpose, Path>(KeyPurpose.class);
            places.putAll(exists() ? KeyRingJson.apart(Files.readString(path)) : Map.of());
            return places;
        } catch (IOException | RuntimeException malformed) {
            throw unreadable(malformed);
        }
    }

    private static Map<KeyPurpose, KeyHistory> apart(String text) {
        var histories = new EnumMap<KeyPurpose, KeyHistory>(KeyPurpose.class);
        for (var apart : KeyRingJson.apart(text).entrySet()) {
            refuseUnsafe(apart.getValue(), "restore it from its backup");
            histories.put(apart.getKey(), new KeyFile(apart.getValue()).history());
        }
        return histories;
    }

    private KeyHistory history() {
        try {
            return KeyRingJson.readHistory(Files.readString(path));
        } catch (IOException | RuntimeException malformed) {
            throw unreadable(malformed);
        }
    }

    /// @throws KeyFileRefused when it is missing, readable by others or malformed
    KeyRing read() {
        refuseUnsafe(path, "make one with: keys new");
        try {
            String text = Files.readString(path);
            refuseIncomplete(text);
            return KeyRingJson.read(text, apart(text));
        } catch (KeyFileRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException malformed) {
            throw unreadable(malformed);
        }
    }

    /// Each file is written beside itself and moved into place, so that no reader and no crash sees half of it.
    void write(KeyRing ring) {
        write(ring, places());
    }

    private void write(KeyRing ring, Map<KeyPurpose, Path> apart) {
        refuseNewer();
        apart.forEach((purpose, file) -> write(file, KeyRingJson.write(ring.of(purpose))));
        write(path, KeyRingJson.write(ring, apart));
    }

    private static void write(Path file, String text) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.deleteIfExists(beside);
            Files.createFile(beside, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            keepOwner(file, beside);
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new KeyFileRefused("the key file " + file + " cannot be written: " + unwritable, unwritable);
        }
    }

    /// A file that root writes anew must stay the service's, or no node reads it any more.
    private static void keepOwner(Path file, Path beside) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var owner = Files.getOwner(file);
        if (Files.getOwner(beside).equals(owner)) {
            return;
        }
        try {
            Files.setOwner(beside, owner);
        } catch (IOException forbidden) {
            Files.delete(beside);
            throw new KeyFileRefused(
                    "the key file " + file + " belongs to " + owner.getName() + ": call this as that user", forbidden);
        }
    }

    /// What this version does not know it would not write again.
    private void refuseNewer() {
        if (!exists()) {
            return;
        }
        try {
            var unknown = KeyRingJson.unknown(Files.readString(path));
            if (!unknown.isEmpty()) {
                throw new KeyFileRefused("the key file " + path + " was made by a newer version, which has keys for "
                        + String.join(", ", unknown) + ": use its `rekey keys`");
            }
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private static void refuseUnsafe(Path file, String cureOfMissing) {
        if (!Files.exists(file)) {
            throw new KeyFileRefused("the key file " + file + " is missing: " + cureOfMissing);
        }
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw new KeyFileRefused("the key file " + file + " is open to others: chmod 600 " + file);
            }
        } catch (IOException | UnsupportedOperationException unknown) {
            throw new KeyFileRefused("who may read the key file " + file + " cannot be told", unknown);
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

    /// A file that only another user may read has nothing wrong with it, and its backup would change nothing.
    KeyFileRefused unreadable(Exception failure) {
        return failure instanceof AccessDeniedException closed
                ? new KeyFileRefused(
                        "the key file " + closed.getFile() + " belongs to another user: run Rekey as that user", closed)
                : new KeyFileRefused(
                        "the key file " + path + " is not a key file: restore it from its backup", failure);
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
