package org.rekey.vault;

import java.time.Duration;
import java.util.List;

/// Everything that this service does with its secret keys; the keys themselves never leave it.
///
/// The keys lie in a file outside the database, apart by purpose, each purpose with its history: the newest seals,
/// hashes and signs, older ones still open and verify. All methods are safe for many threads and take microseconds.
public interface Vault extends Sealer {
    /// How long a cookie sealed with [#cookies] may live.
    Duration COOKIE_LIFETIME = Duration.ofHours(12);

    /// Seals cookies that live for hours. After a rotation the former key opens for one lifetime only.
    Sealer cookies();

    /// Seals the long-lived cookie that recognises a person's browser.
    Sealer deviceCookies();

    /// Seals the private keys with which the OpenID provider signs.
    Sealer providerKeys();

    /// Signs the sealed batches of the audit trail.
    Signer audit();

    /// The keyed hash under the newest key of the purpose, to be stored or shown.
    Hashed hash(HashPurpose purpose, byte[] value);

    /// The keyed hash under one key of the purpose.
    ///
    /// @throws SealBroken when that key is not known
    Hashed hash(HashPurpose purpose, int keyNumber, byte[] value);

    /// The hashes under every key of the purpose, newest first: what to look for while a rotation is under way.
    List<Hashed> candidates(HashPurpose purpose, byte[] value);

    /// Whether the keys were made for the demo.
    boolean demo();
}
