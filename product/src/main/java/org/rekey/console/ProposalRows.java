package org.rekey.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.office.Office.Particulars;
import org.rekey.office.Role;
import org.rekey.person.ErasureReason;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `proposal`.
@Repository
class ProposalRows {
    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Change change, PersonId operator, Instant now) {
        var columns = Columns.of(change);
        jdbc.sql("""
                insert into proposal (proposal_id, kind, office_id, person_id, role, office_name, office_address,
                                      office_phone, erasure_reason, erasure_reference, proposed_by, proposed_at)
                values (:id, :kind, :office, :person, :role, :name, :address, :phone, :reason, :reference, :by, :now)
                """)
                .param("id", id)
                .param("kind", tag(change.kind()))
                .param(
                        "office",
                        columns.office() == null ? null : columns.office().value(),
                        Types.INTEGER)
                .param(
                        "person",
                        columns.person() == null ? null : columns.person().value(),
                        Types.OTHER)
                .param("role", columns.role() == null ? null : columns.role().tag(), Types.VARCHAR)
                .param(
                        "name",
                        columns.particulars() == null
                                ? null
                                : columns.particulars().name(),
                        Types.VARCHAR)
                .param(
                        "address",
                        columns.particulars() == null
                                ? null
                                : columns.particulars().address(),
                        Types.VARCHAR)
                .param(
                        "phone",
                        columns.particulars() == null
                                ? null
                                : columns.particulars().phone(),
                        Types.VARCHAR)
                .param(
                        "reason",
                        columns.reason() == null ? null : columns.reason().word(),
                        Types.VARCHAR)
                .param("reference", columns.reference(), Types.VARCHAR)
                .param("by", operator.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// @return false when it was decided before, or the operator may not decide it
    boolean decide(UUID id, Proposal.State state, PersonId operator, Instant now) {
        return jdbc.sql("""
                        update proposal
                        set state = :state, decided_by = :by, decided_at = :now
                        where proposal_id = :id
                          and state = 'open'
                          and (:state <> 'withdrawn' or proposed_by = :by)
                          and (:state = 'withdrawn' or proposed_by <> :by)
                          and (kind <> 'erase-person' or person_id <> :by)
                        """)
                        .param("id", id)
                        .param("state", tag(state))
                        .param("by", operator.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql("select * from proposal where proposal_id = :id")
                .param("id", id)
                .query(ProposalRows::proposal)
                .optional();
    }

    /// The open ones first, then those that were decided, the latest first.
    List<Proposal> latest(int most) {
        return jdbc.sql("select * from proposal order by state = 'open' desc, proposed_at desc limit :most")
                .param("most", most)
                .query(ProposalRows::proposal)
                .list();
    }

    /// Whether just this waits for a decision.
    boolean waits(Change change) {
        return jdbc.sql("select * from proposal where state = 'open'").query(ProposalRows::proposal).list().stream()
                .anyMatch(it -> it.change().equals(change));
    }

    int open() {
        return jdbc.sql("select count(*) from proposal where state = 'open'")
                .query(Integer.class)
                .single();
    }

    private static String tag(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        UUID decidedBy = row.getObject("decided_by", UUID.class);
        Timestamp decidedAt = row.getTimestamp("decided_at");
        return new Proposal(
                row.getObject("proposal_id", UUID.class),
                change(row),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getTimestamp("proposed_at").toInstant(),
                Proposal.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                decidedBy == null ? null : new PersonId(decidedBy),
                decidedAt == null ? null : decidedAt.toInstant());
    }

    private static Change change(ResultSet row) throws SQLException {
        var kind = Change.Kind.valueOf(
                row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
        return switch (kind) {
            case OPEN_OFFICE -> new Change.OpenOffice(particulars(row));
            case CHANGE_OFFICE -> new Change.ChangeOffice(office(row), particulars(row));
            case CLOSE_OFFICE -> new Change.CloseOffice(office(row));
            case GIVE_ROLE -> new Change.GiveRole(office(row), person(row), role(row));
            case TAKE_ROLE -> new Change.TakeRole(office(row), person(row), role(row));
            case ADD_OPERATOR -> new Change.AddOperator(person(row));
            case REMOVE_OPERATOR -> new Change.RemoveOperator(person(row));
            case ERASE_PERSON ->
                new Change.ErasePerson(
                        person(row),
                        ErasureReason.of(row.getString("erasure_reason")).orElseThrow(),
                        row.getString("erasure_reference"));
        };
    }

    private static OfficeId office(ResultSet row) throws SQLException {
        return new OfficeId(row.getInt("office_id"));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static Role role(ResultSet row) throws SQLException {
        return Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT));
    }

    private static Particulars particulars(ResultSet row) throws SQLException {
        return new Particulars(
                row.getString("office_name"), row.getString("office_address"), row.getString("office_phone"));
    }

    /// A change, taken apart into columns.
    private record Columns(
            @Nullable OfficeId office,
            @Nullable PersonId person,
            @Nullable Role role,
            @Nullable Particulars particulars,
            @Nullable ErasureReason reason,
            @Nullable String reference) {
        private Columns(
                @Nullable OfficeId office,
                @Nullable PersonId person,
                @Nullable Role role,
                @Nullable Particulars particulars) {
            this(office, person, role, particulars, null, null);
        }

        static Columns of(Change change) {
            return switch (change) {
                case Change.OpenOffice it -> new Columns(null, null, null, it.particulars());
                case Change.ChangeOffice it -> new Columns(it.office(), null, null, it.particulars());
                case Change.CloseOffice it -> new Columns(it.office(), null, null, null);
                case Change.GiveRole it -> new Columns(it.office(), it.person(), it.role(), null);
                case Change.TakeRole it -> new Columns(it.office(), it.person(), it.role(), null);
                case Change.AddOperator it -> new Columns(null, it.person(), null, null);
                case Change.RemoveOperator it -> new Columns(null, it.person(), null, null);
                case Change.ErasePerson it -> new Columns(null, it.person(), null, null, it.reason(), it.reference());
            };
        }
    }
}
