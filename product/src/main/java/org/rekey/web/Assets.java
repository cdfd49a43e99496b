package org.rekey.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rekey.vault.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The static files that pages use: style sheet, fonts, modules, pictures. Their path holds a mark of all their
/// content, `/assets/3f2a…/rekey.css`, so browsers keep them for ever and still see each change at once.
@Component
public class Assets {
    private static final String FOLDER = "/org/rekey/web/assets/";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String mark;

    public Assets(Theme theme) {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**")) {
                String path = file.getURL().getPath();
                if (file.isReadable() && !path.endsWith("/")) {
                    files.put(path.substring(path.indexOf(FOLDER) + FOLDER.length()), file.getContentAsByteArray());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        files.putAll(ThemeFiles.of(theme));
        this.mark = mark(files);
    }

    /// The path of a file by its name, `rekey.css`.
    public String path(String file) {
        if (!files.containsKey(file)) {
            throw new IllegalArgumentException("there is no asset " + file);
        }
        return "/assets/" + mark + "/" + file;
    }

    /// Whether there is such a file; some come with a theme only.
    boolean has(String file) {
        return files.containsKey(file);
    }

    Optional<byte[]> content(String file) {
        return Optional.ofNullable(files.get(file));
    }

    String mark() {
        return mark;
    }

    private static String mark(Map<String, byte[]> files) {
        MessageDigest digest = Sha256.begun();
        files.forEach((name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }
}
