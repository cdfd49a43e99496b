package org.rekey.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rekey.console.Proposal.State;
import org.rekey.console.Proposals.Objection;
import org.rekey.database.AsOwner;
import org.rekey.database.RealDatabase;
import org.rekey.office.Office.Particulars;
import org.rekey.office.Officers;
import org.rekey.office.Offices;
import org.rekey.office.Role;
import org.rekey.person.ErasureReason;
import org.rekey.person.PersonFixture;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Operators who decide at the same moment.
@RealDatabase
class OperatorsAtOnceTests {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final int MANY = 6;
    private final JdbcClient jdbc;
    private final JdbcClient owner;
    private final Operators operators;
    private final Offices offices;
    private final Officers officers;
    private final Proposals proposals;
    private final List<PersonId> staff = new ArrayList<>();
    private final AtomicInteger moments = new AtomicInteger();

    OperatorsAtOnceTests(JdbcClient jdbc, TransactionTemplate transaction, @AsOwner JdbcClient owner) {
        this.jdbc = jdbc;
        this.owner = owner;
        operators = new Operators(jdbc, event -> {});
        offices = new Offices(jdbc, event -> {});
        officers = new Officers(jdbc, event -> {});
        proposals = new Proposals(
                new ProposalRows(jdbc),
                offices,
                officers,
                operators,
                PersonFixture.erasures(jdbc, transaction),
                () -> NOW.plusMillis(moments.incrementAndGet()),
                event -> {},
                transaction);
    }

    @BeforeEach
    void operators() {
        owner.sql("truncate proposal, operator, office_role").update();
        for (int i = 0; i < MANY; i++) {
            staff.add(person());
            operators.add(staff.getLast(), OperatorAdded.By.COMMAND, NOW.plusSeconds(i));
        }
    }

    @Test
    void bringAChangeIntoForceOnce() throws Exception {
        var proposal = proposed(new Change.OpenOffice(new Particulars("Zuid", "Zuid 7", "+32 9 999 00 07")), 0);
        var calls = new ArrayList<Callable<Optional<Objection>>>();
        for (var operator : staff.subList(1, MANY)) {
            calls.add(() -> proposals.decide(proposal, State.APPROVED, operator));
        }

        var answers = atOnce(calls);

        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(offices.all()).extracting(office -> office.name()).containsOnlyOnce("Zuid");
    }

    @Test
    void alwaysLeaveTwo() throws Exception {
        var calls = new ArrayList<Callable<Optional<Objection>>>();
        for (int i = 0; i < MANY; i++) {
            var proposal = proposed(new Change.RemoveOperator(staff.get(i)), (i + 1) % MANY);
            var decider = staff.get((i + 2) % MANY);
            calls.add(() -> proposals.decide(proposal, State.APPROVED, decider));
        }

        var answers = atOnce(calls);

        // whoever was removed before does not decide any more
        assertThat(operators.all()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(answers)
                .filteredOn(Optional::isEmpty)
                .hasSize(MANY - operators.all().size());
    }

    @Test
    void decideNothingOnceTheyWereRemovedAfterTheGate() {
        var proposal = proposed(new Change.RemoveOperator(staff.get(2)), 0);
        operators.remove(staff.get(1), OperatorAdded.By.COMMAND, NOW);

        for (var decision : List.of(State.APPROVED, State.DECLINED)) {
            assertThat(proposals.decide(proposal, decision, staff.get(1))).contains(Objection.NOT_YOURS);
        }
        assertThat(operators.has(staff.get(2))).isTrue();
    }

    @Test
    void giveNothingToWhoeverWasErasedMeanwhile() {
        var person = person();
        var office = offices.open(new Particulars("Oost", "Oost 9", "+32 9 999 00 09"), NOW);
        var changes = List.of(new Change.AddOperator(person), new Change.GiveRole(office, person, Role.REGISTER));
        var open = changes.stream().map(change -> proposed(change, 0)).toList();
        jdbc.sql("update person set erased_at = now(), erased_why = 'order' where person_id = ?")
                .param(person.value())
                .update();

        for (var proposal : open) {
            assertThat(proposals.decide(proposal, State.APPROVED, staff.get(1))).contains(Objection.GONE);
        }
        assertThat(operators.has(person) || officers.worksAnywhere(person)).isFalse();
    }

    @Test
    void doNotDecideOnTheirOwnErasure() {
        var person = person();
        var proposal = proposed(new Change.ErasePerson(person, ErasureReason.ORDER, "1"), 0);
        operators.add(person, OperatorAdded.By.COMMAND, NOW);

        for (var decision : List.of(State.APPROVED, State.DECLINED)) {
            assertThat(proposals.decide(proposal, decision, person)).contains(Objection.NOT_YOURS);
        }
        assertThat(proposals.latest().getFirst().approvableBy(person)).isFalse();
        assertThat(proposals.decide(proposal, State.APPROVED, staff.get(1))).contains(Objection.STILL_STAFF);
    }

    @Test
    void makeNobodyAnOperatorAndAnOfficerAtOnce() throws Exception {
        var office = offices.open(new Particulars("Noord", "Noord 8", "+32 9 999 00 08"), NOW);
        for (int round = 0; round < MANY; round++) {
            var person = person();
            var operator = proposed(new Change.AddOperator(person), 0);
            var officer = proposed(new Change.GiveRole(office, person, Role.REGISTER), 0);

            var answers = atOnce(List.<Callable<Optional<Objection>>>of(
                    () -> proposals.decide(operator, State.APPROVED, staff.get(1)),
                    () -> proposals.decide(officer, State.APPROVED, staff.get(2))));

            assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
            assertThat(operators.has(person)).isNotEqualTo(officers.worksAnywhere(person));
        }
    }

    private UUID proposed(Change change, int by) {
        assertThat(proposals.propose(change, staff.get(by))).isEmpty();
        return jdbc.sql("select proposal_id from proposal order by proposed_at desc limit 1")
                .query(UUID.class)
                .single();
    }

    private PersonId person() {
        var id = UUID.randomUUID();
        jdbc.sql("insert into person (person_id, language, names, enrolled_at) values (?, 'nl', '', now())")
                .param(id)
                .update();
        return new PersonId(id);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
