package org.rekey.transfer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rekey.database.CopyRows;
import org.rekey.database.CopyTable;
import org.rekey.key.KeyArrivals;
import org.rekey.person.Arrivals;
import org.rekey.transfer.Brought.Refused;
import org.rekey.transfer.Brought.Somebody;
import org.rekey.transfer.Claimed.Verdict;
import org.rekey.transfer.Lines.Chunk;
import org.rekey.vault.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes a chunk, with the position of its file and the event, in one transaction. Long ones would keep the audit
/// trail from being sealed.
@Component
class Writing {
    private static final CopyTable BROUGHT = new CopyTable("brought_person", "external_id", "person_id");
    private static final int RUN_DIGITS = 16;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Arrivals arrivals;
    private final KeyArrivals keys;
    private final Runs runs;
    private final TransactionTemplate transaction;
    private final TransactionTemplate part;
    private final ApplicationEventPublisher events;

    Writing(
            JdbcTemplate template,
            JdbcClient jdbc,
            Arrivals arrivals,
            KeyArrivals keys,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.template = template;
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.keys = keys;
        this.runs = new Runs(jdbc);
        this.transaction = transaction;
        this.part = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()), nested());
        this.events = events;
    }

    /// @param before what became of the lines before these
    /// @throws OtherImport when another import has written this chunk
    Tally write(byte[] head, Chunk chunk, List<Brought> lines, Tally before, Instant now) {
        return transaction.execute(status -> {
            var judged = judge(lines, null);
            var let = new ArrayList<Somebody>();
            insert(judged.welcome(), let, judged.refused());
            var tally = new Tally(
                    lines.size(),
                    (long) let.size() + judged.offices(),
                    judged.known(),
                    judged.refused().size());
            runs.keep(head, judged.refused(), before.refused());
            if (!runs.reached(head, chunk, tally, now)) {
                throw new OtherImport();
            }
            events.publishEvent(new PeopleBrought(
                    now,
                    HexFormat.of().formatHex(head).substring(0, RUN_DIGITS),
                    chunk.lines().getFirst().number(),
                    chunk.lines().getLast().number(),
                    let.size(),
                    judged.refused().size(),
                    digest(let)));
            return tally;
        });
    }

    /// What would become of these lines; writes nothing.
    ///
    /// @param earlier lines that were judged and not written, if there are
    Judged judge(List<Brought> lines, @Nullable EarlierLines earlier) {
        var people = lines.stream()
                .filter(Somebody.class::isInstance)
                .map(Somebody.class::cast)
                .toList();
        var claimed = Claimed.among(people, earlier, jdbc, arrivals, keys);
        var judged = new Judged(new ArrayList<>(), new ArrayList<>());
        for (var line : lines) {
            switch (line) {
                case Somebody one -> judged.take(one, claimed.judge(one));
                case Refused refused -> judged.refused().add(refused);
                case Brought.Office office -> judged.take(office);
                case Brought.Nothing _ -> judged.pass();
            }
        }
        claimed.remember();
        return judged;
    }

    /// Copies all at once. Where the database objects, to somebody who came in this moment from elsewhere or to
    /// what nobody thought of, both halves are tried, down to the line that it objects to.
    private void insert(List<Somebody> people, List<Somebody> let, List<Refused> refused) {
        if (people.isEmpty()) {
            return;
        }
        try {
            part.executeWithoutResult(status -> rows(people).writeTo(template));
            let.addAll(people);
        } catch (DataIntegrityViolationException objection) {
            if (people.size() == 1) {
                refused.add(new Refused(people.getFirst().line(), "the database refuses it"));
                return;
            }
            int middle = people.size() / 2;
            insert(people.subList(0, middle), let, refused);
            insert(people.subList(middle, people.size()), let, refused);
        }
    }

    private static CopyRows rows(List<Somebody> people) {
        var rows = new CopyRows();
        for (var one : people) {
            rows.append(one.rows());
            if (one.externalId() != null) {
                rows.add(
                        BROUGHT, row -> row.text(one.externalId()).uuid(one.id().value()));
            }
        }
        return rows;
    }

    private static String digest(List<Somebody> people) {
        var sum = Sha256.begun();
        people.forEach(one -> sum.update(one.id().toString().getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(sum.digest());
    }

    private static DefaultTransactionDefinition nested() {
        return new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// The lines of a chunk, sorted out.
    static final class Judged {
        private final List<Somebody> welcome;
        private final List<Refused> refused;
        private int known;
        private int passed;
        private int offices;

        private Judged(List<Somebody> welcome, List<Refused> refused) {
            this.welcome = welcome;
            this.refused = refused;
        }

        private void take(Somebody one, Verdict verdict) {
            switch (verdict) {
                case Verdict.Welcome _ -> welcome.add(one);
                case Verdict.Known _ -> known++;
                case Verdict.Refused because -> refused.add(new Refused(one.line(), because.reason()));
            }
        }

        private void take(Brought.Office office) {
            offices += office.fresh() ? 1 : 0;
            known += office.fresh() ? 0 : 1;
        }

        private void pass() {
            passed++;
        }

        List<Somebody> welcome() {
            return welcome;
        }

        List<Refused> refused() {
            return refused;
        }

        int known() {
            return known;
        }

        int offices() {
            return offices;
        }

        Tally tally() {
            return new Tally(
                    (long) welcome.size() + refused.size() + known + passed + offices,
                    (long) welcome.size() + offices,
                    known,
                    refused.size());
        }
    }

    /// Another import is at work on the same file.
    static final class OtherImport extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OtherImport() {
            super("another import is at work on this file");
        }
    }
}
