package org.rekey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Compares a request with those pages alone whose path begins with the same word. Where a path has variables in
/// it, Spring MVC compares with every page that there is, 200 by now, eight times in a logon.
final class FirstWord extends RequestMappingHandlerMapping {
    private static final String WORD = FirstWord.class.getName();

    /// Of the patterns of each mapping; empty for one that begins with a variable.
    private final Map<RequestMappingInfo, Set<String>> words = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        var known = words.computeIfAbsent(info, FirstWord::ofPatterns);
        return known.isEmpty() || known.contains(asked(request)) ? super.getMatchingMapping(info, request) : null;
    }

    private static String asked(HttpServletRequest request) {
        if (request.getAttribute(WORD) instanceof String word) {
            return word;
        }
        var word = of(request.getRequestURI());
        request.setAttribute(WORD, word);
        return word;
    }

    private static Set<String> ofPatterns(RequestMappingInfo info) {
        var first = info.getPatternValues().stream().map(FirstWord::of).collect(Collectors.toUnmodifiableSet());
        return first.stream().anyMatch(FirstWord::varies) ? Set.of() : first;
    }

    private static boolean varies(String word) {
        return word.contains("{") || word.contains("*") || word.contains("?");
    }

    private static String of(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
