package org.rekey.document;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rekey.settings.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

/// A file of settings that an operator may change while the program runs. One that cannot be stops the start; one
/// that is spoiled later is logged, once, and what was taken before stays. While anything in it does not count, the
/// gauge `rekey.file.refused` is 1.
public final class WatchedFile {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFile.class);
    private static final long UNREADABLE = -2;
    private final String setting;
    private final Resource resource;
    private final Function<Node, List<String>> taker;
    private long readAs = -1;
    private volatile boolean refused;

    /// @param setting that names the file
    /// @param taker takes the document, and says in a line each what of it does not count
    public WatchedFile(String setting, Resource resource, MeterRegistry meters, Function<Node, List<String>> taker) {
        this.setting = setting;
        this.resource = resource;
        this.taker = taker;
        Gauge.builder("rekey.file.refused", this, file -> file.refused ? 1 : 0)
                .tag("setting", setting)
                .description("1 while the file, or something in it, is not in force")
                .register(meters);
    }

    /// Takes the document for the first time.
    ///
    /// @throws CannotStart when it cannot be
    public synchronized void start() {
        try {
            takeIfChanged();
        } catch (DocumentRefused cannotBe) {
            throw new CannotStart(setting + ": " + cannotBe.getMessage(), cannotBe);
        }
    }

    /// Takes the document again if the file has changed since. What is refused counts as taken: it is complained of
    /// once.
    public synchronized void poll() {
        try {
            takeIfChanged();
        } catch (DocumentRefused cannotBe) {
            complain(String.valueOf(cannotBe.getMessage()));
        }
    }

    private void takeIfChanged() {
        long modified;
        String text;
        try {
            modified = resource.isFile() ? resource.lastModified() : 0; // what is packed into the program stays
            if (modified == readAs) {
                return;
            }
            text = resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            missing(unreadable);
            return;
        }
        try {
            var left = taker.apply(Node.yaml(name(), text));
            refused = !left.isEmpty();
            left.forEach(this::complain);
        } catch (DocumentRefused cannotBe) {
            refused = true;
            readAs = modified;
            throw cannotBe;
        }
        readAs = modified;
    }

    private void missing(IOException unreadable) {
        if (readAs != UNREADABLE) {
            readAs = UNREADABLE;
            refused = true;
            throw new DocumentRefused(name(), "cannot be read: " + unreadable.getMessage());
        }
    }

    private void complain(String cause) {
        LOG.atError()
                .addKeyValue("setting", setting)
                .addKeyValue("cause", cause)
                .log("not in force");
    }

    private String name() {
        return Optional.ofNullable(resource.getFilename()).orElse(resource.getDescription());
    }
}
