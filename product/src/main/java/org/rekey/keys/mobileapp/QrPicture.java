package org.rekey.keys.mobileapp;

import io.nayuki.qrcodegen.QrCode;

/// A QR code as the path of an SVG picture: one square unit for each dark module. Its `toString` hides it, for the
/// picture is the secret.
///
/// @param size width and height in units, with the quiet zone of four units that ISO/IEC 18004 asks for
public record QrPicture(int size, String path) {
    private static final int QUIET = 4;

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            appendRow(path, code, y);
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }

    /// Dark modules beside each other become one rectangle.
    private static void appendRow(StringBuilder path, QrCode code, int y) {
        int x = 0;
        while (x < code.size) {
            int from = x;
            while (x < code.size && code.getModule(x, y)) {
                x++;
            }
            if (x > from) {
                int width = x - from;
                path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                path.append('h').append(width).append("v1h-").append(width).append('z');
            }
            x++;
        }
    }

    @Override
    public String toString() {
        return "QrPicture[hidden]";
    }
}
