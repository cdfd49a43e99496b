package org.rekey.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rekey.onlineservice.Services;
import org.rekey.person.People;
import org.rekey.person.Usernames;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Finds out who is on the way, for the controllers of its steps.
@Component
class Entrants implements HandlerMethodArgumentResolver {
    private final OpenedHere opened;
    private final EnrolmentRows rows;
    private final People people;
    private final Usernames usernames;
    private final Services services;
    private final InstantSource time;

    Entrants(
            OpenedHere opened,
            EnrolmentRows rows,
            People people,
            Usernames usernames,
            Services services,
            InstantSource time) {
        this.opened = opened;
        this.rows = rows;
        this.people = people;
        this.usernames = usernames;
        this.services = services;
        this.time = time;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Entrant.class;
    }

    @Override
    public Entrant resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var enrolled = opened.of(request).flatMap(rows::find).orElseThrow(HalvesNeeded::new);
        var validity = enrolled.at(time.instant());
        if (validity != Validity.OPEN && validity != Validity.USED) {
            throw new Shut(validity);
        }
        return new Entrant(
                enrolled,
                people.find(enrolled.person()).orElseThrow(HalvesNeeded::new),
                usernames.of(enrolled.person()),
                services.myDigitalKeys());
    }
}
