package org.rekey.transfer;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rekey.document.DocumentRefused;
import org.rekey.document.Node;
import org.rekey.transfer.Brought.Nothing;
import org.rekey.transfer.Brought.Refused;
import org.rekey.transfer.Lines.Chunk;

/// Makes something of a line, or says why it cannot. Whatever a line holds, the next one is read as well.
final class LineReader {
    private static final String WHERE = "line";

    /// Where what a line is must stand, if it is not about a person.
    private static final int EARLY = 100;

    private final PersonReader people;
    private final BroughtOffices offices;
    private final Unsealing unsealing;
    private final Map<Long, Brought> early = new ConcurrentHashMap<>();

    LineReader(PersonReader people, BroughtOffices offices, Unsealing unsealing) {
        this.people = people;
        this.offices = offices;
        this.unsealing = unsealing;
    }

    /// Takes what lines behind rely on: offices, and the key of what is sealed. Called for one chunk after
    /// another, before [#read] is called for its lines.
    void prepare(Chunk chunk) {
        for (var line : chunk.lines()) {
            if (line instanceof Line.Text text && early(text)) {
                early.put(text.number(), guarded(text));
            }
        }
    }

    Brought read(Line line) {
        return switch (line) {
            case Line.TooLong _ -> new Refused(line.number(), "is longer than " + Lines.LONGEST + " bytes");
            case Line.Text text when text.blank() -> new Nothing(line.number());
            case Line.Text text -> {
                var done = early.remove(text.number());
                yield done == null ? guarded(text) : done;
            }
        };
    }

    private Brought guarded(Line.Text text) {
        try {
            var said = Node.json(WHERE, text.bytes());
            var type = said.required("type").text();
            if (type.equals("person")) {
                return people.read(text.number(), said);
            }
            if (!early(text)) {
                throw said.refused("must begin with its type: person, office or sealed");
            }
            if (type.equals("office")) {
                return offices.take(text.number(), said);
            }
            unsealing.begin(said);
            return new Nothing(text.number());
        } catch (DocumentRefused refused) {
            return new Refused(text.number(), plain(String.valueOf(refused.getMessage())));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException unforeseen) {
            return new Refused(text.number(), "cannot be read");
        }
    }

    private static boolean early(Line.Text text) {
        var bytes = text.bytes();
        var start = new String(bytes, 0, Math.min(EARLY, bytes.length), StandardCharsets.ISO_8859_1);
        int type = start.indexOf("\"type\"");
        if (type < 0) {
            return false;
        }
        var behind = start.substring(type + 6).stripLeading();
        return behind.startsWith(":")
                && (behind.substring(1).stripLeading().startsWith("\"office\"")
                        || behind.substring(1).stripLeading().startsWith("\"sealed\""));
    }

    /// Printable, whatever names a stranger chose.
    private static String plain(String reason) {
        var ascii = reason.replaceFirst("^" + WHERE + "[.:]? ?", "").getBytes(StandardCharsets.US_ASCII);
        return new String(ascii, StandardCharsets.US_ASCII).replaceAll("[^\\x20-\\x7e]", "?");
    }
}
