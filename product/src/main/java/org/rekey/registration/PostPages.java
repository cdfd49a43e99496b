package org.rekey.registration;

import java.util.UUID;
import org.rekey.office.Role;
import org.rekey.person.PersonId;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Asking for a key that goes to a person by post, and what is heard of it at the counter.
@Controller
@Needs({Role.REGISTER, Role.SUPPORT})
class PostPages {
    private final DeskPages pages;
    private final PostAtDesk post;

    PostPages(DeskPages pages, PostAtDesk post) {
        this.pages = pages;
        this.post = post;
    }

    @PostMapping("/desk/{office}/looks/{look}/post")
    ModelAndView order(
            Desk desk,
            @PathVariable("look") UUID id,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String large) {
        var person = served(desk, pages.look(desk, id));
        return back(desk, id, post.order(desk, person, kind, large.equals("yes")));
    }

    @PostMapping("/desk/{office}/looks/{look}/post/end")
    ModelAndView end(Desk desk, @PathVariable("look") UUID id, @RequestParam int order) {
        var look = pages.look(desk, id);
        return back(desk, id, post.end(desk, look, served(desk, look), order));
    }

    private PersonId served(Desk desk, Look look) {
        var person = pages.person(desk, look);
        if (!post.serves(desk, person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return person;
    }

    private static ModelAndView back(Desk desk, UUID look, boolean done) {
        return SeeOther.at(desk.path("looks", look.toString()) + "?said=" + (done ? "done" : "refused"));
    }
}
