package org.rekey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Compares a request with those pages alone whose path begins with the same word. Where a path has variables in
/// it, Spring MVC compares with every page that there is, 200 by now, eight times in a logon.
final class FirstWord extends RequestMappingHandlerMapping {
    private static final String WORD = FirstWord.class.getName();

    /// Of the patterns of each mapping; empty for one that begins with a variable.
    private final Map<RequestMappingInfo, Set<String>> words = new ConcurrentHashMap<>();

    /// A request is looked up again when it is forwarded to the page of its fault.
    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        request.setAttribute(WORD, of(path));
        return super.lookupHandlerMethod(path, request);
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        var known = words.computeIfAbsent(info, FirstWord::ofPatterns);
        return known.isEmpty() || known.contains(String.valueOf(request.getAttribute(WORD)))
                ? super.getMatchingMapping(info, request)
                : null;
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
