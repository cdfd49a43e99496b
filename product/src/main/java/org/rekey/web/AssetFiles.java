package org.rekey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Serves the static files.
@Controller
class AssetFiles {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "txt", "text/plain;charset=UTF-8",
            "woff2", "font/woff2");

    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{mark}/{file}")
    void file(@PathVariable("mark") String mark, @PathVariable("file") String file, HttpServletResponse response)
            throws IOException {
        byte[] content = assets.content(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // another mark is that of a node with a newer or older program: serve ours, but not for ever
        String kept = assets.mark().equals(mark) ? "public, max-age=31536000, immutable" : "no-cache";
        response.setHeader(HttpHeaders.CACHE_CONTROL, kept);
        write(file, content, response);
    }

    @GetMapping("/favicon.svg")
    void favicon(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=86400");
        write("favicon.svg", assets.content("favicon.svg").orElseThrow(), response);
    }

    private static void write(String file, byte[] content, HttpServletResponse response) throws IOException {
        String ending = file.substring(file.lastIndexOf('.') + 1);
        response.setContentType(TYPES.getOrDefault(ending, "application/octet-stream"));
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
