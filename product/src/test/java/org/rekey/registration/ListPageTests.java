package org.rekey.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.office.Role;
import org.rekey.person.NationalNumber;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;

/// The lists of an office: nothing is cut off unsaid, and whoever reads one leaves a trace.
@Tag("J4.4")
class ListPageTests extends DeskHttp {
    @Test
    void goesOnWhereADayHasMoreThanAPage() throws Exception {
        var office = office();
        var officer = at(officer(office, Role.REGISTER), 400);
        var number = number();
        register(officer, look(officer, office, number), "confirm", mail());
        colleagueRegisters(
                office, people.ofNationalNumber(new NationalNumber(number)).orElseThrow());
        int before = listed();
        var list = "/desk/" + office + "/registrations";

        var first = officer.get(list).body();
        var second = officer.get(list + "?after=200").body();
        var own = officer.post(list, "words", "nov\u00e1k").body();

        assertThat(first)
                .contains("More of this day", "Search my registrations", "The day before")
                .doesNotContain("The day after");
        assertThat(rows(first)).isEqualTo(200);
        assertThat(second).doesNotContain("More of this day");
        assertThat(rows(second)).isOne();
        assertThat(rows(own)).isOne();
        assertThat(officer.get(list + "?day=2026-01-31").body()).contains("The day after");
        officer.get("/desk/" + office + "/approvals");
        assertThat(listed() - before).isEqualTo(5);
    }

    @Test
    void showsTheAuditorAllOfADayPageByPage() throws Exception {
        var office = office();
        var auditor = at(officer(office, Role.AUDITOR), 400);
        looksOf(office, 1_001);
        var audit = "/desk/" + office + "/audit";

        var first = auditor.get(audit).body();
        var second = auditor.get(audit + "?after=1000").body();

        assertThat(first)
                .contains("Looks: 1001", "More of this day", "after=1000")
                .doesNotContain("The day after");
        assertThat(first.split("<tr><td>", -1)).hasSize(1_001);
        assertThat(second).contains("Looks: 1001").doesNotContain("More of this day");
        assertThat(second.split("<tr><td>", -1)).hasSize(2);
    }

    private void looksOf(OfficeId office, int many) {
        jdbc.sql("""
                        insert into desk_look (look_id, office_id, officer, at, outcome, reason)
                        select gen_random_uuid(), :office, :officer, now(), 'none', 'question'
                        from generate_series(1, :many)
                        """)
                .param("office", office.value())
                .param("officer", officer(office, Role.REGISTER).value())
                .param("many", many)
                .update();
    }

    private static int rows(String body) {
        return body.split("name=\"entry\"", -1).length - 1;
    }

    private int listed() {
        return jdbc.sql("select count(*) from audit_event where kind = 'registrations-listed'")
                .query(Integer.class)
                .single();
    }

    /// Two hundred times, later on the same day.
    private void colleagueRegisters(OfficeId office, PersonId person) {
        jdbc.sql("""
                        with looks as (
                            insert into desk_look (look_id, office_id, officer, at, outcome, reason)
                            select gen_random_uuid(), :office, :colleague, now(), 'none', 'registration'
                            from generate_series(1, 200)
                            returning look_id)
                        insert into registration (registration_id, look_id, office_id, officer, person_id, at, kind,
                            state, document_type, document_country, document, sampled)
                        select gen_random_uuid(), look_id, :office, :colleague, :person, now(), 'again',
                            'ready', 'passport', 'CZ', '', false
                        from looks
                        """)
                .param("office", office.value())
                .param("colleague", officer(office, Role.REGISTER).value())
                .param("person", person.value())
                .update();
    }
}
