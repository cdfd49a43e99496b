package org.rekey.password;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/// libsodium's Argon2id through the foreign-function interface: a third of the time of the Java one. The library
/// is the one inside `lazysodium-java`; its own binding goes through JNA and takes three times as long to start.
///
/// It computes one lane with a salt of 16 bytes, which is all this service makes itself.
final class Sodium implements Argon2 {
    private static final int ARGON2ID13 = 2;
    private static final int SALT = 16;

    private final MethodHandle pwhash;

    /// @throws IOException when the library is not there for this machine or does not load
    @SuppressWarnings("restricted") // native access is the point
    Sodium() throws IOException {
        Path copy = Files.createTempFile("libsodium", ".so");
        try {
            try (InputStream library = Sodium.class.getResourceAsStream(resource())) {
                if (library == null) {
                    throw new IOException("no libsodium for this machine");
                }
                Files.copy(library, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            var symbols = SymbolLookup.libraryLookup(copy, Arena.global());
            pwhash = Linker.nativeLinker()
                    .downcallHandle(
                            symbols.findOrThrow("crypto_pwhash"),
                            FunctionDescriptor.of(
                                    JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG,
                                    JAVA_INT));
            start(symbols);
        } catch (RuntimeException unusable) {
            throw new IOException(unusable);
        } finally {
            // the mapped library outlives its name
            Files.deleteIfExists(copy);
        }
    }

    @Override
    public byte[] hash(byte[] secret, byte[] salt, Argon2Parameters parameters, int length) {
        if (salt.length != SALT || parameters.parallelism() != 1) {
            throw new IllegalArgumentException("libsodium hashes with one lane and a salt of 16 bytes");
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(length);
            MemorySegment password = arena.allocate(Math.max(secret.length, 1));
            MemorySegment.copy(secret, 0, password, JAVA_BYTE, 0, secret.length);
            int failed = (int) pwhash.invokeExact(
                    out,
                    (long) length,
                    password,
                    (long) secret.length,
                    arena.allocateFrom(JAVA_BYTE, salt),
                    (long) parameters.iterations(),
                    parameters.memory() * 1024L,
                    ARGON2ID13);
            password.fill((byte) 0);
            if (failed != 0) {
                throw new OutOfMemoryError("libsodium found no memory to hash in");
            }
            return out.toArray(JAVA_BYTE);
        } catch (RuntimeException | Error broken) {
            throw broken;
        } catch (Throwable unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @Override
    public String name() {
        return "libsodium";
    }

    @SuppressWarnings("restricted")
    private static void start(SymbolLookup symbols) throws IOException {
        try {
            var init = Linker.nativeLinker()
                    .downcallHandle(symbols.findOrThrow("sodium_init"), FunctionDescriptor.of(JAVA_INT));
            if ((int) init.invokeExact() < 0) {
                throw new IOException("libsodium does not start");
            }
        } catch (IOException | RuntimeException | Error broken) {
            throw broken;
        } catch (Throwable unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static String resource() throws IOException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (!system.startsWith("linux")) {
            throw new IOException("libsodium comes for Linux only");
        }
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "/linux64/libsodium.so";
            case "aarch64" -> "/arm64/libsodium.so";
            default -> throw new IOException("no libsodium for this processor");
        };
    }
}
