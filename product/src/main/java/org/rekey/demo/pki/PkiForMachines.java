package org.rekey.demo.pki;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The demo's authorities over HTTP: an OCSP responder and a list for each, and the root's certificate.
@RestController
public class PkiForMachines {
    private final DemoPki pki;
    private final InstantSource time;
    private final Map<String, Authority> authorities = new ConcurrentHashMap<>();

    PkiForMachines(@Value("${rekey.demo.pki}") Path folder, InstantSource time) {
        this.pki = new DemoPki(folder);
        this.time = time;
    }

    @PostMapping(
            value = "/demo/pki/{authority}.ocsp",
            consumes = "application/ocsp-request",
            produces = "application/ocsp-response")
    byte[] answer(@PathVariable("authority") String name, @RequestBody byte[] request) {
        return authority(name).answer(request, revoked(name), time.instant());
    }

    @GetMapping(value = "/demo/pki/{authority}.crl", produces = "application/pkix-crl")
    byte[] list(@PathVariable("authority") String name) {
        return authority(name).list(revoked(name), time.instant());
    }

    @GetMapping(value = "/demo/pki/root.pem", produces = "application/x-pem-file")
    String root() {
        return Issued.pem(authority(DemoPki.ROOT).certificate());
    }

    private Authority authority(String name) {
        if (!name.equals(DemoPki.ROOT) && !name.equals(DemoPki.ISSUING)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return authorities.computeIfAbsent(name, pki::authority);
    }

    private static Set<BigInteger> revoked(String name) {
        return name.equals(DemoPki.ISSUING) ? DemoPki.revoked() : Set.of();
    }
}
