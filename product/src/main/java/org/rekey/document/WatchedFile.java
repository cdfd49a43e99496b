package org.rekey.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;

/// A file of settings that an operator may change while the program runs.
public final class WatchedFile {
    private final Resource resource;
    private long readAs = -1;

    public WatchedFile(Resource resource) {
        this.resource = resource;
    }

    /// Hands over the document if the file has changed since it was last taken. A document that is refused
    /// counts as taken: it is complained of once.
    public synchronized void ifChanged(Consumer<Node> taker) {
        long modified = modified();
        if (modified == readAs) {
            return;
        }
        try {
            taker.accept(Node.yaml(name(), text()));
        } catch (DocumentRefused refused) {
            readAs = modified;
            throw refused;
        }
        readAs = modified;
    }

    /// What is packed into the program does not change.
    private long modified() {
        try {
            return resource.isFile() ? resource.lastModified() : 0;
        } catch (IOException missing) {
            throw new DocumentRefused(name(), "cannot be read: " + missing.getMessage());
        }
    }

    private String text() {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new DocumentRefused(name(), "cannot be read: " + missing.getMessage());
        }
    }

    private String name() {
        return Optional.ofNullable(resource.getFilename()).orElse(resource.getDescription());
    }
}
