package org.rekey.transfer;

import java.nio.charset.StandardCharsets;
import org.rekey.document.DocumentRefused;
import org.rekey.document.Node;
import org.rekey.transfer.Brought.Nothing;
import org.rekey.transfer.Brought.Refused;

/// Makes something of a line, or says why it cannot. Whatever a line holds, the next one is read as well.
final class LineReader {
    private static final String WHERE = "line";

    private final PersonReader people;

    LineReader(PersonReader people) {
        this.people = people;
    }

    Brought read(Line line) {
        return switch (line) {
            case Line.TooLong _ -> new Refused(line.number(), "is longer than " + Lines.LONGEST + " bytes");
            case Line.Text text when text.blank() -> new Nothing(line.number());
            case Line.Text text -> read(text);
        };
    }

    private Brought read(Line.Text text) {
        try {
            var said = Node.json(WHERE, text.bytes());
            return switch (said.required("type").text()) {
                case "person" -> people.read(text.number(), said);
                default -> throw said.refused("must be of the type person");
            };
        } catch (DocumentRefused refused) {
            return new Refused(text.number(), plain(String.valueOf(refused.getMessage())));
        }
    }

    /// Printable, whatever names a stranger chose.
    private static String plain(String reason) {
        var ascii = reason.replaceFirst("^" + WHERE + "[.:]? ?", "").getBytes(StandardCharsets.US_ASCII);
        return new String(ascii, StandardCharsets.US_ASCII).replaceAll("[^\\x20-\\x7e]", "?");
    }
}
