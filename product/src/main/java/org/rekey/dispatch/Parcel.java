package org.rekey.dispatch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rekey.vault.Sha256;

/// The files of a batch as one: `letters.pdf`, `manifest.csv` and `SHA256SUMS`, which `sha256sum -c` checks.
final class Parcel {
    private final Map<String, byte[]> files = new TreeMap<>();

    Parcel put(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    /// A ZIP archive (ISO/IEC 21320-1), in memory.
    byte[] zip() {
        var output = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(output)) {
            for (var file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue());
            }
            add(zip, "SHA256SUMS", sums().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return output.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private String sums() {
        var sums = new StringBuilder();
        files.forEach((name, content) ->
                sums.append(sha256(content)).append("  ").append(name).append('\n'));
        return sums.toString();
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(Sha256.of(content));
    }
}
