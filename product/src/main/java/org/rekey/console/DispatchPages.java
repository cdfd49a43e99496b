package org.rekey.console;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.dispatch.Batches;
import org.rekey.dispatch.KeyOrders;
import org.rekey.dispatch.PrintBatch;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Print batches for the mail house, their hand-over, and letters that come back.
@Controller
class DispatchPages {
    private static final int LONGEST = 100; // what a field takes
    private static final int SHOWN = 20;
    private static final MediaType SEALED = new MediaType("application", "pkcs7-mime"); // RFC 8551 section 3.2
    private static final List<String> DONE = List.of("made", "handed", "voided", "returned", "lost");

    private final Pages pages;
    private final Batches batches;
    private final KeyOrders orders;
    private final InstantSource time;
    private final ZoneId zone;

    DispatchPages(
            Pages pages,
            Batches batches,
            KeyOrders orders,
            InstantSource time,
            @Value("${rekey.logon.zone:Europe/Brussels}") ZoneId zone) {
        this.pages = pages;
        this.batches = batches;
        this.orders = orders;
        this.time = time;
        this.zone = zone;
    }

    @GetMapping({
        "/console/letters",
        "/console/letters/hand-over",
        "/console/letters/back",
        "/console/letters/{batch}/void"
    })
    ModelAndView list(Operator operator, @RequestParam(defaultValue = "") String said, Page page) {
        return shown(
                page,
                DONE.contains(said) ? Optional.of("console.letters.said." + said) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                HttpStatus.OK);
    }

    @PostMapping("/console/letters")
    ModelAndView make(Operator operator, Page page) {
        return batches.make(operator.person()).isPresent()
                ? SeeOther.at("/console/letters?said=made")
                : refused("nothing", Optional.empty(), "", page);
    }

    @GetMapping("/console/letters/{batch}/file")
    ResponseEntity<byte[]> file(Operator operator, @PathVariable UUID batch) {
        return batches.fetch(batch, operator.person())
                .map(file -> ResponseEntity.ok()
                        .contentType(SEALED)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(PrintBatch.fileName(batch))
                                        .build()
                                        .toString())
                        .body(file))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// @param checksum as the mail house has read it: it says which batch
    @PostMapping("/console/letters/hand-over")
    ModelAndView handOver(Operator operator, @RequestParam(defaultValue = "") String checksum, Page page) {
        return batches.handOver(checksum, operator.person())
                ? SeeOther.at("/console/letters?said=handed")
                : refused("checksum", Optional.of("checksum"), checksum, page);
    }

    @PostMapping("/console/letters/{batch}/void")
    ModelAndView giveUp(Operator operator, @PathVariable UUID batch, Page page) {
        return batches.giveUp(batch, operator.person())
                ? SeeOther.at("/console/letters?said=voided")
                : refused("void", Optional.empty(), "", page);
    }

    /// A letter that the post has brought back, or that somebody misses.
    @PostMapping("/console/letters/back")
    ModelAndView back(
            Operator operator,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String what,
            Page page) {
        var now = time.instant();
        boolean lost = what.equals("lost");
        var done = Optional.of(order.strip())
                .filter(it -> it.matches("[0-9]{1,9}"))
                .flatMap(it -> orders.find(Integer.parseInt(it)))
                .filter(it -> lost ? orders.lost(it, now) : orders.returned(it, now));
        return done.isPresent()
                ? SeeOther.at("/console/letters?said=" + (lost ? "lost" : "returned"))
                : refused("letter", Optional.of("order"), order, page);
    }

    /// @param field in which it was typed, if it was
    private ModelAndView refused(String why, Optional<String> field, String typed, Page page) {
        var words = page.text("console.letters.refused." + why);
        return shown(page, Optional.empty(), Optional.of(words), field, typed, HttpStatus.CONFLICT);
    }

    private ModelAndView shown(
            Page page,
            Optional<String> said,
            Optional<String> error,
            Optional<String> field,
            String typed,
            HttpStatus status) {
        return pages.view(
                "org/rekey/console/letters.jte",
                page,
                Map.of(
                        "waiting",
                        batches.waiting(),
                        "batches",
                        batches.latest(SHOWN).stream()
                                .map(it -> shown(it, page))
                                .toList(),
                        "said",
                        said.map(page::text),
                        "error",
                        error,
                        "field",
                        field,
                        "typed",
                        typed.substring(0, Math.min(typed.length(), LONGEST))),
                status);
    }

    private ShownBatch shown(PrintBatch batch, Page page) {
        var ended = batch.handedAt() == null ? batch.voidedAt() : batch.handedAt();
        var state = batch.open() ? "open" : batch.handedAt() == null ? "voided" : "handed";
        return new ShownBatch(
                batch.id(),
                page.moment(batch.madeAt().atZone(zone)),
                batch.orders(),
                batch.stopped(),
                batch.checksum(),
                state,
                ended == null ? "" : page.moment(ended.atZone(zone)));
    }
}
