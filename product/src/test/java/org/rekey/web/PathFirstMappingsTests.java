package org.rekey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.ServletRequestPathUtils;

class PathFirstMappingsTests {
    private final PathFirstMappings mappings = new PathFirstMappings();

    PathFirstMappingsTests() {
        var context = new StaticApplicationContext();
        context.getBeanFactory().registerSingleton("pages", new Pages());
        context.refresh();
        mappings.setApplicationContext(context);
        mappings.afterPropertiesSet();
    }

    @ParameterizedTest
    @CsvSource({
        "/logon/1, one",
        "/%6Cogon/1, one",
        "/logon;a=b/1, one",
        "/logon/1/code, code",
        "/any/code, any",
        "/a/b, either",
        "/c/b, either",
        "/, start",
    })
    void findWhatThePathBeginsWith(String path, String method) throws Exception {
        assertThat(found("GET", path)).isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource({"/logons/1", "/Logon/1", "/logon", "/other"})
    void findNothingElse(String path) throws Exception {
        assertThat(found("GET", path)).isNull();
    }

    @Test
    void tellAnotherMethodFromAnotherPath() {
        assertThatThrownBy(() -> found("POST", "/logon/1")).isInstanceOf(HttpRequestMethodNotSupportedException.class);
    }

    private @Nullable String found(String method, String path) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        var found = mappings.getHandler(request);
        return found == null
                ? null
                : ((HandlerMethod) found.getHandler()).getMethod().getName();
    }

    /// Of an instance, so that no scan of this package takes it for a page of the program.
    @Controller
    @SuppressWarnings("ClassCanBeStatic")
    class Pages {
        @GetMapping("/logon/{id}")
        void one() {}

        @GetMapping("/logon/{id}/code")
        void code() {}

        @GetMapping("/{word}/code")
        void any() {}

        @GetMapping({"/a/{id}", "/c/{id}"})
        void either() {}

        @GetMapping("/")
        void start() {}
    }
}
