package org.rekey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.InstantSource;
import org.rekey.vault.Randomness;
import org.rekey.vault.TestVault;
import org.rekey.vault.Vault;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The web package alone, with a few pages that misbehave; no database.
@SpringBootConfiguration
@TestComponent // not for the whole program, which looks for its beans in this package too
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@ComponentScan(basePackages = {"org.rekey.web", "org.rekey.text"})
@Import({Randomness.class, WebProgram.Odd.class})
class WebProgram {
    @Bean
    Vault vault() {
        return TestVault.make();
    }

    @Bean
    LoggedOnBrowsers loggedOn() {
        return request -> false;
    }

    @Bean
    InstantSource time() {
        return InstantSource.system();
    }

    @Bean
    MachinePaths machines() {
        return new MachinePaths("/machine/**");
    }

    @Bean
    RatedPaths rated() {
        return new RatedPaths(RatedPaths.Rate.SERVICES, "/machine/**");
    }

    @Controller
    @TestComponent
    static class Odd {
        private final Pages pages;

        Odd(Pages pages) {
            this.pages = pages;
        }

        @GetMapping("/form")
        void form(Page page, HttpServletResponse response) throws IOException {
            String token = page.csrf(); // before the body is committed, as templates are
            response.setContentType("text/plain");
            response.getWriter().write(token);
        }

        @PostMapping("/form")
        @ResponseBody
        String form(@RequestParam("words") String words) {
            return "got " + words.length();
        }

        @PostMapping("/beyond")
        org.springframework.web.servlet.ModelAndView beyond() {
            return SeeOther.beyond("/numbered?number=7");
        }

        @GetMapping("/late")
        org.springframework.web.servlet.ModelAndView late(Page page) {
            return pages.view(
                    "org/rekey/logon/password.jte",
                    page,
                    java.util.Map.of("key", "token-card", "path", "/late", "main", "/"));
        }

        @PostMapping("/late")
        @ResponseBody
        String late() {
            return "taken";
        }

        @PostMapping("/only-posted")
        @ResponseBody
        String onlyPosted() {
            return "taken";
        }

        @PostMapping("/machine/echo")
        @ResponseBody
        String machine(@RequestBody String body) {
            return body;
        }

        @GetMapping("/numbered")
        @ResponseBody
        String numbered(@RequestParam("number") int number) {
            return "got " + number;
        }

        @GetMapping("/session")
        @ResponseBody
        String session(HttpServletRequest request) {
            return request.getSession(true).getId();
        }

        @GetMapping({"/broken", "/broken/**"})
        @ResponseBody
        String broken() {
            throw new IllegalStateException("the secret cause");
        }

        @GetMapping("/busy")
        @ResponseBody
        String busy() {
            throw new TryLater(Duration.ofMillis(4_200));
        }

        @GetMapping("/without-database")
        @ResponseBody
        String withoutDatabase() {
            var none = new SQLTransientConnectionException("the secret pool");
            throw new IllegalStateException(new CannotGetJdbcConnectionException("none", none));
        }

        @GetMapping("/leading")
        void leading(Page page, HttpServletResponse response) throws IOException {
            pages.render(
                    "org/rekey/web/fault.jte",
                    page.leadingTo("https://service.example.org"),
                    java.util.Map.of("title", "A", "text", "B", "next", page.markup("web.next"), "reference", "C"),
                    response);
        }
    }
}
