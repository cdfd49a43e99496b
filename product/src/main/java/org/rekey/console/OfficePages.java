package org.rekey.console;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rekey.console.Proposals.Objection;
import org.rekey.office.Office;
import org.rekey.office.Officer;
import org.rekey.office.Officers;
import org.rekey.office.Offices;
import org.rekey.office.Role;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// One office and who works there, and proposals about both.
@Controller
class OfficePages {
    private final Pages pages;
    private final Offices offices;
    private final Officers officers;
    private final Usernames usernames;
    private final Proposals proposals;
    private final Descriptions descriptions;

    OfficePages(
            Pages pages,
            Offices offices,
            Officers officers,
            Usernames usernames,
            Proposals proposals,
            Descriptions descriptions) {
        this.pages = pages;
        this.offices = offices;
        this.officers = officers;
        this.usernames = usernames;
        this.proposals = proposals;
        this.descriptions = descriptions;
    }

    @GetMapping("/console/offices/new")
    ModelAndView fresh(Operator operator, Page page) {
        return form(null, OfficeForm.EMPTY, Map.of(), page);
    }

    @PostMapping("/console/offices/new")
    ModelAndView open(
            Operator operator,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String phone,
            Page page) {
        var typed = new OfficeForm(name, address, phone);
        return typed.wrong().isEmpty()
                ? proposed(new Change.OpenOffice(typed.particulars()), operator, null, "", page)
                : form(null, typed, typed.wrong(), page);
    }

    @GetMapping("/console/offices/{id}/change")
    ModelAndView change(Operator operator, @PathVariable int id, Page page) {
        var office = office(id);
        return form(office, OfficeForm.of(office.particulars()), Map.of(), page);
    }

    @PostMapping("/console/offices/{id}/change")
    ModelAndView change(
            Operator operator,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String phone,
            Page page) {
        var office = office(id);
        var typed = new OfficeForm(name, address, phone);
        if (!typed.wrong().isEmpty()) {
            return form(office, typed, typed.wrong(), page);
        }
        return typed.particulars().equals(office.particulars())
                ? SeeOther.at("/console/offices/" + id)
                : proposed(new Change.ChangeOffice(office.id(), typed.particulars()), operator, office, "", page);
    }

    @PostMapping("/console/offices/{id}/close")
    ModelAndView close(Operator operator, @PathVariable int id, Page page) {
        var office = office(id);
        return proposed(new Change.CloseOffice(office.id()), operator, office, "", page);
    }

    @GetMapping({
        "/console/offices/{id}",
        "/console/offices/{id}/roles",
        "/console/offices/{id}/roles/end",
        "/console/offices/{id}/close"
    })
    ModelAndView show(Operator operator, @PathVariable int id, Page page) {
        return shown(office(id), "", "", Optional.empty(), page);
    }

    @PostMapping("/console/offices/{id}/roles")
    ModelAndView give(
            Operator operator,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String username,
            @RequestParam Role role,
            Page page) {
        var office = office(id);
        var person = Username.parse(username).flatMap(usernames::holder);
        return person.isEmpty()
                ? shown(office, username, role.name(), Optional.of(page.text("console.username.unknown")), page)
                : proposed(new Change.GiveRole(office.id(), person.get(), role), operator, office, username, page);
    }

    @PostMapping("/console/offices/{id}/roles/end")
    ModelAndView take(
            Operator operator, @PathVariable int id, @RequestParam UUID person, @RequestParam Role role, Page page) {
        var office = office(id);
        boolean held = officers.of(office.id()).stream()
                .anyMatch(it -> it.person().value().equals(person) && it.roles().contains(role));
        return held
                ? proposed(new Change.TakeRole(office.id(), new PersonId(person), role), operator, office, "", page)
                : SeeOther.at("/console/offices/" + id);
    }

    private ModelAndView proposed(
            Change change, Operator operator, @Nullable Office office, String username, Page page) {
        Optional<Objection> objection = proposals.propose(change, operator.person());
        return objection.isEmpty() || office == null
                ? SeeOther.at("/console/changes")
                : shown(office, username, role(change), objection.map(it -> Objections.words(it, page)), page);
    }

    private static String role(Change change) {
        return change instanceof Change.GiveRole given ? given.role().name() : "";
    }

    private Office office(int id) {
        return offices.find(new OfficeId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView shown(Office office, String username, String role, Optional<String> error, Page page) {
        List<HeldRole> held = officers.of(office.id()).stream()
                .flatMap(officer -> held(officer, page))
                .toList();
        return pages.view(
                "org/rekey/console/office.jte",
                page,
                Map.of(
                        "office",
                        office,
                        "held",
                        held,
                        "roles",
                        roles(page),
                        "username",
                        username,
                        "role",
                        role,
                        "error",
                        error),
                error.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private Stream<HeldRole> held(Officer officer, Page page) {
        var name = descriptions.person(officer.person());
        return officer.roles().stream()
                .sorted()
                .map(role -> new HeldRole(officer.person().value(), name, role.name(), Descriptions.role(role, page)));
    }

    private static Map<String, String> roles(Page page) {
        var roles = new LinkedHashMap<String, String>();
        for (var role : Role.values()) {
            roles.put(role.name(), Descriptions.role(role, page));
        }
        return roles;
    }

    private ModelAndView form(@Nullable Office office, OfficeForm typed, Map<String, String> wrong, Page page) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("path", office == null ? "/console/offices/new" : "/console/offices/" + office.id() + "/change");
        parameters.put("fresh", office == null);
        parameters.put("typed", typed);
        parameters.put("wrong", page.texts(wrong));
        return pages.view(
                "org/rekey/console/officeform.jte",
                page,
                parameters,
                wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
