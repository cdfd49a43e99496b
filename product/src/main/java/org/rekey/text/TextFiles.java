package org.rekey.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
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
            all.put(language, read(language));
        }
        return all;
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> texts = new HashMap<>();
        String pattern = "classpath*:org/rekey/**/texts_" + language.tag() + ".properties";
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                read(file).forEach((key, text) -> {
                    if (texts.put((String) key, Typography.mend(language, (String) text)) != null) {
                        throw new IllegalStateException("the text " + key + " is there twice, again in " + file);
                    }
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
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
