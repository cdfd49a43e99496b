package org.rekey.console;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rekey.office.Office;
import org.rekey.office.Offices;
import org.rekey.office.Role;
import org.rekey.person.ErasureReason;
import org.rekey.person.OfficeId;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.rekey.web.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Puts proposals, people and moments in words.
@Component
class Descriptions {
    private final People people;
    private final Usernames usernames;
    private final Offices offices;
    private final ZoneId zone;

    Descriptions(
            People people,
            Usernames usernames,
            Offices offices,
            @Value("${rekey.logon.zone:Europe/Brussels}") ZoneId zone) {
        this.people = people;
        this.usernames = usernames;
        this.offices = offices;
        this.zone = zone;
    }

    List<Described> of(List<Proposal> proposals, PersonId reader, Page page) {
        return proposals.stream()
                .map(it -> new Described(
                        it.id(),
                        what(it.change(), page),
                        page.text(
                                "console.changes.by",
                                "person",
                                person(it.proposedBy()),
                                "moment",
                                page.moment(it.proposedAt().atZone(zone))),
                        outcome(it, page),
                        it.approvableBy(reader),
                        it.proposedBy().equals(reader)))
                .toList();
    }

    /// Names and username, or the number for want of one, which tells namesakes apart; of somebody who was erased, the
    /// number alone.
    String person(PersonId person) {
        var apart = usernames.of(person).map(Username::value).orElse(person.toString());
        return people.find(person)
                .map(it -> it.names().full() + " (" + apart + ")")
                .orElse(apart);
    }

    static String role(Role role, Page page) {
        return page.text("console.role." + role.tag());
    }

    static String reason(ErasureReason reason, Page page) {
        return page.text("console.erasure.reason." + reason.word());
    }

    private @Nullable String outcome(Proposal proposal, Page page) {
        var by = proposal.decidedBy();
        var at = proposal.decidedAt();
        return by == null || at == null
                ? null
                : page.text(
                        "console.changes." + proposal.state().name().toLowerCase(Locale.ROOT),
                        "person",
                        person(by),
                        "moment",
                        page.moment(at.atZone(zone)));
    }

    private String what(Change change, Page page) {
        var key = "console.change."
                + change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (change) {
            case Change.OpenOffice(var its) ->
                page.text(key, "office", its.name(), "address", its.address(), "phone", its.phone());
            case Change.ChangeOffice(var office, var its) ->
                page.text(
                        key,
                        "office",
                        name(office),
                        "name",
                        its.name(),
                        "address",
                        its.address(),
                        "phone",
                        its.phone());
            case Change.CloseOffice(var office) -> page.text(key, "office", name(office));
            case Change.GiveRole(var office, var person, var role) ->
                page.text(key, "office", name(office), "person", person(person), "role", role(role, page));
            case Change.TakeRole(var office, var person, var role) ->
                page.text(key, "office", name(office), "person", person(person), "role", role(role, page));
            case Change.AddOperator(var person) -> page.text(key, "person", person(person));
            case Change.RemoveOperator(var person) -> page.text(key, "person", person(person));
            case Change.ErasePerson(var person, var reason, var reference) ->
                page.text(key, "person", person(person), "reason", reason(reason, page), "reference", reference);
        };
    }

    private String name(OfficeId office) {
        return offices.find(office).map(Office::name).orElse("–");
    }
}
