package org.rekey.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rekey.database.AsOwner;
import org.rekey.database.RealDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Former keys go when nothing is left under them, and not before.
@RealDatabase
class RenewalTests {
    private static final Duration AFTERWARDS = Duration.ofMinutes(15);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final JdbcClient owner;
    private final KeyFile file;
    private final RenewalTasks tasks;

    RenewalTests(@AsOwner JdbcClient owner, @TempDir Path folder) {
        this.owner = owner;
        file = new KeyFile(folder.resolve("keys.json"));
        file.create(false, now.get());
        tasks = tasks(now::get);
    }

    private RenewalTasks tasks(InstantSource clock) {
        return new RenewalTasks(
                file,
                clock,
                owner,
                TransactionOperations.withoutTransaction(),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @BeforeEach
    void makesTables() {
        owner.sql("create table jar (jar_id uuid primary key, kind text, sealed bytea, hash_key integer)")
                .update();
        owner.sql("comment on column jar.sealed is 'sealed at-rest: jar.{kind}:{jar_id}'")
                .update();
        owner.sql("comment on column jar.hash_key is 'key of contact'").update();
        owner.sql("create table shelf (at integer, secret bytea) partition by range (at)")
                .update();
        owner.sql("create table shelf_1 partition of shelf for values from (0) to (10)")
                .update();
        owner.sql("comment on column shelf.secret is 'sealed provider-keys: shelf:{at}'")
                .update();
        fill("jam", 200);
        fill("milk", 3);
        owner.sql("insert into shelf (at, secret) values (1, :secret)")
                .param("secret", vault().providerKeys().seal("shelf:1", "on top".getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    @AfterEach
    void dropsThem() {
        owner.sql("drop table jar, shelf").update();
    }

    @Test
    void everyValueIsSealedAnewInItsPlace() {
        rotate();

        assertThat(tasks.renew()).isZero();

        assertThat(keysOf(KeyPurpose.AT_REST)).containsExactly(2);
        assertThat(keysOf(KeyPurpose.PROVIDER_KEYS)).containsExactly(2);
        assertThat(opened()).hasSize(203).allMatch("sweet"::equals);
        assertThat(printed()).contains("jar.sealed: 100 % through, 203 values sealed anew", "shelf_1.secret");
    }

    @Test
    void aKeyThatIsNotInUseYetIsToldInsteadOfDoingNothing() {
        file.write(file.read().rotated(KeyPurpose.AT_REST, now.get().plusSeconds(120)));

        assertThat(tasks.renew()).isEqualTo(1);
        assertThat(tasks.prune(Optional.empty())).isEqualTo(1);
        assertThat(tasks.prune(Optional.of("contact"))).isZero();

        assertThat(printed())
                .isEqualTo("at-rest: the new key is used from 2026-11-21T12:02:00Z; call this again then\n".repeat(2));
    }

    /// As on the leaves of the audit trail, where one role does everything.
    @Test
    void rightsThatTheOwnerHasGivenUpAreTakenBackForTheWorkAlone() {
        owner.sql("revoke all on shelf_1 from current_user").update();
        rotate();

        assertThat(tasks.renew()).isZero();
        assertThat(keysOf(KeyPurpose.PROVIDER_KEYS)).containsExactly(2);
        assertThat(tasks.prune(Optional.of("provider-keys"))).isZero();

        assertThat(owner.sql("select has_table_privilege('shelf_1', 'select, insert, update, delete')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void whatIsSealedAnewAlreadyIsLeftAlone() {
        rotate();
        tasks.renew();
        List<byte[]> before = values();

        tasks.renew();

        assertThat(values()).containsExactlyElementsOf(before);
    }

    @Test
    void aValueThatDoesNotOpenIsToldAndKept() {
        owner.sql("update jar set kind = 'honey' where kind = 'milk'").update();
        rotate();

        assertThat(tasks.renew()).isEqualTo(1);

        assertThat(printed()).contains("200 values sealed anew, 3 do not open");
        assertThat(tasks.prune(Optional.of("at-rest"))).isEqualTo(1);
    }

    @Test
    void aValueThatWasErasedIsNotBroken() {
        owner.sql("update jar set sealed = ''::bytea where kind = 'milk'").update();
        rotate();

        assertThat(tasks.renew()).isZero();

        assertThat(printed()).contains("200 values sealed anew").doesNotContain("do not open");
    }

    @Test
    void aKeyThatIsMadeWhileFormerOnesAreCountedStays() {
        owner.sql("delete from jar").update();
        rotate();
        var looks = new AtomicInteger();
        InstantSource busy = () -> {
            if (looks.getAndIncrement() == 0) {
                TestVault.rotate(file, now::get);
            }
            return now.get();
        };

        assertThat(tasks(busy).prune(Optional.of("at-rest"))).isZero();

        assertThat(numbers(KeyPurpose.AT_REST)).containsExactly(2, 3);
        assertThat(numbers(KeyPurpose.PEPPER)).contains(3);
    }

    @Test
    void aFormerKeyStaysWhileAnythingIsUnderIt() {
        rotate();

        assertThat(tasks.prune(Optional.empty())).isEqualTo(1);

        assertThat(printed())
                .contains("at-rest: key 1 stays for 203 values in jar.sealed")
                .contains("provider-keys: key 1 stays for 1 values in shelf_1.secret")
                .contains("contact: key 1 stays for 203 values in jar.hash_key")
                .contains("username: key 1 is dropped");
        assertThat(numbers(KeyPurpose.AT_REST)).containsExactly(1, 2);
        assertThat(numbers(KeyPurpose.USERNAME)).containsExactly(2);
        assertThat(opened()).hasSize(203);
    }

    @Test
    void aFormerKeyGoesWhenNothingIsUnderIt() {
        rotate();
        tasks.renew();
        owner.sql("update jar set hash_key = 2").update();

        assertThat(tasks.prune(Optional.empty())).isZero();

        assertThat(numbers(KeyPurpose.AT_REST)).containsExactly(2);
        assertThat(numbers(KeyPurpose.CONTACT)).containsExactly(2);
        assertThat(opened()).hasSize(203).allMatch("sweet"::equals);
        rotate();
        assertThat(numbers(KeyPurpose.AT_REST)).containsExactly(2, 3);
    }

    @Test
    void aFormerKeyStaysForWhatIsUnderWay() {
        owner.sql("delete from jar").update();
        TestVault.rotate(file, now::get);

        assertThat(tasks.prune(Optional.of("at-rest"))).isEqualTo(1);

        assertThat(printed()).contains("stays until 2026-11-21T12:15:00Z");
    }

    /// Else a column of somebody's new table would be left under a key that is dropped. What the mail house gets is
    /// sealed under a key of its own.
    @Test
    void everyColumnOfTheProgramThatCouldBeSealedSaysSo() {
        assertThat(owner.sql("""
                        select attrelid::regclass || '.' || attname
                        from pg_attribute join pg_class on pg_class.oid = attrelid
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                        and atttypid = 'bytea'::regtype and col_description(attrelid, attnum) is null
                        and attrelid::regclass || '.' || attname <> 'print_batch.file'
                        and attname !~ '(hash|subject|salt|codes|recent|leaf|root|previous|signature|head|reached|checksum)$'
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void aNumberCanBeWorkedOutOfAText() {
        owner.sql("create table note (text text)").update();
        try {
            owner.sql(
                            "comment on column note.text is 'key of at-rest: substring(text from ''^key-([0-9]+)'')::integer'")
                    .update();
            owner.sql("insert into note values ('plain'), ('key-7 sealed'), ('key-7 too')")
                    .update();

            assertThat(new KeyUse(owner, TransactionOperations.withoutTransaction()).of(KeyPurpose.AT_REST))
                    .contains(new KeyUse.Count("note.text", 7, 2));
        } finally {
            owner.sql("drop table note").update();
        }
    }

    @Test
    void keysWhoseValuesCannotBeCountedAreNotDropped() {
        assertThatThrownBy(() -> tasks.prune(Optional.of("pepper"))).hasMessageContaining("at-rest");
        assertThatThrownBy(() -> tasks.prune(Optional.of("audit"))).isInstanceOf(IllegalArgumentException.class);
    }

    private void fill(String kind, int count) {
        var vault = vault();
        for (int i = 0; i < count; i++) {
            var id = UUID.randomUUID();
            owner.sql("insert into jar values (:id, :kind, :sealed, 1)")
                    .param("id", id)
                    .param("kind", kind)
                    .param("sealed", vault.seal("jar." + kind + ":" + id, "sweet".getBytes(StandardCharsets.UTF_8)))
                    .update();
        }
    }

    private List<String> opened() {
        var vault = vault();
        return owner.sql("select jar_id, kind, sealed from jar")
                .query((row, number) -> new String(
                        vault.open("jar." + row.getString("kind") + ":" + row.getString("jar_id"), row.getBytes(3)),
                        StandardCharsets.UTF_8))
                .list();
    }

    private List<byte[]> values() {
        return owner.sql("select sealed from jar order by jar_id")
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    private List<Integer> keysOf(KeyPurpose purpose) {
        return new KeyUse(owner, TransactionOperations.withoutTransaction())
                .of(purpose).stream().map(KeyUse.Count::key).toList();
    }

    private Iterable<Integer> numbers(KeyPurpose purpose) {
        return file.read().of(purpose).from().keySet();
    }

    private Vault vault() {
        return TestVault.over(file, now::get);
    }

    private void rotate() {
        TestVault.rotate(file, now::get);
        now.updateAndGet(it -> it.plus(AFTERWARDS));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
