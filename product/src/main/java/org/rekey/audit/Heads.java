package org.rekey.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Carries the head of the trail outside once a minute, if it has moved: into the log, and into a file if one is
/// set. Whoever cuts the trail's end off, with the signing key even, must then reach those places too.
@Component
@EnableConfigurationProperties(AuditSettings.class)
class Heads {
    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private final AuditSettings settings;
    private @Nullable Batch waiting;
    private Instant lastOut = Instant.EPOCH;

    Heads(AuditSettings settings) {
        this.settings = settings;
    }

    synchronized void moved(Batch batch) {
        waiting = batch;
    }

    synchronized void carryOut(Instant now) {
        var head = waiting;
        // a clock that was put back holds nothing up
        boolean justOut = !now.isBefore(lastOut) && now.isBefore(lastOut.plus(PAUSE));
        if (head == null || justOut) {
            return;
        }
        LOG.atInfo().addKeyValue("head", head.head()).log("audit head");
        append(head, now);
        waiting = null;
        lastOut = now;
    }

    private void append(Batch head, Instant now) {
        var file = settings.headsFile();
        if (file == null) {
            return;
        }
        try {
            Files.writeString(
                    file,
                    head.head() + " " + now + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            LOG.atError().addKeyValue("file", file).setCause(failure).log("audit head not written");
        }
    }
}
