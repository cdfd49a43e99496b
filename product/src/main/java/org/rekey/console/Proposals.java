package org.rekey.console;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.console.Proposal.State;
import org.rekey.office.Officers;
import org.rekey.office.Offices;
import org.rekey.person.Erasures;
import org.rekey.person.PersonId;
import org.rekey.vault.Uuids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets one operator propose a change and another bring it into force, in the transaction that decides it: of two
/// who decide at the same moment, one does.
@Component
class Proposals {
    /// Fewer could approve nothing any more.
    private static final int FEWEST_OPERATORS = 2;

    private final ProposalRows rows;
    private final Offices offices;
    private final Officers officers;
    private final Operators operators;
    private final Erasures erasures;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Proposals(
            ProposalRows rows,
            Offices offices,
            Officers officers,
            Operators operators,
            Erasures erasures,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.offices = offices;
        this.officers = officers;
        this.operators = operators;
        this.erasures = erasures;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /// Why a proposal or an approval is refused.
    enum Objection {
        /// The person has this role already.
        ALREADY,
        /// Nobody gives himself a role.
        FOR_ONESELF,
        /// Who decides on officers is not one.
        OPERATOR_AND_OFFICER,
        /// Two operators at least stay.
        TOO_FEW_OPERATORS,
        /// Whoever decides, or works at an office, is not erased before that has ended.
        STILL_STAFF,
        /// The person was erased in the meantime.
        GONE,
        /// The own proposal, or one that was decided in the meantime; or whoever decides is an operator no more.
        NOT_YOURS
    }

    /// What waits already is not proposed again, however often a form is sent.
    Optional<Objection> propose(Change change, PersonId operator) {
        var now = time.instant();
        var objection = change.gains().filter(operator::equals).isPresent()
                ? Optional.of(Objection.FOR_ONESELF)
                : already(change) ? Optional.of(Objection.ALREADY) : objection(change);
        if (objection.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                operators.decideAlone();
                if (rows.waits(change)) {
                    return;
                }
                var id = Uuids.v7(now);
                rows.insert(id, change, operator, now);
                events.publishEvent(new ChangeProposed(now, id, operator.value(), change.kind()));
            });
        }
        objection.ifPresent(it -> events.publishEvent(
                new ChangeRefused(now, change.about().orElse(null), operator.value(), change.kind(), it)));
        return objection;
    }

    Optional<Objection> decide(UUID id, State decision, PersonId operator) {
        var now = time.instant();
        return transaction.execute(status -> {
            operators.decideAlone();
            var proposal = rows.find(id);
            if (proposal.isEmpty()
                    || !operators.has(operator)
                    || (decision == State.APPROVED && !proposal.get().approvableBy(operator))
                    || !rows.decide(id, decision, operator, now)) {
                return Optional.of(Objection.NOT_YOURS);
            }
            var change = proposal.get().change();
            if (decision == State.APPROVED) {
                var objection = objection(change);
                if (objection.isPresent()) {
                    status.setRollbackOnly();
                    return objection;
                }
                apply(change, now);
            }
            events.publishEvent(new ChangeDecided(now, id, operator.value(), change.kind(), decision));
            return Optional.empty();
        });
    }

    List<Proposal> latest() {
        return rows.latest(100);
    }

    int open() {
        return rows.open();
    }

    private boolean already(Change change) {
        return switch (change) {
            case Change.GiveRole(var office, var person, var role) ->
                officers.of(office).stream()
                        .anyMatch(it -> it.person().equals(person) && it.roles().contains(role));
            case Change.AddOperator(var person) -> operators.has(person);
            default -> false;
        };
    }

    private Optional<Objection> objection(Change change) {
        return Optional.ofNullable(
                switch (change) {
                    case Change.GiveRole given -> unlessGone(given.person(), operators.has(given.person()));
                    case Change.AddOperator added -> unlessGone(added.person(), officers.worksAnywhere(added.person()));
                    case Change.RemoveOperator _ ->
                        operators.all().size() <= FEWEST_OPERATORS ? Objection.TOO_FEW_OPERATORS : null;
                    case Change.ErasePerson erased -> objection(erased.person());
                    default -> null;
                });
    }

    private @Nullable Objection unlessGone(PersonId person, boolean both) {
        if (!erasures.possible(person)) {
            return Objection.GONE;
        }
        return both ? Objection.OPERATOR_AND_OFFICER : null;
    }

    private @Nullable Objection objection(PersonId erased) {
        if (!erasures.possible(erased)) {
            return Objection.GONE;
        }
        return operators.has(erased) || officers.worksAnywhere(erased) ? Objection.STILL_STAFF : null;
    }

    private void apply(Change change, Instant now) {
        switch (change) {
            case Change.OpenOffice it -> offices.open(it.particulars(), now);
            case Change.ChangeOffice it -> offices.change(it.office(), it.particulars(), now);
            case Change.CloseOffice it -> offices.close(it.office(), now);
            case Change.GiveRole it -> officers.give(it.office(), it.person(), it.role(), now);
            case Change.TakeRole it -> officers.take(it.office(), it.person(), it.role(), now);
            case Change.AddOperator it -> operators.add(it.person(), OperatorAdded.By.TWO_OPERATORS, now);
            case Change.RemoveOperator it -> operators.remove(it.person(), OperatorAdded.By.TWO_OPERATORS, now);
            case Change.ErasePerson it -> erasures.erase(it.person(), it.reason(), it.reference(), now);
        }
    }
}
