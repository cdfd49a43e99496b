package org.rekey.demo.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The online services of the demo.
public enum Shop {
    TAX("federal", 300),
    FARM("flemish", 300),
    HEALTH("federal", 400);

    private final String group;
    private final int level;

    Shop(String group, int level) {
        this.group = group;
        this.level = level;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String group() {
        return group;
    }

    /// The level that the service asks for.
    public int level() {
        return level;
    }

    /// A demo's secret is none: it stands in the program.
    public String secret() {
        return "demo-secret-of-the-service-%s-0123456789".formatted(id());
    }

    static Optional<Shop> of(String id) {
        return Arrays.stream(values()).filter(shop -> shop.id().equals(id)).findFirst();
    }
}
