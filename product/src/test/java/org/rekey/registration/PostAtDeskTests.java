package org.rekey.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.dispatch.KeyOrder;
import org.rekey.dispatch.KeyOrder.State;
import org.rekey.dispatch.KeyOrders;
import org.rekey.office.Role;
import org.rekey.password.Presented;
import org.rekey.person.Language;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.rekey.person.PostalAddress;
import org.rekey.person.Username;
import org.rekey.registration.ContactRequests.ContactRequest;
import org.rekey.web.PageFixture;
import org.springframework.beans.factory.annotation.Autowired;

/// Asking for a card by post at the desk: for whom, by whom, how often.
@Tag("J5.2")
class PostAtDeskTests extends DeskHttp {
    private static final AtomicInteger COUNT = new AtomicInteger(500);

    @Autowired
    KeyOrders orders;

    @Autowired
    ContactRequests contactRequests;

    private OfficeId office;
    private Counter officer;

    @BeforeEach
    void anOfficerOnAnOrdinaryDay() throws Exception {
        today.is("2020-09-01T10:00:00Z");
        office = office();
        officer = at(officer(office, Role.REGISTER), 400);
    }

    /// The letter would go to the address that is no longer right.
    @Test
    void asksForNoneWhileAnotherAddressWaitsForApproval() throws Exception {
        var look = registered(true);
        var person = person(look);
        var moved = new PostalAddress(List.of("Zuid 7", "9000 Gent"), "BE");
        var id = UUID.fromString(look.substring(look.lastIndexOf('/') + 1));
        var asker = officer(office, Role.SUPPORT);
        contactRequests.insert(
                new ContactRequest(id, asker, person, now(), new GivenContacts(null, moved, false)), id, office);

        assertThat(location(officer.post(look + "/post", "kind", "token-card"))).endsWith("?said=refused");

        assertThat(orders.of(person)).isEmpty();
        assertThat(officer.get(look).body())
                .contains("Waits for a second officer")
                .doesNotContain("/post\"");
    }

    /// Whoever has moved wants the letter to the former address back.
    @Test
    void takesAnOrderBackWhileAnotherAddressWaits() throws Exception {
        var look = registered(true);
        var person = person(look);
        officer.post(look + "/post", "kind", "token-card");
        var id = UUID.fromString(look.substring(look.lastIndexOf('/') + 1));
        var contacts = new GivenContacts(null, null, true);
        var elsewhere = officer(office(), Role.SUPPORT);
        contactRequests.insert(new ContactRequest(id, elsewhere, person, now(), contacts), id, office);

        assertThat(officer.get(look).body())
                .contains("waits for the next print")
                .doesNotContain("name=\"kind\"");
        assertThat(location(officer.post(look + "/post/end", "order", number(person))))
                .endsWith("?said=done");
    }

    @Test
    void asksForOneHoweverOftenItIsSent() throws Exception {
        var look = registered(true);
        var person = person(look);
        people.verifyEmail(person, people.find(person).orElseThrow().email().orElseThrow(), now());

        assertThat(location(officer.post(look + "/post", "kind", "token-card"))).endsWith("?said=done");
        assertThat(location(officer.post(look + "/post", "kind", "token-card"))).endsWith("?said=refused");

        assertThat(orders.of(person))
                .singleElement()
                .satisfies(it -> assertThat(it.large()).isFalse());
        assertThat(officer.get(look).body()).contains("order " + number(person), "waits for the next print");
        assertThat(location(officer.post(look + "/post/end", "order", number(person))))
                .endsWith("?said=done");
        assertThat(orders.of(person)).extracting(KeyOrder::state).containsExactly(State.WITHDRAWN);
        assertThat(postbag.of("dispatch.mail.withdrawn")).containsEntry("key", "Token card");
    }

    @Test
    @Tag("J5.4")
    void explainsWhatStandsInTheWay() throws Exception {
        var abroad = registered(false);
        assertThat(officer.get(abroad).body()).contains("only goes to an official address");
        assertThat(location(officer.post(abroad + "/post", "kind", "token-card")))
                .endsWith("?said=refused");

        var fresh = register(true);
        assertThat(officer.get(fresh).body()).contains("once this person has chosen a username");
        assertThat(location(officer.post(fresh + "/post", "kind", "token-card")))
                .endsWith("?said=refused");
        usernames.change(person(fresh), new Username("desk" + COUNT.incrementAndGet()), now());
        assertThat(officer.get(fresh).body()).contains("once this person has chosen a username and a password");

        assertThat(location(officer.post(registered(true) + "/post", "kind", "eid")))
                .endsWith("?said=refused");
    }

    /// On a day on which nothing is recommended, so that the strongest would be named.
    @Test
    @Tag("J4.1")
    void advisesNoKeyThatPeopleWithoutAnEidCannotActivate() throws Exception {
        assertThat(officer.get(register(true)).body())
                .containsPattern("Advise: <[a-z]+>Code by mobile app<")
                .doesNotContain(">eID<");
    }

    @Test
    @Tag("J5.5")
    void neverMentionsWhatIsClosed() throws Exception {
        var look = registered(true);
        today.is("2020-09-25T10:00:00Z");

        assertThat(officer.get(look).body()).doesNotContainIgnoringCase("token card");
        assertThat(location(officer.post(look + "/post", "kind", "token-card"))).endsWith("?said=refused");
    }

    @Test
    @Tag("J4.4")
    void isForPeopleOfTheOfficeAlone() throws Exception {
        var person = person(registered(true));
        var own = registered(true);
        officer.post(own + "/post", "kind", "token-card");
        var elsewhere = office();
        var stranger = at(officer(elsewhere, Role.REGISTER, Role.SUPPORT), 400);
        var strange = look(
                stranger, elsewhere, people.nationalNumber(person).orElseThrow().digits());

        assertThat(stranger.get(strange).body()).doesNotContain("/post\"");
        assertThat(stranger.post(strange + "/post", "kind", "token-card").statusCode())
                .isEqualTo(403);
        var other = registered(true);
        assertThat(location(officer.post(other + "/post/end", "order", number(person(own)))))
                .endsWith("?said=refused");
        assertThat(orders.of(person(own)).getFirst().state()).isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"true, counts from its first right code", "false, the new one works at once"})
    void saysFromWhenItWorks(boolean confirmed, String words) {
        var offer = new ShownPost.Offer("token-card", "key.token-card.name", "");
        var post = new ShownPost(List.of(), List.of(offer), confirmed);

        assertThat(new PageFixture()
                        .drawn(Language.EN, "org/rekey/registration/bypost.jte", Map.of("path", "", "post", post)))
                .contains(words);
    }

    /// Somebody with username and password, whom the office has registered; the path of the look.
    private String registered(boolean withAddress) throws Exception {
        var look = register(withAddress);
        usernames.change(person(look), new Username("desk" + COUNT.incrementAndGet()), now());
        passwords.change(person(look), new Presented("a boat made of paper"), now());
        return look;
    }

    private String register(boolean withAddress) throws Exception {
        var look = look(officer, office, number());
        var address = withAddress ? List.of("Kerkstraat 7", "9999 Eikendorp") : List.of("", "");
        register(
                officer,
                look,
                "confirm",
                mail(),
                "street",
                address.getFirst(),
                "town",
                address.getLast(),
                "country",
                "BE");
        return look;
    }

    private PersonId person(String look) {
        return jdbc.sql("select person_id from desk_look where look_id = cast(:look as uuid)")
                .param("look", look.substring(look.lastIndexOf('/') + 1))
                .query((row, number) -> new PersonId(row.getObject(1, java.util.UUID.class)))
                .single();
    }

    private String number(PersonId person) {
        return Integer.toString(orders.of(person).getFirst().number());
    }

    private static String location(java.net.http.HttpResponse<?> answer) {
        return Counter.location(answer);
    }
}
