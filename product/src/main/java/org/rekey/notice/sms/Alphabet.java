package org.rekey.notice.sms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The two alphabets of text messages (SMPP 3.4 section 5.2.19). The first holds 160 characters in a message, the
/// second all the world's in 70.
public enum Alphabet {
    /// 3GPP TS 23.038 section 6.2.1, one septet in each octet, as SMPP carries it; characters of the extension table
    /// take two.
    GSM(0, 160, 153),
    UCS2(8, 140, 134);

    private static final String FIRST = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final byte ESCAPE = 0x1b;
    private static final Map<Character, Integer> EXTENSION =
            Map.of('^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2f, '[', 0x3c, '~', 0x3d, ']', 0x3e, '|', 0x40, '€', 0x65);

    private final int dataCoding;
    private final int alone;
    private final int inParts;

    Alphabet(int dataCoding, int alone, int inParts) {
        this.dataCoding = dataCoding;
        this.alone = alone;
        this.inParts = inParts;
    }

    byte dataCoding() {
        return (byte) dataCoding;
    }

    /// What a telephone shows of a message without its header.
    public static String read(byte dataCoding, byte[] octets) {
        return dataCoding == UCS2.dataCoding() ? new String(octets, StandardCharsets.UTF_16BE) : read(octets);
    }

    private static String read(byte[] septets) {
        var text = new StringBuilder();
        for (int i = 0; i < septets.length; i++) {
            boolean extended = septets[i] == ESCAPE && i + 1 < septets.length;
            text.append(extended ? extension(septets[++i]) : FIRST.charAt(septets[i] & 0x7f));
        }
        return text.toString();
    }

    private static char extension(byte place) {
        return EXTENSION.entrySet().stream()
                .filter(letter -> letter.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(' ');
    }

    /// The one that takes the fewest messages.
    static Alphabet of(String text) {
        return text.chars().allMatch(letter -> gsm((char) letter) != null) ? GSM : UCS2;
    }

    /// The contents of the messages that the text takes. No character is torn apart.
    List<byte[]> parts(String text) {
        var letters = text.codePoints()
                .mapToObj(Character::toString)
                .map(this::octets)
                .toList();
        int length = letters.stream().mapToInt(letter -> letter.length).sum();
        return cut(letters, length <= alone ? alone : inParts);
    }

    private byte[] octets(String letter) {
        return switch (this) {
            case GSM -> {
                var septets = gsm(letter.charAt(0));
                if (septets == null) {
                    throw new IllegalArgumentException("not a letter of the first alphabet");
                }
                yield septets;
            }
            case UCS2 -> letter.getBytes(StandardCharsets.UTF_16BE);
        };
    }

    private static List<byte[]> cut(List<byte[]> letters, int most) {
        var parts = new ArrayList<byte[]>();
        var part = new ByteArrayOutputStream();
        for (var letter : letters) {
            if (part.size() + letter.length > most) {
                parts.add(part.toByteArray());
                part.reset();
            }
            part.writeBytes(letter);
        }
        parts.add(part.toByteArray());
        return parts;
    }

    private static byte @Nullable [] gsm(char letter) {
        int place = letter == ESCAPE ? -1 : FIRST.indexOf(letter);
        if (place >= 0) {
            return new byte[] {(byte) place};
        }
        var extended = EXTENSION.get(letter);
        return extended == null ? null : new byte[] {ESCAPE, extended.byteValue()};
    }
}
