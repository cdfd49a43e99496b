package org.rekey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Looks at the first word of a path before anything else of a mapping.
///
/// For a path with a variable in it Spring asks each of some 300 mappings for its method, parameters and media types,
/// and for its path last: a twentieth of each logon.
final class PathFirstMappings extends RequestMappingHandlerMapping {
    private final Map<RequestMappingInfo, String> firstWords = new HashMap<>();

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        super.registerHandlerMethod(handler, method, mapping);
        var words = mapping.getPatternValues().stream()
                .map(pattern -> pattern.split("/", 3)[1])
                .distinct()
                .toList();
        if (words.size() == 1 && words.getFirst().matches("[\\w.-]+")) {
            firstWords.put(mapping, words.getFirst());
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path, new Begun(request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        String first = firstWords.get(mapping);
        return first == null || !(request instanceof Begun begun) || begun.by(first)
                ? super.getMatchingMapping(mapping, request)
                : null;
    }

    /// A request with the first word of its path, decoded as a pattern compares it.
    private static final class Begun extends HttpServletRequestWrapper {
        private final String firstWord;

        Begun(HttpServletRequest request) {
            super(request);
            PathContainer path =
                    ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
            firstWord = path.elements().size() > 1 && path.elements().get(1) instanceof PathSegment segment
                    ? segment.valueToMatch()
                    : "";
        }

        boolean by(String word) {
            return firstWord.equals(word);
        }
    }
}
