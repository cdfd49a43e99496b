package org.rekey.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.rekey.person.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The properties files of the modules, one per language.
final class TextFiles {
    private TextFiles() {}

    static Map<Language, Map<String, String>> onTheClassPath() {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new HashMap<>());
        }
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:org/rekey/**/texts_*.properties")) {
                Language language = language(file);
                Map<String, String> texts = Objects.requireNonNull(all.get(language));
                read(file).forEach((key, text) -> {
                    if (texts.put((String) key, Typography.mend(language, (String) text)) != null) {
                        throw new IllegalStateException("the text " + key + " is there twice, again in " + file);
                    }
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    /// `texts_nl.properties` is in Dutch.
    private static Language language(Resource file) {
        String name = Objects.requireNonNull(file.getFilename());
        return Language.ofTag(name.substring("texts_".length(), name.indexOf('.')))
                .orElseThrow(() -> new IllegalStateException("not a language of ours: " + file));
    }

    private static Properties read(Resource file) throws IOException {
        Properties texts = new OncePerKey(file.getDescription());
        try (Reader reader = file.getContentAsString(StandardCharsets.UTF_8).transform(StringReader::new)) {
            texts.load(reader);
        }
        return texts;
    }

    /// Properties that refuse a key a second time, where the JDK's keep the last.
    private static final class OncePerKey extends Properties {
        private final String file;

        OncePerKey(String file) {
            this.file = file;
        }

        @Override
        @SuppressWarnings("NullAway") // null means: not there before
        public synchronized Object put(Object key, Object text) {
            if (containsKey(key)) {
                throw new IllegalStateException("the text " + key + " is there twice in " + file);
            }
            return super.put(key, text);
        }
    }
}
