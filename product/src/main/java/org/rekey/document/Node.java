package org.rekey.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/// One place in a document, that knows where it stands: `services[2].redirect-uris[0]`.
public final class Node {
    private final String where;
    private final Object value;

    private final boolean quotes;

    private Node(String where, Object value, boolean quotes) {
        this.where = where;
        this.value = value;
        this.quotes = quotes;
    }

    /// The root of a YAML document.
    ///
    /// @param name how messages call the document: its file name
    public static Node yaml(String name, String text) {
        return new Node(name, Yaml.read(name, text), true);
    }

    /// The root of a JSON document that somebody else wrote, about persons perhaps: its messages name places and
    /// quote nothing.
    public static Node json(String name, byte[] text) {
        return new Node(name, Json.read(name, text), false);
    }

    /// The root of a tree of maps, lists and texts, as [#tree] gave it.
    public static Node of(String name, Object tree) {
        return new Node(name, tree, true);
    }

    /// What was read: maps, lists and texts.
    public Object tree() {
        return value;
    }

    /// What is in a set of names and values.
    public Map<String, Object> members() {
        return map();
    }

    /// This node with further names and values, or others for those it has.
    public Node with(Map<String, ?> more) {
        var both = new LinkedHashMap<String, Object>(map());
        both.putAll(more);
        return new Node(where, both, quotes);
    }

    /// Refuses keys that nobody asks for, such as one mistyped.
    public Node only(String... keys) {
        var unknown = new TreeSet<>(map().keySet());
        unknown.removeAll(Set.of(keys));
        if (!unknown.isEmpty()) {
            var known = new TreeSet<>(Set.of(keys));
            throw refused(
                    quotes
                            ? "does not know " + unknown + "; it knows " + known
                            : "has names that are not known; known are " + known);
        }
        return this;
    }

    public Optional<Node> at(String key) {
        return Optional.ofNullable(map().get(key)).map(found -> inner("." + key, found));
    }

    public Node required(String key) {
        return at(key).orElseThrow(() -> refused("lacks " + key));
    }

    /// The items of a list, in order.
    public List<Node> items() {
        if (!(value instanceof List<?> list)) {
            throw refused("must be a list");
        }
        var items = new ArrayList<Node>();
        for (var item : list) {
            items.add(inner("[" + items.size() + "]", item));
        }
        return items;
    }

    /// The entries of a map, in the order in which they were written.
    public Map<String, Node> entries() {
        var entries = new LinkedHashMap<String, Node>();
        map().forEach((key, found) -> entries.put(key, inner("." + key, found)));
        return entries;
    }

    /// The text itself, which may not be blank.
    public String text() {
        if (!(value instanceof String text) || text.isBlank()) {
            throw refused("must be a text");
        }
        return text.strip();
    }

    public boolean isText() {
        return value instanceof String;
    }

    public LocalDate day() {
        return as("a day such as 2024-01-30", LocalDate::parse);
    }

    public Instant instant() {
        return as("a moment such as 2024-01-30T23:00:00Z", Instant::parse);
    }

    public int number() {
        return as("a whole number", Integer::valueOf);
    }

    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused("must be true or false");
        };
    }

    /// The text as something else, whose own objection becomes the message.
    public <T> T as(Function<String, T> reading) {
        return checked(() -> reading.apply(text()));
    }

    /// Builds something of this node; what it objects to is said with the place.
    public <T> T checked(Supplier<T> building) {
        try {
            return building.get();
        } catch (IllegalArgumentException | DateTimeException objection) {
            throw refused(String.valueOf(objection.getMessage()));
        }
    }

    private <T> T as(String wanted, Function<String, T> reading) {
        var text = text();
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException objection) {
            throw refused("must be " + wanted + (quotes ? ", not " + text : ""));
        }
    }

    private Node inner(String place, Object found) {
        return new Node(where + place, found, quotes);
    }

    public DocumentRefused refused(String why) {
        return new DocumentRefused(where, why);
    }

    private Map<String, Object> map() {
        if (!(value instanceof Map<?, ?> map)) {
            throw refused("must be a set of names and values");
        }
        var texts = new LinkedHashMap<String, Object>();
        map.forEach((key, found) -> texts.put(String.valueOf(key), found == null ? "" : found));
        return texts;
    }
}
