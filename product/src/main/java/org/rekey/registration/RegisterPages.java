package org.rekey.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rekey.office.Role;
import org.rekey.person.Language;
import org.rekey.person.NationalNumber;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.rekey.registration.Registered.Why;
import org.rekey.registration.Registration.Document;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The form, the page to review it, and its confirmation. What was typed travels along, and is never lost.
@Controller
@RequestMapping("/desk/{office}/looks/{look}/register")
@Needs(Role.REGISTER)
class RegisterPages {
    private final DeskPages pages;
    private final Looks looks;
    private final Registering registering;
    private final People people;
    private final ParkedForm parkedForm;
    private final Moments moments;

    RegisterPages(
            DeskPages pages,
            Looks looks,
            Registering registering,
            People people,
            ParkedForm parkedForm,
            Moments moments) {
        this.pages = pages;
        this.looks = looks;
        this.registering = registering;
        this.people = people;
        this.parkedForm = parkedForm;
        this.moments = moments;
    }

    @GetMapping
    ModelAndView ask(
            Desk desk,
            @PathVariable("look") UUID id,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var look = registrable(desk, id);
        var parked = parkedForm.take(request, response);
        var parameters = parameters(look, parked.orElseGet(() -> fresh(look, page)));
        parameters.put("parked", parked.isPresent());
        return form(desk, page, parameters, Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView submit(
            Desk desk,
            @PathVariable("look") UUID id,
            Page page,
            @RequestParam(defaultValue = "review") String step,
            @RequestParam Map<String, String> fields) {
        var look = registrable(desk, id);
        var typed = RegistrationForm.of(fields);
        var wrong = typed.wrong(look.person() != null, told(look), moments.today());
        if (!wrong.isEmpty()) {
            return form(desk, look, page, typed, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (step) {
            case "confirm" -> confirm(desk, look, page, typed);
            case "edit" -> form(desk, look, page, typed, Map.of(), HttpStatus.OK);
            default -> review(desk, look, page, typed);
        };
    }

    private ModelAndView confirm(Desk desk, Look look, Page page, RegistrationForm typed) {
        return switch (registering.register(desk, look, typed)) {
            case Registered.Done done ->
                SeeOther.at(desk.path("looks", look.id().toString()));
            case Registered.Refused(Why why) ->
                form(
                        desk,
                        look,
                        page,
                        typed,
                        Map.of(field(why), "registration.refused." + Shown.tag(why)),
                        HttpStatus.CONFLICT);
        };
    }

    private ModelAndView review(Desk desk, Look look, Page page, RegistrationForm typed) {
        var kind = registering.kind(look.person(), typed.contacts().given());
        var parameters = parameters(look, typed);
        parameters.put("kind", Shown.tag(kind));
        parameters.put("bornOn", TypedDay.parse(typed.born()).or(() -> born(look.person())));
        return pages.view("review", page, desk, parameters);
    }

    /// The field that a refusal is about; none, if it is about the person or the officer.
    private static String field(Why why) {
        return switch (why) {
            case EMAIL_TAKEN -> "email";
            case NUMBER_TAKEN, WAITS_ALREADY, TOO_MANY -> "";
        };
    }

    /// @param wrong fields, or no field, with the texts that say what is wrong with them
    private ModelAndView form(
            Desk desk, Look look, Page page, RegistrationForm typed, Map<String, String> wrong, HttpStatus status) {
        var parameters = parameters(look, typed);
        parameters.put("parked", false);
        return form(desk, page, parameters, wrong, status);
    }

    private ModelAndView form(
            Desk desk, Page page, Map<String, Object> parameters, Map<String, String> wrong, HttpStatus status) {
        parameters.put("wrong", page.texts(wrong));
        parameters.put("types", types(page));
        parameters.put("countries", Countries.all(page));
        parameters.put("languages", languages(page));
        return pages.view("register", page, desk, parameters, status);
    }

    private Map<String, Object> parameters(Look look, RegistrationForm typed) {
        Map<String, Object> parameters = new HashMap<>();
        var known = known(look);
        parameters.put("look", look.id());
        parameters.put("typed", typed);
        parameters.put("known", known.map(it -> it.names().full()));
        parameters.put("hasAddress", known.flatMap(Person::address).isPresent());
        return parameters;
    }

    /// A look at somebody, or at nobody with a number that could be somebody's.
    private Look registrable(Desk desk, UUID id) {
        var look = pages.look(desk, id);
        if (look.person() == null
                && (look.outcome() != Look.Outcome.NONE
                        || looks.typedNumber(look).isEmpty())) {
            throw new LookOver(desk);
        }
        return look;
    }

    private RegistrationForm fresh(Look look, Page page) {
        var language = known(look).map(Person::language).orElse(page.language());
        return RegistrationForm.fresh(language).bornOn(told(look), page.text("registration.born.pattern"));
    }

    private Optional<Person> known(Look look) {
        return Optional.ofNullable(look.person()).flatMap(people::find);
    }

    private Optional<LocalDate> told(Look look) {
        return looks.typedNumber(look).flatMap(NationalNumber::birthDate);
    }

    private Optional<LocalDate> born(@Nullable PersonId person) {
        return Optional.ofNullable(person).flatMap(people::birthDate);
    }

    private static Map<String, String> types(Page page) {
        var types = new LinkedHashMap<String, String>();
        types.put("", page.text("registration.choose"));
        Stream.of(Document.Type.values())
                .forEach(type -> types.put(type.tag(), page.text("registration.document." + type.tag())));
        return types;
    }

    private static Map<String, String> languages(Page page) {
        var languages = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            languages.put(language.tag(), page.text("web.language." + language.tag()));
        }
        return languages;
    }
}
