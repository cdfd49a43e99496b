package org.rekey.notice.sms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// A text as the messages in which it travels. Of several, each begins with a header that says which it is of how
/// many (3GPP TS 23.040 section 9.2.3.24.1); the reference in it depends on the message alone, so that one that
/// is sent again fits together with what arrived of the first attempt.
record TextMessage(Alphabet alphabet, boolean parted, List<byte[]> contents) {
    private static final int MOST = 255;

    static TextMessage of(UUID id, String text) {
        var plain = plain(text);
        var alphabet = Alphabet.of(plain);
        var parts = alphabet.parts(plain);
        if (parts.size() > MOST) {
            throw new IllegalArgumentException("a text takes 255 messages at most");
        }
        return parts.size() == 1
                ? new TextMessage(alphabet, false, parts)
                : new TextMessage(
                        alphabet,
                        true,
                        IntStream.range(0, parts.size())
                                .mapToObj(i -> headed(reference(id), parts.size(), i + 1, parts.get(i)))
                                .toList());
    }

    /// What typesetters add, and telephones can do without: it would more than halve the room in a message.
    private static String plain(String text) {
        return text.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replaceAll("[\u201c\u201d\u201e\u00ab\u00bb]", "\"")
                .replaceAll("[\u2010-\u2015]", "-")
                .replace('\u2022', '*')
                .replaceAll("[\u00a0\u202f\u2009]", " ")
                .replace("\u2026", "...")
                .replace("\r\n", "\n");
    }

    private static byte reference(UUID id) {
        return (byte) Arrays.hashCode(id.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] headed(byte reference, int of, int number, byte[] part) {
        var whole = new byte[part.length + 6];
        byte[] header = {5, 0, 3, reference, (byte) of, (byte) number};
        System.arraycopy(header, 0, whole, 0, header.length);
        System.arraycopy(part, 0, whole, header.length, part.length);
        return whole;
    }
}
