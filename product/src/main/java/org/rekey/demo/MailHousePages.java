package org.rekey.demo;

import java.util.Map;
import java.util.UUID;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// What the mail house of the demo sees: the letters of the batches that it was given.
@Controller
class MailHousePages {
    private final Pages pages;
    private final MailHouseOfDemo house;

    MailHousePages(Pages pages, MailHouseOfDemo house) {
        this.pages = pages;
        this.house = house;
    }

    @GetMapping("/demo/mail-house")
    ModelAndView batches(Page page) {
        return pages.view("org/rekey/demo/mailhouse.jte", page, Map.of("batches", house.batches()));
    }

    @GetMapping("/demo/mail-house/{batch}/letters.pdf")
    ResponseEntity<byte[]> letters(@PathVariable UUID batch) {
        return house.open(batch, "letters.pdf")
                .map(pdf -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .cacheControl(CacheControl.noStore())
                        .body(pdf))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
