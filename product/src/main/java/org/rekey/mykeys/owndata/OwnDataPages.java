package org.rekey.mykeys.owndata;

import java.util.Map;
import org.rekey.mykeys.JustProven;
import org.rekey.mykeys.Member;
import org.rekey.transfer.OwnCopy;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Tells what is kept and for how long, and hands the copy over. Both only shortly after a logon: whoever finds a
/// browser that was left open gets no list of a life.
@Controller
class OwnDataPages {
    private final Pages pages;
    private final OwnCopy copies;

    OwnDataPages(Pages pages, OwnCopy copies) {
        this.pages = pages;
        this.copies = copies;
    }

    @GetMapping("/mykeys/data")
    ModelAndView tell(Page page, @JustProven Member member) {
        return pages.view("org/rekey/mykeys/owndata/data.jte", page, Map.of("person", member.person()));
    }

    @GetMapping("/mykeys/data/file")
    ResponseEntity<byte[]> file(@JustProven Member member) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("my-digital-keys.json")
                                .build()
                                .toString())
                .body(copies.of(member.id()));
    }
}
