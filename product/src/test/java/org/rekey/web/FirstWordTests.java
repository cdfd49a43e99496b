package org.rekey.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.ServletRequestPathUtils;

class FirstWordTests {
    private final FirstWord mapping = new FirstWord();

    @BeforeEach
    void knowsThePages() {
        var context = new StaticWebApplicationContext();
        context.registerSingleton("pages", SomePages.class);
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
    }

    @ParameterizedTest
    @CsvSource({"/one/7, one", "/one/7/deep, deep", "/two/7, two", "/other/2/7, two", "/7/any, any", "/one, plain"})
    void findsThePageWhateverItsPatterns(String path, String page) throws Exception {
        assertThat(found(path)).isEqualTo(page);
    }

    @Test
    void findsNoneWhereNoneIs() throws Exception {
        assertThat(found("/none/7")).isNull();
    }

    @Test
    void findsThePageThatARequestIsForwardedTo() throws Exception {
        var request = new MockHttpServletRequest("GET", "/none/7");
        found(request);
        request.setRequestURI("/one/7");

        assertThat(found(request)).isEqualTo("one");
    }

    private @Nullable String found(String path) throws Exception {
        return found(new MockHttpServletRequest("GET", path));
    }

    private @Nullable String found(MockHttpServletRequest request) throws Exception {
        ServletRequestPathUtils.parseAndCache(request);
        var found = mapping.getHandler(request);
        return found == null
                ? null
                : ((HandlerMethod) found.getHandler()).getMethod().getName();
    }

    @Controller
    static class SomePages {
        @GetMapping("/one")
        void plain() {}

        @GetMapping("/one/{id}")
        void one() {}

        @GetMapping("/one/{id}/deep")
        void deep() {}

        @GetMapping({"/two/{id}", "/other/2/{id}"})
        void two() {}

        @GetMapping("/{id}/any")
        void any() {}
    }
}
