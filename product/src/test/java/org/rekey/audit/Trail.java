package org.rekey.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rekey.audit.TrailCheck.Verdict;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyActivated;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;
import org.rekey.vault.Randomness;
import org.rekey.vault.TestVault;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// An audit trail with its parts, over a database of a test.
final class Trail {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Vault VAULT = TestVault.make();
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final AuditTrail trail;
    private final List<String> findings = new ArrayList<>();

    Trail(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.sealing = new Sealing(jdbc, transaction, VAULT);
        this.trail = new AuditTrail(jdbc, VAULT, new Randomness(), InstantSource.fixed(NOW), List.of());
    }

    void write(DomainEvent event) {
        trail.on(event);
    }

    void write(int events) {
        for (int i = 0; i < events; i++) {
            write(keyActivated());
        }
    }

    static KeyActivated keyActivated() {
        var key = new KeyId(UUID.randomUUID());
        return new KeyActivated(NOW, new PersonId(new UUID(7, 7)), key, new KeyTypeId("some-key"));
    }

    Sealing.Outcome sealOnce() {
        return sealing.seal(NOW);
    }

    /// Seals until nothing is left: transactions of other tests in the same server may hold the horizon back.
    void seal() throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        do {
            sealing.seal(NOW);
            if (check().unsealed() == 0) {
                return;
            }
            Thread.sleep(20);
        } while (System.nanoTime() < deadline);
        throw new AssertionError("the trail was not sealed");
    }

    Verdict check(String... heads) {
        findings.clear();
        return new TrailCheck(jdbc, VAULT, findings::add).run(Set.of(heads));
    }

    /// What the last check found.
    List<String> findings() {
        return findings;
    }

    static Vault vault() {
        return VAULT;
    }
}
