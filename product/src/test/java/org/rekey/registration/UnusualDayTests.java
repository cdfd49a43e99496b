package org.rekey.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.office.Role;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/// What each officer did on a day is counted, and the office's auditor sees who did far more than is usual there.
@Tag("J4.4")
class UnusualDayTests extends DeskHttp {
    @Autowired
    Tallies tallies;

    @Autowired
    Moments moments;

    @Test
    void countsLooksRegistrationsAndLettersThatArePrintedAgain() throws Exception {
        var office = office();
        var officer = officer(office, Role.REGISTER);
        var counter = at(officer, 400);
        var look = look(counter, office, number());
        register(counter, look, "confirm", mail());
        register(counter, look, "confirm", mail());
        counter.post(look + "/letter", "printed", "0");
        counter.post(look + "/letter", "printed", "1");
        counter.post(look + "/letter", "printed", "1");
        look(counter, office, number());

        assertThat(tallies(officer)).isEqualTo(Map.of("look", 2, "registration", 1, "reprint", 1));
    }

    @Test
    void showsTheAuditorOfTheOfficeWhoDidFarMoreThanIsUsualThere() throws Exception {
        var here = office();
        var calm = officer(here, Role.REGISTER);
        var busy = officer(here, Role.REGISTER);
        for (int day = 1; day <= 10; day++) {
            did(here, calm, day, "look", 20);
        }
        did(here, calm, 40, "look", 9000);
        did(here, calm, 0, "look", 59);
        did(here, busy, 0, "look", 60);
        did(here, busy, 0, "reprint", 9);
        did(here, busy, 0, "extension", 10);

        var seen = at(officer(here, Role.AUDITOR), 400)
                .get("/desk/" + here + "/audit")
                .body();
        var elsewhere = office();
        var strange = at(officer(elsewhere, Role.AUDITOR), 400)
                .get("/desk/" + elsewhere + "/audit")
                .body();

        assertThat(seen)
                .contains(
                        "looked somebody up 60 times; usual here: 20 a day",
                        "extended a key 10 times; usual here: 0 a day")
                .doesNotContain("59 times", "printed a new letter");
        assertThat(strange).doesNotContain("More than usual");
        assertThat(gauge()).isGreaterThanOrEqualTo(1);
    }

    /// Counted anew: the program's own gauge may tell what it counted seconds ago.
    private double gauge() {
        var meters = new SimpleMeterRegistry();
        new UnusualDays(tallies, moments, InstantSource.system(), meters);
        return meters.get("rekey.desk.unusual").gauge().value();
    }

    private void did(OfficeId office, PersonId officer, int daysAgo, String deed, int number) {
        jdbc.sql("""
                insert into desk_tally (office_id, day, deed, officer, n)
                values (:office, (now() at time zone 'Europe/Brussels')::date - :ago, :deed, :officer, :n)
                """)
                .param("office", office.value())
                .param("ago", daysAgo)
                .param("deed", deed)
                .param("officer", officer.value())
                .param("n", number)
                .update();
    }

    private Map<String, Integer> tallies(PersonId officer) {
        return jdbc
                .sql("select deed, n from desk_tally where officer = :officer")
                .param("officer", officer.value())
                .query((row, number) -> Map.entry(row.getString("deed"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
