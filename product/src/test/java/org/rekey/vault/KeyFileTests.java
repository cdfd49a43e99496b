package org.rekey.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class KeyFileTests {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Path folder;

    KeyFileTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void isReadableByItsOwnerAlone() throws Exception {
        Path path = folder.resolve("deep/keys.json");

        new KeyFile(path).create(false, NOW);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(new KeyFile(path).read().histories()).hasSize(KeyPurpose.values().length);
    }

    @Test
    void isRefusedWhenMissing() {
        assertThatThrownBy(() -> new KeyFile(folder.resolve("none.json")).read())
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining("keys new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void isRefusedWhenOthersHaveAccess(String permissions) throws Exception {
        Path path = folder.resolve("keys.json");
        new KeyFile(path).create(false, NOW);

        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> new KeyFile(path).read())
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "not json", "{\"format\":\"rekey-keys-1\",\"purposes\":{}}"})
    void isRefusedWhenMalformed(String text) throws Exception {
        Path path = folder.resolve("keys.json");
        Files.writeString(path, text);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> new KeyFile(path).read())
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageNotContaining(folder.resolve("x").toString());
    }

    @Test
    void saysWhatAFileOfAnEarlierVersionLacksAndTakesIt() throws Exception {
        Path path = folder.resolve("keys.json");
        var file = new KeyFile(path);
        file.create(false, NOW);
        var before = file.read().of(KeyPurpose.CONTACT).keys();
        var json = JsonMapper.builder().build();
        var tree = json.readTree(Files.readString(path));
        ((ObjectNode) tree.path("purposes")).remove("person-name");
        Files.writeString(path, json.writeValueAsString(tree));

        assertThatThrownBy(file::read)
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining("person-name")
                .hasMessageContaining("keys complete");
        assertThat(file.complete(NOW)).containsExactly("person-name");

        assertThat(file.read().histories()).hasSize(KeyPurpose.values().length);
        assertThat(file.read().of(KeyPurpose.CONTACT).keys().equalsKeyset(before))
                .isTrue();
        assertThat(file.complete(NOW)).isEmpty();
    }

    /// Nodes are replaced one by one, and share the file or get it before they are replaced.
    @Test
    void whatANewerVersionHasAddedIsPassedOverAndNeverLost() throws Exception {
        Path path = folder.resolve("keys.json");
        var file = new KeyFile(path);
        file.create(false, NOW);
        var json = JsonMapper.builder().build();
        var tree = json.readTree(Files.readString(path));
        var purposes = (ObjectNode) tree.path("purposes");
        purposes.set("tomorrow", purposes.get("contact"));
        Files.writeString(path, json.writeValueAsString(tree));

        assertThat(file.read().histories()).hasSize(KeyPurpose.values().length);

        var newer = Files.readString(path);
        assertThatThrownBy(() -> TestVault.rotate(file, InstantSource.fixed(NOW)))
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining("newer version, which has keys for tomorrow");
        assertThat(Files.readString(path)).isEqualTo(newer);
    }

    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root")
    void aFileThatRootWritesAnewStaysTheServices() throws Exception {
        Path path = folder.resolve("keys.json");
        var file = new KeyFile(path);
        file.create(false, NOW);
        var service = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.setOwner(path, service);

        TestVault.rotate(file, InstantSource.fixed(NOW));

        assertThat(Files.getOwner(path)).isEqualTo(service);
        assertThat(file.read().of(KeyPurpose.CONTACT).from()).hasSize(2);
    }

    @Test
    void oneThatIsClosedToTheUserIsNotCalledBroken() {
        var apart = folder.resolve("numbers.json");
        var file = new KeyFile(folder.resolve("keys.json"));

        assertThat(file.unreadable(new AccessDeniedException(apart.toString())))
                .hasMessageContaining(apart + " belongs to another user")
                .hasMessageNotContaining("backup");
        assertThat(file.unreadable(new IOException("no bytes"))).hasMessageContaining("keys.json is not a key file");
    }

    @Test
    @DisabledIfSystemProperty(named = "user.name", matches = "root", disabledReason = "root reads everything")
    void whoMayNotReadItIsToldSoByEachCommand() throws Exception {
        Path path = folder.resolve("keys.json");
        var file = new KeyFile(path);
        file.create(false, NOW);
        var ring = file.read();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("-w-------"));

        for (ThrowingCallable use :
                List.<ThrowingCallable>of(file::read, () -> file.complete(NOW), () -> file.write(ring))) {
            assertThatThrownBy(use).isInstanceOf(KeyFileRefused.class).hasMessageContaining("belongs to another user");
        }
    }

    @Test
    @DisabledIfSystemProperty(named = "user.name", matches = "root", disabledReason = "root gives files away")
    void whoCannotLeaveItToItsOwnerWritesNothing() throws Exception {
        var apart = folder.resolve("numbers.json");
        var file = new KeyFile(folder.resolve("keys.json"));
        file.create(false, NOW);
        file.moveApart(KeyPurpose.NATIONAL_NUMBER, apart);
        var ring = file.read();
        Files.delete(apart);
        Files.createSymbolicLink(apart, Path.of("/etc/passwd"));

        assertThatThrownBy(() -> file.write(ring))
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining(apart + " belongs to root: call this as that user");

        assertThat(apart).isSymbolicLink();
        assertThat(folder.resolve("numbers.json.new")).doesNotExist();
    }

    @Test
    void theKeysOfAPurposeCanLieInAFileOfTheirOwn() throws Exception {
        Path path = folder.resolve("keys.json");
        Path apart = folder.resolve("safe/numbers.json");
        var file = new KeyFile(path);
        file.create(false, NOW);
        var before = file.read().of(KeyPurpose.NATIONAL_NUMBER).keys();
        var command = new KeyTasks(
                Optional.of(path), InstantSource.fixed(NOW), new PrintStream(new ByteArrayOutputStream(), true));

        assertThat(command.run(List.of("apart", "national-number", apart.toString())))
                .isZero();

        assertThat(file.read().of(KeyPurpose.NATIONAL_NUMBER).keys().equalsKeyset(before))
                .isTrue();
        assertThat(Files.readString(path)).contains(apart.toString());
        assertThat(command.run(List.of("rotate", "national-number"))).isZero();
        assertThat(file.read().of(KeyPurpose.NATIONAL_NUMBER).from()).hasSize(2);
        var left = JsonMapper.builder().build().readTree(Files.readString(path)).at("/purposes/national-number");
        assertThat(left.propertyNames()).containsExactly("file");
        assertThat(command.run(List.of("apart", "pepper", apart.toString()))).isEqualTo(1);
        Files.writeString(apart, "{");
        assertThatThrownBy(file::read).hasMessageContaining(apart + " is not a key file");
        Files.setPosixFilePermissions(apart, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(file::read).hasMessageContaining("chmod 600 " + apart);
        Files.delete(apart);
        assertThatThrownBy(file::read)
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining(apart + " is missing: restore it from its backup");
    }

    @Test
    void keysThatAreMovedAgainLeaveNothingBehind() {
        var file = new KeyFile(folder.resolve("keys.json"));
        var first = folder.resolve("first.json");
        var second = folder.resolve("second.json");
        file.create(false, NOW);
        var before = file.read().of(KeyPurpose.NATIONAL_NUMBER).keys();

        assertThat(file.moveApart(KeyPurpose.NATIONAL_NUMBER, first)).isEmpty();
        assertThat(file.moveApart(KeyPurpose.NATIONAL_NUMBER, second)).contains(first);

        assertThat(first).doesNotExist();
        assertThat(second).exists();
        assertThat(file.read().of(KeyPurpose.NATIONAL_NUMBER).keys().equalsKeyset(before))
                .isTrue();
    }

    @Test
    void keepsTheMarkOfTheDemo() {
        var file = new KeyFile(folder.resolve("keys.json"));

        file.create(true, NOW);

        assertThat(file.read().demo()).isTrue();
    }

    @Test
    void isNeverWrittenOver() {
        var file = new KeyFile(folder.resolve("keys.json"));
        file.create(false, NOW);

        assertThatThrownBy(() -> file.create(false, NOW)).isInstanceOf(KeyFileRefused.class);
    }

    @Test
    void theCommandMakesRotatesAndShowsWithoutSecrets() {
        Path path = folder.resolve("keys.json");
        var printed = new ByteArrayOutputStream();
        var command = new KeyTasks(
                Optional.of(path), InstantSource.fixed(NOW), new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(command.run(List.of("new"))).isZero();
        assertThat(command.run(List.of("rotate", "cookies"))).isZero();
        assertThat(command.run(List.of("show"))).isZero();
        assertThat(command.run(List.of("rotate", "sector"))).isEqualTo(1);
        assertThat(command.run(List.of("new"))).isEqualTo(1);
        assertThat(command.run(List.of())).isEqualTo(2);

        var ring = new KeyFile(path).read();
        assertThat(ring.of(KeyPurpose.COOKIES).from()).hasSize(2);
        assertThat(ring.of(KeyPurpose.SECTOR).from()).hasSize(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("cookies: key 2 is used from 2026-11-21T12:02:00Z")
                .doesNotContain("keyset", "value");
    }

    @Test
    void theCommandRotatesEverythingButTheSectorAtOnce() {
        var usual = folder.resolve("usual.json");
        var other = folder.resolve("other.json").toString();
        var command = new KeyTasks(
                Optional.of(usual), InstantSource.fixed(NOW), new PrintStream(new ByteArrayOutputStream(), true));

        command.run(List.of("new", "--file", other));
        command.run(List.of("rotate", "--at-once", "--file", other));

        var ring = new KeyFile(Path.of(other)).read();
        assertThat(Files.exists(usual)).isFalse();
        assertThat(ring.histories())
                .allSatisfy((purpose, history) -> assertThat(history.inUse(NOW)).isEqualTo(purpose.rotates() ? 2 : 1));
    }

    @Test
    void theCommandFindsTheFileOfTheSettings() throws Exception {
        Path keys = folder.resolve("named.json");
        Path settings = folder.resolve("rekey.yaml");
        Files.writeString(settings, "rekey.vault.key-file: " + keys);

        int status = new KeysCommand().applyAsInt(List.of("new", "--settings", settings.toString()));

        assertThat(status).isZero();
        assertThat(new KeyFile(keys).read().demo()).isFalse();
    }
}
