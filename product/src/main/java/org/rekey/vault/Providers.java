package org.rekey.vault;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The providers of cryptography in this process: Amazon Corretto Crypto Provider first where its native library
/// loads (ES256 signs in 12 µs instead of 100), else those of the JDK.
public final class Providers {
    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    private Providers() {}

    /// Begins to put the fastest provider first: a twentieth of a start, with other work to do meanwhile.
    ///
    /// @return waits, and tells what kept the native provider away; to be run once there is a log, and before
    /// a bean asks for a cipher
    public static Runnable install() {
        var obstacle = CompletableFuture.supplyAsync(Providers::obstacle);
        return () -> obstacle.join()
                .ifPresent(unusable -> LOG.warn(
                        "cryptography of the JDK in use, the native provider does not load: {}", unusable.toString()));
    }

    private static Optional<Throwable> obstacle() {
        try {
            AmazonCorrettoCryptoProvider.install();
            AmazonCorrettoCryptoProvider.INSTANCE.assertHealthy();
            return Optional.empty();
        } catch (RuntimeException | LinkageError unusable) {
            Security.removeProvider(AmazonCorrettoCryptoProvider.PROVIDER_NAME);
            return Optional.of(unusable);
        }
    }

    /// The native provider, installed or not, for work that takes the JDK's seconds; null where it does not load.
    public static @Nullable Provider fast() {
        try {
            AmazonCorrettoCryptoProvider.INSTANCE.assertHealthy();
            return AmazonCorrettoCryptoProvider.INSTANCE;
        } catch (RuntimeException | LinkageError unusable) {
            return null;
        }
    }
}
