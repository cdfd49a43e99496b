package org.rekey.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedProxiesTests {
    private final TrustedProxies proxies = new TrustedProxies(List.of("10.1.0.0/16", "::1"));

    @Test
    void areBelievedAboutTheSource() throws Exception {
        assertThat(seen("10.1.2.3", "203.0.113.9").getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen("::1", "2001:db8::7").getRemoteAddr()).isEqualTo("2001:db8::7");
    }

    @Test
    void areNotBelievedAboutWhatTheirClientInvented() throws Exception {
        assertThat(seen("10.1.2.3", "1.2.3.4, 203.0.113.9, 10.1.9.9").getRemoteAddr())
                .isEqualTo("203.0.113.9");
        assertThat(seen("10.1.2.3", "203.0.113.9, unknown").getRemoteAddr()).isEqualTo("10.1.2.3");
    }

    /// As HAProxy does with `option forwardfor`.
    @Test
    void areNotBelievedAboutALineOfTheirClientBeforeTheirOwn() throws Exception {
        assertThat(seen("10.1.2.3", "1.2.3.4", "203.0.113.9").getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen("10.1.2.3", "1.2.3.4", "203.0.113.9", "10.1.9.9").getRemoteAddr())
                .isEqualTo("203.0.113.9");
    }

    @Test
    void aloneAreBelieved() throws Exception {
        assertThat(seen("203.0.113.50", "198.51.100.1").getRemoteAddr()).isEqualTo("203.0.113.50");
    }

    @Test
    void passNoForwardedHeaderOn() throws Exception {
        HttpServletRequest seen = seen("10.1.2.3", "203.0.113.9");

        assertThat(seen.getHeader("X-Forwarded-For")).isNull();
        assertThat(seen.getHeader("x-forwarded-host")).isNull();
        assertThat(seen.getHeaders("Forwarded").hasMoreElements()).isFalse();
        assertThat(List.of("Accept")).isEqualTo(java.util.Collections.list(seen.getHeaderNames()));
    }

    /// Else everybody would be the proxy: exempt from the rates, and one source for the throttle.
    @Test
    void ofTheSampleSitWhereTheProgramListens() throws Exception {
        var sample = new YamlPropertySourceLoader()
                .load("sample", new FileSystemResource("../docs/rekey.yaml"))
                .getFirst();

        assertThat(sample.getProperty("rekey.web.trusted-proxies[0]")).isEqualTo(sample.getProperty("server.address"));
    }

    @Test
    void areCountedByNeighbourhood() throws Exception {
        assertThat(SourceAddress.of(seen("192.0.2.7")).neighbourhood()).isEqualTo("192.0.2.7");
        assertThat(SourceAddress.of(seen("2001:db8:1:2:3:4:5:6")).neighbourhood())
                .isEqualTo(SourceAddress.of(seen("2001:db8:1:2::9")).neighbourhood());
    }

    private HttpServletRequest seen(String from, String... forwarded) throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        request.addHeader("Accept", "text/html");
        for (var line : forwarded) {
            request.addHeader("X-Forwarded-For", line);
        }
        if (forwarded.length > 0) {
            request.addHeader("X-Forwarded-Host", "evil.example");
            request.addHeader("Forwarded", "for=1.2.3.4;host=evil.example");
        }
        var chain = new MockFilterChain();
        proxies.doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }
}
