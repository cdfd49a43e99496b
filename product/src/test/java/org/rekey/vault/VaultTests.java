package org.rekey.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VaultTests {
    private static final byte[] SECRET = "Ann".getBytes(StandardCharsets.UTF_8);

    private final Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final KeyFile file;
    private final Vault vault;

    VaultTests(@TempDir Path folder) {
        this.folder = folder;
        file = new KeyFile(folder.resolve("keys.json"));
        file.create(false, now.get());
        vault = new KeyFileVault(file, now::get);
    }

    @Test
    void opensWhatItSealedInItsPlace() {
        byte[] sealed = vault.seal("person.names:1", SECRET);

        assertThat(vault.open("person.names:1", sealed)).isEqualTo(SECRET);
        assertThat(sealed).hasSize(SECRET.length + 33).isNotEqualTo(vault.seal("person.names:1", SECRET));
    }

    @Test
    void refusesASealedValueMovedToAnotherPerson() {
        byte[] sealed = vault.seal("person.names:1", SECRET);

        assertThatThrownBy(() -> vault.open("person.names:2", sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesAChangedValue() {
        byte[] sealed = vault.seal("person.names:1", SECRET);
        for (int index = 0; index < sealed.length; index++) {
            byte[] changed = sealed.clone();
            changed[index] ^= 1;

            assertThatThrownBy(() -> vault.open("person.names:1", changed)).isInstanceOf(SealBroken.class);
        }
        assertThatThrownBy(() -> vault.open("person.names:1", new byte[0])).isInstanceOf(SealBroken.class);
    }

    @Test
    void keepsPurposesApart() {
        byte[] sealed = vault.cookies().seal("x", SECRET);

        assertThatThrownBy(() -> vault.open("x", sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.deviceCookies().open("x", sealed)).isInstanceOf(SealBroken.class);
        assertThat(vault.hash(HashPurpose.CODE, SECRET)).isNotEqualTo(vault.hash(HashPurpose.CSRF, SECRET));
    }

    @ParameterizedTest
    @EnumSource(HashPurpose.class)
    void hashesTheSameValueAlike(HashPurpose purpose) {
        assertThat(vault.hash(purpose, SECRET)).isEqualTo(vault.hash(purpose, SECRET.clone()));
        assertThat(vault.hash(purpose, SECRET).value()).hasSize(32);
        assertThat(vault.hash(purpose, SECRET).toString())
                .doesNotContain(vault.hash(purpose, SECRET).hex());
    }

    @Test
    void signsSoThatOthersCanVerify() throws Exception {
        byte[] signature = vault.audit().sign(SECRET);

        assertThat(vault.audit().verify(SECRET, signature)).isTrue();
        assertThat(vault.audit().verify(new byte[] {1}, signature)).isFalse();
        assertThat(signature).hasSize(64);
        assertThat(verifiedByTheJdk(vault.audit().publicKeys().getFirst(), SECRET, signature))
                .isTrue();
    }

    private static boolean verifiedByTheJdk(String pem, byte[] message, byte[] signature) throws Exception {
        var encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        var key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(key);
        verifier.update(message);
        return verifier.verify(signature);
    }

    @Nested
    class WhenKeysRotate {
        @Test
        void formerValuesOpenAndNewOnesAreSealedUnderTheNewKey() {
            byte[] before = vault.seal("c", SECRET);
            rotateAndLookAgain();

            byte[] after = vault.seal("c", SECRET);

            assertThat(vault.open("c", before)).isEqualTo(SECRET);
            assertThat(vault.open("c", after)).isEqualTo(SECRET);
            assertThat(before[4]).isEqualTo((byte) 1);
            assertThat(after[4]).isEqualTo((byte) 2);
        }

        @Test
        void formerHashesAreAmongTheCandidates() {
            Hashed before = vault.hash(HashPurpose.CONTACT, SECRET);
            rotateAndLookAgain();

            assertThat(vault.hash(HashPurpose.CONTACT, SECRET).keyNumber()).isEqualTo(2);
            assertThat(vault.candidates(HashPurpose.CONTACT, SECRET))
                    .containsExactly(vault.hash(HashPurpose.CONTACT, SECRET), before);
            assertThat(vault.hash(HashPurpose.CONTACT, 1, SECRET)).isEqualTo(before);
        }

        @Test
        void theSectorKeyStays() {
            Hashed before = vault.hash(HashPurpose.SECTOR, SECRET);
            rotateAndLookAgain();

            assertThat(vault.hash(HashPurpose.SECTOR, SECRET)).isEqualTo(before);
        }

        @Test
        void aFormerCookieOpensForOneLifetimeOnly() {
            byte[] cookie = vault.cookies().seal("c", SECRET);
            rotateAndLookAgain();

            assertThat(vault.cookies().open("c", cookie)).isEqualTo(SECRET);
            now.updateAndGet(it -> it.plus(Vault.COOKIE_LIFETIME));

            assertThatThrownBy(() -> vault.cookies().open("c", cookie)).isInstanceOf(SealBroken.class);
        }

        @Test
        void aKeyIsNotUsedBeforeItsMoment() {
            file.write(file.read().rotated(KeyPurpose.AT_REST, now.get().plus(Duration.ofMinutes(2))));
            now.updateAndGet(it -> it.plusSeconds(60));
            byte[] before = vault.seal("c", SECRET);
            now.updateAndGet(it -> it.plusSeconds(60));

            assertThat(before[4]).isEqualTo((byte) 1);
            assertThat(vault.seal("c", SECRET)[4]).isEqualTo((byte) 2);
        }

        @Test
        void aVanishedFileLeavesTheKeysInUse() throws Exception {
            byte[] sealed = vault.seal("c", SECRET);
            Files.delete(folder.resolve("keys.json"));
            now.updateAndGet(it -> it.plusSeconds(60));

            assertThat(vault.open("c", sealed)).isEqualTo(SECRET);
        }

        private void rotateAndLookAgain() {
            TestVault.rotate(file, now::get);
            now.updateAndGet(it -> it.plusSeconds(31));
        }
    }
}
