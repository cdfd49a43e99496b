package org.rekey.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.mykeys.AtOnce.atOnce;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.mykeys.Midway.End;
import org.rekey.office.Role;
import org.rekey.person.NationalNumber;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;

/// Officers, tabs and nodes at one moment, and nodes that die in the middle: every person is registered once, every
/// letter printed once, and what was under way can be done again.
@Tag("J4.1")
class DeskNodesTests extends DeskHttp {
    private OfficeId office;
    private Counter officer;
    private String number;

    @BeforeEach
    void anOfficerAtWork() throws Exception {
        office = office();
        officer = at(officer(office, Role.REGISTER), 400);
        number = number();
    }

    @Test
    void twoOfficersAtTwoNodesRegisterOnePersonOnce() throws Exception {
        var other = at(officer(office, Role.REGISTER), 400).at(secondNode().port());
        var first = look(officer, office, number);
        var second = look(other, office, number);

        var answers = atOnce(List.<Callable<HttpResponse<String>>>of(
                () -> register(officer, first, "confirm", mail()), () -> register(other, second, "confirm", mail())));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 409);
        assertThat(registrations()).isOne();
    }

    @Test
    void twoTabsAtTwoNodesMakeOneRegistrationAndOneLetter() throws Exception {
        var there = officer.at(secondNode().port());
        var look = look(officer, office, number);
        var address = mail();

        var registered = atOnce(Stream.of(officer, there, officer, there)
                .<Callable<HttpResponse<String>>>map(tab -> () -> register(tab, look, "confirm", address))
                .toList());
        var printed = atOnce(Stream.of(officer, there, officer, there)
                .<Callable<HttpResponse<String>>>map(tab -> () -> tab.post(look + "/letter", "printed", "0"))
                .toList());

        assertThat(registered).allSatisfy(it -> assertThat(Counter.location(it)).isEqualTo(look));
        assertThat(registrations()).isOne();
        assertThat(printed).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 303, 303, 303);
        assertThat(codes("true")).isOne();
    }

    @Test
    void twoOfficesThatPrintAtOnceLeaveOneCodeOpen() throws Exception {
        var look = registered();
        var elsewhere = office();
        var other = at(officer(elsewhere, Role.REGISTER), 400).at(secondNode().port());
        var second = look(other, elsewhere, number);
        register(other, second, "confirm", mail());

        var printed = atOnce(List.<Callable<HttpResponse<String>>>of(
                () -> officer.post(look + "/letter", "printed", "0"),
                () -> other.post(second + "/letter", "printed", "0")));

        assertThat(printed).extracting(HttpResponse::statusCode).containsExactly(200, 200);
        assertThat(codes("ended_at is null")).isOne();
        assertThat(codes("ending = 'replaced'")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "desk_look", "registration", "audit_event"})
    void cutOffWhileRegisteringNothingHasHappenedAndTheSameClickDoesItAgain(String table) throws Exception {
        var look = look(officer, office, number);
        var address = mail();

        midway().stop(table, () -> register(officer, look, "confirm", address), End.CONNECTION_LOST);

        assertThat(people.ofNationalNumber(new NationalNumber(number))).isEmpty();
        assertThat(Counter.location(register(officer, look, "confirm", address)))
                .isEqualTo(look);
        assertThat(registrations()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"registration", "enrolment", "audit_event"})
    void cutOffWhilePrintingTheFormerLetterStillHoldsAndTheSameClickPrints(String table) throws Exception {
        var look = registered();
        officer.post(look + "/letter", "printed", "0");

        midway().stop(table, () -> officer.post(look + "/letter", "printed", "1"), End.CONNECTION_LOST);

        assertThat(codes("ended_at is null")).isOne();
        assertThat(codes("true")).isOne();
        assertThat(officer.post(look + "/letter", "printed", "1").statusCode()).isEqualTo(200);
        assertThat(codes("ended_at is null")).isOne();
        assertThat(codes("true")).isEqualTo(2);
    }

    @Test
    @Tag("full")
    void aNodeThatIsKilledWhileRegisteringLeavesNothingAndTheOtherGoesOn() throws Exception {
        for (String table : List.of("desk_look", "registration", "audit_event")) {
            number = number();
            var look = look(officer, office, number);
            var address = mail();
            var node = secondNode();

            midway().stop(table, () -> register(officer.at(node.port()), look, "confirm", address), End.killed(node));

            assertThat(people.ofNationalNumber(new NationalNumber(number))).isEmpty();
            register(officer, look, "confirm", address);
            assertThat(registrations()).isOne();
        }
    }

    @Test
    @Tag("full")
    void aNodeThatIsKilledWhilePrintingHasPrintedNothing() throws Exception {
        for (String table : List.of("enrolment", "audit_event")) {
            number = number();
            var look = registered();
            var node = secondNode();

            midway().stop(
                            table,
                            () -> officer.at(node.port()).post(look + "/letter", "printed", "0"),
                            End.killed(node));

            assertThat(codes("true")).isZero();
            assertThat(officer.post(look + "/letter", "printed", "0").statusCode())
                    .isEqualTo(200);
            assertThat(codes("true")).isOne();
        }
    }

    private String registered() throws Exception {
        var look = look(officer, office, number);
        register(officer, look, "confirm", mail());
        return look;
    }

    private PersonId person() {
        return people.ofNationalNumber(new NationalNumber(number)).orElseThrow();
    }

    private int registrations() {
        return count("select count(*) from registration where person_id = :person", person());
    }

    private int codes(String which) {
        return count("select count(*) from enrolment where person_id = :person and " + which, person());
    }
}
