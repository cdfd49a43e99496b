package org.rekey.vault;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.Provider;
import java.security.Security;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The providers of cryptography in this process: Amazon Corretto Crypto Provider first where its native library
/// loads (ES256 signs in 12 µs instead of 100), else those of the JDK.
public final class Providers {
    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    private Providers() {}

    /// Puts the fastest provider first. Called once, before anything asks for a cipher.
    ///
    /// @return whether the native provider is in use
    public static boolean install() {
        try {
            AmazonCorrettoCryptoProvider.install();
            AmazonCorrettoCryptoProvider.INSTANCE.assertHealthy();
            return true;
        } catch (RuntimeException | LinkageError unusable) {
            Security.removeProvider(AmazonCorrettoCryptoProvider.PROVIDER_NAME);
            LOG.warn("cryptography of the JDK in use, the native provider does not load: {}", unusable.toString());
            return false;
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
